"""Names of persons of Japan, whose surnames have two characters or three: 早田希娜, 佐佐木朗希, 小泉纯一郎.

Their characters alone tell them from no Chinese words (``早|田希娜``), so that the surname must be one of
``data/japanese_surnames.txt``, and the text must speak of Japan or a role stand before the name.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from zhreader.characters import HAN
from zhreader.name_characters import given_odds
from zhreader.roles import ends_in_role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SURNAMES = Path(__file__).parent / "data" / "japanese_surnames.txt"

_OF_JAPAN = re.compile("日本|日籍|日方|日乒|日媒|东京")
_NO_GIVEN = frozenset(
    "的了是在与等们不这那有也就都被把对向从说称为着过及其或而且之第某两个副总上下里外内前后地"
    "县市区町村府省州港站组社队厂国人家店号馆寺园山路"
)
"""What no given name holds, and what often follows a surname that is a place or a firm: 石川县, 松下公司."""

_LAST = frozenset("郎子")
"""What a given name of three characters ends in: 纯一郎."""

_AND = "和"
_PLAINLY_GIVEN = 0.5
"""The log-odds of a character from which on it is one of a given name rather than of what follows: 平 in 翔平安打."""


def find_japanese(text: str, *, is_word: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """Where names of persons of Japan stand: ``日本选手早田希娜负于`` gives ``(4, 8)``.

    A given name is no word: 日本丰田汽车 has none.
    """
    is_of_japan = bool(_OF_JAPAN.search(text))
    for match in _pattern().finditer(text):
        before, surname = text[: match.start()], match.group()
        is_near = before.endswith("日本") or ends_in_role(before)
        if is_near or (is_of_japan and not japanese_surnames()[surname]):
            size = _given_size(text[match.end() :][:4], is_word)
            if size:
                yield match.start(), match.end() + size


@cache
def japanese_surnames() -> dict[str, bool]:
    """Every surname of the file, and whether it counts only behind a role."""
    found: dict[str, bool] = {}
    for line in SURNAMES.read_text(encoding="utf-8").splitlines():
        words = line.split()
        if words and words[0] != "#":
            needs_role = words[0] == "role"
            found.update(dict.fromkeys(words[needs_role:], needs_role))
    return found


def _given_size(rest: str, is_word: Callable[[str], bool]) -> int:
    """How many of the characters behind a surname are given: 2 of 希娜负于, 3 of 纯一郎说, 0 of 汽车公司."""
    run = re.split(f"[^{HAN}]", rest)[0]
    given = run[:2]
    is_given = len(given) > 1 and _NO_GIVEN.isdisjoint(given) and given[0] != _AND and not is_word(given)
    if not is_given:
        return 0
    if run[2:3] in _LAST and not is_word(run[1:3]):
        return 3
    return 0 if is_word(run[1:3]) and given_odds(run[1]) < _PLAINLY_GIVEN else 2


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(sorted(japanese_surnames(), key=len, reverse=True)))
