"""Boundaries between words moved to where both sides are words: 低洼, 地带 for jieba's 低洼地, 带."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhreader.division import COUNTED
from zhreader.frequency import count
from zhreader.place_judgement import SETTLEMENTS

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

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

_LEADING = frozenset("向从在以为据因按")
"""Prepositions that make a word with the first character of the next: 向前, 据此, 为主."""

_FUNCTION = frozenset("的地得了着过和与向为由是有在于以来到去上下一受其时")
"""What mostly stands by itself behind such a word, whatever longer words it ends: 以来, 由; 从小, 受."""

_FOLK = frozenset("老男女工客军商诗猎亲盲病")
"""What 人们 is torn from: 老人, 们."""


def shift_boundaries(words: Iterable[str], known: Container[str]) -> list[str]:
    """The words with boundaries where both sides are words that ``known`` has: 低洼, 地带 for jieba's 低洼地, 带.

    Only a boundary with a single character on one side moves, by one character, away from a word that only jieba has,
    or towards the head of a place, who is no 长 by itself: 花莲, 县长; 岳阳, 市委. So do 老人, 们 for 老, 人们,
    好几, 次 for 好, 几次, 鄄城, 镇 for 鄄, 城镇, 向, 前台 for 向前, 台, 黄山, 市区 for 黄山市, 区 and 定边县, 政府 for
    定边, 县政府.
    """
    shifted: list[str] = []
    for word in words:
        left = shifted[-1] if shifted else ""
        is_head = word in {"长", "委"} and left[-1:] in _HEADED
        if word == "人们" and left in _FOLK:
            shifted[-1:] = [left + "人", "们"]
        elif len(left) == 1 and len(word) == _PAIR and word[1] in SETTLEMENTS and _is_torn(left, word, known):
            shifted[-1:] = [left + word[0], word[1]]
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


def _is_torn(left: str, word: str, known: Container[str]) -> bool:
    """Whether the name of a township is torn by a word: 鄄城 by 城镇; 鄄 is hardly ever a word by itself, 崞 never."""
    return count(left) < (_SELDOM if left + word[0] in known else _NEVER)


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
