"""Postings: which documents have a term, and how much it says about them; cut into shards that a browser can fetch.

A term is a hanzi, two or three hanzi side by side, a longer word of the dictionary or the glossary, a Latin word or
number, or two or three syllables side by side (``san hui14``). ``docs/contributing/search.md`` describes the bytes.

The postings of many documents do not stay in memory: they are sorted and put on the disk, run after run, and the runs
are merged when the shards are written.
"""

from __future__ import annotations

import struct
from array import array
from heapq import merge
from itertools import groupby
from operator import itemgetter, sub
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING
from weakref import finalize

from zhreader.search_sounds import is_sound, spelt

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from zhreader.search_terms import Terms

SHARD_SIZE = 6000
"""Bytes of a shard before compression: a query needs a few terms, each with its whole shard."""

TITLE, NAME, ALONE = 1, 8, 16
"""Flags of a posting: the term stands in the title; it is the whole name of what the document explains; of three side
by side, that nothing else follows the first two in this document."""

_CLASSES = {1: 0, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 4}
_MOST = 6
"""The frequency class in bits 1 and 2, by count: once, up to three times, up to seven, and more."""

_FLAG_BITS = 5
_FLAGS = (1 << _FLAG_BITS) - 1

MOST_POSTINGS = 3000
"""Postings of one entry: a term that nearly all documents have is several entries."""

MOST_HELD = 1_000_000
"""Postings that are kept in memory: those of about two hundred articles."""

_CODE, _HEAD = struct.Struct("=I"), struct.Struct("=II")
_BYTES = 1 << 14
_SHORT = [bytes((value,)) if value < 128 else bytes((value & 127 | 128, value >> 7)) for value in range(_BYTES)]  # noqa: PLR2004
"""Numbers of one and of two bytes as they are written."""


class Postings:
    """Grows by a document at a time, in the order of their numbers."""

    def __init__(self) -> None:
        self._entries: dict[str, bytes] = {}
        """Of each term the documents, each with its flags, packed: a third of what numbers would take."""

        self._held = 0
        self._runs: list[IO[bytes]] = []
        self._frequencies: dict[str, int] = {}

    def add(self, number: int, terms: Terms) -> None:
        """Note the terms of document ``number``."""
        if self._held > MOST_HELD:
            self._put_away()
        entries, before = self._entries, self._entries.get
        base = number << _FLAG_BITS
        codes, alone, pairs = _Codes(base), _Codes(base | ALONE), terms.pairs
        for counts in (terms.counts, pairs):
            for term, times in counts.items():
                entries[term] = before(term, b"") + codes[times]
        for triple, times in terms.triples.items():
            own = alone if times == pairs[triple[:2]] else codes
            entries[triple] = before(triple, b"") + own[times]
        for term in terms.titles:
            codes_before, code = entries[term][: -_CODE.size], entries[term][-_CODE.size :]
            flags = NAME | TITLE if term in terms.names else TITLE
            entries[term] = codes_before + _CODE.pack(_CODE.unpack(code)[0] | flags)
        self._held += len(terms.counts) + len(pairs) + len(terms.triples)

    def frequency(self, term: str) -> int:
        """How many documents have a term that the shards were to count."""
        return self._frequencies.get(term, 0)

    def characters(self) -> Collection[str]:
        """Every hanzi of every document, once the shards are written."""
        return [term for term in self._frequencies if len(term) == 1]

    def shards(self, counted: Collection[str]) -> Iterator[tuple[str, bytes]]:
        """Every shard with the first term in it; the terms are in the order in which JavaScript compares strings.

        The terms of ``counted`` have a :meth:`frequency` afterwards.
        """
        return cut_shards(self._written(counted))

    def _written(self, counted: Collection[str]) -> Iterator[tuple[str, bytes]]:
        self._put_away()
        for key, entries in groupby(merge(*map(_read, self._runs), key=itemgetter(0)), key=itemgetter(0)):
            name = key.decode("utf-16-be", "surrogatepass")
            codes = array("I", b"".join([found for _, found in entries]))
            if len(name) == 1 or name in counted:
                self._frequencies[name] = len(codes)
            head = _measured(name.encode())
            for start in range(0, len(codes), MOST_POSTINGS):
                yield name, head + _measured(encode_postings(codes[start : start + MOST_POSTINGS]))

    def _put_away(self) -> None:
        """Write the terms that are held, in order, to a file of their own."""
        run = TemporaryFile()  # noqa: SIM115 - lives as long as the postings
        finalize(self, run.close)
        terms = {sort_key(spelt(term) if is_sound(term) else term): codes for term, codes in self._entries.items()}
        for key in sorted(terms):
            codes = terms[key]
            run.write(_HEAD.pack(len(key), len(codes)) + key + codes)
        self._runs.append(run)
        self._entries.clear()
        self._held = 0


class _Codes(dict[int, bytes]):
    """The code of one document for each count of a term."""

    def __init__(self, base: int) -> None:
        super().__init__((times, _CODE.pack(base | flags)) for times, flags in _CLASSES.items())
        self._most = _CODE.pack(base | _MOST)

    def __missing__(self, times: int) -> bytes:
        return self._most


def _read(run: IO[bytes]) -> Iterator[tuple[bytes, bytes]]:
    run.seek(0)
    while head := run.read(_HEAD.size):
        key, codes = _HEAD.unpack(head)
        yield run.read(key), run.read(codes)


def sort_key(text: str) -> bytes:
    """Strings in the order of their UTF-16 units, which is JavaScript's."""
    return text.encode("utf-16-be", "surrogatepass")


def cut_shards(entries: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """Entries in their order, in pieces of about :data:`SHARD_SIZE`, each with what its keys begin from.

    That is no longer than it must be: after 三会 a shard that begins with 三会一课 is said to begin with 三会一.
    """
    first, before, content = "", "", bytearray()
    for key, entry in entries:
        if content and len(content) + len(entry) > SHARD_SIZE:
            yield first, bytes(content)
            content.clear()
            first = key[: _shared(before, key) + 1]
        content += entry
        before = key
    if content:
        yield first, bytes(content)


def _shared(one: str, other: str) -> int:
    """How many characters two strings begin with alike."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def encode_postings(codes: Sequence[int]) -> bytes:
    r"""Documents with their flags, each as its distance from the one before.

    ``[0x20, 0x61]``, documents 1 and 3, gives ``b"\x20\x21"``.
    """
    nexts = [0, *[(code | _FLAGS) + 1 for code in codes]]
    return b"".join([_SHORT[value] if value < _BYTES else _long(value) for value in map(sub, codes, nexts)])


def _measured(content: bytes) -> bytes:
    """Bytes with their number before them."""
    return _SHORT[len(content)] + content if len(content) < _BYTES else _long(len(content)) + content


def _long(value: int) -> bytes:
    """A number in seven bits a byte, the lowest first, the eighth bit set on all but the last."""
    out = bytearray()
    while value > 127:  # noqa: PLR2004 - seven bits a byte
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)
