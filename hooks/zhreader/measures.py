"""一 apart from the measure word that it counts, where the dictionary has a word of both: 一, 家, 企业.

GB/T 16159-2012 6.1.5.6: a numeral and its measure word are written apart.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhreader.numerals import is_counting

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Sequence

_PAIR = 2
_ONE_AND_MEASURE = re.compile("一[家块面道口头排层轮代套句]")
MEASURES = frozenset("头盏扇杯堆条朵碗瓶匹只棵株颗粒片张辆艘架台座栋间套根枝支束串盆桶袋箱筐篮滴")
"""Measure words that make no word with the noun behind them that only jieba has: 扇门, 朵花."""

_DOUBLED = MEASURES | frozenset("层排阵步件句代幕批串声圈页笔道行")
"""Those that are said twice behind 一: 一棵棵, 一层层."""

_BEFORE_COUNTS = frozenset("上下每这那某另")
_NOUNS = tuple("nabz")
"""The first letters of jieba's tags for nouns and for what may stand before one."""

_EVENTS = ("案", "案件", "事故", "事件", "纠纷", "火灾", "官司", "车祸")
"""What 一起 counts."""

_NEAR = 4
"""Words after 一起 among which it is looked for."""


def part_measures(words: Sequence[str], tag: Callable[[str], str], known: Container[str]) -> Iterator[str]:
    """The words with 一 apart from a measure word before a noun or after 下 and the like: 一, 家, 企业; 下, 一, 轮.

    So is a measure word behind a number from a noun that no dictionary joins to it: 这, 扇, 门. The dictionary has
    一家 as “the whole family” and 一道 as “together”; so 一道, 去 and 一面, 看 stay. 一起 is a measure word before what
    ends in 案 and the like, 一点 the verb again in 点一点. What is said twice is one word: 一棵棵.
    """
    words = [*_join_doubled(words)]
    for index, word in enumerate(words):
        before, after = words[index - 1] if index else "", words[index + 1] if index + 1 < len(words) else ""
        is_counted = before in _BEFORE_COUNTS or (after and tag(after).startswith(_NOUNS))
        is_apart = (
            word in {"几个", "一次"}
            or (is_counted and _ONE_AND_MEASURE.fullmatch(word))
            or (word == "一起" and any(near.endswith(_EVENTS) for near in words[index + 1 : index + 1 + _NEAR]))
            or (word[0] == "一" and word[1:] == before and len(word) == _PAIR)
            or (is_measured(word) and word not in known and is_counting(before))
        )
        yield from word if is_apart else [word]


def is_measured(word: str) -> bool:
    """Whether a word looks like a measure word and a noun: 扇门, but not 棵棵 or 艘次."""
    return len(word) == _PAIR and word[0] in MEASURES and word[1] not in {word[0], "次"}


def _join_doubled(words: Sequence[str]) -> Iterator[str]:
    """The words with a measure word that is said twice joined to its 一: 一, 棵, 棵 and 一, 层层 give one word each."""
    rest = list(words)
    while rest:
        word = rest.pop(0)
        twice = rest[0] if rest and len(rest[0]) == _PAIR else "".join(rest[:_PAIR])
        if word == "一" and len(twice) == _PAIR and twice[0] == twice[1] and twice[0] in _DOUBLED:
            del rest[: _PAIR if rest[0] == twice[0] else 1]
            word += twice
        yield word
