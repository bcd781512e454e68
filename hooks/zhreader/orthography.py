"""How a reading is written: 汉语拼音正词法基本规则 (GB/T 16159-2012), as far as a program can apply it.

Each rule is a function named after what it does, with its clause; :data:`RULES` lists them in the order in which they
are tried, and the first that has something to say writes the word. Tones are the dictionary's, 一 and 不 too (6.5.2).
The page does three things differently, because every word has a reading of its own: particles (了, 着, 过) and
complements after what is no word of the dictionary stay apart; a sentence begins without a capital (6.3.1); nothing is
divided at the end of a line (6.6), since words are not. How letters and marks are written is :mod:`zhreader.spelling`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhreader.frequency import count
from zhreader.orthography_names import (
    FAMILIAR,
    LONG,
    cut_compound,
    form_of_address,
    institution,
    is_affixed,
    other_name,
    person,
    place,
    short_places,
)
from zhreader.orthography_numbers import NUMERALS, approximate, counted, fraction, month_and_day, number, ordinal
from zhreader.spelling import Spelling, join

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_DETERMINER = re.compile(
    "[每各][国地省市县区乡镇村校族界级类种项门方组年月日天周次人家户期届]|某[人年月日地国市省县校种家次]|"
    "[本该][国省市县区乡镇村校院所厂社报刊书片剧台站店号市周月年季年度次届期班组队线路案]|[这那哪][人种次天年月日位家]"
)
_FUSED = re.compile("本[书国地土人身年月日号报部台站线片]")
"""Words by themselves, though they look like a determiner with its noun: 本国, 本年."""

_PARTICLES = "之而其以于莫所乎也焉"
"""Characters of classical Chinese that mostly bind an idiom into one piece."""

_BINDING = frozenset("之的了得不在到儿们成起")
"""Characters that go with what stands before or after them, across the middle of a compound as well."""


def write(
    text: str,
    syllables: Sequence[str],
    *,
    kind: str = "",
    is_word: Callable[[str], bool] = lambda _: False,
    capitals: Sequence[int] = (),
) -> str:
    """The reading of one word as the standard writes it.

    落实 is ``luòshí``; 西安 as a place ``Xī'ān``; 李静雯 as a person ``Lǐ Jìngwén``; 余干县 ``Yúgān Xiàn``; 医护人员
    ``yīhù rényuán``; 齐心协力 as an idiom ``qíxīn-xiélì``; 第一 ``dì-yī``; 花儿 with ``r5`` ``huār``. ``kind`` is that
    of :class:`zhreader.model.Word`, or ``institution`` for a word in the name of one; ``capitals`` are those of
    :meth:`zhreader.lexicon.Lexicon.capitals`.
    """
    if len(text) != len(syllables):
        return join(syllables)
    spelling = Spelling(text, syllables, kind, is_word, capitals)
    return next(filter(None, (rule(spelling) for rule in RULES)))


def determiner(spelling: Spelling) -> str:
    """6.1.4.2–3: 这, 那, 哪, 各, 每, 某, 本, 该 apart from the noun or the measure word: ``měi nián``, ``gè guó``.

    这些, 那儿, 这样 and the like are words by themselves.
    """
    if spelling.kind or not _DETERMINER.fullmatch(spelling.text) or _FUSED.fullmatch(spelling.text):
        return ""
    return spelling.words(0, 1)


def reduplication(spelling: Spelling) -> str:
    """5.4: AA and AABB as one word, ABAB as two: ``rénrén``, ``qīngqīngchǔchǔ``, ``yánjiū yánjiū``."""
    text = spelling.text
    if len(text) != LONG:
        return ""
    if text[:2] == text[2:]:
        return spelling.words(0, 2)
    return join(spelling.syllables) if text[0] == text[1] and text[2] == text[3] else ""


def numeral_abbreviation(spelling: Spelling) -> str:
    """5.6: a hyphen between the halves of an abbreviation by numbers: ``sānhuì-yīkè``, ``liǎngwēi-yīduān``."""
    text = spelling.text
    is_parallel = len(text) == LONG and text[0] in NUMERALS and text[2] in NUMERALS
    return _halves(spelling) if is_parallel and not set(text) <= NUMERALS else ""


def idiom(spelling: Spelling) -> str:
    """6.1.12.1: a hyphen in an idiom of two disyllables, the others as one word: ``qíxīn-xiélì``, ``bùyìlèhū``.

    No rule of form decides this for all idioms. Most have two halves; one piece are those whose second or third
    character is a particle of classical Chinese (总而言之, 习以为常) or whose second is 不 (迫不及待). An editor
    settles others, such as 一衣带水, in ``data/readings.txt``.
    """
    text = spelling.text
    if spelling.kind != "idiom" or len(text) != LONG:
        return ""
    is_parallel = text[0] == text[2] or text[1] == text[3] or {text[0], text[2]} <= NUMERALS
    is_bound = text[1] in f"{_PARTICLES}不" or text[2] in _PARTICLES or text[3] in _PARTICLES
    return join(spelling.syllables) if is_bound and not is_parallel else _halves(spelling)


def parallel(spelling: Spelling) -> str:
    """6.1.12.1: a hyphen in whatever repeats a character in its halves: ``yǒuzī-yǒuwèi``, ``yōuzhì-yōujià``.

    承不承认 and 多了去了 are no parallels.
    """
    text = spelling.text
    is_repeated = len(text) == LONG and (text[0] == text[2] or text[1] == text[3])
    return _halves(spelling) if is_repeated and not spelling.kind and text[1] not in "不了" else ""


def long_idiom(spelling: Spelling) -> str:
    """6.1.12.2: longer sayings by words, as far as they can be cut into words of two syllables."""
    if spelling.kind != "idiom" or len(spelling.text) <= LONG:
        return ""
    return spelling.words(*cut_compound(spelling))


def affixed(spelling: Spelling) -> str:
    """5.5: a prefix or a suffix of one syllable joins its word: ``zǒnggōngchéngshī``, ``kēxuéjiāmen``."""
    if spelling.kind or len(spelling.text) > LONG + 1 or not is_affixed(spelling.text, spelling):
        return ""
    return join(spelling.syllables)


def long_compound(spelling: Spelling) -> str:
    """5.3: from four syllables on by words, if it has any: ``yīhù rényuán``, but ``hóngshízìhuì``.

    Of four, one half that is a word is enough where no word goes across the middle: ``quánqián jiāoyì``. A name inside
    a compound keeps its capital (6.3.2): ``yīgè Zhōngguó zhèngcè``.
    """
    if len(spelling.text) < LONG or spelling.kind:
        return ""
    starts = cut_compound(spelling)
    starts = [0, 2] if starts == [0] and _has_halves(spelling) else starts
    written = spelling.words(*starts).split(" ")
    return " ".join(
        word[:1].upper() + word[1:] if a in spelling.capitals else word for a, word in zip(starts, written, strict=True)
    )


def joined(spelling: Spelling) -> str:
    """5.2: everything else is one word: ``luòshí``, ``xuānchuánchē``, ``duìbuqǐ``."""
    return join(spelling.syllables)


RULES = (
    form_of_address, person, short_places, place, month_and_day, other_name, institution,
    ordinal, fraction, approximate, number, counted,
    determiner, reduplication, numeral_abbreviation, idiom, parallel, long_idiom,
    affixed, long_compound, joined,
)  # fmt: skip
"""The rules, in the order in which they are tried."""


def _has_halves(spelling: Spelling) -> bool:
    """Whether a compound of four characters has a familiar word as one half, and none across its middle: 权钱交易."""
    text = spelling.text
    if len(text) != LONG or not _BINDING.isdisjoint(text):
        return False
    is_bound = any(map(spelling.is_word, (text[1:3], text[:3], text[1:])))
    return not is_bound and any(spelling.is_word(half) and count(half) >= FAMILIAR for half in (text[:2], text[2:]))


def _halves(spelling: Spelling) -> str:
    return f"{join(spelling.syllables[:2])}-{join(spelling.syllables[2:])}"
