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

from markupsafe import Markup, escape
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Section
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import get_relative_url

from zhreader.assets import STYLES, make_assets
from zhreader.check import summarise
from zhreader.content import PageFile, make_content
from zhreader.counts import count_words
from zhreader.errors import InputError
from zhreader.exports import make_exports
from zhreader.labels import label_chrome, label_headings, show_label
from zhreader.library import read_library
from zhreader.navigation import with_articles
from zhreader.preview import render_preview
from zhreader.render_english import render_title
from zhreader.search import SearchIndex, as_script
from zhreader.site import GLOSSARY, Site
from zhreader.titles import title_page
from zhreader.vocabulary import Wordbook, page_vocabulary, render_source, write_script

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

    from zhreader.model import Block, Sentence
    from zhreader.render import Href

log = logging.getLogger("mkdocs.plugins.zhreader")


@dataclass
class _Build:
    """What one build knows."""

    site: Site
    index: SearchIndex
    """Of the pages so far."""

    wordbook: Wordbook

    styles: list[str] = field(default_factory=list)
    """The sheets of :data:`STYLES`, by place in the documents' folder."""

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
        Site.of(library),
        SearchIndex(library.annotator.lexicon, library.glossary.forms),
        Wordbook(library.annotator, count_words(library.articles)),
    )
    if library.faults and config.strict and not _is_preview:
        raise PluginError("\n".join(["The site was not built:", *map(str, library.faults)]))
    for fault in library.faults:
        log.warning(str(fault))
    for notice in (*library.notices, *summarise(library.articles, library.annotator)):
        log.info("Worth a look: %s", notice)  # a warning would fail a strict build
    config.nav = [with_articles(entry, library) for entry in config.nav or []]
    _build.styles, config.extra_css = list(config.extra_css), [STYLES]


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add a page for every article and section and the text of every seed; leave out explainers with faults."""
    site, library = _build.site, _build.site.library
    for file in [file for file in files if file.src_uri.startswith("glossary/") and file.is_documentation_page()]:
        if file.src_uri in site.terms:
            file.inclusion = InclusionLevel.NOT_IN_NAV
        elif file.src_uri != GLOSSARY:
            files.remove(file)
    for src_uri in [*site.articles, *site.sections]:
        files.append(File.generated(config, src_uri, content="", inclusion=InclusionLevel.NOT_IN_NAV))
    for path, text in library.seeds.items():
        # The mark tells a browser that the text is UTF-8, which a server seldom does.
        files.append(File.generated(config, _published(path), content=f"\ufeff{text}".encode()))
    _build.exports = make_exports(library.glossary, library.counts, config.site_url or "", library.appearances)
    for place, content in _build.exports.items():
        files.append(File.generated(config, place, content=content))
    try:
        assets = make_assets(Path(config.docs_dir), _build.styles, library.articles)
    except InputError as error:
        raise PluginError(str(error)) from error
    for place, text in assets.items():
        files.append(File.generated(config, place, content=text))
    return files


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG001 - MkDocs' name
    """Titles of the navigation's sections in the reader's language; pages have theirs from :mod:`zhreader.titles`."""
    sections = [item for item in nav.items if isinstance(item, Section)]
    for section in sections:
        _typeset(section, show_label(unescape(section.title)))
        sections += [item for item in section.children if isinstance(item, Section)]


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give a page its titles, its description and its edit address; what we render ourselves needs no Markdown."""
    site, src_uri = _build.site, page.file.src_uri
    titles = title_page(site, src_uri, str(page.title), str(page.meta.get("description", "")))
    # Titles and descriptions come from seeds, and the theme writes them out as they are.
    page.title = str(escape(titles.plain))
    description = str(escape(titles.description))
    page.meta.update({"title": titles.shown, "titles": titles.window, "description": description})
    _typeset(page, titles.shown)
    path = "" if src_uri in site.sections else f"docs/{src_uri}"
    if article := site.articles.get(src_uri):
        path = article.path
        page.edit_url = _href(page, files)(_published(path))
    edit = str(config.extra.get("edit") or "")
    if edit and path:
        page.edit_url = f"{edit.rstrip('/')}/{quote(path)}"
    return "" if src_uri in site.terms else label_headings(markdown)


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The HTML of articles, explainers and lists, and what the search box is to know of the page."""
    src_uri, href = page.file.src_uri, _href(page, files)
    if article := _build.site.articles.get(src_uri):
        page.toc = TableOfContents([_contents(heading, article.lang) for heading in article.headings])
    else:
        for entry in page.toc:
            _label_contents(entry)
    written = PageFile(src_uri, page.url, str(page.title), Markup(html), page.meta)  # noqa: S704 - MkDocs made it
    content = make_content(written, _build.site, href, _build.exports)
    if content.document:
        _build.index.add(content.document)
    return content.html + _words(content.shown, page, config, files)


def on_page_context(context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: Any) -> None:  # noqa: ANN401, ARG001
    """In a live preview, say above every page what needs mending."""
    if _is_preview:
        above = render_preview(_build.site.library, _build.site.articles.get(page.file.src_uri))
        page.content = str(above) + str(page.content)


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG001 - MkDocs' name
    """The theme's own words in both languages, each in an element with its language."""
    return label_chrome(output)


def on_post_template(output_content: str, *, template_name: str, config: MkDocsConfig) -> str:  # noqa: ARG001 - MkDocs' name
    """The same for the page of an address that leads nowhere."""
    return label_chrome(output_content)


def on_post_build(*, config: MkDocsConfig) -> None:
    """Write the search index beside the pages."""
    folder = Path(config.site_dir) / "search"
    folder.mkdir(exist_ok=True)
    for name, content in _build.index.files():
        if config.extra.get("offline"):
            (folder / f"{name}.js").write_bytes(as_script(name, content))
        else:
            (folder / name).write_bytes(content)


def _published(path: str) -> str:
    """Where a seed is published: as text, since MkDocs would make a page of Markdown."""
    return path if path.endswith(".txt") else f"{path}.txt"


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


def _words(shown: Iterable[Sentence], page: Page, config: MkDocsConfig, files: Files) -> Markup:
    """Write the words that a page shows into a script beside it, and give the element that leads there."""
    if not shown:
        return Markup()
    script = write_script(page_vocabulary(shown, _build.wordbook, _href(page, files)))
    file = File.generated(config, page.file.src_uri.removesuffix(".md") + ".words.js", content=script)
    files.append(file)
    version = sha256(script.encode()).hexdigest()[:8]  # a page never reads the words of an older one from a cache
    return render_source(f"{get_relative_url(file.url, page.file.url)}?{version}")
