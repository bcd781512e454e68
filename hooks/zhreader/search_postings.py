"""Postings: which documents have a term, and how much it says about them; cut into shards that a browser can fetch.

A term is a hanzi, two hanzi side by side, a longer word of the dictionary or the glossary, a Latin word or number, or
two syllables side by side (``san hui14``). With two that stand side by side goes what follows them in each document,
so that three and more are found without a look into the text. ``docs/contributing/search.md`` describes the bytes.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from zhreader.search_sounds import is_sound, spelt

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from zhreader.search_terms import Terms

SHARD_SIZE = 12_000
"""Bytes of a shard before compression: a query needs a few terms, each with its whole shard."""

TITLE, NAME = 1, 8
"""Flags of a posting: the term stands in the title; it is the whole name of what the document explains."""

_CLASSES = {1: 0, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 4}
_MOST = 6
"""The frequency class in bits 1 and 2, by count: once, up to three times, up to seven, and more."""

MOST_CODES = 6000
"""Documents and followers of one entry: a term that nearly all documents have is several entries."""

_FLAG_BITS = 4
FOLLOWER = 1 << 31
"""Marks a number as a character that follows, not a document."""


class Postings:
    """Grows by a document at a time, in the order of their numbers."""

    def __init__(self) -> None:
        self._entries: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        """Of each term the documents, each with its flags and after it the characters that follow the term there."""

    def add(self, number: int, terms: Terms) -> None:
        """Note the terms of document ``number``."""
        entries = self._entries
        base = number << _FLAG_BITS
        for term, count in terms.counts.items():
            entries[term].append(base | _CLASSES.get(count, _MOST))
        for pair, followers in terms.followers.items():
            append = entries[pair].append
            append(base | _CLASSES.get(terms.pairs[pair], _MOST))
            for follower in followers:
                append(FOLLOWER | ord(follower))
        for term in terms.titles:
            self._flag(term, number, TITLE)
        for term in terms.names:
            self._flag(term, number, NAME)

    def _flag(self, term: str, number: int, flag: int) -> None:
        """Flag the last document of a term, before what follows the term there."""
        codes = self._entries.get(term)
        if codes is None:
            return
        place = len(codes) - 1
        while codes[place] >= FOLLOWER:
            place -= 1
        if codes[place] >> _FLAG_BITS == number:
            codes[place] |= flag

    def frequency(self, term: str) -> int:
        """How many documents have the term."""
        return sum(code < FOLLOWER for code in self._entries.get(term, ()))

    def terms(self) -> Collection[str]:
        """Every term of every document."""
        return self._entries.keys()

    def shards(self) -> Iterator[tuple[str, bytes]]:
        """Every shard with the first term in it; the terms are in the order in which JavaScript compares strings."""
        names = {spelt(term) if is_sound(term) else term: term for term in self._entries}
        entries = [entry for name, term in names.items() for entry in self._written(name, term)]
        entries.sort(key=lambda entry: sort_key(entry[0]))
        return cut_shards(entries)

    def _written(self, name: str, term: str) -> Iterator[tuple[str, bytes]]:
        """The entries of a term: its documents, then under a key that comes next what follows it in them."""
        parts = [encode_postings(codes) for codes in _parts(self._entries[term])]
        for key, column in ((name, 0), (follower_key(name), 1)):
            for part in parts:
                if part[column]:
                    yield key, _measured(key.encode()) + _measured(part[column])


def _parts(codes: array[int]) -> Iterator[array[int]]:
    """A long list in parts of :data:`MOST_CODES` and a few more, each of which begins with a document."""
    start = 0
    while start < len(codes):
        end = start + MOST_CODES
        while end < len(codes) and codes[end] >= FOLLOWER:
            end += 1
        yield codes[start:end]
        start = end


def follower_key(term: str) -> str:
    """The key of what follows a pair, which stands right after it, and after all tones of it.

    ``党员>`` for 党员, ``dang yuan>32`` for ``dang yuan32``.
    """
    pair = term.rstrip("12345")
    return f"{pair}>{term[len(pair) :]}"


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


def encode_postings(codes: Sequence[int]) -> tuple[bytes, bytes]:
    r"""Documents with their flags, each as its distance from the one before; and what follows the term in them.

    ``[0x10, 0x31]`` gives ``b"\x10\x11"`` and nothing. Followers are a list, the most frequent first, then for each
    document its numbers in the list, doubled, and one more where another comes: 防 in the first document and both 防
    and 的 in the second give ``b"\x07防 的\x00\x01\x02"``.
    """
    followers = [code for code, _ in Counter(filter(FOLLOWER.__le__, codes)).most_common()]
    places = {code: place << 1 for place, code in enumerate(followers)}
    documents, following = bytearray(), bytearray()
    before = last = -1
    for code in codes:
        if code >= FOLLOWER:
            if last >= 0:
                following[last] |= 1
            last = len(following)
            value, out = places[code], following
        else:
            number = code >> _FLAG_BITS
            value, out = (number - before - 1) << _FLAG_BITS | code & 15, documents
            before, last = number, -1
        while value > 127:  # noqa: PLR2004 - seven bits a byte
            out.append(value & 127 | 128)
            value >>= 7
        out.append(value)
    if not followers:
        return bytes(documents), b""
    listed = " ".join(spelt(chr(code - FOLLOWER)).strip() for code in followers)
    return bytes(documents), _measured(listed.encode()) + following


def _measured(content: bytes) -> bytes:
    """Bytes with their number before them."""
    out, value = bytearray(), len(content)
    while value > 127:  # noqa: PLR2004 - seven bits a byte
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out + content)
