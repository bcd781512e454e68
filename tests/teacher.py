"""What a neural engine reads in the labelled sentences beside the characters that are labelled.

Most characters of the CPP set have few labelled sentences, some a single one, though they stand in many others. What
g2pM (Apache-2.0) reads there is learnt from as well, and counts less: it read 98 % of the labelled ones rightly. The
engine itself does not ship and is not asked when the site is built.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from labelled import Labelled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from g2pM import G2pM

ENOUGH = 60
"""A character with so many sentences needs no more."""

WEIGHT = 0.3
"""How much a reading counts beside a labelled one (chosen by cross-validation)."""


def taught(labelled: Sequence[Labelled]) -> Iterator[Labelled]:
    """More sentences for the characters with few: those of the labelled sentences in which they stand unlabelled."""
    counts = Counter(one.text[one.position] for one in labelled)
    rare = {character for character, count in counts.items() if count < ENOUGH}
    for one in labelled:
        wanted = [i for i, character in enumerate(one.text) if character in rare and i != one.position]
        for i in wanted:
            character = one.text[i]
            if counts[character] < ENOUGH and (syllable := _read(one.text)[i]) != character:
                counts[character] += 1
                yield Labelled(one.text, i, syllable, "g2pM", WEIGHT)


@cache
def _read(text: str) -> list[str]:
    return [syllable.replace("u:", "v") for syllable in _engine()(text, char_split=True)]


@cache
def _engine() -> G2pM:
    from g2pM import G2pM  # noqa: PLC0415 - the tests, which train without it, have it not

    return G2pM()
