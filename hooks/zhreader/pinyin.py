"""Every word of a sentence gets its reading, and the reading remembers who decided it.

The ladder of authority, strongest first (:class:`zhreader.model_words.Rung`): the article's own mark, the glossary, the
editors' ``data/readings.txt``, a single reading in the dictionary, the choice in context, the first reading. The first
three are settled before a sentence comes here. 一 and 不 are always in their dictionary tones (GB/T 16159-2012 6.5),
which is settled here and nowhere else.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING

from zhreader import datalines
from zhreader.affixes import suffix_syllable
from zhreader.characters import has_hanzi, is_hanzi
from zhreader.doubling import double, is_doubled_verb
from zhreader.evidence import Evidence
from zhreader.model_words import Rung
from zhreader.persons import read_person
from zhreader.polyphone import Choice, load_polyphones
from zhreader.potential import weaken
from zhreader.spelling import ERHUA
from zhreader.surnames import surname_size, surnames
from zhreader.syllables import is_phrase, spell, spelled
from zhreader.usages import find_usages
from zhreader.weighing import NAMES, UNTOLD, Reading, weigh, with_dictionary_tones

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from zhreader.lexicon import Lexicon
    from zhreader.model_words import Form


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
        found = _read_word(word, kind, here, lexicon)
        readings.append(found if kind else _weakened(word, found))
        start += len(word)
    return tuple(readings)


def _is_ambiguous(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether any word of a sentence is to be read by what is around it."""
    known = load_polyphones().characters
    return any(has_hanzi(word) and (len(lexicon.readings(word)) != 1 or not known.isdisjoint(word)) for word in words)


def _choices(
    text: str, tagged: Callable[[str], Sequence[tuple[str, str]]], lexicon: Lexicon
) -> dict[int, tuple[Choice, ...]]:
    """What context says of the characters that it knows, by position."""
    return {**load_polyphones().choose(tagged(text), evidence(lexicon)), **_sure(text)}


def _sure(text: str, *, is_place: bool = False) -> dict[int, tuple[Choice, ...]]:
    return {place: (Choice(syllable, 1.0),) for place, syllable in find_usages(text, is_place=is_place).items()}


def _read_word(word: str, kind: str, choices: Mapping[int, tuple[Choice, ...]], lexicon: Lexicon) -> Reading:
    """The reading of one word; ``choices`` are what context says of its characters, by position."""
    hanzi = "".join(filter(is_hanzi, word))
    if not hanzi:
        return Reading((), Rung.DICTIONARY)
    known = lexicon.readings(word)
    if kind == "person" and (len(known) != 1 or len(word) == surname_size(word)):
        return _read_person(hanzi, choices, lexicon)
    is_told = kind in {"place", "person"} or (kind and word in surnames())
    if len(known) == 1 and (not choices or is_told):
        return Reading(with_dictionary_tones(word, known[0]), Rung.DICTIONARY)
    if kind == "place":
        choices = {**choices, **_sure(word, is_place=True)}
    if _is_erhua(word, kind, lexicon):
        return _read_erhua(word, kind, choices, lexicon)
    return _read_in_context(word, kind, choices, lexicon)


def _weakened(word: str, found: Reading) -> Reading:
    """A reading with the second syllable neutral in a doubled verb and in what cannot be done: 谈谈, 打不到.

    The dictionary has many such in full tones.
    """
    others = tuple((double(word, weaken(word, syllables)), chance) for syllables, chance in found.others)
    return replace(found, syllables=double(word, weaken(word, found.syllables)), others=others)


def _read_in_context(word: str, kind: str, choices: Mapping[int, tuple[Choice, ...]], lexicon: Lexicon) -> Reading:
    """The reading of a word by what the dictionary has and what context says, if they say anything."""
    known = lexicon.readings(word)
    hanzi = "".join(filter(is_hanzi, word))
    composed = tuple(_compose(hanzi, lexicon))
    if not known and (suffix := suffix_syllable(word)):
        composed = (*composed[:-1], suffix)
        choices = {place: found for place, found in choices.items() if place != len(word) - 1}
    if len(hanzi) < len(word):
        return Reading(with_dictionary_tones(hanzi, composed), Rung.DEFAULT, UNTOLD)
    if not choices and (len(word) == 1 or not known):
        is_untold = known and word not in {"一", "不"}
        return Reading(with_dictionary_tones(word, composed), Rung.DEFAULT, UNTOLD if is_untold else 1.0)
    neutral = _neutral_places(word, known, lexicon)
    asked = {place: found for place, found in choices.items() if place not in neutral}
    is_seconded = partial(_is_seconded, word, known[0] if known else (), choices)
    return weigh(word, kind, known or (composed,), asked, is_seconded=is_seconded if known else None)


