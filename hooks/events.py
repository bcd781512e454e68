"""MkDocs' side of the reader: the only file that knows MkDocs.

It reads the library once a build, makes a page of every article, hands the pages of explainers what the library knows
of them, and gives the search box clean text. MkDocs keeps this module between the rebuilds of a live preview, so
everything a build knows is made afresh in :func:`on_config` and kept in one place, ``_build``.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import quote

from markupsafe import escape
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import get_relative_url

from zhreader import pages, prose, render, search
from zhreader.address import ROOT
from zhreader.labels import label, plain_label
from zhreader.library import Library, read_library

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

    from zhreader.model import Article, Term
    from zhreader.render import Href

MOST_IN_NAVIGATION = 100
"""Articles of a section that every page's navigation lists; past that its list page alone leads to them."""

log = logging.getLogger("mkdocs.plugins.zhreader")


@dataclass
class _Build:
    """What one build knows."""

    library: Library
    root: Path
    articles: dict[str, Article]
    """By the ``src_uri`` of their pages."""


_build: _Build
_is_preview = False


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG001 - MkDocs' name
    """Remember whether this is a live preview, which goes on in spite of faults."""
    global _is_preview  # noqa: PLW0603 - MkDocs offers hooks no object to keep this in
    _is_preview = command == "serve"


def on_config(config: MkDocsConfig) -> None:
    """Read everything before MkDocs empties the site's folder: a strict build that fails leaves the old site whole."""
    global _build  # noqa: PLW0603 - made afresh for each build; see above
    root = Path(config.config_file_path).parent
    library = read_library(root)
    _build = _Build(library, root, {f"{article.address}.md": article for article in library.articles})
    if library.faults and config.strict and not _is_preview:
        raise PluginError("\n".join(["The site was not built:", *map(str, library.faults)]))
    for fault in library.faults:
        log.warning(str(fault))
    config.nav = _navigation(config.nav or [])


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add a page for every article and section and the text of every seed; leave out explainers with faults."""
    sound = {term.path.removeprefix("docs/") for term in _build.library.glossary.terms.values()}
    for file in [file for file in files if file.src_uri.startswith("glossary/") and file.is_documentation_page()]:
        if file.name == "index":
            continue
        if file.src_uri in sound:
            file.inclusion = InclusionLevel.NOT_IN_NAV
        else:
            files.remove(file)
    for src_uri in _build.articles:
        files.append(File.generated(config, src_uri, content=""))
    for section in _sections():
        title = label("articles") if section == ROOT else escape(_folder_title(section))
        files.append(File.generated(config, f"{section}/index.md", content=f"<h1>{title}</h1>\n"))
    for path, text in _build.library.seeds.items():
        # The mark tells a browser that the text is UTF-8, which a server seldom does.
        files.append(File.generated(config, path, content=f"\ufeff{text}".encode()))
    return files


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give a page its title, its edit address and, for an explainer, the Markdown of its prose."""
    src_uri = page.file.src_uri
    if article := _build.articles.get(src_uri):
        page.title = escape(article.title.text)
        page.meta.update(title=page.title, description=escape(article.facts.gist_en or pages.gist(article)))
        page.edit_url = _edit_address(config, article.path) or _href(page, files)(article.path)
        page.meta["search"] = {"exclude": True}
    elif term := _term(src_uri):
        page.meta = {"title": escape(term.text), "description": escape(term.gist_en), "search": {"exclude": True}}
        markdown = ""
    elif section := src_uri.removesuffix("/index.md") if src_uri.removesuffix("/index.md") in _sections() else "":
        page.title = plain_label("articles") if section == ROOT else escape(_folder_title(section))
        page.meta.update(title=page.title, search={"exclude": True})
    if _edit_address(config, "") and not article:
        page.edit_url = _edit_address(config, f"docs/{src_uri}")
    return markdown


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001 - MkDocs' name
    """The HTML of articles, explainers and lists."""
    library, src_uri, href = _build.library, page.file.src_uri, _href(page, files)
    if article := _build.articles.get(src_uri):
        page.toc = TableOfContents([AnchorLink(escape(h.text), h.id, h.level) for h in article.headings])
        gists = {slug: library.glossary.terms[slug].gist_en for slug in render.terms_of(article)}
        return render.render_article(article, href, gists=gists)
    if term := _term(src_uri):
        head = pages.render_term_head(term, library.glossary, href)
        text = prose.render_prose(term, library.annotator, href)
        return head + text + pages.render_term_foot(term, library.occurrences.get(term.slug, ()), href)
    if src_uri in {"index.md", *(f"{section}/index.md" for section in _sections())}:
        section = "" if src_uri == "index.md" else src_uri.removesuffix("index.md")
        return html + str(pages.render_cards((a for a in library.articles if a.address.startswith(section)), href))
    if src_uri == "glossary/index.md":
        counts = {slug: len(found) for slug, found in library.occurrences.items()}
        return html + str(pages.render_glossary_index(library.glossary, counts, href))
    return html


