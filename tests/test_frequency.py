"""How common a word is: jieba's own counts, in dots."""

from __future__ import annotations

import jieba
import pytest

from zhreader.frequency import CORPUS, MOST_DOTS, count, dots, weight


@pytest.fixture(scope="module")
def tokenizer() -> jieba.Tokenizer:
    """Jieba itself."""
    jieba.setLogLevel("ERROR")
    made = jieba.Tokenizer()
    made.initialize()
    return made


@pytest.fixture(scope="module")
def counts(tokenizer: jieba.Tokenizer) -> dict[str, int]:
    """The words of its dictionary."""
    return {word: number for word, number in tokenizer.FREQ.items() if number}


def test_the_corpus_is_the_sum_of_jiebas_counts(tokenizer: jieba.Tokenizer) -> None:
    assert tokenizer.total == CORPUS


@pytest.mark.parametrize("word", ["的", "我们", "落实", "党员", "接种", "铜墙铁壁"])
def test_a_count_is_jiebas_but_for_rounding(word: str, counts: dict[str, int]) -> None:
    assert count(word) - counts[word] in {0, 1}


@pytest.mark.parametrize(
    ("word", "number"), [("的", 5), ("我们", 5), ("党员", 4), ("落实", 4), ("接种", 3), ("筑牢", 0)]
)
def test_dots(word: str, number: int) -> None:
    assert dots(word) == number


def test_there_are_as_many_dots_as_promised_and_more_for_a_commoner_word(counts: dict[str, int]) -> None:
    shown = [dots(word) for word in sorted(counts, key=counts.__getitem__, reverse=True)[:20000:500]]
    assert shown == sorted(shown, reverse=True)
    assert max(shown) == MOST_DOTS


def test_a_word_that_jieba_lacks_weighs_enough_to_win_over_its_own_pieces() -> None:
    assert count("筑牢") == 0
    assert weight("筑牢") >= 1
