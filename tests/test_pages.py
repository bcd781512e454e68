"""Cards of articles, lists, and what a preview says of faults."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bs4 import BeautifulSoup

from samples import articles_of
from zhreader.pages import gist, render_cards

if TYPE_CHECKING:
    from bs4 import Tag

    from zhreader.annotate import Annotator


def soup(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "html.parser")


def texts(page: Tag, selector: str) -> list[str]:
    return [" ".join(element.get_text(" ").split()) for element in page.select(selector)]


def test_a_card_leads_to_its_article(annotator: Annotator) -> None:
    head = "---\ntitle_en: A <b>\ngist: {zh: 守好防线。, en: Hold & win.}\n---\n"
    articles = articles_of(f"{head}<i>题目\n学习五老。", annotator)
    page = soup(render_cards(articles, lambda address: f"/{address}/", level=3))
    assert [(a.text, a["href"]) for a in page.select(".zr-card a")] == [("<i>题目", "//")]
    assert texts(page, ".zr-card p") == [
        *("A <b>", "守好防线。", "Hold & win."),
        "6 字 characters · ≈ 1 分钟 min · 1 条释义 terms explained",
    ]


def test_a_site_without_articles_says_what_to_do() -> None:
    assert "drop a .txt into seeds/" in render_cards((), str, level=3)


def test_an_article_without_a_gist_shows_its_first_sentence_shortened(annotator: Annotator) -> None:
    (short,) = articles_of("题目\n学习。党员。", annotator)
    (long,) = articles_of(f"题目\n{'学习' * 40}。", annotator)
    assert gist(short) == "学习。"
    assert gist(long) == "学习" * 29 + "学…"