@event_priority(-100)  # after the search plugin has read the page
def on_page_context(context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: Any) -> None:  # noqa: ANN401, ARG001
    """In a live preview, say above every page what needs mending."""
    if _is_preview and _build.library.faults:
        page.content = str(pages.render_faults(_build.library.faults)) + str(page.content)


@event_priority(100)  # before the search plugin writes its index
def on_post_build(*, config: MkDocsConfig) -> None:
    """Give the search box the articles and explainers in our own words."""
    plugin = config.plugins.get("material/search") or config.plugins.get("search")
    if plugin is None:
        return
    library = _build.library
    address = partial(_page_url, use_directory_urls=config.use_directory_urls)
    entries = [e for article in library.articles for e in search.article_entries(article, address(article.address))]
    for term in library.glossary.terms.values():
        url = address(f"glossary/{term.slug}")
        entries.append(search.term_entry(term, url, prose.plain_prose(term), library.annotator.segmenter))
    plugin.search_index.entries.extend(entries)


def _page_url(address: str, *, use_directory_urls: bool) -> str:
    return f"{address}/" if use_directory_urls else f"{address}.html"


def _href(page: Page, files: Files) -> Href:
    """Addresses relative to a page: of pages by address (``articles/…``, ``#p1`` may follow), of files by path."""

    def href(address: str) -> str:
        if address.startswith("#"):
            return address
        path, hash_mark, anchor = address.partition("#")
        file = files.get_file_from_path(f"{path}.md") or files.get_file_from_path(path)
        if file is None:
            raise PluginError(f"No page or file at “{address}”.")
        return get_relative_url(file.url, page.file.url) + hash_mark + anchor

    return href


def _term(src_uri: str) -> Term | None:
    folder, _, name = src_uri.rpartition("/")
    return _build.library.glossary.terms.get(name.removesuffix(".md")) if folder == "glossary" else None


def _sections() -> list[str]:
    """The addresses of the list of all articles and of the list of each folder."""
    folders = {article.address.rpartition("/")[0] for article in _build.library.articles}
    parents = {"/".join(f.split("/")[: i + 1]) for f in folders for i in range(len(f.split("/")))}
    return sorted(parents | {ROOT})


def _edit_address(config: MkDocsConfig, path: str) -> str:
    """Where a file of the project is edited, if ``extra.edit`` in mkdocs.yml says where the project is."""
    edit = str(config.extra.get("edit") or "")
    return f"{edit.rstrip('/')}/{quote(path)}" if edit else ""


def _navigation(nav: list[Any]) -> list[Any]:
    """The navigation of mkdocs.yml, with every article under the entry whose page is ``articles/index.md``."""
    return [
        {title: _section(ROOT)} if value == f"{ROOT}/index.md" else {title: value}
        for entry in nav
        for title, value in (entry.items() if isinstance(entry, dict) else [(None, entry)])
    ]


def _section(address: str) -> list[Any]:
    """The list page of a section, its articles unless they are too many, and its sub-sections."""
    inside = [a for a in _build.library.articles if a.address.rpartition("/")[0] == address]
    shown = inside if len(inside) <= MOST_IN_NAVIGATION else []
    children = [section for section in _sections() if section.rpartition("/")[0] == address]
    return [
        f"{address}/index.md",
        *({str(escape(article.title.text)): f"{article.address}.md"} for article in shown),
        *({str(escape(_folder_title(child))): _section(child)} for child in children),
    ]


def _folder_title(address: str) -> str:
    for article in _build.library.articles:
        for depth in range(len(article.sections)):
            if "/".join(article.address.split("/")[: depth + 2]) == address:
                return article.sections[depth]
    return address
