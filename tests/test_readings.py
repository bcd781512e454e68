"""Every word of ``cases/readings.md`` is read as a careful teacher would read it."""

from __future__ import annotations

import re
from itertools import accumulate, pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from zhreader.annotate import annotate_sentence
from zhreader.model import Sentence
from zhreader.spelling import join

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhreader.annotate import Annotator
    from zhreader.model_words import Word

CASES = Path(__file__).with_name("cases") / "readings.md"
RIGHT, WRONG = (
    re.findall(r"^- (.+)$", part, re.MULTILINE) for part in CASES.read_text(encoding="utf-8").split("# Not yet right")
)
_EXPECTED = re.compile(r"\[(.+?)\]\((.+?)\)")


@pytest.mark.parametrize("line", RIGHT)
def test_words_are_read_as_in_the_dictionary(line: str, real_annotator: Annotator) -> None:
    assert _as_read(line, real_annotator) == line


@pytest.mark.parametrize("line", WRONG)
def test_what_is_not_yet_right_is_listed_as_such(line: str, real_annotator: Annotator) -> None:
    assert _as_read(line, real_annotator) != line, "This has come right: move it up."


def _as_read(line: str, annotator: Annotator) -> str:
    """The line with the readings that the words really get."""
    words = annotate_sentence(Sentence(_EXPECTED.sub(r"\1", line)), annotator).words
    found, start = "", 0
    for piece in re.split(r"(\[.+?\]\(.+?\))", line):
        match = _EXPECTED.fullmatch(piece)
        text = match[1] if match else piece
        found += f"[{text}]({_reading(words, start, start + len(text))})" if match else piece
        start += len(text)
    return found


def _reading(words: Sequence[Word], start: int, end: int) -> str:
    """What is read above some characters: the readings of whole words, the syllables of a part of one."""
    found = []
    for word, (a, b) in zip(words, pairwise(accumulate((len(w.text) for w in words), initial=0)), strict=True):
        if start <= a and b <= end:
            found.append(word.reading)
        elif a < end and start < b:
            found.append(join(word.syllables[max(0, start - a) : end - a]))
    return " ".join(filter(None, found))


def test_there_are_as_many_as_the_file_promises() -> None:
    assert len(RIGHT) >= 150
