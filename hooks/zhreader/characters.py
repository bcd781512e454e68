"""Which characters are hanzi, and which marks belong to Chinese text."""

from __future__ import annotations

import re

HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""The hanzi, to put inside a character class: 〇, the unified ideographs with extensions, the compatibility ones."""

CLOSING_QUOTES = "”’」』》〉）】〕"
"""Marks that may follow the end of a sentence and still belong to it."""

CJK_MARKS = "，。、；：？！…—·～“”‘’「」『』《》〈〉（）【】〔〕"
"""Full-width punctuation."""

_HANZI = re.compile(f"[{HAN}]")
_CHINESE = re.compile(f"[{HAN}{CJK_MARKS}]")


def is_hanzi(character: str) -> bool:
    """Whether one character is a hanzi: true of 三 and 〇, false of 3, 、 and N."""
    return bool(_HANZI.fullmatch(character))


def is_chinese(character: str) -> bool:
    """Whether one character is a hanzi or a full-width mark: true of 三 and 、, false of 3 and ``,``."""
    return bool(_CHINESE.fullmatch(character))


def has_hanzi(text: str) -> bool:
    """Whether any character of ``text`` is a hanzi."""
    return bool(_HANZI.search(text))


def count_hanzi(text: str) -> int:
    """How many characters of ``text`` are hanzi: 6 in ``3名党员,4个小区``."""
    return len(_HANZI.findall(text))
