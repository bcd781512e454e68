"""Numbers written in hanzi: where they stand in running text, so that 三千五百 is one word and 万一 another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_RUN = re.compile("第?[〇零一二两三四五六七八九十百千万亿几]{2,}")
_DIGIT = "[一二两三四五六七八九几]"
_SMALL = f"(?:{_DIGIT}{{1,2}}千)?零?(?:{_DIGIT}{{1,2}}百)?零?(?:{_DIGIT}{{0,2}}十)?{_DIGIT}{{0,2}}"
_NUMBER = re.compile(
    f"第?(?=.*[十百千万亿])(?=[十一二两三四五六七八九几])(?:{_SMALL}万?亿零?)?(?:{_SMALL}万零?)?{_SMALL}"
)
_DIGITS = re.compile("[〇零一二三四五六七八九]{3,}")
_DECIMAL = re.compile(
    "(?<![上午晚晨夜日天第])[〇零一二两三四五六七八九十百千万亿]+点[〇零一二三四五六七八九]+(?:[百千]?[万亿]亿?)?"
    "(?![十百千几半刻线点就才还也都])(?<!一(?=[到过家群位条边起是]))"
    "(?!分(?<![达得为评打].点.分))"
)
"""A number with a point, but no time of day (八点五十, 早上六点一, 七点一到) and no 两点一线."""

_SCORE = re.compile(
    "(?<![〇零一二三四五六七八九十百千万])([零一二两三四五六七八九十]+)比([零一二三四五六七八九十]+)(?![般些百千万])"
)
"""How a match ends: 四比一."""

_FRACTION = re.compile("(?<![百千万亿])(?!百分之)[二三四五六七八九十百千万亿]+分之[一二三四五六七八九十百千万几]+")
"""A fraction: 千分之五; 百分之 is a word by itself."""

_ABOUT_SO_MANY = re.compile(
    "(?<![〇零一二两三四五六七八九十百千万亿几第])(?:一两|两三|二三|三四|三五|四五|五六|六七|七八|八九)"
    "(?=[吨元米亩斤克尺丈条只头匹辆架艘台部张把本册页封件套双副组排座栋幢间家户名位个次回遍趟场天岁倍]|公里|千米|公斤|小时|分钟)"
)
"""Neighbouring digits before a measure word: 三四, 吨."""

_SECTORS = re.compile("(?:一二|二)三(?=产业)|一二(?=产业)")
"""The sectors of an economy: 一二三, 产业."""

_REACH = 4
"""Characters by which a word may begin before a number or end after it: 统一, 十二月, 三十六计."""

_SCALE = frozenset("百千万亿零〇")
"""What no number begins with: whatever word ends before it, 三千 is not parted."""

_RATHER_NUMBERS = frozenset(["长三"])
"""Words whose last character rather begins the number behind: 全长三十八公里."""

_ABOUT = frozenset("多余来")
"""What makes a number one that is about right: 二十多."""

_COUNTING = re.compile(r"[\d一二两三四五六七八九十百千万亿几数每这那]$")


def find_numbers(text: str, *, is_word: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """Where numbers of two characters and more stand: ``共三千五百人`` gives ``(1, 5)``.

    A year (``一九七八年``), a row of digits with 〇 or 零, a decimal (``七点五``), a fraction (``千分之五``), both
    sides of a score (``四比一``), even of one character, 三四 in ``三四吨`` and 一二三 in ``一二三产业`` count too. A
    number in a longer word (``is_word``) is left to the segmenter: 十二月, 三十六计, 双十一; so is what is more than a
    number: 千万. That jieba has words such as 二十多年 is no reason to leave one.
    """
    found = [match.span(side) for match in _SCORE.finditer(text) for side in (1, 2)]
    decimals = (match.span() for match in _DECIMAL.finditer(text))
    found += [match.span() for kind in (_FRACTION, _ABOUT_SO_MANY, _SECTORS) for match in kind.finditer(text)]
    found += [span for span in decimals if not _is_in_a_word(text, *span, is_word=is_word)]
    found += [span for span in _whole_numbers(text, is_word) if not any(a <= span[0] < b for a, b in found)]
    yield from sorted(found)


def is_counting(word: str) -> bool:
    """Whether a word ends in a number, or in what stands before measure words as numbers do: 三, 第5, 这."""
    return bool(_COUNTING.search(word))


def _whole_numbers(text: str, is_word: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    for match in _RUN.finditer(text):
        start, end = match.span()
        run = match.group()
        is_year = len(run) == 4 and text[end : end + 1] == "年"  # noqa: PLR2004 - as many digits as a year has
        is_row = bool(_DIGITS.fullmatch(run)) and (is_year or "〇" in run or "零" in run)
        if (is_row or _NUMBER.fullmatch(run)) and not _is_in_a_word(text, start, end, is_word=is_word):
            yield start, end


def _is_in_a_word(text: str, start: int, end: int, *, is_word: Callable[[str], bool]) -> bool:
    begins_before = any(
        is_word(text[begin:stop])
        for begin in range(max(0, start - _REACH), start)
        for stop in range(start + 1, end + 1)
        if text[stop:end][:1] not in _SCALE and text[begin:stop] not in _RATHER_NUMBERS
    )
    is_about = text[end : end + 1] in _ABOUT
    ends_after = not is_about and any(
        is_word(text[start:stop]) for stop in range(end + 1, min(len(text), end + _REACH) + 1)
    )
    return ends_after or begins_before
