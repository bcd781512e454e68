"""Contexts in which one entry of a word is meant, where reading and form tell nothing: ``data/entries.txt``."""

from __future__ import annotations

import re

from zhreader.datalines import in_context, kept


def told_entry(word: str, before: str, after: str) -> tuple[str, str]:
    """The traditional form and the reading of the entry that is meant between these texts, empty if nothing tells.

    大陆 is ``("大陸", "Dàlù")`` in ``两岸关系|大陆|有关方面``, the People's Republic and no continent.
    """
    for traditional, reading, behind, ahead in _contexts().get(word, ()):
        if behind.search(before) and ahead.match(after):
            return traditional, reading
    return "", ""


@kept
def _contexts() -> dict[str, list[tuple[str, str, re.Pattern[str], re.Pattern[str]]]]:
    found: dict[str, list[tuple[str, str, re.Pattern[str], re.Pattern[str]]]] = {}
    for word, traditional, reading, before, after in (line.cells for line in in_context("entries.txt")):
        found.setdefault(word, []).append((traditional, reading, re.compile(f"(?:{before})$"), re.compile(after)))
    return found
