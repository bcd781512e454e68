"""The links to explainers in a text: as words, everywhere, marked once in a section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bs4 import BeautifulSoup
from bs4.element import NavigableString, RubyTextString, Tag

from cases import cases
from samples import articles_of
from zhreader.render import render_article

if TYPE_CHECKING:
    from cases import Case
    from zhreader.annotate import Annotator


def shown(element: Tag) -> str:
    """The text of a block without its readings, its links in brackets."""
    out = ""
    for child in element.children:
        if isinstance(child, Tag):
            inside = "" if child.name == "rt" else shown(child)
            mark = "*" if "zr-new" in child.get_attribute_list("class") else ""
            out += f"[{inside}]{mark}" if "zr-term" in child.get_attribute_list("class") else inside
        elif isinstance(child, NavigableString) and not isinstance(child, RubyTextString):
            out += child
    return out


@cases("links", "links")
def test_links(case: Case, annotator: Annotator) -> None:
    (article,) = articles_of(case.given, annotator)
    html = render_article(article, lambda address: f"/{address}", annotator.glossary.terms)
    page = BeautifulSoup(html, "html.parser")
    blocks = page.select('h1, .zr-text > h2, .zr-text > h3, .zr-text > p[lang|="zh"]')
    assert "\n".join(f"{block.name} {shown(block)}" for block in blocks) == case.expected


def test_the_same_term_has_the_same_address_everywhere(annotator: Annotator) -> None:
    (article,) = articles_of("三会一课\n三會一課、三会一课制度、三会一课。", annotator)
    html = render_article(article, lambda address: f"/{address}", annotator.glossary.terms)
    page = BeautifulSoup(html, "html.parser")
    assert [a["href"] for a in page.select("a.zr-term")] == ["/glossary/sanhui-yike"] * 4
