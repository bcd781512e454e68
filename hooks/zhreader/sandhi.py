"""How a sentence is spoken: tone sandhi of 一, 不 and the third tone, for readers who ask for it.

The written reading keeps the dictionary's tones (GB/T 16159-2012 6.5). The rules are those of 现代汉语 textbooks and
of the 普通话水平测试: 不 is ``bú`` before a fourth tone; 一 is ``yí`` before a fourth tone and ``yì`` before the
others, but stays ``yī`` as an ordinal, in a number and at the end; of two third tones the first becomes a second.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from zhreader.orthography import mark_tone

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zhreader.model import Word

_NUMERALS = frozenset("〇零一二三四五六七八九十两")
_AFTER_A_NUMBER = frozenset("月日号楼")
"""After these 一 is a number: 一月, 一号."""


def speak(words: Iterable[Word]) -> tuple[Word, ...]:
    """The words of a sentence, with :attr:`Word.spoken` where speech differs from writing.

    一 张 网 is spoken ``yì zhāng wǎng``, 不 漏 ``bú lòu``, 领导 ``língdǎo`` and 很 好 ``hén hǎo``.
    """
    words = tuple(words)
    written = [(index, *pair) for index, word in enumerate(words) for pair in _syllables(word)]
    pause = (len(words), "", "")
    spoken: dict[int, list[str]] = {}
    for (index, hanzi, syllable), following in pairwise([*written, pause]):
        if syllable:
            spoken.setdefault(index, []).append(_change(words, index, hanzi, syllable, following))
    return tuple(
        replace(word, spoken=_respell(word, spoken[index]))
        if index in spoken and tuple(spoken[index]) != word.syllables
        else word
        for index, word in enumerate(words)
    )


def _syllables(word: Word) -> Iterator[tuple[str, str]]:
    """The hanzi and syllables of a word; a mark of punctuation stands as a pause."""
    if len(word.syllables) == len(word.text):
        yield from zip(word.text, word.syllables, strict=True)
    elif not word.syllables:
        yield word.text, ""
    else:
        yield from (("", syllable) for syllable in word.syllables)


def _change(words: tuple[Word, ...], index: int, hanzi: str, syllable: str, following: tuple[int, str, str]) -> str:
    """The syllable as it is spoken before the following one."""
    next_index, next_hanzi, next_syllable = following
    if not next_syllable:
        return syllable
    is_same_word = next_index == index
    if hanzi == "不" and next_syllable.endswith("4"):
        return "bu2"
    if hanzi == "一" and not _is_number(words, index, next_hanzi):
        return "yi2" if next_syllable[-1] in "45" else "yi4"
    is_close = is_same_word or len(words[index].syllables) == 1
    if syllable.endswith("3") and next_syllable.endswith("3") and is_close:
        return f"{syllable[:-1]}2"
    return syllable


def _is_number(words: tuple[Word, ...], index: int, next_hanzi: str) -> bool:
    """Whether 一 counts or orders here: 第一, 一月, 二十一, 一二三."""
    text = words[index].text
    before = words[index - 1].text[-1:] if index and text[0] == "一" else text[:1]
    return before == "第" or next_hanzi in _AFTER_A_NUMBER or next_hanzi in _NUMERALS or before in _NUMERALS - {"一"}


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
