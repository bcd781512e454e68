"""How a reading is written: 汉语拼音正词法基本规则 (GB/T 16159-2012), as far as a program can apply it.

Inside the program a syllable is letters and a tone digit, ``"lv4"``: ü is ``v``, the neutral tone is 5. Each rule is a
function named after what it does, with its clause; :data:`RULES` lists them in the order in which they are tried, and
the first that has something to say writes the word. Tones are the dictionary's, 一 and 不 too (6.5). One thing the
page does differently: every word has a reading of its own, so particles (了, 着, 过) stay apart from their verb.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

TONE_MARKS = {"1": "\u0304", "2": "\u0301", "3": "\u030c", "4": "\u0300", "5": ""}
"""The combining mark of each tone."""

_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿两")
_SCALES = frozenset("百千万亿")
_LONG = 4
"""Syllables from which on a compound is written word by word (5.3)."""

DOUBLE_SURNAMES = frozenset(
    [
        "欧阳",
        "太史",
        "端木",
        "上官",
        "司马",
        "东方",
        "独孤",
        "南宫",
        "万俟",
        "闻人",
        "夏侯",
        "诸葛",
        "尉迟",
        "公羊",
        "赫连",
        "澹台",
        "皇甫",
        "宗政",
        "濮阳",
        "公冶",
        "太叔",
        "申屠",
        "公孙",
        "慕容",
        "仲孙",
        "钟离",
        "长孙",
        "宇文",
        "司徒",
        "鲜于",
        "司空",
        "闾丘",
        "司寇",
        "巫马",
        "颛孙",
        "壤驷",
        "漆雕",
        "乐正",
        "宰父",
        "谷梁",
        "拓跋",
        "夹谷",
        "轩辕",
        "令狐",
        "段干",
        "百里",
        "呼延",
        "东郭",
        "南门",
        "羊舌",
        "梁丘",
        "左丘",
        "西门",
    ]
)
_GENERIC = re.compile("(?<=.)(?:特别行政区|自治[区州县旗]|开发区|新区|街道|县|(?<=..)[省市区州盟旗镇乡村路街])$")
"""The general part of a place name, written apart from the proper one (6.2.2); that of a river or a mountain is often
part of a city's name instead (连云港, 平顶山)."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """What a rule may look at."""

    text: str
    """The hanzi of one word, as many as there are syllables."""

    syllables: Sequence[str]
    kind: str
    """``person``, ``place``, ``name`` (any other proper noun), ``idiom`` or empty."""

    is_word: Callable[[str], bool]
    """Whether a part of the word is a word by itself."""


def write(
    text: str, syllables: Sequence[str], *, kind: str = "", is_word: Callable[[str], bool] = lambda _: False
) -> str:
    """The reading of one word as the standard writes it.

    落实 is ``luòshí``; 西安 as a place ``Xī'ān``; 李静雯 as a person ``Lǐ Jìngwén``; 余干县 ``Yúgān Xiàn``; 医护人员
    ``yīhù rényuán``; 齐心协力 as an idiom ``qíxīn-xiélì``; 第一 ``dì-yī``; 花儿 with ``r5`` ``huār``.
    """
    if len(text) != len(syllables):
        return join(syllables)
    spelling = Spelling(text, syllables, kind, is_word)
    return next(filter(None, (rule(spelling) for rule in RULES)))


def mark_tone(syllable: str) -> str:
    """One syllable with its tone mark (6.5; 汉语拼音方案 4): ``lv4`` → ``lǜ``, ``liu2`` → ``liú``, ``de5`` → ``de``.

    The mark goes on a or e, on the o of ou, else on the last vowel. What is no syllable comes back unchanged.
    """
    match = re.fullmatch(r"([a-zü]+)([1-5])", syllable.replace("v", "ü").replace("u:", "ü"), re.IGNORECASE)
    if not match:
        return syllable
    letters, digit = match.groups()
    place = next((letters.lower().index(vowel) for vowel in ("a", "e", "ou") if vowel in letters.lower()), None)
    if place is None:
        vowels = [i for i, letter in enumerate(letters.lower()) if letter in "iouü"]
        # Syllables without a vowel (ńg, ḿ) carry the mark on the first letter.
        place = vowels[-1] if vowels else 0
    return unicodedata.normalize("NFC", letters[: place + 1] + TONE_MARKS[digit] + letters[place + 1 :])


def join(syllables: Sequence[str], *, is_capital: bool = False) -> str:
    """Syllables as one word (5.2), with an apostrophe before a, o and e (汉语拼音方案 5) and 儿 as ``r`` (6.1.1).

    ``["nv3", "er2"]`` → ``nǚ'ér``, ``["hua1", "r5"]`` → ``huār``, ``["gong1", "an1"]`` → ``gōng'ān``.
    """
    written = ""
    for syllable in filter(None, syllables):
        marked = "r" if syllable == "r5" and written else mark_tone(syllable)
        starts_open = unicodedata.normalize("NFD", marked)[0] in "aoe"
        written += f"'{marked}" if written and starts_open else marked
    return written[:1].upper() + written[1:] if is_capital else written


def toneless(syllables: Sequence[str]) -> str:
    """Plain letters for an address, ü as ``v``: ``["lv4", "se4"]`` → ``lv-se``."""
    return "-".join(re.sub(r"[^a-z]", "", syllable.lower()) for syllable in syllables if syllable)


