"""Characters with several readings get the one that fits the sentence, with a probability that can be trusted.

A log-linear model: every candidate reading of a character adds up the weights of what is seen around it (neighbouring
characters, words, parts of speech) and of what the dictionaries say, and the sums become probabilities. What the
dictionaries are worth is learnt once for all characters; the rest is learnt for each. The weights are trained by
``make train-readings`` and are plain text in ``data/polyphones.txt.gz``; :func:`load_polyphones` tells the format.
"""

from __future__ import annotations

import gzip
from dataclasses import dataclass, field
from functools import cache
from math import exp
from pathlib import Path
from typing import TYPE_CHECKING

from zhreader.evidence import claims, look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhreader.evidence import Answers, Evidence

MODEL = Path(__file__).parent / "data" / "polyphones.txt.gz"
_SCALE = 100
"""Weights are stored as whole hundredths."""

_LEARNT = 0.8
"""How much more the weight of a word for one syllable than for another is where labels have it so: 1.4 for 行 in 一行,
but 0.2 for 会 in 会计, which has only taken part in what 会 mostly is."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One candidate: ``Choice("chong2", 0.98)`` for 重 in 重新."""

    syllable: str
    probability: float


@dataclass(frozen=True, slots=True)
class Polyphones:
    """The model; made by :func:`load_polyphones`."""

    characters: frozenset[str]
    """The characters it knows."""

    sources: dict[str, float]
    """The worth of what the dictionaries say, for all characters."""

    _blocks: dict[str, str]
    _parsed: dict[str, tuple[tuple[str, ...], dict[str, tuple[float, ...]]]] = field(default_factory=dict)

    def choose(self, tagged: Sequence[tuple[str, str]], evidence: Evidence) -> dict[int, tuple[Choice, ...]]:
        """The readings of the characters it knows, best first, by position in the joined words.

        For ``[("重新", "d"), ("行动", "vn")]`` position 0 (重) gives ``Choice("chong2", 1.0)`` before
        ``Choice("zhong4", 0.0)``.
        """
        chosen = {}
        text = "".join(word for word, _ in tagged)
        for position, names, answers in look(tagged, evidence, self.characters):
            readings, weights = self._character(text[position])
            chosen[position] = self._rank(readings, weights, names, answers)
        return chosen

    def has_learnt(self, character: str, word: str, syllable: str, other: str) -> bool:
        """Whether sentences with this very word have taught one syllable of a character against another.

        In 下载 载 would be ``zai3``; those that are labelled have ``zai4``.
        """
        if character not in self.characters:
            return False
        readings, weights = self._character(character)
        of_word = dict(zip(readings, weights.get(f"W{word}", ()), strict=False))
        return of_word.get(syllable, 0.0) - of_word.get(other, 0.0) >= _LEARNT

    def _character(self, character: str) -> tuple[tuple[str, ...], dict[str, tuple[float, ...]]]:
        """The readings of a character and its weights, one for each reading, by feature; parsed at first use."""
        if character not in self._parsed:
            head, *lines = self._blocks[character].split("\n")
            weights = {}
            for line in lines:
                name, *numbers = line.split("\t")
                weights[name] = tuple(int(number) / _SCALE for number in numbers)
            self._parsed[character] = (tuple(head.split("\t")[1:]), weights)
        return self._parsed[character]

    def _rank(
        self, readings: tuple[str, ...], weights: dict[str, tuple[float, ...]], names: Sequence[str], answers: Answers
    ) -> tuple[Choice, ...]:
        totals = [0.0] * len(readings)
        for name in names:
            if name in weights:
                totals = [total + weight for total, weight in zip(totals, weights[name], strict=True)]
        scores = dict(zip(readings, totals, strict=True))
        for syllable, source in claims(readings, answers):
            scores[syllable] = scores.get(syllable, 0.0) + self.sources.get(source, 0.0)
        best = max(scores.values())
        powers = {syllable: exp(score - best) for syllable, score in scores.items()}
        total = sum(powers.values())
        ordered = sorted(powers.items(), key=lambda item: (-item[1], item[0]))
        return tuple(Choice(syllable, power / total) for syllable, power in ordered)


@cache
def load_polyphones(path: Path = MODEL) -> Polyphones:
    """The model that ships, read once.

    The file has blocks with an empty line between them. The first is that of the sources, lines of a name and a
    weight. Every other one is that of a character: a line with it and its readings, then lines of a feature and a
    weight in hundredths for each reading, all with tabs: ``为 wei2 wei4``, ``b成 112 -112`` (成 stands before it).
    """
    shared, *blocks = gzip.decompress(path.read_bytes()).decode("utf-8").rstrip("\n").split("\n\n")
    sources = {name: int(weight) / _SCALE for name, weight in (line.split("\t") for line in shared.split("\n"))}
    by_character = {block[0]: block for block in blocks}
    return Polyphones(frozenset(by_character), sources, by_character)
