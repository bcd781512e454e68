"""The terms of an article at its end: links on the screen, and on paper the footnotes that its numbers lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from zhreader.labels import bilingual, label
from zhreader.spelling import phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from zhreader.model import Article, Sentence
    from zhreader.model_terms import Term
    from zhreader.render import Href

_LIST = Markup('<section class="zr-notes"><h2 id="terms">{}</h2><ol class="zr-tags">{}</ol></section>')
_TERM = Markup('<li><a href="{}">{} <span class="zr-footnote" lang="zh-Latn-pinyin">{}</span> {}</a>{}</li>')
_TITLE = Markup('<span class="zr-title" lang="{}">{}</span>')
_GIST = Markup('<span class="zr-footnote"> {}</span>')


def render_terms(article: Article, href: Href, terms: Mapping[str, Term]) -> Markup:
    """A list of links to the terms of an article, numbered as their first links are (``data-n`` in the page contract).

    三会一课制度 becomes ``<li><a href="…">三会一课制度 three meetings and one lecture</a></li>``; its reading,
    sānhuì-yīkè zhìdù, and what it is, in both languages, are ``zr-footnote``, shown on paper alone.
    ``terms`` are by slug.
    """
    shown: dict[str, Markup] = {}
    for sentence in sentences_with_links(article):
        for link in sentence.links:
            if link.slug in shown:
                continue
            words = sentence.words[link.start : link.end]
            term = terms[link.slug]
            shown[link.slug] = _TERM.format(
                href(f"glossary/{link.slug}"),
                _TITLE.format(article.lang, "".join(word.text for word in words)),
                phrase(words),
                _TITLE.format("en", term.renderings[0]),
                _GIST.format(bilingual(term.gist_zh, term.gist_en)),
            )
    return _LIST.format(label("terms-here"), Markup().join(shown.values())) if shown else Markup()


def sentences_with_links(article: Article) -> Iterable[Sentence]:
    """The sentences whose terms are linked, in the order of the page: the title, then every block's."""
    yield article.title
    for block in article.blocks:
        yield from block.sentences
