"""Postings: which documents have a term, and how much it says about them; cut into shards that a browser can fetch.

A term is a hanzi, two or three hanzi side by side, a longer word of the dictionary or the glossary, a Latin word or
number, or two or three syllables side by side (``san hui14``). ``docs/contributing/search.md`` describes the bytes.
"""

from __future__ import annotations

from array import array
from heapq import merge
from itertools import chain, islice, pairwise
from operator import add, itemgetter
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from zhreader.search_ngrams import FLAG_BITS, Group, Ngrams, flags_of, sort_key

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from numpy.typing import NDArray

    from zhreader.search_terms import Terms

SHARD_SIZE = 6000
"""Bytes of a shard before compression: a query needs a few terms, each with its whole shard."""

_SEVEN_BITS, _FLAGS = (1 << 7) - 1, (1 << FLAG_BITS) - 1

MOST_POSTINGS = 3000
"""Postings of one entry: a term that nearly all documents have is several entries."""

MOST_AT_ONCE = 50_000
"""Postings that are encoded at once, or those of one term if they are more."""


class Postings:
    """Grows by a document at a time, in the order of their numbers."""

    def __init__(self, words: Iterable[str]) -> None:
        """``words`` of hanzi are terms besides."""
        self._ngrams = Ngrams(words)
        self._words: dict[str, array[int]] = {}
        self._frequencies: dict[str, int] = {}

    def add(self, number: int, terms: Terms) -> None:
        """Note the terms of document ``number``."""
        self._ngrams.add(number, terms.letters, terms.title, terms.names)
        for word, times in terms.words.items():
            is_name = word in terms.names
            flags = flags_of(times, in_title=word in terms.titles, is_name=is_name)
            self._words.setdefault(word, array("I")).append(number << FLAG_BITS | flags)

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
        groups = chain.from_iterable(map(_entries, self._ngrams.groups()))
        for _, name, frequency, content in merge(_entries(self._longer()), groups, key=itemgetter(0)):
            if len(name) == 1 or name in counted:
                self._frequencies[name] = frequency
            yield from ((name, one) for one in content)

    def _longer(self) -> Group:
        """All terms that are no n-grams."""
        words = dict(sorted((self._words | self._ngrams.words()).items(), key=lambda word: sort_key(word[0])))
        codes = np.concatenate([np.array([], np.uint32), *words.values()], dtype=np.uint32)
        lengths = np.fromiter(map(len, words.values()), np.int64)
        return Group([*words], np.cumsum(lengths) - lengths, codes)


class _Entry(NamedTuple):
    key: bytes
    name: str
    frequency: int
    content: list[bytes]
    """One or, of a term that nearly all documents have, several."""


def _entries(group: Group) -> Iterator[_Entry]:
    """Each term in the order of the shards."""
    return chain.from_iterable(map(_encoded, _parts(group)))


def _parts(group: Group) -> Iterator[Group]:
    """The terms of a group, few enough to be encoded at once."""
    ends = np.append(group.starts, len(group.codes))
    cuts = np.searchsorted(ends, np.arange(0, len(group.codes), MOST_AT_ONCE))
    for first, end in pairwise(np.unique([*cuts, len(group.names)]).tolist()):
        codes = group.codes[ends[first] : ends[end]]
        yield Group(group.names[first:end], group.starts[first:end] - ends[first], codes)


def _encoded(group: Group) -> Iterator[_Entry]:
    lengths = np.diff(group.starts, append=len(group.codes))
    places = np.arange(len(group.codes)) - np.repeat(group.starts, lengths)
    heads = _measured([name.encode() for name in group.names])
    contents = iter(_measured(encode_postings(group.codes, np.flatnonzero(places % MOST_POSTINGS == 0))))
    for name, head, frequency in zip(group.names, heads, lengths.tolist(), strict=True):
        own = [head + content for content in islice(contents, -(-frequency // MOST_POSTINGS))]
        yield _Entry(sort_key(name), name, frequency, own)


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


def encode_postings(codes: NDArray[np.uint32], starts: NDArray[np.int64]) -> list[bytes]:
    r"""The documents of each term with their flags, each as its distance from the one before.

    ``[0x20, 0x61, 0x40]``, documents 1 and 3 of a term and 2 of another that begins at the third, gives ``b"\x20\x21"``
    and ``b"\x40"``.
    """
    before = np.zeros(len(codes), np.uint32)
    before[1:] = (codes[:-1] | _FLAGS) + 1
    before[starts] = 0
    return _varints(codes - before, starts)


def _measured(contents: list[bytes]) -> list[bytes]:
    """Each with the number of its bytes before it."""
    sizes = np.array([*map(len, contents)], np.uint32)
    return [*map(add, _varints(sizes, np.arange(len(contents))), contents)]


def _varints(numbers: NDArray[np.uint32], starts: NDArray[np.int64]) -> list[bytes]:
    """Numbers in seven bits a byte, the lowest first, the eighth bit set on all but the last; cut at ``starts``."""
    rests = [numbers]
    while (rests[-1] > _SEVEN_BITS).any():
        rests.append(rests[-1] >> np.uint32(7))
    sizes = sum((rest > 0).astype(np.int64) for rest in rests[1:]) + np.ones(len(numbers), np.int64)
    ends = np.cumsum(sizes)
    written = np.zeros(sizes.sum(), np.uint8)
    for place, rest in enumerate(rests):
        chosen = np.flatnonzero(sizes > place)
        more = (sizes[chosen] > place + 1) * np.uint32(_SEVEN_BITS + 1)
        written[(ends - sizes)[chosen] + place] = rest[chosen] & _SEVEN_BITS | more
    cuts = [*(ends - sizes)[starts].tolist(), len(written)]
    content = written.tobytes()
    return [content[start:end] for start, end in pairwise(cuts)]
