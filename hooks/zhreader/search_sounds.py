"""Syllables as letters: what is read is a text too, of one letter a syllable, and is indexed as hanzi are.

The letters are of Unicode's private use area and never leave the build: in the index a pair of syllables is written
without tones first, so that all tones of it stand side by side: ``dang yuan32``.
"""

from __future__ import annotations

_FIRST = 0xE000
_LETTERS: dict[str, str] = {}
_SYLLABLES: dict[str, str] = {}


def letter(syllable: str) -> str:
    """The letter of a syllable with its tone (``dang3``), the same for the whole of a run."""
    known = _LETTERS.get(syllable)
    if known is None:
        known = _LETTERS[syllable] = chr(_FIRST + len(_LETTERS))
        _SYLLABLES[known] = syllable
    return known


def is_sound(text: str) -> bool:
    """Whether a pair is of letters of syllables."""
    return text[0] in _SYLLABLES


def spelt(letters: str) -> str:
    """Letters as the index writes them: two as ``dang yuan32``, one as ``dang3``; what is none stays."""
    syllables = [_SYLLABLES.get(one, one) for one in letters]
    if len(syllables) == 1:
        return syllables[0]
    return " ".join(syllable[:-1] for syllable in syllables) + "".join(syllable[-1] for syllable in syllables)
