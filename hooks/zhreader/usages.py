"""Uses of a character in which its reading is sure, whatever the choice in context finds: ``data/usages.txt``."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

USAGES = Path(__file__).parent / "data" / "usages.txt"


def find_usages(text: str) -> dict[int, str]:
    """The syllables that are sure in a text, by position: ``{3: "chang2"}`` for 桥梁总长12公里."""
    return {
        match.start("here"): syllable
        for character, syllable, pattern in _usages()
        if character in text
        for match in pattern.finditer(text)
    }


@cache
def _usages() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    return tuple((cells[0], cells[1], re.compile(f"{cells[2]}(?P<here>{cells[0]})(?={cells[3]})")) for cells in lines())


def lines() -> Iterator[tuple[str, str, str, str, str]]:
    """The lines of the file: character, syllable, what stands before it and after it, an example."""
    for line in USAGES.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            character, syllable, before, after, example = line.split("\t")
            yield character, syllable, before, after, example
