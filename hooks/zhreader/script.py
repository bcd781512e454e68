"""Simplified to traditional characters, sentence by sentence, by OpenCC with a list of exceptions.

OpenCC chooses between several traditional forms by phrases (干部 → 幹部, 外松 → 外鬆). Where its phrases do not know a
word of this register, a line in ``data/traditional.txt`` does.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from opencc import OpenCC

EXCEPTIONS = Path(__file__).parent / "data" / "traditional.txt"


def to_traditional(sentence: str) -> str:
    """The sentence in traditional characters, as many as before: ``余干县干部包干`` gives ``餘干縣幹部包乾``."""
    converted = str(_converter().convert(sentence))
    if len(converted) != len(sentence):
        converted = "".join(_character(character) for character in sentence)
    for simplified, traditional in exceptions():
        start = sentence.find(simplified)
        while start >= 0:
            converted = converted[:start] + traditional + converted[start + len(simplified) :]
            start = sentence.find(simplified, start + len(simplified))
    return converted


@cache
def exceptions() -> tuple[tuple[str, str], ...]:
    """The exceptions, the longest last so that it has the last word: ``(("余干县", "餘干縣"), …)``."""
    lines = EXCEPTIONS.read_text(encoding="utf-8").splitlines()
    pairs = [line.split("\t")[:2] for line in lines if line and not line.startswith("#")]
    return tuple(sorted(((pair[0], pair[1]) for pair in pairs), key=lambda pair: len(pair[0])))


@cache
def _converter() -> OpenCC:
    return OpenCC("s2t")


def _character(character: str) -> str:
    converted = str(_converter().convert(character))
    return converted if len(converted) == 1 else character
