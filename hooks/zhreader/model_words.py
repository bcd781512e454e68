"""The nouns of words and readings, all frozen: what articles and explainers alike are made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Rung(StrEnum):
    """The rung of the ladder of authority on which a word's reading was decided, the strongest first."""

    AUTHOR = "author"
    """The article's own mark (``重{chóng}庆`` or front matter ``readings:``)."""

    GLOSSARY = "glossary"
    """The explainer of the term."""

    CORRECTION = "correction"
    """A line of ``data/readings.txt``."""

    NAME = "name"
    """The reading of a surname in a person's name, or of a place."""

    DICTIONARY = "dictionary"
    """The dictionaries know one reading only."""

    CONTEXT = "context"
    """One of several readings, chosen by the words around."""

    DEFAULT = "default"
    """The commonest reading: nothing better is known."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another reading that a word could have here: ``Alternative(("wei4",), "wèi", 0.29)`` beside wéi."""

    syllables: tuple[str, ...]
    reading: str
    """As GB/T 16159-2012 writes it."""

    probability: float


@dataclass(frozen=True, slots=True)
class Word:
    """One token of a sentence: a word (词), a number, a Latin run or a mark of punctuation.

    ``Word("落实", syllables=("luo4", "shi2"), reading="luòshí", traditional="落實", level=5)``
    """

    text: str
    """The characters as shown."""

    syllables: tuple[str, ...] = ()
    """One syllable for each hanzi (``"lü4"`` is written ``"lv4"``, tones 1–5); empty without hanzi."""

    reading: str = ""
    """The reading as GB/T 16159-2012 writes it, empty without hanzi."""

    traditional: str = ""
    """The traditional form where it differs from :attr:`text`, else empty."""

    simplified: str = ""
    """The simplified form where it differs from :attr:`text`, else empty."""

    level: int | None = None
    """HSK level 1–7 (7 stands for the band 7–9), ``None`` outside the syllabus."""

    rung: Rung = Rung.DICTIONARY
    """What decided the reading."""

    confidence: float = 1.0
    """Probability from 0 to 1 that the reading is right."""

    alternatives: tuple[Alternative, ...] = ()
    """The other readings it could have here, the likeliest first; empty where none is worth a thought."""

    spoken: str = ""
    """The reading with tone sandhi where that differs from :attr:`reading`, else empty."""

    kind: str = ""
    """``person``, ``place``, ``name`` (any other proper noun), ``idiom`` or empty."""


@dataclass(frozen=True, slots=True)
class Form:
    """A written form with a reading that somebody gave, cut into the words to show.

    ``Form("三会一课", "sānhuì-yīkè", (Word("三会一课", ("san1", "hui4", "yi1", "ke4"), "sānhuì-yīkè"),))``
    """

    text: str
    reading: str
    words: tuple[Word, ...]
    traditional: str = ""
    english: str = ""
