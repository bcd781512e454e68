"""Of several dictionary entries the one that is meant comes first: ``cases/entries.md``."""

from __future__ import annotations

import re
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from zhreader.annotate import annotate_sentence
from zhreader.contexts import told_entry
from zhreader.datalines import in_context
from zhreader.model import Sentence
from zhreader.model_words import Word
from zhreader.senses import choose_entries, spell

if TYPE_CHECKING:
    from zhreader.annotate import Annotator
    from zhreader.datalines import DataLine

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


@pytest.mark.parametrize("line", [*in_context("entries.txt")], ids=lambda line: line.example)
def test_a_context_tells_an_entry_of_the_dictionary(line: DataLine, real_annotator: Annotator) -> None:
    (word, traditional, reading, *_), example = line.cells, line.example
    before, _, after = example.partition(word)
    entries = choose_entries(Word(word), real_annotator.lexicon, before, after)
    assert (entries[0].traditional, spell(entries[0])) == (traditional, reading)


@pytest.mark.parametrize(
    ("before", "word", "after"),
    [
        ("他走遍非洲", "大陆", "。"),
        ("这里是内蒙古的", "内地", "。"),
        ("船停在", "海湾", "里。"),
        ("受", "台风", "影响，航班取消。"),
        ("炉子里飞出", "火星", "。"),
        ("中国讲究", "礼", "尚往来。"),
    ],
)
def test_what_only_looks_like_such_a_context_tells_nothing(before: str, word: str, after: str) -> None:
    assert told_entry(word, before, after) == ("", "")


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
    text = "".join(word.text for word in words)
    by_start = dict(zip(accumulate((len(word.text) for word in words), initial=0), words, strict=False))
    found = []
    shift = 0
    for match in _EXPECTED.finditer(line):
        start, end = (place - shift for place in (match.start(), match.start() + len(match["word"])))
        shift += len(match[0]) - len(match["word"])
        word = by_start.get(start)
        is_word = word and word.text == match["word"]
        entries = choose_entries(word, annotator.lexicon, text[:start], text[end:]) if word and is_word else ()
        if not entries:
            found.append(f"[{match['word']}](no word of the dictionary)")
            continue
        entry = entries[0]
        gloss = match["gloss"] if entry.senses[0].startswith(match["gloss"]) else entry.senses[0]
        found.append(f"[{match['word']}]({entry.traditional} {spell(entry)} “{gloss}”)")
    return found
