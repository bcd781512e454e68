"""Text as the search compares it: no case, no full width, one script.

The reader in the browser (``docs/assets/js/search-fold.mjs``) folds queries by the same rule, character by character,
so that both sides agree whatever the text: NFKC, lower case, traditional characters as simplified ones. Accents stay:
they are the tones of pinyin, and ``xiān`` in an English sentence is not the word ``xian``.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from zhreader.characters import HAN
from zhreader.script import simplified_characters

if TYPE_CHECKING:
    from collections.abc import Iterable

RUN = re.compile(rf"(?P<hanzi>[{HAN}]+)|(?P<other>(?:(?![{HAN}])[^\W_])+)")
"""A run of hanzi, or a Latin word or number, in folded text."""


class _Table(dict[int, str]):
    """What each character folds to, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


_TABLE = _Table()


def fold(text: str) -> str:
    """The text as it is compared: ``ＡＰＰ「三會一課」Dǎng`` gives ``app「三会一课」dǎng``."""
    return text.translate(_TABLE)


def folding(texts: Iterable[str]) -> dict[str, str]:
    """The traditional characters that fold to any character of these folded texts, for the browser: 黨 → 党."""
    present = set().union(*texts)
    return {one: other for one, other in _simplified().items() if other in present}


def _fold_character(character: str) -> str:
    return "".join(_simplified().get(c, c) for c in unicodedata.normalize("NFKC", character).lower())


@cache
def _simplified() -> dict[str, str]:
    """Traditional characters with what they end at: a character that is simplified twice goes all the way."""
    pairs = simplified_characters()
    ends = {}
    for character in pairs:
        end, seen = pairs[character], {character}
        while end in pairs and end not in seen:
            seen.add(end)
            end = pairs[end]
        if end != character:
            ends[character] = end
    return ends
