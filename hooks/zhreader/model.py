"""The nouns of the pipeline, all frozen: what each step hands to the next.

*seed → Article → words → readings → links → HTML*: a seed becomes Articles whose sentences are bare text
(:mod:`zhreader.seedfile`); :mod:`zhreader.annotate` returns the same Articles with words and links in every sentence;
:mod:`zhreader.render` turns those into HTML. Counts are in characters (Unicode code points) throughout.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class Rung(StrEnum):
    """The rung of the ladder of authority on which a word's reading was decided, the strongest first."""

    AUTHOR = "author"
    """The article's own mark (``重{chóng}庆`` or front matter ``readings:``)."""

    GLOSSARY = "glossary"
    """The explainer of the term."""

    CORRECTION = "correction"
    """A line of ``data/readings.txt``."""

    NAME = "name"
    """The reading of a surname in a person's name, or of a place."""

    DICTIONARY = "dictionary"
    """The dictionaries know one reading only."""

    CONTEXT = "context"
    """One of several readings, chosen by the words around."""

    DEFAULT = "default"
    """The commonest reading: nothing better is known."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another reading that a word could have here: ``Alternative(("wei4",), "wèi", 0.29)`` beside wéi."""

    syllables: tuple[str, ...]
    reading: str
    """As GB/T 16159-2012 writes it."""

    probability: float


@dataclass(frozen=True, slots=True)
class Word:
    """One token of a sentence: a word (词), a number, a Latin run or a mark of punctuation.

    ``Word("落实", syllables=("luo4", "shi2"), reading="luòshí", traditional="落實", level=5)``
    """

    text: str
    """The characters as shown."""

    syllables: tuple[str, ...] = ()
    """One syllable for each hanzi (``"lü4"`` is written ``"lv4"``, tones 1–5); empty without hanzi."""

    reading: str = ""
    """The reading as GB/T 16159-2012 writes it, empty without hanzi."""

    traditional: str = ""
    """The traditional form where it differs from :attr:`text`, else empty."""

    simplified: str = ""
    """The simplified form where it differs from :attr:`text`, else empty."""

    level: int | None = None
    """HSK level 1–7 (7 stands for the band 7–9), ``None`` outside the syllabus."""

    rung: Rung = Rung.DICTIONARY
    """What decided the reading."""

    confidence: float = 1.0
    """Probability from 0 to 1 that the reading is right."""

    alternatives: tuple[Alternative, ...] = ()
    """The other readings it could have here, the likeliest first; empty where none is worth a thought."""

    spoken: str = ""
    """The reading with tone sandhi where that differs from :attr:`reading`, else empty."""

    kind: str = ""
    """``person``, ``place``, ``name`` (any other proper noun), ``idiom`` or empty."""


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
class Form:
    """A written form with a reading that somebody gave, cut into the words to show.

    ``Form("三会一课", "sānhuì-yīkè", (Word("三会一课", ("san1", "hui4", "yi1", "ke4"), "sānhuì-yīkè"),))``
    """

    text: str
    reading: str
    words: tuple[Word, ...]
    traditional: str = ""
    english: str = ""


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


@dataclass(frozen=True, slots=True)
class Rendering:
    """An English rendering of a term and where it comes from."""

    text: str
    status: str
    source: str
    of: str = ""
    """The alias that it renders; empty for the headword."""


@dataclass(frozen=True, slots=True)
class Note:
    """A remark about another term, a time or a gap in knowledge; what is not given is empty."""

    term: str = ""
    date: str = ""
    zh: str = ""
    en: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One of the things a number stands for: ``支部党员大会`` in 三会."""

    form: Form
    english: str
    note: Note | None = None


@dataclass(frozen=True, slots=True)
class Whole:
    """An element of a term with its parts: ``三会`` = which three."""

    form: Form
    english: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A source that an explainer cites, by its key on that page (``S1``)."""

    key: str
    title: str
    publisher: str
    date: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """An explainer: a term of the register and what its page says about it in fields."""

    slug: str
    path: str
    form: Form
    aliases: tuple[Form, ...]
    literal: str
    english: tuple[Rendering, ...]
    kind: str
    gist_zh: str
    gist_en: str
    register: Note | None = None
    reading_note: Note | None = None
    """Why it is read otherwise than the engine would have it."""

    wholes: tuple[Whole, ...] = ()
    since: Note | None = None
    until: Note | None = None
    related: tuple[str, ...] = ()
    not_to_be_confused_with: tuple[Note, ...] = ()
    not_established: tuple[Note, ...] = ()
    sources: tuple[Source, ...] = ()
    review: str = "draft"
    body: str = ""
    """The Markdown below the front matter."""

    @property
    def text(self) -> str:
        """The headword."""
        return self.form.text

    @property
    def gist(self) -> str:
        """The gist in both languages for what cannot hold elements, such as a tooltip: ``中文 · English``."""
        return f"{self.gist_zh} · {self.gist_en}"

    @property
    def renderings(self) -> tuple[str, ...]:
        """Every English rendering of the term and its aliases, the first the one to use."""
        of_aliases = (alias.english for alias in self.aliases if alias.english)
        return (*(rendering.text for rendering in self.english), *of_aliases)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A sentence in which a term is linked: for the list on its explainer."""

    article: Article
    block: Block | None
    """The paragraph or heading it stands in; ``None`` for the title of the article."""

    sentence: Sentence
    links: tuple[Link, ...]
