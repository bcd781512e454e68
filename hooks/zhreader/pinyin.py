"""Every word of a sentence gets its reading, and the reading remembers who decided it.

The ladder of authority, strongest first (:class:`zhreader.model.Rung`): the article's own mark, the glossary, the
editors' ``data/readings.txt``, a single reading in the dictionary, the choice in context, the first reading. The first
three are settled before a sentence comes here. 一 and 不 are always in their dictionary tones (GB/T 16159-2012 6.5),
which is settled here and nowhere else.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from pypinyin import Style, pinyin
from pypinyin.constants import PHRASES_DICT, PINYIN_DICT
from pypinyin.style import convert

from zhreader.characters import has_hanzi, is_hanzi
from zhreader.evidence import Evidence
from zhreader.model import Rung
from zhreader.polyphone import load_polyphones
from zhreader.spelling import TONE_MARKS, mark_tone
from zhreader.surnames import surname_size, surname_syllables

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from zhreader.lexicon import Lexicon
    from zhreader.polyphone import Choice

_FIXED = {"一": "yi1", "不": "bu4"}
_TONES = {mark: digit for digit, mark in TONE_MARKS.items() if mark}
_UNTOLD = 0.8
"""The confidence in a reading where the dictionary has several and nothing tells which."""

_LEAST = 0.001
"""The probability of a dictionary reading that the model has never seen."""

_WORTH_A_THOUGHT = 0.02
"""The probability from which on another reading is worth telling."""

_OVERRULES = 0.9
"""How sure context must be to overrule the reading of a given name that is a word, such as 建国."""

_CONTRADICTS = 0.85
"""How sure context must be to speak against the one reading that the dictionary has."""

_DOUBTS = 0.1
"""How likely another reading must be to cast doubt on the one reading that the dictionary has."""

_SURNAMES_LEFT = 0.6
"""How often a surname is not found to be one, so that it comes here as a word by itself: 曾 is seldom Zēng then."""

_NAMES = frozenset(["person", "place", "name"])
"""Kinds of words whose one reading the dictionary knows better than any context: 单县 is Shàn Xiàn."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The syllables of one word, one for each hanzi, and what decided them."""

    syllables: tuple[str, ...]
    rung: Rung
    confidence: float = 1.0
    others: tuple[tuple[tuple[str, ...], float], ...] = ()
    """Other readings that are worth a thought, with their probabilities, the likeliest first."""


def read_sentence(
    words: Sequence[str],
    kinds: Sequence[str],
    *,
    lexicon: Lexicon,
    tagged: Callable[[str], Sequence[tuple[str, str]]],
) -> tuple[Reading, ...]:
    """A reading for each word of a sentence; a word without hanzi has no syllables.

    ``["以", "党建", "为", "主题"]`` gives 为 the syllable ``wei2``, by context; a word of the kind ``person`` such as
    单晓明 gives ``("shan4", "xiao3", "ming2")``. ``tagged`` cuts a text for the choice in context, which does not see
    the words at hand: a line of the glossary changes no reading elsewhere.
    """
    choices = _choices("".join(words), tagged, lexicon) if _is_ambiguous(words, lexicon) else {}
    readings = []
    start = 0
    for word, kind in zip(words, kinds, strict=True):
        here = {place - start: choices[place] for place in range(start, start + len(word)) if place in choices}
        readings.append(_read_word(word, kind, here, lexicon))
        start += len(word)
    return tuple(readings)


@cache
def syllables_of(hanzi: str) -> frozenset[str]:
    """Every syllable that a hanzi can have: 会 can be ``hui4``, ``kuai4``."""
    return frozenset(_spell(hanzi, heteronym=True))


def zhuyin(syllable: str) -> str:
    """A syllable in 注音符号: ``zhong4`` → ``ㄓㄨㄥˋ``, ``de5`` → ``˙ㄉㄜ``."""
    bare = convert(mark_tone(syllable), Style.BOPOMOFO, strict=True) or syllable
    return f"˙{bare.rstrip('˙')}" if syllable.endswith("5") else bare


