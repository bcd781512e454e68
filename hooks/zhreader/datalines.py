"""What editors have settled, one line each: ``data/readings.txt``, ``data/words.txt``, ``data/traditional.txt``.

Four files more say what holds where something stands before and after: ``data/usages.txt``,
``data/place_usages.txt``, ``data/partings.txt``, ``data/entries.txt``. Their last columns before the example are
regular expressions for that.

A line has columns divided by tabs; the last is an example sentence that a test reads back. Lines that begin with ``#``
and empty ones are comments. A line that cannot mean anything is reported with its number and what it would have
changed, and the others still count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from zhreader.alignment import parse
from zhreader.errors import Fault
from zhreader.model_words import Form, Rung, Word
from zhreader.syllables import syllables_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Read = TypeVar("Read")

FOLDER = Path(__file__).parent / "data"
PROJECT_FOLDER = "hooks/zhreader/data"
_SPLIT = "|"
_IN_CONTEXT = {"usages.txt": 4, "place_usages.txt": 4, "partings.txt": 3, "entries.txt": 5}
"""The files whose lines hold in a context, with their columns before the example."""

_kept: list[Callable[[], None]] = []
"""What forgets each file that was read."""


def kept(read: Callable[[], Read]) -> Callable[[], Read]:
    """A function that reads a file only once until :func:`forget`."""
    reader = cache(read)
    _kept.append(reader.cache_clear)
    return reader


@dataclass(frozen=True, slots=True)
class DataLine:
    """One line of a file: its number, its first columns and its example."""

    path: str
    number: int
    cells: tuple[str, ...]
    example: str


@kept
def readings() -> dict[str, Form]:
    """The readings that editors have settled, by word: 余干县 is 余干 ``Yúgān`` and 县 ``Xiàn``."""
    return {line.cells[0]: form for line in lines("readings.txt", 2) if (form := _form(line))}


@kept
def words() -> tuple[str, ...]:
    """Words to keep whole (``楼栋``) and places where two words meet (``和|县纪委``)."""
    return tuple(line.cells[0] for line in lines("words.txt", 1) if not _unsound(line))


@kept
def traditional() -> tuple[tuple[str, str], ...]:
    """Exceptions to the conversion to traditional characters, the longest last so that it has the last word."""
    pairs = [(line.cells[0], line.cells[1]) for line in lines("traditional.txt", 2) if not _unsound(line)]
    return tuple(sorted(pairs, key=lambda pair: len(pair[0])))


def forget() -> None:
    """Read the files anew the next time: an editor changes them while the live preview runs."""
    for clear in _kept:
        clear()


def in_context(name: str) -> Iterator[DataLine]:
    """The sound lines of a file whose lines hold in a context; the last two cells are what stands before and after."""
    return (line for line in lines(name, _IN_CONTEXT[name]) if not _unfit(line))


def check_datalines() -> tuple[Fault, ...]:
    """A fault for every line that means nothing: a reading that does not fit, a word that its example lacks."""
    faults = [fault for line in lines("readings.txt", 2) for fault in (*_unsound(line), *_misread(line))]
    faults += [fault for line in lines("words.txt", 1) for fault in _unsound(line)]
    faults += [fault for line in lines("traditional.txt", 2) for fault in (*_unsound(line), *_uneven(line))]
    faults += [
        fault for name, columns in _IN_CONTEXT.items() for line in lines(name, columns) for fault in _unfit(line)
    ]
    return tuple(sorted(faults))


def lines(name: str, columns: int) -> Iterator[DataLine]:
    """The lines of a file in ``data/`` that say something, with ``columns`` columns before the example."""
    for number, text in enumerate((FOLDER / name).read_text(encoding="utf-8").splitlines(), 1):
        if text.strip() and not text.startswith("#"):
            cells = [cell.strip() for cell in text.split("\t")]
            first = (*cells[:columns], *[""] * (columns - len(cells)))
            yield DataLine(f"{PROJECT_FOLDER}/{name}", number, first, "\t".join(cells[columns:]))


def _form(line: DataLine) -> Form | None:
    word, reading = line.cells
    written = parse(reading, word, syllables_of) if word and reading else None
    if not written:
        return None
    shown = tuple(
        Word(w.text, w.syllables, w.reading, rung=Rung.CORRECTION, kind="name" if w.reading[:1].isupper() else "")
        for w in written
    )
    return Form(word, reading, shown)


def _unsound(line: DataLine, needed: Sequence[str] = ()) -> list[Fault]:
    """A fault where a column is missing, of those ``needed`` if not of all, or the example does not show the word."""
    meant = f"It was to settle “{line.cells[0]}”."
    if not all(needed or line.cells) or not line.example:
        fact = f"The line has too few columns. {meant}"
        return [Fault(line.path, line.number, fact, "Divide the columns by tabs and end with an example sentence.")]
    if _SPLIT in line.cells[0] and not all(line.cells[0].split(_SPLIT)):
        fact = f"No word stands on one side of “{_SPLIT}”. {meant}"
        return [Fault(line.path, line.number, fact, "Write what meets there: left|right.")]
    if line.cells[0].replace(_SPLIT, "") not in line.example:
        fact = f"The example does not contain “{line.cells[0].replace(_SPLIT, '')}”. {meant}"
        return [Fault(line.path, line.number, fact, "Give a sentence in which it stands.")]
    return []


def _unfit(line: DataLine) -> list[Fault]:
    """A fault where a context is no regular expression, or the line is unsound otherwise; a context may be empty."""
    *settled, before, after = line.cells
    for pattern in (before, after):
        try:
            re.compile(pattern)
        except re.error as error:
            fact = f"“{pattern}” is no regular expression: {error}. It was to settle “{line.cells[0]}”."
            return [Fault(line.path, line.number, fact, "Write what stands before and after as the other lines do.")]
    return _unsound(line, settled)


def _misread(line: DataLine) -> list[Fault]:
    if all(line.cells) and _form(line) is None:
        fact = f"The reading “{line.cells[1]}” does not fit “{line.cells[0]}”, which keeps the reading it had."
        return [Fault(line.path, line.number, fact, "Write one syllable for each hanzi, with tone marks.")]
    return []


def _uneven(line: DataLine) -> list[Fault]:
    if len(line.cells[0]) != len(line.cells[1]):
        fact = f"“{line.cells[1]}” has not as many characters as “{line.cells[0]}”."
        return [Fault(line.path, line.number, fact, "Write the same word in traditional characters.")]
    return []
