"""An editor's corrections of the printed text: recorded beside the seed, applied to it, shown to the reader.

The seed stays as it was printed, byte for byte. Its front matter or its companion says what was printed, what is meant
and why; the page shows the corrected text, marked, with what was printed behind the mark.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from zhreader.errors import Fault, InputError
from zhreader.model import Emendation
from zhreader.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Correction:
    """``一网格`` was printed, ``—网格`` is meant; ``path`` and ``line`` tell where the editor wrote so."""

    path: str
    line: int
    printed: str
    corrected: str
    reason_zh: str
    reason_en: str


def correct(texts: Sequence[str], corrections: Sequence[Correction]) -> tuple[tuple[str, tuple[Emendation, ...]], ...]:
    """Each text with the corrections that fall into it, and where they are.

    ``["党委一网格"]`` with ``党委一`` → ``党委—`` gives ``("党委—网格", (Emendation(2, 3, "一", …),))``: only the
    characters that differ are marked. What was printed must be found exactly once, so that a correction can never
    change a place that its author did not see.

    :raises InputError: for each correction that is found nowhere or more than once.
    """
    corrected: list[tuple[str, tuple[Emendation, ...]]] = [(text, ()) for text in texts]
    faults = []
    for correction in corrections:
        printed = normalise(correction.printed)
        count = sum(text.count(printed) for text in texts)
        places = [index for index, (text, _) in enumerate(corrected) if printed in text]
        if count == 1 and places:
            corrected[places[0]] = _apply(correction, printed, *corrected[places[0]])
        else:
            fact = f"“{correction.printed}” stands {count} times in the text of the seed; a correction needs one."
            remedy = "Copy the passage from the seed, with enough of its neighbourhood to be unique."
            faults.append(Fault(correction.path, correction.line, fact, remedy))
    if faults:
        raise InputError(*faults)
    return tuple(corrected)


def _apply(
    correction: Correction, printed: str, text: str, earlier: tuple[Emendation, ...]
) -> tuple[str, tuple[Emendation, ...]]:
    start = text.index(printed)
    meant = normalise(correction.corrected)
    shift = len(meant) - len(printed)
    moved = [
        replace(mark, start=mark.start + shift, end=mark.end + shift) if mark.start >= start + len(printed) else mark
        for mark in earlier
    ]
    marks = [
        Emendation(start + low, start + high, printed[was_low:was_high], correction.reason_zh, correction.reason_en)
        for kind, was_low, was_high, low, high in SequenceMatcher(None, printed, meant, autojunk=False).get_opcodes()
        if kind != "equal"
    ]
    return text[:start] + meant + text[start + len(printed) :], tuple(sorted((*moved, *marks), key=lambda m: m.start))
