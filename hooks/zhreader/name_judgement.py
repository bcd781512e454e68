"""Whether what stands where a person's name would stand is one, and no word that looks like a name.

马上 begins with a surname as well as 马胜利 does. How much it takes depends on the neighbourhood: a given name may be a
word (华建国) where a role stands before it, and hardly where nothing does.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhreader.frequency import count
from zhreader.name_characters import given_odds, name_length, surname_odds
from zhreader.name_neighbourhoods import FAMILIAR, GIVEN, Neighbourhood
from zhreader.roles import roles
from zhreader.surnames import surname_size, surnames

if TYPE_CHECKING:
    from collections.abc import Callable

EVERYDAY = frozenset(
    "向从时连全都应成尤终过要还那别能和立直清海水红里观支加中世大小多少又常万方计代明来门花金山黄白高平满广强利党原员班国种"
    "练谈包宫闻印付师桂严盘危撒占舍边"
)
"""Surnames that are everyday words: alone before a title they are no evidence (，向老师说明)."""

HARDLY_SURNAMES = frozenset("那都")
"""Those that hardly are one without a role before them: 那, 栋, 楼."""

FAMILIES = frozenset("金黄白高万方常付严包宫桂尤边")
"""Those of them that are families and no words of grammar: 常警官, 金女士."""

EVERYDAY_OR_VERB = EVERYDAY | frozenset("曾任于")
"""Those and the ones that are everyday words behind a role: 运动员, 曾, 获得."""

_FAMILY = 3.5
"""The log-odds from which on a character behind 老 and 小 is a surname: 侯."""

_NEIGHBOURS = frozenset("杨何袁施夏邢柳顾戴岳史邬温廉翁焦")
"""Characters that are hardly less and stand for nothing else there: 老杨, but not 老林, 小马."""

_HARDLY_GIVEN = -2.0
"""The log-odds of a character below which a surname that is an everyday word has no given name in it: 替 in 曾替他."""

_IN_A_GIVEN_NAME = {Neighbourhood.MASKED: 0.5, Neighbourhood.MASKED_AND_OVER: 0.0}
"""The log-odds of a character from which on it belongs to 某: 占某海; 钟某新 before 等."""

_NO_LAST = frozenset("局部院所行处科站队组社厂县市镇乡村区省委办室任")
"""What a house ends in, and no name: 车管所 before 所长."""

_WHOLE = _NO_LAST | frozenset("庭校班连团军党国民体员村家")
"""Behind 全, whoever belongs to it: 全庭, 同志."""

_OF_A_DISTRICT = frozenset(
    ["政协", "人大", "妇联", "团委", "法院", "公安", "教育", "财政", "民政", "司法", "工商", "住建"]
)
"""What a district has, before whoever leads it: 区|政协|主席, but 区建国书记."""

_THIN = frozenset(
    [
        Neighbourhood.SURNAME_AND_TITLE,
        Neighbourhood.ROLE_AND_VERB,
        Neighbourhood.UNNAMED_AFTER_WORD,
        Neighbourhood.CALLED,
    ]
)
"""Evidence that is too thin for an everyday word."""

_GOOD = frozenset([Neighbourhood.ROLE, Neighbourhood.CAPTIONED, Neighbourhood.NAMED, Neighbourhood.SIGNED])
"""Evidence that is good enough for a given name that is a word: 盖丽丽 in 她叫盖丽丽，."""

_RARELY = 50
"""So seldom jieba counts a word that is rather a person after a role, or the beginning of a name: 小解 in 志愿者小解,
阳文 in 阳文彬介绍."""

_EVERYWHERE = 5000
"""So often jieba counts what no name begins with, whatever stands before it: 干部 behind 领导."""

_GIVEN = re.compile(f"(?:{GIVEN}){{1,2}}")


def is_name(text: str, neighbourhood: Neighbourhood = Neighbourhood.ROW, *, is_word: Callable[[str], bool]) -> bool:
    """Whether what looks like a name is no word: 马上 is one, 文学院 is a house and 高标准 two words.

    A given name may be a word (华建国, 哈文静) where a role stands before it or somebody speaks (李国权说), and the
    surname is no everyday word.
    """
    if neighbourhood is Neighbourhood.ROLE_AND_FAMILIAR:
        return not is_word(text) or count(text) < _RARELY
    if neighbourhood is Neighbourhood.FAMILIAR:
        return not is_word(text)
    if _is_apart(text, neighbourhood) or (neighbourhood in _THIN and text[0] in (EVERYDAY - FAMILIES)):
        return False
    if neighbourhood in _IN_A_GIVEN_NAME:
        return given_odds(text[-1]) >= _IN_A_GIVEN_NAME[neighbourhood]
    return len(text) == surname_size(text) or _is_full_name(text, neighbourhood, is_word)


def _is_apart(text: str, neighbourhood: Neighbourhood) -> bool:
    """Whether what looks like a name is a word and a part of the next, or two words: 张老|太太, 向孙|先生, 区|政协."""
    is_old = neighbourhood is Neighbourhood.TITLE and text[1:] == "老"
    is_titled = neighbourhood in {Neighbourhood.ROLE, Neighbourhood.TITLE}
    is_led = is_titled and text[0] in "向从" and text[1:] in surnames()
    is_district = text[0] == "区" and text[1:] in _OF_A_DISTRICT
    return is_old or is_led or is_district or (text[0] == "全" and text[1:] in _WHOLE)


def is_familiar(name: str) -> bool:
    """Whether somebody is called so whose surname is hardly anything else: 老侯, 小邱, but not 老江, 小常."""
    surname = name[1:]
    is_surname = len(surname) == 1 and surname in surnames() and surname not in EVERYDAY
    is_likely = surname in _NEIGHBOURS or (is_surname and surname_odds(surname) >= _FAMILY)
    return is_surname and name[0] in FAMILIAR and is_likely


def is_given(characters: str) -> bool:
    """Whether one character or two hold nothing that given names hardly hold: 学军, but not 说着."""
    return bool(_GIVEN.fullmatch(characters))


def _is_full_name(text: str, neighbourhood: Neighbourhood, is_word: Callable[[str], bool]) -> bool:
    """Whether a surname with one character or two behind it is a name; a last 和 may be given: 郝维和."""
    size = surname_size(text)
    given, is_everyday = text[size:], text[0] in EVERYDAY_OR_VERB
    is_speaker, is_titled = neighbourhood is Neighbourhood.SPEAKER, neighbourhood is Neighbourhood.TITLE
    is_well_told, is_alone = neighbourhood in _GOOD, is_speaker or neighbourhood is Neighbourhood.SIGNED
    is_hardly_given = neighbourhood is Neighbourhood.SIGNED and min(map(given_odds, given)) < _HARDLY_GIVEN
    if (
        is_hardly_given
        or not is_given(given[:-1] + given[-1:].strip("和有"))
        or (is_everyday and min(map(given_odds, text[1:])) < _HARDLY_GIVEN)
    ):
        return False
    if given in roles() or (is_speaker and name_length(text) < len(text)):
        return False  # 李先生, 王教授
    is_compound = is_word(text[:2]) and size == 1 and (count(text[:2]) > _RARELY or not is_alone)
    has_word = is_word(text[1:])
    is_common = is_compound and count(text[:2]) > _EVERYWHERE
    return not (
        (is_word(text) and (count(text) > 0 or not is_well_told or is_everyday or text[-1] == "儿"))
        or is_common
        or text[-1] in _NO_LAST
        or (has_word and (not (is_well_told or is_speaker or is_titled) or is_everyday or is_compound))
        or (is_compound and (not is_well_told or is_everyday))
    )
