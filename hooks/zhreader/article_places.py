"""The villages, communities, rivers and the like of an article: one that one sentence tells is known in all.

``竹瓦镇九坪村`` tells a name, ``九坪村加紧抢收`` alone does not. 九坪村 is 九坪 before 村民, whose 村 belongs to 民,
and where the article calls it so: ``九坪的果园``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhreader.frequency import count
from zhreader.place_judgement import SETTLEMENTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from zhreader.segment import Token

_WHOLE = ("社区", "小区", "街道")
"""What no word draws the last character of: 街道, 白菜湾, though 道白 is one."""

_ENDINGS = (*SETTLEMENTS, *_WHOLE, *"河湖江溪岛")
"""What the places end in that may be known from another sentence."""

_SHORTEST = 3
"""Characters of a name that is no accident of two words elsewhere: 九坪村."""

_SELDOM = 60
"""So seldom jieba counts what is no word there: 村人, but 村民."""


def places_in(words: Iterable[Token]) -> frozenset[str]:
    """The names of places among an article's words, which something tells there: 九坪村 in ``竹瓦镇九坪村``."""
    return frozenset(
        word.text
        for word in words
        if word.kind == "place" and len(word.text) >= _SHORTEST and word.text.endswith(_ENDINGS)
    )


def find_places(text: str, places: Iterable[str], *, is_word: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """Where these names stand, without their last character where it makes a word with the next: 九坪 in 九坪村民.

    The name alone counts where it is no word, and no word goes into it or out of it: 腊寨 in ``照亮了腊寨的夜晚``.
    """
    stems = {place[:-1] for place in places if place.endswith(SETTLEMENTS) and not _is_common(place[:-1], is_word)}
    names = "|".join(sorted(stems.union(places), key=len, reverse=True))
    for match in re.finditer(names, text) if names else ():
        start, end = match.span()
        if match.group() in stems and _is_torn(text, start, end, is_word):
            continue
        is_counted = end < len(text) and count(text[end - 1 : end + 1]) > _SELDOM
        is_word_there = is_counted or is_word(text[end - 1 : end + 2])  # 村民, 村委会
        is_whole = match.group().endswith(_WHOLE) or not is_word_there
        yield start, end if is_whole else end - 1


def _is_common(stem: str, is_word: Callable[[str], bool]) -> bool:
    """Whether the name of a village is a word by itself, or so short that it may stand anywhere: 前进, 代."""
    return len(stem) < _SHORTEST - 1 or is_word(stem) or count(stem) > 0


def _is_torn(text: str, start: int, end: int, is_word: Callable[[str], bool]) -> bool:
    """Whether a word goes across an end of a name: 变革 into 革上."""
    edges = [text[place - 1 : place + 1] for place in (start, end) if 0 < place < len(text)]
    return any(is_word(edge) or count(edge) > _SELDOM for edge in edges)