def person(spelling: Spelling) -> str:
    """6.2.1: surname and given name apart, each with a capital: ``Lǐ Jìngwén``, ``Ōuyáng Xiū``."""
    if spelling.kind != "person":
        return ""
    size = 2 if spelling.text[:2] in DOUBLE_SURNAMES and len(spelling.text) > 2 else 1  # noqa: PLR2004 - a surname of two
    parts = (spelling.syllables[:size], spelling.syllables[size:])
    return " ".join(join(part, is_capital=True) for part in parts if part)


def place(spelling: Spelling) -> str:
    """6.2.2: the proper and the general part of a place apart, each with a capital: ``Yúgān Xiàn``, ``Xī'ān``."""
    if spelling.kind != "place":
        return ""
    generic = _GENERIC.search(spelling.text)
    size = generic.start() if generic else len(spelling.text)
    parts = (spelling.syllables[:size], spelling.syllables[size:])
    return " ".join(join(part, is_capital=True) for part in parts if part)


def other_name(spelling: Spelling) -> str:
    """6.3: a proper noun has a capital: ``Wēixìn``; a long one in each of its words: ``Rénmín Rìbào``."""
    if spelling.kind != "name":
        return ""
    return " ".join(join(part, is_capital=True) for part in _parts(spelling) or [spelling.syllables])


def ordinal(spelling: Spelling) -> str:
    """6.1.5: a hyphen between 第 and the number: ``dì-yī``, ``dì-yī shíjiān``, ``dì-shíwǔ``."""
    text, syllables = spelling.text, spelling.syllables
    count = re.match("第([〇零一二三四五六七八九十百千万亿两]+)", text)
    if not count:
        return ""
    rest = join(syllables[count.end() :])
    return f"{mark_tone(syllables[0])}-{join(syllables[1 : count.end()])} {rest}".rstrip()


def number(spelling: Spelling) -> str:
    """6.1.5: 11–99 as one word, 百千万亿 with the digit before: ``èrshíwǔ``, ``sānqiān wǔbǎi``, ``èr líng èr sān``."""
    if len(spelling.text) < 2 or not set(spelling.text) <= _NUMERALS:  # noqa: PLR2004
        return ""
    if not set(spelling.text) & (_SCALES | {"十"}):
        return " ".join(map(mark_tone, spelling.syllables))
    words: list[list[str]] = [[]]
    for hanzi, syllable in zip(spelling.text, spelling.syllables, strict=True):
        words[-1].append(syllable)
        if hanzi in _SCALES or hanzi in "零〇":
            words.append([])
    return " ".join(join(word) for word in words if word)


def reduplication(spelling: Spelling) -> str:
    """5.4: AABB as one word, ABAB as two: ``qīngqīngchǔchǔ``, ``yánjiū yánjiū``."""
    text = spelling.text
    if len(text) != _LONG or text[:2] != text[2:]:
        return join(spelling.syllables) if len(text) == _LONG and text[0] == text[1] and text[2] == text[3] else ""
    return f"{join(spelling.syllables[:2])} {join(spelling.syllables[2:])}"


def numeral_abbreviation(spelling: Spelling) -> str:
    """5.6: a hyphen between the halves of an abbreviation by numbers: ``sānhuì-yīkè``, ``liǎngwēi-yīduān``."""
    text = spelling.text
    if len(text) == _LONG and text[0] in _NUMERALS and text[2] in _NUMERALS:
        return _halves(spelling)
    return ""


def idiom(spelling: Spelling) -> str:
    """6.1.12: a hyphen in an idiom of two disyllables, the others as one word: ``qíxīn-xiélì``, ``bùyìlèhū``.

    No rule of form decides this for all idioms. Here two halves are seen where both are words, or where they repeat a
    character or a number in the same place (群策群力, 万无一失); an editor settles others in ``data/readings.txt``.
    """
    text = spelling.text
    if spelling.kind != "idiom" or len(text) != _LONG:
        return ""
    repeats = text[0] == text[2] or text[1] == text[3]
    counts = {text[0], text[2]} <= _NUMERALS or {text[1], text[3]} <= _NUMERALS
    words = spelling.is_word(text[:2]) and spelling.is_word(text[2:])
    return _halves(spelling) if repeats or counts or words else join(spelling.syllables)


def long_compound(spelling: Spelling) -> str:
    """5.3: from four syllables on by words, if it has any: ``yīhù rényuán``, but ``hóngshízìhuì``."""
    if len(spelling.text) < _LONG or spelling.kind:
        return ""
    return " ".join(map(join, _parts(spelling)))


def joined(spelling: Spelling) -> str:
    """5.2: everything else is one word: ``luòshí``, ``xuānchuánchē``."""
    return join(spelling.syllables)


RULES = (
    person, place, other_name, ordinal, number, reduplication, numeral_abbreviation, idiom, long_compound, joined,
)  # fmt: skip
"""The rules, in the order in which they are tried."""


def _halves(spelling: Spelling) -> str:
    return f"{join(spelling.syllables[:2])}-{join(spelling.syllables[2:])}"


def _parts(spelling: Spelling) -> list[Sequence[str]]:
    """The syllables of each word in a long compound, if it can be cut into words of two or more; else nothing."""
    text = spelling.text

    def cut(start: int) -> list[int] | None:
        if start == len(text):
            return []
        for end in range(len(text), start + 1, -1):
            if (start or end < len(text)) and spelling.is_word(text[start:end]):
                rest = cut(end)
                if rest is not None:
                    return [end, *rest]
        return None

    ends = cut(0) if len(text) >= _LONG else None
    return [spelling.syllables[a:b] for a, b in zip([0, *ends], ends, strict=False)] if ends else []
