"""Lines become pieces: titles, bylines, headings, and paragraphs that were broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cases import cases
from zhreader.layout import Line, byline_names, is_closed, lay_out
from zhreader.normalise import normalise

if TYPE_CHECKING:
    from cases import Case
    from zhreader.annotate import Annotator
    from zhreader.layout import Piece


def pieces_of(text: str, annotator: Annotator) -> list[Piece]:
    rows = [(number, raw, normalise(raw)) for number, raw in enumerate(text.split("\n"), 1)]
    lines = [Line(number, shown, is_indented=raw.startswith("\u3000")) for number, raw, shown in rows if shown]
    return list(lay_out(lines, straddles=annotator.segmenter.straddles))


@cases("layout", "lay_out")
def test_lay_out(case: Case, annotator: Annotator) -> None:
    is_marked = case.given.startswith("# ")
    shown = [
        f"{piece.kind}{f' {piece.level}' if is_marked and piece.level else ''}@{piece.number}: {piece.text}"
        for piece in pieces_of(case.given, annotator)
    ]
    assert "\n".join(shown) == case.expected


@cases("layout", "byline")
def test_byline(case: Case, annotator: Annotator) -> None:
    shown = []
    for line in case.given.split("\n"):
        piece = pieces_of(f"题目\n{line}\n完。", annotator)[1]
        names = ", ".join(byline_names(piece.text))
        shown.append(f"{piece.text} → {names}" if piece.kind == "byline" else "-")
    assert "\n".join(shown) == case.expected


@cases("layout", "is_closed")
def test_is_closed(case: Case) -> None:
    assert ["yes" if is_closed(text) else "no" for text in case.given.split("\n")] == case.expected.split("\n")
