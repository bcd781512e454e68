"""Uses of a character in which its reading is sure, whatever the choice in context finds.

Those of running text are in ``data/usages.txt``, those within the name of a place in ``data/place_usages.txt``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhreader.datalines import in_context, kept

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAUSE = re.compile(r"(?<=[^\x00-\x7f])\s+(?=[^\x00-\x7f])")
"""What stands in a headline for a comma: the space in 一户不落 守牢底线."""


def find_usages(text: str, *, is_place: bool = False) -> dict[int, str]:
    """The syllables that are sure in a text, by position: ``{3: "chang2"}`` for 桥梁总长12公里.

    Where the text is the name of a place, as ``is_place`` tells, other uses hold: ``{0: "ren2"}`` for 任庄村.
    """
    text = _PAUSE.sub(lambda pause: "，" * len(pause.group()), text)
    return {
        match.start("here"): syllable
        for character, syllable, pattern in (_in_places() if is_place else _usages())
        if character in text
        for match in pattern.finditer(text)
    }


@kept
def _usages() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    return tuple(_patterns("usages.txt"))


@kept
def _in_places() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    return tuple(_patterns("place_usages.txt"))


def _patterns(name: str) -> Iterator[tuple[str, str, re.Pattern[str]]]:
    for hanzi, syllable, before, after in (line.cells for line in in_context(name)):
        yield hanzi, syllable, re.compile(f"(?:{before})(?P<here>{hanzi})(?={after})")
