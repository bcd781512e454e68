"""What to explain next: what the articles say often and neither the glossary nor the dictionary knows.

``make candidates`` prints it, and ``contributing/candidates/`` of the built site shows it to editors. Four things are
looked for: abbreviations by numbers (四验一戴, ``3+2+N``), coinages in quotation marks (“扫楼”), words that no
dictionary has, and sequences of words that come again and again (物业公司).
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from zhreader.characters import HAN, is_hanzi
from zhreader.library import Library, read_library
from zhreader.model_words import Rung
from zhreader.script import to_simplified

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zhreader.annotate import Annotator
    from zhreader.model import Article, Block, Sentence

REPEATED = 3
"""How often a sequence of words must come before it is worth a look."""

_DIGITS = "一二两双三四五六七八九十"
_NUMERALS = frozenset(f"{_DIGITS}〇零百千万亿")
_PATTERNS = {
    "numeral": re.compile(
        rf"(?<![第{_DIGITS}百千万])[{_DIGITS}](?![{_DIGITS}])[{HAN}]{{1,2}}[{_DIGITS}](?![{_DIGITS}])[{HAN}]{{1,2}}"
        rf"|(?<=“)[{_DIGITS}][{HAN}]{{1,5}}(?=”)"
        r"|(?<![A-Za-z\d+.])\d+(?:\+[\dA-Z]+)+(?![A-Za-z\d+])"
    ),
    "quoted": re.compile(rf"(?<=“)[{HAN}\dA-Za-z+、]{{2,12}}(?=”)"),
}
_FUNCTION_WORDS = frozenset(
    "的了着过和与及或等在是为对向把被让将从到由以于其之这那各每个名次项并而也都还又就要有不所上下中内外里"
)
"""Words that no term begins or ends with; numerals and measure words join them."""

_PARTICLES = frozenset("的了着是在")
"""Words that no term has at all."""

_CLASSIFIER = re.compile(r"\bclassifier\b")
_LONGEST, _LEAST, _MOST = 4, 4, 10
"""Of a sequence: the most words, and the fewest and most hanzi."""


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence in which a candidate stands."""

    article: Article
    block: Block | None
    sentence: Sentence

    @property
    def line(self) -> int:
        """The line of the seed on which its paragraph begins."""
        return self.block.line if self.block else self.article.line


@dataclass(slots=True)
class Candidate:
    """Something that no explainer explains: ``Candidate("四验一戴", "numeral", 1, …)``."""

    text: str
    kind: str
    """``numeral``, ``quoted``, ``unknown`` or ``repeated``; the first of these that it is."""

    count: int = 0
    places: list[Place] = field(default_factory=list)


def find_candidates(library: Library) -> tuple[Candidate, ...]:
    """The candidates of all articles, the commonest first, in simplified characters.

    What a link covers is explained, what the dictionary has is known, and neither is a candidate.
    """
    found: dict[str, Candidate] = {}
    frequent = _frequent(library)
    for article in library.articles:
        for block, sentence in article.places:
            place = Place(article, block, sentence)
            for text, kind in dict(_in_sentence(sentence, frequent, library)).items():
                candidate = found.setdefault(text, Candidate(text, kind))
                candidate.count += to_simplified(sentence.text).count(text)
                candidate.places.append(place)
    return tuple(sorted(found.values(), key=lambda candidate: (-candidate.count, candidate.text)))


def _in_sentence(
    sentence: Sentence, frequent: frozenset[tuple[str, ...]], library: Library
) -> Iterator[tuple[str, str]]:
    """What a sentence has, with its kind, the weakest first: the last kind of a text is the one that holds."""
    matched = list(_matched(sentence, library.annotator))
    inside = {position for start, end, _, _ in matched for position in range(start, end)}
    yield from _repeated(sentence, frequent)
    yield from _unknown(sentence, inside, library)
    yield from ((text, kind) for _, _, text, kind in reversed(matched))


def _matched(sentence: Sentence, annotator: Annotator) -> Iterator[tuple[int, int, str, str]]:
    """Abbreviations by numbers, and then coinages in quotation marks, with where they begin and end."""
    text = to_simplified(sentence.text)
    linked = _linked(sentence)
    for kind, pattern in _PATTERNS.items():
        for match in pattern.finditer(text):
            start, end = match.span()
            if not set(range(start, end)) <= linked and _is_new(match.group(), annotator):
                yield start, end, match.group(), kind


