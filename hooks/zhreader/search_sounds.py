"""Syllables as letters: what is read is a text too, of one letter a syllable, and is indexed as hanzi are.

The letters are of Unicode's private use area and never leave the build: in the index a pair of syllables is written
without tones first, so that all tones of it stand side by side: ``dang yuan32``.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhreader.lexicon import Lexicon

FIRST, LAST = 0xE000, 0xF8FF
"""The private use area, from which the letters are taken; no hanzi is in it."""

GAP = " "
"""What parts letters and hanzi that do not stand side by side."""

_LETTERS: dict[str, str] = {}
_BARE: dict[str, str] = {}
_TONES: dict[str, str] = {}


def letter(syllable: str) -> str:
    """The letter of a syllable with its tone (``dang3``), the same for the whole of a run."""
    known = _LETTERS.get(syllable)
    if known is None:
        known = _LETTERS[syllable] = chr(FIRST + len(_LETTERS))
        _BARE[known], _TONES[known] = syllable[:-1], syllable[-1]
    return known


def is_sound(text: str) -> bool:
    """Whether an n-gram is of letters of syllables."""
    return text[0] in _TONES


def spelt(letters: str) -> str:
    """Letters as the index writes them: two as ``dang yuan32``."""
    return " ".join([_BARE[one] for one in letters]) + "".join([_TONES[one] for one in letters])


def beginning(letters: str) -> str:
    """What is spelt alike of all n-grams that begin with a syllable, whatever its tone: ``dang`` and a space."""
    return f"{_BARE[letters[0]]} "


def read_characters(lexicon: Lexicon) -> str:
    """The hanzi that people type, by their syllables without tones: ``…ke刻棵课課ken肯…``.

    They are those of GB 2312 and their traditional forms. Who types a wrong one by its sound, 三会一棵, is led by this
    to what is read so on the site.
    """
    lists: defaultdict[str, set[str]] = defaultdict(set)
    for headword in filter(_is_typed, lexicon.entries):
        for entry in lexicon.entries[headword]:
            if len(entry.syllables) == 1:
                lists[entry.syllables[0][:-1]] |= {headword, entry.traditional}
    return "".join(syllable + "".join(sorted(lists[syllable])) for syllable in sorted(lists))


def _is_typed(headword: str) -> bool:
    try:
        return len(headword) == 1 and len(headword.encode("gb2312")) > 1
    except UnicodeEncodeError:
        return False
