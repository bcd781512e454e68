"""Persons of whom nothing but the characters of their names gives evidence: 王梦洁 in ``王梦洁多次飞身``.

Where a segmenter finds no word, characters are left alone; a surname followed by characters that are more at home in
names than by themselves is then taken for a person. The measure is naive Bayes: each character has log-odds of being
a surname, in a given name or in a foreign name, against standing alone as a word, and those of a name add up.
``data/name_characters.txt`` holds them, counted in jieba's dictionary; ``make train-names`` counts anew.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from zhreader.frequency import count

NAME_CHARACTERS = Path(__file__).parent / "data" / "name_characters.txt"

LONGEST_NAME = 3
"""Characters."""

LEAST = 5.0
"""Log-odds, in natural logarithms, from which on characters are a name."""

LEAST_AFTER_ROLE = 4.5
"""The same where a role stands before them: 袁心玥 after 队长."""

LEAST_LAST = 0.5
"""The log-odds of a third character, from which on it is part of the name."""

_LEAST_BEFORE_SIDE = 1.5
"""The same where 后 or 前 comes next, to which it may belong: 蔡斌, 赛, 后."""

_LIKELY_PERSON = 6.0
"""Log-odds from which on characters are a name though what is given makes a word: 云峰 in 陈云峰."""

_NO_PLAIN_SURNAMES = frozenset("金乌费贺双阴向从明")
"""Surnames that are words before a word: 金凤凰, 费功夫, 乌 (of Ukraine) before 军官."""

_DIGITS = frozenset("零一二三四五六七八九十")
_COUNTED = frozenset("比段期号组")
"""Behind a digit the middle of a score (蒯曼, 四, 比, 零), the grade of a player of go, or a part (秦山, 二, 期)."""

_STATES = ("二国", "三国", "四国", "五国", "六国", "七国")
"""What is no given name, but ends a row of states: 哈, 乌, 三, 国."""

_ASPECT = frozenset("了着过")
"""Behind a character that is then a verb: 孟欣, 成, 了."""

DOT = "·"
"""Between the parts of a foreign name."""

LONGEST_FOREIGN = 8
"""Characters of a foreign name."""

LEAST_FOREIGN = 8.0
"""Log-odds from which on characters are a foreign name; it is more than for a person, since nothing else is asked."""

LEAST_FOREIGN_AFTER_ROLE = 6.0
"""The same where a role stands before them: 布林肯 after 国务卿."""

_CLEARLY = 1.5
"""Log-odds of each character of a foreign name after a role, and by which it must be more foreign than Chinese."""

_LEAST_AT_THE_START, _LEAST_INSIDE, _LEAST_AT_THE_END = 0.5, -0.5, 0.5
"""The log-odds of its first character, of each, and of the last, which else belongs to what follows."""

_LEAST_SEEN = -1.0
"""The log-odds of each character of a name that jieba has for a foreign one."""

_NO_LAST = frozenset(
    "镇乡村路河山阁寺郡馆监洲庙浦湖桥岭州城府关港湾店江岛派宗营沟某局部院所行处科站队组社厂县市区省委办室总家"
)
"""What places and houses end in, 某, and a title (王总)."""

_BUSY = "忙"
"""What somebody is behind a name, before a verb: 李慧|忙|又|去."""

_NO_GIVEN = frozenset("氏之")
"""A clan (王氏), and what belongs to somebody."""


class Odds(NamedTuple):
    """The log-odds of a character: as a surname, in a given name, in a foreign name, each against standing alone."""

    surname: float
    given: float
    foreign: float


_NONE, _RARE = Odds(-9.0, -9.0, -9.0), Odds(-9.0, 1.0, 1.0)
"""Of characters that no names have: what is rare in jieba's counts, too, is seldom a word."""

_RARELY = 300
_FOREIGN = 2.5
"""The log-odds from which on a character beside a name makes it a part of a foreign one: 桑 before 贾克."""


