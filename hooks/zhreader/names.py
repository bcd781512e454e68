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
from zhreader.frequency import count
from zhreader.japanese_names import find_japanese
from zhreader.name_characters import given_odds, name_length
from zhreader.surnames import surname_size, surnames

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

ROLES = Path(__file__).parent / "data" / "roles.txt"
_NO_GIVEN_NAME = (
    "的了是在和与等们不这那有也就都被把对向从说称为着过很及其或而且之第某两三四五六七八九十百千万亿个副任总却仍已均则该没很更"
    "最让使由给还又并看"
)
"""What no given name holds, but what often follows a surname by accident: 成的, 于是."""

_NEVER_GIVEN = "的了在与等们不就都也被把"
"""What none holds even in a row of names, where there may be 彭一刚, 熊大方 and 张百发."""

_EVERYDAY = frozenset(
    "向从时连全都应成尤终过要还那别能和立直清海水红里观支加中世大小多少又常万方计代明来门花水金山黄白高平满广强利党原员班那都国种练谈包宫闻印计代付师桂严盘危撒占舍"
)
"""Surnames that are everyday words: alone before a title they are no evidence (，向老师说明)."""

_BEHIND_ROLES = frozenset("曾任于")
"""Surnames that are everyday words behind a role: 运动员, 曾, 获得."""

_HARDLY_GIVEN = -2.0
"""The log-odds of a character below which a surname that is an everyday word has no given name in it: 替 in 曾替他."""

_NO_LAST = frozenset("局部院所行处科站队组社厂县市镇乡村区省委办室任")
"""What a house ends in, and no name: 车管所 before 所长."""

_NEEDS_A_SURNAME = frozenset(["titled", "vague", "unnamed, after a word", "called"])
"""The patterns whose evidence is too thin for an everyday word."""

_AS_GOOD = frozenset(["captioned", "named"])
"""The patterns whose evidence is as good as a role's: 盖丽丽 in 她叫盖丽丽，."""

_IS_GIVEN = re.compile(f"(?:(?![{_NO_GIVEN_NAME}])[{HAN}]){{1,2}}")
_FAMILIAR = "老小"
_IN_A_GIVEN_NAME = 0.5
"""The log-odds of a character from which on it belongs to 某: 占某海."""

_MASKED = "masked"
"""The pattern of a name that courts leave in part unsaid: 占某海."""

_OPEN = "familiar, after a role"
"""The pattern that asks for nothing after the name: 老周 in ``村支书老周算账``."""

_RARELY = 50
"""So seldom jieba counts a word that is rather a person after a role: 小解 in 志愿者小解."""

_LONG_ROW = 3
"""Names from which on a row is evidence enough for a given name that is a word: 徐嘉余、覃海洋、孙佳俊."""

_NEARLY_ALL = 0.75
"""The share of a long row that must surely be names for all of it to be: 冯克煦、冯培英、林岫、彭一刚."""

_LINKS = "、|和|与|及|以及"


def find_persons(
    text: str, *, is_word: Callable[[str], bool], names: Iterable[str] = ()
) -> tuple[tuple[int, int], ...]:
    """Where persons' names stand: ``县委书记仇学军说`` gives ``((4, 7),)``, the characters 4 up to 7.

    A surname alone counts where a title or 某 follows it: 单 in ``单老师说``. What ``is_word`` knows, whole or after
    its first character, is taken for no name: 马上, 于今年. ``names`` are known to be names, wherever they stand.
    """
    found = {match.start(): match.end() for name in sorted(names) for match in re.finditer(name, text)}
    found = dict(find_japanese(text, is_word=is_word, is_role=_ends_in_role)) | found
    for name, pattern in _patterns().items():
        for match in pattern.finditer(text):
            spans = [match.span("name")] if name != "row" else [*_row(match)]
            is_torn = name in {_OPEN, _MASKED} and is_word(text[match.end() - 1 : match.end() + 1])  # 小, 金库
            is_torn |= match.start() > 1 and is_word(text[match.start() - 2 : match.start() + 1])  # 老师傅, 快
            if len(spans) >= _LONG_ROW:
                found = dict(_in_long_row(text, spans, is_word)) | found
                continue
            like = "role" if name in _AS_GOOD else name
            is_sure = not is_torn and all(_is_name(text[a:b], is_word, pattern=like) for a, b in spans)
            if is_sure and not (name in _NEEDS_A_SURNAME and text[spans[0][0]] in _EVERYDAY):
                found = dict(spans) | found
    found = dict(_bounded(text, is_word)) | found
    found |= _neighbours(text, found, is_word)
    return tuple(_apart(sorted(found.items())))


