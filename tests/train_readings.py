"""Trains the choice between readings: ``make train-readings LABELLED=folder`` writes ``data/polyphones.txt.gz`` anew.

A conditional log-linear model, as :mod:`zhreader.polyphone` tells: every candidate reading of a character adds up the
weights of its features, learnt for each character, and of the dictionaries' answers, learnt once for all. The sentences
are cut by the product's own segmenter, so that training sees what reading sees. The likelihood with a quadratic penalty
is maximised by L-BFGS (Nocedal 1980; scipy). Everything is in sorted order and on one thread, so that the same
sentences and the locked versions give the same file, byte for byte.
"""

from __future__ import annotations

import gzip
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from labelled import NO_FOLDER, read_labelled
from samples import whole_annotator
from zhreader.evidence import claims, look
from zhreader.pinyin import evidence
from zhreader.polyphone import MODEL
from zhreader.script import to_simplified

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from labelled import Labelled
    from zhreader.annotate import Annotator
    from zhreader.evidence import Answers

PENALTY, SOURCES_PENALTY = 0.4, 0.1
"""How strongly the weights of a character and those of the dictionaries are held near zero (chosen by cross-validation
on both sets)."""

LEAST_SEEN = 2
"""A feature that a character has less often is left out."""

LEAST_WEIGHT = 4
"""Hundredths; a feature with no weight above this for any reading is not written."""

ITERATIONS = 150
_SOURCE = ""
"""Stands in the place of a character in the keys of the dictionaries' weights."""

Key = tuple[str, str, str]
"""A character, a feature and a reading; ``("", "c2", "")`` for what a dictionary's answer is worth."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What is seen of one labelled character."""

    character: str
    syllable: str
    names: list[str]
    answers: Answers


def train(labelled: Iterable[Labelled], annotator: Annotator) -> bytes:
    """The model of these sentences, in the format that :func:`zhreader.polyphone.load_polyphones` tells."""
    seen = list(observe(labelled, annotator))
    readings = _readings(seen)
    counts = Counter((one.character, name) for one in seen for name in dict.fromkeys(one.names))
    keys: dict[Key, int] = {}
    rows: list[list[int]] = []
    starts, right = [], []
    for one in seen:
        candidates = _candidates(one, readings[one.character], counts)
        starts.append(len(rows))
        right.append(len(rows) + list(candidates).index(one.syllable) if one.syllable in candidates else -1)
        rows += [[keys.setdefault(key, len(keys)) for key in active] for active in candidates.values()]
    weights = _fit(rows, np.array(starts), np.array(right), _penalties(keys))
    return _written(readings, {key: round(float(weights[place]) * 100) for key, place in keys.items()})


def observe(labelled: Iterable[Labelled], annotator: Annotator) -> Iterator[Seen]:
    """What reading sees of the character that is meant in each sentence."""
    facts = evidence(annotator.lexicon, annotator.segmenter.tag)
    for one in labelled:
        words = annotator.segmenter.cut(to_simplified(one.text))
        character = "".join(words)[one.position]
        for position, names, answers in look(words, facts, frozenset(character)):
            if position == one.position:
                yield Seen(character, one.syllable, names, answers)


def _readings(seen: Iterable[Seen]) -> dict[str, list[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for one in seen:
        found[one.character].add(one.syllable)
    return {character: sorted(found[character]) for character in sorted(found)}


def _candidates(one: Seen, readings: Sequence[str], counts: Mapping[tuple[str, str], int]) -> dict[str, list[Key]]:
    """The candidate readings of a character, each with the keys of the weights that it adds up."""
    candidates: dict[str, list[Key]] = {reading: [] for reading in readings}
    for syllable, source in claims(readings, one.answers):
        candidates.setdefault(syllable, []).append((_SOURCE, source, ""))
    if len(readings) > 1:
        for name in one.names:
            if counts[one.character, name] >= LEAST_SEEN:
                for reading in readings:
                    candidates[reading].append((one.character, name, reading))
    return candidates


def _penalties(keys: Iterable[Key]) -> np.ndarray[Any, Any]:
    return np.array([SOURCES_PENALTY if key[0] == _SOURCE else PENALTY for key in keys])


def _fit(
    rows: Sequence[Sequence[int]],
    starts: np.ndarray[Any, Any],
    right: np.ndarray[Any, Any],
    penalty: np.ndarray[Any, Any],
) -> np.ndarray[Any, Any]:
    """The weights: ``rows`` are candidates with their active weights, ``starts`` where each character's begin."""
    columns = np.fromiter((column for row in rows for column in row), dtype=np.int64)
    ends = np.cumsum([0, *map(len, rows)])
    active = csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(rows), len(penalty)))
    transposed = active.T.tocsr()
    group = np.repeat(np.arange(len(starts)), np.diff(np.append(starts, len(rows))))
    counted = right >= 0
    wanted = np.zeros(len(rows))
    wanted[right[counted]] = 1

    def loss(weights: np.ndarray[Any, Any]) -> tuple[float, np.ndarray[Any, Any]]:
        scores = active @ weights
        highest = np.maximum.reduceat(scores, starts)
        powers = np.exp(scores - highest[group])
        totals = np.add.reduceat(powers, starts)
        surprise = (highest + np.log(totals))[counted].sum() - scores[right[counted]].sum()
        gradient = transposed @ (powers / totals[group] * counted[group] - wanted)
        return surprise + 0.5 * float((penalty * weights * weights).sum()), gradient + penalty * weights

    options = {"maxiter": ITERATIONS, "ftol": 1e-9}
    found: np.ndarray[Any, Any] = minimize(loss, np.zeros(len(penalty)), jac=True, method="L-BFGS-B", options=options).x
    return found


def _written(readings: Mapping[str, Sequence[str]], weights: Mapping[Key, int]) -> bytes:
    """The model's file; compressed without a date, so that the same weights give the same bytes."""
    sources = sorted((key[1], weight) for key, weight in weights.items() if key[0] == _SOURCE and weight)
    blocks = ["\n".join(f"{name}\t{weight}" for name, weight in sources)]
    of_character = sorted(key for key in weights if key[0] != _SOURCE)
    lines: dict[str, list[str]] = defaultdict(list)
    for (character, name), keys in groupby(of_character, key=lambda key: key[:2]):
        numbers = [weights[key] for key in keys]
        if max(map(abs, numbers)) > LEAST_WEIGHT:
            lines[character].append("\t".join([name, *map(str, numbers)]))
    for character, syllables in readings.items():
        blocks.append("\n".join(["\t".join([character, *syllables]), *lines[character]]))
    return gzip.compress("\n\n".join(blocks).encode("utf-8") + b"\n", mtime=0)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(NO_FOLDER)
    *parts, place = sys.argv[2:] or ["train", "dev", str(MODEL)]
    sentences = [one for part in parts for one in read_labelled(Path(sys.argv[1]), part)]
    content = train(sentences, whole_annotator())
    Path(place).write_bytes(content)
    print(f"{len(sentences):,} sentences ({', '.join(parts)}) gave a model of {len(content):,} bytes: {place}")
