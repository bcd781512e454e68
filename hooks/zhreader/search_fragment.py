"""A fragment: all of one document that a result shows, in a small file of its own.

The reader in the browser verifies a hit in it and cuts the excerpt from it. Every distinct word stands in it once, with
its reading and its traditional form, and the passages are lists of words by number::

    {"kind": "article", "url": "articles/a/", "lang": "zh-Hans", "title": [0, 1], "english": "",
     "words": [["落实", "luò|shí", "落實"], ["制度", "zhì|dù"]], "passages": [["p1", [0, 1], "English"]]}
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
    from collections.abc import Iterable

    from zhreader.model import Sentence, Word
    from zhreader.search_documents import Document

_BETWEEN = "-'’ "
"""What a written reading has between two syllables of its own; elsewhere a bar is put there."""


def fragment(document: Document) -> bytes:
    """The fragment of a document, as JSON in UTF-8."""
    words: dict[tuple[str, ...], int] = {}
    is_traditional = document.lang == "zh-Hant"

    def numbers(sentences: Iterable[Sentence]) -> list[int]:
        keys = (_key(word, is_traditional=is_traditional) for s in sentences for word in s.words or ())
        return [words.setdefault(key, len(words)) for key in keys]

    title = numbers([document.title])
    passages = [[p.anchor, numbers(p.sentences), p.english] for p in document.passages]
    shown = {
        "kind": document.kind,
        "url": document.url,
        "lang": document.lang,
        "title": title,
        "english": document.english,
        "words": [list(key) for key in words],
        "passages": [passage if passage[2] else passage[:2] for passage in passages],
    }
    return json.dumps(shown, ensure_ascii=False, separators=(",", ":")).encode()


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


def is_read(word: Word) -> bool:
    """Whether every hanzi of the word has a syllable."""
    return bool(word.syllables) and len(word.syllables) == count_hanzi(word.text)


@cache
def simplified(word: str) -> str:
    """A word in simplified characters."""
    return to_simplified(word)


def _key(word: Word, *, is_traditional: bool) -> tuple[str, ...]:
    """A word in simplified characters, its reading and its traditional form, the empty ones at the end left out."""
    text, traditional = word.text, word.traditional
    if is_traditional:
        text, traditional = simplified(word.text), word.text
        traditional = "" if traditional == text else traditional
    reading = divided(word.reading, word.syllables) if is_read(word) else ""
    return (text, reading, traditional) if traditional else (text, reading) if reading else (text,)
