"""The words that stand beside a person's name: 记者 before it, 教授 before or after it, 说 after it.

They are in ``data/roles.txt``. Before a name stands as well what is made like a role: 前总理, 护林员.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

ROLES = Path(__file__).parent / "data" / "roles.txt"

_WORKERS = frozenset("员农匠")
"""What the words for people end in who do some work: 护林员, 菜农, 修表匠."""

_FORMER = frozenset("前原副")
"""What stands before a role that somebody had, or is second in: 前总理, 原书记."""


@cache
def words_beside() -> dict[str, list[str]]:
    """The words of the file by where they stand beside a name: ``title``, ``role``, ``says``, ``speaks``, ``then``."""
    found: dict[str, list[str]] = {}
    for line in ROLES.read_text(encoding="utf-8").splitlines():
        place, *words = line.split() or ["#"]
        if place != "#":
            found.setdefault(place, []).extend(words)
    return found


@cache
def roles() -> frozenset[str]:
    """The words that stand before a name: 队长, 记者."""
    return frozenset((*words_beside()["title"], *words_beside()["role"]))


def is_role(word: str) -> bool:
    """Whether a word stands before names: 队长, 前总理, and whatever ends like 护林员 and 修表匠."""
    return word in roles() or word[-1:] in _WORKERS or (word[:1] in _FORMER and word[1:] in roles())


def ends_in_role(text: str) -> bool:
    """Whether a text ends in a word that stands before a name: 日本选手, 日本前首相."""
    return any(text.endswith(role) for role in roles())
