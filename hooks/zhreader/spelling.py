"""Letters and marks: how one syllable, and syllables joined to one word, are written in pinyin.

Inside the program a syllable is letters and a tone digit, ``"lv4"``: ü is ``v``, the neutral tone is 5, 儿 that is no
syllable of its own is ``"r5"``. Everything here is 汉语拼音方案 and the parts of GB/T 16159-2012 that rest on it; which
syllables make one word is the business of :mod:`zhreader.orthography`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from zhreader.model_words import Word

TONE_MARKS = {"1": "\u0304", "2": "\u0301", "3": "\u030c", "4": "\u0300", "5": ""}
"""The combining mark of each tone."""

ERHUA = "r5"


@dataclass(frozen=True, slots=True)
class Spelling:
    """A word that is to be written: its hanzi, one syllable for each, and what is known of it."""

    text: str
    syllables: Sequence[str]
    kind: str
    """``person``, ``place``, ``name`` (any other proper noun), ``idiom`` or empty."""

    is_word: Callable[[str], bool]
    """Whether a part of the word is a word by itself."""

    capitals: Sequence[int] = ()
    """Where the dictionary begins a new word inside a name: (0, 2) in 北京大学."""

    def words(self, *starts: int, is_capital: bool = False) -> str:
        """The word in pieces that begin at these positions, each written as a word: ``Běijīng Dàxué``."""
        ends = [*starts[1:], len(self.syllables)]
        pieces = (self.syllables[a:b] for a, b in zip(starts, ends, strict=True))
        return " ".join(join(piece, is_capital=is_capital) for piece in pieces if piece)


def mark_tone(syllable: str) -> str:
    """One syllable with its tone mark (6.5.1; 汉语拼音方案 四): ``lv4`` → ``lǜ``, ``liu2`` → ``liú``, ``de5`` → ``de``.

    The mark goes on a or e, on the o of ou, else on the last vowel. What is no syllable comes back unchanged.
    """
    match = re.fullmatch(r"([a-zü]+)([1-5])", write_umlaut(syllable), re.IGNORECASE)
    if not match:
        return syllable
    letters, digit = match.groups()
    place = next((letters.lower().index(vowel) for vowel in ("a", "e", "ou") if vowel in letters.lower()), None)
    if place is None:
        vowels = [i for i, letter in enumerate(letters.lower()) if letter in "iouü"]
        # Syllables without a vowel (ńg, ḿ) carry the mark on the first letter.
        place = vowels[-1] if vowels else 0
    return unicodedata.normalize("NFC", letters[: place + 1] + TONE_MARKS[digit] + letters[place + 1 :])


def write_umlaut(syllable: str) -> str:
    """ü keeps its dots after n and l and loses them after j, q, x, y (汉语拼音方案 三): ``lv4`` → ``lü4``."""
    return syllable.replace("v", "ü").replace("u:", "ü")


def attach_erhua(syllables: Sequence[str]) -> Iterator[str]:
    """The 儿 of a rhotic final is an ``r`` at the end of the syllable before (汉语拼音方案 三 3).

    ``["hua1", "r5"]`` → ``huār``: two hanzi, one syllable.
    """
    written: list[str] = []
    for syllable in filter(None, syllables):
        if syllable == ERHUA and written:
            written[-1] += "r"
        else:
            written.append(mark_tone(syllable))
    yield from written


def needs_apostrophe(syllable: str) -> bool:
    """A syllable in a, o or e inside a word has an apostrophe before it (汉语拼音方案 五): ``pí'ǎo``, ``nǚ'ér``."""
    return unicodedata.normalize("NFD", syllable)[0] in "aoe"


def join(syllables: Sequence[str], *, is_capital: bool = False) -> str:
    """Syllables as one word (5.2): ``["nv3", "er2"]`` → ``nǚ'ér``, ``["hua1", "r5"]`` → ``huār``."""
    written = ""
    for syllable in attach_erhua(syllables):
        written += f"'{syllable}" if written and needs_apostrophe(syllable) else syllable
    return written[:1].upper() + written[1:] if is_capital else written


def phrase(words: Iterable[Word]) -> str:
    """The readings of several words, punctuated as pinyin is: 点多、面广、频发 ``diǎn duō, miàn guǎng, pínfā``."""
    return " ".join(word.reading or word.text for word in words).replace(" 、", ",").replace("— —", "——")


def toneless(syllables: Sequence[str]) -> str:
    """Plain letters for an address, ü as ``v``: ``["lv4", "se4"]`` → ``lv-se``."""
    return "-".join(re.sub(r"[^a-z]", "", syllable.lower()) for syllable in syllables if syllable)
