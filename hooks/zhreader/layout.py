"""Which lines of a text are titles, bylines, headings and paragraphs, and which paragraphs a page layout broke.

Plain text carries no marks for any of this, so the rules look at length and at closing punctuation:

- a **byline** is a short line that names a role: ``■记者 郭文治 李静雯``;
- a **title** is a short line without closing punctuation right above a byline, or the first line of the file;
- a **heading** is any other short line without closing punctuation, unless a word straddles its end;
- everything else is a **paragraph**, and one that does not end in closing punctuation goes on in the next line, unless
  that line is indented: so a paragraph broken by a page or a column is whole again.

An editor can always say so instead: a line that begins with ``# `` is a title, one with ``## `` a heading.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhreader.characters import CLOSING_QUOTES, HAN
from zhreader.script import to_traditional

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

LONGEST_TITLE = 40
"""Characters. Headlines of Chinese news seldom pass 30; a longer line without punctuation is a broken paragraph."""

LONGEST_BYLINE = 60
"""Characters: some six names with their roles."""

_QUALIFIED_ROLES = (
    "本报记者|本刊记者|新华社记者|特约记者|实习记者|见习记者|首席记者|全媒体记者|融媒体记者|"
    "特约通讯员|特约评论员|本报评论员|特约撰稿人"
)
_QUALIFIED_ROLES += f"|{to_traditional(_QUALIFIED_ROLES)}"
_BARE_ROLES = "记者|通讯员|评论员|撰稿人|撰稿|撰文|作者|编译|编辑|供稿|供图|摄影|文"
_BARE_ROLES += f"|{to_traditional(_BARE_ROLES)}"
_ROLES = f"{_QUALIFIED_ROLES}|{_BARE_ROLES}"
_GAP = "[ ：/／|｜]"
_SPREAD = re.compile(f"(?<![{HAN}])(?!^文)([{HAN}]) ([{HAN}])(?![{HAN}])")
"""A name of two characters set as wide as one of three (曾　莉); 文 that begins a byline is a role."""

_NAME = f"(?:[{HAN}]{{2,4}}(?:·[{HAN}]{{1,8}})?|[{HAN}] [{HAN}](?![{HAN}]))"
_NAMES = f"{_NAME}(?:[ 、，/／|｜]+{_NAME})*"
# A bare role needs a mark before it or a gap behind it: 记者手记 and 文明实践 are headings.
_FIRST_CREDIT = f"(?:(?:{_QUALIFIED_ROLES}){_GAP}?|(?:{_BARE_ROLES})(?(mark){_GAP}?|{_GAP})){_NAMES}"
_BYLINE = re.compile(
    f"(?P<mark>[■□●○◆◇▲△★☆◎※·•\\-][■□●○◆◇▲△★☆◎※·•\\- ]*)?"
    f"(?P<credits>{_FIRST_CREDIT}(?:[ 、，；/／|｜]+(?:{_ROLES}){_GAP}?{_NAMES})*)"
)
_BRACKETED = re.compile(r"[（(【\[].*[）)】\]]")
_MARKED = re.compile(r"(?P<marks>#{1,6})\s+(?P<text>\S.*)")
_CLOSED = re.compile(rf"(?:[。！？!?…：:；;]|(?<=[。！？!?…])——|(?<=[A-Za-z\d])\.)[{CLOSING_QUOTES}\"')\]]*")
_MID_SENTENCE = re.compile(r"[。！？；]|[，、：,]$")
_NO_TITLE = re.compile(r"[。，、；：,;:][”’」』》）)\"]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a seed that is not blank: normalised text, its number counted from 1, and whether it was indented."""

    number: int
    text: str
    is_indented: bool = False
    level: int = 0
    """1 for a line marked as a title, 2–6 for one marked as a heading, 0 for one that carries no mark."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of an article: ``kind`` is ``title``, ``byline``, ``heading`` or ``paragraph``."""

    kind: str
    number: int
    text: str
    level: int = 0


