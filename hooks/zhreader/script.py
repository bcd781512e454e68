"""Simplified to traditional characters, sentence by sentence, by OpenCC with a list of exceptions.

OpenCC chooses between several traditional forms by phrases (干部 → 幹部, 外松 → 外鬆). Where its phrases do not know a
word of this register, a line in ``data/traditional.txt`` does.
"""

from __future__ import annotations

from functools import cache

from opencc import OpenCC

from zhreader import datalines


def to_traditional(sentence: str) -> str:
    """The sentence in traditional characters, as many as before: ``余干县干部包干`` gives ``餘干縣幹部包乾``."""
    converted = str(_converter().convert(sentence))
    if len(converted) != len(sentence):
        converted = "".join(_character(character) for character in sentence)
    for simplified, traditional in datalines.traditional():
        start = sentence.find(simplified)
        while start >= 0:
            converted = converted[:start] + traditional + converted[start + len(simplified) :]
            start = sentence.find(simplified, start + len(simplified))
    return converted


@cache
def _converter() -> OpenCC:
    return OpenCC("s2t")


def _character(character: str) -> str:
    converted = str(_converter().convert(character))
    return converted if len(converted) == 1 else character
