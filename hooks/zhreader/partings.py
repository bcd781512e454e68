"""Words that are two words where they stand: 才|能 before a verb, 的|话 behind 他, 与|其 without 不如.

The segmenter knows how often a word is met, and nothing of what stands around it. What parts a word is written in
``data/partings.txt``, as what makes a reading sure is in ``data/usages.txt``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhreader.datalines import in_context, kept

if TYPE_CHECKING:
    from collections.abc import Callable

_LONGER = (4, 5)
"""Characters of a word that holds what looks like another: 心不在焉, 更上一层楼."""


def find_partings(text: str, *, is_word: Callable[[str], bool]) -> list[int]:
    """Where a text is parted within what looks like a word: ``[3]`` for 这样才能成功, between 才 and 能.

    Nothing is parted in a longer word, as ``is_word`` tells: 不在 in 心不在焉.
    """
    found = {match.start("here") for word, pattern in _partings() if word in text for match in pattern.finditer(text)}
    return sorted(place for place in found if not _is_inside(text, place, is_word))


def _is_inside(text: str, place: int, is_word: Callable[[str], bool]) -> bool:
    """Whether a longer word goes across a place in a text."""
    spans = ((start, start + size) for size in _LONGER for start in range(max(0, place - size + 1), place))
    return any(is_word(text[start:end]) for start, end in spans)


@kept
def _partings() -> tuple[tuple[str, re.Pattern[str]], ...]:
    patterns = []
    for word, before, after in (line.cells for line in in_context("partings.txt")):
        left, _, right = word.partition("|")
        patterns.append((left + right, re.compile(f"{before}{left}(?P<here>)(?={right}{after})")))
    return tuple(patterns)
