"""Sentences are cut into the words of readers: ``cases/words.md``."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from zhreader.annotate import annotate_sentence
from zhreader.model import Sentence

if TYPE_CHECKING:
    from zhreader.annotate import Annotator

CASES = Path(__file__).with_name("cases") / "words.md"
RIGHT, WRONG = (
    re.findall(r"^- (.+)$", part, re.MULTILINE) for part in CASES.read_text(encoding="utf-8").split("# Not yet right")
)


@pytest.mark.parametrize("line", RIGHT)
def test_words_are_those_of_readers(line: str, real_annotator: Annotator) -> None:
    assert _as_cut(line, real_annotator) == line


@pytest.mark.parametrize("line", WRONG)
def test_what_is_not_yet_right_is_listed_as_such(line: str, real_annotator: Annotator) -> None:
    assert _as_cut(line, real_annotator) != line, "This has come right: move it up."


def test_there_are_as_many_as_the_file_promises() -> None:
    assert len(RIGHT) >= 80


def _as_cut(line: str, annotator: Annotator) -> str:
    return "|".join(word.text for word in annotate_sentence(Sentence(line.replace("|", "")), annotator).words)
