"""Syllables become what is read above a word; what people wrote is aligned with its hanzi."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cases import cases
from zhreader.alignment import parse
from zhreader.lexicon import load_lexicon
from zhreader.orthography import write
from zhreader.spelling import mark_tone

if TYPE_CHECKING:
    from cases import Case


def known(hanzi: str) -> set[str]:
    """The syllables that the dictionary gives a hanzi."""
    return {syllables[0] for syllables in load_lexicon().readings(hanzi)}


def parsed(line: str) -> str:
    text, reading = line.split(" = ")
    words = parse(reading, text, known)
    parts = (f"{w.text} {' '.join(w.syllables)} ({w.reading})" if w.reading else w.text for w in words or ())
    return " | ".join(parts) or "-"


def written(line: str) -> str:
    word, *syllables = line.split()
    text, _, kind = word.partition("/")
    return write(text, syllables, kind=kind)


@cases("orthography", "mark_tone")
def test_mark_tone(case: Case) -> None:
    assert " ".join(map(mark_tone, case.given.split())) == case.expected


@cases("orthography", "write")
def test_write(case: Case) -> None:
    assert list(map(written, case.given.split("\n"))) == case.expected.split("\n")


@cases("orthography", "parse")
def test_parse(case: Case) -> None:
    assert list(map(parsed, case.given.split("\n"))) == case.expected.split("\n")
