"""Names of persons in running text: where they stand.

No dictionary has the name of a county's Party secretary. What gives it away is its neighbourhood: a surname between
a role and a verb of saying (``县委书记仇学军说``), before a title (``盖志强教授``, ``单老师``), before 某 (``区某``),
after 老 and 小, or in a row of names (``缪建民、覃正碧等``). Only where such evidence is good is a name kept together;
everything else is left to the segmenter.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhreader.characters import HAN
from zhreader.frequency import count
from zhreader.japanese_names import find_japanese
from zhreader.name_characters import given_odds
from zhreader.name_judgement import EVERYDAY, FAMILIES, is_given, is_name
from zhreader.name_neighbourhoods import FAMILIAR, Neighbourhood, neighbourhoods, next_name, surname_after_role
from zhreader.roles import roles
from zhreader.surnames import surname_size, surnames

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_OPEN = frozenset([Neighbourhood.ROLE_AND_FAMILIAR, Neighbourhood.MASKED])
"""Those that ask for nothing behind the name: 老周 in ``村支书老周算账``."""

_LONG_ROW = 3
"""Names from which on a row is evidence enough for a given name that is a word: 徐嘉余、覃海洋、孙佳俊."""

_NEARLY_ALL = 0.75
"""The share of a long row that must surely be names for all of it to be: 冯克煦、冯培英、林岫、彭一刚."""

_RARELY = 20
"""So seldom jieba counts a word that a surname makes with the title behind it by accident: 金主 in 金主任."""

_LONGEST_GIVEN = 2
"""Characters of a given name."""

_PLAINLY_GIVEN = 0.5
"""The log-odds from which on a character is given rather than a part of the next word."""

_LIST = re.compile("[^，。；：！？\n]*、[^，。；：！？\n]*、[^，。；：！？\n]*")
"""What is listed, with what stands before and behind it in the same clause."""

_LISTED = re.compile(f"(?:(?<=^)|(?<=[、，；：]))(?P<name>[{HAN}]+)(?:（[^（）]*）)?(?=[、，。；：等和]|$)")
"""One of a list, and a remark on it: 任文燕（女）."""


def find_persons(
    text: str, *, is_word: Callable[[str], bool], names: Iterable[str] = ()
) -> tuple[tuple[int, int], ...]:
    """Where persons' names stand: ``县委书记仇学军说`` gives ``((4, 7),)``, the characters 4 up to 7.

    A surname alone counts where a title or 某 follows it: 单 in ``单老师说``. What ``is_word`` knows, whole or after
    its first character, is taken for no name: 马上, 于今年. ``names`` are known to be names, wherever they stand.
    """
    found = {
        match.start(): match.end()
        for name in sorted(names)
        for match in re.finditer(name, text)
        if not _is_in_word(match, is_word)
    }
    found = dict(find_japanese(text, is_word=is_word)) | found
    for neighbourhood, pattern in neighbourhoods().items():
        for match in pattern.finditer(text):
            spans = [*_row(match)] if neighbourhood is Neighbourhood.ROW else [match.span()]
            if len(spans) >= _LONG_ROW:
                found = dict(_in_long_row(text, spans, is_word)) | found
            elif not _is_torn(match, neighbourhood, is_word) and all(
                is_name(text[start:end], neighbourhood, is_word=is_word) for start, end in spans
            ):
                found = dict(spans) | found
    found = dict(_bounded(text, is_word)) | found
    found |= _following(text, found, is_word)
    found |= dict(_listed(text, found, is_word))
    return tuple(_apart(sorted(found.items())))


def _is_in_word(match: re.Match[str], is_word: Callable[[str], bool]) -> bool:
    """Whether a word goes on where a known name ends, or into 老周: 周恩来, 老周期, 古老 before 周."""
    text, start, end = match.string, match.start(), match.end()
    is_around = end - start == 2 and (is_word(text[end - 1 : end + 1]) or is_word(text[start - 1 : start + 1]))  # noqa: PLR2004
    return is_word(text[start : end + 1]) or (is_around and text[start] in FAMILIAR)


def _row(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The names of a row: 缪建民 and 覃正碧 in ``缪建民、覃正碧（女）等``."""
    for name in re.finditer("([^、（）]+)(?:（[^（）]*）)?(?:、|$)", match.group()):
        yield match.start() + name.start(1), match.start() + name.end(1)


