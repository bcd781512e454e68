"""Where a person's name ends of which a segmenter has left pieces: 王, 梦, 洁; 陈, 兴德.

Its characters tell it (:mod:`zhreader.name_characters`); less will do where a role stands before it.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from zhreader.characters import is_hanzi
from zhreader.frequency import count
from zhreader.name_characters import (
    DOT,
    LONGEST_NAME,
    given_odds,
    is_likely_person,
    name_length,
    name_odds,
    surname_odds,
)
from zhreader.name_judgement import HARDLY_SURNAMES, is_familiar
from zhreader.numerals import is_counting
from zhreader.roles import is_role, roles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhreader.knowledge import Knowledge

_SURELY = 3.0
"""The log-odds from which on a character between a role and a word of two is a surname."""

_LIKELY = 1.0
"""The log-odds from which on a character behind 向 is a surname, and 向 none: 展."""

_CLEARLY, _PLAINLY = 1.5, 8.0
"""The log-odds of a last character, and of a whole name, from which on a known name is longer: 朱俊龙."""

_SELDOM = 100
"""So seldom jieba counts one that may be a part of another: 朱俊."""

_SHORT = 2
"""Characters of a name that may want a third."""

_HARDLY_GIVEN = -1.0
"""The log-odds of a character below which it is not given even where nothing else could be meant."""

_CLOSING = frozenset("绘图文译道笑赢胜败喊念信听唱答画著病内西东南北初")
"""What ends a clause behind a name: 张华绘."""

_LEADING = frozenset("向从于来任管由和将时")
"""What is a word between a role and what it leads, though it is a surname, too: 专家, 向, 农民."""

_APART = frozenset("的和与及同由是对让给被把请叫使以向在为")
"""Words of one character after which a name may begin."""

_COMMONEST = 4000
"""As often jieba counts words that are rather words than given names: 希望, 学习."""


def person_end(words: Sequence[str], start: int, knowledge: Knowledge) -> int:
    """Where a person's name ends, 0 where none begins: 3 for 王, 梦, 洁, 多次.

    It is made of single characters, or of one and a word that jieba has for a name: 陈, 兴德; after a role 李家, 超.
    After a number 张 is a measure word and no surname: 三, 张, 强, 牌.
    """
    before = words[start - 1] if start else ""
    is_verb = before == "曾" and words[start] == "任"
    is_hardly = words[start] in HARDLY_SURNAMES or _is_led(words, start)
    if is_counting(before) or is_verb or (is_hardly and not is_role(before)):
        return 0
    familiar, given = "".join(words[start : start + 2]), "".join(words[start + 2 : start + 3])
    if is_familiar(familiar) and not (len(given) == 1 and is_likely_person(familiar[1:] + given)):  # 小, 陈, 妍
        return start + 2
    alone = "".join(takewhile(_is_alone, words[start : start + LONGEST_NAME + 1]))
    if alone and (size := name_length(alone, before, has_role=is_role(before))):
        is_longer = size == _SHORT and _is_last(words[start + size : start + size + 2])
        return start + size + is_longer
    if _is_last(words[start + 1 : start + 3]) and _is_short(words[start], before, knowledge):
        return start + 2
    after = "".join(filter(_is_alone, words[start + 2 : start + 3]))
    return start + 2 if _is_pair(words[start : start + 2], before, after, knowledge) else 0


def _is_led(words: Sequence[str], start: int) -> bool:
    """Whether what follows is led by a word that may be a surname as well: 向, 王, 福; 曾, 任, 县长."""
    behind = "".join(words[start + 1 : start + 2])[:1]
    return (words[start] == "向" and surname_odds(behind) >= _LIKELY) or (words[start] == "曾" and behind == "任")


def _is_pair(pair: Sequence[str], before: str, after: str, knowledge: Knowledge) -> bool:
    """Whether a single character and a word are a name: 陈, 兴德; after a role 李家, 超 and 蒲, 天才, 张, XX."""
    name, has_role = "".join(pair), is_role(before)
    if sorted(map(len, pair)) != [1, 2] or not name.isalpha() or pair[1] in roles():  # 蒲, ……; 戚, 师傅
        return False
    is_led = has_role and len(pair[0]) == 1 and pair[0] not in _LEADING  # 周, 水生 after 护渔员
    if is_led and surname_odds(pair[0]) >= _SURELY:
        return True
    longer = max(pair, key=len)
    if _is_longer(pair, before):
        return True
    is_likely = (
        is_led
        or _is_plain(pair, before, after)
        or (knowledge.is_name(longer) and (has_role or longer not in knowledge.known))
    )
    is_whole = name_length(name + after, before, has_role=has_role) == LONGEST_NAME  # not 秦山, 二, 期
    return is_likely and is_whole and all(map(is_hanzi, name))


def _is_plain(pair: Sequence[str], before: str, after: str) -> bool:
    """Whether a surname and a word, which is none of the commonest, are clearly a name: 胡, 金秋, but not 马, 希望.

    A single character before them may belong to the first: 中, 苏, 友谊.
    """
    surname, given = pair
    is_apart = len(before) != 1 or before in _APART or not is_hanzi(before)
    is_rare = count(given) < _COMMONEST and after != "地"  # 马, 坚定, 地
    return (
        len(surname) == 1
        and surname_odds(surname) >= _SURELY
        and is_apart
        and is_rare
        and is_likely_person("".join(pair))
    )


def _is_short(word: str, before: str, knowledge: Knowledge) -> bool:
    """Whether a word is a name of two characters that only jieba has: 张荣, behind which 茂 may come."""
    is_apart = len(before) != 1 or before in _APART or not is_hanzi(before)
    is_plain = len(word) == _SHORT and surname_odds(word[0]) >= _SURELY and given_odds(word[1]) >= 0
    return is_plain and is_apart and word not in knowledge.known and knowledge.is_name(word)


def _is_last(words: Sequence[str]) -> bool:
    """Whether a character before a mark or 等 ends a name of three, since it ends no clause: 茂 in 张荣|茂|，."""
    last, after = (*words, "", "")[:2]
    is_over = after == "等" or (after != "" and not is_hanzi(after[0]) and not after[0].isalnum())
    is_given = len(last) == 1 and is_hanzi(last) and last not in _CLOSING and given_odds(last) >= _HARDLY_GIVEN
    return is_over and is_given


def _is_longer(pair: Sequence[str], before: str) -> bool:
    """Whether a character belongs to a name before it that somebody else has: 朱俊, 龙."""
    known, last = pair
    is_name = len(known) == _SHORT and surname_odds(known[0]) >= _SURELY and is_hanzi(last)
    is_apart = len(before) != 1 or before in _APART or not is_hanzi(before)
    return (
        is_name
        and is_apart
        and given_odds(last) >= _CLEARLY
        and name_odds(known + last) >= _PLAINLY
        and count(known) < _SELDOM
    )


def _is_alone(word: str) -> bool:
    return len(word) == 1 and (is_hanzi(word) or word == DOT)
