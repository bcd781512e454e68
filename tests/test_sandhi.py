"""A sentence as it is spoken, beside how it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cases import cases
from zhreader.annotate import annotate_sentence
from zhreader.model import Sentence

if TYPE_CHECKING:
    from cases import Case
    from zhreader.annotate import Annotator


@cases("sandhi", "speak")
def test_speak(case: Case, annotator: Annotator) -> None:
    sentences = [annotate_sentence(Sentence(line), annotator) for line in case.given.split("\n")]
    assert [" ".join(w.spoken or w.reading for w in s.words) for s in sentences] == case.expected.split("\n")
