"""Headwords of the dictionary that a text seldom means: 到了 is 到 and 了 nearly everywhere."""

from __future__ import annotations

import re

_PHRASE = re.compile(
    "[我你他她它不都还和].|.[了着过的得]|[这那][不就是]|在[前后先旁下地台华]|对[日美本]|是以|正对|为上|最善|已灭|"
    "再(?:发生|出现|保证)|可得到"
)


def is_rather_two(word: str) -> bool:
    """Whether a headword that jieba lacks would rather be two words where it stands in a text: 到了, 中的, 我去, 在前.

    As words they are rare (到了 ``dàoliǎo`` “at last”, 中的 ``zhòngdì`` “to hit the target”, 是以 “therefore”), as
    neighbours they are everywhere. Those that are worth it (有的, 知了) have a line in ``data/words.txt``.
    """
    return _PHRASE.fullmatch(word) is not None
