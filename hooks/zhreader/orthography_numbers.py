"""Numbers in hanzi, as GB/T 16159-2012 6.1.5 writes them. Arabic digits stay as they are and have no reading."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhreader.spelling import join, mark_tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhreader.spelling import Spelling

DIGITS = "一二三四五六七八九两"
NUMERALS = frozenset(f"〇零{DIGITS}几十百千万亿")
_VALUES = {hanzi: value for value, hanzi in enumerate("一二三四五六七八九", 1)} | {"两": 2}
_SCALE = frozenset("十百千万亿")
_NUMERAL = "[〇零一二三四五六七八九两几十百千万亿]"
_ORDINAL = re.compile(f"第({_NUMERAL}+)")
_FRACTION = re.compile(f"({_NUMERAL}+)分之({_NUMERAL}*)")
_DECIMAL = re.compile("[〇零一二两三四五六七八九十百千万亿]+点(?P<digits>[〇零一二三四五六七八九]+)[百千万亿]*")
_COMPOSED = re.compile(f"({_NUMERAL}*[十百千万亿]{_NUMERAL}*)(?=[^十百千万亿])")
_MONTH = "一[〇一二]|十[一二]?|[一二三四五六七八九]"
_DAY_OF_THE_YEAR = re.compile(
    f"(?P<month>{_MONTH})(?P<day>(?:[一二三]?十)?[〇一二三四五六七八九]{{1,2}}|卅)"
    "(?P<event>运动|事变|惨案|起义|大罢工|指示|讲话|..节)"
)
_MONTH_OF_THE_YEAR = re.compile("(?:十[一二]?|[一二三四五六七八九])月份?")
_FEW = re.compile("几[个名位天年月次岁]|数[年月]|半[个年月]|[一两三半]个[人半]|[〇零一二三四五六七八九十两]+点[半整多]")
"""A number and its measure word that dictionaries have as one: 几天, 一个人, 八点半."""

_SECTORS = "一二三"
"""Three digits side by side, which are the sectors of an economy (5.6): 一二三产业."""

_NEIGHBOURS = re.compile("千百|亿万|百十")
"""Neighbouring units, greater first, that mean very many or about so many. 万千 and 千万 are more than that."""


def ordinal(spelling: Spelling) -> str:
    """6.1.5.4: a hyphen between 第 and the number: ``dì-yī``, ``dì-shíwǔ``, ``dì-yī shíjiān``."""
    count = _ORDINAL.match(spelling.text)
    if not count:
        return ""
    number_ = write_number(count[1], spelling.syllables[1 : count.end()])
    return f"{mark_tone(spelling.syllables[0])}-{number_} {join(spelling.syllables[count.end() :])}".rstrip()


def number(spelling: Spelling) -> str:
    """6.1.5.2–3: 11 to 99 as one word, 百 and 千 with the digit before: ``èrshíwǔ``, ``sānqiān wǔbǎi``.

    万 and 亿 join a single digit and stand apart from more: ``qīwàn èrqiān``, ``liùshísān yì``. A row of digits is read
    digit by digit: ``èr líng èr sān``, and so is what follows a point: ``qī diǎn líng wǔ``. 万亿 is one unit:
    ``shíliù wànyì``. What begins with 百, 千, 万 or 亿 is a word rather than a number: ``qiānwàn``.
    """
    if found := _DECIMAL.fullmatch(spelling.text):
        point, parts = spelling.text.index("点"), spelling.syllables
        whole = write_number(spelling.text[:point], parts[:point])
        digits = map(mark_tone, parts[point : found.end("digits")])
        return " ".join([whole, *digits, join(parts[found.end("digits") :])]).rstrip()
    if len(spelling.text) > 1 and set(spelling.text) <= NUMERALS and spelling.text[0] not in "百千万亿":
        return write_number(spelling.text, spelling.syllables)
    return ""


def month(spelling: Spelling) -> str:
    """6.1.5.1: a number apart from the month: ``wǔ yuè``, ``shí'èr yuè``, ``sān yuèfèn``."""
    text = spelling.text
    return spelling.words(0, text.index("月")) if _MONTH_OF_THE_YEAR.fullmatch(text) and not spelling.kind else ""


