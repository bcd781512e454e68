"""The articles in the site's navigation, by the folders of their seeds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markupsafe import escape

from zhreader.address import ROOT

if TYPE_CHECKING:
    from zhreader.library import Library

MOST = 100
"""Articles of a section that every page's navigation lists; past that its list page alone leads to them."""


def with_articles(entry: Any, library: Library) -> Any:  # noqa: ANN401 - navigation is strings, mappings and lists of them
    """An entry of mkdocs.yml's navigation; the one that leads to the list of articles becomes the section of them.

    ``{"文章 · Articles": "articles/index.md"}`` gives ``{"文章 · Articles": ["articles/index.md", {"齐心协力…":
    "articles/qi-xin-xie-li.md"}, …]}``. Titles are escaped: the theme writes them out as they are.
    """
    if isinstance(entry, dict):
        return {
            title: _section(ROOT, library) if value == f"{ROOT}/index.md" else value for title, value in entry.items()
        }
    return entry


def _section(address: str, library: Library) -> list[Any]:
    """The list page of a section, its articles unless they are too many, and its sub-sections."""
    inside = [article for article in library.articles if article.address.rpartition("/")[0] == address]
    children = [child for child in library.sections if child.rpartition("/")[0] == address]
    return [
        f"{address}/index.md",
        *({str(escape(a.title.text)): f"{a.address}.md"} for a in inside if len(inside) <= MOST),
        *({str(escape(library.sections[child])): _section(child, library)} for child in children),
    ]
