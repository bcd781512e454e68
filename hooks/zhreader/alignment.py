"""A written reading is aligned with its hanzi: ``sānhuì-yīkè zhìdù`` with 三会一课制度.

Readings that people write (explainers, corrections, an article's front matter) come in this way; inside the program a
reading is a list of syllables and is never cut out of a string again.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhreader.characters import is_hanzi
from zhreader.spelling import TONE_MARKS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

_DIGITS = {mark: digit for digit, mark in TONE_MARKS.items() if mark}
_SPELT_MARKS = {"、": ",", "，": ",", "：": ":", "（": "(", "）": ")"} | dict.fromkeys("“”‘’《》—…·", "")
"""How a mark inside a term is written in its reading; those that are not written may stand there all the same."""


@dataclass(frozen=True, slots=True)
class Written:
    """A word of a written reading: ``Written("三会一课", ("san1", "hui4", "yi1", "ke4"), "sānhuì-yīkè")``."""

    text: str
    syllables: tuple[str, ...]
    reading: str


def parse(reading: str, text: str, known: Callable[[str], Collection[str]]) -> tuple[Written, ...] | None:
    """Align a written reading with its hanzi: the words it is written in, each with one syllable a hanzi.

    ``sānhuì-yīkè zhìdù`` and ``三会一课制度`` give 三会一课 with ``sānhuì-yīkè`` and 制度 with ``zhìdù``. ``known``
    names the syllables that a hanzi can have, with or without tone; the alignment uses them, so ``xian`` is one
    syllable of 先 and two of 西安. Digits, Latin letters and marks must stand alike in both, and ``text`` has no
    spaces. ``None`` when the two do not fit together.
    """
    letters = _decompose(reading)
    aligned = _align(letters, text, 0, 0, known)
    if aligned is None:
        return None
    words: list[Written] = []
    start = 0
    for index, (character, end) in enumerate(zip(text, aligned, strict=True)):
        written = letters.written(start, end)
        syllable = letters.syllable(start, end) if is_hanzi(character) else ()
        before = words[-1].text[-1] if words else ""
        if index and start not in letters.breaks and before and is_hanzi(before) == is_hanzi(character):
            last = words[-1]
            hyphen = "-" if start in letters.hyphens else ""
            apostrophe = "'" if start in letters.apostrophes else ""
            joined = f"{last.reading}{hyphen}{apostrophe}{written}"
            words[-1] = Written(last.text + character, last.syllables + syllable, joined)
        else:
            words.append(Written(character, syllable, written))
        start = end
    return tuple(word if word.syllables else Written(word.text, (), "") for word in words)


@dataclass(frozen=True, slots=True)
class _Letters:
    """A written reading taken apart: its letters without marks, and what stood on and between them, by position."""

    plain: str
    tones: dict[int, str]
    breaks: frozenset[int]
    hyphens: frozenset[int]
    apostrophes: frozenset[int]

    def syllable(self, start: int, end: int) -> tuple[str]:
        tone = next((self.tones[i] for i in range(start, end) if i in self.tones), "5")
        return (f"{self.plain[start:end].lower()}{tone}",)

    def written(self, start: int, end: int) -> str:
        """The letters as they were written, with their marks."""
        marked = ((i, "ü" if letter == "v" else letter) for i, letter in enumerate(self.plain[start:end], start))
        return unicodedata.normalize("NFC", "".join(c + TONE_MARKS.get(self.tones.get(i, "5"), "") for i, c in marked))


def _decompose(reading: str) -> _Letters:
    plain = ""
    tones: dict[int, str] = {}
    places: dict[str, set[int]] = {" ": set(), "-": set(), "'": set()}
    for character in unicodedata.normalize("NFD", re.sub("[“”‘《》—…·]", "", reading).replace("’", "'")):
        if character in _DIGITS:
            tones[len(plain) - 1] = _DIGITS[character]
        elif character == "\u0308" and plain[-1:] in {"u", "U"}:
            plain = plain[:-1] + "v"
        elif character in places:
            places[character].add(len(plain))
        else:
            plain += character
    return _Letters(plain, tones, frozenset(places[" "]), frozenset(places["-"]), frozenset(places["'"]))


def _align(
    letters: _Letters, characters: Sequence[str], index: int, start: int, known: Callable[[str], Collection[str]]
) -> list[int] | None:
    """Where the letters of each remaining character end; ``None`` when they cannot be shared out."""
    if index == len(characters):
        return [] if start == len(letters.plain) else None
    character = characters[index]
    if is_hanzi(character):
        options = {re.sub(r"\d", "", syllable) for syllable in known(character)} | (
            {"r"} if character == "儿" else set()
        )
    else:
        options = {_SPELT_MARKS.get(character, character.lower())}
    between = letters.breaks | letters.hyphens | letters.apostrophes
    for option in sorted(options, key=len, reverse=True):
        end = start + len(option)
        if letters.plain[start:end].lower() == option and not any(start < place < end for place in between):
            rest = _align(letters, characters, index + 1, end, known)
            if rest is not None:
                return [end, *rest]
    return None
