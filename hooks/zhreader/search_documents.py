"""What the search knows of a page: a document of passages, its Chinese in words with their readings.

Articles, explainers and all other pages come in; clean text goes out: an excerpt of a result is cut from it, with
pinyin or in the other script as the reader wishes, and the index is made of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Literal

from zhreader.annotate import annotate_sentence
from zhreader.characters import has_hanzi
from zhreader.model import Sentence
from zhreader.model_words import Word
from zhreader.prose import plain_passages
from zhreader.script import to_traditional

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhreader.annotate import Annotator
    from zhreader.model import Article
    from zhreader.model_terms import Term
    from zhreader.model_words import Form

Kind = Literal["article", "term", "page"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of a document: Chinese in words, its English, or both; ``anchor`` is its place on the page."""

    anchor: str
    sentences: tuple[Sentence, ...] = ()
    english: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A page as the search sees it."""

    kind: Kind
    url: str
    """The page's address from the root of the site: ``glossary/sanhui-yike/``."""

    title: Sentence
    english: str
    """Its title in English, or a term's renderings; may be empty."""

    passages: tuple[Passage, ...]
    lang: str = "zh-Hans"
    names: tuple[str, ...] = ()
    """The written forms of the term that the page explains."""


def article_document(article: Article, url: str, annotator: Annotator) -> Document:
    """The document of an article: its facts as passages without an anchor, then every block."""
    facts = article.facts
    about = [facts.source, facts.author, *facts.tags]
    passages = [Passage("", (article.byline.sentence,))] if article.byline else []
    passages += [Passage("", _read(facts.gist_zh, annotator) if facts.gist_zh else (), facts.gist_en)]
    passages += [Passage("", (_plain(text),)) for text in about if text]
    passages += [Passage(block.id, block.sentences, block.english) for block in article.blocks]
    kept = tuple(passage for passage in passages if passage.sentences or passage.english)
    return Document("article", url, article.title, facts.title_en, kept, article.lang)


def term_document(term: Term, url: str, annotator: Annotator) -> Document:
    """The document of an explainer: gists, literal meaning, then its prose in both languages, readings included."""
    forms = (term.form, *term.aliases)
    passages = [Passage("", _read(term.gist_zh, annotator), term.gist_en), Passage("", (), term.literal)]
    passages += [Passage("", (_form(form),), form.english) for form in term.aliases]
    for whole in term.wholes:
        passages.append(Passage("parts", (_form(whole.form),), whole.english))
        passages += [Passage("parts", (_form(part.form),), part.english) for part in whole.parts]
    for anchor, lang, text in plain_passages(term):
        passages.append(Passage(anchor, _read(text, annotator)) if lang == "zh" else Passage(anchor, (), text))
    return Document(
        "term",
        url,
        _form(term.form),
        "; ".join(rendering.text.strip("“”") for rendering in term.english),
        tuple(passages),
        names=tuple(dict.fromkeys(form.text for form in forms)),
    )


def page_document(title: str, html: str, url: str) -> Document:
    """The document of any other page, from its finished HTML: a passage for each block of it, below its heading."""
    reader = _Blocks()
    reader.feed(html)
    reader.close()
    passages = [
        Passage(anchor, (_plain(text),)) if has_hanzi(text) else Passage(anchor, (), text)
        for anchor, text in reader.blocks()
    ]
    return Document("page", url, _plain(title), "", tuple(passages))


def _read(text: str, annotator: Annotator) -> tuple[Sentence, ...]:
    return (annotate_sentence(Sentence(text), annotator),)


def _plain(text: str) -> Sentence:
    """A sentence that is not read: one word without a reading, which may still be shown in the other script."""
    traditional = to_traditional(text)
    return Sentence(text, (Word(text, traditional=traditional if traditional != text else ""),))


def _form(form: Form) -> Sentence:
    """A form of a term as a sentence, each word with its part of the traditional form."""
    shown, start = [], 0
    traditional = form.traditional or form.text
    for word in form.words:
        other = traditional[start : start + len(word.text)]
        shown.append(replace(word, traditional="" if other == word.text else other))
        start += len(word.text)
    return Sentence(form.text, tuple(shown))


class _Blocks(HTMLParser):
    """Gathers the visible text of a page block by block, without readings, scripts and what stands in the margin."""

    _BLOCKS = re.compile("p|li|td|th|dt|dd|h[1-6]|pre|blockquote|div|section|table|tr|ul|ol|summary|br")
    _HIDDEN = frozenset(["rt", "script", "style", "svg"])

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._anchor = ""
        self._hidden = 0
        self._texts: list[tuple[str, list[str]]] = [("", [])]

    def blocks(self) -> Iterator[tuple[str, str]]:
        """The id of the heading above and the text of each block."""
        for anchor, pieces in self._texts:
            if text := re.sub(r"\s+", " ", "".join(pieces)).strip():
                yield anchor, text

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag in self._HIDDEN
        if re.fullmatch("h[1-6]|section", tag):
            self._anchor = dict(attrs).get("id") or self._anchor
        self._part(tag)

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in self._HIDDEN
        self._part(tag)

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._texts[-1][1].append(data)

    def _part(self, tag: str) -> None:
        if self._BLOCKS.fullmatch(tag):
            self._texts.append((self._anchor, []))
