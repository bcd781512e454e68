"""The surnames, and how those are read that have a reading of their own: ``data/surnames.txt``."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from zhreader.japanese_names import japanese_surnames

_FAMILIAR = {"老": "lao3", "小": "xiao3"}
SURNAMES = Path(__file__).parent / "data" / "surnames.txt"


@cache
def surnames() -> dict[str, tuple[str, ...]]:
    """Every surname with its own reading, which is empty where the usual one holds: 单 has ``("shan4",)``."""
    found: dict[str, tuple[str, ...]] = {}
    for line in SURNAMES.read_text(encoding="utf-8").splitlines():
        first, *rest = line.split() or ["#"]
        if first == "#":
            continue
        if rest and rest[0].isascii():
            found[first] = tuple(rest)
        else:
            found.update(dict.fromkeys((first, *rest), ()))
    return found


def surname_start(name: str) -> int:
    """Where the surname stands in a name: 1 in 老范 and 小单, otherwise 0."""
    return 1 if len(name) == 2 and name[0] in _FAMILIAR else 0  # noqa: PLR2004 - 老 and a surname


def surname_syllables(name: str) -> tuple[str, ...]:
    """The syllables of a surname with a reading of its own: 单晓明 gives ``("shan4",)``, 老仇 two, 李静雯 none."""
    if surname_start(name):
        own = surnames().get(name[1], ())
        return (_FAMILIAR[name[0]], *own) if own else ()
    return surnames().get(name[: surname_size(name)], ())


def surname_size(name: str) -> int:
    """How many characters of a name are its surname: 2 in 欧阳修 and in 尉迟 alone, 1 in 单晓明 and in 区 alone.

    One of Japan has two or three, where two more are given: 早田希娜, 佐佐木朗希.
    """
    japanese = next((size for size in (3, 2) if len(name) > size + 1 and name[:size] in japanese_surnames()), 0)
    return japanese or (2 if len(name) > 1 and name[:2] in surnames() else 1)
