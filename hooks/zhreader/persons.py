"""How the name of a person is read: the surname as a surname, what is given as its characters are read there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhreader.model_words import Rung
from zhreader.surnames import surname_size, surname_syllables
from zhreader.weighing import Reading, with_dictionary_tones

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhreader.polyphone import Choice

_OVERRULES = 0.9
"""How sure context must be to overrule the reading of a given name that is a word, such as 建国."""

_SURNAMES_KNOWN = 0.9
"""How often what is found for a name is one, where it may as well be words: 单人滑 and 任书记."""

_ALSO_ALONE = frozenset("任区")
"""Surnames that stand before a title as words as well: 历任书记, 市、区书记."""

_ALSO_ADVERBS = frozenset("曾应那要都过")
"""Surnames that stand behind a person before a verb as well: 作者曾著有."""

_SHORT = 2
"""Characters of a name that may be an adverb and a verb: 曾著."""

_GIVEN = {("长", False): "chang2", ("燕", True): "yan4"}
"""Characters that a given name has in one reading, at its end (``True``) or before it: 长霞, 晓燕."""

_ALWAYS_GIVEN = {"得": "de2", "合": "he2", "和": "he2", "中": "zhong1", "发": "fa1", "会": "hui4", "为": "wei2"}
"""Those that it has in one reading wherever they stand: 得真, 合瑞."""


def read_person(
    hanzi: str,
    composed: Sequence[str],
    choices: Mapping[int, Sequence[Choice]],
    *,
    is_given_word: bool,
    is_torn: bool = False,
) -> Reading:
    """The reading of a person's name: context has a say in what is given, and none in the surname.

    ``composed`` is what the dictionary makes of it, ``is_given_word`` tells that what is given stands there as a word:
    for 单晓明 with ``["dan1", "xiao3", "ming2"]`` it is ``("shan4", "xiao3", "ming2")``. The confidence is that of
    context in what is given; where a surname may as well be a word (任 alone) or the first half of one (``is_torn``:
    单人 in 单人滑), context counts a little.
    """
    is_short = is_given_word or len(hanzi) <= _SHORT
    is_doubtful = is_torn or hanzi in _ALSO_ALONE or (is_short and hanzi[0] in _ALSO_ADVERBS)
    surname, size = surname_syllables(hanzi), surname_size(hanzi)
    syllables = list(composed)
    confidence = 1.0
    for place, found in choices.items():
        chances = {choice.syllable: choice.probability for choice in found if choice.syllable[-1] != "5"}
        if place < len(surname):  # no name has a neutral tone
            known = _SURNAMES_KNOWN + (1 - _SURNAMES_KNOWN) * chances.get(surname[place], 0.0)
            confidence *= known if is_doubtful else 1.0
            continue
        given = _GIVEN.get((hanzi[place], place == len(hanzi) - 1 > size)) or _ALWAYS_GIVEN.get(hanzi[place])
        if place >= size and given:
            syllables[place] = given
            continue
        best = max(chances, key=chances.__getitem__, default=syllables[place])
        least = (_OVERRULES if is_given_word else 0.0) if place >= size else _OVERRULES
        if chances.get(best, 0.0) > least:
            syllables[place] = best
        confidence *= chances.get(syllables[place], 0.0) if place >= size else 1.0
    syllables[: len(surname)] = surname
    return Reading(with_dictionary_tones(hanzi, tuple(syllables)), Rung.NAME, confidence)
