"""Sentences are cut into words: glossary terms whole, dictionary words whole, numbers and Latin in one piece.

The segmenter of record is jieba without its hidden Markov model, which invents words no dictionary has (起集, 好县).
The work is done by ``rjieba``, its port to Rust, which gives the same words 15 times as fast; a test holds the two
together. To jieba's own dictionary come the glossary, the editor's ``data/words.txt`` and the words of CC-CEDICT that
it lacks, each just frequent enough to win over its own pieces, so that 北大 stays out of 向北大概.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, starmap
from typing import TYPE_CHECKING

import rjieba

from zhreader.affixes import join_affixes
from zhreader.boundaries import shift_boundaries
from zhreader.characters import HAN, has_hanzi, is_hanzi
from zhreader.division import divide
from zhreader.headwords import is_rather_two
from zhreader.joining import join_names
from zhreader.knowledge import Knowledge
from zhreader.measures import part_measures
from zhreader.names import find_names
from zhreader.numerals import find_numbers
from zhreader.partings import find_partings
from zhreader.potential import join_potential

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_LONG_TERM = 4
"""Characters from which on a term is no accident of two neighbouring words, and is kept whole in every context.
A shorter one competes: 阜新市 gives way in 阜新市委."""

_LONG_TERMS_FREQUENCY = 38_800_000
"""What all of these count together, so that one more of them moves no boundary elsewhere: jieba weighs by the sum."""

_OWN = 100
"""The least frequency of a shorter term and of an editor's word: 非遗, 传承人 and not jieba's 非遗传."""

_SELDOM = 3
"""The least frequency of the dictionary's words, as of those that jieba met once: 追责 and 问责, not 追, 责问, 责."""

_TOKEN = re.compile(
    rf"(?P<hanzi>[{HAN}]+)"
    r"|(?P<number>\d+(?:[.,:]\d+)*(?:\+[\dA-Z]+)*(?:[A-Za-z]{1,3}(?![A-Za-z]))?[%％‰℃]?)"
    rf"|(?P<latin>(?:(?![{HAN}])[^\W\d_])(?:(?![{HAN}])[\w’'\-.])*(?<![.\-’']))"
    r"|(?P<space>\s+)"
    r"|(?P<dash>—+|…+)"
    r"|(?P<other>.)",
    re.DOTALL,
)
_THE_MORE = "(?<=(?<![超跨优卓穿逾翻])越)(?=[^来]越)|(?<=越[^来])(?=越)|(?<=越[^来]越)"
"""Between 越 and what it stands by twice: 越|过|越|红火, but 越来越."""

_MORE = re.compile(
    "([多余](?=[万亿]))?([万亿]{0,2})(来(?=[年个岁天人户亩里斤名家次块元张万])|[多余]?)"
    "(年(?=[前后来内间]|中[^的期国](?:两国|关系|建交|合作|双边|双方|贸易|经贸|友好|人民|峰会|论坛|班列|铁路)))?(?=.)"
)
"""What stands behind a number and is a word by itself: 300, 多, 万, 人; 2020, 年, 中, 哥, 合作."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word as it is cut: ``Token("仇学军", "person")``; the kind is empty where only the word itself can tell it."""

    text: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Segmenter:
    """Knows the words; made by :func:`make_segmenter`."""

    jieba: rjieba.Jieba
    known: frozenset[str]
    """The words that something explains: the dictionary's headwords, the glossary's forms, the editors' words."""

    splits: re.Pattern[str]
    """The places where two words meet, whatever the rest, as an editor says: between 和 and 县纪委."""

    phrases: re.Pattern[str] | None
    """Forms of terms that jieba cannot hold because they are not all hanzi: ``3+2+N``, ``喜事缓办、丧事简办``."""

    persons: frozenset[str] = frozenset()
    """The persons of whom the article at hand speaks."""

    places: frozenset[str] = frozenset()
    """The townships and villages of which it speaks."""

    def cut(self, text: str) -> tuple[str, ...]:
        """The words of a text; joined, they are the text.

        ``落实“三会一课”制度,2018年以来`` gives 落实 “ 三会一课 ” 制度 , 2018 年 以来.
        """
        return tuple(token.text for token in self.tokens(text))

    def tokens(self, text: str) -> Iterator[Token]:
        """The words of a text with what the words around say of them: 仇 in ``仇老师说`` is a ``person``."""
        start = 0
        for match in self.phrases.finditer(text) if self.phrases else ():
            yield from self._cut_plain(text[start : match.start()])
            yield Token(match.group())
            start = match.end()
        yield from self._cut_plain(text[start:])

    def tag(self, word: str) -> str:
        """A word's part of speech in jieba's notation, ``v`` for 落实; its last part's with ``+`` if it is unknown."""
        tags = self.jieba.tag(word, hmm=False)
        return tags[0][1] if len(tags) == 1 else f"{tags[-1][1]}+"

    def straddles(self, left: str, right: str) -> bool:
        """Whether a word goes across the gap between two texts, with a single character on one side: 坚｜持, 不｜断.

        Two whole words that happen to make a third (工作｜人员) do not count: a heading may end in one of them.
        """
        left, right = left[-8:], right[:8]
        position = 0
        for word in self.cut(left + right):
            if position < len(left) < position + len(word):
                return min(len(left) - position, position + len(word) - len(left)) == 1 and has_hanzi(word)
            position += len(word)
        return False

    def _cut_plain(self, text: str) -> Iterator[Token]:
        start = 0
        partings = find_partings(text, is_word=self.is_long_word)
        names = find_names(text, is_word=self.is_long_word, persons=self.persons, places=self.places)
        for begin, end, kind in names:
            yield from self._join(text, start, begin, partings)
            yield Token(text[begin:end], kind)
            start = end
        yield from self._join(text, start, len(text), partings)

    def _join(self, text: str, start: int, end: int, partings: Iterable[int]) -> Iterator[Token]:
        knowledge = Knowledge(self.tag, self.known)
        places = [start, *(place for place in partings if start < place < end), end]
        words = [word for begin, stop in pairwise(places) for word in self._cut_between(text[begin:stop])]
        words = [*join_potential([*part_measures(words, self.tag, self.known)], self.tag)]
        return starmap(Token, join_names([*join_affixes(words, knowledge)], knowledge))

    def _cut_between(self, text: str) -> list[str]:
        words: list[str] = []
        is_counting = False
        for match in _TOKEN.finditer(text):
            words += self._cut_after(match.group(), is_counting=is_counting) if match["hanzi"] else [match.group()]
            is_counting = bool(match["number"])
        return words

    def _cut_after(self, text: str, *, is_counting: bool) -> list[str]:
        """Hanzi, perhaps after a number, whose 万, 亿, 多 or 余 is then a word: 4.5 万 户, 230 余 班次."""
        more = _MORE.match(text) if is_counting else None
        return [*filter(None, more.groups()), *self._cut_apart(text[more.end() :])] if more else self._cut_apart(text)

    def is_long_word(self, text: str) -> bool:
        """Whether a text of two characters or more is a word that something explains."""
        return len(text) > 1 and text in self.known

    def _cut_apart(self, text: str) -> list[str]:
        words: list[str] = []
        start = 0
        for split in self.splits.finditer(text):
            words += self._cut_run(text[start : split.end()])
            start = split.end()
        return words + self._cut_run(text[start:])

    def _cut_run(self, text: str) -> list[str]:
        words: list[str] = []
        start = 0
        for begin, end in find_numbers(text, is_word=self.is_long_word):
            words += [*self._cut_words(text[start:begin]), text[begin:end]]
            more = _MORE.match(text, end)
            words += filter(None, more.groups()) if more else ()
            start = more.end() if more else end
        return words + self._cut_words(text[start:])

    def _cut_words(self, text: str) -> list[str]:
        words = shift_boundaries(self.jieba.cut(text, hmm=False), Knowledge(self.tag, self.known))
        return [part for word in words for part in divide(word, self.tag, self.known)]


