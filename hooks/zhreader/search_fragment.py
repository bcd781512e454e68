r"""Fragments: all of one document that a result shows, in small files of its own.

The reader in the browser cuts the excerpt from the text, and marks the hits in it::

    text      {"kind": "article", "url": "articles/a/", "lang": "zh-Hans", "title": "落实制度", "english": "",
               "passages": [["p1", "落实3名党员。", "English"]],
               "readings": ["luò|shí\tzhì|dù", "2\t2míng\tdǎng|yuán\t1"]}
    other     落實制度
              落實3名黨員。

A line of the readings is that of the title or of a passage with Chinese, its words parted by tabs; the lines of the
other script are the same ones. A word is its reading with a bar between two syllables, with its length before it where
that is not the number of its syllables; a length alone is read as the same text before, or not at all. Nearly all
readers see pinyin, few the other script, which is therefore a file of its own.
"""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING

from zhreader.script import to_simplified

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zhreader.model import Sentence
    from zhreader.search_documents import Document
    from zhreader.search_words import WrittenWord


def fragments(document: Document, lines: Sequence[Sequence[WrittenWord]]) -> dict[str, bytes]:
    """The files of a document by kind: ``text`` and ``other``, in UTF-8; ``lines`` are its words."""
    passages = [[p.anchor, _text(p.sentences), p.english] for p in document.passages]
    shown = {
        "kind": document.kind,
        "url": document.url,
        "lang": document.lang,
        "title": document.title.text,
        "english": document.english,
        "passages": [passage if passage[2] else passage[:2] for passage in passages],
        "readings": [*_readings(lines)],
    }
    return {
        "text": json.dumps(shown, ensure_ascii=False, separators=(",", ":")).encode(),
        "other": "\n".join(_others(lines, is_traditional=document.lang == "zh-Hant")).encode(),
    }


@cache
def simplified(word: str) -> str:
    """A word in simplified characters."""
    return to_simplified(word)


def _text(sentences: Iterable[Sentence]) -> str:
    return "".join([sentence.text for sentence in sentences])


def _readings(lines: Iterable[Iterable[WrittenWord]]) -> Iterator[str]:
    known: dict[str, str] = {}
    for line in lines:
        shown = []
        for one in line:
            text, reading = one.word.text, one.reading
            if known.get(text, one.unread) == reading:
                shown.append(one.length)
            else:
                shown.append(reading)
                known[text] = reading
        yield "\t".join(shown)


def _others(lines: Iterable[Iterable[WrittenWord]], *, is_traditional: bool) -> Iterator[str]:
    for line in lines:
        words = [one.word for one in line]
        if is_traditional:
            yield "".join([simplified(word.text) for word in words])
        else:
            yield "".join([word.traditional or word.text for word in words])