def _unknown(sentence: Sentence, inside: set[int], library: Library) -> Iterator[tuple[str, str]]:
    """Words in no dictionary, names aside, and those ``inside`` something else that was found."""
    start = 0
    for index, word in enumerate(sentence.words):
        text = to_simplified(word.text)
        is_word = len(text) > 1 and all(map(is_hanzi, text)) and not inside.issuperset(range(start, start + len(text)))
        start += len(text)
        is_known = word.kind in {"person", "place", "name"} or word.rung in {Rung.CORRECTION, Rung.AUTHOR}
        is_known = is_known or set(text) <= _NUMERALS
        is_linked = any(link.start <= index < link.end for link in sentence.links)
        if is_word and not is_known and not is_linked and _is_new(text, library.annotator):
            yield text, "unknown"


def _repeated(sentence: Sentence, frequent: frozenset[tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    for sequence in _sequences(sentence):
        if sequence in frequent:
            yield "".join(sequence), "repeated"


def _frequent(library: Library) -> frozenset[tuple[str, ...]]:
    """The sequences that come often enough, without those that are only ever part of a longer one."""
    places = [sentence for article in library.articles for _, sentence in article.places]
    counts = Counter(sequence for sentence in places for sequence in _sequences(sentence))
    annotator = library.annotator
    kept = {
        sequence: count
        for sequence, count in counts.items()
        if count >= REPEATED and _is_whole(sequence, annotator) and _is_new("".join(sequence), annotator)
    }
    covered = {
        sequence[start:end]
        for sequence, count in kept.items()
        for start in range(len(sequence))
        for end in range(start + 2, len(sequence) + 1)
        if end - start < len(sequence) and kept.get(sequence[start:end]) == count
    }
    return frozenset(kept.keys() - covered)


def _sequences(sentence: Sentence) -> Iterator[tuple[str, ...]]:
    """Runs of two to four neighbouring words, all of hanzi, with no link in them."""
    linked = {index for link in sentence.links for index in range(link.start, link.end)}
    words = [
        "" if index in linked or not all(map(is_hanzi, word.text)) else to_simplified(word.text)
        for index, word in enumerate(sentence.words)
    ]
    for start in range(len(words)):
        for size in range(2, _LONGEST + 1):
            sequence = tuple(words[start : start + size])
            if len(sequence) == size and all(sequence) and _LEAST <= sum(map(len, sequence)) <= _MOST:
                yield sequence


def _is_whole(sequence: Iterable[str], annotator: Annotator) -> bool:
    """Whether it begins and ends with a word of meaning, not a numeral or a measure word, and has no 的 in it."""
    first, *_, last = sequence
    return _PARTICLES.isdisjoint(sequence) and not any(
        set(word) <= _FUNCTION_WORDS or set(word) <= set(_DIGITS) or _is_measure(word, annotator)
        for word in (first, last)
    )


def _is_measure(word: str, annotator: Annotator) -> bool:
    entries = annotator.lexicon.entries.get(word, ()) if len(word) == 1 else ()
    return any(_CLASSIFIER.search(sense) for entry in entries for sense in entry.senses)


def _is_new(text: str, annotator: Annotator) -> bool:
    return text not in annotator.glossary.forms and text not in annotator.lexicon.entries


def _linked(sentence: Sentence) -> set[int]:
    """The characters that a link covers."""
    covered: set[int] = set()
    start = 0
    for index, word in enumerate(sentence.words):
        end = start + len(word.text)
        if any(link.start <= index < link.end for link in sentence.links):
            covered.update(range(start, end))
        start = end
    return covered


def main() -> None:
    """Print the candidates: how often, what it is, and a sentence with it."""
    for candidate in find_candidates(read_library(Path())):
        place = candidate.places[0]
        sys.stdout.write(
            f"{candidate.count:4}  {candidate.text}  ({candidate.kind})\n"
            f"      {place.article.path}:{place.line}: {place.sentence.text}\n"
        )


if __name__ == "__main__":
    main()
