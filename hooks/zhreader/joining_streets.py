"""Where the name of a street, a community, a river, a tunnel or a firm ends of which a segmenter has left pieces.

What runs a street tells it (高, 庄, 街道, 党工委),
a river its seldom characters (茅, 洲, 河), a firm what it is (泰, 丰, 公司).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhreader.characters import is_hanzi
from zhreader.frequency import count
from zhreader.place_judgement import (
    CLAN_PLACE,
    COMMUNITIES,
    DESCRIBING,
    IN_A_NAME,
    LONGEST,
    NO_PART,
    PLACES,
    POSITIONS,
    SHORTEST,
    STREET,
    are_a_name,
    is_no_kind,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_ESTATES = "园苑里庄湾桥坪墩路街岭山巷屯"
"""What the names of communities end in that are words: 金星, 花园, 社区."""

_WATERS = frozenset(["河", "湖", "江", "溪", "岛", "水库", "隧道", "大桥", "特大桥"])
_SELDOM = 3500
"""So seldom jieba counts characters that may be a name without any other evidence."""

_OFFICES = frozenset(["党工委", "办事处", "纪工委", "社区", "人大", "综合", "辖区", "居民", "干部", "工作人员", "组织"])
"""What a 街道 that has a name is followed by."""

_NO_FIRM = frozenset("分子母")
"""What kinds of firms begin with: 分公司, 子公司."""

_HOUSES = frozenset(["公司", "集团", "股份", "股份公司", "有限公司", "股份有限公司"])
"""What follows the name of a firm: 泰, 丰 公司."""

_WORKS = frozenset(["隧道", "大桥", "特大桥", "水库"])
_SIZE_OF_A_WORK = 3
_NO_WORK = DESCRIBING | frozenset("座条项特共抓其修建炸过架")
"""What stands before one, and is no part of its name: 一, 座, 水库."""


def street_end(
    words: Sequence[str], start: int, tag: Callable[[str], str], *, is_after_place: bool, is_behind: bool
) -> int:
    """Where the name of a 街道 ends, told by what runs it or by the city before it: 高, 庄, 街道, 党工委.

    Right behind its district it may be a word: 西城, 街道.
    """
    is_word = is_behind and len(words[start]) > 1 and tag(words[start]) not in POSITIONS
    end = start + (1 if is_word else 2)
    street = "".join(words[end : end + 1])
    is_name = is_no_kind(words[start]) if is_word else are_a_name(words[start:end], is_behind=is_behind)
    if not street.startswith(STREET) or not is_name:
        return 0
    if street != STREET:  # 高, 庄, 街道办事处
        return end
    return end + 1 if is_after_place or not _OFFICES.isdisjoint(words[end + 1 : end + 2]) else 0


def community_end(words: Sequence[str], start: int, tag: Callable[[str], str], *, is_told: bool) -> int:
    """Where the name of a 社区 or a 小区 ends that something tells: 3 for 螺蛳, 墩, 社区 behind 在; else 0."""
    size = 0
    for end in range(start, min(start + LONGEST, len(words))):
        if words[end] in COMMUNITIES:
            pieces = words[start:end]
            is_torn = len(pieces) > 1 and any(len(piece) == 1 for piece in pieces)
            is_named = size > SHORTEST and ("".join(pieces)[-1] in _ESTATES or pieces[0].endswith("家"))
            is_one = len(pieces) == 1 and tag(pieces[0]) in PLACES and count(pieces[0]) < _SELDOM  # 北京|社区
            is_clan = len(pieces) > 1 and CLAN_PLACE.fullmatch("".join(pieces)) is not None
            is_name = is_clan or (is_told and (is_torn or is_named or is_one))
            return end + 1 if is_name and size >= SHORTEST else 0
        size += len(words[end])
        if size > LONGEST or not is_no_kind(words[end]) or words[end] in NO_PART:
            return 0
    return 0


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