def fraction(spelling: Spelling) -> str:
    """6.1.5.6 and 6.1.9.1: the parts of a fraction stand apart: ``sān fēn zhī èr``, ``bǎi fēn zhī jiǔshíwǔ``."""
    found = _FRACTION.fullmatch(spelling.text)
    if not found:
        return ""
    size, syllables = len(found[1]), spelling.syllables
    parts = [write_number(found[1], syllables[:size]), *map(mark_tone, syllables[size : size + 2])]
    return " ".join([*parts, write_number(found[2], syllables[size + 2 :])]).rstrip()


def counted(spelling: Spelling) -> str:
    """6.1.5.6: a number stands apart from what it counts: ``èrshíyī shìjì``, ``jǐ tiān``, ``yī gè rén``."""
    if _FEW.fullmatch(spelling.text) and not spelling.kind:
        point = spelling.text.find("点")
        return spelling.words(0, point, point + 1) if point > 0 else spelling.words(*range(len(spelling.text)))
    found = _COMPOSED.match(spelling.text)
    size = found.end() if found else 0
    rest = spelling.text[size:]
    if spelling.kind or size < 2 or len(rest) < 2 or not spelling.is_word(rest):  # noqa: PLR2004
        return ""
    return f"{write_number(spelling.text[:size], spelling.syllables[:size])} {join(spelling.syllables[size:])}"


def approximate(spelling: Spelling) -> str:
    """6.1.5.6: a hyphen between two neighbouring numbers that mean about so many: ``sān-wǔ``, ``qiān-bǎi``."""
    text = spelling.text
    if _NEIGHBOURS.fullmatch(text) or text == _SECTORS:
        return "-".join(map(mark_tone, spelling.syllables))
    if len(text) > 1 and set(text) <= NUMERALS and _turn(text):
        return write_number(text, spelling.syllables)
    return ""


def month_and_day(spelling: Spelling) -> str:
    """6.1.5.5: a hyphen between month and day where they name an event: ``Wǔ-Sì Yùndòng``, ``Jiǔ-Yībā Shìbiàn``."""
    found = _DAY_OF_THE_YEAR.fullmatch(spelling.text)
    if not found or len(spelling.text) != len(spelling.syllables):
        return ""
    day, event = found.start("day"), found.start("event")
    parts = [spelling.syllables[: len(found["month"])], spelling.syllables[day:event], spelling.syllables[event:]]
    month, day_, event_ = (join(part, is_capital=True) for part in parts)
    return f"{month}-{day_} {event_}"


def write_number(text: str, syllables: Sequence[str]) -> str:
    """A number word by word: 六十三亿七千 is ``liùshísān yì qīqiān``."""
    turn = _turn(text)
    if turn:
        before, after = write_number(text[:turn], syllables[:turn]), write_number(text[turn:], syllables[turn:])
        return f"{before}-{after}"
    if not set(text) & _SCALE:
        return " ".join(map(mark_tone, syllables))
    words: list[list[str]] = []
    since_myriad = 0
    is_open = False
    for hanzi, syllable in zip(text, syllables, strict=True):
        if hanzi in "万亿":
            is_open = (bool(words) and since_myriad == 0) or (is_open and since_myriad == 1)
            since_myriad = 0
        elif hanzi not in "零〇":
            since_myriad += 1
        if is_open and hanzi not in "零〇":
            words[-1].append(syllable)
        else:
            words.append([syllable])
        is_open = hanzi == "十" or hanzi in DIGITS or hanzi == "几"
    return " ".join(map(join, words))


def _turn(text: str) -> int:
    """Where the second of two neighbouring digits stands: 2 in 十七八, 1 in 三五, 0 where there is none."""
    pairs = [i for i in range(1, len(text)) if text[i - 1] in _VALUES and text[i] in _VALUES]
    if len(pairs) != 1 or (len(text) > 2 and not set(text) & _SCALE):  # noqa: PLR2004
        return 0
    (turn,) = pairs
    low, high = _VALUES[text[turn - 1]], _VALUES[text[turn]]
    return turn if high - low == 1 or (low, high) == (3, 5) else 0