def _is_ambiguous(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether any word of a sentence is to be read by what is around it."""
    known = load_polyphones().characters
    return any(has_hanzi(word) and (len(lexicon.readings(word)) != 1 or not known.isdisjoint(word)) for word in words)


def _choices(
    text: str, tagged: Callable[[str], Sequence[tuple[str, str]]], lexicon: Lexicon
) -> dict[int, tuple[Choice, ...]]:
    """What context says of the characters that it knows, by position."""
    return load_polyphones().choose(tagged(text), evidence(lexicon))


def _read_word(word: str, kind: str, choices: Mapping[int, tuple[Choice, ...]], lexicon: Lexicon) -> Reading:
    """The reading of one word; ``choices`` are what context says of its characters, by position."""
    hanzi = "".join(filter(is_hanzi, word))
    if not hanzi:
        return Reading((), Rung.DICTIONARY)
    known = lexicon.readings(word)
    if len(known) == 1 and (kind in _NAMES or not choices):
        return Reading(_with_dictionary_tones(word, known[0]), Rung.DICTIONARY)
    if kind == "person":
        return _read_person(hanzi, choices, lexicon)
    if len(hanzi) < len(word):
        return Reading(_with_dictionary_tones(hanzi, tuple(_compose(hanzi, lexicon))), Rung.DEFAULT, _UNTOLD)
    if not choices and (len(word) == 1 or not known):
        confidence = _UNTOLD if known and word not in _FIXED else 1.0
        return Reading(_with_dictionary_tones(word, tuple(_compose(word, lexicon))), Rung.DEFAULT, confidence)
    return _choose(word, known, choices, lexicon)


def _read_person(hanzi: str, choices: Mapping[int, tuple[Choice, ...]], lexicon: Lexicon) -> Reading:
    """The reading of a person's name: context has a say in what is given, and none in the surname."""
    surname, size = surname_syllables(hanzi), surname_size(hanzi)
    syllables = [*_compose(hanzi[:size], lexicon), *_compose(hanzi[size:], lexicon)]  # 燕子涵 has no swallow in it
    confidence = _UNTOLD if len(hanzi) == 1 and lexicon.readings(hanzi) and not surname else 1.0
    least = _OVERRULES if _spelled(hanzi[size:]) and len(hanzi) > size + 1 else 0.0
    for place, (best, *_) in choices.items():
        is_neutral = best.syllable.endswith("5")  # no name has a neutral tone
        if place >= len(surname) and best.probability > (least if place >= size else _OVERRULES) and not is_neutral:
            syllables[place] = best.syllable
            confidence *= best.probability
    syllables[: len(surname)] = surname
    return Reading(_with_dictionary_tones(hanzi, tuple(syllables)), Rung.NAME, confidence)


def _choose(
    word: str, known: Sequence[tuple[str, ...]], choices: Mapping[int, tuple[Choice, ...]], lexicon: Lexicon
) -> Reading:
    """The likeliest of a word's dictionary readings and of what context has to say against them.

    下载 is read ``xia4 zai4`` although the dictionary's one reading is another; a word that it lacks is read as the
    words inside it, unless context knows better.
    """
    candidates = list(known) or [tuple(_compose(word, lexicon))]
    likely = {place: {choice.syllable: choice.probability for choice in found} for place, found in choices.items()}
    if len(word) == 1:
        candidates += [(syllable,) for syllable in likely[0]]
        likely[0] |= {name: likely[0].get(name, 0.0) * _SURNAMES_LEFT for name in surname_syllables(word)}
    candidates += [_corrected(candidate, choices) for candidate in candidates]
    weights = dict.fromkeys(candidates, 1.0)
    for candidate in weights:
        for place, chances in likely.items():
            weights[candidate] *= max(chances.get(candidate[place], 0.0), _LEAST)
    if len(set(weights.values())) == 1 and len(weights) > 1:
        rest = (1 - _UNTOLD) / (len(weights) - 1)
        first = {candidate: _UNTOLD if candidate == candidates[0] else rest for candidate in weights}
        return replace(_weigh(word, first, Rung.DEFAULT), confidence=_UNTOLD)
    found = _weigh(word, weights, Rung.CONTEXT)
    return _defended(_with_dictionary_tones(word, known[0]), found) if len(known) == 1 and len(word) > 1 else found


def _corrected(syllables: tuple[str, ...], choices: Mapping[int, tuple[Choice, ...]]) -> tuple[str, ...]:
    """A dictionary reading with what context makes of it; its neutral tones stay.

    Some of the labelled sentences have them in full, 衣服 as ``yi1 fu2``, and so has the erhua of 玩儿.
    """
    return tuple(s if s[-1] == "5" or i not in choices else choices[i][0].syllable for i, s in enumerate(syllables))


def _defended(only: tuple[str, ...], found: Reading) -> Reading:
    """The one reading that the dictionary has, with the doubts of context, unless that is sure of another."""
    if found.syllables != only and found.confidence > _CONTRADICTS:
        return found
    chances = {found.syllables: found.confidence, **dict(found.others)}
    chance = chances.pop(only, 0.0)
    if chance > 1 - _DOUBTS:
        return Reading(only, Rung.DICTIONARY)
    return Reading(only, Rung.DICTIONARY, chance, tuple(chances.items()))


def _weigh(word: str, weights: Mapping[tuple[str, ...], float], rung: Rung) -> Reading:
    """The likeliest of some readings; their weights become probabilities."""
    total = sum(weights.values())
    settled: dict[tuple[str, ...], float] = {}
    for syllables, weight in weights.items():
        fixed = _with_dictionary_tones(word, syllables)
        settled[fixed] = settled.get(fixed, 0.0) + weight / total
    (best, confidence), *others = sorted(settled.items(), key=lambda entry: -entry[1])
    return Reading(best, rung, confidence, tuple(other for other in others if other[1] >= _WORTH_A_THOUGHT))


@cache
def evidence(lexicon: Lexicon) -> Evidence:
    """What the choice in context looks up, here and in training alike."""
    entries = lexicon.entries
    return Evidence(
        readings=cache(lexicon.readings),
        spelled=_spelled,
        known=lambda text: text in PHRASES_DICT or text in entries,
    )


@cache
def _spelled(text: str) -> tuple[str, ...]:
    """What pypinyin's own data says of a character or a phrase; empty for what it lacks."""
    if len(text) == 1:
        marked = PINYIN_DICT.get(ord(text), "")
        return (_numbered(marked.split(",")[0]),) if marked else ()
    return tuple(_numbered(row[0]) for row in PHRASES_DICT.get(text, ()))


@cache
def _numbered(syllable: str) -> str:
    """``lüè`` as ``lve4``, ``de`` as ``de5``."""
    parts = unicodedata.normalize("NFD", syllable)
    tone = next((_TONES[part] for part in parts if part in _TONES), "5")
    letters = unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))
    return letters.replace("ü", "v") + tone


