"""The syllables that pypinyin's data has for hanzi and for phrases, as the pipeline writes them: ``lv4`` for lǜ."""

from __future__ import annotations

import unicodedata
from functools import cache

from pypinyin import Style, pinyin
from pypinyin.constants import PHRASES_DICT, PINYIN_DICT

from zhreader.spelling import TONE_MARKS

_TONES = {mark: digit for digit, mark in TONE_MARKS.items() if mark}


@cache
def syllables_of(hanzi: str) -> frozenset[str]:
    """Every syllable that a hanzi can have: 会 can be ``hui4``, ``kuai4``."""
    return frozenset(spell(hanzi, heteronym=True))


def spell(hanzi: str, *, heteronym: bool = False) -> list[str]:
    """The commonest syllable of each hanzi, ``["dang3", "jian4"]`` for 党建; with ``heteronym`` all that they have."""
    rows = pinyin(
        hanzi, style=Style.TONE3, heteronym=heteronym, neutral_tone_with_five=True, v_to_u=False, errors="ignore"
    )
    return [syllable for row in rows for syllable in row] if heteronym else [row[0] for row in rows]


def is_phrase(text: str) -> bool:
    """Whether pypinyin's dictionary has a phrase; quick."""
    return text in PHRASES_DICT


@cache
def spelled(text: str) -> tuple[str, ...]:
    """What pypinyin's data has for a character or a phrase, 重新 ``("chong2", "xin1")``; empty for what it lacks."""
    if len(text) == 1:
        marked = PINYIN_DICT.get(ord(text), "")
        return (_numbered(marked.split(",")[0]),) if marked else ()
    return tuple(_numbered(row[0]) for row in PHRASES_DICT.get(text, ()))


@cache
def _numbered(syllable: str) -> str:
    """``lüè`` as ``lve4``, ``de`` as ``de5``."""
    parts = unicodedata.normalize("NFD", syllable)
    tone = next((_TONES[part] for part in parts if part in _TONES), "5")
    letters = unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))
    return letters.replace("ü", "v") + tone
