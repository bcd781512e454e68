"""Uses of a character in which its reading is sure: every line of ``data/usages.txt`` holds in its example."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

import pytest

from zhreader.annotate import annotate_sentence
from zhreader.datalines import in_context
from zhreader.lexicon import load_lexicon
from zhreader.model import Sentence
from zhreader.polyphone import load_polyphones
from zhreader.usages import find_usages

if TYPE_CHECKING:
    from zhreader.annotate import Annotator
    from zhreader.datalines import DataLine

_BETTER_THAN_THE_DICTIONARY = {
    "胸闷",  # xiōngmèn in 现代汉语词典; CC-CEDICT has mēn
    "受过",  # 受过苦 is met with far more often than 受过 "to bear the blame"
    "跑得了和尚，跑不了庙",  # 得 between a verb and its complement has a neutral tone; CC-CEDICT has dé
}


@pytest.mark.parametrize("line", [*in_context("usages.txt")], ids=lambda line: " ".join(line.cells))
def test_a_use_is_found_in_its_example_and_is_sure(line: DataLine, real_annotator: Annotator) -> None:
    (character, syllable, *_), example = line.cells, line.example
    places = [
        place for place, found in find_usages(example).items() if (example[place], found) == (character, syllable)
    ]
    assert places
    words = annotate_sentence(Sentence(example), real_annotator).words
    starts = [*accumulate((len(word.text) for word in words), initial=0)]
    for place in places:
        number = max(i for i, start in enumerate(starts) if start <= place)
        assert words[number].syllables[place - starts[number]] == syllable
        assert words[number].confidence >= 0.95


@pytest.mark.parametrize("line", [*in_context("place_usages.txt")], ids=lambda line: " ".join(line.cells))
def test_a_use_in_the_name_of_a_place_is_found_in_its_example_and_is_sure(
    line: DataLine, real_annotator: Annotator
) -> None:
    character, syllable, *_ = line.cells
    place = next(
        word for word in annotate_sentence(Sentence(line.example), real_annotator).words if word.kind == "place"
    )
    assert syllable in {
        found for i, found in find_usages(place.text, is_place=True).items() if place.text[i] == character
    }
    assert place.syllables[place.text.index(character)] == syllable
    assert place.confidence >= 0.95


def test_a_use_is_a_choice_between_readings_that_the_model_knows() -> None:
    assert {line.cells[0] for line in in_context("usages.txt")} <= load_polyphones().characters


def test_no_use_reaches_into_a_word_that_the_dictionary_reads_otherwise() -> None:
    lexicon = load_lexicon()
    reached = {
        headword
        for headword in lexicon.entries
        for place, syllable in find_usages(headword).items()
        if (readings := lexicon.readings(headword)) and syllable not in {reading[place] for reading in readings}
    }
    assert reached == _BETTER_THAN_THE_DICTIONARY


@pytest.mark.parametrize(
    "text",
    [
        "每年增长3公里。",
        "树每天长2厘米。",
        "子弹起了作用。",
        "只好再来。",
        "又当天返回。",
        "就业率达到九成。",
        "旋转一圈。",
        "孩子们数天上的星星。",
        "如数家珍。",
        "榴弹起火。",
        "又当成笑话。",
    ],
)
def test_what_only_looks_like_such_a_use_is_left_to_context(text: str) -> None:
    assert find_usages(text) == {}


@pytest.mark.parametrize("name", ["金茂大厦", "长子营镇", "干部路", "音乐广场", "奋斗村", "成长路", "步行街道"])
def test_what_is_no_such_use_in_the_name_of_a_place_is_left_to_the_words_in_it(name: str) -> None:
    assert find_usages(name, is_place=True) == {}


def test_a_space_between_hanzi_is_a_pause_as_a_comma_is() -> None:
    assert find_usages("排查一户不落 守牢底线") == find_usages("排查一户不落，守牢底线") == {5: "la4"}
    assert find_usages("排查一户不落　　守牢底线") == {5: "la4"}
