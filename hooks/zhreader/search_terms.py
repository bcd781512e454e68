"""The terms of a document: what the index counts in its text.

``学习三会一课`` has the hanzi 学 习 三 …, two and three of them side by side, 学习 习三 … 学习三 习三会 …, the word
三会一课, and in the same way two and three syllables (``xue xi san`` read ``xue2 xi2 san1``). All are counted wherever
their characters stand side by side, whether or not they are a word there, and so any substring is found. Hanzi and
syllables are handed on as they stand, for ``search_ngrams`` counts those of many documents at once.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhreader.characters import HAN, is_hanzi
from zhreader.search_fold import fold
from zhreader.search_ngrams import LONGEST
from zhreader.search_sounds import GAP

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhreader.model import Sentence
    from zhreader.search_documents import Document
    from zhreader.search_words import WrittenWord

_OTHER = re.compile(r"[^\W_]+")
_HANZI = re.compile(f"[{HAN}]+")
_NOT_HANZI = re.compile(f"[^{HAN}]+")


@dataclass(frozen=True, slots=True)
class Terms:
    """What the index is to know of a document."""

    words: Counter[str]
    """How often each Latin word, number and form of a term that is not all hanzi stands in it."""

    titles: frozenset[str]
    """Those of them that stand in its title."""

    letters: str
    """Its hanzi and its syllables as letters of ``search_sounds``, its title first, with gaps for all else."""

    title: int
    """How many of the letters are its title."""

    names: frozenset[str]
    """What it explains under its whole name."""


class TermFinder:
    """Knows the longer words; made once for a build."""

    def __init__(self, words: Iterable[str], forms: Iterable[str]) -> None:
        """``words`` are those of the dictionary, ``forms`` those of the glossary, which need not be all hanzi."""
        of_hanzi = {fold(word) for word in (*words, *forms)}
        self.longer = [word for word in of_hanzi if len(word) > LONGEST and all(map(is_hanzi, word))]
        """Words of hanzi that are no n-grams; they are found where n-grams are counted."""

        self._mixed = [form for form in {fold(form) for form in forms} if not all(map(is_hanzi, form))]

    def find(self, document: Document, written: Sequence[Sequence[WrittenWord]]) -> Terms:
        """The terms of a document, its title in Chinese, in English and under its names included.

        ``written`` are its words, line by line, the title first.
        """
        title = fold("\n".join((document.title.text, document.english, *document.names)))
        lines = [_text(passage.sentences) + "\n" + passage.english for passage in document.passages]
        text = fold("\n".join(lines))
        sounds = ["".join([one.letters for one in line]) for line in written]
        hanzi, in_title = _NOT_HANZI.sub(GAP, title), self._words(title)
        above = GAP.join((hanzi, sounds[0], ""))
        return Terms(
            in_title + self._words(text),
            frozenset(in_title),
            GAP.join((above, _NOT_HANZI.sub(GAP, text), *sounds[1:])),
            len(above),
            frozenset(map(fold, document.names)),
        )

    def _words(self, text: str) -> Counter[str]:
        words = Counter(_OTHER.findall(_HANZI.sub(GAP, text)))
        for form in self._mixed:
            if times := text.count(form):
                words[form] = times
        return words


def _text(sentences: Iterable[Sentence]) -> str:
    return "".join([sentence.text for sentence in sentences])