def _is_seconded(
    word: str, only: tuple[str, ...], choices: Mapping[int, tuple[Choice, ...]], place: int, syllable: str
) -> bool:
    """Whether more than what stands around a word speaks for a syllable against the one reading of the dictionary.

    That may be a usage, of which context has one choice, the other dictionary (到了 dào le), or sentences that were
    labelled (下载 xiàzài). 会计 is never huìjì, 目的 never mùde; but a particle may stand behind what is none of its
    word (其中, 的) and 得 within one (看得见).
    """
    other = spelled(word)
    is_last = place == len(word) - 1
    is_particle = syllable[-1] == "5" and place > 0 and (word[place] == "得" or (is_last and word[place] in "的地了"))
    return (
        len(choices[place]) == 1
        or (other[place] == syllable if other else is_particle)
        or load_polyphones().has_learnt(word[place], word, syllable, only[place])
    )


def _is_erhua(word: str, kind: str, lexicon: Lexicon) -> bool:
    """Whether 儿 ends a word that no dictionary has: a suffix in 小偷儿, but the child in 小女儿, and in a name."""
    if kind in NAMES or not word[1:].endswith("儿") or lexicon.readings(word):
        return False
    return not any(known[-1] == "er2" for start in range(1, len(word) - 1) for known in lexicon.readings(word[start:]))


def _read_erhua(word: str, kind: str, choices: Mapping[int, tuple[Choice, ...]], lexicon: Lexicon) -> Reading:
    """A word with the suffix 儿 is read as it is without."""
    of_stem = {place: found for place, found in choices.items() if place < len(word) - 1}
    stem = _read_word(word[:-1], kind, of_stem, lexicon)
    others = tuple(((*syllables, ERHUA), chance) for syllables, chance in stem.others)
    return replace(stem, syllables=(*stem.syllables, ERHUA), others=others)


def _neutral_places(word: str, known: Sequence[tuple[str, ...]], lexicon: Lexicon) -> set[int]:
    """Where the dictionary tells a neutral tone, of a word or of one inside it: the labels have 衣服 as ``yi1 fu2``.

    What a character has by itself does not count: the 卜 of 阿卜杜勒 is not that of 萝卜.
    """
    if len(word) == 1:
        return set()
    if is_doubled_verb(word):
        return {1}
    if known:
        return {i for i in range(len(word)) if all(reading[i][-1] == "5" for reading in known)}
    inside = (is_word and s[-1] == "5" for syllables, is_word in _pieces(word, lexicon) for s in syllables)
    return {i for i, is_neutral in enumerate(inside) if is_neutral}


def _read_person(hanzi: str, choices: Mapping[int, tuple[Choice, ...]], lexicon: Lexicon) -> Reading:
    """The reading of a person's name, or of a surname alone, which may be a word."""
    size = surname_size(hanzi)
    composed = [*_compose(hanzi[:size], lexicon), *_compose(hanzi[size:], lexicon)]  # 燕子涵 has no swallow in it
    is_given_word = bool(spelled(hanzi[size:])) and len(hanzi) > size + 1
    is_torn = size == 1 and len(hanzi) > size + 1 and len(lexicon.readings(hanzi[:2])) > 0
    found = read_person(hanzi, composed, choices, is_given_word=is_given_word, is_torn=is_torn)
    is_untold = len(hanzi) == 1 and lexicon.readings(hanzi) and hanzi not in surnames()
    return replace(found, confidence=min(found.confidence, UNTOLD)) if is_untold else found


@cache
def evidence(lexicon: Lexicon) -> Evidence:
    """What the choice in context looks up, here and in training alike."""
    entries = lexicon.entries
    return Evidence(
        readings=cache(lexicon.readings),
        spelled=spelled,
        known=lambda text: is_phrase(text) or text in entries,
    )


def _compose(hanzi: str, lexicon: Lexicon) -> list[str]:
    """The reading of a word that the dictionary has not, or has in several readings, from the words inside it.

    麻将馆 is read as 麻将 and 馆: a program that knows 将 alone would read it ``jiang1``.
    """
    return [syllable for syllables, _ in _pieces(hanzi, lexicon) for syllable in syllables]


def _pieces(hanzi: str, lexicon: Lexicon) -> list[tuple[Sequence[str], bool]]:
    """The syllables of the words inside a word and of what is left of it, and whether they are those of a word.

    What editors have settled holds inside of others too: 队伍 in 干部队伍.
    """
    for size in range(len(hanzi) - 1, 1, -1):
        ends = (0, len(hanzi) - size)
        for start in reversed(ends) if hanzi.endswith("子") else ends:  # 绿|叶子
            inside = hanzi[start : start + size]
            settled = datalines.readings().get(inside)
            known = (_syllables(settled),) if settled else lexicon.readings(inside)
            if len(known) == 1:
                before, after = hanzi[:start], hanzi[start + size :]
                return [*_pieces(before, lexicon), (known[0], True), *_pieces(after, lexicon)]
    return [(spell(hanzi), False)] if hanzi else []


def _syllables(form: Form) -> tuple[str, ...]:
    return tuple(syllable for word in form.words for syllable in word.syllables)
