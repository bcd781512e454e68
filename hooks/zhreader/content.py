"""What stands on a page: its HTML, the sentences whose words need cards, and its document for the search."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from zhreader import candidates, candidates_page, glossary_index, pages, prose, render, term_page
from zhreader.annotate import annotate_sentence
from zhreader.counts import sentences_of
from zhreader.english_blocks import mark_english_blocks
from zhreader.model import Sentence
from zhreader.search_documents import Document, article_document, page_document, term_document
from zhreader.site import CANDIDATES, GLOSSARY, HOME, Site

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from zhreader.model import Article
    from zhreader.model_terms import Term
    from zhreader.render import Href


@dataclass(frozen=True, slots=True)
class PageFile:
    """A page as the builder of the site hands it over."""

    path: str
    """Below ``docs/``: ``glossary/sanhui-yike.md``."""

    url: str
    """From the root of the site: ``glossary/sanhui-yike/``."""

    title: str
    html: Markup
    """Of the file in ``docs/``; empty where there is none."""

    meta: Mapping[str, Any]
    """Its front matter."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a page holds."""

    html: Markup
    shown: tuple[Sentence, ...] = ()
    """The annotated sentences on it."""

    document: Document | None = None
    """``None`` where the search does not look."""


def make_content(page: PageFile, site: Site, href: Href, exports: Mapping[str, bytes]) -> Content:
    """The content of any page: an article, an explainer, a list, or a page that somebody wrote.

    ``exports`` are the glossary's files for other tools by place on the site, offered where the glossary is listed.
    """
    if article := site.articles.get(page.path):
        return _article(article, page, site, href)
    if term := site.terms.get(page.path):
        return _term(term, page, site, href)
    if page.path == HOME:
        return _home(page, site, href)
    if below := _list(page.path, site, href, exports):
        return Content(mark_english_blocks(page.html) + below)
    is_hidden = bool((page.meta.get("search") or {}).get("exclude"))
    return Content(
        mark_english_blocks(page.html), document=None if is_hidden else page_document(page.title, page.html, page.url)
    )


def _home(page: PageFile, site: Site, href: Href) -> Content:
    """What the file says, the sentence in its front matter as a specimen, and a card for each article."""
    library = site.library
    specimen = annotate_sentence(Sentence(str(page.meta.get("specimen", ""))), library.annotator)
    gists = {link.slug: library.glossary.terms[link.slug].gist for link in specimen.links}
    shown = pages.render_specimen(specimen, render.link_tags(href, gists, set()))
    return Content(page.html + shown + pages.render_cards(library.articles, href, level=3), (specimen,))


def _list(path: str, site: Site, href: Href, exports: Mapping[str, bytes]) -> Markup:
    """The list of a folder's articles, of terms, or of what to explain next; empty on other pages."""
    library = site.library
    if heading := site.sections.get(path):
        inside = (article for article in library.articles if article.address.startswith(path.removesuffix("index.md")))
        return pages.render_heading(heading) + pages.render_cards(inside, href, level=2)
    if path == GLOSSARY:
        sizes = {place: len(content) for place, content in exports.items()}
        return glossary_index.render_glossary_index(library.glossary, library.counts, sizes, href)
    if path == CANDIDATES:
        return candidates_page.render_candidates(candidates.find_candidates(library), href)
    return Markup()


def _article(article: Article, page: PageFile, site: Site, href: Href) -> Content:
    library = site.library
    terms = {slug: library.glossary.terms[slug] for slug in render.terms_of(article)}
    html = render.render_article(article, href, terms)
    shown = tuple(sentence for _, sentence in sentences_of(article))
    return Content(html, shown, article_document(article, page.url, library.annotator))


def _term(term: Term, page: PageFile, site: Site, href: Href) -> Content:
    library = site.library
    found = library.occurrences.get(term.slug, ())
    html = (
        term_page.render_term_head(term, library.glossary, href)
        + prose.render_prose(term, library.annotator, href)
        + term_page.render_term_foot(term, library.glossary, found, href)
    )
    wholes = [form for whole in term.wholes for form in (whole.form, *(part.form for part in whole.parts))]
    shown = (
        *(Sentence(form.text, form.words) for form in (term.form, *wholes)),
        *prose.prose_sentences(term, library.annotator),
        *(occurrence.sentence for occurrence in found),
    )
    return Content(html, shown, term_document(term, page.url, library.annotator))
