"""The terms of a document: what the index counts in its text.

``学习三会一课`` has the hanzi 学 习 三 …, the pairs 学习 习三 三会 …, the word 三会一课 and the syllables ``xue xi``,
``xi san``, ``san hui`` … A pair or a word is counted wherever its characters stand side by side, whether or not they
are a word there, so that any substring can be found.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from operator import add
from typing import TYPE_CHECKING

from zhreader.characters import is_hanzi
from zhreader.search_fold import RUN, fold
from zhreader.search_fragment import is_read
from zhreader.search_postings import pairs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zhreader.model import Sentence, Word
    from zhreader.search_documents import Document

_LEAST = 3
"""Characters from which on a word is a term of its own; shorter ones are hanzi and pairs anyway."""


class TermFinder:
    """Knows the longer words; made once for a build."""

    def __init__(self, words: Iterable[str], forms: Iterable[str]) -> None:
        """``words`` are those of the dictionary, ``forms`` those of the glossary, which need not be all hanzi."""
        self._starts: dict[str, list[str]] = {}
        self._mixed: list[str] = []
        for word in {fold(word) for word in (*words, *forms)}:
            if len(word) >= _LEAST and all(map(is_hanzi, word)):
                self._starts.setdefault(word[:_LEAST], []).append(word)
        for form in {fold(form) for form in forms}:
            if not all(map(is_hanzi, form)):
                self._mixed.append(form)

    def count(self, document: Document) -> tuple[Counter[str], set[str], set[str]]:
        """How often each term stands in a document; which of them stand in its title; which are its names."""
        title = [document.title.text, document.english, *document.names]
        counts: Counter[str] = Counter()
        for text in title:
            self._count_text(fold(text), counts)
        counts.update(_syllables(document.title))
        titles = set(counts)
        for passage in document.passages:
            self._count_text(fold("".join(sentence.text for sentence in passage.sentences)), counts)
            self._count_text(fold(passage.english), counts)
            counts.update(_syllables(*passage.sentences))
        return counts, titles, {fold(name) for name in document.names}

    def _count_text(self, text: str, counts: Counter[str]) -> None:
        for match in RUN.finditer(text):
            run = match.group()
            if match.lastgroup == "other":
                counts[run] += 1
                continue
            counts.update(run)
            counts.update(map(add, run, run[1:]))
            for start, first in enumerate(map(add, map(add, run, run[1:]), run[2:])):
                for word in self._starts.get(first, ()):
                    if len(word) == _LEAST or run.startswith(word, start):
                        counts[word] += 1
        for form in self._mixed:
            if form in text:
                counts[form] += text.count(form)


def _syllables(*sentences: Sentence) -> Iterator[str]:
    """The pairs of syllables of a passage; a mark, a digit or an unread word parts its neighbours."""
    return iter(pairs(syllable for sentence in sentences for word in sentence.words for syllable in _of_word(word)))


def _of_word(word: Word) -> tuple[str, ...]:
    return _toneless(word.text, word.syllables) if is_read(word) else ("",)


@cache
def _toneless(text: str, syllables: tuple[str, ...]) -> tuple[str, ...]:
    """A syllable for each character, empty for what is no hanzi: ``3名`` gives ``("", "ming")``."""
    rest = iter(syllables)
    return tuple(next(rest)[:-1] if is_hanzi(character) else "" for character in text)