def _compose(hanzi: str, lexicon: Lexicon) -> list[str]:
    """The reading of a word that the dictionary has not, or has in several readings, from the words inside it.

    麻将馆 is read as 麻将 and 馆: a program that knows 将 alone would read it ``jiang1``.
    """
    if len(hanzi) > 2:  # noqa: PLR2004 - two characters hold no shorter word
        for size in range(len(hanzi) - 1, 1, -1):
            for start in (0, len(hanzi) - size):
                known = lexicon.readings(hanzi[start : start + size])
                if len(known) == 1:
                    before, after = hanzi[:start], hanzi[start + size :]
                    return [*_compose(before, lexicon), *known[0], *_compose(after, lexicon)]
    return _spell(hanzi) if hanzi else []


def _spell(hanzi: str, *, heteronym: bool = False) -> list[str]:
    rows = pinyin(
        hanzi, style=Style.TONE3, heteronym=heteronym, neutral_tone_with_five=True, v_to_u=False, errors="ignore"
    )
    return [syllable for row in rows for syllable in row] if heteronym else [row[0] for row in rows]


def _with_dictionary_tones(word: str, syllables: tuple[str, ...]) -> tuple[str, ...]:
    """一 as ``yi1`` and 不 as ``bu4``, whatever sandhi the source wrote; 不 in 对不起 is neutral (GB/T 16159 5.2)."""
    if len(word) != len(syllables):
        return syllables
    pairs = zip(word, syllables, strict=True)
    return tuple(s if s == "bu5" and len(word) > 1 else _FIXED.get(hanzi, s) for hanzi, s in pairs)
