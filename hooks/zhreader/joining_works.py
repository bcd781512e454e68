"""Where the name of a river, a tunnel or a firm ends of which a segmenter has left pieces.

A river is told by its seldom characters (茅, 洲, 河), a firm by what it is (泰, 丰, 公司).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhreader.characters import is_hanzi
from zhreader.frequency import count
from zhreader.place_judgement import (
    DESCRIBING,
    IN_A_NAME,
    NO_PART,
    are_a_name,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_WATERS = frozenset(["河", "湖", "江", "溪", "岛", "水库", "隧道", "大桥", "特大桥"])
_SELDOM = 3500
"""So seldom jieba counts characters that may be a name without any other evidence."""

_NO_FIRM = frozenset("分子母着过")
"""What kinds of firms begin with, and what ends a verb: 分公司, 子公司; 带, 着, 公司."""

_HOUSES = frozenset(["公司", "集团", "股份", "股份公司", "有限公司", "股份有限公司"])
"""What follows the name of a firm: 泰, 丰 公司."""

_WORKS = frozenset(["隧道", "大桥", "特大桥", "水库"])
_SIZE_OF_A_WORK = 3
_NO_WORK = DESCRIBING | frozenset("座条项特共抓其修建炸过架")
"""What stands before one, and is no part of its name: 一, 座, 水库."""


def water_end(words: Sequence[str], start: int, *, is_told: bool) -> int:
    """Where the name of a river, a lake and the like ends, of characters that hardly stand alone: 茅, 洲, 河.

    Where something tells it, one is enough: 在, 汝, 河.
    """
    for end in (start + 2, start + 1) if is_told else (start + 2,):
        is_named = are_a_name(words[start:end]) and all(count(word) < _SELDOM for word in words[start:end])
        if is_named and not _WATERS.isdisjoint(words[end : end + 1]):
            return end + 1
    return 0


def work_end(words: Sequence[str], start: int, tag: Callable[[str], str]) -> int:
    """Where the name of a tunnel, a bridge or a reservoir ends, of three characters: 3 for 高家, 堡, 隧道; else 0."""
    for end in (start + 2, start + 3):
        pieces = words[start:end]
        is_torn = len("".join(pieces)) == _SIZE_OF_A_WORK and any(len(piece) == 1 for piece in pieces)
        if is_torn and not _WORKS.isdisjoint(words[end : end + 1]):
            is_name = (_NO_WORK | NO_PART - IN_A_NAME).isdisjoint(pieces)
            is_noun = all(len(piece) == 1 or tag(piece).startswith("n") for piece in pieces)
            return end + 1 if is_name and is_noun and all(map(is_hanzi, "".join(pieces))) else 0
    return 0


def firm_end(words: Sequence[str], start: int) -> int:
    """Where the name of a firm ends that is made of single characters: 泰, 丰 before 公司; 0 where none begins."""
    end = start + 2
    is_named = not _HOUSES.isdisjoint(words[end : end + 1]) and _NO_FIRM.isdisjoint(words[start:end])
    return end if is_named and are_a_name(words[start:end]) else 0
