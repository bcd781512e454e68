"""The lines of a Markdown seed: its headings and the plain text of its paragraphs, never its HTML."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from zhreader.layout import Line, join
from zhreader.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token


def read_markdown(text: str, first_line: int) -> Iterator[Line]:
    r"""The headings and paragraphs of CommonMark as lines, from wherever they stand: lists and quotations too.

    ``"# 题目\n\n第一段**要点**。\n"`` gives a line ``题目`` of level 1 and a line ``第一段要点。``. Emphasis and links
    leave their text; HTML is text like any other.
    """
    tokens = MarkdownIt("commonmark", {"html": False}).parse(text)
    for opening, token in pairwise(tokens):
        if token.type == "inline" and token.map:
            level = int(opening.tag[1]) if opening.type == "heading_open" else 0
            shown = ""
            for piece in _lines(token.children or []):
                shown = join(shown, piece) if shown and piece else shown or piece
            if shown:
                yield Line(first_line + token.map[0], shown, is_indented=not level, level=level)
        elif token.type in {"code_block", "fence"} and token.map:
            start = first_line + token.map[0] + (token.type == "fence")
            for number, piece in enumerate(token.content.splitlines(), start):
                if shown := normalise(piece):
                    yield Line(number, shown, is_indented=True)


def _lines(children: list[Token]) -> list[str]:
    """The visible text of a paragraph, divided where its source lines ended."""
    lines = [""]
    for child in children:
        if child.type in {"softbreak", "hardbreak"}:
            lines.append("")
        else:
            lines[-1] += child.content
    return [normalise(line) for line in lines]
