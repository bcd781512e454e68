"""Postings: which documents have a term, and how much it says about them; cut into shards that a browser can fetch.

A term is a hanzi, two hanzi side by side, a longer word of the dictionary or the glossary, a Latin word or number, or
two syllables side by side (``san hui``). ``docs/contributing/search.md`` describes the bytes.
"""

from __future__ import annotations

from array import array
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

SHARD_SIZE = 24_000
"""Bytes of a shard before compression, so that one is well below 32 KB gzipped: postings compress ill."""

TITLE, NAME = 1, 8
"""Flags of a posting: the term stands in the title; it is the whole name of what the document explains."""

_CLASSES = (0, 0, 2, 2, 4)
"""The frequency class in bits 1 and 2, by count: once, up to three times, up to seven, and eight or more."""
_MOST = 8
_FLAG_BITS = 4


class Postings:
    """Grows by a document at a time, in the order of their numbers."""

    def __init__(self) -> None:
        self._documents: dict[str, array[int]] = {}

    def add(self, number: int, counts: Mapping[str, int], titles: Collection[str], names: Collection[str]) -> None:
        """Note that document ``number`` has these terms so many times; ``titles`` and ``names`` are among them."""
        documents = self._documents
        base = number << _FLAG_BITS
        for term, count in counts.items():
            flags = base | (6 if count >= _MOST else _CLASSES[min(count, 4)])
            if term in titles:
                flags |= TITLE
                if term in names:
                    flags |= NAME
            try:
                documents[term].append(flags)
            except KeyError:
                documents[term] = array("I", (flags,))

    def frequency(self, term: str) -> int:
        """How many documents have the term."""
        return len(self._documents.get(term, ()))

    def terms(self) -> Collection[str]:
        """Every term of every document."""
        return self._documents.keys()

    def shards(self) -> Iterator[tuple[str, bytes]]:
        """Every shard with the first term in it; the terms are in the order in which JavaScript compares strings."""
        return cut_shards((term, self._entry(term)) for term in sorted(self._documents, key=sort_key))

    def _entry(self, term: str) -> bytes:
        name, postings = term.encode(), encode_postings(self._documents[term])
        return b"".join((varint(len(name)), name, varint(len(postings)), postings))


def sort_key(text: str) -> bytes:
    """Strings in the order of their UTF-16 units, which is JavaScript's."""
    return text.encode("utf-16-be", "surrogatepass")


def cut_shards(entries: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """Entries in their order, in pieces of about :data:`SHARD_SIZE`; one term never stands in two of them."""
    first, content = "", bytearray()
    for key, entry in entries:
        if content and len(content) + len(entry) > SHARD_SIZE:
            yield first, bytes(content)
            content.clear()
        first = first if content else key
        content += entry
    if content:
        yield first, bytes(content)


def encode_postings(documents: Iterable[int]) -> bytes:
    r"""Numbers with their flags, each as its distance from the one before: ``[0x10, 0x31]`` gives ``b"\x10\x11"``."""
    out = bytearray()
    before = -1
    for document in documents:
        number = document >> _FLAG_BITS
        value = (number - before - 1) << _FLAG_BITS | document & 15
        before = number
        while value > 127:  # noqa: PLR2004 - seven bits a byte
            out.append(value & 127 | 128)
            value >>= 7
        out.append(value)
    return bytes(out)


def varint(value: int) -> bytes:
    """A number in groups of seven bits, the lowest first, all but the last with the eighth bit set."""
    out = bytearray()
    while value > 127:  # noqa: PLR2004 - seven bits a byte
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def pairs(syllables: Iterable[str]) -> list[str]:
    """The terms of syllables side by side; an empty one parts its neighbours: ``san hui`` and ``hui yi``."""
    return [f"{one} {other}" for one, other in pairwise(syllables) if one and other]
