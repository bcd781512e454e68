"""Sentences are cut into the words of readers, and exactly as jieba would."""

from __future__ import annotations

import random
from pathlib import Path
from typing import TYPE_CHECKING

import jieba
import jieba.posseg
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import cases
from samples import small_annotator
from zhreader import datalines, segment
from zhreader.normalise import normalise

if TYPE_CHECKING:
    from cases import Case
    from zhreader.annotate import Annotator
    from zhreader.segment import Segmenter

SEED = Path(__file__).parent.parent / "seeds" / "000_f3014bae6dd5364b.txt"


class Reference:
    """The segmenter of record behind the interface of its port."""

    def __init__(self) -> None:
        jieba.setLogLevel("ERROR")
        self._tokenizer = jieba.Tokenizer()
        self._tokenizer.initialize()
        self._tagger = jieba.posseg.POSTokenizer(self._tokenizer)

    def has_word(self, word: str) -> bool:
        return bool(self._tokenizer.FREQ.get(word))

    def suggest_freq(self, word: str) -> int:
        return int(self._tokenizer.suggest_freq(word))

    def add_word(self, word: str, frequency: int, tag: str | None) -> None:
        self._tokenizer.total -= self._tokenizer.FREQ.get(word, 0)  # jieba forgets to take a changed count off its sum
        self._tokenizer.add_word(word, frequency, tag)

    def cut(self, text: str, *, hmm: bool) -> list[str]:
        return list(self._tokenizer.cut(text, HMM=hmm))

    def tag(self, text: str, *, hmm: bool) -> list[tuple[str, str]]:
        return [(pair.word, pair.flag) for pair in self._tagger.cut(text, HMM=hmm)]


@pytest.fixture(scope="module")
def reference(annotator: Annotator) -> Segmenter:
    """A segmenter made in the same way, of jieba itself."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("zhreader.segment.rjieba.Jieba", Reference)
        words = (*datalines.readings(), *datalines.words())
        return segment.make_segmenter(terms=annotator.glossary.forms, dictionary=annotator.lexicon.entries, words=words)


@cases("segment", "cut")
def test_cut(case: Case, annotator: Annotator) -> None:
    assert ["|".join(annotator.segmenter.cut(line)) for line in case.given.split("\n")] == case.expected.split("\n")


@cases("segment", "straddles")
def test_straddles(case: Case, annotator: Annotator) -> None:
    gaps = [line.split("｜") for line in case.given.split("\n")]
    answers = ["yes" if annotator.segmenter.straddles(left, right) else "no" for left, right in gaps]
    assert answers == case.expected.split("\n")


@given(st.text() | st.text("三会一课不持坚3+2N1.8% a—…“”、〇零二"))
def test_words_joined_are_the_text(text: str) -> None:
    words = small_annotator().segmenter.cut(text)
    assert "".join(words) == text
    assert all(words)


def test_the_seed_is_cut_as_jieba_cuts_it(annotator: Annotator, reference: Segmenter) -> None:
    for line in map(normalise, SEED.read_text(encoding="utf-8").splitlines()):
        assert annotator.segmenter.cut(line) == reference.cut(line)


def test_any_recombination_of_the_seed_is_cut_as_jieba_cuts_it(annotator: Annotator, reference: Segmenter) -> None:
    text = normalise(SEED.read_text(encoding="utf-8"))
    chance = random.Random(8)  # noqa: S311 - the same texts in every run
    for _ in range(3000):
        starts = (chance.randrange(len(text)) for _ in range(12))
        mixed = "".join(text[start : start + chance.randint(1, 5)] for start in starts)
        assert annotator.segmenter.cut(mixed) == reference.cut(mixed)


def test_an_articles_own_words_stay_whole(annotator: Annotator) -> None:
    own = segment.make_segmenter(terms=(), dictionary=annotator.lexicon.entries, words=["短号连线", "掌上|余干"])
    assert own.cut("短号连线掌上余干") == ("短号连线", "掌上", "余干")
