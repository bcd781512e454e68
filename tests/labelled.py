"""Labelled sentences: which character is meant and how it is read; they stay outside the repository.

A folder holds ``train.tsv.gz`` and ``dev.tsv.gz``: a sentence, the index of a character from 0, its reading with the
tone as a digit, in columns divided by tabs: ``他们重新开始。``, ``2``, ``chong2``. The sets are those of g2pL
(github.com/whzikaros/g2pL) and of CPP (github.com/kakaobrain/g2pM), both Apache-2.0.
"""

from __future__ import annotations

import gzip
import re
from dataclasses import dataclass
from pathlib import Path

LESSONS = Path(__file__).parent / "cases" / "lessons.md"
LESSON_WEIGHT = 2.0
"""How much one of the editors' own sentences counts beside a labelled one."""

_LESSON = re.compile(r"\[(.)\]\([a-z]+[1-5]\)")

FROM_G2PL = 11_400
"""So many of the sentences in ``dev.tsv.gz`` come from g2pL; those after them from CPP."""

TEACHER = "g2pM"
"""Where a reading comes from that no person has given."""

NO_FOLDER = "Name the folder with train.tsv.gz and dev.tsv.gz (tests/labelled.py tells their form): LABELLED=folder"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence with one character whose reading is known."""

    text: str
    position: int
    syllable: str
    origin: str
    """``g2pL``, ``CPP``, ``g2pM`` for what that engine reads, ``lesson`` for the editors' own."""

    weight: float = 1.0
    """How much it counts in training."""


def read_labelled(folder: Path, part: str) -> list[Labelled]:
    """The sentences of a part, ``train`` or ``dev``."""
    lines = gzip.decompress((folder / f"{part}.tsv.gz").read_bytes()).decode("utf-8").splitlines()
    rows = [line.split("\t") for line in lines]
    return [
        Labelled(text, int(position), syllable, "CPP" if part == "dev" and number >= FROM_G2PL else "g2pL")
        for number, (text, position, syllable) in enumerate(rows)
    ]


def read_lessons() -> list[Labelled]:
    """The editors' own sentences, ``- 社区[为](wei4)老人办实事。``: one for each character that is marked."""
    lessons = []
    for line in re.findall(r"^- (.+)$", LESSONS.read_text(encoding="utf-8"), re.MULTILINE):
        text = _LESSON.sub(r"\1", line)
        position = 0
        for before, character, syllable in re.findall(r"(.*?)\[(.)\]\(([a-z]+[1-5])\)", line):
            position += len(before)
            lessons.append(Labelled(text, position, syllable, "lesson", LESSON_WEIGHT))
            position += len(character)
    return lessons
