"""The nouns of the pipeline, all frozen: what each step hands to the next.

*seed → Article → words → readings → links → HTML*: a seed becomes Articles whose sentences are bare text
(:mod:`zhreader.seedfile`); :mod:`zhreader.annotate` returns the same Articles with words and links in every sentence;
:mod:`zhreader.render` turns those into HTML. Counts are in characters (Unicode code points) throughout.

Here stands what an article is made of. Its words are in :mod:`zhreader.model_words`, explainers of terms in
:mod:`zhreader.model_terms`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhreader.model_words import Form, Word


@dataclass(frozen=True, slots=True)
class Link:
    """A term of the glossary in a sentence: words ``start`` up to and without ``end`` lead to explainer ``slug``."""

    start: int
    end: int
    slug: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, with its closing marks; ``text == "".join(word.text for word in words)`` once annotated."""

    text: str
    words: tuple[Word, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Emendation:
    """An editor's correction: characters ``start`` up to ``end`` of a paragraph stand for what was ``printed``."""

    start: int
    end: int
    printed: str
    reason_zh: str
    reason_en: str


@dataclass(frozen=True, slots=True)
class ReadingMark:
    """An author's mark in the text, ``重{chóng}庆``: character ``position`` of the block is read ``syllable``."""

    position: int
    syllable: str


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a heading when :attr:`level` is not 0; a heading has one sentence."""

    id: str
    """The anchor on the page: ``p7`` for the seventh paragraph, the text itself for a heading."""

    line: int
    """The line of the seed it begins on, counted from 1."""

    sentences: tuple[Sentence, ...]
    level: int = 0
    emendations: tuple[Emendation, ...] = ()
    marks: tuple[ReadingMark, ...] = ()
    english: str = ""
    """Its English, empty where there is none."""

    english_sentences: tuple[str, ...] = ()
    """The same, one piece for each of :attr:`sentences`; empty where the two cannot be matched."""

    is_stale: bool = False
    """Whether the Chinese was changed after this English was written."""

    @property
    def text(self) -> str:
        """The visible text: ``目前,国内…`` was printed, ``目前，国内…`` is shown."""
        return "".join(sentence.text for sentence in self.sentences)


@dataclass(frozen=True, slots=True)
class Byline:
    """Who wrote it: ``记者 郭文治 李静雯`` with the names ``("郭文治", "李静雯")``, each one word."""

    sentence: Sentence
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """What front matter may say about an article; everything is optional and empty when not given."""

    slug: str = ""
    title_en: str = ""
    gist_zh: str = ""
    gist_en: str = ""
    author: str = ""
    date: str = ""
    source: str = ""
    url: str = ""
    licence: str = ""
    tags: tuple[str, ...] = ()
    readings: tuple[Form, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """A translator's remark on an article, or on one of its places (paragraph ``4``, heading ``h1``)."""

    place: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a translation comes from: ``kind`` is ``human``, ``machine`` or ``official``."""

    translator: str
    kind: str
    date: str = ""
    status: str = ""
    notes: tuple[Remark, ...] = ()
    free: tuple[tuple[str, str], ...] = ()
    """The places and terms where none of the glossary's renderings is used; the reasons stay in the file."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article of a seed."""

    path: str
    """The seed, relative to the project: ``seeds/000.txt``."""

    line: int
    """The line of the seed on which its title stands."""

    title: Sentence
    blocks: tuple[Block, ...]
    byline: Byline | None = None
    facts: Facts = field(default_factory=Facts)
    sections: tuple[str, ...] = ()
    """The folders between ``seeds/`` and the seed."""

    provenance: Provenance | None = None
    """Of its English, if it has any."""

    lang: str = "zh-Hans"
    """The script it is written in: ``zh-Hans`` or ``zh-Hant``."""

    address: str = ""
    """The page's place on the site, without slashes at the ends: ``articles/qi-xin-xie-li``; set once annotated."""

    @property
    def paragraphs(self) -> tuple[Block, ...]:
        """The blocks that are not headings."""
        return tuple(block for block in self.blocks if not block.level)

    @property
    def places(self) -> Iterator[tuple[Block | None, Sentence]]:
        """Every sentence in reading order with the block it stands in; the title stands in none."""
        yield None, self.title
        for block in self.blocks:
            for sentence in block.sentences:
                yield block, sentence

    @property
    def headings(self) -> tuple[Block, ...]:
        """The blocks that are headings."""
        return tuple(block for block in self.blocks if block.level)
