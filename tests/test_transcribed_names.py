"""Names that are made of the words of another language: where they stand, and where what looks like one is none."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhreader.transcribed_names import find_transcribed, is_transcribed

if TYPE_CHECKING:
    from zhreader.annotate import Annotator


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("牧民普布次仁说", ["普布次仁"]),
        ("艾尔肯·吐尼亚孜出席", ["艾尔肯", "吐尼亚孜"]),
        ("边巴次仁和妻子央金", ["边巴次仁", "央金"]),
        ("才让加入合作社", ["才让"]),  # 加 belongs to 加入
        ("达瓦、罗布到场", ["达瓦", "罗布"]),  # one of a row
        ("记者罗布报道", ["罗布"]),
        ("这里有罗布麻", []),
        ("尼玛县和白玛镇", []),  # places
        ("格桑花开了", []),
        ("这是一次仁慈的行动", []),  # 仁 belongs to 仁慈
        ("天上有乌云", []),
        ("坦桑尼亚的达累斯萨拉姆", []),  # 拉姆 is a part of it
        ("努尔哈赤起兵", []),
        ("刘泽仁来了", []),  # a Chinese name
    ],
)
def test_names_are_found(text: str, names: list[str], real_annotator: Annotator) -> None:
    spans = find_transcribed(text, is_word=real_annotator.segmenter.is_long_word)
    assert [text[start:end] for start, end in spans] == names


def test_a_name_that_is_known_is_found_wherever_it_stands() -> None:
    assert [*find_transcribed("阿迪去了", is_word=lambda _: False, names={"阿迪"})] == []
    assert [*find_transcribed("罗布去了", is_word=lambda _: False)] == []
    assert [*find_transcribed("罗布去了", is_word=lambda _: False, names={"罗布"})] == [(0, 2)]


def test_a_surname_is_part_of_none() -> None:
    assert is_transcribed("旦增旺姆")
    assert not is_transcribed("张旺姆")


@given(st.text(alphabet="扎西次仁卓玛古丽买提江说和·、，的县"))
def test_names_are_apart_and_within_the_text(text: str) -> None:
    spans = [*find_transcribed(text, is_word=lambda _: False)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
