"""What cannot be done is one word, and 不 in it is neutral: 打不到 ``dǎbudào``, 娶不上 ``qǔbushàng``.

So 现代汉语词典 has those that it lists: 来不及 lái·bují, 对不起 duì·buqǐ.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_COMPLEMENTS = frozenset("到了起完住动清上下开出掉着见及懂惯")
"""What a verb may come to, in one syllable. 好, 成 and 过 are left out, with which 不 makes words: 不好, 不成, 不过."""

_NO_VERBS = frozenset("是有在会要能可想没去来用为至由给难只左")
"""Verbs behind which 不到 is “less than” or 不 another word's, and what is no verb: 难不成."""

_NUMBERS = frozenset("一二两三四五六七八九十百千万半几多")
_LENGTH = 3
"""Characters of such a word."""


def is_potential(word: str) -> bool:
    """Whether a word says what cannot be done: 打不到; but not 了不了, 差不多."""
    is_shaped = len(word) == _LENGTH and word[1] == "不" and word[2] in _COMPLEMENTS
    return is_shaped and word[0] not in _NO_VERBS and word[0] != word[2]


def join_potential(words: Sequence[str], tag: Callable[[str], str]) -> Iterator[str]:
    """The words with a verb, 不 and what it comes to joined: 打, 不到 gives 打不到, 娶, 不, 上 娶不上.

    Before a number 不到 is “less than”: 活, 不到, 三十岁.
    """
    rest = [*words]
    while rest:
        size = next((size for size in (2, 3) if is_potential("".join(rest[:size])) and len(rest[0]) == 1), 0)
        after = "".join(rest[size : size + 1])
        is_less = after[:1] in _NUMBERS or after[:1].isdecimal()
        taken = size if size and not is_less and tag(rest[0]).startswith("v") else 1
        yield "".join(rest[:taken])
        del rest[:taken]


def weaken(word: str, syllables: Sequence[str]) -> tuple[str, ...]:
    """The syllables of a word, those of what cannot be done with 不 neutral: 达不到 ``("da2", "bu5", "dao4")``.

    着 is ``zhao2`` there: 够不着.
    """
    if not is_potential(word):
        return tuple(syllables)
    return (syllables[0], "bu5", "zhao2" if word[2] == "着" else syllables[2])
