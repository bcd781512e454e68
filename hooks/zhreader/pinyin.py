"""Every word of a sentence gets its reading, and the reading remembers who decided it.

The ladder of authority, strongest first (:class:`zhreader.model.Rung`): the article's own mark, the glossary, the
editor's ``data/readings.txt``, a single reading in the dictionary, the choice in context, the first reading. 一 and 不
are always shown in their dictionary tones (GB/T 16159-2012 7.1), which is settled here and nowhere else.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from pypinyin import Style, pinyin

from zhreader.characters import is_hanzi
from zhreader.model import Rung

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhreader.lexicon import Lexicon

READINGS = Path(__file__).parent / "data" / "readings.txt"
_FIXED = {"一": "yi1", "不": "bu4"}


@dataclass(frozen=True, slots=True)
class Reading:
    """The syllables of one word, one for each hanzi, and what decided them."""

    syllables: tuple[str, ...]
    rung: Rung
    confidence: float = 1.0


def read_sentence(
    words: Sequence[str], *, lexicon: Lexicon, decided: Mapping[str, tuple[str, ...]] | None = None
) -> tuple[Reading, ...]:
    """A reading for each word of a sentence; a word without hanzi has no syllables.

    ``["落实", "三会一课", "。"]`` gives ``("luo4", "shi2")``, ``("san1", "hui4", "yi1", "ke4")`` and ``()``.
    ``decided`` holds the readings the article itself gives.
    """
    return tuple(_read_word(word, lexicon, decided or {}) for word in words)


@cache
def syllables_of(hanzi: str) -> frozenset[str]:
    """Every syllable that a hanzi can have: 会 can be ``hui4``, ``kuai4``."""
    return frozenset(_spell(hanzi, heteronym=True))


def _read_word(word: str, lexicon: Lexicon, decided: Mapping[str, tuple[str, ...]]) -> Reading:
    if not any(map(is_hanzi, word)):
        return Reading((), Rung.DICTIONARY)
    if word in decided:
        return Reading(decided[word], Rung.AUTHOR)
    if word in corrections():
        return Reading(corrections()[word], Rung.CORRECTION)
    known = lexicon.readings(word)
    if len(known) == 1:
        return Reading(_with_dictionary_tones(word, known[0]), Rung.DICTIONARY)
    hanzi = "".join(filter(is_hanzi, word))
    chosen = tuple(_spell(hanzi))
    rung = Rung.CONTEXT if known else Rung.DEFAULT
    return Reading(_with_dictionary_tones(hanzi, chosen), rung)


@cache
def corrections() -> dict[str, tuple[str, ...]]:
    """The readings that an editor has settled: ``{"余干": ("yu2", "gan1")}``."""
    lines = READINGS.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    return {row[0]: tuple(row[1].split()) for row in rows}


def _spell(hanzi: str, *, heteronym: bool = False) -> list[str]:
    rows = pinyin(
        hanzi, style=Style.TONE3, heteronym=heteronym, neutral_tone_with_five=True, v_to_u=False, errors="ignore"
    )
    return [syllable for row in rows for syllable in row] if heteronym else [row[0] for row in rows]


def _with_dictionary_tones(word: str, syllables: tuple[str, ...]) -> tuple[str, ...]:
    """一 as ``yi1`` and 不 as ``bu4``, whatever sandhi the source of the reading wrote."""
    if len(word) != len(syllables):
        return syllables
    return tuple(_FIXED.get(hanzi, syllable) for hanzi, syllable in zip(word, syllables, strict=True))
