"""Where a name of another language ends of which a segmenter has left pieces: 斯, 卢, 茨, 基; 扎, 哈罗, 娃.

Its characters tell it (:mod:`zhreader.name_characters`); less will do beside the dot that stands between two names.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from zhreader.characters import is_hanzi
from zhreader.name_characters import DOT, LONGEST_FOREIGN, foreign_length
from zhreader.roles import is_role

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhreader.knowledge import Knowledge

_LONGEST_PIECE = 3
"""Characters of a piece of a foreign name: 泽, 连斯基."""

_NO_PIECE = frozenset("之镇村县族")
"""What no piece of a foreign name ends in: 溢, 水, 镇, 燕子, 山村."""

_SIDES = frozenset("前后")
"""To what a last character may belong instead of to the name: 伊万, 科维奇, 赛, 后."""


def foreign_end(words: Sequence[str], start: int, knowledge: Knowledge) -> int:
    """Where a name of another language ends, of single characters and others: 扎, 哈罗, 娃; 0 where none begins.

    It begins with no place: 卢拉 stands by itself in 巴西卢拉. Nothing is joined without a single character or a
    word that only jieba has for a name: 伊万, 科维奇.
    """
    if len(words[start]) > 1 and knowledge.tag(words[start]) == "ns":
        return 0
    if end := _dotted_end(words, start, knowledge):
        return end
    has_role = start > 0 and is_role(words[start - 1])
    pieces = [*takewhile(lambda word: _is_piece(word, knowledge), words[start : start + LONGEST_FOREIGN])]
    most = foreign_length("".join(pieces), has_role=has_role)
    for number in range(min(most, len(pieces)), 1, -1):
        name, end = "".join(pieces[:number]), start + number
        is_torn = any(_is_rest(piece, knowledge) for piece in pieces[:number])
        is_over = not _SIDES.isdisjoint(words[end : end + 1]) and _is_whole_before_last(pieces[:number])
        if is_torn and not is_over and foreign_length(name, has_role=has_role) == len(name):
            return end
    return 0


def _dotted_end(words: Sequence[str], start: int, knowledge: Knowledge) -> int:
    """Where a part of a foreign name ends beside a dot: 乔, 尼 before it, 阿尔卡拉, 斯 behind it; 0 where none does."""
    pieces = [*takewhile(lambda word: _is_unknown(word, knowledge), words[start : start + LONGEST_FOREIGN])]
    numbers: Iterable[int] = ()
    if words[start + len(pieces) : start + len(pieces) + 1] == [DOT]:
        numbers = [len(pieces)]
    elif start and words[start - 1] == DOT:
        numbers = range(len(pieces), 1, -1)
    for number in numbers:
        run = "".join(pieces[:number])
        if number > 1 and foreign_length(run, is_dotted=True) == len(run):
            return start + number
    return 0


def _is_piece(word: str, knowledge: Knowledge) -> bool:
    """Whether a word may be a piece of a foreign name: a character, or what jieba has for a name; not 客户.

    A name of three characters that something explains is whole by itself: 乌克兰.
    """
    is_whole = len(word) == _LONGEST_PIECE and word in knowledge.known
    is_name = len(word) == 1 or knowledge.is_name(word)
    return (
        len(word) <= _LONGEST_PIECE
        and all(map(is_hanzi, word))
        and word[-1] not in _NO_PIECE
        and is_name
        and not is_whole
    )


def _is_rest(piece: str, knowledge: Knowledge) -> bool:
    """Whether a piece is what is left of a name: a character, or a person's name that only jieba has: 科维奇."""
    return len(piece) == 1 or (piece not in knowledge.known and knowledge.tag(piece).startswith("nr"))


def _is_whole_before_last(pieces: Sequence[str]) -> bool:
    """Whether a last character may belong to what follows, since the piece before it is long: 伊万, 科维奇, 赛."""
    return [*map(len, pieces[-2:])] == [_LONGEST_PIECE, 1]


def _is_unknown(word: str, knowledge: Knowledge) -> bool:
    """Whether a word is a single character, a name, or one that only jieba has: 基利."""
    return (len(word) == 1 or word not in knowledge.known or knowledge.is_name(word)) and all(map(is_hanzi, word))
