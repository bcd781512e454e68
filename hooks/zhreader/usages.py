"""Uses of a character in which its reading is sure, whatever the choice in context finds: ``data/usages.txt``."""

from __future__ import annotations

import re

from zhreader.datalines import in_context, kept

_PAUSE = re.compile(r"(?<=[^\x00-\x7f])\s+(?=[^\x00-\x7f])")
"""What stands in a headline for a comma: the space in 一户不落 守牢底线."""


def find_usages(text: str) -> dict[int, str]:
    """The syllables that are sure in a text, by position: ``{3: "chang2"}`` for 桥梁总长12公里."""
    text = _PAUSE.sub(lambda pause: "，" * len(pause.group()), text)
    return {
        match.start("here"): syllable
        for character, syllable, pattern in _usages()
        if character in text
        for match in pattern.finditer(text)
    }


@kept
def _usages() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    patterns = []
    for hanzi, syllable, before, after in (line.cells for line in in_context("usages.txt")):
        patterns.append((hanzi, syllable, re.compile(f"{before}(?P<here>{hanzi})(?={after})")))
    return tuple(patterns)
