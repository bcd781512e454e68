"""Trains the choice between readings: ``make train-readings LABELLED=folder`` writes ``data/polyphones.txt.gz`` anew.

A conditional log-linear model, as :mod:`zhreader.polyphone` tells: every candidate reading of a character adds up the
weights of its features, learnt for each character, and of the dictionaries' answers, learnt once for all. The
likelihood with a quadratic penalty is maximised by L-BFGS (Nocedal 1980; scipy). Everything is in sorted order and on
one thread, so that the same sentences and the locked versions give the same file, byte for byte.

Five things are learnt from: the labelled sentences; the editors' own in ``cases/lessons.md``; for characters of which
there are few, further ones out of the same texts and of a newspaper, with what g2pM thinks of them (:mod:`teacher`);
that newspaper, whose tags tell readings (:mod:`newspaper`); and the words of the HSK lists.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from labelled import NO_FOLDER, read_labelled, read_lessons
from learning import lessons, observe, readings_of, syllabus, written
from newspaper import newspaper_texts, read_newspaper
from teacher import taught
from zhreader.lexicon import load_lexicon
from zhreader.polyphone import MODEL

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from labelled import Labelled
    from learning import Key

PENALTY, SOURCES_PENALTY = 0.4, 0.1
"""How strongly the weights of a character and those of the dictionaries are held near zero (chosen by cross-validation
on both sets)."""

ITERATIONS = 150


def train(labelled: Sequence[Labelled]) -> bytes:
    """The model of these sentences and of what else there is to learn from."""
    characters = {one.text[one.position] for one in labelled}
    return model([*labelled, *read_lessons(), *taught(labelled, newspaper_texts()), *read_newspaper()], characters)


def model(learnt: Sequence[Labelled], characters: Collection[str]) -> bytes:
    """The model of these sentences, in the format that :func:`zhreader.polyphone.load_polyphones` tells.

    ``characters`` are those of which the HSK words teach it, too.
    """
    lexicon = load_lexicon()
    seen = list(observe([*learnt, *syllabus(lexicon, characters)], lexicon))
    readings = readings_of(seen)
    keys: dict[Key, int] = {}
    rows: list[list[int]] = []
    starts, right, counts = [], [], []
    for lesson in lessons(seen, readings):
        starts.append(len(rows))
        right.append(len(rows) + list(lesson.candidates).index(lesson.syllable))
        counts.append(lesson.weight)
        rows += [[keys.setdefault(key, len(keys)) for key in active] for active in lesson.candidates.values()]
    penalty = np.array([PENALTY if key[0] else SOURCES_PENALTY for key in keys])
    weights = _fit(rows, np.array(starts), np.array(right), np.array(counts), penalty)
    return written(readings, {key: float(weights[place]) for key, place in keys.items()})


def _fit(
    rows: Sequence[Sequence[int]],
    starts: np.ndarray[Any, Any],
    right: np.ndarray[Any, Any],
    counts: np.ndarray[Any, Any],
    penalty: np.ndarray[Any, Any],
) -> np.ndarray[Any, Any]:
    """The weights: ``rows`` are candidates with their active weights, ``starts`` where each character's begin.

    ``right`` is the row of the right candidate of each character, ``counts`` how much it counts.
    """
    columns = np.fromiter((column for row in rows for column in row), dtype=np.int64)
    ends = np.cumsum([0, *map(len, rows)])
    active = csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(rows), len(penalty)))
    transposed = active.T.tocsr()
    group = np.repeat(np.arange(len(starts)), np.diff(np.append(starts, len(rows))))
    wanted = np.zeros(len(rows))
    wanted[right] = counts

    def loss(weights: np.ndarray[Any, Any]) -> tuple[float, np.ndarray[Any, Any]]:
        scores = active @ weights
        highest = np.maximum.reduceat(scores, starts)
        powers = np.exp(scores - highest[group])
        totals = np.add.reduceat(powers, starts)
        surprise = float((counts * (highest + np.log(totals) - scores[right])).sum())
        gradient = transposed @ (powers / totals[group] * counts[group] - wanted)
        return surprise + 0.5 * float((penalty * weights * weights).sum()), gradient + penalty * weights

    options = {"maxiter": ITERATIONS, "ftol": 1e-9}
    found: np.ndarray[Any, Any] = minimize(loss, np.zeros(len(penalty)), jac=True, method="L-BFGS-B", options=options).x
    return found


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(NO_FOLDER)
    *parts, place = sys.argv[2:] or ["train", "dev", str(MODEL)]
    sentences = [one for part in parts for one in read_labelled(Path(sys.argv[1]), part)]
    content = train(sentences)
    Path(place).write_bytes(content)
    print(f"{len(sentences):,} sentences ({', '.join(parts)}) gave a model of {len(content):,} bytes: {place}")
