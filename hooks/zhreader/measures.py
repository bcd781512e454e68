"""一 apart from the measure word that it counts, where the dictionary has a word of both: 一, 家, 企业.

GB/T 16159-2012 6.1.5.6: a numeral and its measure word are written apart.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_PAIR = 2
_ONE_AND_MEASURE = re.compile("一[家块面道口头排层轮代套句]")
_BEFORE_COUNTS = frozenset("上下每这那某另")
_NOUNS = tuple("nabz")
"""The first letters of jieba's tags for nouns and for what may stand before one."""

_EVENTS = ("案", "案件", "事故", "事件", "纠纷", "火灾", "官司")
"""What 一起 counts."""

_NEAR = 4
"""Words after 一起 among which it is looked for."""


def part_measures(words: Sequence[str], tag: Callable[[str], str]) -> Iterator[str]:
    """The words with 一 apart from a measure word before a noun or after 下 and the like: 一, 家, 企业; 下, 一, 轮.

    The dictionary has 一家 as “the whole family” and 一道 as “together”; so 一道, 去 and 一面, 看 stay. 一起 is a
    measure word before what ends in 案 and the like, 一点 the verb again in 点一点.
    """
    for index, word in enumerate(words):
        before, after = words[index - 1] if index else "", words[index + 1] if index + 1 < len(words) else ""
        is_counting = before in _BEFORE_COUNTS or (after and tag(after).startswith(_NOUNS))
        is_apart = (
            word in {"几个", "一次"}
            or (is_counting and _ONE_AND_MEASURE.fullmatch(word))
            or (word == "一起" and any(near.endswith(_EVENTS) for near in words[index + 1 : index + 1 + _NEAR]))
            or (word[0] == "一" and word[1:] == before and len(word) == _PAIR)
        )
        yield from word if is_apart else [word]
