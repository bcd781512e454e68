"""Which character left alone in a sentence is a surname: 曹 in 曹营, 胡 in 胡氏, 杨 where no name was found."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from zhreader.characters import is_hanzi
from zhreader.name_characters import surname_odds
from zhreader.name_judgement import FAMILIES
from zhreader.orthography_numbers import NUMERALS
from zhreader.roles import is_role, words_beside
from zhreader.surnames import surnames

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Sequence

_SURELY = 4.0
"""The log-odds from which on a character that is no word of the syllabus is a surname wherever it may stand: 刘, 曹."""

_LIKELY = 3.0
"""The same where it stands as names do: 杨 in ``史建、杨少桥``, 晋 in ``，晋妈妈``."""

_TAGS = frozenset(["nr", "zg", "ng"])
"""What jieba has such a character for: a name, or nothing that stands alone."""

_ADDRESSED = frozenset(["女士", "先生", "小姐", "太太"])
"""What follows a surname whatever stands before it: 近日|曾|女士."""

_LEADING = frozenset("向从时连全都应别能和又多少加世大小来")
"""Surnames behind which somebody is spoken of who has no name there: 向|女士."""

_BEFORE_ADDRESSED = frozenset("的和与跟同向对请问找叫给让被由在据把为是位名")
"""Words of one character before it; any other may be a part of a foreign name: 科|雷|先生."""

_FAMILY, _PLAIN = 2.0, 2.5
"""The log-odds from which on a character before a title is a surname: 江 in 多亏|江|医生; 田 in 社教|部|田|老师."""

_FAMILIES = FAMILIES - frozenset("常万") | frozenset("于")
"""Surnames that are everyday words, and no adverbs or numbers, which a title tells, too: 黄|书记, 于|大爷."""

_NO_FAMILY = frozenset("任段曾谢许经过见查问求管游司商谷")
"""Those that are rather verbs or parts of a house before a title: 先后|任|书记, 工务|段|书记."""

_BEFORE_TITLED = frozenset("vpcdrutf")
"""The first letters of jieba's tags for what of one character may stand before it: 陪|于|大爷."""

_HOUSES = frozenset("部科处股局室组队班院校所厂站")
"""Houses of one character before it, if the surname is a plain one: 社教|部|田|老师."""

_OPENING = frozenset(["", *"，。；：（"])
_NO_NAME_BEHIND = frozenset("之每")
_NO_NAME_BEFORE = frozenset("的之是不而被作为")
_CLAN = frozenset(["氏", "姓"])


def is_lone_surname(
    texts: Sequence[str],
    place: int,
    *,
    tag: Callable[[str], str],
    everyday: Container[str] = (),
    is_after_person: bool = False,
) -> bool:
    """Whether the word at a place is a surname by itself: 曹 in 这|曹|营, but 王 not in 乐器|之|王.

    ``everyday`` are words that learners know: 江, 金 and 白 are surnames only where more tells it. In a row one
    stands ``is_after_person``: 杨 in 史建、杨, but not 沙 in 河渠边、沙.
    """
    text = texts[place]
    if text in surnames() and text not in _LEADING and (_is_addressed(texts, place) or _is_titled(texts, place, tag)):
        return True
    if text not in surnames() or len(text) > 1 or text in everyday or tag(text) not in _TAGS:
        return False
    before, after = (texts[i] if 0 <= i < len(texts) else "" for i in (place - 1, place + 1))
    if before[-1:] in NUMERALS | _NO_NAME_BEHIND or before[-1:].isdigit():
        return False
    is_open = before in _OPENING or is_role(before) or (before == "、" and is_after_person)
    is_led = any(map(is_hanzi, after)) and after[0] not in _NO_NAME_BEFORE
    odds = surname_odds(text)
    return odds >= _LIKELY and (after in _CLAN or (is_led and (is_open or odds >= _SURELY)))


def _is_addressed(texts: Sequence[str], place: int) -> bool:
    """Whether 女士 or the like follows a word, before which no single character is that may belong to it."""
    before = texts[place - 1] if place else ""
    is_apart = len(before) != 1 or before in _BEFORE_ADDRESSED or not is_hanzi(before)
    return is_apart and "".join(texts[place + 1 : place + 2]) in _ADDRESSED


def _is_titled(texts: Sequence[str], place: int, tag: Callable[[str], str]) -> bool:
    """Whether a title or 某 follows a surname behind a whole word: 平时|杨|书记, but not 先后|任|书记 or 三|段|主任."""
    text, before = texts[place], texts[place - 1] if place else ""
    is_family = text in _FAMILIES or (surname_odds(text) >= _FAMILY and text not in _NO_FAMILY)
    is_counted = before[-1:] in NUMERALS | _NO_NAME_BEHIND or before[-1:].isdigit()
    is_housed = before in _HOUSES and surname_odds(text) >= _PLAIN
    is_apart = len(before) != 1 or not is_hanzi(before) or tag(before)[:1] in _BEFORE_TITLED or is_housed
    return is_family and is_apart and not is_counted and "".join(texts[place + 1 : place + 2]) in _titles()


@cache
def _titles() -> frozenset[str]:
    """What follows a surname: 书记, and 某."""
    return frozenset([*words_beside()["title"], "某"])
