"""What the dictionary and the word lists say."""

from __future__ import annotations

import pytest

from zhreader.characters import count_hanzi, has_hanzi, is_chinese, is_hanzi
from zhreader.errors import Fault, InputError
from zhreader.lexicon import load_lexicon


@pytest.mark.parametrize(
    ("word", "readings"),
    [
        ("落实", (("luo4", "shi2"),)),
        ("女儿", (("nv3", "er2"),)),
        ("江西", (("jiang1", "xi1"),)),
        ("起集", ()),
    ],
)
def test_readings_of_a_word(word: str, readings: tuple[tuple[str, ...], ...]) -> None:
    assert load_lexicon().readings(word) == readings


def test_several_readings_are_all_kept_common_words_before_names() -> None:
    readings = load_lexicon().readings("单")
    assert set(readings) >= {("dan1",), ("shan4",)}
    assert readings.index(("dan1",)) < readings.index(("shan4",))


def test_every_reading_has_a_syllable_for_each_character() -> None:
    lexicon = load_lexicon()
    assert len(lexicon.entries) > 100_000
    assert [word for word in lexicon.entries for reading in lexicon.readings(word) if len(reading) != len(word)] == []


def test_levels_follow_the_syllabus() -> None:
    levels = load_lexicon().levels
    assert (levels["学习"], levels["落实"], levels.get("三会一课")) == (1, 7, None)
    assert set(levels.values()) == set(range(1, 8))


@pytest.mark.parametrize(
    ("word", "kind"), [("江西", "place"), ("微信", "name"), ("高", ""), ("齐心协力", "idiom"), ("起集", "")]
)
def test_kind_of_a_word(word: str, kind: str) -> None:
    assert load_lexicon().kind(word) == kind


def test_characters_are_told_apart() -> None:
    text = "三〇𠀀、“—3N, 한か豈"
    assert [c for c in text if is_hanzi(c)] == ["三", "〇", "𠀀", "豈"]
    assert [c for c in text if is_chinese(c)] == ["三", "〇", "𠀀", "、", "“", "—", "豈"]
    assert (count_hanzi("3名党员,4个小区"), has_hanzi("3N、"), has_hanzi("3名")) == (6, False, True)


def test_faults_are_told_in_the_order_of_the_lines() -> None:
    error = InputError(Fault("b", 1, "B.", "C."), Fault("a", 10, "A.", "B."), Fault("a", 9, "A.", "B."))
    assert str(error) == "a:9: A. B.\na:10: A. B.\nb:1: B. C."
