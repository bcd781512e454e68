"""What is wrong with a file, in Chinese: the terminal says it in English, the live preview in both languages.

The code has its messages in English where they arise; ``data/faults.txt`` has the Chinese of each.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

CATALOGUE = Path(__file__).parent / "data" / "faults.txt"


def in_chinese(english: str) -> str:
    """The fact or the remedy of a :class:`~zhreader.errors.Fault` in Chinese; what has no line stays as it is.

    ``The key “kind” is missing.`` is ``缺少键“kind”。``: what varies is carried over, itself in Chinese where it is
    words of ours.
    """
    for pattern, chinese in _patterns():
        if found := pattern.fullmatch(english):
            return chinese.format(*map(in_chinese, found.groups()))
    return english


@cache
def catalogue() -> dict[str, str]:
    """The Chinese of each message by its English, ``{}`` for what varies and ``{0}`` for the first of it."""
    lines = CATALOGUE.read_text(encoding="utf-8").splitlines()
    divided = (line.partition("\t") for line in lines if line and not line.startswith("#"))
    return {english: chinese for english, _, chinese in divided}


@cache
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    """The messages to try in turn, those with the most words of their own first."""
    ordered = sorted(catalogue().items(), key=lambda pair: -len(pair[0].replace("{}", "")))
    return [(re.compile(re.escape(english).replace(r"\{\}", "(.+?)"), re.DOTALL), zh) for english, zh in ordered]
