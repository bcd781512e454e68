"""How often a word occurs on the site, and where: in which articles, from which paragraph on."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhreader.characters import has_hanzi
from zhreader.script import to_simplified

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zhreader.model import Article, Sentence


@dataclass(frozen=True, slots=True)
class Count:
    """A word in one article: ``Count(article, "p3", 2)`` stands there twice, first in the third paragraph."""

    article: Article
    anchor: str
    """The block in which it stands first; empty for the title and the byline."""

    number: int


def count_words(articles: Iterable[Article]) -> dict[str, tuple[Count, ...]]:
    """Every word and term of the articles by its simplified form, with the articles that have it, most often first.

    ``count_words(articles)["疫情"][0].number`` is how often 疫情 stands in the article that has it most.
    """
    found: dict[str, list[Count]] = {}
    for article in articles:
        numbers: Counter[str] = Counter()
        anchors: dict[str, str] = {}
        for anchor, sentence in sentences_of(article):
            for text in words_of(sentence):
                numbers[text] += 1
                anchors.setdefault(text, anchor)
        for text, number in numbers.items():
            found.setdefault(text, []).append(Count(article, anchors[text], number))
    return {text: tuple(sorted(counts, key=lambda count: -count.number)) for text, counts in found.items()}


def sentences_of(article: Article) -> Iterator[tuple[str, Sentence]]:
    """All sentences of an article in reading order, each with the anchor of its block."""
    yield "", article.title
    if article.byline:
        yield "", article.byline.sentence
    for block in article.blocks:
        for sentence in block.sentences:
            yield block.id, sentence


def words_of(sentence: Sentence) -> Iterator[str]:
    """What can be looked up in a sentence, in simplified characters: its words, and its terms of several words.

    党建引领 as a term of the two words 党建 and 引领 gives all three.
    """
    simplified = to_simplified(sentence.text)
    starts = [0]
    for word in sentence.words:
        starts.append(starts[-1] + len(word.text))
        if word.reading:
            yield simplified[starts[-2] : starts[-1]]
    for link in sentence.links:
        text = simplified[starts[link.start] : starts[link.end]]
        if link.end - link.start > 1 or not has_hanzi(text):  # 3+2+N is a term but no word with a reading
            yield text
