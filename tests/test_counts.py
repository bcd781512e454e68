"""How often a word occurs on the site, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samples import articles_of
from zhreader.annotate import annotate_sentence
from zhreader.counts import count_words, words_of
from zhreader.model import Sentence

if TYPE_CHECKING:
    from zhreader.annotate import Annotator


def test_every_article_with_a_word_is_counted_the_one_with_most_first(annotator: Annotator) -> None:
    once = articles_of("题目甲\n\n党员学习。", annotator, path="seeds/a.txt")
    twice = articles_of("题目乙\n\n学习。\n\n党员和党员。", annotator, path="seeds/b.txt")
    found = count_words([*once, *twice])["党员"]
    assert [(c.article.title.text, c.anchor, c.number) for c in found] == [("题目乙", "p2", 2), ("题目甲", "p1", 1)]


def test_title_and_byline_count_but_have_no_paragraph(annotator: Annotator) -> None:
    articles = articles_of("党员\n■记者 李静雯\n\n党员学习。", annotator)
    counts = count_words(articles)
    assert [(c.anchor, c.number) for c in counts["党员"]] == [("", 2)]
    assert [(c.anchor, c.number) for c in counts["李静雯"]] == [("", 1)]


def test_traditional_text_is_counted_with_simplified(annotator: Annotator) -> None:
    articles = articles_of("題目\n\n黨員學習。", annotator)
    assert count_words(articles)["党员"][0].number == 1


def test_a_term_of_several_words_counts_as_itself_and_as_its_words(annotator: Annotator) -> None:
    words = [*words_of(annotate_sentence(Sentence("党建引领3+2+N，不漏一户。"), annotator))]
    assert words == ["党建", "引领", "不", "漏", "一", "户", "党建引领", "3+2+N"]
