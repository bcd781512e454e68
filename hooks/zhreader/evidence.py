"""What a sentence and the dictionaries say of a character with several readings: features and answers.

The choice in context (:mod:`zhreader.polyphone`) and its training look at exactly this.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice, takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_LONGEST = 6
"""Characters of the longest dictionary phrase that is looked for in a sentence."""

_EDGE = "$$"
"""What stands for the characters before and after a sentence."""

_FAR = frozenset("为")
"""Characters of which far words tell more than near ones: 以…为, 为…所, 为…提供."""

_FAR_WORDS = 8
"""So many words before and after them are looked at, to the end of the clause."""

_CLAUSE_ENDS = frozenset("，。；：！？$^")

Answers = list[tuple[str, tuple[str, ...]]]
"""What the sources say, ``[("c2", ("chong2",)), ("g", ("zhong4",))]``: a source and the readings it allows."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What can be looked up about a word or a phrase."""

    readings: Callable[[str], tuple[tuple[str, ...], ...]]
    """The readings that CC-CEDICT has, as ``Lexicon.readings``; empty for what it lacks."""

    spelled: Callable[[str], tuple[str, ...]]
    """The reading of a character or a phrase in pypinyin's own data; empty for what it lacks."""

    known: Callable[[str], bool]
    """Whether either source has a phrase; quick, because it is asked about every few characters of a sentence."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """A character in its sentence, both padded at their ends so that every neighbour exists."""

    text: str
    position: int
    words: Sequence[str]
    tags: Sequence[str]
    number: int
    """Of its word."""

    offset: int
    """Of the character in its word."""

    @property
    def word(self) -> str:
        return self.words[self.number]

    @property
    def span(self) -> tuple[int, int]:
        """Where its word begins and ends in the text."""
        start = self.position - self.offset
        return start, start + len(self.word)


def look(
    tagged: Sequence[tuple[str, str]], evidence: Evidence, characters: frozenset[str]
) -> Iterator[tuple[int, list[str], Answers]]:
    """Position, features and dictionaries' answers for each of these characters in a sentence.

    ``tagged`` are its words with their parts of speech. For 为 in ``[("称为", "v"), ("英雄", "n")]`` the features
    hold ``W称为``, ``b称`` (the character before) and ``n英雄``, the answers
    ``("c2", ("wei2",))``: CC-CEDICT has the two-character word.
    """
    words = [word for word, _ in tagged]
    if characters.isdisjoint("".join(words)):
        return
    text = f"{_EDGE}{''.join(words)}{_EDGE}"
    tags = ["^", *(tag for _, tag in tagged), "$"]
    padded = ["^", *words, "$"]
    phrases = _phrases(text, evidence)
    start = len(_EDGE)
    for number, word in enumerate(words, 1):
        for offset, character in enumerate(word):
            if character in characters:
                spot = _Spot(text, start + offset, padded, tags, number, offset)
                answers = _answers(word, offset, evidence) + _covering(spot, phrases, evidence)
                names = _features(spot)
                names += [f"={source}{syllable}" for source, syllables in answers for syllable in syllables]
                yield spot.position - len(_EDGE), names, answers
        start += len(word)


def claims(readings: Sequence[str], answers: Answers) -> Iterator[tuple[str, str]]:
    """What each answer says for a reading, for all characters alike: ``("chong2", "c2")``."""
    seen = set(readings)
    for source, syllables in answers:
        for syllable in syllables:
            yield syllable, source
            if syllable[-1] == "5":
                yield syllable, f"{source}5"
            seen.add(syllable)
    for syllable in sorted(seen):
        if syllable not in readings:
            yield syllable, "~"
        if syllable[-1] == "5":
            yield syllable, "5"


def _features(spot: _Spot) -> list[str]:
    """The names of what is seen around a character: capital letters for pairs, small ones for single things."""
    text, position, words, tags, number, offset = (
        spot.text, spot.position, spot.words, spot.tags, spot.number, spot.offset
    )  # fmt: skip
    second, before, after, next_but_one = (text[position + distance] for distance in (-2, -1, 1, 2))
    word, left, right = words[number], words[number - 1], words[number + 1]
    left_tag, right_tag = tags[number - 1], tags[number + 1]
    names = [
        "",
        f"W{word}",
        f"P{offset}/{len(word)}",
        f"T{tags[number]}",
        f"a{second}",
        f"b{before}",
        f"d{after}",
        f"e{next_but_one}",
        f"A{second}{before}",
        f"B{before}{after}",
        f"D{after}{next_but_one}",
        f"C{second}{before}{after}",
        f"E{before}{after}{next_but_one}",
        f"p{left}",
        f"n{right}",
        f"q{left_tag}",
        f"r{right_tag}",
        f"s{left_tag} {right_tag}",
    ]
    if len(word) == 1:
        names += ["1", f"1p{left}", f"1n{right}", f"1s{left_tag} {right_tag}", f"1b{before}", f"1d{after}"]
    else:
        names.append(f"2b{before}" if offset else f"2d{after}")
    if text[position] in _FAR:
        names += sorted({f"<{one}" for one in _clause(reversed(words[:number]))})
        names += sorted({f">{one}" for one in _clause(words[number + 1 :])})
    return names


def _clause(words: Iterable[str]) -> Iterator[str]:
    """The words up to the end of the clause, as far as is looked."""
    return islice(takewhile(lambda word: word not in _CLAUSE_ENDS, words), _FAR_WORDS)


def _answers(word: str, offset: int, evidence: Evidence) -> Answers:
    """What the dictionaries say of the word and of the character alone."""
    length = min(len(word), 4)
    character = word[offset]
    answers: Answers = []
    readings = _distinct(reading[offset] for reading in evidence.readings(word))
    if len(readings) == 1:
        answers.append((f"c{length}", readings))
    elif readings:
        answers += [(f"f{length}", readings[:1]), (f"o{length}", readings)]
    if len(word) == 1:
        return [*answers, ("g1", evidence.spelled(character))]
    if len(spelled := evidence.spelled(word)) == len(word):
        answers.append((f"y{length}", spelled[offset : offset + 1]))
    alone = _distinct(reading[0] for reading in evidence.readings(character))
    return [*answers, ("g", evidence.spelled(character)), ("h", alone[:1]), ("H", alone)]


def _phrases(text: str, evidence: Evidence) -> list[tuple[int, int]]:
    """Where dictionary phrases begin and end in a sentence, whatever its words; longest first."""
    length = len(text) - len(_EDGE)
    return [
        (start, start + size)
        for size in range(_LONGEST, 1, -1)
        for start in range(len(_EDGE), length - size + 1)
        if evidence.known(text[start : start + size])
    ]


def _covering(spot: _Spot, phrases: Sequence[tuple[int, int]], evidence: Evidence) -> Answers:
    """What the longest phrases that go across a character say of it, other than its own word."""
    position, (start, stop) = spot.position, spot.span
    answers: Answers = []
    longest = 0
    for first, end in phrases:
        size = end - first
        if first <= position < end and (first, end) != (start, stop):
            if size < longest:
                break
            phrase = spot.text[first:end]
            place = f"{min(size, 4)}{'a' if first <= start and end >= stop else 'x'}"
            if len(spelled := evidence.spelled(phrase)) == size:
                answers.append((f"k{place}", (spelled[position - first],)))
                longest = size
            if readings := _distinct(reading[position - first] for reading in evidence.readings(phrase)):
                answers.append((f"j{place}{min(len(readings), 2)}", readings))
                longest = size
    return answers


def _distinct(syllables: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(syllables))
