"""What training sees of labelled sentences, and the file that the weights go into; all but the numbers between.

The numbers are the affair of ``train_readings``.
"""

from __future__ import annotations

import gzip
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from labelled import TEACHER, Labelled
from zhreader.evidence import claims, look
from zhreader.pinyin import evidence
from zhreader.script import to_simplified
from zhreader.segment import tag_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from zhreader.evidence import Answers
    from zhreader.lexicon import Lexicon

LEAST_SEEN = 2
"""A feature that a character has less often is left out; what counts twice is there twice."""

WORD_WEIGHT = 0.1
"""How much a word of the HSK lists counts beside a labelled sentence."""

LEAST_WEIGHT = 4
"""Hundredths; a feature with no weight above this for any reading is not written."""

_OF_WORDS = {"c2", "c3", "c4"}
"""What :func:`zhreader.evidence.look` calls the dictionary's one reading of a word of so many characters."""

Key = tuple[str, str, str]
"""A character, a feature and a reading; ``("", "c2", "")`` for what a dictionary's answer is worth."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What is seen of one labelled character."""

    character: str
    syllable: str
    names: list[str]
    answers: Answers
    weight: float
    """How much it counts beside the others."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A labelled character with its candidates, each with the keys of the weights that it adds up."""

    candidates: dict[str, list[Key]]
    syllable: str
    weight: float


def observe(labelled: Iterable[Labelled], lexicon: Lexicon) -> Iterator[Seen]:
    """What reading sees of the character that is meant in each sentence.

    Where the dictionary has one reading for the word, an engine that reads another (会计 huìjì) is not believed.
    """
    facts = evidence(lexicon)
    for one in labelled:
        tagged = tag_words(to_simplified(one.text))
        character = "".join(word for word, _ in tagged)[one.position]
        for position, names, answers in look(tagged, facts, frozenset(character)):
            if position == one.position and (one.origin != TEACHER or _agrees(one.syllable, answers)):
                yield Seen(character, one.syllable, names, answers, one.weight)


def _agrees(syllable: str, answers: Answers) -> bool:
    """Whether the dictionary has this syllable, full or neutral, in its one reading of the word, or none or several."""
    of_word = [readings for source, readings in answers if source in _OF_WORDS]
    return all(readings[0] in {syllable, f"{syllable[:-1]}5"} for readings in of_word)


def syllabus(lexicon: Lexicon, characters: Collection[str]) -> Iterator[Labelled]:
    """Words of the HSK lists with these characters, as both dictionaries read them: 会计 has a kuài that no text has.

    What a model has never seen it would overrule.
    """
    spelled = evidence(lexicon).spelled
    for word in lexicon.levels:
        readings, other = lexicon.readings(word), spelled(word)
        if len(word) > 1 and len(readings) == 1 and len(other) == len(word):
            for i, character in enumerate(word):
                if character in characters and readings[0][i] == other[i]:
                    yield Labelled(word, i, readings[0][i], "HSK", WORD_WEIGHT)


def readings_of(seen: Iterable[Seen]) -> dict[str, list[str]]:
    """The readings that each character is seen with, in order: 为 has ``["wei2", "wei4"]``."""
    found: dict[str, set[str]] = defaultdict(set)
    for one in seen:
        found[one.character].add(one.syllable)
    return {character: sorted(found[character]) for character in sorted(found)}


def lessons(seen: Sequence[Seen], readings: Mapping[str, Sequence[str]]) -> Iterator[Lesson]:
    """What there is to learn of each character that is seen; features that are too rare are left out."""
    counts: Counter[tuple[str, str]] = Counter()
    for one in seen:
        counts.update({(one.character, name): max(1, round(one.weight)) for name in one.names})
    for one in seen:
        yield Lesson(_candidates(one, readings[one.character], counts), one.syllable, one.weight)


def _candidates(one: Seen, readings: Sequence[str], counts: Mapping[tuple[str, str], int]) -> dict[str, list[Key]]:
    candidates: dict[str, list[Key]] = {reading: [] for reading in readings}
    for syllable, source in claims(readings, one.answers):
        candidates.setdefault(syllable, []).append(("", source, ""))
    if len(readings) > 1:
        for name in one.names:
            if counts[one.character, name] >= LEAST_SEEN:
                for reading in readings:
                    candidates[reading].append((one.character, name, reading))
    return candidates


def written(readings: Mapping[str, Sequence[str]], weights: Mapping[Key, float]) -> bytes:
    """The model's file, as :func:`zhreader.polyphone.load_polyphones` tells; without a date, so that it is the same.

    ``readings`` are those of every character, ``weights`` are rounded to hundredths.
    """
    whole = {key: round(weight * 100) for key, weight in weights.items()}
    sources = sorted((key[1], weight) for key, weight in whole.items() if not key[0] and weight)
    blocks = ["\n".join(f"{name}\t{weight}" for name, weight in sources)]
    of_character = sorted(key for key in whole if key[0])
    lines: dict[str, list[str]] = defaultdict(list)
    for (character, name), keys in groupby(of_character, key=lambda key: key[:2]):
        numbers = [whole[key] for key in keys]
        if max(map(abs, numbers)) > LEAST_WEIGHT:
            lines[character].append("\t".join([name, *map(str, numbers)]))
    for character, syllables in readings.items():
        blocks.append("\n".join(["\t".join([character, *syllables]), *lines[character]]))
    return gzip.compress("\n\n".join(blocks).encode("utf-8") + b"\n", mtime=0)
