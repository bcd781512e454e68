"""Whether what editors have settled holds in the examples that they gave themselves.

:mod:`zhreader.datalines` sees that a line can mean something; this sees that it does something, with the words and the
glossary of a build: that a word is whole, that two words part, and that nothing has more say over a reading.
"""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from zhreader import datalines
from zhreader.annotate import annotate_sentence
from zhreader.errors import Fault
from zhreader.model import Sentence
from zhreader.script import to_simplified, to_traditional

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhreader.annotate import Annotator
    from zhreader.datalines import DataLine


def check_examples(annotator: Annotator) -> tuple[Fault, ...]:
    """A fault for every line that its own example does not bear out.

    The line ``大棚`` with the example ``大棚里种着黄瓜。`` gives the fact “In its example “大棚” is cut 大|棚.”
    A word inside a term of the glossary is none, 组织部 in 市委组织部, and what
    :func:`zhreader.datalines.check_datalines` reports is passed over.
    """
    reported = {(fault.path, fault.line) for fault in datalines.check_datalines()}

    def sound(name: str, columns: int) -> Iterator[DataLine]:
        return (line for line in datalines.lines(name, columns) if (line.path, line.number) not in reported)

    faults = [fault for line in sound("words.txt", 1) for fault in _uncut(line, annotator)]
    for line in sound("readings.txt", 2):
        uncut = _uncut(line, annotator)
        faults += _overruled(line, annotator) or ([] if uncut and _is_read(line, annotator) else uncut)
    faults += [fault for line in sound("traditional.txt", 2) for fault in _unconverted(line)]
    return tuple(sorted(faults))


def _uncut(line: DataLine, annotator: Annotator) -> list[Fault]:
    """A fault where a word is not whole, or where two do not part."""
    parts = line.cells[0].split("|")
    text = to_simplified(line.example)
    start = text.index(to_simplified("".join(parts)))
    places = [start, *accumulate(map(len, parts), initial=start)][1:]
    words = annotator.segmenter.cut(text)
    spans = [*pairwise(accumulate(map(len, words), initial=0))]
    met = {begin for begin, _ in spans}
    inside = [word for word, (a, b) in zip(words, spans, strict=True) if a < places[-1] and b > places[0]]
    holds = (places[0], places[-1]) in spans if len(parts) == 1 else met.issuperset(places[1:-1])
    if holds or annotator.glossary.forms.keys() >= {*inside}:
        return []
    fact = f"In its example “{''.join(parts)}” is cut {'|'.join(inside)}. It was to settle “{line.cells[0]}”."
    remedy = "Write more of the passage in the first column, or give an example in which it stands by itself."
    return [Fault(line.path, line.number, fact, remedy)]


def _is_read(line: DataLine, annotator: Annotator) -> bool:
    """Whether the example has the reading, in however many words."""
    text, reading = line.cells
    words = annotate_sentence(Sentence(line.example), annotator).words
    start = line.example.index(text)
    spans = pairwise(accumulate((len(word.text) for word in words), initial=0))
    inside = [w.reading for w, (a, b) in zip(words, spans, strict=True) if start <= a and b <= start + len(text)]
    return " ".join(inside) == reading


def _overruled(line: DataLine, annotator: Annotator) -> list[Fault]:
    """A fault for a reading that the glossary gives itself, and differently."""
    term, _ = annotator.glossary.forms.get(line.cells[0], (None, ""))
    if term is None or term.reading == line.cells[1]:
        return []
    fact = f"The glossary reads “{line.cells[0]}” {term.reading}, and goes before this line."
    return [Fault(line.path, line.number, fact, "Change the reading there, or take this line out.")]


def _unconverted(line: DataLine) -> list[Fault]:
    """A fault where a longer exception has changed the word again."""
    simplified, traditional = line.cells
    start = line.example.index(simplified)
    found = to_traditional(line.example)[start : start + len(simplified)]
    if found == traditional:
        return []
    fact = f"In its example “{simplified}” becomes “{found}”. It was to settle “{traditional}”."
    return [Fault(line.path, line.number, fact, "Give another example, or see which longer line changes it.")]
