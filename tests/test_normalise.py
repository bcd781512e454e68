"""The text of one line: what is trimmed, what is widened, what stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from cases import cases
from zhreader.normalise import normalise

if TYPE_CHECKING:
    from cases import Case

WIDENED = str.maketrans("，；：？！（）", ",;:?!()")
anything = st.text() | st.text(alphabet="三a1 　,;:?!()（。“\u200b\t")


@cases("normalise", "normalise")
def test_normalise(case: Case) -> None:
    assert "\n".join(map(normalise, case.given.split("\n"))) == case.expected


@given(anything)
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@given(anything)
def test_normalising_only_trims_and_widens(text: str) -> None:
    left = iter(text.translate(WIDENED))
    assert all(c.isspace() or c in left for c in normalise(text).translate(WIDENED) if c != " ")


@given(anything)
def test_nothing_visible_is_lost(text: str) -> None:
    visible = "".join(c for c in text if c.isprintable() and not c.isspace())
    assert "".join(normalise(text).split()).translate(WIDENED) == visible.translate(WIDENED)
