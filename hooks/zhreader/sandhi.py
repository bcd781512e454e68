"""How a sentence is spoken: tone sandhi of 一, 不 and the third tone, for readers who ask for it.

The written reading keeps the dictionary's tones (GB/T 16159-2012 6.5). The rules are those of 现代汉语 textbooks and
of the 普通话水平测试: 不 is ``bú`` before a fourth tone; 一 is ``yí`` before a fourth tone and ``yì`` before the
others, but stays ``yī`` as an ordinal, in a number and at the end; both are neutral in the middle of 看一看 and 去不去.
Of two third tones the first becomes a second, and in a doubled verb although the other is neutral: 想想 is
``xiángxiang``.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from zhreader.doubling import is_doubled_verb
from zhreader.frequency import count
from zhreader.spelling import mark_tone

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zhreader.model_words import Word

_DIGITS = frozenset("〇零一二三四五六七八九十两")
_NUMBERING = _DIGITS | {"第"}
"""After these 一 is part of a number: 第一, 二十一."""

_COUNTED = _DIGITS | set("月日号楼等级")
"""Before these too: 一月, 一号, 一等奖, 一二三."""


def speak(words: Iterable[Word]) -> tuple[Word, ...]:
    """The words of a sentence, with :attr:`Word.spoken` where speech differs from writing.

    一 张 网 is spoken ``yì zhāng wǎng``, 不 漏 ``bú lòu``, 领导 ``língdǎo`` and 很 好 ``hén hǎo``.
    """
    words = tuple(words)
    pause = _Syllable(-1, "", "")
    heard = [
        pause,
        pause,
        *(_Syllable(index, *pair) for index, word in enumerate(words) for pair in _syllables(word)),
        pause,
    ]
    spoken: dict[int, list[str]] = {}
    for first, before, here, after in zip(heard, heard[1:], heard[2:], heard[3:], strict=False):
        if here.syllable:
            word = words[here.word]
            is_loose = here.word != before.word and _is_one_and_two(word.text)
            is_close = (here.word == after.word and not is_loose) or len(word.syllables) == 1
            is_between = before.hanzi == after.hanzi != "" and first.hanzi != here.hanzi  # but 一个一个
            neutral = {"一": "yi5", "不": "bu5"}.get(here.hanzi, "") if is_between else ""
            is_doubled = here.hanzi == after.hanzi and is_doubled_verb(word.text)
            heard_next = here if is_doubled else after  # 想想: the first 想 changes as before a full one
            spoken.setdefault(here.word, []).append(neutral or _change(before, here, heard_next, is_close=is_close))
    return tuple(
        replace(word, spoken=_respell(word, spoken[index]))
        if index in spoken and tuple(spoken[index]) != word.syllables
        else word
        for index, word in enumerate(words)
    )


def _is_one_and_two(text: str) -> bool:
    """Whether a word of three is one and two: 小|老虎, whose first tone stays, but 展览|馆."""
    return len(text) == 3 and count(text[1:]) > count(text[:2])  # noqa: PLR2004 - what it says


class _Syllable(NamedTuple):
    """A syllable in its sentence: the index of its word, its hanzi, itself; empty for a pause."""

    word: int
    hanzi: str
    syllable: str


def _syllables(word: Word) -> Iterator[tuple[str, str]]:
    """The hanzi and syllables of a word; a mark of punctuation stands as a pause."""
    if len(word.syllables) == len(word.text):
        yield from zip(word.text, word.syllables, strict=True)
    elif not word.syllables:
        yield word.text, ""
    else:
        yield from (("", syllable) for syllable in word.syllables)


def _change(before: _Syllable, here: _Syllable, after: _Syllable, *, is_close: bool) -> str:
    """The syllable as it is spoken between its neighbours; ``is_close`` if no slow boundary follows it."""
    if not after.syllable:
        return here.syllable
    if here.hanzi == "不" and after.syllable.endswith("4"):
        return "bu2"
    is_number = before.hanzi in _NUMBERING or after.hanzi in _COUNTED
    if here.hanzi == "一" and not is_number:
        return "yi2" if after.syllable[-1] in "45" else "yi4"
    if here.syllable.endswith("3") and after.syllable.endswith("3") and is_close:
        return f"{here.syllable[:-1]}2"
    return here.syllable


def _respell(word: Word, syllables: list[str]) -> str:
    """The reading of a word as it is written, with other tones on the same letters."""
    reading, start = word.reading, 0
    for old, new in zip(word.syllables, syllables, strict=True):
        was, becomes = mark_tone(old), mark_tone(new)
        place = reading.lower().find(was, start)
        if place < 0:
            return word.reading
        kept = becomes[:1].upper() + becomes[1:] if reading[place].isupper() else becomes
        reading = reading[:place] + kept + reading[place + len(was) :]
        start = place + len(kept)
    return reading
