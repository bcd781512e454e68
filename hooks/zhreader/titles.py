"""The titles of a page: in the window, in header and navigation, and what search engines are told of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhreader import pages
from zhreader.labels import show_label, split_label
from zhreader.render_english import render_title

if TYPE_CHECKING:
    from markupsafe import Markup

    from zhreader.site import Site


@dataclass(frozen=True, slots=True)
class Titles:
    """What a page is called; texts are plain, and to be escaped by whoever writes them out."""

    plain: str
    window: tuple[str, str]
    """In Chinese and in English."""

    shown: Markup
    """In header and navigation, in the reader's language."""

    description: str


def title_page(site: Site, path: str, heading: str, description: str) -> Titles:
    """The titles of the page at ``path``; ``heading`` and ``description`` are those of a page we did not make.

    The page of 三会一课 is titled 三会一课 in a Chinese window, “Three Meetings and One Lesson” in an English one.
    """
    if article := site.articles.get(path):
        zh, en = article.title.text, article.facts.title_en
        shown = render_title(zh, article.lang, en)
        return Titles(zh, (zh, en or zh), shown, article.facts.gist_en or pages.gist(article))
    if term := site.terms.get(path):
        zh, en = term.text, term.english[0].text
        return Titles(zh, (zh, en), render_title(zh, "zh-Hans", en), term.gist_en)
    if section := site.sections.get(path):
        heading = description = section
    return Titles(heading, split_label(heading), show_label(heading), description)
