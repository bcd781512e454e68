"""Persons whose names come again and again in an article, in pieces wherever they stand: 杨, 九, 才.

What comes once may be an accident of words; what comes three times, always cut at the same places and before something
else each time, is a name even where its characters alone would be too little evidence.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from zhreader.characters import is_hanzi
from zhreader.frequency import count
from zhreader.name_characters import LONGEST_NAME, given_odds, name_odds, surname_odds
from zhreader.name_judgement import EVERYDAY
from zhreader.surnames import surnames

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zhreader.segment import Token

_OFTEN = 3
"""Before so many different words a name stands, at least."""

_SURNAME = 2.0
"""The log-odds of a surname, at least."""

_GIVEN = -0.5
"""The log-odds of every character that is given, at least."""

_LEAST, _LEAST_TORN = 3.0, 7.0
"""The log-odds of a name, at least: of 杨, 九, 才; and where the surname is in a word with what is given: 阳文, 彬."""

_SELDOM = 500
"""Not more often jieba counts a word that is rather given: 小毛 in 仇小毛."""

_BEHIND = frozenset("的了在与等们不就都也被把说家老先女一")
"""What follows a name of two characters and is no part of it: 李娜说, 李娜家, 李娜先生."""

_ADDRESSED = frozenset("婶叔伯哥姐嫂爷奶妈姨舅姑婆爸总工导队局氏")
"""How somebody is called behind a surname, in one character: 李婶."""

_THINGS = frozenset(
    "镇乡村路街巷河江湖溪山湾沟桥岭州城关港店岛寺庙观塔亭楼园厂站区县市"
    "茶酒纸宴绣菜笋桃瓜果梨枣柑鸡鸭鱼虾蟹羊牛猪马米面粉糕饼糖肉蛋药膏汤锅灯瓷剑鼓琴戏腔舞拳画布锦陶傩社会队"
)
"""What places, products and bodies end in, which come again as often and are no persons: 彭祖山, 薛涛纸, 雷笋."""


def recurring_names(words: Sequence[Token], *, is_word: Callable[[str], bool]) -> frozenset[str]:
    """The names that come again in an article's words, which are cut without this knowledge.

    杨九才 where 杨, 九, 才 come three times and more; 邬金娥 where 娥 follows the person 邬金 each time.
    """
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    texts = [word.text for word in words]
    for start, word in enumerate(words):
        for size in (2, 3):
            pieces = tuple(texts[start : start + size])
            if word.text[:1] in surnames() and _may_be_name(pieces, word.kind, is_word):
                places[pieces].append(start)
    whole = "".join(texts)
    return frozenset(
        "".join(pieces)
        for pieces, starts in places.items()
        if len(starts) == whole.count("".join(pieces)) and _stands_as_a_name(texts, starts, len(pieces))
    )


def _stands_as_a_name(texts: Sequence[str], starts: Sequence[int], size: int) -> bool:
    """Whether what stands at these places is followed by different words, and begins a clause once at least."""
    behind = {"".join(texts[start + size : start + size + 1]) for start in starts}
    begins = [start == 0 or not is_hanzi(texts[start - 1][-1]) for start in starts]
    return len(behind) >= _OFTEN and any(begins)


def _may_be_name(pieces: Sequence[str], kind: str, is_word: Callable[[str], bool]) -> bool:
    """Whether these pieces may be a surname and what is given: 杨, 九, 才; 仇, 小毛; 邬金, 娥 if 邬金 is a person."""
    name, first, given = "".join(pieces), pieces[0], "".join(pieces)[1:]
    if not all(map(is_hanzi, name)) or not 1 < len(name) <= LONGEST_NAME or is_word(name) or name[-1] in _THINGS:
        return False
    if kind == "person":
        return len(first) == LONGEST_NAME - 1 and name[-1] not in _BEHIND and surname_odds(first[0]) >= _SURNAME
    is_torn = len(first) > 1
    is_plain = first[0] not in EVERYDAY and surname_odds(first[0]) >= _SURNAME and (is_torn or not is_word(name[:2]))
    is_common = any(len(piece) > 1 and count(piece) > _SELDOM for piece in pieces)
    is_likely = given not in _ADDRESSED and min(map(given_odds, given)) >= _GIVEN
    return is_plain and is_likely and not is_common and name_odds(name) >= (_LEAST_TORN if is_torn else _LEAST)
