"""The pages that lead to articles: cards, headings of lists, the specimen of the home page, the faults of a preview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from zhreader.labels import label, mark_hanzi, show_label
from zhreader.render import length, minutes, render_words, terms_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhreader.model import Article, Sentence
    from zhreader.render import Href, Tags

GIST_LENGTH = 60
"""Characters of a gist made of an article's first sentences."""


def render_cards(articles: Iterable[Article], href: Href, *, level: int) -> Markup:
    """A card for each article, with a heading of a level: title in both languages, gist, length, terms explained."""
    cards = Markup("").join(_card(article, href, level) for article in articles)
    return (
        Markup('<div class="zr-cards">{}</div>').format(cards)
        if cards
        else Markup("<p>{}</p>").format(label("no-articles"))
    )


def render_specimen(sentence: Sentence, tags: Tags) -> Markup:
    """One annotated sentence, to show at a glance what the site does, and the heading of the cards below it."""
    words = render_words(sentence, tags)
    specimen = Markup('<div class="zr-text zr-specimen"><p lang="zh-Hans">{}</p></div>').format(words)
    return specimen + Markup('<h2 id="articles">{}</h2>').format(label("articles"))


def render_heading(title: str) -> Markup:
    """The heading of a list of articles."""
    return Markup('<h1 lang="zh-Hans">{}</h1>').format(show_label(title))


def gist(article: Article) -> str:
    """The Chinese gist of an article: its own, or its first sentence, shortened."""
    first = article.facts.gist_zh or article.paragraphs[0].sentences[0].text
    return first if len(first) <= GIST_LENGTH else first[: GIST_LENGTH - 1] + "…"


def _card(article: Article, href: Href, level: int) -> Markup:
    facts = article.facts
    english = Markup('<p class="zr-card__en" lang="en">{}</p>').format(facts.title_en) if facts.title_en else Markup("")
    gist_en = Markup('<p lang="en">{}</p>').format(mark_hanzi(facts.gist_en)) if facts.gist_en else Markup("")
    sizes = Markup("{:,} {} · ≈ {} {} · {} {}").format(
        length(article), label("characters"), minutes(article), label("minutes"), len(terms_of(article)), label("terms")
    )
    if article.provenance:
        key = "status-unfinished" if article.provenance.status == "unfinished" else "has-translation"
        sizes += Markup(" · {}").format(label(key))
    sizes = Markup('<p class="zr-card__size">{}</p>').format(sizes)
    return Markup(
        '<article class="zr-card"><h{7} class="zr-card__title" lang="{0}"><a href="{1}">{2}</a></h{7}>{3}'
        '<p lang="{0}">{4}</p>{5}{6}</article>'
    ).format(article.lang, href(article.address), article.title.text, english, gist(article), gist_en, sizes, level)
