"""MkDocs' side of the reader: the only file that knows MkDocs.

It reads the library once a build, makes a page of every article, hands the pages of explainers what the library knows
of them, and gives the search box clean text. MkDocs keeps this module between the rebuilds of a live preview, so
everything a build knows is made afresh in :func:`on_config` and kept in one place, ``_build``.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from hashlib import sha256
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import quote

from markupsafe import escape
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Section
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import get_relative_url

from zhreader import candidates, candidates_page, glossary_index, pages, prose, render, search_documents, term_page
from zhreader.address import ROOT
from zhreader.annotate import annotate_sentence
from zhreader.counts import count_words, sentences_of
from zhreader.errors import InputError
from zhreader.exports import make_exports
from zhreader.labels import label_headings, show_label, split_label
from zhreader.library import Library, read_library
from zhreader.model import Sentence
from zhreader.preview import render_preview
from zhreader.render_english import render_title
from zhreader.script_table import render_script_table
from zhreader.scripts import join_scripts
from zhreader.search import SearchIndex, as_script
from zhreader.vocabulary import Wordbook, page_vocabulary, render_source, write_script

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

    from zhreader.model import Article, Block, Term
    from zhreader.render import Href

HOME, GLOSSARY, CANDIDATES = "index.md", "glossary/index.md", "contributing/candidates.md"
SCRIPTS = "assets/js/reader.mjs", "assets/js/search.mjs"
"""What each page runs, and what it fetches when a reader begins to search."""
SCRIPT_TABLE = "assets/js/script-table.js"
MOST_IN_NAVIGATION = 100
"""Articles of a section that every page's navigation lists; past that its list page alone leads to them."""

log = logging.getLogger("mkdocs.plugins.zhreader")


@dataclass
class _Build:
    """What one build knows, by the ``src_uri`` of the pages."""

    library: Library
    articles: dict[str, Article]
    terms: dict[str, Term]
    sections: dict[str, str]
    """The list page of all articles, and of each folder, with its title."""

    index: SearchIndex
    """Of the pages so far."""

    wordbook: Wordbook

    exports: dict[str, bytes] = field(default_factory=dict)
    """The glossary for other tools, by place on the site."""


_build: _Build
_is_preview = False


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG001 - MkDocs' name
    """Remember whether this is a live preview, which goes on in spite of faults."""
    global _is_preview  # noqa: PLW0603 - MkDocs offers hooks no object to keep this in
    _is_preview = command == "serve"