def make_segmenter(*, terms: Iterable[str], dictionary: Iterable[str], words: Iterable[str] = ()) -> Segmenter:
    """A segmenter that keeps these terms and words whole.

    ``terms`` are the glossary's forms in both scripts, ``dictionary`` the headwords of CC-CEDICT, ``words`` what
    editors and an article add: words (楼栋) and places where two words meet (``和|县纪委``). It is slow (0.3 s): make
    one and keep it.
    """
    jieba = rjieba.Jieba()
    headwords = frozenset(dictionary)
    for word in sorted(headwords):
        if len(word) > 1 and all(map(is_hanzi, word)) and not jieba.has_word(word) and not is_rather_two(word):
            jieba.add_word(word, max(jieba.suggest_freq(word), _SELDOM), None)
    own = sorted({*terms, *words})
    phrases = []
    long_frequency = _LONG_TERMS_FREQUENCY // max(1, sum(map(_is_long_term, own)))
    for word in own:
        if "|" in word:
            continue
        if not all(map(is_hanzi, word)):
            phrases.append(word)
        elif len(word) > 1:
            least = long_frequency if _is_long_term(word) else _OWN
            jieba.add_word(word, max(jieba.suggest_freq(word), least), None)
    splits = [word.split("|") for word in own if "|" in word]
    return Segmenter(jieba, headwords.union(own), _split_pattern(splits), _phrase_pattern(phrases))


def _is_long_term(word: str) -> bool:
    return len(word) >= _LONG_TERM and all(map(is_hanzi, word))


def tag_words(text: str) -> list[tuple[str, str]]:
    """The words of jieba's own dictionary with their parts of speech: ``[("重新", "d"), ("行动", "vn")]``.

    What editors and the glossary add is not known here, so that what is learnt from these words stays true.
    """
    return _plain().tag(text, hmm=False)


@cache
def _plain() -> rjieba.Jieba:
    return rjieba.Jieba()


def _split_pattern(splits: Iterable[Sequence[str]]) -> re.Pattern[str]:
    """Matches nothing, but at every place where two words meet: between 和 and 县纪委, twice in 用|好|用活, 越|过|越.

    The lookahead comes first because it fails fastest.
    """
    meetings = [("".join(words[:index]), "".join(words[index:])) for words in splits for index in range(1, len(words))]
    sides = [(left, right) for left, right in meetings if left and right]
    initials = "".join(sorted({re.escape(right[0]) for _, right in sides}))
    places = "|".join(f"(?<={re.escape(left)})(?={re.escape(right)})" for left, right in sides)
    return re.compile(f"(?=[{initials}])(?:{places})|{_THE_MORE}" if places else _THE_MORE)


def _phrase_pattern(phrases: Iterable[str]) -> re.Pattern[str] | None:
    """The phrases, longest first, never inside a longer number or Latin word: ``1+8`` not in ``21+8``."""
    guarded = []
    for phrase in sorted(phrases, key=len, reverse=True):
        before = r"(?<![A-Za-z\d.+])" if phrase[0].isascii() else ""
        after = r"(?![A-Za-z\d+])" if phrase[-1].isascii() else ""
        guarded.append(f"{before}{re.escape(phrase)}{after}")
    return re.compile("|".join(guarded)) if guarded else None
