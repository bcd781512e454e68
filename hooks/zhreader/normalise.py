"""The text of one line of a seed as it is shown: it only ever trims and re-widths.

Three things happen, in this order, and nothing else: control and other invisible characters go, white space is trimmed
and folded to one space, and ASCII ``, ; : ? ! ( )`` that touch Chinese become full-width as GB/T 15834-2011 wants them.
Joining the lines of a paragraph is the only other change a text undergoes (:mod:`zhreader.layout`).
"""

from __future__ import annotations

import re
import unicodedata

from zhreader.characters import is_chinese

_WIDE = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）"}
_INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_SPACE_BESIDE_MARK = re.compile(r"(?<=[，；：？！（]) (?=\S)|(?<=\S) (?=[，；：？！）])")
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[,:](?=\d)")


def normalise(line: str) -> str:
    r"""The line of a seed as the page shows it.

    ``"　　2018年以来,辽宁省(阜新)增长3,200.5% \u200b"`` gives ``"2018年以来，辽宁省（阜新）增长3,200.5%"``:
    the comma and the colon between digits and the decimal point stay. Applying it twice changes nothing more.
    """
    visible = "".join(
        " " if c.isspace() else c for c in line if c.isspace() or unicodedata.category(c) not in _INVISIBLE
    )
    return _widen(" ".join(visible.split()))


def _widen(text: str) -> str:
    """Full-width marks where they touch Chinese, and no space beside one."""
    between_digits = {match.start() for match in _BETWEEN_DIGITS.finditer(text)}
    marks = [i for i, c in enumerate(text) if c in _WIDE and i not in between_digits]
    partner = _pairs(text)
    characters = list(text)
    found = True
    while found:  # A mark made wide may be what its neighbour touches in turn: 好!? → 好！？
        found = False
        for index in (*marks, *reversed(marks)):
            if characters[index] in _WIDE and _touches_chinese(characters, index):
                for position in {index, partner.get(index, index)}:
                    characters[position] = _WIDE.get(characters[position], characters[position])
                found = True
    return _SPACE_BESIDE_MARK.sub("", "".join(characters))


def _touches_chinese(characters: list[str], index: int) -> bool:
    """Whether the nearest character on either side, one space apart at most, is Chinese."""
    before = index - 2 if index > 1 and characters[index - 1] == " " else index - 1
    after = index + 2 if index + 2 < len(characters) and characters[index + 1] == " " else index + 1
    return any(0 <= side < len(characters) and is_chinese(characters[side]) for side in (before, after))


def _pairs(text: str) -> dict[int, int]:
    """The position of each parenthesis' partner, both ways: the two are widened together or not at all."""
    partner: dict[int, int] = {}
    opened: list[int] = []
    for index, character in enumerate(text):
        if character == "(":
            opened.append(index)
        elif character == ")" and opened:
            start = opened.pop()
            partner[start], partner[index] = index, start
    return partner