def on_config(config: MkDocsConfig) -> None:
    """Read everything before MkDocs empties the site's folder: a strict build that fails leaves the old site whole."""
    global _build  # noqa: PLW0603 - made afresh for each build; see above
    if config.extra.get("offline"):
        config.use_directory_urls = False  # a folder has no server that would show its index.html
    library = read_library(Path(config.config_file_path).parent)
    _build = _Build(
        library,
        {f"{article.address}.md": article for article in library.articles},
        {f"glossary/{term.slug}.md": term for term in library.glossary.terms.values()},
        {f"{section}/index.md": title for section, title in library.sections.items()},
        SearchIndex(library.annotator.lexicon, library.glossary.forms),
        Wordbook(library.annotator, count_words(library.articles)),
    )
    if library.faults and config.strict and not _is_preview:
        raise PluginError("\n".join(["The site was not built:", *map(str, library.faults)]))
    for fault in library.faults:
        log.warning(str(fault))
    for notice in library.notices:
        log.info("Worth a look: %s", notice)  # a warning would fail a strict build
    config.nav = [_with_articles(entry) for entry in config.nav or []]


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add a page for every article and section and the text of every seed; leave out explainers with faults."""
    for file in [file for file in files if file.src_uri.startswith("glossary/") and file.is_documentation_page()]:
        if file.src_uri in _build.terms:
            file.inclusion = InclusionLevel.NOT_IN_NAV
        elif file.src_uri != GLOSSARY:
            files.remove(file)
    for src_uri in [*_build.articles, *_build.sections]:
        files.append(File.generated(config, src_uri, content="", inclusion=InclusionLevel.NOT_IN_NAV))
    for path, text in _build.library.seeds.items():
        # The mark tells a browser that the text is UTF-8, which a server seldom does.
        files.append(File.generated(config, _published(path), content=f"\ufeff{text}".encode()))
    library = _build.library
    _build.exports = make_exports(library.glossary, library.counts, config.site_url or "", library.appearances)
    for place, content in _build.exports.items():
        files.append(File.generated(config, place, content=content))
    for script in SCRIPTS:
        joined = _joined(Path(config.docs_dir) / script)
        files.append(File.generated(config, script.replace(".mjs", ".js"), content=joined))
    table = render_script_table(Path(config.config_file_path).parent, _build.library.articles)
    files.append(File.generated(config, SCRIPT_TABLE, content=table))
    return files


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG001 - MkDocs' name
    """Titles of the navigation's sections in the reader's language; pages have theirs from :func:`_describe`."""
    sections = [item for item in nav.items if isinstance(item, Section)]
    for section in sections:
        _typeset(section, show_label(unescape(section.title)))
        sections += [item for item in section.children if isinstance(item, Section)]


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give a page its title, its description and its edit address; what we render ourselves needs no Markdown."""
    src_uri = page.file.src_uri
    path = f"docs/{src_uri}"
    if article := _build.articles.get(src_uri):
        path = article.path
        title = render_title(article.title.text, article.lang, article.facts.title_en)
        titles = article.title.text, article.facts.title_en or article.title.text
        _describe(page, titles[0], titles, article.facts.gist_en or pages.gist(article), title)
        page.edit_url = _href(page, files)(_published(path))
    elif term := _build.terms.get(src_uri):
        markdown = ""
        english = term.english[0].text
        title = render_title(term.text, "zh-Hans", english)
        _describe(page, term.text, (term.text, english), term.gist_en, title)
    elif heading := _build.sections.get(src_uri):
        path = ""
        _describe(page, heading, split_label(heading), heading, show_label(heading))
    else:
        heading = str(page.title)
        _describe(page, heading, split_label(heading), str(page.meta.get("description", "")), show_label(heading))
        markdown = label_headings(markdown)
    edit = str(config.extra.get("edit") or "")
    if edit and path:
        page.edit_url = f"{edit.rstrip('/')}/{quote(path)}"
    return markdown


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The HTML of articles, explainers and lists, and what the search box is to know of the page."""
    library, src_uri, href = _build.library, page.file.src_uri, _href(page, files)
    is_hidden = bool((page.meta.get("search") or {}).get("exclude"))
    if article := _build.articles.get(src_uri):
        page.toc = TableOfContents([_contents(heading, article.lang) for heading in article.headings])
        gists = {slug: library.glossary.terms[slug].gist_en for slug in render.terms_of(article)}
        renderings = {slug: library.glossary.terms[slug].renderings for slug in gists}
        _build.index.add(search_documents.article_document(article, page.url, library.annotator))
        words = _vocabulary((sentence for _, sentence in sentences_of(article)), page, config, files)
        return render.render_article(article, href, gists=gists, renderings=renderings) + words
    for entry in page.toc:
        _label_contents(entry)
    if term := _build.terms.get(src_uri):
        head = term_page.render_term_head(term, library.glossary, href)
        text = prose.render_prose(term, library.annotator, href)
        _build.index.add(search_documents.term_document(term, page.url, library.annotator))
        found = library.occurrences.get(term.slug, ())
        wholes = [form for w in term.wholes for form in (w.form, *(part.form for part in w.parts))]
        forms = (Sentence(form.text, form.words) for form in (term.form, *wholes))
        quoted = (occurrence.sentence for occurrence in found)
        shown = (*forms, *prose.prose_sentences(term, library.annotator), *quoted)
        words = _vocabulary(shown, page, config, files)
        return head + text + term_page.render_term_foot(term, library.glossary, found, href) + words
    if src_uri == HOME or src_uri in _build.sections:
        section = src_uri.removesuffix("index.md")
        top = pages.render_heading(_build.sections[src_uri]) if src_uri != HOME else _specimen(page, config, files)
        cards = pages.render_cards((a for a in library.articles if a.address.startswith(section)), href)
        return html + str(top) + str(cards)
    if src_uri == GLOSSARY:
        sizes = {place: len(content) for place, content in _build.exports.items()}
        return html + str(glossary_index.render_glossary_index(library.glossary, library.counts, sizes, href))
    if src_uri == CANDIDATES:
        return html + str(candidates_page.render_candidates(candidates.find_candidates(library), href))
    if not is_hidden:
        _build.index.add(search_documents.page_document(str(page.title), html, page.url))
    return html


def on_page_context(context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: Any) -> None:  # noqa: ANN401, ARG001
    """In a live preview, say above every page what needs mending."""
    if _is_preview:
        above = render_preview(_build.library, _build.articles.get(page.file.src_uri))
        page.content = str(above) + str(page.content)


def on_post_build(*, config: MkDocsConfig) -> None:
    """Write the search index beside the pages."""
    folder = Path(config.site_dir) / "search"
    folder.mkdir(exist_ok=True)
    for name, content in _build.index.files():
        if config.extra.get("offline"):
            (folder / f"{name}.js").write_bytes(as_script(name, content))
        else:
            (folder / name).write_bytes(content)


def _joined(script: Path) -> str:
    """A script, joined from its modules."""
    try:
        return join_scripts(script)
    except InputError as error:
        raise PluginError(str(error)) from error


def _published(path: str) -> str:
    """Where a seed is published: as text, since MkDocs would make a page of Markdown."""
    return path if path.endswith(".txt") else f"{path}.txt"


def _describe(page: Page, plain: str, titles: tuple[str, str], description: str, title: Markup) -> None:
    """Titles and descriptions come from seeds, and the theme writes them out as they are: escape them here.

    ``titles`` are those of the window in Chinese and in English, ``title`` is what the header and navigation show.
    """
    page.title = str(escape(plain))
    page.meta.update({"title": title, "titles": titles, "description": str(escape(description))})
    _typeset(page, title)


def _typeset(thing: Any, title: Markup) -> None:  # noqa: ANN401 - pages, sections and links alike
    """Give a title as HTML: the theme's templates prefer it to the plain one, for the sake of its plugin “typeset”."""
    thing.typeset = {"title": title}


