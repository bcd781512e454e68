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

from zhreader.composition import compose
from zhreader.frequency import count
from zhreader.orthography_names import (
    FAMILIAR,
    LONG,
    common_noun,
    cut_compound,
    form_of_address,
    institution,
    is_affixed,
    other_name,
    person,
    place,
    short_places,
)
from zhreader.orthography_numbers import (
    NUMERALS,
    approximate,
    counted,
    fraction,
    month,
    month_and_day,
    number,
    ordinal,
)
from zhreader.spelling import Spelling, join

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_DETERMINER = re.compile(
    "[每各][国地省市县区乡镇村校族界级类种项门方组年月日天周次人家户期届]|某[人年月日地国市省县校种家次]|"
    "[本该][国省市县区乡镇村校院所厂社报刊书片剧台站店号市周月年季年度次届期班组队线路案]|[这那哪][人种次天年月日位家]"
)
_FUSED = re.compile("本[书国地土人身年月日号报部台站线片]")
"""Words by themselves, though they look like a determiner with its noun: 本国, 本年."""

_SOME_MORE = re.compile("[大小多少快慢早晚高低长短远近轻重粗细深浅松紧宽窄强弱](?:些|一些|一?点儿)|好(?:一些|一?点儿)")
"""An adjective and how much; 好些 may be a good many."""

_PARTICLES = "之而其以于莫所乎也焉"
"""Characters of classical Chinese that mostly bind an idiom into one piece."""

