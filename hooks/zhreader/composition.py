"""What a word that no dictionary has is made of: 余干县 is 余干 and 县, 过筛子 is 过 and 筛子."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from zhreader.frequency import CORPUS, weight

if TYPE_CHECKING:
    from collections.abc import Container


def compose(word: str, headwords: Container[str]) -> tuple[str, ...]:
    """The headwords, all shorter than the word, that it is most probably made of; joined, they are the word.

    The best of all divisions by the frequency of their parts, never the longest match from the left:
    ``compose("中小学生", …)`` is 中小学, 生 or 中, 小学生, whichever is likelier.
    """
    best: list[tuple[float, int]] = [(0.0, 0)]
    """For each length: the logarithm of the probability of the best division so far, and where its last part begins."""
    for end in range(1, len(word) + 1):
        divisions = [
            (best[start][0] + _logarithm(word[start:end]), start)
            for start in range(end)
            if (start or end < len(word)) and (end - start == 1 or word[start:end] in headwords)
        ]
        best.append(max(divisions, default=(-math.inf, 0)))
    parts: list[str] = []
    end = len(word)
    while end:
        start = best[end][1]
        parts.append(word[start:end])
        end = start
    return tuple(reversed(parts))


def _logarithm(part: str) -> float:
    return math.log(max(weight(part), 1) / CORPUS)
