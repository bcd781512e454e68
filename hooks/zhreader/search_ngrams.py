"""Hanzi and syllables, alone and two or three side by side: the bulk of the index, counted many documents at a time.

An article of 1,300 hanzi has some 5,000 of these n-grams. They are numbers in arrays of numpy, not strings in a
dictionary: to sort very many numbers at once is much faster than to look up each string.

A hanzi, or a letter of ``search_sounds``, is a unit: its code point. The key of an n-gram is its units one after
another, 21 bits each, with zeros after the last. Rows, each of a key and a document with its flags, wait on the disk,
run after run, sorted within each, and are merged when the index is written.
"""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass
from itertools import groupby
from os import SEEK_END
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Any, NamedTuple
from weakref import finalize

import numpy as np

from zhreader.characters import HAN
from zhreader.search_sounds import FIRST, GAP, LAST, beginning, is_sound, spelt

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from numpy.typing import NDArray

TITLE, NAME, ALONE = 1, 8, 16
"""Flags of a posting: the term stands in the title; it is the whole name of what the document explains; of three side
by side, that nothing else follows the first two in this document."""

FLAG_BITS = 5

MOST_HELD = 300_000
"""Letters that are kept in memory, hanzi and syllables: those of some hundred articles."""

LONGEST = 3
"""Units of the longest n-gram."""

CLASSES = np.array([0, 0, 2, 2, 4, 4, 4, 4, 6], np.uint32)
"""The flags that tell how often a term stands in a document, by count: once, up to three times, up to seven, more."""

_NGRAM = re.compile(f"[{HAN}]{{1,{LONGEST}}}")
_BITS = 21
_UNIT = (1 << _BITS) - 1
_BEYOND = 1 << 3 * _BITS
"""More than any key."""
_ROW = np.dtype([("key", "<u8"), ("code", "<u4")])
_PIECE = np.dtype([("unit", "<u4"), ("start", "<u4"), ("length", "<u4")])
"""Where the rows of a run stand whose keys begin with a unit."""


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """Terms, and their postings one after another."""

    names: list[str]
    """As the index writes them, ``党员会`` or ``dang yuan32``, in the order in which JavaScript compares strings."""

    starts: NDArray[np.int64]
    """Where the postings of each begin."""

    codes: NDArray[np.uint32]
    """Numbers of documents, rising, each with its flags in the lowest :data:`FLAG_BITS` bits."""


def flags_of(times: int, *, in_title: bool, is_name: bool) -> int:
    """The flags of a term that stands so often in a document."""
    return int(CLASSES[min(times, len(CLASSES) - 1)]) | TITLE * in_title | NAME * is_name


class _Text(NamedTuple):
    number: int
    letters: str
    title: int
    names: Collection[str]


class Ngrams:
    """Grows by a document at a time, in the order of their numbers."""

    def __init__(self, words: Iterable[str]) -> None:
        """``words`` are terms besides, longer than an n-gram and all hanzi."""
        self._longer: dict[int, list[str]] = {}
        """By the key of what they begin with."""

        for word in words:
            self._longer.setdefault(_key(word[:LONGEST]), []).append(word)
        self._beginnings = np.array([*sorted(self._longer), _BEYOND], np.uint64)
        self._words: dict[str, array[int]] = {}
        self._held: list[_Text] = []
        self._length = 0
        self._pieces: list[NDArray[Any]] = []
        self._rows = TemporaryFile(buffering=0)  # noqa: SIM115 - lives as long as this
        finalize(self, self._rows.close)

    def add(self, number: int, letters: str, title: int, names: Collection[str]) -> None:
        """Note the hanzi and letters of document ``number``; so many of them are its title.

        ``党员 学习`` with a title of two has 党, 员 and 党员 in the title, and 学, 习 and 学习 elsewhere. Terms among
        ``names`` are marked as whole names.
        """
        self._held.append(_Text(number, letters + GAP, title, names))
        self._length += len(letters) + 1
        if self._length > MOST_HELD:
            self._put_away()

    def words(self) -> dict[str, array[int]]:
        """The longer words, each with its postings."""
        self._put_away()
        return self._words

    def groups(self) -> Iterator[Group]:
        """All n-grams in order; those are together that begin with one hanzi, or with one syllable in whatever tone."""
        self._put_away()
        pieces = np.concatenate([np.empty(0, _PIECE), *self._pieces])
        pieces = pieces[np.argsort(pieces["unit"], kind="stable")]
        self._pieces = [pieces]
        starts = _starts(pieces["unit"])
        of_units = np.split(pieces, starts[1:]) if len(pieces) else []
        ordered = sorted(of_units, key=lambda own: _beginning(own["unit"][0]))
        for _, alike in groupby(ordered, key=lambda own: _beginning(own["unit"][0])):
            places = np.concatenate([*alike])[["start", "length"]].tolist()
            yield _group(b"".join([self._read(*place) for place in places]))

    def _put_away(self) -> None:
        if self._held:
            rows = _rows(self._held)
            units = rows["key"] >> np.uint64(2 * _BITS)
            starts = _starts(units)
            pieces = np.empty(len(starts), _PIECE)
            pieces["unit"], pieces["start"] = units[starts], starts + self._rows.seek(0, SEEK_END) // _ROW.itemsize
            pieces["length"] = np.diff(starts, append=len(rows))
            self._rows.write(rows.tobytes())
            self._pieces.append(pieces)
            self._find_words(rows)
        self._held, self._length = [], 0

    def _find_words(self, rows: NDArray[Any]) -> None:
        """Note the longer words of the text that is held, where an n-gram of its rows is what they begin with."""
        texts = {text.number: text for text in self._held}
        found = rows[self._beginnings[np.searchsorted(self._beginnings, rows["key"])] == rows["key"]]
        for key, code in found.tolist():
            text = texts[code >> FLAG_BITS]
            for word in self._longer[key]:
                if times := text.letters.count(word):
                    flags = flags_of(times, in_title=word in text.letters[: text.title], is_name=word in text.names)
                    self._words.setdefault(word, array("I")).append(text.number << FLAG_BITS | flags)

    def _read(self, start: int, length: int) -> bytes:
        self._rows.seek(start * _ROW.itemsize)
        return self._rows.read(length * _ROW.itemsize)


