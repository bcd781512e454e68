"""Verbs with their object that the dictionary has as one word: 开玩笑, 打电话, 走后门 (GB/T 16159-2012 6.1.2.3).

They stay one word of the page, because they mean something together, but are written as the two that they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhreader.lexicon import Lexicon

_TO_DO = re.compile(r"(?:\([^)]*\) |lit\. |fig\. )*to ")
"""How the dictionary explains what is done: ``to play a joke``, ``lit. to enter by the back door``."""

_SIZE = 3
_NO_OBJECT = frozenset("不得所")
"""What stands between a verb and its result, 打不过, or makes a noun of another verb, 无所谓."""

_VERBS = ("v", "p", "n")
"""jieba's tags for the character of a verb: 走, 把, 背."""

_NO_NOUNS = ("d", "r", "c", "u", "k", "p", "m")
"""jieba's tags for what is nothing that one does something to: 当然 in 想当然."""


def is_action(word: str, lexicon: Lexicon, tag: Callable[[str], str]) -> bool:
    """Whether a word of three characters is a verb of one and its object: 开玩笑, but neither 再教育 nor 打不过.

    All of it and its first character are something that one does (“to play a joke”), what is left is a thing, and no
    word reaches from one into the other. ``tag`` gives a part of speech in jieba's notation.
    """
    verb, object_ = word[:1], word[1:]
    if len(word) != _SIZE or word[1] in _NO_OBJECT or len({*word}) < _SIZE or word[:2] in lexicon.entries:
        return False
    is_verb = any(map(_TO_DO.match, _senses(verb, lexicon))) and tag(verb).startswith(_VERBS)
    senses = _senses(object_, lexicon)
    is_thing = not all(map(_TO_DO.match, senses)) if senses else tag(object_) == "n"
    return _is_done(word, lexicon) and is_verb and is_thing and not tag(object_).startswith(_NO_NOUNS)


def _is_done(word: str, lexicon: Lexicon) -> bool:
    return any(map(_TO_DO.match, _senses(word, lexicon)[:1]))


def _senses(word: str, lexicon: Lexicon) -> list[str]:
    """What a word means, without its measure words and the names that are written like it."""
    entries = (entry for entry in lexicon.entries.get(word, ()) if not entry.is_name)
    return [sense for entry in entries for sense in entry.senses if not sense.startswith("CL:")]
