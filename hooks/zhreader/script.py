"""Simplified to traditional characters, sentence by sentence, by OpenCC with a list of exceptions.

OpenCC chooses between several traditional forms by phrases (干部 → 幹部, 外松 → 外鬆). Where its phrases do not know a
word of this register, a line in ``data/traditional.txt`` does. The variants are those in use, as
in CC-CEDICT (为 → 為, 里 → 裡, 群 → 群), not those of OpenCC's own standard (爲, 裏, 羣).
"""

from __future__ import annotations

from functools import cache

from opencc import OpenCC

from zhreader import datalines

_TO_TRADITIONAL = "s2tw"
_UNIFIED = (range(0x3400, 0xA000), range(0x20000, 0x31350))
"""The unified ideographs with their extensions."""


def to_traditional(sentence: str) -> str:
    """The sentence in traditional characters, as many as before: ``余干县干部包干`` gives ``餘干縣幹部包乾``."""
    converted = str(_converter(_TO_TRADITIONAL).convert(sentence))
    if len(converted) != len(sentence):
        converted = "".join(_character(character, _TO_TRADITIONAL) for character in sentence)
    for simplified, traditional in datalines.traditional():
        start = sentence.find(simplified)
        while start >= 0:
            converted = converted[:start] + traditional + converted[start + len(simplified) :]
            start = sentence.find(simplified, start + len(simplified))
    return converted


def to_simplified(sentence: str) -> str:
    """The sentence in simplified characters, as many as before: ``三會一課`` gives ``三会一课``."""
    converted = str(_converter("t2s").convert(sentence))
    return converted if len(converted) == len(sentence) else "".join(_character(c, "t2s") for c in sentence)


@cache
def simplified_characters() -> dict[str, str]:
    """Every traditional character with its simplified one, whatever stands beside it: 會 → 会, 著 → 着."""
    hanzi = [chr(code) for block in _UNIFIED for code in block]
    simplified = str(_converter("t2s").convert("\n".join(hanzi))).split("\n")
    return {one: other for one, other in zip(hanzi, simplified, strict=True) if one != other and len(other) == 1}


def is_traditional(text: str) -> bool:
    """Whether a text is written in traditional characters: more of it would change into simplified ones than back."""
    simplified, traditional = to_simplified(text), to_traditional(text)
    return _differences(text, simplified) > _differences(text, traditional)


def _differences(one: str, other: str) -> int:
    return sum(a != b for a, b in zip(one, other, strict=True))


@cache
def _converter(name: str) -> OpenCC:
    return OpenCC(name)


def _character(character: str, name: str) -> str:
    converted = str(_converter(name).convert(character))
    return converted if len(converted) == 1 else character
