"""The characters that names are made of: how they are counted, and what is taken for a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from train_names import name_characters
from zhreader.name_characters import LONGEST_NAME, NAME_CHARACTERS, foreign_length, is_foreign, name_length


def test_the_counts_that_ship_are_those_of_jieba_s_dictionary() -> None:
    assert NAME_CHARACTERS.read_text(encoding="utf-8") == name_characters()


@pytest.mark.parametrize(
    ("characters", "before", "length"),
    [
        ("王梦洁多", "自由人", 3),
        ("朱婷独得", "队长", 2),
        ("李范奭和", "事后", 3),  # 奭 is rare, and seldom a word
        ("向您问", "", 0),
        ("兰斯", "", 0),  # more like a foreign name
        ("桑德灵厄", "", 0),  # the beginning of one
        ("贾克", "桑", 0),  # the end of one
        ("达杰", "·", 0),
        ("哈莉·奎", "", 0),
        ("高秀镇", "", 0),  # a place
        ("王总", "", 0),
        ("张", "", 0),
    ],
)
def test_how_long_a_name_is(characters: str, before: str, length: int) -> None:
    assert name_length(characters, before) == length


@pytest.mark.parametrize(("characters", "has_role", "length"), [("袁心玥", False, 0), ("袁心玥", True, 3)])
def test_a_role_makes_less_enough(characters: str, *, has_role: bool, length: int) -> None:
    assert name_length(characters, "队长", has_role=has_role) == length


@pytest.mark.parametrize(
    ("characters", "length"),
    [("斯卢茨基说", 4), ("扎哈罗娃", 4), ("谭德塞敦促", 4), ("卢拉", 0), ("连点成线", 0), ("比三一", 0), ("", 0)],
)
def test_how_long_a_foreign_name_is(characters: str, length: int) -> None:
    assert foreign_length(characters) == length


@pytest.mark.parametrize(
    ("name", "is_one"), [("卢拉", True), ("谭德塞", False), ("李娜", False), ("华罗庚", False), ("冼星光", False)]
)
def test_whether_a_name_is_foreign(name: str, *, is_one: bool) -> None:
    assert is_foreign(name) == is_one


@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), min_size=1, max_size=4))
def test_a_name_is_never_longer_than_what_stands_there(characters: str) -> None:
    assert name_length(characters) in {0, *range(2, min(len(characters), LONGEST_NAME) + 1)}
