"""A seed becomes Articles: decoded, laid out, its front matter read, its recorded corrections applied.

In go the bytes of ``seeds/000.txt`` and of its companion ``seeds/000.yml``, which says what front matter would where
the seed must stay as it was printed. Out come Articles whose sentences are bare text. Nothing is looked up in a
dictionary but one thing, passed in as a function: whether a word straddles the gap between two lines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from zhreader.alignment import parse
from zhreader.characters import CLOSING_QUOTES, HAN
from zhreader.corrections import Correction, correct
from zhreader.decode import decode
from zhreader.errors import Fault, InputError
from zhreader.frontmatter import FrontMatter, read_front_matter, split_front_matter
from zhreader.layout import Line, Piece, byline_names, lay_out
from zhreader.markdown import read_markdown
from zhreader.model import Article, Block, Byline, Emendation, Facts, ReadingMark, Sentence
from zhreader.model_words import Form, Rung, Word
from zhreader.normalise import normalise
from zhreader.syllables import syllables_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_SENTENCE = re.compile(rf"[^。！？!?…]*(?:[。！？!?…]+[{CLOSING_QUOTES}\"]*|$)")
_READING_MARK = re.compile(rf"(?P<hanzi>[{HAN}])\{{(?P<reading>[^{{}}]{{1,8}})\}}")
_NOT_IN_ANCHOR = re.compile(r"[^\w]+")
_TAKEN_ANCHORS = re.compile(r"p\d+|emendations|terms")
"""What the page itself uses: see zhreader.render."""


@dataclass(frozen=True, slots=True)
class SeedFile:
    """The raw material of one seed; paths are relative to the project, with forward slashes."""

    path: str
    content: bytes
    companion_path: str = ""
    companion: bytes = b""
    sections: tuple[str, ...] = ()


def read_seed(seed: SeedFile, *, straddles: Callable[[str, str], bool]) -> tuple[Article, ...]:
    """The articles of one seed, at least one.

    A file with the lines ``守好防线``, ``■记者 孟航``, ``目前,疫情频发。`` gives one Article titled 守好防线 with the
    byline ``记者 孟航`` and the paragraph ``目前，疫情频发。``, whose anchor is ``p1``.

    :raises InputError: with every fault found in the seed and its companion.
    """
    yaml_text, body, body_line = split_front_matter(decode(seed.content, seed.path), seed.path)
    front = read_front_matter(yaml_text, path=seed.path, first_line=2, schema="seed")
    matters = [(seed.path, front)]
    if seed.companion_path:
        text = decode(seed.companion, seed.companion_path)
        matter = read_front_matter(text, path=seed.companion_path, first_line=1, schema="seed")
        matters.append((seed.companion_path, matter))
    read = read_markdown if seed.path.lower().endswith(".md") else _read_plain
    title = next((normalise(matter.fields["title"]) for _, matter in matters if "title" in matter.fields), "")
    lines = _under_title(title, [*read(body, body_line)])
    pieces = lay_out(lines, straddles=straddles)
    corrections = [c for path, matter in matters for c in _corrections(path, matter)]
    corrected = correct([piece.text for piece in pieces], corrections)
    articles = tuple(_divide(seed, pieces, [(text, marks) for text, marks in corrected]))
    for path, matter in matters:
        articles = tuple(_with_facts(articles, path, matter))
    return articles


def sentences(text: str) -> tuple[str, ...]:
    """A text cut after ``。！？…`` and the closing quotes that follow; nothing is lost between the pieces."""
    return tuple(sentence for sentence in _SENTENCE.findall(text) if sentence)


def _read_plain(text: str, first_line: int) -> Iterator[Line]:
    for number, raw in enumerate(text.split("\n"), first_line):
        if shown := normalise(raw):
            yield Line(number, shown, is_indented=raw.startswith(("\u3000", "  ", "\t")))


def _under_title(title: str, lines: list[Line]) -> list[Line]:
    """The lines below the title that front matter gives, which may or may not stand in the text as well."""
    if not title:
        return lines
    if lines and lines[0].text.lstrip("# ") == title:
        lines = lines[1:]
    return [Line(lines[0].number if lines else 1, title, level=1), *lines]


def _corrections(path: str, matter: FrontMatter) -> Iterator[Correction]:
    for index, entry in enumerate(matter.fields.get("corrections", [])):
        line = matter.line("corrections", index)
        reason = entry["reason"]
        yield Correction(path, line, entry["printed"], entry["corrected"], reason["zh"], reason["en"])


def _divide(
    seed: SeedFile, pieces: Sequence[Piece], texts: Sequence[tuple[str, tuple[Emendation, ...]]]
) -> Iterator[Article]:
    """One article from each title to the next."""
    starts = [index for index, piece in enumerate(pieces) if piece.kind == "title"]
    if not pieces:
        raise InputError(Fault(seed.path, 1, "The seed is empty.", "Put an article into it, or delete the file."))
    if not starts or starts[0] != 0:
        remedy = "Put the title on the first line by itself, or give “title:” in the front matter."
        raise InputError(Fault(seed.path, pieces[0].number, "The seed begins without a title.", remedy))
    for start, end in zip(starts, [*starts[1:], len(pieces)], strict=True):
        blocks: list[Block] = []
        byline = None
        for piece, (text, marks) in zip(pieces[start + 1 : end], texts[start + 1 : end], strict=True):
            if piece.kind == "byline" and not blocks:  # Further down it credits something else and stays there.
                text = f"{byline.sentence.text} {text}" if byline else text  # noqa: PLW2901 - it goes on
                byline = Byline(Sentence(text), byline_names(text))
            else:
                blocks.append(_block(piece, text, marks, blocks))
        title = texts[start][0]
        if not any(not block.level for block in blocks):
            fact = f"The article “{title}” has a title but no text."
            raise InputError(Fault(seed.path, pieces[start].number, fact, "Add its paragraphs below the title."))
        yield Article(seed.path, pieces[start].number, Sentence(title), tuple(blocks), byline, sections=seed.sections)


def _block(piece: Piece, text: str, marks: tuple[Emendation, ...], before: Sequence[Block]) -> Block:
    marks = tuple(replace(m, start=_visible(text, m.start), end=_visible(text, m.end)) for m in marks)
    text, reading_marks = _reading_marks(text)
    taken = {block.id for block in before}
    if piece.kind != "heading":
        number = sum(not block.level for block in before) + 1
        cut = tuple(map(Sentence, sentences(text)))
        return Block(f"p{number}", piece.number, cut, emendations=marks, marks=reading_marks)
    anchor = _NOT_IN_ANCHOR.sub("-", text).strip("-") or "section"
    # A heading may read “p1” or “terms”, or the same as another one.
    names = (anchor, *(f"{anchor}-{count}" for count in range(2, len(taken) + 3)))
    unique = next(name for name in names if name not in taken and not _TAKEN_ANCHORS.fullmatch(name))
    return Block(unique, piece.number, (Sentence(text),), max(piece.level, 2), marks, reading_marks)


def _reading_marks(text: str) -> tuple[str, tuple[ReadingMark, ...]]:
    """The text without the author's reading marks, and the marks: ``重{chóng}庆`` gives 重庆 and a mark at 0."""
    marks: list[ReadingMark] = []
    visible = ""
    start = 0
    for match in _READING_MARK.finditer(text):
        written = parse(match["reading"], match["hanzi"], syllables_of)
        if written is None:  # Braces of another kind are text.
            continue
        visible += text[start : match.start("hanzi") + 1]
        marks.append(ReadingMark(len(visible) - 1, written[0].syllables[0]))
        start = match.end()
    return visible + text[start:], tuple(marks)