def names_in(texts: Iterable[str], *, is_word: Callable[[str], bool]) -> frozenset[str]:
    """The full names of an article, so that one whose evidence is good in one sentence is known in all.

    Whatever stands after a role and comes again is a name too: 盖新民 in ``书记盖新民带着`` and ``盖新民翻开``.
    """
    texts = tuple(texts)
    whole = "\n".join(texts)
    japanese = (whole[start:end] for start, end in find_japanese(whole, is_word=is_word, is_role=_ends_in_role))
    spans = ((text, start, end) for text in texts for start, end in find_persons(text, is_word=is_word))
    names = {text[start:end] for text, start, end in spans if end - start > surname_size(text[start:end])}
    for match in _role_and_surname().finditer(whole):
        size = surname_size(match["name"])
        short, long = (whole[match.start("name") :][: size + given] for given in (1, 2))
        if match["name"] in _EVERYDAY or not _IS_GIVEN.fullmatch(short[size:]):
            continue
        number = whole.count(short)
        is_long = whole.count(long) == number and _IS_GIVEN.fullmatch(long[size:])
        is_over = f"{long}前" in whole or f"{long}后" in whole  # 肖战, 赛, 后
        if number > 1 and _is_name(long if is_long and not is_over else short, is_word, pattern="role"):
            names.add(long if is_long and not is_over else short)
    return frozenset(name for name in _distinct({*names, *japanese}, whole) if name[0] not in _FAMILIAR)


@cache
def roles() -> frozenset[str]:
    """The words that stand before a name: 队长, 记者."""
    return frozenset((*_roles()["title"], *_roles()["role"]))


def _distinct(names: Iterable[str], whole: str) -> Iterator[str]:
    """The names without those that are another and a character more or less: 单鹏曾 where 单鹏 also stands alone."""
    counts = {name: whole.count(name) for name in names}
    for name, number in counts.items():
        longer_too = any(other != name and other.startswith(name) and counts[other] == number for other in counts)
        shorter_more = any(other != name and name.startswith(other) and counts[other] > number for other in counts)
        if not longer_too and not shorter_more:
            yield name


def _is_name(text: str, is_word: Callable[[str], bool], *, pattern: str = "row") -> bool:
    """Whether what looks like a name is no word: 马上 is one, 文学院 is a house and 高标准 two words.

    A given name may be a word (华建国, 哈文静) where a role stands before it or somebody speaks (李国权说), and the
    surname is no everyday word.
    """
    is_familiar = pattern.startswith("familiar")
    if len(text) == surname_size(text) or is_familiar:
        return not is_familiar or not is_word(text) or (pattern == _OPEN and count(text) < _RARELY)
    if pattern == _MASKED:
        return given_odds(text[-1]) >= _IN_A_GIVEN_NAME
    is_role, is_everyday = pattern == "role", text[0] in _EVERYDAY | _BEHIND_ROLES
    is_speaker = pattern == "speaker"
    if not _is_given(text) or (is_everyday and min(map(given_odds, text[1:])) < _HARDLY_GIVEN):
        return False
    if text[surname_size(text) :] in roles() or (is_speaker and name_length(text) < len(text)):
        return False  # 李先生, 王教授
    is_compound = is_word(text[:2]) and surname_size(text) == 1
    has_word = is_word(text[1:])
    return not (
        is_word(text)
        or text[-1] in _NO_LAST
        or (has_word and (not (is_role or is_speaker) or is_everyday or is_compound))
        or (is_compound and (not is_role or is_everyday))
    )


