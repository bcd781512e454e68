"""Words that only jieba knows, divided where readers see two: 坐在 is 坐 and 在, 贯彻落实 is 贯彻 and 落实.

jieba's dictionary was gathered by machines: beside words it has whatever often stands together (很大, 看着, 桌上, 此人,
给我发). The rules are those of GB/T 16159-2012 6.1 for what is written apart; the words of grammar in them are closed
classes, so they stand here and not in a file for editors. Any other word stays whole, and its card shows its parts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhreader.composition import compose

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Sequence

_PAIR = 2
_COUNTED = re.compile(
    "(?:第[一二三四五六七八九十百千几]+|好几|[一二两三四五六七八九十百千万亿几数每各某本该此这那余多]+)(?=.)"
)
_NUMBER = re.compile("第.+|好几|[〇零一二两三四五六七八九十百千万亿]+")
_PRONOUN = re.compile("[我你您他她它]")
_ADVERBS = frozenset("很最更不")
_SIDES = {"s": "上下里内中外前后旁", "t": "前后", "n": "上里内", "l": "上下里内中外前后"}
"""Words of place behind a noun (6.1.1.2), by the tag that jieba gives both together: 桌上, 会后, 床上, 草地上."""

_AFTER_VERBS = frozenset("着了过在到给好完")
_AFTER_LONG_VERBS = _AFTER_VERBS - frozenset("好完") | {"于"}
_MODIFYING = frozenset("zd")
_SAYINGS = frozenset("il")
_DIRECTION = re.compile("[起出下上过进回]来|[出下上过进回]去")
_ONE_AND_MEASURE = re.compile("一[家块面道口头排层轮代套句]")
_BEFORE_COUNTS = frozenset("上下每这那某另")
_NOUNS = tuple("nabz")
"""The first letters of jieba's tags for nouns and for what may stand before one."""

_PHRASE = re.compile("[我你他她它不都还和].|.[了着过的得]|[这那][不就是]")


def divide(word: str, tag: str, known: Container[str]) -> list[str]:
    """The words in a word that ``known`` does not have; ``tag`` is its part of speech in jieba's notation.

    看着 (``v``) gives 看, 着; 桌上 (``s``) 桌, 上; 此人 此, 人; 不间断 不, 间断; 一张 一, 张; 系统地 (``d``) 系统, 地.
    A name stays whole, and so does a noun with a part of one character that is no number: 宣传车, 余干县.
    """
    if len(word) == 1 or word in known:
        return [word]
    if counted := _COUNTED.match(word):
        count, rest = counted.group(), word[counted.end() :]
        is_amount = tag in {"mq", "r"} or rest[-1] in "多余" or count in {"这", "那"}
        if rest in known or len(rest) == 1 or is_amount:
            rests = [rest] if rest in known else compose(rest, known)
            return [*([count] if _NUMBER.fullmatch(count) else count), *rests]
    if _PRONOUN.search(word) and not (tag in _SAYINGS and len(word) == 2 * _PAIR):
        return [*compose(word, known)]
    place = _boundary(word, tag, known)
    return [word[:place], word[place:]] if place else _compounds(word, known) or [word]


def _boundary(word: str, tag: str, known: Container[str]) -> int:
    """Where grammar divides a word: after an adverb, before a particle or a direction; 0 where it does not."""
    if word[0] in _ADVERBS and word[:2] not in known and (len(word) == _PAIR or word[1:] in known):
        return 1
    if _ends_in_grammar(word, tag, known):
        return len(word) - 1
    return len(word) - 2 if len(word) > _PAIR and tag.startswith("v") and _DIRECTION.fullmatch(word[-2:]) else 0


def part_measures(words: Sequence[str], tag: Callable[[str], str]) -> Iterator[str]:
    """The words with 一 apart from a measure word before a noun or after 下 and the like: 一, 家, 企业; 下, 一, 轮.

    The dictionary has 一家 as “the whole family” and 一道 as “together”; so 一道, 去 and 一面, 看 stay.
    """
    for index, word in enumerate(words):
        before, after = words[index - 1] if index else "", words[index + 1] if index + 1 < len(words) else ""
        is_counting = before in _BEFORE_COUNTS or (after and tag(after).startswith(_NOUNS))
        yield from word if is_counting and _ONE_AND_MEASURE.fullmatch(word) else [word]


def is_phrase(word: str) -> bool:
    """Whether a headword that jieba lacks would rather be two words where it stands in a text: 到了, 中的, 我去, 不送.

    As words they are rare (到了 ``dàoliǎo`` “at last”, 中的 ``zhòngdì`` “to hit the target”), as neighbours they are
    everywhere. Those that are worth it (有的, 知了) have a line in ``data/words.txt``.
    """
    return _PHRASE.fullmatch(word) is not None


def _ends_in_grammar(word: str, tag: str, known: Container[str]) -> bool:
    """Whether a word ends in a particle, a preposition, the result of an action or a place."""
    first, last = word[:-1], word[-1]
    if len(word) > _PAIR and first not in known:
        return tag in _MODIFYING and last in "的地" and first == first[0] * 2
    is_place = last in _SIDES.get(tag, "")
    if len(word) == _PAIR:
        return is_place or (tag.startswith(("v", "p")) and last in _AFTER_VERBS)
    return (
        is_place
        or (tag in _MODIFYING and last in "的地")
        or (tag.startswith(tuple("vplzn")) and last in _AFTER_LONG_VERBS)
    )


def _compounds(word: str, known: Container[str]) -> list[str]:
    """A word in known ones of two characters and more, the longest first; empty if it is not made of such."""
    if not word or (word in known and len(word) > 1):
        return [word] if word else []
    for end in range(len(word) - _PAIR, 1, -1):
        rest = _compounds(word[end:], known) if word[:end] in known else []
        if rest:
            return [word[:end], *rest]
    return []
