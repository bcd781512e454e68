"""Sentences are cut into words: glossary terms whole, dictionary words whole, numbers and Latin in one piece.

The segmenter of record is jieba without its hidden Markov model, which invents words no dictionary has (起集, 好县).
The work is done by ``rjieba``, its port to Rust, which gives the same words 15 times as fast; a test holds the two
together. To jieba's own dictionary come the glossary, the editor's ``data/words.txt`` and the words of CC-CEDICT that
it lacks, each just frequent enough to win over its own pieces, so that 北大 stays out of 向北大概.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import rjieba

from zhreader.characters import HAN, has_hanzi, is_hanzi

if TYPE_CHECKING:
    from collections.abc import Iterable

WORDS = Path(__file__).parent / "data" / "words.txt"

_LONG_TERM = 3
"""Characters from which on a term is no accident of two neighbouring words, and is kept whole in every context."""

_LONG_TERM_FREQUENCY = 100_000
_TOKEN = re.compile(
    rf"(?P<hanzi>[{HAN}]+)"
    r"|(?P<number>\d+(?:[.,:]\d+)*(?:\+[\dA-Z]+)*[%％‰]?)"
    rf"|(?P<latin>(?:(?![{HAN}])[^\W\d_])(?:(?![{HAN}])[\w’'\-.])*(?<![.\-’']))"
    r"|(?P<space>\s+)"
    r"|(?P<dash>—+|…+)"
    r"|(?P<other>.)",
    re.DOTALL,
)
_NUMERAL = re.compile("[〇零一二三四五六七八九]{2,}")


@dataclass(frozen=True, slots=True)
class Segmenter:
    """Knows the words; made by :func:`make_segmenter`."""

    jieba: rjieba.Jieba
    phrases: re.Pattern[str] | None
    """Forms of terms that jieba cannot hold because they are not all hanzi: ``3+2+N``, ``喜事缓办、丧事简办``."""

    def cut(self, text: str) -> tuple[str, ...]:
        """The words of a text; joined, they are the text.

        ``落实“三会一课”制度,2018年以来`` gives 落实 “ 三会一课 ” 制度 , 2018 年 以来.
        """
        words: list[str] = []
        start = 0
        for match in self.phrases.finditer(text) if self.phrases else ():
            words += self._cut_plain(text[start : match.start()])
            words.append(match.group())
            start = match.end()
        return (*words, *self._cut_plain(text[start:]))

    def straddles(self, left: str, right: str) -> bool:
        """Whether a word goes across the gap between two texts, with a single character on one side: 坚｜持, 不｜断.

        Two whole words that happen to make a third (工作｜人员) do not count: a heading may end in one of them.
        """
        left, right = left[-8:], right[:8]
        position = 0
        for word in self.cut(left + right):
            if position < len(left) < position + len(word):
                return min(len(left) - position, position + len(word) - len(left)) == 1 and has_hanzi(word)
            position += len(word)
        return False

    def _cut_plain(self, text: str) -> list[str]:
        words: list[str] = []
        for match in _TOKEN.finditer(text):
            if match.lastgroup == "hanzi":
                words += self._cut_hanzi(match.group())
            else:
                words.append(match.group())
        return words

    def _cut_hanzi(self, text: str) -> list[str]:
        words: list[str] = []
        start = 0
        for match in _NUMERAL.finditer(text):
            if "〇" in match.group() or "零" in match.group():  # 二〇二三年, where jieba stops at 〇
                words += self.jieba.cut(text[start : match.start()], hmm=False)
                words.append(match.group())
                start = match.end()
        return words + self.jieba.cut(text[start:], hmm=False)


def make_segmenter(*, terms: Iterable[str], dictionary: Iterable[str], words: Iterable[str] = ()) -> Segmenter:
    """A segmenter that keeps these terms and words whole.

    ``terms`` are the glossary's forms in both scripts, ``dictionary`` the headwords of CC-CEDICT, ``words`` what an
    article or an editor adds. It is slow (0.3 s): make one and keep it.
    """
    jieba = rjieba.Jieba()
    for word in sorted(dictionary):
        if len(word) > 1 and all(map(is_hanzi, word)) and not jieba.has_word(word):
            jieba.add_word(word, jieba.suggest_freq(word), None)
    own = sorted({*terms, *words, *read_words(WORDS.read_text(encoding="utf-8"))})
    phrases = []
    for word in own:
        if not all(map(is_hanzi, word)):
            phrases.append(word)
        elif len(word) > 1:
            least = _LONG_TERM_FREQUENCY if len(word) >= _LONG_TERM else 1
            jieba.add_word(word, max(jieba.suggest_freq(word), least), None)
    return Segmenter(jieba, _phrase_pattern(phrases))


def read_words(text: str) -> tuple[str, ...]:
    """The words of a correction file: the first column of every line that is no comment."""
    return tuple(line.split("\t")[0] for line in text.splitlines() if line.strip() and not line.startswith("#"))


def _phrase_pattern(phrases: Iterable[str]) -> re.Pattern[str] | None:
    """The phrases, longest first, never inside a longer number or Latin word: ``1+8`` not in ``21+8``."""
    guarded = []
    for phrase in sorted(phrases, key=len, reverse=True):
        before = r"(?<![A-Za-z\d.+])" if phrase[0].isascii() else ""
        after = r"(?![A-Za-z\d+])" if phrase[-1].isascii() else ""
        guarded.append(f"{before}{re.escape(phrase)}{after}")
    return re.compile("|".join(guarded)) if guarded else None
