"""Names of Tibetan, Mongol, Uyghur and Kazakh families, as Chinese transcribes them: 普布次仁, 其其格, 买买提江.

They have no surname, and hardly one stands in a dictionary; but they are made of few words that parents like, 扎西
(luck), 次仁 (long life) or 古丽 (flower), which ``data/transcribed_names.txt`` holds. Two in a row are a name; one that
may be something else (罗布) is where a role, a verb of saying, another name or the dot of a name stands beside it.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from zhreader.characters import HAN
from zhreader.frequency import count
from zhreader.name_characters import DOT, surname_odds
from zhreader.roles import ends_in_role, words_beside

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator

NAMES = Path(__file__).parent / "data" / "transcribed_names.txt"

_LINKS = "、和与"
"""What stands between two names of a row."""

_LONG = 3
"""Characters of a name that is hardly anything else: 其其格."""

_LONGEST = 7
"""Characters of a word that may hold what looks like one: 泰米尔伊拉姆."""

_SURNAME = 2.0
"""The log-odds from which on a character before it is a surname, and it a Chinese given name: 刘泽仁."""

_NO_NAME = re.compile("[县镇乡村市区州盟旗山湖河江沟寺路街岛花]|社区|街道|自治")
"""What stands behind a name that is one of a place or a plant: 白玛镇, 格桑花."""

_ASPECT = "了着过"
"""Behind a character that is then a verb: 加 in 扎西加了."""

_FOLK = "族"
"""What the name of a people ends in, which stands before persons: 藏族."""


def find_transcribed(
    text: str, *, is_word: Callable[[str], bool], names: Container[str] = ()
) -> Iterator[tuple[int, int]]:
    """Where such names stand: ``牧民普布次仁说`` gives ``(2, 6)``, ``吐尔逊·买买提`` both parts.

    ``is_word`` knows headwords: one of them is a name only where it is told (乌云), and no name takes a character away
    from another (次仁 in 一次仁慈). ``names`` are known to be names, wherever they stand.
    """
    last = 0
    for match in _pattern().finditer(text):
        start, end = match.start(), _end(match, is_word)
        is_told = _is_told(text, start, end) or (start - 1 == last > 0 and text[last] in _LINKS)
        is_name = text[start:end] in names or _is_name(text, start, end, is_word)
        if (is_told or is_name) and not _NO_NAME.match(text, end) and not _is_inside(text, start, end):
            yield start, end
            last = end


def is_transcribed(name: str) -> bool:
    """Whether a name is made of such words, and has no surname: 旦增旺姆."""
    return _pattern().fullmatch(name) is not None


def _is_name(text: str, start: int, end: int, is_word: Callable[[str], bool]) -> bool:
    """Whether it is a name whatever stands beside it: 次仁, 其其格 and 普布次仁, but not 罗布 or 次仁 in 一次仁慈."""
    name = text[start:end]
    if len(name) >= _LONG:
        return not is_word(name)
    is_torn = is_word(text[start - 1 : start + 1]) or is_word(text[end - 1 : end + 1])
    has_surname = start > 0 and surname_odds(text[start - 1]) >= _SURNAME
    return name in _words("alone") and not is_torn and not has_surname


def _is_inside(text: str, start: int, end: int) -> bool:
    """Whether a longer word goes across what looks like a name: 拉姆 in 达累斯萨拉姆, 努尔 in 努尔哈赤."""
    return any(
        count(text[first:last])
        for first in range(max(0, end - _LONGEST), start + 1)
        for last in range(end, first + _LONGEST + 1)
        if last - first > end - start and last <= len(text)
    )


def _is_told(text: str, start: int, end: int) -> bool:
    """Whether what stands beside a name tells that it is one: a role, a people, a dot, or a verb of saying."""
    before = text[:start]
    is_first = not re.search(f"[{HAN}]$", before)
    return (
        before.endswith((DOT, _FOLK))
        or text.startswith(DOT, end)
        or ends_in_role(before)
        or (is_first and text.startswith(tuple(words_beside()["speaks"]), end))
    )


def _end(match: re.Match[str], is_word: Callable[[str], bool]) -> int:
    """Where a name ends, without a last character that belongs to what follows: 加 in 扎西加入."""
    text, end = match.string, match.end()
    is_over = is_word(text[end - 1 : end + 1]) or text[end : end + 1] in [*_ASPECT]
    return match.start("last") if match["last"] and is_over else end


@cache
def _pattern() -> re.Pattern[str]:
    name, last = (
        "|".join(sorted(words, key=lambda word: (-len(word), word)))
        for words in (_words("alone") | _words("name"), _words("end"))
    )
    return re.compile(f"(?:{name}){{1,3}}(?P<last>{last})?")


@cache
def _words(place: str) -> frozenset[str]:
    """The words of the file whose lines begin so: ``alone``, ``name`` or ``end``."""
    lines = [line.split() for line in NAMES.read_text(encoding="utf-8").splitlines()]
    return frozenset(word for first, *rest in lines if first == place for word in rest)
