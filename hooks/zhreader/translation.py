"""The English of a seed, ``name.en.md`` beside ``name.txt``: aligned with its articles block by block.

The file holds a ``# Title`` for each article, a ``> gist`` below it, then its headings and paragraphs in the order of
the Chinese. Only their text is used; it is escaped like any other.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from zhreader.decode import decode
from zhreader.drift import find_drift
from zhreader.errors import Fault, InputError
from zhreader.frontmatter import read_front_matter, split_front_matter
from zhreader.model import Article, Provenance, Remark
from zhreader.sentences import match_sentences
from zhreader.translation_text import parse_translation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhreader.frontmatter import FrontMatter
    from zhreader.model import Block
    from zhreader.translation_text import EnglishArticle, EnglishBlock

TITLE = "title"


@dataclass(frozen=True, slots=True)
class Translation:
    """The articles of a seed with their English, and what its translator should look at, which stops no build."""

    articles: tuple[Article, ...]
    notices: tuple[Fault, ...]


def read_translation(content: bytes, path: str, articles: Sequence[Article]) -> Translation:
    """The articles of a seed with their English titles, gists and blocks.

    ``# Holding the line``, ``> What a county did.`` and one paragraph give the article 守好防线, which has one
    paragraph, its English title and gist, and its paragraph ``p1`` its English. Where the front matter records another
    Chinese than there is now, the block is marked as stale and named in a notice.

    :raises InputError: if the front matter is wrong, or the numbers of articles, headings or paragraphs differ.
    """
    yaml_text, body, body_line = split_front_matter(decode(content, path), path)
    matter = read_front_matter(yaml_text, path=path, first_line=2, schema="translation")
    english = parse_translation(body, body_line)
    if len(english) != len(articles):
        fact = f"The translation has {len(english)} titles, the seed has {len(articles)} articles."
        raise InputError(Fault(path, body_line, fact, "Begin the English of each article with a line “# Title”."))
    reader = _Reader(path, matter, is_unfinished=matter.fields.get("status") == "unfinished")
    pairs = list(zip(articles, english, strict=True))
    faults = [fault for article, one in pairs for fault in reader.faults(article, one)]
    if faults:
        raise InputError(*faults)
    translated = tuple(reader.translate(number, *pair) for number, pair in enumerate(pairs, 1))
    notices = [notice for article, one in pairs for notice in reader.doubts(article, one)]
    stale = [
        f"{number}/{place}"
        for number, article in enumerate(translated, 1)
        for place, block in places(article)
        if block.is_stale
    ]
    if stale:
        fact = f"The Chinese of {', '.join(stale)} was changed after it was translated."
        command = f'make translation SEED={articles[0].path} CHECKED="{" ".join(stale)}"'
        remedy = f"Go through the English, then say so: {command}."
        notices.append(Fault(path, matter.line("chinese"), fact, remedy))
    return Translation(translated, tuple(notices))


def places(article: Article) -> Iterator[tuple[str, Block]]:
    """The blocks of an article with the places by which a translation names them: ``1`` for a paragraph, ``h1``."""
    numbers = {False: 0, True: 0}
    for block in article.blocks:
        is_heading = bool(block.level)
        numbers[is_heading] += 1
        yield f"{'h' * is_heading}{numbers[is_heading]}", block


def fingerprint(text: str) -> str:
    """Eight hexadecimal digits that tell whether a Chinese text was changed."""
    return sha256(text.encode()).hexdigest()[:8]


def recorded(lines: Sequence[str]) -> list[dict[str, str]]:
    """The fingerprints in a translation's front matter: ``["title:5feceb66 1:6b86b273"]``, a line for each article."""
    return [dict(entry.split(":") for entry in line.split()) for line in lines]


