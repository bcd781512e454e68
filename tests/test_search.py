"""The search box is given words without readings, terms whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from cases import cases
from samples import articles_of, small_annotator
from zhreader.search import BREAK, article_entries, page_entry, term_entry

if TYPE_CHECKING:
    from cases import Case
    from zhreader.annotate import Annotator


@cases("search", "article_entries")
def test_article_entries(case: Case, annotator: Annotator) -> None:
    (article,) = articles_of(case.given, annotator)
    shown = [f"{e['location']} | {e['title']}\n{e['text']}" for e in article_entries(article, "articles/a/")]
    assert "\n".join(shown).replace(BREAK, "·") == case.expected


def test_an_explainer_is_found_by_all_its_forms_and_renderings(annotator: Annotator) -> None:
    term = annotator.glossary.terms["sanhui-yike"]
    entry = term_entry(term, "glossary/sanhui-yike/", "党员 & 学习", annotator.segmenter)
    assert (entry["location"], entry["title"]) == ("glossary/sanhui-yike/", "三会一课")
    text = entry["text"].replace(BREAK, "·")
    for found in ("三會一課", "三会一课制度", "three· ·meetings", "A· ·routine", "党员· ·&amp;· ·学习"):
        assert found in text


def test_another_page_is_found_by_its_text_alone(annotator: Annotator) -> None:
    html = '<p onclick="x">学习 <b>党员</b>&lt;i&gt;</p>'
    entry = page_entry("关于", html, "about/", annotator.segmenter)
    assert entry == {
        "location": "about/",
        "title": "关于",
        "text": "<p>学习·&#32;·党员·&lt;·i·&gt;</p>".replace("&#32;", " ").replace("·", BREAK),
    }


@given(st.text(alphabet="三会一课党员落实重庆<&>'\"。，a1", min_size=1))
def test_no_reading_gets_into_an_entry(text: str) -> None:
    (article,) = articles_of(f"题目\n\u3000{text}", small_annotator())
    (entry,) = article_entries(article, "a/")
    assert not set("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ") & set(entry["text"])
    assert "<ruby" not in entry["text"]
