"""How a word of the site is found by its sound, by its initials and by its English.

Four sorted tables, cut into shards like the postings; every line is a JSON array that begins with the key::

    words     ["党员", "党员", "dǎng|yuán", "黨員", 2383, "political party member", -1]   by folded hanzi
    sounds    ["dangyuan", "dang3 yuan2", "党员", 2383, -1]                             by toneless syllables
    initials  ["dy", "党员", 2383, -1]                                                  by first letters
    glosses   ["party member", "党员", 2383, -1, 1]                                     by the words of a sense

After the word stand the number of documents that have it and the document that explains it, or -1; a line of the
glosses ends with how many words of the sense were left out before the key.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import chain
from textwrap import shorten
from typing import TYPE_CHECKING

from zhreader.characters import HAN
from zhreader.model_words import Word
from zhreader.search_fold import fold
from zhreader.search_fragment import simplified
from zhreader.search_ngrams import sort_key
from zhreader.search_postings import cut_shards
from zhreader.search_words import divided, word_key
from zhreader.senses import choose_entries

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from zhreader.lexicon import Lexicon
    from zhreader.search_documents import Document
    from zhreader.search_words import WrittenWord

MOST_SENSES, MOST_WORDS, MOST_STARTS = 8, 8, 5
"""How many senses of a word lead to it, how many words of each, and at how many of these words it may be entered."""

GLOSS_LENGTH = 48
"""Characters of a gloss that is shown."""

_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|“|”")
_NO_SENSE = re.compile(
    r"^(?:CL:|(?:old |archaic |erhua )?variant of|see (?:also )?[^ ]*\[|also (?:pr|written)|surname |abbr\. for)"
)
_HANZI_INSIDE = re.compile(rf" ?[{HAN}|]+(?=[,.])|[{HAN}|]+")
_SMALL = frozenset(
    ["a", "an", "the", "to", "of", "in", "on", "at", "for", "and", "or", "by", "with", "be", "sb", "sth", "s"]
)
TABLES = ("words", "sounds", "initials", "glosses")
_Row = tuple[str | int, ...]
"""A line of a table, its key first."""


@dataclass(slots=True)
class _Entry:
    """A word of the site with one of its readings."""

    word: Word
    """In simplified characters."""

    explained_by: int = -1
    english: tuple[str, ...] = ()
    """The renderings of a term, which come before the senses of the dictionary."""


class WordTables:
    """Gathers the words of documents; :meth:`shards` writes the tables."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._entries: dict[str, _Entry] = {}
        """By :func:`word_key`, as what follows."""

        self._documents: Counter[str] = Counter()
        """How many have each word as a word."""

    def add(self, number: int, document: Document, lines: Iterable[Iterable[WrittenWord]]) -> None:
        """Note the words of document ``number``, line by line; the forms of a term are explained by its document."""
        words = {one.key: one.word for one in reversed(dict.fromkeys(chain.from_iterable(lines))) if one.key}
        if document.lang == "zh-Hant":
            words = {word_key(word.text, word.syllables): word for word in map(_in_simplified, words.values())}
        self._documents.update(words.keys())
        for key, word in words.items():
            if key not in self._entries:
                self._entries[key] = _Entry(word)
        if document.kind == "term":
            self._explain(number, document)

    def forms(self) -> set[str]:
        """The words as they are searched."""
        return {fold(entry.word.text) for entry in self._entries.values()}

    def shards(self, frequency: Callable[[str], int]) -> Iterator[tuple[str, str, bytes]]:
        """Each shard as table, first key and bytes; ``frequency`` gives the number of documents with a term."""
        listed = {key: frequency(fold(entry.word.text)) or self._documents[key] for key, entry in self._entries.items()}
        for table, rows in zip(TABLES, (self._word, _sounds, _initials, self._glosses), strict=True):  # one at a time
            found = [
                (sort_key(str(row[0])), _encode(row))
                for key, entry in self._entries.items()
                for row in rows(entry, listed[key])
            ]
            found.sort()
            lines = ((key.decode("utf-16-be", "surrogatepass"), line) for key, line in found)
            for first, content in cut_shards(lines):
                yield table, first, content

    def _explain(self, number: int, document: Document) -> None:
        """A form of a term is an entry even if it is several words."""
        sentences = [document.title, *(s for passage in document.passages for s in passage.sentences)]
        for form in sentences:
            word = _joined(form.words)
            if form.text in document.names and (key := word_key(word.text, word.syllables)):
                entry = self._entries.setdefault(key, _Entry(word))
                entry.explained_by = number
                entry.english = tuple(document.english.split("; "))

    def _word(self, entry: _Entry, count: int) -> Iterator[_Row]:
        word = entry.word
        own, listed = self._english(entry)
        reading = divided(word.reading, word.syllables)
        yield fold(word.text), word.text, reading, word.traditional, count, shortened(own or listed), entry.explained_by

    def _glosses(self, entry: _Entry, count: int) -> Iterator[_Row]:
        own, listed = self._english(entry)
        keys: dict[str, int] = {}
        for sense in (*own, *listed[:MOST_SENSES]):
            for start, key in enumerate(gloss_keys(sense)):
                keys[key] = min(start, keys.get(key, start))
        for key, start in keys.items():
            yield key, entry.word.text, count, entry.explained_by, start

    def _english(self, entry: _Entry) -> tuple[list[str], list[str]]:
        """The renderings of a term, and the senses of the dictionary."""
        found = choose_entries(entry.word, self._lexicon)
        return (
            [sense for text in entry.english for sense in senses(text)],
            [sense for chosen in found[:2] for text in chosen.senses for sense in senses(text)],
        )


