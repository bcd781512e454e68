"""Of several dictionary entries the one that is meant comes first: ``cases/entries.md``."""

from __future__ import annotations

import re
from itertools import accumulate, pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from zhreader.annotate import annotate_sentence
from zhreader.model import Sentence
from zhreader.orthography import write
from zhreader.senses import choose_entries

if TYPE_CHECKING:
    from zhreader.annotate import Annotator

CASES = Path(__file__).with_name("cases") / "entries.md"
RIGHT, WRONG = (
    re.findall(r"^- (.+)$", part, re.MULTILINE) for part in CASES.read_text(encoding="utf-8").split("# Not yet right")
)
_EXPECTED = re.compile(r"\[(?P<word>[^]]+)\]\((?P<traditional>\S+) (?P<reading>\S+) “(?P<gloss>.+?)”\)")


@pytest.mark.parametrize("line", RIGHT)
def test_the_entry_that_is_meant_comes_first(line: str, real_annotator: Annotator) -> None:
    assert chosen(line, real_annotator) == expected(line)


@pytest.mark.parametrize("line", WRONG)
def test_what_is_not_yet_right_is_listed_as_such(line: str, real_annotator: Annotator) -> None:
    assert chosen(line, real_annotator) != expected(line), "This has come right: move it up."


def test_of_a_hundred_words_98_get_their_entry(real_annotator: Annotator) -> None:
    lines = (*RIGHT, *WRONG)
    words = [pair for line in lines for pair in zip(expected(line), chosen(line, real_annotator), strict=True)]
    assert len(words) >= 200
    assert sum(meant == found for meant, found in words) / len(words) >= 0.98


def expected(line: str) -> list[str]:
    """The words of a line with the entries that are meant."""
    return [match[0] for match in _EXPECTED.finditer(line)]


def chosen(line: str, annotator: Annotator) -> list[str]:
    """The same words with the entries that they get; of a gloss as much as the line has of it."""
    words = annotate_sentence(Sentence(_EXPECTED.sub(r"\g<word>", line)), annotator).words
    pairs = pairwise((None, *words))
    by_start = dict(zip(accumulate((len(word.text) for word in words), initial=0), pairs, strict=False))
    found = []
    shift = 0
    for match in _EXPECTED.finditer(line):
        before, word = by_start.get(match.start() - shift, (None, None))
        shift += len(match[0]) - len(match["word"])
        is_word = word and word.text == match["word"]
        entries = choose_entries(word, annotator.lexicon, before.text if before else "") if word and is_word else ()
        if not entries:
            found.append(f"[{match['word']}](no word of the dictionary)")
            continue
        entry = entries[0]
        reading = write(entry.simplified, entry.syllables, kind="name" if entry.is_name else "")
        gloss = match["gloss"] if entry.senses[0].startswith(match["gloss"]) else entry.senses[0]
        found.append(f"[{match['word']}]({entry.traditional} {reading} “{gloss}”)")
    return found
