"""What the dictionary says of a word and what context says of its characters, weighed against each other.

The dictionary's readings and all that context thinks possible are candidates, each as likely as context finds its
syllables together. So a reading is never certain only because nobody thought of another.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product, starmap
from math import prod
from typing import TYPE_CHECKING

from zhreader.model_words import Rung
from zhreader.surnames import surname_syllables

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from zhreader.polyphone import Choice

NAMES = frozenset(["person", "place", "name"])
"""Kinds of words whose one reading the dictionary knows better than any context: 单县 is Shàn Xiàn."""

UNTOLD = 0.8
"""The confidence in a reading where the dictionary has several and nothing tells which."""

_LEAST = 0.001
"""The probability of a dictionary reading that the model has never seen."""

_WORTH_A_THOUGHT = 0.02
"""The probability from which on another reading is worth telling."""

_CONTRADICTS = 0.85
"""How sure context must be to speak against the one reading that the dictionary has."""

_DOUBTS = 0.3
"""How likely another reading must be to cast doubt on the one reading that the dictionary has."""

_DEFENDED = 0.5
"""The least confidence in the one reading that the dictionary has, however much context doubts it: by the labels about
every second one of these is right."""

_SURNAMES_LEFT = 0.6
"""How often a surname is not found to be one, so that it comes here as a word by itself: 曾 is seldom Zēng then."""

_FIXED = {"一": "yi1", "不": "bu4"}


@dataclass(frozen=True, slots=True)
class Reading:
    """The syllables of one word, one for each hanzi, and what decided them."""

    syllables: tuple[str, ...]
    rung: Rung
    confidence: float = 1.0
    others: tuple[tuple[tuple[str, ...], float], ...] = ()
    """Other readings that are worth a thought, with their probabilities, the likeliest first."""


def weigh(
    word: str,
    kind: str,
    readings: Sequence[tuple[str, ...]],
    choices: Mapping[int, Sequence[Choice]],
    *,
    is_seconded: Callable[[int, str], bool] | None,
) -> Reading:
    """The likeliest of a word's dictionary readings and of what context has to say against them.

    ``readings`` are the dictionary's, or the one that the words inside have where no dictionary has the word;
    ``choices`` are what context says of characters, by position. For a word that is known, ``is_seconded`` tells
    whether anything else speaks for a syllable in its place. 下载 is read ``("xia4", "zai4")`` although the
    dictionary's one reading is another; the name 帖木儿, and the word 会计 of which every dictionary says the same, are
    read as they have it and only doubted.
    """
    chances = {place: {choice.syllable: choice.probability for choice in found} for place, found in choices.items()}
    if len(word) == 1 and chances:
        chances[0] |= {name: chances[0].get(name, 0.0) * _SURNAMES_LEFT for name in surname_syllables(word)}
    if not chances and len(readings) == 1:
        return Reading(with_dictionary_tones(word, readings[0]), Rung.DICTIONARY if is_seconded else Rung.DEFAULT)
    weights = {
        candidate: prod(max(likely.get(candidate[place], 0.0), _LEAST) for place, likely in chances.items())
        for candidate in [*readings, *_imagined(readings[0], chances)]
        if len(word) == 1 or not is_seconded or all(starmap(is_seconded, _against(candidate, readings)))
    }
    if len(set(weights.values())) == 1 and len(weights) > 1:
        rest = (1 - UNTOLD) / (len(weights) - 1)
        first = {candidate: UNTOLD if candidate == readings[0] else rest for candidate in weights}
        return replace(_likeliest(word, first, Rung.DEFAULT), confidence=UNTOLD)
    found = _likeliest(word, weights, Rung.CONTEXT)
    if not is_seconded or len(word) == 1 or len(readings) > 1:
        return found
    only = with_dictionary_tones(word, readings[0])
    changed = [(place, syllable) for place, syllable in enumerate(found.syllables) if syllable != only[place]]
    is_contradicted = changed and found.confidence > _CONTRADICTS and kind not in NAMES
    return found if is_contradicted and all(starmap(is_seconded, changed)) else _defended(only, found)


def with_dictionary_tones(word: str, syllables: tuple[str, ...]) -> tuple[str, ...]:
    """一 as ``yi1`` and 不 as ``bu4``, whatever sandhi the source wrote; 不 in 对不起 is neutral (GB/T 16159 5.2)."""
    if len(word) != len(syllables):
        return syllables
    pairs = zip(word, syllables, strict=True)
    return tuple(s if s == "bu5" and len(word) > 1 else _FIXED.get(hanzi, s) for hanzi, s in pairs)


def _against(candidate: tuple[str, ...], readings: Sequence[tuple[str, ...]]) -> list[tuple[int, str]]:
    """The syllables of a candidate against which all readings of a word agree, if it has several: 地方 is never de."""
    if len(readings) == 1:
        return []
    return [(place, own) for place, own in enumerate(candidate) if own not in {reading[place] for reading in readings}]


def _imagined(syllables: tuple[str, ...], chances: Mapping[int, Mapping[str, float]]) -> product[tuple[str, ...]]:
    """A reading with all that context thinks possible in its place."""
    possible = [
        [other for other, chance in chances[place].items() if chance >= _WORTH_A_THOUGHT] if place in chances else [own]
        for place, own in enumerate(syllables)
    ]
    return product(*possible)


def _defended(only: tuple[str, ...], found: Reading) -> Reading:
    """The one reading that the dictionary has, with the doubts of context."""
    chances = {found.syllables: found.confidence, **dict(found.others)}
    chance = chances.pop(only, 0.0)
    if chance > 1 - _DOUBTS:
        return Reading(only, Rung.DICTIONARY)
    confidence = max(chance, _DEFENDED)
    rest = (1 - confidence) / (1 - chance)
    return Reading(only, Rung.DICTIONARY, confidence, tuple((other, share * rest) for other, share in chances.items()))


def _likeliest(word: str, weights: Mapping[tuple[str, ...], float], rung: Rung) -> Reading:
    """The likeliest of some readings; their weights become probabilities."""
    total = sum(weights.values())
    settled: dict[tuple[str, ...], float] = {}
    for syllables, weight in weights.items():
        fixed = with_dictionary_tones(word, syllables)
        settled[fixed] = settled.get(fixed, 0.0) + weight / total
    (best, confidence), *others = sorted(settled.items(), key=lambda entry: -entry[1])
    return Reading(best, rung, confidence, tuple(other for other in others if other[1] >= _WORTH_A_THOUGHT))
