"""Pieces of sentences that jieba has for names of persons, in their words: 都还没 is 都, 还 and 没.

jieba has gathered thousands of them from novels.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhreader.composition import compose
from zhreader.name_characters import LONGEST_NAME, name_odds
from zhreader.name_judgement import EVERYDAY_OR_VERB, HARDLY_SURNAMES
from zhreader.surnames import surname_size, surnames

if TYPE_CHECKING:
    from collections.abc import Container

_PAIR = 2

_FEATURES = frozenset("县市州山江岭河镇乡村区旗路")
"""What the names of places end in that begin like 都还没: 都柳江."""

_MAKERS = _FEATURES | frozenset("人者员家军")
"""What makes a word or a name of what stands before it: 山里人, 黄巾军."""

_SCRAP, _EVERYDAY_SCRAP = -6.5, -3.0
"""The log-odds of three characters below which they are no name; the second where the surname is an everyday word."""


def part_scrap(word: str, known: Container[str]) -> list[str]:
    """The words in what jieba has for a person's name: 都, 还, 没; 那, 首, 歌; empty for 白米饭 and 史可法.

    ``known`` are the words of the dictionary and the glossary.
    """
    if word[0] in HARDLY_SURNAMES and len(word) > _PAIR and word[-1] not in _FEATURES:
        return [word[0], *compose(word[1:], known)]
    has_word = word[:_PAIR] in known or word[1:] in known or word[-1] in _MAKERS
    is_doubled = word[:1] == word[1:_PAIR]  # 高高的
    return [*word] if _is_scrap(word) and not has_word and not is_doubled else []


def _is_scrap(text: str) -> bool:
    if len(text) != LONGEST_NAME or text[0] not in surnames() or surname_size(text) > 1:
        return False
    return name_odds(text) < (_EVERYDAY_SCRAP if text[0] in EVERYDAY_OR_VERB else _SCRAP)