def _rows(texts: list[_Text]) -> NDArray[Any]:
    """A row for each n-gram of each document, in the order of the keys, then of the documents."""
    keys, numbers, in_title = _occurrences(texts)
    order = np.argsort(keys, kind="stable")
    keys, numbers = keys[order], numbers[order]
    starts = _starts(keys, numbers)
    counts = np.diff(starts, append=len(keys))
    in_title = np.bitwise_or.reduceat(in_title[order], starts)
    keys, numbers = keys[starts], numbers[starts]
    flags = CLASSES[np.minimum(counts, len(CLASSES) - 1)] | in_title * np.uint32(TITLE)

    distinct, span = keys[_starts(keys)], texts[-1].number + 1
    places = np.searchsorted(distinct, keys) * span + numbers

    def find(wanted: NDArray[np.uint64], wanted_in: NDArray[np.uint32]) -> NDArray[np.int64]:
        return np.searchsorted(places, np.searchsorted(distinct, wanted) * span + wanted_in)

    triples = np.flatnonzero(keys & np.uint64(_UNIT))
    pairs = find(keys[triples] & ~np.uint64(_UNIT), numbers[triples])
    flags[triples] |= (counts[pairs] == counts[triples]) * np.uint32(ALONE)
    named = [(_key(name), text.number) for text in texts for name in text.names if _NGRAM.fullmatch(name)]
    if named:
        wanted, wanted_in = zip(*named, strict=True)
        flags[find(np.array(wanted, np.uint64), np.array(wanted_in, np.uint32))] |= np.uint32(NAME)

    rows = np.empty(len(keys), _ROW)
    rows["key"], rows["code"] = keys, numbers << np.uint32(FLAG_BITS) | flags
    return rows


def _occurrences(texts: list[_Text]) -> tuple[NDArray[np.uint64], NDArray[np.uint32], NDArray[np.bool_]]:
    """The key of every n-gram wherever it stands, the number of the document, and whether it is in the title."""
    first = np.frombuffer("".join([text.letters for text in texts]).encode("utf-32-le"), "<u4").astype(np.uint64)
    first[first == ord(GAP)] = 0
    second, third = np.append(first[1:], first[:1] * 0), np.append(first[2:], first[:2] * 0)
    lengths = [len(text.letters) for text in texts]
    numbers = np.repeat(np.array([text.number for text in texts], np.uint32), lengths)
    in_title = np.repeat([True, False] * len(texts), [n for t in texts for n in (t.title, len(t.letters) - t.title)])
    one = first << np.uint64(2 * _BITS)
    two = one | second << np.uint64(_BITS)
    # A syllable alone is no term: the table of words has all that are read so.
    is_hanzi = (first > 0) & ((first < FIRST) | (first > LAST))
    is_two = (first > 0) & (second > 0)
    is_three = is_two & (third > 0)
    chosen = np.concatenate([np.flatnonzero(mask) for mask in (is_hanzi, is_two, is_three)])
    keys = np.concatenate([one[is_hanzi], two[is_two], (two | third)[is_three]])
    return keys, numbers[chosen], in_title[chosen]


def _group(content: bytes) -> Group:
    """The n-grams of rows in bytes, in the order of their names, which keys have not: tones come last in a name."""
    rows = np.frombuffer(content, _ROW)
    del content  # of a common syllable they are many
    rows = rows[np.argsort(rows["key"], kind="stable")]
    starts = _starts(rows["key"])
    names = [_name(key) for key in rows["key"][starts].tolist()]
    order = np.array(sorted(range(len(names)), key=lambda place: sort_key(names[place])))
    lengths = np.diff(starts, append=len(rows))
    codes = rows["code"][np.argsort(np.repeat(np.argsort(order), lengths), kind="stable")]
    return Group([names[place] for place in order], np.cumsum(lengths[order]) - lengths[order], codes)


def _starts(*columns: NDArray[Any]) -> NDArray[np.int64]:
    """Where something else begins than stood before."""
    new = np.zeros(len(columns[0]), np.bool_)
    new[:1] = True
    for column in columns:
        new[1:] |= column[1:] != column[:-1]
    return np.flatnonzero(new)


def _key(letters: str) -> int:
    return sum(ord(letter) << _BITS * (LONGEST - 1 - place) for place, letter in enumerate(letters))


def _name(key: int) -> str:
    units = (key >> 2 * _BITS, key >> _BITS & _UNIT, key & _UNIT)
    letters = "".join([chr(unit) for unit in units if unit])
    return spelt(letters) if is_sound(letters) else letters


def _beginning(unit: int) -> bytes:
    letter = chr(unit)
    return sort_key(beginning(letter) if is_sound(letter) else letter)


def sort_key(text: str) -> bytes:
    """Strings in the order of their UTF-16 units, which is JavaScript's."""
    return text.encode("utf-16-be", "surrogatepass")
