"""The words of a document as the index writes them: each is taken apart once, however often it stands on the site."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING

from zhreader.characters import count_hanzi, is_hanzi
from zhreader.model_words import Word
from zhreader.search_sounds import GAP, letter
from zhreader.spelling import mark_tone

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhreader.model import Sentence
    from zhreader.search_documents import Document

MOST_CHARACTERS = 16
"""Characters of the longest word that is listed."""

_BETWEEN = "-'’ "
"""What a written reading has between two syllables of its own; elsewhere a bar is put there."""


@dataclass(frozen=True, slots=True, eq=False)
class WrittenWord:
    """A word, 落实 or ``3名``, and how it is written wherever it stands; words that are the same are one object."""

    word: Word

    letters: str
    """A letter of ``search_sounds`` for each hanzi, a space for what is none: a space and that of ``ming2``."""

    reading: str
    """Its syllables with bars, and its length where that is not their number: ``luò|shí``, ``2míng``, ``2?``."""

    unread: str
    """Its length with a question mark: ``2?``."""

    length: str

    key: str
    """Its :func:`word_key`."""


def written_lines(document: Document) -> list[list[WrittenWord]]:
    """The words of the title, and those of each passage that has Chinese."""
    passages = (passage.sentences for passage in document.passages)
    return [_line((document.title,)), *(_line(own) for own in passages if any(one.text for one in own))]


def _line(sentences: Iterable[Sentence]) -> list[WrittenWord]:
    return [written for sentence in sentences for written in map(_WRITTEN.__getitem__, map(_FACTS, sentence.words))]


_FACTS = attrgetter("text", "syllables", "reading", "traditional", "kind")
"""What of a word makes a difference here."""


class _Written(dict[tuple[str, tuple[str, ...], str, str, str], WrittenWord]):
    """Every word by its :data:`_FACTS`."""

    def __missing__(self, facts: tuple[str, tuple[str, ...], str, str, str]) -> WrittenWord:
        text, syllables, reading, traditional, kind = facts
        word = Word(text, syllables, reading, traditional, kind=kind)
        units = len(text) + sum(character > "\uffff" for character in text)  # as JavaScript counts them
        unread = shown = f"{units}?"
        letters = GAP
        if is_read(text, syllables):
            shown = ("" if units == len(syllables) else str(units)) + divided(reading, syllables)
            rest = map(letter, syllables)
            letters = "".join([next(rest) if is_hanzi(one) else GAP for one in text])
        written = WrittenWord(word, letters, shown, unread, str(units), word_key(text, syllables))
        self[facts] = written
        return written


_WRITTEN = _Written()


@cache
def divided(reading: str, syllables: tuple[str, ...]) -> str:
    """A written reading with a bar where two syllables meet unmarked: ``sān|huì-yī|kè``.

    Readings whose letters are not those of the syllables (儿 as a final r) are written out syllable by syllable.
    """
    spelt = [mark_tone(syllable) for syllable in syllables]
    letters = unicodedata.normalize("NFC", reading)
    out, position = "", 0
    for syllable in spelt:
        while letters[position : position + 1] and letters[position] in _BETWEEN:
            out += letters[position]
            position += 1
        if letters[position : position + len(syllable)].lower() != syllable:
            return "|".join(spelt)
        out += "|" if out and out[-1] not in _BETWEEN else ""
        out += letters[position : position + len(syllable)]
        position += len(syllable)
    return out if position == len(letters) else "|".join(spelt)


def word_key(text: str, syllables: tuple[str, ...]) -> str:
    """What a word is listed by among those of the site, ``会 hui4`` or ``会 kuai4``; empty for what is not listed."""
    return " ".join((text, *syllables)) if is_read(text, syllables) and len(text) <= MOST_CHARACTERS else ""


@cache
def is_read(text: str, syllables: tuple[str, ...]) -> bool:
    """Whether every hanzi of a word has a syllable."""
    return bool(syllables) and len(syllables) == count_hanzi(text)