def lay_out(lines: Sequence[Line], *, straddles: Callable[[str, str], bool]) -> tuple[Piece, ...]:
    """Sort the lines of a seed into pieces.

    ``坚决打赢 / ■记者 孟航 / 筑牢墙。党工委不 / 断创新。`` gives a title, a byline and one paragraph
    ``筑牢墙。党工委不断创新。``. ``straddles(left, right)`` tells whether a word goes across the gap between two texts.
    """
    return tuple(_merge(_classify(lines), straddles))


def byline_names(byline: str) -> tuple[str, ...]:
    """The names in a byline: ``记者 孟航 李静雯 通讯员 张强红`` gives ``("孟航", "李静雯", "张强红")``."""
    without_roles = re.sub(rf"(?:(?<=[ 、，；/／|｜：])|^)(?:{_ROLES})", " ", byline)
    return tuple(re.findall(_NAME, without_roles))


def is_closed(text: str) -> bool:
    """Whether a text ends as a sentence does: true of ``…动力。”`` and ``如下：``, false of ``“一张网”``."""
    return bool(text) and any(match.end() == len(text) for match in _CLOSED.finditer(text))


def _classify(lines: Sequence[Line]) -> Iterator[Piece]:
    """Each line with the kind that it has by itself and by the line after it."""
    for index, line in enumerate(lines):
        marked = _MARKED.fullmatch(line.text)
        level = line.level or (len(marked["marks"]) if marked else 0)
        text = marked["text"] if marked and not line.level else line.text
        following = lines[index + 1].text if index + 1 < len(lines) else ""
        byline = _BYLINE.fullmatch(text) if len(text) <= LONGEST_BYLINE else None
        is_short = len(text) <= LONGEST_TITLE
        begins = index == 0 or (not byline and _BYLINE.fullmatch(following))
        can_title = is_short and not _NO_TITLE.search(text) and begins
        can_head = is_short and not is_closed(text) and not _MID_SENTENCE.search(text)
        if level == 1 or (not level and can_title):
            yield Piece("title", line.number, text)
        elif level:
            yield Piece("heading", line.number, text, level)
        elif byline and index:
            yield Piece("byline", line.number, _SPREAD.sub(r"\1\2", byline["credits"]))
        elif can_head and following and not line.is_indented and not _BRACKETED.fullmatch(text):
            yield Piece("maybe-heading", line.number, text, 2)
        else:
            yield Piece("indented" if line.is_indented else "paragraph", line.number, text)


def _merge(pieces: Iterable[Piece], straddles: Callable[[str, str], bool]) -> Iterator[Piece]:
    """Settle which short lines are headings and join the paragraphs that were broken."""
    open_piece: Piece | None = None
    for piece in pieces:
        if open_piece is not None:
            goes_on = piece.kind in {"paragraph", "maybe-heading"}
            if open_piece.kind == "maybe-heading":
                goes_on = goes_on and straddles(open_piece.text, piece.text)
            if goes_on:
                open_piece = Piece("paragraph", open_piece.number, join(open_piece.text, piece.text))
                if is_closed(open_piece.text):
                    yield open_piece
                    open_piece = None
                continue
            yield _settled(open_piece)
            open_piece = None
        if piece.kind == "maybe-heading" or (piece.kind in {"paragraph", "indented"} and not is_closed(piece.text)):
            open_piece = piece
        else:
            yield _settled(piece)
    if open_piece is not None:
        yield _settled(open_piece)


def _settled(piece: Piece) -> Piece:
    kind = {"maybe-heading": "heading", "indented": "paragraph"}.get(piece.kind, piece.kind)
    return Piece(kind, piece.number, piece.text, piece.level)


def join(left: str, right: str) -> str:
    """Two halves of a paragraph; words of an alphabet keep the space that the line break was."""
    is_latin = left[-1].isascii() and left[-1].isalnum() and right[0].isascii() and right[0].isalnum()
    return f"{left} {right}" if is_latin else left + right
