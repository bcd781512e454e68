"""The nouns of the glossary, all frozen: a term, what its explainer says of it in fields, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhreader.model import Article, Block, Link, Sentence
    from zhreader.model_words import Form


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
