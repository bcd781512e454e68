"""Fragments: all of one document that a result shows, in small files of its own.

The reader in the browser cuts the excerpt from the text, and marks the hits in it::

    text      {"kind": "article", "url": "articles/a/", "lang": "zh-Hans", "title": "落实制度", "english": "",
               "passages": [["p1", "落实3名党员。", "English"]]}
    reading   a line for the title and one for each passage with Chinese, its words parted by tabs:
              luò|shí	2míng	dǎng|yuán	1
    other     the same lines in the other script: 落實3名黨員。

A word is its reading with a bar between two syllables, with its length before it where that is not the number of its
syllables; a length alone is read as the same text before, or not at all. Only readers who see pinyin fetch readings,
and only those of the other script that.
"""

from __future__ import annotations

import json
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from zhreader.characters import count_hanzi
from zhreader.script import to_simplified
from zhreader.spelling import mark_tone

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zhreader.model import Sentence
    from zhreader.search_documents import Document

_BETWEEN = "-'’ "
"""What a written reading has between two syllables of its own; elsewhere a bar is put there."""


def fragments(document: Document) -> dict[str, bytes]:
    """The files of a document by kind: ``text``, ``reading`` and ``other``, in UTF-8."""
    passages = [[p.anchor, _text(p.sentences), p.english] for p in document.passages]
    shown = {
        "kind": document.kind,
        "url": document.url,
        "lang": document.lang,
        "title": document.title.text,
        "english": document.english,
        "passages": [passage if passage[2] else passage[:2] for passage in passages],
    }
    lines = [[document.title], *(p.sentences for p in document.passages if _text(p.sentences))]
    return {
        "text": json.dumps(shown, ensure_ascii=False, separators=(",", ":")).encode(),
        "reading": "\n".join(_readings(lines)).encode(),
        "other": "\n".join(_others(lines, is_traditional=document.lang == "zh-Hant")).encode(),
    }


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


@cache
def is_read(text: str, syllables: tuple[str, ...]) -> bool:
    """Whether every hanzi of a word has a syllable."""
    return bool(syllables) and len(syllables) == count_hanzi(text)


@cache
def simplified(word: str) -> str:
    """A word in simplified characters."""
    return to_simplified(word)


def _text(sentences: Iterable[Sentence]) -> str:
    return "".join([sentence.text for sentence in sentences])


def _readings(lines: Iterable[Iterable[Sentence]]) -> Iterator[str]:
    known: dict[str, str] = {}
    for line in lines:
        shown = []
        for sentence in line:
            for word in sentence.words:
                text = word.text
                written, unread, length = _WRITTEN[text, word.reading, word.syllables]
                if known.get(text, unread) == written:
                    shown.append(length)
                else:
                    shown.append(written)
                    known[text] = written
        yield "\t".join(shown)


class _Written(dict[tuple[str, str, tuple[str, ...]], tuple[str, str, str]]):
    """How a word is written if it was not before, as one that is not read, and if it was."""

    def __missing__(self, word: tuple[str, str, tuple[str, ...]]) -> tuple[str, str, str]:
        text, reading, syllables = word
        length = str(_units(text))
        written = unread = f"{length}?"
        if is_read(text, syllables):
            written = ("" if _units(text) == len(syllables) else length) + divided(reading, syllables)
        self[word] = found = written, unread, length
        return found


_WRITTEN = _Written()


def _units(text: str) -> int:
    """The length of a text as JavaScript counts it."""
    return len(text) + sum(character > "\uffff" for character in text)


def _others(lines: Iterable[Iterable[Sentence]], *, is_traditional: bool) -> Iterator[str]:
    for line in lines:
        words = [word for sentence in line for word in sentence.words]
        if is_traditional:
            yield "".join([simplified(word.text) for word in words])
        else:
            yield "".join([word.traditional or word.text for word in words])
