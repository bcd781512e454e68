"""Boundaries between words moved to where both sides are words: 低洼, 地带 for jieba's 低洼地, 带."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhreader.characters import is_hanzi
from zhreader.division import COUNTED
from zhreader.frequency import count
from zhreader.name_judgement import EVERYDAY
from zhreader.place_judgement import COMMON, DESCRIBING, LANDS, NO_PART, SETTLEMENTS, village_names
from zhreader.surnames import surnames

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from zhreader.knowledge import Knowledge

_PAIR = 2
_SELDOM = 200
"""So seldom jieba counts a character that is hardly a word by itself."""

_NEVER = 30
"""So seldom, that it is none."""

_HEADED = frozenset("省市县区州镇乡村")
"""What places end in whose heads and committees are called 县长, 市委 and the like."""

_COUNTIES = "省市县区州旗"
"""What those end in that have a government."""

_ORGAN = re.compile("(?:政府|纪委|监委|政协|人大|法院|检察院|公安局|[农公].厅|党委|工会|妇联|[科建]委|工商局|图书馆)$")
"""What a place has of its own, behind whose head (县, 区) it stands: 定边县, 政府."""

_DRAWING = frozenset(["党委", "政府", "党支部", "支部", "党总支", "纪委", "人大"])
"""What a township or a village has that draws off its head: 官, 莲, 乡党委."""

_APART = frozenset("vpdcrumq")
"""The first letters of its tags for single characters that are no part of one: 去, 把, 都."""

_NAMES = ("ns", "nr", "nz")
"""jieba's tags for names."""

_LEADING = frozenset("向从在以为据因按")
"""Prepositions that make a word with the first character of the next: 向前, 据此, 为主."""

_FUNCTION = frozenset("的地得了着过和与向为由是有在于以来到去上下一受其时")
"""What mostly stands by itself behind such a word, whatever longer words it ends: 以来, 由; 从小, 受."""

_FOLK = frozenset("老男女工客军商诗猎亲盲病")
"""What 人们 is torn from: 老人, 们."""


def shift_boundaries(words: Iterable[str], knowledge: Knowledge) -> list[str]:
    """The words with boundaries where both sides are words that something explains: 低洼, 地带 for jieba's 低洼地, 带.

    Only a boundary with a single character on one side moves, by one character, away from a word that only jieba has,
    or towards the head of a place, who is no 长 by itself: 花莲, 县长; 岳阳, 市委; 华西, 村民. So do 老人, 们 for 老,
    人们, 好几, 次 for 好, 几次, 鄄城, 镇 for 鄄, 城镇, 东山, 村 for 东, 山村, 向, 前台 for 向前, 台, 黄山, 市区 for
    黄山市, 区, 霍山, 县城 for 霍山县, 城, 定边县, 政府 for 定边, 县政府 and 莲, 乡, 党委 for 莲, 乡党委 where that
    ends a name.
    """
    known = knowledge.known
    shifted: list[str] = []
    for word in words:
        left = shifted[-1] if shifted else ""
        is_head = word in {"长", "委", "民"} and left[-1:] in _HEADED
        if word == "人们" and left in _FOLK:
            shifted[-1:] = [left + "人", "们"]
        elif settled := _settled(shifted, word, knowledge):
            taken, parts = settled
            shifted[len(shifted) - taken :] = parts
        elif len(word) == 1 and word not in _FUNCTION and _is_led(left, word, known):
            shifted[-1:] = [left[0], left[1] + word]
        elif _is_headed(left, word, known):
            shifted[-1:] = [left + word[0], word[1:]]
        elif word == "区" and left.endswith("市") and left[:-1] in known:
            shifted[-1:] = [left[:-1], "市区"]
        elif left == "好" and word[0] == "几" and len(word) == _PAIR:
            shifted[-1:] = [left + "几", word[1]]
        elif len(word) == 1 and len(left) > _PAIR and (is_head or _is_better(left, known, left[:-1], left[-1] + word)):
            shifted[-1:] = [left[:-1], left[-1] + word]
        elif len(left) == 1 and len(word) > _PAIR and _is_better(word, known, left + word[0], word[1:]):
            shifted[-1:] = [left + word[0], word[1:]]
        else:
            shifted.append(word)
    return shifted


def _settled(words: Sequence[str], word: str, knowledge: Knowledge) -> tuple[int, list[str]] | None:
    """How many of the words before a settlement belong to it, and its parts.

    苏, 家 before 山村 give (2, [苏家山, 村]), 莲 before 乡党委 (0, [乡, 党委]), 霍山县 before 城 (1, [霍山, 县城]).
    """
    left = words[-1] if words else ""
    if len(left) == 1 and len(word) == _PAIR and word[1] in SETTLEMENTS and _is_torn(left, word, knowledge):
        return 1, [left + word[0], word[1]]
    if word == "城" and left.endswith("县") and len(left) > _PAIR:
        return 1, [left[:-1], "县城"]
    if word == "山村" and (taken := next((size for size in (1, 2) if _is_family(words[-size:])), 0)):
        return taken, ["".join(words[-taken:]) + word[0], word[1]]
    if word[0] in SETTLEMENTS and word[1:] in _DRAWING and _may_be_named(words[-2:], knowledge):
        return 0, [word[0], word[1:]]
    return None


def _is_torn(left: str, word: str, knowledge: Knowledge) -> bool:
    """Whether the name of a township or a village is torn by a word: 鄄城 by 城镇, 东山 by 山村, 双河 by 河村.

    鄄 is hardly ever a word by itself, 崞 never.
    """
    name = left + word[0]
    if count(left) < (_SELDOM if name in knowledge.known else _NEVER):
        return True
    if word == "集镇" and left in surnames() and left not in EVERYDAY:
        return True
    is_apart = left in NO_PART or knowledge.tag(left)[:1] in _APART
    if is_apart or (word in COMMON and (left in DESCRIBING or word != "山村" or name not in knowledge.known)):
        return False
    return word[0] in LANDS or word[0] in "东西南北"


def _is_family(words: Sequence[str]) -> bool:
    """Whether these are a family's house: 王家; 苏, 家."""
    house = "".join(words)
    return house.endswith("家") and house[:-1] in surnames()


def _may_be_named(words: Sequence[str], knowledge: Knowledge) -> bool:
    """Whether the last two words may be a name, or the last one is: 官, 莲; 石桥, but not 走访."""
    last = "".join(words[-1:])
    if last.endswith(SETTLEMENTS):
        return False
    if len(last) > 1:
        return knowledge.tag(last).startswith(_NAMES) or last in village_names()
    is_torn = len(words) == _PAIR and all(len(word) == 1 and is_hanzi(word) for word in words)
    return is_torn and NO_PART.isdisjoint(words) and not any(knowledge.tag(word)[:1] in _APART for word in words)


def _is_headed(left: str, word: str, known: Container[str]) -> bool:
    """Whether the last character of a place has been drawn off by what it has: the 县 of 定边县 by 县政府.

    It may be a 区 today that the dictionary has as a 县: 武隆区, 政府.
    """
    is_place = len(left) > 1 and word[0] in _HEADED and any(left + head in known for head in _COUNTIES)
    return is_place and _ORGAN.search(word[1:]) is not None


def _is_led(left: str, word: str, known: Container[str]) -> bool:
    """Whether a preposition has drawn off the first character of a word: 向前 that of 前台."""
    return len(left) == _PAIR and left[0] in _LEADING and left[1] + word in known


def _is_better(word: str, known: Container[str], *parts: str) -> bool:
    return word not in known and not COUNTED.match(word) and all(part in known for part in parts)
