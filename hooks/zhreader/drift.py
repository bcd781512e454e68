"""Where an article and its English part: the first block that has no partner, found by what the blocks say.

Headings stand by headings, long paragraphs by long ones, and numbers and names by themselves; the cheapest way to pair
the blocks in order (the alignment of Gale and Church, 1993, with these costs) shows which one is left over.
"""

from __future__ import annotations

import math
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhreader.model import Block
    from zhreader.translation_text import EnglishBlock

LETTERS_PER_CHARACTER = 5.0
"""English characters for one Chinese, about: the two articles have 4.8 and 5.3 (tests/test_drift.py measures it)."""

_ALONE = 1.5
"""What a block without a partner costs."""

_NUMBER = re.compile(r"\d\d+")
"""Numbers of one digit are spelt out in English."""
_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0304\u030c"))
_NAMES = frozenset({"person", "place"})


def find_drift(chinese: Sequence[Block], english: Sequence[EnglishBlock]) -> tuple[int, int] | None:
    """The first place in both where one has a block that the other lacks; ``None`` if all have partners.

    For 甲。3月。乙。 and “One.”, “Two.”, where 3月 was left out, it is ``(1, 1)``.
    """
    costs = [[math.inf] * (len(english) + 1) for _ in range(len(chinese) + 1)]
    costs[-1][-1] = 0.0
    for i in range(len(chinese), -1, -1):
        for j in range(len(english), -1, -1):
            options = [costs[i][j]]
            if i < len(chinese):
                options.append(_ALONE + costs[i + 1][j])
            if j < len(english):
                options.append(_ALONE + costs[i][j + 1])
            if i < len(chinese) and j < len(english):
                options.append(_cost(chinese[i], english[j]) + costs[i + 1][j + 1])
            costs[i][j] = min(options)
    i = j = 0
    while i < len(chinese) and j < len(english):
        if costs[i][j] < _cost(chinese[i], english[j]) + costs[i + 1][j + 1]:
            return i, j
        i, j = i + 1, j + 1
    return None if i == len(chinese) and j == len(english) else (i, j)


def plain_reading(reading: str) -> str:
    """A reading as a name is written in English: ``Lǚ Wénzhì`` is ``Lü Wenzhi``."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", reading).translate(_TONES))


def _cost(chinese: Block, english: EnglishBlock) -> float:
    if bool(chinese.level) != bool(english.level):
        return math.inf
    text = english.text.replace(",", "")
    words = [word for sentence in chinese.sentences for word in sentence.words]
    marks = {
        *_NUMBER.findall(chinese.text),
        *(plain_reading(word.reading).split()[0] for word in words if word.kind in _NAMES),
    }
    missing = sum(mark.lower() not in text.lower() for mark in marks) / len(marks) if marks else 0.0
    expected = LETTERS_PER_CHARACTER * len(chinese.text)
    return missing + 3 * abs(math.log((len(text) + 20) / (expected + 20)))
