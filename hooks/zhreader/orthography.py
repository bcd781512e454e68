"""How a reading is written: 汉语拼音正词法 (GB/T 16159-2012) on lists of syllables.

Inside the program a syllable is letters and a tone digit, ``"lv4"``: ü is ``v``, the neutral tone is 5. It is never
cut out of a string again; a written reading such as ``sānhuì-yīkè`` is aligned with its hanzi by :func:`parse`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhreader.characters import is_hanzi

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

_MARKS = {"1": "\u0304", "2": "\u0301", "3": "\u030c", "4": "\u0300", "5": ""}
_DIGITS = {mark: digit for digit, mark in _MARKS.items() if mark}
_SPELT_MARKS = {"、": ",", "，": ",", "：": ":"} | dict.fromkeys("“”‘’《》—…·", "")
"""How a mark inside a term is written in its reading."""


def mark_tone(syllable: str) -> str:
    """One syllable with its tone mark (汉语拼音方案 4): ``lv4`` → ``lǜ``, ``liu2`` → ``liú``, ``de5`` → ``de``.

    The mark goes on a or e, on the o of ou, else on the last vowel. What is no syllable comes back unchanged.
    """
    match = re.fullmatch(r"([a-zü]+)([1-5])", syllable.replace("v", "ü").replace("u:", "ü"), re.IGNORECASE)
    if not match:
        return syllable
    letters, digit = match.groups()
    place = next((letters.lower().index(vowel) for vowel in ("a", "e", "ou") if vowel in letters.lower()), None)
    if place is None:
        vowels = [i for i, letter in enumerate(letters.lower()) if letter in "iouü"]
        # Syllables without a vowel (ńg, ḿ, ê) carry the mark on the first letter.
        place = vowels[-1] if vowels else 0
    return unicodedata.normalize("NFC", letters[: place + 1] + _MARKS[digit] + letters[place + 1 :])


def write(syllables: Sequence[str], *, is_name: bool = False) -> str:
    """The syllables of one word joined (GB/T 16159 4.1), with apostrophes and, for a name, a capital (6.2.4, 6.3).

    ``["luo4", "shi2"]`` → ``luòshí``; ``["xi1", "an1"]`` → ``xī'ān``; as a name ``Xī'ān``. A syllable ``r5`` joins
    the one before it: ``["hua1", "r5"]`` → ``huār`` (4.6).
    """
    written = ""
    for syllable in syllables:
        if not syllable:
            continue
        marked = "r" if syllable == "r5" else mark_tone(syllable)
        # 汉语拼音方案 4: a syllable that begins with a, o or e after another one takes an apostrophe.
        starts_open = unicodedata.normalize("NFD", marked)[0] in "aoeê"
        written += f"'{marked}" if written and starts_open else marked
    return written[:1].upper() + written[1:] if is_name else written


def toneless(syllables: Sequence[str]) -> str:
    """Plain letters for an address, ü as ``v``: ``["lv4", "se4"]`` → ``lv-se``."""
    return "-".join(re.sub(r"[^a-z]", "", syllable.lower()) for syllable in syllables if syllable)


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
    syllable of 先 and two of 西安. Digits, Latin letters and marks must stand alike in both. ``None`` when the two do
    not fit together.
    """
    letters = _decompose(reading)
    characters = [character for character in text if not character.isspace()]
    aligned = _align(letters, characters, 0, 0, known)
    if aligned is None:
        return None
    words: list[Written] = []
    start = 0
    for index, (character, end) in enumerate(zip(characters, aligned, strict=True)):
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
        return unicodedata.normalize("NFC", "".join(c + _MARKS.get(self.tones.get(i, "5"), "") for i, c in marked))


def _decompose(reading: str) -> _Letters:
    plain = ""
    tones: dict[int, str] = {}
    places: dict[str, set[int]] = {" ": set(), "-": set(), "'": set()}
    for character in unicodedata.normalize("NFD", reading.replace("’", "'")):
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