def _sounds(entry: _Entry, count: int) -> Iterator[_Row]:
    word = entry.word
    bare = "".join([syllable[:-1] for syllable in word.syllables])
    yield bare, " ".join(word.syllables), word.text, count, entry.explained_by


def _initials(entry: _Entry, count: int) -> Iterator[_Row]:
    word = entry.word
    if len(word.syllables) > 1:
        yield "".join([syllable[0] for syllable in word.syllables]), word.text, count, entry.explained_by


def _in_simplified(word: Word) -> Word:
    text = simplified(word.text)
    return word if text == word.text else replace(word, text=text, traditional=word.text)


def _joined(words: Iterable[Word]) -> Word:
    """The words of a form as one."""
    words = tuple(words)
    traditional = "".join(word.traditional or word.text for word in words)
    text = "".join(word.text for word in words)
    syllables = tuple(syllable for word in words for syllable in word.syllables)
    reading = " ".join(word.reading for word in words if word.reading)
    return Word(text, syllables, reading, "" if traditional == text else traditional)


def senses(entry: str) -> Iterator[str]:
    """The senses in a line of English, bare: ``to implement; (Tw) to carry out`` gives two without their asides."""
    for sense in entry.split(";"):
        bare = " ".join(_HANZI_INSIDE.sub("", _ASIDE.sub("", sense)).split())
        if bare and not _NO_SENSE.match(sense.strip()):
            yield bare


def shortened(english: Iterable[str]) -> str:
    """As many senses as there is room for, and of the first its words: none is cut in two."""
    shown = ""
    for sense in english:
        longer = f"{shown}; {sense}" if shown else shorten(sense, GLOSS_LENGTH, placeholder=" …")
        if len(longer) > GLOSS_LENGTH:
            break
        shown = longer
    return shown


def gloss_keys(sense: str) -> Iterator[str]:
    """The sense from each of its first words that mean something: ``party member`` and ``member``; ``of`` as it is."""
    words = re.findall(r"[^\W_]+", fold(sense))
    starts = [i for i, word in enumerate(words) if word not in _SMALL][:MOST_STARTS]
    for start in starts or range(min(1, len(words))):
        yield " ".join(words[start : start + MOST_WORDS])


def _encode(line: Iterable[object]) -> bytes:
    return json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
