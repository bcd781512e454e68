"""The search index: documents go in, the files that a browser searches come out.

``docs/contributing/search.md`` describes every file. The index holds nothing that runs: the reader is
``docs/assets/js/search.mjs``.
"""

from __future__ import annotations

import base64
import gzip
import json
from hashlib import blake2b
from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING
from weakref import finalize

from zhreader.search_fold import folding
from zhreader.search_fragment import fragments
from zhreader.search_lexicon import TABLES, WordTables
from zhreader.search_postings import Postings
from zhreader.search_sounds import read_characters
from zhreader.search_terms import TermFinder
from zhreader.search_words import written_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zhreader.lexicon import Lexicon
    from zhreader.search_documents import Document

FORMAT = 4
"""Changes with the meaning of the files; a reader of another format says that the page must be loaded anew."""

IN_MEMORY = 8_000_000
"""Bytes of files that are kept in memory; more of them wait on the disk until all are known and have their names."""

BRANCH = 100
"""Shards of postings whose first terms stand in one file: a browser needs to know where a few of them begin."""

_KINDS = {"article": "a", "term": "t", "page": "p"}


class SearchIndex:
    """Grows by a document at a time; what it holds of one is small, so that ten thousand fit."""

    def __init__(self, lexicon: Lexicon, forms: Iterable[str]) -> None:
        """``forms`` are the written forms of the glossary's terms."""
        self._terms = TermFinder(lexicon.entries, forms)
        self._postings = Postings(self._terms.longer)
        self._words = WordTables(lexicon)
        self._characters = _compressed(read_characters(lexicon).encode())
        self._sizes: list[dict[str, int]] = []
        self._fragments = SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115 - lives as long as the index
        finalize(self, self._fragments.close)
        self._digest = blake2b(self._characters, digest_size=4)
        self._kinds: list[str] = []

    def add(self, document: Document) -> None:
        """Put a document into the index."""
        number = len(self._sizes)
        lines = written_lines(document)
        self._postings.add(number, self._terms.find(document, lines))
        self._words.add(number, document, lines)
        own = {kind: _compressed(content) for kind, content in fragments(document, lines).items()}
        self._sizes.append({kind: self._fragments.write(content) for kind, content in own.items()})
        for content in own.values():
            self._digest.update(content)
        self._kinds.append(_KINDS[document.kind])

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Every file of the index with its name; ``start.gz`` leads to the others, named by the content of them all.

        One document gives ``text-1c0ffee1-0.gz`` and ``other-1c0ffee1-0.gz``, a shard ``terms-1c0ffee1-0.gz``,
        one of each table of words, ``keys-1c0ffee1-0.gz`` with what the first hundred shards of terms begin with, and
        ``start.gz``.
        """
        firsts: dict[str, list[str]] = {table: [] for table in ("terms", *TABLES)}
        sizes: dict[str, list[int]] = {table: [] for table in firsts}
        digest = self._digest.copy()
        with SpooledTemporaryFile(IN_MEMORY) as waiting:
            for table, first, content in self._shards():
                compressed = _compressed(content)
                digest.update(compressed)
                firsts[table].append(first)
                sizes[table].append(waiting.write(compressed))
            edition = digest.hexdigest()
            waiting.seek(0)
            for table, own in sizes.items():
                yield from ((f"{table}-{edition}-{place}.gz", waiting.read(size)) for place, size in enumerate(own))
        self._fragments.seek(0)
        for number, kinds in enumerate(self._sizes):
            yield from ((f"{kind}-{edition}-{number}.gz", self._fragments.read(size)) for kind, size in kinds.items())
        pairs = "".join(map("".join, sorted(folding(self._postings.characters()).items())))
        yield f"folding-{edition}.gz", _compressed(pairs.encode())
        yield f"characters-{edition}.gz", self._characters
        branches = [firsts["terms"][start : start + BRANCH] for start in range(0, len(firsts["terms"]), BRANCH)]
        yield from ((f"keys-{edition}-{place}.gz", _json(keys)) for place, keys in enumerate(branches))
        start = {"format": FORMAT, "edition": edition, "kinds": "".join(self._kinds), "branch": BRANCH}
        yield "start.gz", _json({**start, **firsts, "terms": [keys[0] for keys in branches]})

    def _shards(self) -> Iterator[tuple[str, str, bytes]]:
        """Each shard as table, first key and bytes, table by table."""
        yield from (("terms", first, content) for first, content in self._postings.shards(self._words.forms()))
        yield from self._words.shards(self._postings.frequency)


def as_script(name: str, content: bytes) -> bytes:
    """A file of the index as a script: a page that was opened from a folder can load nothing else."""
    return f'zrSearchFile("{name}","{base64.b64encode(content).decode()}")\n'.encode()


def _json(value: object) -> bytes:
    return _compressed(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())


def _compressed(content: bytes) -> bytes:
    """Gzipped the same way every time, so that an unchanged site has unchanged files."""
    return gzip.compress(content, 9, mtime=0)
