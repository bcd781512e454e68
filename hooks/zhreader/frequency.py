"""How common a word is in Chinese: jieba's own dictionary, counted in 60 million words of text.

Its numbers are shown as dots, one more for every tenfold: 我们 has five and 筑牢, which it lacks, has none.
"""

from __future__ import annotations

from functools import cache

import rjieba

CORPUS = 60_101_967
"""The sum of all counts in jieba's dictionary."""

MOST_DOTS = 5
_PER_MILLION = (100, 10, 1, 0.1)


def count(word: str) -> int:
    """How often jieba's dictionary counts a word, without the words that a build adds: about 2,219 for 落实, else 0.

    rjieba tells no counts, but what a word needs to stay whole: its own count, by the rounding of its floats perhaps
    one more, or for the few that jieba would cut in two all the same (部头) a little more.
    """
    jieba = _jieba()
    return jieba.suggest_freq(word) if jieba.has_word(word) else 0


def dots(word: str) -> int:
    """From 5 (a hundred times and more in a million words: 我们) down to 1, and 0 for a word that jieba lacks."""
    per_million = count(word) * 1_000_000 / CORPUS
    return MOST_DOTS - sum(per_million < least for least in _PER_MILLION) if per_million else 0


def weight(word: str) -> int:
    """A count to divide words by: jieba's, and for a word that it lacks just enough to win over its own pieces."""
    return _jieba().suggest_freq(word)


@cache
def _jieba() -> rjieba.Jieba:
    return rjieba.Jieba()
