"""Names of persons in running text: where they stand.

No dictionary has the name of a county's Party secretary. What gives it away is its neighbourhood: a surname between
a role and a verb of saying (``县委书记仇学军说``), before a title (``盖志强教授``, ``单老师``), before 某 (``区某``),
after 老 and 小, or in a row of names (``缪建民、覃正碧等``). Only where such evidence is good is a name kept together;
everything else is left to the segmenter. The words of the neighbourhood are in ``data/roles.txt``.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from zhreader.characters import HAN
from zhreader.surnames import surname_size, surnames

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

ROLES = Path(__file__).parent / "data" / "roles.txt"
_NO_GIVEN_NAME = (
    "的了是在和与等们不这那有也就都被把对向从说称为着过很及其或而且之第某两三四五六七八九十百千万亿个副任总"
)
"""What no given name holds, but what often follows a surname by accident: 成的, 于是."""

_EVERYDAY = frozenset(
    "向从时连全都应成尤终过要还那别能和立直清海水红里观支加中世大小多少又常万方计代明来门花水金山黄白高平满广强利党原"
)
"""Surnames that are everyday words: alone before a title they are no evidence (，向老师说明)."""

_NO_LAST = frozenset("局部院所行处科站队组社厂县市镇乡村区省委办室任")
"""What a house ends in, and no name: 车管所 before 所长."""

_NEEDS_A_SURNAME = frozenset(["titled", "vague"])
"""The patterns whose evidence is too thin for an everyday word."""

_LINKS = "、|和|与|及|以及"


def find_persons(text: str, *, is_word: Callable[[str], bool]) -> tuple[tuple[int, int], ...]:
    """Where persons' names stand: ``县委书记仇学军说`` gives ``((4, 7),)``, the characters 4 up to 7.

    A surname alone counts where a title or 某 follows it: 单 in ``单老师说``. What ``is_word`` knows, whole or after
    its first character, is taken for no name: 马上, 于今年.
    """
    found: dict[int, int] = {}
    for name, pattern in _patterns().items():
        for match in pattern.finditer(text):
            spans = [match.span("name")] if name != "row" else [*_row(match)]
            is_sure = all(_is_name(text[a:b], is_word, pattern=name) for a, b in spans)
            if is_sure and not (name in _NEEDS_A_SURNAME and text[spans[0][0]] in _EVERYDAY):
                found |= {a: max(b, found.get(a, 0)) for a, b in spans}
    found |= _neighbours(text, found, is_word)
    return tuple(_apart(sorted(found.items())))


def _is_name(text: str, is_word: Callable[[str], bool], *, pattern: str = "row") -> bool:
    """Whether what looks like a name is no word: 马上 is one, 文学院 is a house and 高标准 two words.

    A given name may be a word (华建国, 哈文静) where a role stands before it and the surname is no everyday word.
    """
    if len(text) == surname_size(text) or pattern == "familiar":
        return not is_word(text) or pattern != "familiar"
    is_role, is_everyday = pattern == "role", text[0] in _EVERYDAY
    is_compound = is_word(text[:2]) and surname_size(text) == 1
    has_word = is_word(text[1:])
    return not (
        is_word(text)
        or text[-1] in _NO_LAST
        or (has_word and (not is_role or is_everyday or is_compound))
        or (is_compound and not is_role)
    )


def _row(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The names of a row: 缪建民 and 覃正碧 in ``缪建民、覃正碧等``."""
    start = match.start("names")
    for name in match["names"].split("、"):
        yield start, start + len(name)
        start += len(name) + 1


def _neighbours(text: str, found: dict[int, int], is_word: Callable[[str], bool]) -> dict[int, int]:
    """The names that go on after one that is found: 朱立群 in ``记者单晓明、朱立群报道``."""
    more: dict[int, int] = {}
    ends = [end for start, end in found.items() if end - start > 1]
    while ends:
        match = _next().match(text, ends.pop())
        if match and _is_name(match["name"], is_word):
            more[match.start("name")] = match.end("name")
            ends.append(match.end("name"))
    return more


def _apart(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans without those that begin inside another."""
    last = 0
    for start, end in spans:
        if start >= last:
            yield start, end
            last = end


@cache
def _roles() -> dict[str, list[str]]:
    """The words of ``data/roles.txt`` by where they stand."""
    found: dict[str, list[str]] = {}
    for line in ROLES.read_text(encoding="utf-8").splitlines():
        place, *words = line.split() or ["#"]
        if place != "#":
            found.setdefault(place, []).extend(words)
    return found


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    surname, given = _surname(), f"(?![{_NO_GIVEN_NAME}])[{HAN}]"
    name = f"(?P<name>{surname}(?:{given}){{1,2}}?)"
    row = f"{surname}(?:{given}){{1,2}}"
    roles = _roles()
    title = f"(?:{'|'.join(sorted(roles['title'], key=len, reverse=True))})"
    initial = "".join(sorted({name[0] for name in surnames()}))
    # The lookahead comes first because it fails fastest.
    role = f"(?=[{initial}])(?:{'|'.join(f'(?<={role})' for role in (*roles['title'], *roles['role']))})"
    start = f"(?<![{HAN}])"
    before = f"(?:{start}|(?<=[和与跟向对请问找叫给让被由及]))"
    end, then = _end(), "|".join(roles["then"])
    return {
        "role": re.compile(f"{role}{name}{end}"),
        "vague": re.compile(f"{role}{name}(?={then})"),
        "full": re.compile(f"{before}{name}(?={title})"),
        "titled": re.compile(f"{before}(?P<name>{surname})(?={title})"),
        "unnamed": re.compile(f"(?:{start}|{role})(?P<name>{surname})(?=某某?(?![些种个人年月日地]))"),
        "familiar": re.compile(f"{start}(?P<name>[老小]{surname}){end}"),
        "row": re.compile(f"(?<![{HAN}、])(?P<names>{row}(?:、{row})+)(?={_LINKS}|等|[^{HAN}]|$)"),
    }


@cache
def _next() -> re.Pattern[str]:
    """A name after a name and a comma: 、覃正碧."""
    return re.compile(
        f"(?:{_LINKS})(?P<name>{_surname()}(?:(?![{_NO_GIVEN_NAME}])[{HAN}]){{1,2}}?)(?:(?={_LINKS})|{_end()})"
    )


def _surname() -> str:
    double = "|".join(sorted(name for name in surnames() if len(name) > 1))
    single = "".join(sorted(name for name in surnames() if len(name) == 1))
    return f"(?:{double}|[{single}])"


def _end() -> str:
    """A name ends where the hanzi end, or where somebody begins to speak."""
    return f"(?=[^{HAN}]|$|{'|'.join(_roles()['says'])})"
