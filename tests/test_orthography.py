"""Syllables become what is read above a word; what people wrote is aligned with its hanzi."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from cases import cases
from sites import REPOSITORY
from zhreader.alignment import parse
from zhreader.annotate import annotate_sentence
from zhreader.lexicon import load_lexicon
from zhreader.model import Sentence
from zhreader.orthography import RULES
from zhreader.spelling import join, mark_tone

if TYPE_CHECKING:
    from cases import Case
    from zhreader.annotate import Annotator


def known(hanzi: str) -> set[str]:
    """The syllables that the dictionary gives a hanzi."""
    return {syllables[0] for syllables in load_lexicon().readings(hanzi)}


def parsed(line: str) -> str:
    text, reading = line.split(" = ")
    words = parse(reading, text, known)
    parts = (f"{w.text} {' '.join(w.syllables)} ({w.reading})" if w.reading else w.text for w in words or ())
    return " | ".join(parts) or "-"


@cases("orthography", "mark_tone")
def test_mark_tone(case: Case) -> None:
    assert " ".join(map(mark_tone, case.given.split())) == case.expected


@cases("orthography", "write")
def test_write(case: Case, annotator: Annotator) -> None:
    sentences = [annotate_sentence(Sentence(line), annotator) for line in case.given.split("\n")]
    assert [" ".join(w.reading for w in s.words if w.reading) for s in sentences] == case.expected.split("\n")


def test_every_rule_has_cases() -> None:
    text = Path(__file__).with_name("cases").joinpath("orthography.md").read_text(encoding="utf-8")
    assert {rule.__name__ for rule in RULES} <= set(re.findall(r"^## (\w+) \(", text, re.MULTILINE))


def test_the_table_of_clauses_names_every_rule() -> None:
    text = REPOSITORY.joinpath("docs/contributing/orthography.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([\w.]+)`", "\n".join(line for line in text.split("\n") if line.startswith("|"))))
    assert {rule.__name__ for rule in RULES} <= named
    for name in named - {rule.__name__ for rule in RULES}:
        module, _, function = name.rpartition(".")
        assert hasattr(import_module(f"zhreader.{module or 'spelling'}"), function), name


@cases("orthography", "spelling")
def test_join(case: Case) -> None:
    assert [join(line.split()) for line in case.given.split("\n")] == case.expected.split("\n")


@cases("orthography", "parse")
def test_parse(case: Case) -> None:
    assert list(map(parsed, case.given.split("\n"))) == case.expected.split("\n")