def _contents(heading: Block, lang: str) -> AnchorLink:
    """A heading of an article for the contents beside it."""
    link = AnchorLink(escape(heading.text), heading.id, heading.level)
    _typeset(link, render_title(heading.text, lang, heading.english))
    return link


def _label_contents(link: AnchorLink) -> None:
    """Give a heading of ours, and those below it, the form that shows the reader's language."""
    _typeset(link, show_label(unescape(link.title)))
    for child in link.children:
        _label_contents(child)


def _href(page: Page, files: Files) -> Href:
    """Addresses relative to a page: of pages by address (``articles/…``, ``#p1`` may follow), of files by path."""

    def href(address: str) -> str:
        if address.startswith("#"):
            return address
        path, hash_mark, anchor = address.partition("#")
        file = files.get_file_from_path(f"{path}.md") or files.get_file_from_path(path)
        if file is None:
            raise PluginError(f"{page.file.src_uri} leads to “{address}”, where there is no page and no file.")
        return get_relative_url(file.url, page.file.url) + hash_mark + anchor

    return href


def _specimen(page: Page, config: MkDocsConfig, files: Files) -> Markup:
    """The sentence in the home page's front matter, annotated, above the articles."""
    library = _build.library
    sentence = annotate_sentence(Sentence(str(page.meta.get("specimen", ""))), library.annotator)
    gists = {link.slug: library.glossary.terms[link.slug].gist_en for link in sentence.links}
    specimen = pages.render_specimen(sentence, render.link_tags(_href(page, files), gists, set()))
    return specimen + _vocabulary([sentence], page, config, files)


def _vocabulary(shown: Iterable[Sentence], page: Page, config: MkDocsConfig, files: Files) -> Markup:
    """Write the words that a page shows into a script beside it, and give the element that leads there."""
    script = write_script(page_vocabulary(shown, _build.wordbook, _href(page, files)))
    file = File.generated(config, page.file.src_uri.removesuffix(".md") + ".words.js", content=script)
    files.append(file)
    version = sha256(script.encode()).hexdigest()[:8]  # a page never reads the words of an older one from a cache
    return render_source(f"{get_relative_url(file.url, page.file.url)}?{version}")


def _with_articles(entry: Any) -> Any:  # noqa: ANN401 - navigation is strings, mappings and lists of them
    """An entry of mkdocs.yml's navigation; the one that leads to the list of articles becomes the section of them."""
    if isinstance(entry, dict):
        return {title: _section(ROOT) if value == f"{ROOT}/index.md" else value for title, value in entry.items()}
    return entry


def _section(address: str) -> list[Any]:
    """The list page of a section, its articles unless they are too many, and its sub-sections."""
    inside = [article for article in _build.library.articles if article.address.rpartition("/")[0] == address]
    children = [child for child in _build.library.sections if child.rpartition("/")[0] == address]
    return [
        f"{address}/index.md",
        *({str(escape(a.title.text)): f"{a.address}.md"} for a in inside if len(inside) <= MOST_IN_NAVIGATION),
        *({str(escape(_build.library.sections[child])): _section(child)} for child in children),
    ]
