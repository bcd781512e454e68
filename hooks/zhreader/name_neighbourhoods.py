"""The neighbourhoods that give a person's name away: 书记 before it and 说 after it, 教授 after it, a row of names.

Each is a pattern, made of the surnames and of the words that stand beside a name (:mod:`zhreader.roles`). What a
pattern finds only looks like a name, as 向 does in ``向老师说``: :mod:`zhreader.name_judgement` tells.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import cache

from zhreader.characters import HAN
from zhreader.roles import roles, words_beside
from zhreader.surnames import surnames

_NEVER_GIVEN = "的了在与等们不就都也被把"
"""What no given name holds even in a row of names, where there may be 彭一刚, 熊大方 and 张百发."""

_HARDLY_GIVEN = (
    "的了是在和与等们不这那有也就都被把对向从说称为着过很及其或而且之第某两三四五六七八九十百千万亿个副任总却仍已均则该没很更"
    "最让使由给还又并看"
)
"""What hardly any holds, but what often follows a surname by accident: 成的, 于是."""

GIVEN = f"(?![{_HARDLY_GIVEN}])[{HAN}]"
"""A character that may be in a given name, to put into a pattern."""

FAMILIAR = "老小"
"""What stands before a surname among people who know each other: 老周, 小单."""

_LINKS = "、|和|与|及|以及"
_SPACES = " \u3000"
_NO_MASKED = "(?![些种个年月日地公区县市镇村校国家遂亦乃]|信以为|正[在持欲要准以因与和用将从])"
"""What stands behind 某 and is no part of a name: 某公司, 李某|遂."""
_NO_MASK = "(?![些种个人年月日地])"
"""Not before these, with which 某 is “a certain” and no part of a name: 某地, 某种."""
_NO_DISTRICT = "(?!区(?:[纪党工]委|政法委|党组|总支|支部))"
"""区 before whoever leads a body of it is a district: 区|纪委书记."""


class Neighbourhood(Enum):
    """What stands around a name; of two that find one at the same place the first has its way."""

    ROLE = auto()
    """A role before it and its end behind it: 仇学军 in ``县委书记仇学军说``."""

    ROLE_AND_VERB = auto()
    """A role before it and a word behind it that stands behind many others, too: 仇学军 in ``书记仇学军在会上``."""

    TITLE = auto()
    """A title behind it: 盖志强 in ``盖志强教授``."""

    SURNAME_AND_TITLE = auto()
    """A title behind a surname alone: 单 in ``单老师``."""

    MASKED = auto()
    """In part unsaid, as courts leave it: 占某海."""

    MASKED_AND_OVER = auto()
    """The same, and its end behind it: 钟某新 in ``钟某新等``."""

    UNNAMED = auto()
    """Unsaid but for the surname: 区 in ``区某``."""

    UNNAMED_AFTER_WORD = auto()
    """The same after a word that may stand before anything: 区 in ``对区某``."""

    CALLED = auto()
    """A surname that is told: 单 in ``姓单的``."""

    CAPTIONED = auto()
    """Somebody's place in a picture behind it: 盖丽丽 in ``盖丽丽（右）``."""

    NAMED = auto()
    """A name that is told: 盖丽丽 in ``她叫盖丽丽，``."""

    FAMILIAR = auto()
    """老 or 小 before a surname, and its end behind it: ``老周说``."""

    ROLE_AND_FAMILIAR = auto()
    """The same after a role, whatever is behind it: 老周 in ``村支书老周算账``."""

    SPEAKER = auto()
    """At the beginning of a clause, where somebody speaks: 李国权 in ``，李国权说``."""

    SIGNED = auto()
    """All of the brackets at the end of a line, or of what is behind a role and a space: 艾世民 in ``（艾世民摄）``."""

    ROW = auto()
    """A row of names, all of which are found as one: ``缪建民、覃正碧等``."""


