"""Sentences of words become HTML, by the page contract that styles, scripts, tests and exports rely on.

.. code-block:: html

    <p lang="zh-Hans" id="p7"><span class="zr-s">
    <ruby class="l3" data-t="落實">落实<rt lang="zh-Latn-pinyin">luòshí</rt></ruby><wbr>…
    <a class="zr-term" href="…"><ruby>三会一课<rt lang="zh-Latn-pinyin">sānhuì-yīkè</rt></ruby></a><wbr>…</span>…</p>
    <details class="zr-en"><summary>…</summary>
    <p lang="en"><span class="zr-s">…</span> <span class="zr-s">…</span></p></details>

- One ``ruby`` a word that has a reading, one ``rt`` in it, always closed; other words are plain text.
- ``class`` holds the HSK level (``l1``–``l7``) and ``zr-unsure`` below :data:`SURE`; ``data-t`` the traditional
  and ``data-h`` the simplified form where they differ, ``data-s`` the reading with tone sandhi, ``data-c`` how likely
  it is in per cent where that is less than 100.
- ``zr-new`` marks the first link of a term in a section; the first in the article has the number of the term in the
  list at its end (:mod:`zhreader.render_terms`) as ``data-n``, and so has the first in the English. On paper the two
  are a footnote.
- ``wbr`` wherever a line may break (W3C clreq: not before closing marks, not after opening ones), never a line feed.
- Every sentence of a paragraph is a ``span.zr-s``. Its English, where there is any, stands next to it
  (:mod:`zhreader.render_english`); as many ``zr-s`` in both stand for one another, one by one.
- Paragraphs have the anchors ``p1``, ``p2`` …; a corrected passage is an ``ins.zr-emended`` with what was printed.
- Text is escaped here and goes nowhere near Markdown or a template: a seed is never trusted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from zhreader.characters import count_hanzi
from zhreader.labels import LABELS, label
from zhreader.render_emendations import render_emendations
from zhreader.render_english import (
    SENTENCE,
    render_byline,
    render_english,
    render_notes,
    render_provenance,
)
from zhreader.render_terms import render_terms, sentences_with_links

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, MutableMapping

    from zhreader.model import Article, Block, Emendation, Sentence
    from zhreader.model_terms import Term
    from zhreader.model_words import Word

    Href = Callable[[str], str]
    """Gives the address of a page (``glossary/sanhui-yike``, ``#p7`` may follow) relative to the one being rendered."""

    Tags = Callable[[str], tuple[Markup, Markup]]
    """Gives the tags to put before and after a term, by its slug."""

SURE = 0.95
"""A reading less probable than this is marked as unsure."""

CHARACTERS_PER_MINUTE = 160
"""An assumption about an intermediate learner, for the reading time: about half the pace of a native reader."""

_NOT_AT_START = frozenset("，。、；：？！”’）》〉」』】〕…—·％%,.;:?!)]}")
_NOT_AT_END = frozenset("“‘（《〈「『【〔([{")
PINYIN = "zh-Latn-pinyin"
_RUBY = Markup('<ruby{}>{}<rt lang="{}">{}</rt></ruby>')
_BREAK = Markup("<wbr>")
_NOTHING = Markup("")


def render_article(article: Article, href: Href, terms: Mapping[str, Term]) -> Markup:
    """The page of an annotated article, from its head card to its notes.

    ``terms`` are those that it links, by slug. ``<p lang="zh-Hans" id="p1">…</p>`` stands for each paragraph,
    ``<h2 lang="zh-Hans" id="…">`` for each heading.
    """
    gists = {slug: term.gist for slug, term in terms.items()}
    renderings = {slug: term.renderings for slug, term in terms.items()}
    numbers = {slug: number for number, slug in enumerate(terms_of(article), 1)}
    seen: set[str] = set()
    tags = link_tags(href, gists, seen, dict(numbers))
    seen_in_english: set[str] = set()
    english_tags = link_tags(href, gists, seen_in_english, dict(numbers))
    head = _head(article, tags)
    seen.clear()  # A term of the title is marked once more where the text has it first.
    blocks = []
    for block in article.blocks:
        if block.level:
            seen.clear()
            seen_in_english.clear()
        is_translated = article.provenance is not None
        english = render_english(block, english_tags, renderings, is_translated=is_translated)
        blocks += [_render_block(block, article.lang, tags), english]
    text = Markup('<div class="zr-text">{}</div>').format(_NOTHING.join(blocks))
    notes = render_emendations(article) + render_notes(article)
    return head + text + notes + render_terms(article, href, terms)


def render_words(
    sentence: Sentence,
    tags: Tags | None = None,
    *,
    emendations: Collection[Emendation] = (),
    offset: int = 0,
) -> Markup:
    """The words of a sentence with ruby, and every linked term between the tags that ``tags`` gives for its slug.

    ``emendations`` are those of the paragraph in which the sentence begins ``offset`` characters from the start.
    """
    opened: dict[int, Markup] = {}
    closed: dict[int, Markup] = {}
    for link in sentence.links:
        if tags:
            opened[link.start], closed[link.end - 1] = tags(link.slug)
    out: list[Markup] = []
    position = offset
    for index, word in enumerate(sentence.words):
        if index and _may_break(sentence.words[index - 1].text, word.text):
            out.append(_BREAK)
        out.append(opened.get(index, _NOTHING))
        out.append(_emended(_render_word(word), position, len(word.text), emendations))
        out.append(closed.get(index, _NOTHING))
        position += len(word.text)
    return _NOTHING.join(out)


def link_tags(
    href: Href, gists: Mapping[str, str], seen: set[str], numbers: MutableMapping[str, int] | None = None
) -> Tags:
    """Links to explainers; ``seen`` collects the terms that were linked already.

    The first link of a term has its gist as a title, which would weigh more than the text if all links had it; it
    takes its number away from ``numbers``.
    """

    def tags(slug: str) -> tuple[Markup, Markup]:
        address = href(f"glossary/{slug}")
        if slug in seen:
            return Markup('<a class="zr-term" href="{}">').format(address), Markup("</a>")
        seen.add(slug)
        number = numbers.pop(slug, None) if numbers else None
        mark = Markup(' data-n="{}"').format(number) if number else _NOTHING
        opening = Markup('<a class="zr-term zr-new" href="{}" title="{}"{}>').format(address, gists.get(slug, ""), mark)
        return opening, Markup("</a>")

    return tags


def mark_tags(marked: str) -> Tags:
    """A ``mark`` around one term, for the list on its own page, and nothing around others."""

    def tags(slug: str) -> tuple[Markup, Markup]:
        return (Markup("<mark>"), Markup("</mark>")) if slug == marked else (_NOTHING, _NOTHING)

    return tags


def minutes(article: Article) -> int:
    """The reading time of an article in minutes, at least 1."""
    return max(1, round(length(article) / CHARACTERS_PER_MINUTE))


def length(article: Article) -> int:
    """How many hanzi an article has, title, byline and headings included."""
    texts = [article.title.text, article.byline.sentence.text if article.byline else ""]
    return sum(map(count_hanzi, (*texts, *(block.text for block in article.blocks))))


def terms_of(article: Article) -> tuple[str, ...]:
    """The slugs of the terms linked in an article, in the order of their first occurrence."""
    return tuple(dict.fromkeys(link.slug for sentence in sentences_with_links(article) for link in sentence.links))


def _render_word(word: Word) -> Markup:
    if not word.reading:
        return escape(word.text)
    classes = [f"l{word.level}"] if word.level else []
    classes += ["zr-unsure"] if word.confidence < SURE else []
    attributes = Markup(' class="{}"').format(" ".join(classes)) if classes else _NOTHING
    for name, value in (("t", word.traditional), ("h", word.simplified), ("s", word.spoken)):
        attributes += Markup(' data-{}="{}"').format(name, value) if value else _NOTHING
    if word.confidence < 1:
        attributes += Markup(' data-c="{}"').format(int(word.confidence * 100))
    return _RUBY.format(attributes, word.text, PINYIN, word.reading)


def _may_break(before: str, after: str) -> bool:
    return before[-1] not in _NOT_AT_END and after[0] not in _NOT_AT_START and not before.isspace()


def _emended(html: Markup, start: int, size: int, emendations: Collection[Emendation]) -> Markup:
    """A word inside ``ins`` if any of its characters was corrected, or something right after it was left out."""
    end = start + size
    for mark in emendations:
        overlaps = mark.start < end and start < mark.end
        if overlaps or mark.start == mark.end == end:
            zh, en = LABELS["printed"]
            return Markup('<ins class="zr-emended" data-printed="{1}" title="{0}“{1}” · {2} “{1}”">{3}</ins>').format(
                zh, mark.printed, en, html
            )
    return html


def _render_block(block: Block, lang: str, tags: Tags) -> Markup:
    words = _NOTHING
    offset = 0
    for sentence in block.sentences:
        if offset and _may_break(block.text[offset - 1], sentence.text):
            words += _BREAK
        inner = render_words(sentence, tags, emendations=block.emendations, offset=offset)
        words += inner if block.level else SENTENCE.format(inner)
        offset += len(sentence.text)
    tag = f"h{block.level}" if block.level else "p"
    return Markup('<{0} lang="{1}" id="{2}">{3}</{0}>').format(tag, lang, block.id, words)


def _head(article: Article, tags: Tags) -> Markup:
    facts = article.facts
    rows: list[tuple[str, Markup]] = []
    if article.byline or facts.author:
        names = render_words(article.byline.sentence) if article.byline else escape(facts.author)
        byline = Markup('<span lang="{}">{}</span>').format(article.lang, names)
        rows.append(("byline", byline + render_byline(article.byline) if article.byline else byline))
    if facts.source or facts.url:
        name = Markup('<cite lang="{}">{}</cite>').format(article.lang, facts.source or facts.url)
        rows.append(
            ("source", Markup('<a href="{}" rel="external">{}</a>').format(facts.url, name) if facts.url else name)
        )
    if facts.date:
        rows.append(("date", Markup('<time datetime="{0}">{0}</time>').format(facts.date)))
    if facts.licence:
        rows.append(("licence", escape(facts.licence)))
    rows.append(("translation", render_provenance(article)))
    rows.append(("length", Markup("{:,} {}").format(length(article), label("characters"))))
    rows.append(("reading-time", Markup("≈ {} {}").format(minutes(article), label("minutes"))))
    english = Markup('<p class="zr-title-en" lang="en">{}</p>').format(facts.title_en) if facts.title_en else _NOTHING
    listed = _NOTHING.join(Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(label(key), value) for key, value in rows)
    return Markup(
        '<header class="zr-head" data-reader><h1 lang="{}">{}</h1>{}<dl class="zr-facts">{}</dl></header>'
    ).format(article.lang, render_words(article.title, tags), english, listed)
