"""Verbs that are doubled for “a little”, 谈谈 and 聊聊天: their second syllable is neutral (GB/T 16159-2012 5.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_VERBS = frozenset(
    "谈听瞧想试走问写学比算聊讲查坐歇管帮动做练跑洗翻尝逛遛敲拍摸揉擦扫捶踢唱跳念画猜认称挑选找改补晒吹捏按碰躲躺靠伸换骂"
    "踩闻嗅劝逗哄抱推扯捡挠搓扭压停剪修摆招握透"
)
"""Verbs of one syllable that are doubled so, and that doubled are no other word: not 摇 (摇摇欲坠), not 等 (等等)."""


def is_doubled_verb(word: str) -> bool:
    """Whether a word is a doubled verb, perhaps with its object: 谈谈, 聊聊天; but not 天天, 慢慢, 刚刚."""
    return len(word) in {2, 3} and word[0] == word[1] and word[0] in _VERBS


def double(word: str, syllables: Sequence[str]) -> tuple[str, ...]:
    """The syllables of a word, those of a doubled verb with the second neutral: 谈谈 ``("tan2", "tan5")``."""
    if not is_doubled_verb(word) or len(syllables) != len(word):
        return tuple(syllables)
    return (syllables[0], f"{syllables[0][:-1]}5", *syllables[2:])
