"""The page contract: what an article is as HTML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup

from cases import cases
from samples import articles_of
from zhreader.render import length, minutes, render_article, render_words, terms_of

if TYPE_CHECKING:
    from cases import Case
    from zhreader.annotate import Annotator

TEXT = '<div class="zr-text">'


def rendered(seed: str, annotator: Annotator) -> tuple[str, str, str]:
    """The head, the text and the notes of a page."""
    (article,) = articles_of(seed, annotator)
    head, _, rest = render_article(article, lambda address: f"/{address}", annotator.glossary.terms).partition(TEXT)
    text, _, notes = rest.partition("</div>")
    return head, text, notes


def unfolded(html: str) -> str:
    return re.sub(r"\n *", "", html)


@cases("render", "head")
def test_head(case: Case, annotator: Annotator) -> None:
    assert rendered(case.given, annotator)[0] == unfolded(case.expected)


@cases("render", "text")
def test_text(case: Case, annotator: Annotator) -> None:
    assert rendered(case.given, annotator)[1] == unfolded(case.expected)


@cases("render", "notes")
def test_notes(case: Case, annotator: Annotator) -> None:
    assert rendered(case.given, annotator)[2] == unfolded(case.expected)


def test_a_page_without_corrections_and_terms_has_no_notes(annotator: Annotator) -> None:
    assert rendered("题目\n学习。", annotator)[2] == ""


def test_the_author_of_the_front_matter_stands_where_there_is_no_byline(annotator: Annotator) -> None:
    head, _, _ = rendered("---\nauthor: 孟航 <a>\n---\n题目\n学习。", annotator)
    assert next(dd.text for dd in BeautifulSoup(head, "html.parser").select("dd")) == "孟航 <a>"


def test_every_word_of_a_sentence_can_be_rendered_without_links(annotator: Annotator) -> None:
    (article,) = articles_of("题目\n五老学习。", annotator)
    html = render_words(article.blocks[0].sentences[0])
    assert [ruby.get_text() for ruby in BeautifulSoup(html, "html.parser").select("ruby")] == ["五老", "学习"]
    assert "<a" not in html


def test_a_break_stands_between_sentences_but_not_inside_quotation_marks(annotator: Annotator) -> None:
    (article,) = articles_of("题目\n“学习。党员？”学习！（党员）", annotator)
    html = render_article(article, str, {}).partition(TEXT)[2]
    bare = re.sub(r"<rt.*?</rt>|<(?!wbr)[^>]*>", "", html.partition("</p>")[0])
    assert bare.split("<wbr>") == ["“学习。", "党员？”", "学习！", "（党员）"]


def test_length_counts_hanzi_everywhere_in_the_article(annotator: Annotator) -> None:
    (article,) = articles_of("题目\n■记者 孟航\n联防\n学习2022，APP。" + "学" * 470, annotator)
    assert (length(article), minutes(article)) == (2 + 4 + 2 + 2 + 470, 3)


def test_terms_are_listed_once_in_the_order_of_the_text(annotator: Annotator) -> None:
    (article,) = articles_of("题目\n五老、三会一课、五老。\n\n北大、三會一課。", annotator)
    assert terms_of(article) == ("wulao", "sanhui-yike", "beida")
