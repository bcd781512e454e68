"""What a word is made of: ``cases/composition.md``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from cases import cases
from zhreader.composition import compose
from zhreader.lexicon import load_lexicon

if TYPE_CHECKING:
    from cases import Case


@cases("composition", "compose")
def test_compose(case: Case) -> None:
    entries = load_lexicon().entries
    assert ["|".join(compose(word, entries)) for word in case.given.split("\n")] == case.expected.split("\n")


@given(st.text("党员干部中小学生活动研究生命宣传车𠀀", min_size=1, max_size=12))
def test_the_parts_joined_are_the_word_and_shorter_than_it(word: str) -> None:
    parts = compose(word, load_lexicon().entries)
    assert "".join(parts) == word
    assert len(word) == 1 or max(map(len, parts)) < len(word)
    assert all(len(part) == 1 or part in load_lexicon().entries for part in parts)