def _visible(text: str, position: int) -> int:
    """Where a position is once the reading marks before it are gone."""
    return len(_reading_marks(text[:position])[0])


def _with_facts(articles: Sequence[Article], path: str, matter: FrontMatter) -> Iterator[Article]:
    """The articles with what front matter says of all of them, then of the one with that title."""
    overrides: dict[str, Any] = {normalise(title): own for title, own in matter.fields.get("articles", {}).items()}
    if unknown := overrides.keys() - {article.title.text for article in articles}:
        titles = "”, “".join(article.title.text for article in articles)
        raise InputError(
            *(
                Fault(
                    path,
                    matter.line("articles", title),
                    f"No article here is titled “{title}”.",
                    f"There is “{titles}”.",
                )
                for title in unknown
            )
        )
    forms = list(_own_readings(path, matter))
    for article in articles:
        facts = _facts(
            {**matter.fields, **({"forms": forms} if forms else {}), **overrides.get(article.title.text, {})},
            article.facts,
        )
        yield Article(
            article.path, article.line, article.title, article.blocks, article.byline, facts, article.sections
        )


def _own_readings(path: str, matter: FrontMatter) -> Iterator[Form]:
    """The readings that front matter gives, aligned with their words."""
    for word, reading in matter.fields.get("readings", {}).items():
        written = parse(reading, word, syllables_of)
        if written is None:
            fact = f"The reading “{reading}” does not fit “{word}”."
            remedy = "Write one syllable for each hanzi, as in “重庆: Chóngqìng”."
            raise InputError(Fault(path, matter.line("readings", word), fact, remedy))
        words = tuple(Word(part.text, part.syllables, part.reading, rung=Rung.AUTHOR) for part in written)
        yield Form(word, reading, words)


def _facts(fields: dict[str, Any], earlier: Facts) -> Facts:
    gist = fields.get("gist", {})
    return Facts(
        slug=fields.get("slug", earlier.slug),
        title_en=fields.get("title_en", earlier.title_en),
        gist_zh=normalise(gist.get("zh", earlier.gist_zh)),
        gist_en=gist.get("en", earlier.gist_en),
        author=fields.get("author", earlier.author),
        date=fields.get("date", earlier.date),
        source=fields.get("source", earlier.source),
        url=fields.get("url", earlier.url),
        licence=fields.get("licence", earlier.licence),
        tags=tuple(fields.get("tags", earlier.tags)),
        readings=tuple(fields.get("forms", earlier.readings)),
        words=tuple(fields.get("words", earlier.words)),
    )
