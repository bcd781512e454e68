"""The search index: documents go in, the files that a browser searches come out.

``docs/contributing/search.md`` describes every file. The index holds nothing that runs: the reader is
``docs/assets/js/search.mjs``.
"""

from __future__ import annotations

import base64
import gzip
import json
from hashlib import blake2b
from typing import TYPE_CHECKING

from zhreader.search_fold import folding
from zhreader.search_fragment import fragment
from zhreader.search_lexicon import TABLES, WordTables
from zhreader.search_postings import Postings
from zhreader.search_terms import TermFinder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zhreader.lexicon import Lexicon
    from zhreader.search_documents import Document

FORMAT = 1
"""Changes with the meaning of the files; a reader of another format says that the page must be loaded anew."""

_KINDS = {"article": "a", "term": "t", "page": "p"}


class SearchIndex:
    """Grows by a document at a time; what it holds of one is small, so that ten thousand fit."""

    def __init__(self, lexicon: Lexicon, forms: Iterable[str]) -> None:
        """``forms`` are the written forms of the glossary's terms."""
        self._terms = TermFinder(lexicon.entries, forms)
        self._postings = Postings()
        self._words = WordTables(lexicon)
        self._fragments: list[bytes] = []
        self._kinds: list[str] = []

    def add(self, document: Document) -> None:
        """Put a document into the index."""
        number = len(self._fragments)
        self._postings.add(number, *self._terms.count(document))
        self._words.add(number, document)
        self._fragments.append(_compressed(fragment(document)))
        self._kinds.append(_KINDS[document.kind])

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Every file of the index with its name; ``start.gz`` leads to the others, named by their content.

        One document gives ``start.gz``, ``terms-1c0ffee1.gz``, a shard of each table of words, and ``text-…-0.gz``.
        """
        directory: dict[str, list[list[str]]] = {table: [] for table in ("terms", *TABLES)}
        shards = (("terms", first, content) for first, content in self._postings.shards())
        for table, first, content in (*shards, *self._words.shards(self._postings.frequency)):
            name = _hash(content)
            directory[table].append([first, name])
            yield f"{table}-{name}.gz", _compressed(content)
        texts = _hash(b"".join(self._fragments))
        for number, content in enumerate(self._fragments):
            yield f"text-{texts}-{number}.gz", content
        start = {
            "format": FORMAT,
            "kinds": "".join(self._kinds),
            "texts": texts,
            "folding": "".join(map("".join, sorted(folding(self._postings.terms()).items()))),
            **{table: _columns(lines) for table, lines in directory.items()},
        }
        yield "start.gz", _compressed(json.dumps(start, ensure_ascii=False, separators=(",", ":")).encode())


def as_script(name: str, content: bytes) -> bytes:
    """A file of the index as a script: a page that was opened from a folder can load nothing else."""
    return f'zrSearchFile("{name}","{base64.b64encode(content).decode()}")\n'.encode()


def _columns(lines: list[list[str]]) -> list[list[str]]:
    """The first keys and the names of a table's shards, as two lists: they compress better."""
    return [list(column) for column in zip(*lines, strict=True)] or [[], []]


def _hash(content: bytes) -> str:
    return blake2b(content, digest_size=4).hexdigest()


def _compressed(content: bytes) -> bytes:
    """Gzipped the same way every time, so that an unchanged site has unchanged files."""
    return gzip.compress(content, 9, mtime=0)
