"""Corrections change the one place that is meant and remember what was printed there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from cases import cases
from samples import outcome
from zhreader.corrections import Correction, correct

if TYPE_CHECKING:
    from cases import Case
    from zhreader.model import Emendation


def marked(text: str, emendations: tuple[Emendation, ...]) -> str:
    for mark in reversed(emendations):
        text = f"{text[: mark.start]}[{mark.printed}→{text[mark.start : mark.end]}]{text[mark.end :]}"
    return text


@cases("corrections", "correct")
def test_correct(case: Case) -> None:
    lines = case.given.split("\n")
    pairs = [line.split(" => ") for line in lines if " => " in line]
    corrections = [
        Correction("seeds/a.yml", n, printed, meant, "误", "wrong") for n, (printed, meant) in enumerate(pairs, 1)
    ]
    texts = [line for line in lines if " => " not in line]
    assert outcome(lambda: "\n".join(marked(*text) for text in correct(texts, corrections))) == case.expected


@given(st.text("一二三", min_size=1), st.text("一二三—、"))
def test_what_was_printed_can_be_put_back(printed: str, meant: str) -> None:
    ((text, marks),) = correct(
        [f"甲{printed}乙"], [Correction("a.yml", 1, f"甲{printed}乙", f"甲{meant}乙", "误", "x")]
    )
    assert text == f"甲{meant}乙"
    for mark in reversed(marks):
        text = text[: mark.start] + mark.printed + text[mark.end :]
    assert text == f"甲{printed}乙"
