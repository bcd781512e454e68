"""How the name of a person is read: the surname as a surname, what is given as its characters are read there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhreader.model import Rung
from zhreader.surnames import surname_size, surname_syllables
from zhreader.weighing import Reading, with_dictionary_tones

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhreader.polyphone import Choice

_OVERRULES = 0.9
"""How sure context must be to overrule the reading of a given name that is a word, such as 建国."""

_SURNAMES_KNOWN = 0.9
"""How often a name with a surname of several readings is one: 单人滑 and 曾著 are not."""


def read_person(
    hanzi: str, composed: Sequence[str], choices: Mapping[int, Sequence[Choice]], *, is_given_word: bool
) -> Reading:
    """The reading of a person's name: context has a say in what is given, and none in the surname.

    ``composed`` is what the dictionary makes of it, ``is_given_word`` tells that what is given stands there as a word:
    for 单晓明 with ``["dan1", "xiao3", "ming2"]`` it is ``("shan4", "xiao3", "ming2")``. The confidence is that of
    context in what is given; where a surname has a reading of its own, context counts a little.
    """
    surname, size = surname_syllables(hanzi), surname_size(hanzi)
    syllables = list(composed)
    confidence = 1.0
    for place, found in choices.items():
        chances = {choice.syllable: choice.probability for choice in found if choice.syllable[-1] != "5"}
        if place < len(surname):  # no name has a neutral tone
            confidence *= _SURNAMES_KNOWN + (1 - _SURNAMES_KNOWN) * chances.get(surname[place], 0.0)
            continue
        best = max(chances, key=chances.__getitem__, default=syllables[place])
        least = (_OVERRULES if is_given_word else 0.0) if place >= size else _OVERRULES
        if chances.get(best, 0.0) > least:
            syllables[place] = best
        confidence *= chances.get(syllables[place], 0.0) if place >= size else 1.0
    syllables[: len(surname)] = surname
    return Reading(with_dictionary_tones(hanzi, tuple(syllables)), Rung.NAME, confidence)
