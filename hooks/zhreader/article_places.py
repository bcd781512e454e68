"""The villages, communities, rivers and the like of an article: one that one sentence tells is known in all.

``竹瓦镇九坪村`` tells a name, ``九坪村加紧抢收`` alone does not. 九坪村 is 九坪 before 村民, whose 村 belongs to 民.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhreader.frequency import count
from zhreader.place_judgement import SETTLEMENTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from zhreader.segment import Segmenter

_ENDINGS = (*SETTLEMENTS, "社区", "小区", "街道", *"河湖江溪岛")
"""What the places end in that may be known from another sentence."""

_SHORTEST = 3
"""Characters of a name that is no accident of two words elsewhere: 九坪村."""

_SELDOM = 60
"""So seldom jieba counts what is no word there: 村人, but 村民."""


def places_in(texts: Iterable[str], segmenter: Segmenter) -> frozenset[str]:
    """The names of places that something tells in one of these texts: 九坪村 in ``竹瓦镇九坪村``."""
    return frozenset(
        token.text
        for text in texts
        if any(ending in text for ending in _ENDINGS)
        for token in segmenter.tokens(text)
        if token.kind == "place" and len(token.text) >= _SHORTEST and token.text.endswith(_ENDINGS)
    )


def find_places(text: str, places: Iterable[str], *, is_word: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """Where these names stand, without their last character where it makes a word with the next: 九坪 in 九坪村民."""
    names = "|".join(sorted(places, key=len, reverse=True))
    for match in re.finditer(names, text) if names else ():
        start, end = match.span()
        is_word_there = count(text[end - 1 : end + 1]) > _SELDOM or is_word(text[end - 1 : end + 2])  # 村民, 村委会
        yield start, end - 1 if is_word_there else end
