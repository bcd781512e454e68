"""Counts which characters names are made of: ``make train-names`` writes ``data/name_characters.txt`` anew.

jieba's dictionary tags names of persons, foreign ones among them. A given name is counted after a surname that foreign
names seldom begin with, and only where no part of the name is a word.
"""

from __future__ import annotations

from collections import Counter
from importlib.resources import files
from math import log
from typing import TYPE_CHECKING

from zhreader.characters import is_hanzi
from zhreader.lexicon import load_lexicon
from zhreader.name_characters import LONGEST_NAME, NAME_CHARACTERS
from zhreader.surnames import surnames

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

CHINESE = frozenset(
    "陈李王张刘赵孙周吴郑黄杨徐胡朱郭何林高梁宋谢韩唐冯董程曹袁邓许沈彭吕蒋蔡丁魏薛叶余潘杜夏钟汪田姜范方姚谭廖邹熊陆郝孔"
    "崔邱秦江顾侯邵孟段钱汤尹黎贺龚"
)
"""Common surnames that are seldom a syllable of a foreign name."""

SURNAMES_SMOOTHED, NAMES_SMOOTHED, ALONE_SMOOTHED = (0.3, 500), (0.3, 4000), (20, 6000)
"""What is added to each count, and the number of characters it is added for (Laplace)."""

LEAST = -1
"""A character none of whose log-odds is above this is left out."""

HEAD = """# Log-odds of characters: as a surname, in a given name, in a foreign name, each against standing alone.
# Counted in jieba's dictionary by `make train-names`.
"""


def name_characters() -> str:
    """The content of ``data/name_characters.txt``: a line ``王<TAB>4.0<TAB>1.4<TAB>-0.1`` for each character."""
    words = load_lexicon().entries
    alone, surname, given, foreign = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for line in files("jieba").joinpath("dict.txt").read_text(encoding="utf-8").splitlines():
        word, frequency, tag = line.split(" ")
        if len(word) == 1 and is_hanzi(word):
            alone[word] = int(frequency)
        if not tag.startswith("nr") or {word, word[1:], word[:2]} & words.keys():
            continue
        is_chinese = word[0] in surnames()
        if len(word) <= LONGEST_NAME and is_chinese:
            surname[word[0]] += 1
            if len(word) == LONGEST_NAME and word[0] in CHINESE:
                given.update(word[1:])
        elif len(word) > LONGEST_NAME or not is_chinese:
            foreign.update(word)
    against = _log_shares(alone, ALONE_SMOOTHED)
    columns = [_log_shares(surname, SURNAMES_SMOOTHED), *(_log_shares(n, NAMES_SMOOTHED) for n in (given, foreign))]
    rows = []
    for character in sorted({*surname, *given, *foreign}):
        odds = [column(character) - against(character) for column in columns]
        if max(odds) > LEAST:
            rows.append("\t".join([character, *(f"{each:.1f}" for each in odds)]) + "\n")
    return HEAD + "".join(rows)


def _log_shares(counts: Mapping[str, int], smoothed: tuple[float, int]) -> Callable[[str], float]:
    """The logarithm of the share of a character in these counts."""
    added, number = smoothed
    total = sum(counts.values()) + added * number
    return lambda character: log((counts.get(character, 0) + added) / total)


if __name__ == "__main__":
    NAME_CHARACTERS.write_text(name_characters(), encoding="utf-8")