@cache
def neighbourhoods() -> dict[Neighbourhood, re.Pattern[str]]:
    """The pattern of each neighbourhood, which matches the name (or the row) and nothing around it."""
    surname, end = _surname(), _end()
    title, then, speaks = f"(?!委员会){_any_of('title')}", _any_of("then"), _any_of("speaks")
    given = f"(?:{GIVEN}|和(?={speaks})|有(?=[、，]|{title}))"
    name = f"{surname}{given}{{1,2}}?"
    start, role = f"(?<![{HAN}·0-9])", _after_role()
    behind = "(?<=[的和与跟向对请问找叫给让被由及在据把为同])"
    before = f"(?:{start}|{behind})"
    in_row = f"{surname}(?:(?![{_NEVER_GIVEN}])[{HAN}]){{1,2}}(?:（[^（）]{{1,8}}）)?"
    before_row = f"(?:(?<![{HAN}、])|(?<=[由为是让给有举])(?={in_row}、{in_row}、))"
    patterns = {
        Neighbourhood.ROLE: f"{role}{name}(?:{end}|(?={title}))",
        Neighbourhood.ROLE_AND_VERB: f"{role}{name}(?={then}[{HAN}0-9])",
        Neighbourhood.TITLE: f"{before}{name}(?={title})",
        # 同志任书记: not behind a role
        Neighbourhood.SURNAME_AND_TITLE: f"(?:{before}|{role}(?![曾任于])){_NO_DISTRICT}{surname}(?={title})",
        Neighbourhood.MASKED: f"(?:{before}|{role}){surname}某{_NO_MASKED}[{HAN}]",
        Neighbourhood.MASKED_AND_OVER: f"(?:{before}|{role}){surname}某{_NO_MASKED}[{HAN}](?=等|[^{HAN}]|$)",
        Neighbourhood.UNNAMED: f"(?:{start}|{role}){surname}(?=某某?{_NO_MASK})",
        Neighbourhood.UNNAMED_AFTER_WORD: f"{behind}{surname}(?=某某?{_NO_MASK})",
        Neighbourhood.CALLED: f"(?<=姓)(?<!百姓){surname}(?=[的，。、和])",
        Neighbourhood.CAPTIONED: f"{start}{name}(?=（[左右中前后图])",
        Neighbourhood.NAMED: f"(?<=[他她名民员人生师工，]叫){name}(?=[，。、；])",
        Neighbourhood.FAMILIAR: f"{start}[{FAMILIAR}]{surname}{end}",
        Neighbourhood.ROLE_AND_FAMILIAR: f"{_after_role(FAMILIAR)}[{FAMILIAR}]{surname}",
        Neighbourhood.SPEAKER: f"{start}{surname}{given}{{2}}(?={speaks})",
        Neighbourhood.SIGNED: f"(?:(?<=（)|{_after_role()}(?<=[{_SPACES}])){surname}[{HAN}]{{1,2}}?(?=[摄摘]?）$|$)",
        Neighbourhood.ROW: f"{before_row}{in_row}(?:、{in_row})+(?={_LINKS}|等|为|[^{HAN}]|$)",
    }
    return {neighbourhood: re.compile(pattern) for neighbourhood, pattern in patterns.items()}


@cache
def surname_after_role() -> re.Pattern[str]:
    """A surname right after a role, whatever follows: 曾 in ``队长曾令辉挺身而出``."""
    return re.compile(f"{_after_role()}{_surname()}")


@cache
def next_name() -> re.Pattern[str]:
    """A ``name`` that goes on after another and a comma, or a space: 、覃正碧."""
    name = f"(?P<name>{_surname()}(?:{GIVEN}){{1,2}}?)"
    return re.compile(f"(?:{_LINKS}|[{_SPACES}]){name}(?:(?={_LINKS}|{_any_of('then')})|{_end()})")


def _after_role(initials: str = "") -> str:
    """Right after a role or a title, perhaps after a space; the lookahead comes first because it fails fastest."""
    initials = initials or "".join(sorted({surname[0] for surname in surnames()}))
    behind = "|".join(f"(?<={role})|(?<={role}[{_SPACES}])" for role in sorted(roles()))
    return f"(?=[{initials}])(?:{behind})"


def _surname() -> str:
    double = "|".join(sorted(surname for surname in surnames() if len(surname) > 1))
    single = "".join(sorted(surname for surname in surnames() if len(surname) == 1))
    return f"(?:{double}|[{single}])"


def _end() -> str:
    """A name ends where the hanzi end, where somebody begins to speak, or before 和 (but 郝维和 in 郝维和介绍)."""
    says = "|".join(word for word in words_beside()["says"] if word != "和")
    return f"(?=[^{HAN}·]|$|{says}|和(?!{_any_of('speaks')}))"


def _any_of(place: str) -> str:
    return f"(?:{'|'.join(words_beside()[place])})"
