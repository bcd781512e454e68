"""The English of a seed, ``name.en.md`` beside ``name.txt``: aligned with its articles block by block.

The file holds a ``# Title`` for each article, a ``> gist`` below it, then its headings and paragraphs in the order of
the Chinese. Only their text is used; it is escaped like any other.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from zhreader.decode import decode
from zhreader.errors import Fault, InputError
from zhreader.frontmatter import read_front_matter, split_front_matter
from zhreader.model import Article, Block, Provenance
from zhreader.sentences import match_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token


@dataclass(slots=True)
class _English:
    """One article of the translation while it is read."""

    title: str
    line: int
    gist: str = ""
    blocks: list[tuple[int, int, tuple[str, ...]]] = field(default_factory=list)
    """Line, heading level (0 for a paragraph) and the lines of the text."""


def read_translation(content: bytes, path: str, articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles of a seed with their English titles, gists and blocks.

    ``# Holding the line``, ``> What a county did.`` and one paragraph give the article 守好防线, which has one
    paragraph, its English title and gist, and its paragraph ``p1`` its English.

    :raises InputError: if the front matter is wrong, or the numbers of articles, headings or paragraphs differ.
    """
    yaml_text, body, body_line = split_front_matter(decode(content, path), path)
    matter = read_front_matter(yaml_text, path=path, first_line=2, schema="translation")
    provenance = Provenance(
        matter.fields["translator"],
        matter.fields["kind"],
        matter.fields.get("date", ""),
        matter.fields.get("status", ""),
    )
    english = list(_parse(body, body_line))
    if len(english) != len(articles):
        fact = f"The translation has {len(english)} titles, the seed has {len(articles)} articles."
        raise InputError(Fault(path, body_line, fact, "Begin the English of each article with a line “# Title”."))
    faults = [fault for article, one in zip(articles, english, strict=True) for fault in _drift(article, one, path)]
    if faults:
        raise InputError(*faults)
    return tuple(_with_english(article, one, provenance) for article, one in zip(articles, english, strict=True))


def _parse(body: str, first_line: int) -> Iterator[_English]:
    current: _English | None = None
    quoted = False
    tokens = MarkdownIt("commonmark", {"html": False}).parse(body)
    for before, token in pairwise(tokens):
        quoted = before.type == "blockquote_open" or (quoted and before.type != "blockquote_close")
        if token.type != "inline" or not token.map:
            continue
        line, lines = first_line + token.map[0], _lines(token)
        text = " ".join(lines)
        if before.tag == "h1":
            if current:
                yield current
            current = _English(text, line)
        elif current and quoted and not current.blocks:
            current.gist = f"{current.gist} {text}".strip()
        elif current:
            level = int(before.tag[1]) if before.type == "heading_open" else 0
            current.blocks.append((line, level, lines))
    if current:
        yield current


def _lines(token: Token) -> tuple[str, ...]:
    parts = ("\n" if child.type in {"softbreak", "hardbreak"} else child.content for child in token.children or ())
    return tuple(" ".join(line.split()) for line in "".join(parts).split("\n"))


def _drift(article: Article, english: _English, path: str) -> Iterator[Fault]:
    """A fault for an article whose blocks are not as many in both languages, with the first that has no partner."""
    chinese = [bool(block.level) for block in article.blocks]
    translated = [bool(level) for _, level, _ in english.blocks]
    if chinese == translated:
        return
    pairs = zip(chinese, translated, strict=False)
    first = next((i for i, (zh, en) in enumerate(pairs) if zh != en), min(len(chinese), len(translated)))
    line = english.blocks[min(first, len(english.blocks) - 1)][0] if english.blocks else english.line
    counts = [(len(kinds) - sum(kinds), sum(kinds)) for kinds in (chinese, translated)]
    begins = f"at “{article.blocks[first].text[:12]}…”" if first < len(chinese) else "after the last Chinese paragraph"
    fact = (
        f"“{article.title.text}” has {counts[0][0]} paragraphs and {counts[0][1]} headings, its English has "
        f"{counts[1][0]} and {counts[1][1]}; they part {begins}."
    )
    yield Fault(path, line, fact, "Give each Chinese paragraph and heading its English, in the same order.")


def _with_english(article: Article, english: _English, provenance: Provenance) -> Article:
    facts = replace(
        article.facts,
        title_en=article.facts.title_en or english.title,
        gist_en=article.facts.gist_en or english.gist,
    )
    pairs = zip(article.blocks, english.blocks, strict=True)
    blocks = tuple(_beside(block, lines) for block, (_, _, lines) in pairs)
    return replace(article, facts=facts, blocks=blocks, provenance=provenance)


def _beside(block: Block, lines: tuple[str, ...]) -> Block:
    return replace(block, english=" ".join(lines), english_sentences=match_sentences(lines, len(block.sentences)))