def _in_long_row(
    text: str, spans: Sequence[tuple[int, int]], is_word: Callable[[str], bool]
) -> Iterator[tuple[int, int]]:
    """The names of a row of three and more: 彭一刚 is one where nearly all others surely are."""
    sure = [is_name(text[start:end], Neighbourhood.ROLE, is_word=is_word) for start, end in spans]
    if sum(sure) >= _NEARLY_ALL * len(spans):
        yield from (span for span in spans if not is_word(text[slice(*span)]))


def _listed(text: str, found: dict[int, int], is_word: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """The names of a list that is mostly of persons, whoever else is in it: 金异 in ``金异、冼笃信（女）、经叔平``."""
    for listed in _LIST.finditer(text):
        pieces = list(_LISTED.finditer(text, listed.start(), listed.end()))
        spans = [match.span("name") for match in pieces if _may_be_name(match["name"])]
        sure = [start in found or is_name(text[start:end], Neighbourhood.ROLE, is_word=is_word) for start, end in spans]
        if sum(sure) >= max(_LONG_ROW, len(pieces) / 2):
            yield from (span for span in spans if not is_word(text[slice(*span)]))


def _may_be_name(text: str) -> bool:
    """Whether a text begins with a surname and is as long as a name: 金异, 欧阳琦琳, but not 令狐老师."""
    size = surname_size(text)
    return text[:size] in surnames() and 1 <= len(text) - size <= _LONGEST_GIVEN and text[size:] not in roles()


def _is_torn(match: re.Match[str], neighbourhood: Neighbourhood, is_word: Callable[[str], bool]) -> bool:
    """Whether a word goes into what looks like a name, or out of it: 老师傅 into 傅, 金库 out of 小金, 武警 of 武."""
    text, start, end = match.string, match.start(), match.end()
    is_apart = neighbourhood in _OPEN or (end - start == 1 and is_word(text[end + 1 : end + 3]))  # 武警, 官兵
    is_torn_behind = is_apart and is_word(text[end - 1 : end + 1])
    is_alone = end - start == 1 and (text[start] not in EVERYDAY or _is_family(text[start : end + 1]))  # 黄, 书记
    is_longer = not is_alone and is_word(text[start : end + 1])  # 周恩来, 高校长期
    is_drawn = neighbourhood is Neighbourhood.ROLE_AND_VERB and end - start == 1 + _LONGEST_GIVEN
    is_torn_behind |= is_drawn and _is_next(text, end - 1, is_word)  # 徐明|带来
    is_alone_behind = end - start == 1 or (neighbourhood is Neighbourhood.TITLE and text[start + 1 : end] in surnames())
    is_torn_before = is_alone_behind and start > 0 and is_word(text[start - 1 : start + 1])  # 对于|律师, 对于|戴|大伯
    return is_torn_before or is_longer or is_torn_behind or (start > 1 and is_word(text[start - 2 : start + 1]))


def _is_family(word: str) -> bool:
    """Whether the first character of a seldom word is rather a surname: 黄书 before 记, but 高校 before 长."""
    return word[0] in FAMILIES and count(word) < _RARELY


def _bounded(text: str, is_word: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """The names after a role that end where a word begins: 曾令辉 in ``队长曾令辉挺身而出``."""
    for match in surname_after_role().finditer(text):
        surname, start, given = match.group(), match.start(), match.end()
        for end in (given + 2, given + 1):
            if end == given + 2 and _is_next(text, end - 1, is_word):
                continue
            is_end = any(is_word(text[end : end + length]) for length in (2, 3, 4))
            is_own = end > given + 1 or not surnames()[surname]  # 书记曾任 is nobody's name
            is_own &= not is_word(text[start : end + 1])  # 周恩来
            is_sure = is_end and is_own and is_given(text[given:end]) and surname not in EVERYDAY
            if is_sure and is_name(text[start:end], is_word=is_word):
                yield start, end
                break


def _is_next(text: str, place: int, is_word: Callable[[str], bool]) -> bool:
    """Whether a character belongs rather to the next word than to a name: 开 in 韦辉开心."""
    return is_word(text[place : place + 2]) and given_odds(text[place]) < _PLAINLY_GIVEN


def _following(text: str, found: dict[int, int], is_word: Callable[[str], bool]) -> dict[int, int]:
    """The names that go on after one that is found: 朱立群 in ``记者单晓明、朱立群报道``."""
    more: dict[int, int] = {}
    ends = [end for start, end in found.items() if end - start > 1]
    while ends:
        match = next_name().match(text, ends.pop())
        if match and is_name(match["name"], is_word=is_word):
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
