"""Contexts in which one entry of a word is meant, where reading and form tell nothing: ``data/entries.txt``."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ENTRIES = Path(__file__).parent / "data" / "entries.txt"


def told_entry(word: str, before: str, after: str) -> tuple[str, str]:
    """The traditional form and the reading of the entry that is meant between these texts, empty if nothing tells.

    大陆 is ``("大陸", "Dàlù")`` in ``两岸关系|大陆|有关方面``, the People's Republic and no continent.
    """
    for traditional, reading, behind, ahead in _contexts().get(word, ()):
        if behind.search(before) and ahead.match(after):
            return traditional, reading
    return "", ""


@cache
def _contexts() -> dict[str, list[tuple[str, str, re.Pattern[str], re.Pattern[str]]]]:
    found: dict[str, list[tuple[str, str, re.Pattern[str], re.Pattern[str]]]] = {}
    for word, traditional, reading, before, after, _ in lines():
        found.setdefault(word, []).append((traditional, reading, re.compile(f"(?:{before})$"), re.compile(after)))
    return found


def lines() -> Iterator[tuple[str, str, str, str, str, str]]:
    """The lines of the file: word, its traditional form, its reading, what stands before and after it, an example."""
    for line in ENTRIES.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            word, traditional, reading, before, after, example = line.split("\t")
            yield word, traditional, reading, before, after, example