def _row(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The names of a row: 缪建民 and 覃正碧 in ``缪建民、覃正碧（女）等``."""
    start = match.start("names")
    for name in re.finditer("([^、（）]+)(?:（[^（）]*）)?(?:、|$)", match["names"]):
        yield start + name.start(1), start + name.end(1)


def _in_long_row(text: str, spans: list[tuple[int, int]], is_word: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """The names of a row of three and more: 彭一刚 is one where nearly all others surely are."""
    sure = [_is_name(text[start:end], is_word, pattern="role") for start, end in spans]
    if sum(sure) >= _NEARLY_ALL * len(spans):
        yield from (span for span in spans if not is_word(text[slice(*span)]))


def _is_given(name: str) -> bool:
    """Whether what follows the surname holds nothing that given names hardly hold; a last 和 may be one: 郝维和."""
    return bool(_IS_GIVEN.fullmatch(name[surname_size(name) :].removesuffix("和")))


def _bounded(text: str, is_word: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """The names after a role that end where a word begins: 曾令辉 in ``队长曾令辉挺身而出``."""
    for match in _role_and_surname().finditer(text):
        start, size = match.start("name"), surname_size(match["name"])
        for end in (start + size + 2, start + size + 1):
            name = text[start:end]
            is_end = any(is_word(text[end : end + length]) for length in (2, 3, 4))
            is_own = end - start > size + 1 or not surnames()[match["name"]]  # 书记曾任 is nobody's name
            is_sure = is_end and is_own and _IS_GIVEN.fullmatch(name[size:]) and match["name"] not in _EVERYDAY
            if is_sure and _is_name(name, is_word):
                yield start, end
                break


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


def _ends_in_role(text: str) -> bool:
    """Whether a text ends in a word that stands before a name: 日本选手, 日本前首相."""
    return any(text.endswith(role) for role in roles())


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
def _role_and_surname() -> re.Pattern[str]:
    return re.compile(f"{_after_role()}(?P<name>{_surname()})")


def _after_role(initial: str = "") -> str:
    """Right after a role or a title, perhaps after a space; the lookahead comes first because it fails fastest."""
    roles, initial = _roles(), initial or "".join(sorted({name[0] for name in surnames()}))
    words = (*roles["title"], *roles["role"])
    behind = "|".join(f"(?<={word})|(?<={word}[ \u3000])" for word in words)
    return f"(?=[{initial}])(?:{behind})"


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    surname, speaks = _surname(), "|".join(_roles()["speaks"])
    given = f"(?:(?![{_NO_GIVEN_NAME}])[{HAN}]|和(?={speaks}))"
    name = f"(?P<name>{surname}(?:{given}){{1,2}}?)"
    row = f"{surname}(?:(?![{_NEVER_GIVEN}])[{HAN}]){{1,2}}(?:（[^（）]{{1,8}}）)?"
    before_row = f"(?:(?<![{HAN}、])|(?<=[由为是让给有举])(?={row}、{row}、))"
    roles = _roles()
    title = f"(?:{'|'.join(sorted(roles['title'], key=len, reverse=True))})"
    role = _after_role()
    start = f"(?<![{HAN}·])"
    behind = "(?<=[的和与跟向对请问找叫给让被由及])"
    before = f"(?:{start}|{behind})"
    end, then = _end(), "|".join(roles["then"])
    return {
        "role": re.compile(f"{role}{name}{end}"),
        "vague": re.compile(f"{role}{name}(?={then})"),
        "full": re.compile(f"{before}{name}(?={title})"),
        "titled": re.compile(f"(?:{before}|{role})(?P<name>{surname})(?={title})"),
        _MASKED: re.compile(f"(?:{before}|{role})(?P<name>{surname}某(?![些种个年月日地公区县市镇村校国家])[{HAN}])"),
        "unnamed": re.compile(f"(?:{start}|{role})(?P<name>{surname})(?=某某?(?![些种个人年月日地]))"),
        "unnamed, after a word": re.compile(f"{behind}(?P<name>{surname})(?=某某?(?![些种个人年月日地]))"),
        "called": re.compile(f"(?<=姓)(?<!百姓)(?P<name>{surname})(?=[的，。、和])"),
        "captioned": re.compile(f"{start}{name}(?=（[左右中前后图])"),
        "named": re.compile(f"(?:(?<=[他她]叫)|(?<=名叫)){name}(?=[，。、；])"),
        "familiar": re.compile(f"{start}(?P<name>[老小]{surname}){end}"),
        _OPEN: re.compile(f"{_after_role(_FAMILIAR)}(?P<name>[老小]{surname})"),
        "speaker": re.compile(f"{start}(?P<name>{surname}(?:{given}){{2}})(?={speaks})"),
        "row": re.compile(f"{before_row}(?P<names>{row}(?:、{row})+)(?={_LINKS}|等|为|[^{HAN}]|$)"),
    }


@cache
def _next() -> re.Pattern[str]:
    """A name after a name and a comma, or a space: 、覃正碧."""
    name = f"(?P<name>{_surname()}(?:(?![{_NO_GIVEN_NAME}])[{HAN}]){{1,2}}?)"
    return re.compile(f"(?:{_LINKS}|[ \u3000]){name}(?:(?={_LINKS}|{'|'.join(_roles()['then'])})|{_end()})")


def _surname() -> str:
    double = "|".join(sorted(name for name in surnames() if len(name) > 1))
    single = "".join(sorted(name for name in surnames() if len(name) == 1))
    return f"(?:{double}|[{single}])"


def _end() -> str:
    """A name ends where the hanzi end, where somebody begins to speak, or before 和 (but 郝维和 in 郝维和介绍)."""
    says = "|".join(word for word in _roles()["says"] if word != "和")
    return f"(?=[^{HAN}·]|$|{says}|和(?!{'|'.join(_roles()['speaks'])}))"
