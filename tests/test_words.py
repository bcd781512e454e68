"""Sentences are cut into the words of readers: ``cases/words.md``."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from zhreader.annotate import annotate_sentence
from zhreader.kinds import find_kinds
from zhreader.model import Sentence
from zhreader.place_judgement import no_places

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


def test_a_listed_common_word_is_no_place_and_no_name_of_the_dictionary(real_annotator: Annotator) -> None:
    lexicon, segmenter = real_annotator.lexicon, real_annotator.segmenter
    assert [word for word in no_places() if find_kinds([word], {}, lexicon, segmenter) != [""]] == []
    assert [word for word in no_places() if word in lexicon.entries] == []


def test_a_listed_common_word_would_else_be_a_name(real_annotator: Annotator, monkeypatch: pytest.MonkeyPatch) -> None:
    listed = no_places()
    monkeypatch.setattr("zhreader.kinds.no_places", frozenset)
    assert [
        word for word in listed if find_kinds([word], {}, real_annotator.lexicon, real_annotator.segmenter) == [""]
    ] == []


def _as_cut(line: str, annotator: Annotator) -> str:
    return "|".join(word.text for word in annotate_sentence(Sentence(line.replace("|", "")), annotator).words)