_VERBS = frozenset("吃喝唱打当放做作翻钻摆冒包戴穿坐走开抱拉抓耍")
"""Verbs that sayings of four begin with, before a word of three: 打抱不平; other characters hold on to the second."""

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
    of :class:`zhreader.model_words.Word`, or ``institution`` for a word in the name of one and ``action`` for a verb
    with its object (:mod:`zhreader.actions`); ``capitals`` are those of :meth:`zhreader.lexicon.Lexicon.capitals`.
    """
    if len(text) != len(syllables):
        return join(syllables)
    spelling = Spelling(text, syllables, kind, is_word, capitals)
    return next(filter(None, (rule(spelling) for rule in RULES)))


def determiner(spelling: Spelling) -> str:
    """6.1.4.2–3: 这, 那, 哪, 各, 每, 某, 本, 该 apart from the noun or the measure word: ``měi nián``, ``gè guó``.

    这些, 那儿, 这样 and the like are words by themselves.
    """
    text = spelling.text
    is_before_word = text[0] in "各每某该" and len(text) >= LONG - 1 and spelling.is_word(text[1:])  # 各乡镇
    is_led = is_before_word or _DETERMINER.fullmatch(text)
    return spelling.words(0, 1) if is_led and not spelling.kind and not _FUSED.fullmatch(text) else ""


def reduplication(spelling: Spelling) -> str:
    """5.4: AA and AABB as one word, ABAB as two: ``rénrén``, ``qīngqīngchǔchǔ``, ``yánjiū yánjiū``.

    A里AB is one word as AABB is, ``húlihútú``; 看一看 is three, for 一 is a number in it.
    """
    text = spelling.text
    if len(text) == LONG - 1 and text[0] == text[2] and text[1] == "一":
        return spelling.words(0, 1, 2)
    if len(text) != LONG:
        return ""
    if text[:2] == text[2:]:
        return spelling.words(0, 2)
    is_one = text[0] == text[1] and text[2] == text[3]
    is_one |= text[0] == text[2] and text[1] == "里" and not spelling.kind.startswith(("p", "n"))
    return join(spelling.syllables) if is_one else ""


def some_more(spelling: Spelling) -> str:
    """6.1.3.2: 些, 一些, 点儿 and 一点儿 apart from the adjective: ``dà yīxiē``, ``kuài diǎnr``."""
    text = spelling.text
    return spelling.words(0, 1) if _SOME_MORE.fullmatch(text) else ""


def verb_and_object(spelling: Spelling) -> str:
    """6.1.2.3: a verb apart from its object: ``kāi wánxiào``, ``dǎ diànhuà``; 6.1.2.4: or its result: ``mào chūlái``.

    Which words are such is told by what they mean (:mod:`zhreader.actions`). Of a saying of four that is a verb
    when its last three are a word: ``chī dàguōfàn``.
    """
    return spelling.words(0, 1) if spelling.kind == "action" or _is_verb_and_three(spelling) else ""


def numeral_abbreviation(spelling: Spelling) -> str:
    """5.6: a hyphen between the halves of an abbreviation by numbers: ``sānhuì-yīkè``, ``liǎngwēi-yīduān``."""
    text = spelling.text
    is_parallel = len(text) == LONG and text[0] in NUMERALS and text[2] in NUMERALS
    return _halves(spelling) if is_parallel and not set(text) <= NUMERALS else ""


def idiom(spelling: Spelling) -> str:
    """6.1.12.1: a hyphen in an idiom of two disyllables, the others as one word: ``qíxīn-xiélì``, ``bùyìlèhū``.

    No rule of form decides this for all idioms. Most have two halves; one piece are those whose second or third
    character is a particle of classical Chinese (总而言之, 习以为常) or whose second is 不 (迫不及待), or 无 with
    what is wanting (史无前例, but 毫无|保留). An editor settles others, such as 一衣带水, in ``data/readings.txt``.
    """
    text = spelling.text
    if spelling.kind != "idiom" or len(text) != LONG:
        return ""
    is_parallel = text[0] == text[2] or text[1] == text[3] or {text[0], text[2]} <= NUMERALS
    is_bound = (
        text[1] in f"{_PARTICLES}不"
        or (text[1] == "无" and not spelling.is_word(text[:2]))
        or text[2] in _PARTICLES
        or text[3] in _PARTICLES
    )
    return join(spelling.syllables) if is_bound and not is_parallel else _halves(spelling)


def parallel(spelling: Spelling) -> str:
    """6.1.12.1: a hyphen in whatever repeats a character in its halves: ``yǒuzī-yǒuwèi``, ``yōuzhì-yōujià``.

    承不承认 and 多了去了 are no parallels.
    """
    text = spelling.text
    is_repeated = len(text) == LONG and (text[0] == text[2] or text[1] == text[3])
    return _halves(spelling) if is_repeated and not spelling.kind and text[1] not in "不了" else ""


def long_idiom(spelling: Spelling) -> str:
    """6.1.12.2: longer sayings word by word: ``yī gè luóbo yī gè kēng``, ``línshí bào fójiǎo``.

    They are cut as what the dictionary lacks is (:mod:`zhreader.composition`); an idiom in one is written as such.
    """
    text = spelling.text
    if spelling.kind != "idiom" or len(text) <= LONG:
        return ""
    inside = (text[start:end] for start in range(len(text)) for end in range(start + 2, len(text) + 1))
    written, start = [], 0
    for part in compose(text, {*filter(spelling.is_word, inside)}):
        end = start + len(part)
        word = Spelling(part, spelling.syllables[start:end], "idiom", spelling.is_word)
        written.append(idiom(word) or join(word.syllables))
        start = end
    return " ".join(written)


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
    form_of_address, person, short_places, place, month_and_day, common_noun, other_name, institution,
    ordinal, fraction, month, approximate, number, counted,
    determiner, reduplication, some_more, verb_and_object, numeral_abbreviation, idiom, parallel, long_idiom,
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


def _is_verb_and_three(spelling: Spelling) -> bool:
    """Whether an idiom is a verb and a word of three: 吃|大锅饭, but not 暗送|秋波."""
    text = spelling.text
    if len(text) != LONG or spelling.kind != "idiom" or text[1] == text[3]:
        return False
    return text[0] in _VERBS and spelling.is_word(text[1:]) and not spelling.is_word(text[:2])


def _halves(spelling: Spelling) -> str:
    return f"{join(spelling.syllables[:2])}-{join(spelling.syllables[2:])}"
