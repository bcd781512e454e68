"""A name in pieces is known as a person's when it comes again and again; a product's name is not."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samples import articles_of
from zhreader.recurring_names import recurring_names
from zhreader.segment import Token

if TYPE_CHECKING:
    from zhreader.annotate import Annotator

TOLD_THREE_TIMES = "{0}推着车上山。天黑前，{0}走遍了三个村。下雪那天，{0}又摔了一跤。"


def persons_of(text: str, annotator: Annotator) -> Counter[str]:
    (article,) = articles_of(f"山里的路\n\n{text}\n", annotator)
    words = [word for block in article.blocks for sentence in block.sentences for word in sentence.words]
    return Counter(word.reading for word in words if word.kind == "person")


@pytest.mark.parametrize(
    ("name", "reading"),
    [
        ("杨九才", "Yáng Jiǔcái"),  # three pieces
        ("仇小毛", "Qiú Xiǎomáo"),  # a surname and a word
        ("阳文彬", "Yáng Wénbīn"),  # a word with the surname in it, and one piece
        ("崔恒月", "Cuī Héngyuè"),  # a name of two characters, and always the same third
        ("苗挺", "Miáo Tǐng"),
    ],
)
def test_whoever_comes_three_times_is_a_person_each_time(name: str, reading: str, real_annotator: Annotator) -> None:
    assert persons_of(TOLD_THREE_TIMES.format(name), real_annotator) == {reading: 3}


@pytest.mark.parametrize("name", ["彭祖山", "雷笋", "姜茶", "苗绣", "黄桃", "安全员", "高标准"])
def test_places_and_products_are_no_persons(name: str, real_annotator: Annotator) -> None:
    text = f"{name}走上了市场。近年来，{name}产量大增。今年，{name}成了招牌。"
    assert not persons_of(text, real_annotator)


def test_how_somebody_is_called_is_no_given_name(real_annotator: Annotator) -> None:
    assert "Lǐ Shěn" not in persons_of(TOLD_THREE_TIMES.format("李婶"), real_annotator)


def test_before_the_same_word_each_time_it_may_be_a_part_of_something_longer() -> None:
    words = [Token(text) for text in "，苗挺拔。苗挺拔。苗挺拔"]
    assert not recurring_names(words, is_word=lambda _: False)


def test_where_it_is_cut_otherwise_once_it_is_no_name() -> None:
    thrice = [Token(text) for text in "，杨九才来。杨九才去。杨九才坐"]
    assert recurring_names(thrice, is_word=lambda _: False) == {"杨九才"}
    assert not recurring_names([*thrice, Token("杨九"), Token("才")], is_word=lambda _: False)


@given(st.lists(st.sampled_from(["杨", "九", "才", "小毛", "邬金", "说", "，"]), max_size=30))
def test_names_are_of_two_characters_or_three_and_stand_in_the_text(texts: list[str]) -> None:
    words = [Token(text, "person" if text == "邬金" else "") for text in texts]
    whole = "".join(texts)
    assert all(1 < len(name) <= 3 and whole.count(name) > 2 for name in recurring_names(words, is_word=lambda _: False))
