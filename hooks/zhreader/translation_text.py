"""The text of a translation, ``name.en.md``, as titles, gists and blocks with their places.

A comment such as ``<!-- 2/4 … -->`` says that what follows is the English of article 2, paragraph 4; those are written
by ``make translation``, and other comments mean nothing. Of Markdown only headings, quotations and paragraphs count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

_COMMENT = re.compile(r"<!--\s*(?:(?P<article>\d+)/(?P<place>title|gist|h?\d+)\b)?.*?-->", re.DOTALL)


@dataclass(frozen=True, slots=True)
class EnglishBlock:
    """A paragraph or heading of a translation."""

    line: int
    level: int
    lines: tuple[str, ...]
    place: str = ""
    """Where the comment before it says that it belongs: ``4`` or ``h1``; empty without one."""

    @property
    def text(self) -> str:
        """Its text on one line."""
        return " ".join(self.lines)


@dataclass(slots=True)
class EnglishArticle:
    """One article of a translation: ``# Holding the line``, ``> What a county did.`` and its blocks."""

    title: str
    line: int
    gist: str = ""
    blocks: list[EnglishBlock] = field(default_factory=list)


def parse_translation(body: str, first_line: int) -> tuple[EnglishArticle, ...]:
    """The articles of a translation's text; its first line is line ``first_line`` of the file."""
    marks = {}
    for match in _COMMENT.finditer(body):
        if match["place"]:
            marks[first_line + body.count("\n", 0, match.end())] = match["place"]
    bare = _COMMENT.sub(lambda match: "\n" * match[0].count("\n"), body)
    found: list[EnglishArticle] = []
    last = 0
    for before, token, is_quoted in _inline(bare):
        line, lines = first_line + (token.map or [0])[0], _lines(token)
        if before.tag == "h1":
            found.append(EnglishArticle(" ".join(lines), line))
        elif found and is_quoted and not found[-1].blocks:
            found[-1].gist = " ".join((found[-1].gist, *lines)).strip()
        elif found:
            level = int(before.tag[1]) if before.type == "heading_open" else 0
            place = next((marks[at] for at in sorted(marks, reverse=True) if last < at <= line), "")
            found[-1].blocks.append(EnglishBlock(line, level, lines, place))
        last = line
    return tuple(found)


def _inline(body: str) -> Iterator[tuple[Token, Token, bool]]:
    """Every run of text with the token that opens it, and whether it stands in a quotation."""
    quoted = False
    for before, token in pairwise(MarkdownIt("commonmark", {"html": False}).parse(body)):
        quoted = before.type == "blockquote_open" or (quoted and before.type != "blockquote_close")
        if token.type == "inline" and token.map:
            yield before, token, quoted


def _lines(token: Token) -> tuple[str, ...]:
    parts = ("\n" if child.type in {"softbreak", "hardbreak"} else child.content for child in token.children or ())
    return tuple(" ".join(line.split()) for line in "".join(parts).split("\n"))