@dataclass(frozen=True, slots=True)
class _Reader:
    """What reading each article of one translation needs."""

    path: str
    matter: FrontMatter
    is_unfinished: bool

    def faults(self, article: Article, english: EnglishArticle) -> Iterator[Fault]:
        placed = self._place(article, english)
        if placed is not None:
            return
        counts = [_counts(article.blocks), _counts(english.blocks)]
        line, parts = self._parting(article, english)
        fact = (
            f"“{article.title.text}” has {counts[0][0]} paragraphs and {counts[0][1]} headings, its English has "
            f"{counts[1][0]} and {counts[1][1]}; they part {parts}."
        )
        remedy = (
            "Give each Chinese paragraph and heading its English, in the same order."
            if self.is_unfinished
            else "Give each Chinese paragraph and heading its English, in the same order. "
            "Until all is done, “status: unfinished” shows what there is."
        )
        yield Fault(self.path, line, fact, remedy)

    def doubts(self, article: Article, english: EnglishArticle) -> Iterator[Fault]:
        """The counts are the same, and yet what the blocks say does not go together."""
        blocks = [block for block in english.blocks if block.text]
        if self.is_unfinished or len(blocks) != len(article.blocks) or not find_drift(article.blocks, blocks):
            return
        line, parts = self._parting(article, english)
        fact = f"“{article.title.text}” and its English have as many paragraphs, but seem to part {parts}."
        yield Fault(self.path, line, fact, "See whether each paragraph stands by its Chinese.")

    def translate(self, number: int, article: Article, english: EnglishArticle) -> Article:
        facts = replace(
            article.facts,
            title_en=article.facts.title_en or english.title,
            gist_en=article.facts.gist_en or english.gist,
        )
        known = recorded(self.matter.fields.get("chinese", ()))
        prints = known[number - 1] if number <= len(known) else {}
        placed = self._place(article, english) or []
        blocks = tuple(
            _beside(block, found, prints.get(place, ""))
            for (place, block), found in zip(places(article), placed, strict=True)
        )
        return replace(article, facts=facts, blocks=blocks, provenance=self._provenance(number))

    def _provenance(self, number: int) -> Provenance:
        fields = self.matter.fields
        return Provenance(
            fields["translator"],
            fields["kind"],
            fields.get("date", ""),
            fields.get("status", ""),
            tuple(Remark(place, entry["zh"], entry["en"]) for place, entry in self._entries("notes", number)),
            tuple((place, entry["term"]) for place, entry in self._entries("free", number)),
        )

    def _entries(self, key: str, number: int) -> Iterator[tuple[str, dict[str, str]]]:
        """The entries under a key that are on one article, with the place in it: ``4`` for those on 1/4."""
        for entry in self.matter.fields.get(key, ()):
            article, _, place = entry["p"].partition("/")
            if article == str(number):
                yield place, entry

    def _place(self, article: Article, english: EnglishArticle) -> list[EnglishBlock | None] | None:
        """The English of each block of an article, in order; ``None`` if the two do not fit together."""
        index = {place: at for at, (place, _) in enumerate(places(article))}
        placed: list[EnglishBlock | None] = [None] * len(article.blocks)
        at = -1
        for block in english.blocks:
            at = index.get(block.place, len(placed)) if block.place else at + 1
            if at >= len(placed) or placed[at] or bool(block.level) != bool(article.blocks[at].level):
                return None
            placed[at] = block
        return placed if self.is_unfinished or all(block and block.text for block in placed) else None

    def _parting(self, article: Article, english: EnglishArticle) -> tuple[int, str]:
        """The line of the English at which the two part, and the same in words."""
        blocks = [block for block in english.blocks if block.text]
        i, j = find_drift(article.blocks, blocks) or (len(article.blocks), len(blocks))
        line = blocks[min(j, len(blocks) - 1)].line if blocks else english.line
        if i < len(article.blocks):
            return line, f"at {list(places(article))[i][0]}, “{article.blocks[i].text[:12]}…”"
        return line, "after the last Chinese paragraph"


def _counts(blocks: Sequence[Block] | Sequence[EnglishBlock]) -> tuple[int, int]:
    headings = sum(bool(block.level) for block in blocks)
    return len(blocks) - headings, headings


def _beside(block: Block, english: EnglishBlock | None, known: str) -> Block:
    if not english or not english.text:
        return block
    return replace(
        block,
        english=english.text,
        english_sentences=match_sentences(english.lines, len(block.sentences)),
        is_stale=bool(known) and known != fingerprint(block.text),
    )
