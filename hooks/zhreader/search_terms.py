"""The terms of a document: what the index counts in its text.

``学习三会一课`` has the hanzi 学 习 三 …, two and three of them side by side, 学习 习三 … 学习三 习三会 …, the word
三会一课, and in the same way two and three syllables (``xue xi san`` read ``xue2 xi2 san1``). All are counted wherever
their characters stand side by side, whether or not they are a word there, and so any substring is found.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from operator import add
from typing import TYPE_CHECKING

from zhreader.characters import HAN, is_hanzi
from zhreader.search_fold import fold
from zhreader.search_words import GAP

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhreader.model import Sentence
    from zhreader.search_documents import Document
    from zhreader.search_words import WrittenWord

_LEAST = 4
"""Characters from which on a word is a term of its own; shorter ones are terms anyway."""

_OTHER = re.compile(r"[^\W_]+")
_HANZI = re.compile(f"[{HAN}]+")
_NOT_HANZI = re.compile(f"[^{HAN}]+")


@dataclass(frozen=True, slots=True)
class Terms:
    """What the index is to know of a document."""

    counts: Counter[str]
    """How often each term stands in it that is none of two or three characters side by side."""

    pairs: Counter[str]
    """How often any two stand side by side, hanzi or letters of ``search_sounds``."""

    triples: Counter[str]
    """How often any three do."""

    titles: frozenset[str]
    """The terms that stand in its title."""

    names: frozenset[str]
    """The terms that are the whole name of what it explains."""


class TermFinder:
    """Knows the longer words; made once for a build."""

    def __init__(self, words: Iterable[str], forms: Iterable[str]) -> None:
        """``words`` are those of the dictionary, ``forms`` those of the glossary, which need not be all hanzi."""
        self._starts: dict[str, list[str]] = {}
        self._mixed: list[str] = []
        for word in {fold(word) for word in (*words, *forms)}:
            if len(word) >= _LEAST and all(map(is_hanzi, word)):
                self._starts.setdefault(word[:3], []).append(word)
        for form in {fold(form) for form in forms}:
            if not all(map(is_hanzi, form)):
                self._mixed.append(form)

    def find(self, document: Document, written: Sequence[Sequence[WrittenWord]]) -> Terms:
        """The terms of a document, its title in Chinese, in English and under its names included.

        ``written`` are its words, line by line, the title first.
        """
        title = fold("\n".join((document.title.text, document.english, *document.names)))
        lines = [_text(passage.sentences) + "\n" + passage.english for passage in document.passages]
        text = "\n".join((title, fold("\n".join(lines))))
        sounds = ["".join([one.letters for one in line]) for line in written]
        in_title = self._count(title, sounds[0])
        titles = frozenset().union(*in_title)
        return Terms(*self._count(text, GAP.join(sounds)), titles, titles.intersection(map(fold, document.names)))

    def _count(self, text: str, sound: str) -> tuple[Counter[str], Counter[str], Counter[str]]:
        hanzi = _NOT_HANZI.sub(GAP, text)
        counts = Counter(hanzi)
        del counts[GAP]
        counts.update(_OTHER.findall(_HANZI.sub(GAP, text)))
        for form in self._mixed:
            if form in text:
                counts[form] = text.count(form)
        pairs: list[str] = []
        triples: list[str] = []
        for run in (*hanzi.split(), *sound.split()):
            own = list(map(add, run, run[1:]))
            pairs += own
            triples += map(add, own, run[2:])
        counted = Counter(triples)
        for triple in self._starts.keys() & counted.keys():
            for word in self._starts[triple]:
                if times := hanzi.count(word):
                    counts[word] = times
        return counts, Counter(pairs), counted


def _text(sentences: Iterable[Sentence]) -> str:
    return "".join([sentence.text for sentence in sentences])
