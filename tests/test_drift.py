"""Where an article and its English part is found by what the blocks say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sites import REPOSITORY
from zhreader.drift import LETTERS_PER_CHARACTER, find_drift, plain_reading
from zhreader.library import read_library
from zhreader.translation_text import EnglishBlock

if TYPE_CHECKING:
    from zhreader.model import Article


@pytest.fixture(scope="module")
def articles() -> tuple[Article, ...]:
    """The two articles with their English."""
    return tuple(article for article in read_library(REPOSITORY).articles if article.provenance)


def english_of(article: Article) -> list[EnglishBlock]:
    return [EnglishBlock(1, block.level, (block.english,)) for block in article.blocks]


def test_articles_and_their_english_do_not_part(articles: tuple[Article, ...]) -> None:
    assert len(articles) >= 2
    assert [find_drift(article.blocks, english_of(article)) for article in articles] == [None] * len(articles)


def test_a_block_left_out_anywhere_is_the_one_that_is_named(articles: tuple[Article, ...]) -> None:
    for article in articles:
        english = english_of(article)
        for index in range(len(english)):
            assert find_drift(article.blocks, english[:index] + english[index + 1 :]) == (index, index)


def test_a_block_too_many_is_the_one_that_is_named(articles: tuple[Article, ...]) -> None:
    for article in articles:
        english = english_of(article)
        for index in range(1, len(english)):
            more = [*english[:index], EnglishBlock(1, 0, ("Nobody wrote this short remark.",)), *english[index:]]
            assert find_drift(article.blocks, more) == (index, index)


def test_the_length_that_is_expected_is_about_that_of_the_two_articles(articles: tuple[Article, ...]) -> None:
    chinese = sum(len(block.text) for article in articles for block in article.blocks)
    english = sum(len(block.english) for article in articles for block in article.blocks)
    assert english / chinese == pytest.approx(LETTERS_PER_CHARACTER, rel=0.1)


@pytest.mark.parametrize(("reading", "plain"), [("Yúgān Xiàn", "Yugan Xian"), ("Lǚ Wénzhì", "Lü Wenzhi")])
def test_a_name_is_written_as_in_english(reading: str, plain: str) -> None:
    assert plain_reading(reading) == plain
