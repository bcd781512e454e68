"""Where a translation renders a term: the words of the glossary's English in the words of a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from snowballstemmer import stemmer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_WORD = re.compile(r"\w+(?:\+\w+)*")
_SILENT = frozenset({"a", "an", "the", "s"})
"""Articles, and what is left of a possessive: they come and go with the grammar of a sentence."""

_REMARK = re.compile(r"\([^)]*\)")
"""What a rendering says about itself: ``fighting fortress (for 战斗堡垒)``, ``(residential) community``."""

_english = stemmer("english")


@dataclass(frozen=True, slots=True)
class Rendered:
    """Characters ``start`` up to ``end`` of an English text render the term ``slug``."""

    start: int
    end: int
    slug: str


def find_renderings(text: str, renderings: Mapping[str, Sequence[str]]) -> tuple[Rendered, ...]:
    """Every place of ``text`` where one of the ``renderings`` of a term stands, the longest first where two overlap.

    Words are compared by their stems and without regard to case, and ``a``, ``an``, ``the``, hyphens, quotation marks
    and a possessive ``s`` do not count: the rendering ``grid worker`` of 网格员 is found in “The grid's workers came”.
    In a rendering a semicolon divides alternatives, and parentheses hold words that may be left out.
    """
    words = [(match.start(), match.end(), _stem(match[0])) for match in _WORD.finditer(text)]
    words = [word for word in words if word[2] not in _SILENT]
    stems = [stem for _, _, stem in words]
    found: list[Rendered] = []
    taken: set[int] = set()
    for length, slug, sought in sorted(_sought(renderings), reverse=True):
        for index in range(len(stems) - length + 1):
            place = range(index, index + length)
            if tuple(stems[index : index + length]) == sought and taken.isdisjoint(place):
                taken.update(place)
                found.append(Rendered(words[index][0], words[index + length - 1][1], slug))
    return tuple(sorted(found, key=lambda rendered: rendered.start))


def _sought(renderings: Mapping[str, Sequence[str]]) -> Iterable[tuple[int, str, tuple[str, ...]]]:
    for slug, texts in renderings.items():
        wholes = (whole for text in texts for whole in (text, _REMARK.sub(" ", text)))
        for part in (part for whole in wholes for part in whole.split(";")):
            stems = tuple(stem for word in _WORD.findall(part) if (stem := _stem(word)) not in _SILENT)
            if stems:
                yield len(stems), slug, stems


@cache
def _stem(word: str) -> str:
    return str(_english.stemWord(word.lower()))
