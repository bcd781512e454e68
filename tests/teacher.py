"""What a neural engine makes of characters that are seldom labelled, where they stand beside the labelled ones.

Most characters of the CPP set have few labelled sentences, some a single one, though they stand in many others, and in
the newspaper (:mod:`newspaper`). What g2pM (Apache-2.0) thinks there is learnt from as well, with its doubts: each
reading counts as much as that engine finds it likely, and half as much as a label. The engine itself does not ship and
is not asked when the site is built.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from labelled import TEACHER, Labelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

ENOUGH = 300
"""A character with so many sentences needs no more. Cross-validation on CPP is better with the newspaper and this than
with 150 or without the newspaper; with 600 g2pL is read worse, whose frequent characters g2pM knows less well."""

WEIGHT = 0.5
"""How much a place that g2pM has read counts beside a labelled one."""

_WORTH_A_THOUGHT = 0.03
"""The probability from which on a reading is learnt from."""

_KNOWN = 0.8
"""How likely a character's own readings are together, at least, where g2pM knows the character."""


class _Engine(Protocol):
    cedict: dict[str, list[str]]
    idx2class: dict[int, str]
    logits: np.ndarray[Any, Any]

    def __call__(self, text: str) -> list[str]: ...


def taught(labelled: Sequence[Labelled], texts: Iterable[str]) -> Iterator[Labelled]:
    """Further places for the characters that are labelled seldom or never, each with its likely readings.

    They are looked for in the labelled sentences, then in ``texts``:
    ``Labelled("他召集诸将。", 4, "jiang4", "g2pM", 0.49)`` is one of them.
    """
    counts = Counter(one.text[one.position] for one in labelled)
    own = {one.text: one.position for one in labelled}
    for text, position in (own | {text: -1 for text in texts if text not in own}).items():
        wanted = [i for i, character in enumerate(text) if i != position and counts[character] < ENOUGH]
        chances = _chances(text) if any(_readings(text[i]) for i in wanted) else {}
        for i in wanted:
            if i in chances:
                counts[text[i]] += 1
                for syllable, chance in chances[i].items():
                    yield Labelled(text, i, syllable, TEACHER, WEIGHT * chance)


def _readings(character: str) -> tuple[str, ...]:
    """Those that g2pM chooses between; none where there is no choice."""
    readings = _engine().cedict.get(character, ())
    return tuple(readings) if len(readings) > 1 else ()


@cache
def _chances(text: str) -> dict[int, dict[str, float]]:
    """The likely readings of each character that has several, with their probabilities, by position.

    g2pM has never learnt some characters, and reads anything there; their places are left out.
    """
    engine = _engine()
    places = [i for i, character in enumerate(text) if _readings(character)]
    engine(text)
    powers = np.exp(engine.logits - engine.logits.max(axis=1, keepdims=True))
    chances = {}
    for place, row in zip(places, powers / powers.sum(axis=1, keepdims=True), strict=True):
        likely = {
            engine.idx2class[int(number)]: float(row[number]) for number in np.flatnonzero(row > _WORTH_A_THOUGHT)
        }
        own = {syllable: likely[syllable] for syllable in _readings(text[place]) if syllable in likely}
        if sum(own.values()) > _KNOWN:
            chances[place] = {syllable.replace("u:", "v"): chance for syllable, chance in own.items()}
    return chances


@cache
def _engine() -> _Engine:
    from g2pM import G2pM  # noqa: PLC0415 - the tests, which train without it, have it not

    class Engine(G2pM):  # type: ignore[misc] # it has no types
        """g2pM that lets its last layer be seen: by itself it tells the likeliest reading alone."""

        def fc_layer(self, inputs: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
            logits: np.ndarray[Any, Any] = super().fc_layer(inputs)
            self.logits = logits
            return logits

    engine: _Engine = Engine()
    return engine