def name_length(characters: str, before: str = "", *, has_role: bool = False) -> int:
    """How many of these single characters, from the first on, are a person's name: 3 of 王梦洁多, 0 of 向您问.

    ``characters`` are those that a segmenter left alone, a dot between two foreign names among them, ``before`` is the
    word in front of them, and ``has_role`` whether it is a role like 队长, so that less will do. A name has two
    characters or three. What looks more like a foreign name, or like a part of one, is none: 兰斯, 贾克 in 桑贾克.
    """
    odds = [*map(_odds, characters[:LONGEST_NAME])]
    least_last = _LEAST_BEFORE_SIDE if characters[LONGEST_NAME : LONGEST_NAME + 1] in {"后", "前"} else LEAST_LAST
    last, after = characters[LONGEST_NAME - 1 : LONGEST_NAME], characters[LONGEST_NAME : LONGEST_NAME + 1]
    is_over = (last in _DIGITS and after in _COUNTED) or after in _ASPECT or last == _BUSY
    size = len(odds) if odds[-1].given >= least_last and not is_over else 2
    name = characters[:size]
    is_row = name.endswith(_STATES)
    if len(name) < 2 or is_row or name[-1] in _NO_LAST or not _NO_GIVEN.isdisjoint(name):  # noqa: PLR2004 - a surname
        return 0
    beside = (before, characters[size : size + 1])
    if DOT in {before, *characters[: size + 1]} or any(len(c) == 1 and _odds(c).foreign >= _FOREIGN for c in beside):
        return 0
    least = LEAST_AFTER_ROLE if has_role else LEAST
    return size if _as_person(name) >= max(least, _as_foreign(name)) else 0


def surname_odds(character: str) -> float:
    """The log-odds of a character being a surname rather than a word by itself: 3.6 for 蒲."""
    return _odds(character).surname


def given_odds(character: str) -> float:
    """The log-odds of a character being in a given name rather than a word by itself: 2.6 for 明."""
    return _odds(character).given


def is_likely_person(name: str) -> bool:
    """Whether a surname and what is given are clearly at home in a name: 王瑞芳, but not 张大嘴."""
    is_plain = name[0] not in _NO_PLAIN_SURNAMES
    return is_plain and min(map(given_odds, name[1:])) >= 0 and _as_person(name) >= _LIKELY_PERSON


def name_odds(name: str) -> float:
    """The log-odds of characters being a surname and what is given: 9.5 for 朱俊龙."""
    return _as_person(name)


def is_foreign(name: str) -> bool:
    """Whether a name is rather one of another language than a surname and a given name: 卢拉, but not 李娜."""
    is_all = min(_odds(character).foreign for character in name) >= _CLEARLY
    return is_all and _as_foreign(name) >= _as_person(name) + _CLEARLY


def looks_foreign(name: str) -> bool:
    """Whether the characters of what jieba has for a foreign name are seen in such: 卡比拉, but not 家里人."""
    odds = [_odds(character).foreign for character in name]
    return sum(odds) >= len(odds) and min(odds) >= _LEAST_SEEN


def foreign_length(characters: str, *, has_role: bool = False, is_dotted: bool = False) -> int:
    """How many of these single characters, from the first on, are a name of another language: 4 of 斯卢茨基说, else 0.

    It has three characters at least, or two after a role; none of them is much more at home by itself, and no Chinese
    name fits better: 颜骏凌, 王俊凯 in 夸王俊凯. ``has_role`` is that of :func:`name_length`; ``is_dotted`` tells that
    a dot stands beside them, which no Chinese name has: 乔尼 in 乔尼·史密斯.
    """
    if not characters or _odds(characters[0]).foreign < _LEAST_AT_THE_START:
        return 0
    odds = [_odds(character).foreign for character in characters]
    size = next((i for i, each in enumerate(odds) if each < _LEAST_INSIDE), len(odds))
    while size and odds[size - 1] < _LEAST_AT_THE_END:
        size -= 1
    least = LEAST_FOREIGN_AFTER_ROLE if has_role else LEAST_FOREIGN
    first = 0 if size == LONGEST_NAME else 1
    parts = (characters[start : start + LONGEST_NAME] for start in range(first, size - 1))
    is_chinese = any(_as_person(part) >= max(LEAST, _as_foreign(part) + _CLEARLY) for part in parts)
    if is_dotted:
        return size if size > 1 else 0
    if has_role and len(odds) == size == 2:  # noqa: PLR2004 - 英拉 after 总理
        return size if is_foreign(characters) and sum(odds) >= LEAST_AFTER_ROLE else 0
    return size if size > 2 and sum(odds[:size]) >= least and not is_chinese else 0  # noqa: PLR2004 - three


def _as_person(name: str) -> float:
    return _odds(name[0]).surname + sum(_odds(character).given for character in name[1:])


def _as_foreign(name: str) -> float:
    return sum(_odds(character).foreign for character in name)


@cache
def _odds(character: str) -> Odds:
    return _table().get(character) or (_RARE if count(character) < _RARELY else _NONE)


@cache
def _table() -> dict[str, Odds]:
    lines = NAME_CHARACTERS.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {character: Odds(*map(float, odds)) for character, *odds in rows}
