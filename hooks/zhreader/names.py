"""Names of persons in running text: where they stand, and how their surnames are read.

No dictionary has the name of a county's Party secretary. What gives it away is its neighbourhood: a surname between a
role and a verb of saying (``县委书记仇学军说``), or before a title (``盖志强教授``). Only where such evidence is good
is a name kept together; everything else is left to the segmenter.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from zhreader.characters import HAN
from zhreader.orthography import DOUBLE_SURNAMES

if TYPE_CHECKING:
    from collections.abc import Callable

SURNAMES = Path(__file__).parent / "data" / "surnames.txt"
LONGEST_GIVEN_NAME = 2
"""Characters."""

_ROLES = [
    "记者",
    "通讯员",
    "书记",
    "主任",
    "局长",
    "县长",
    "市长",
    "省长",
    "区长",
    "镇长",
    "乡长",
    "村长",
    "校长",
    "院长",
    "所长",
    "队长",
    "组长",
    "部长",
    "处长",
    "科长",
    "社长",
    "会长",
    "行长",
    "站长",
    "厂长",
    "经理",
    "教授",
    "专家",
    "医生",
    "护士",
    "老师",
    "民警",
    "网格员",
    "志愿者",
    "村民",
    "居民",
    "市民",
    "党员",
    "干部",
    "负责人",
    "工作人员",
    "代表",
    "委员",
    "主席",
    "秘书长",
    "司机",
    "学生",
    "同学",
    "烈士",
]
_TITLES = [
    "同志",
    "先生",
    "女士",
    "书记",
    "主任",
    "局长",
    "县长",
    "市长",
    "省长",
    "区长",
    "镇长",
    "乡长",
    "校长",
    "院长",
    "所长",
    "队长",
    "部长",
    "处长",
    "科长",
    "会长",
    "经理",
    "教授",
    "医生",
    "老师",
    "主席",
    "委员",
    "烈士",
]
_SAYS = [
    "说",
    "表示",
    "介绍",
    "告诉",
    "指出",
    "认为",
    "坦言",
    "强调",
    "称",
    "报道",
    "透露",
    "回忆",
    "要求",
    "摄",
    "等",
    "和",
    "与",
    "在",
    "是",
    "的",
]


def find_persons(text: str, *, is_word: Callable[[str], bool]) -> tuple[tuple[int, int], ...]:
    """Where persons' names stand: ``县委书记仇学军说`` gives ``((4, 7),)``, the characters 4 up to 7.

    What ``is_word`` knows, whole or after its first character, is taken for no name: 马上, 于今年.
    """
    found = (match.span() for match in _pattern().finditer(text))
    return tuple((a, b) for a, b in found if not is_word(text[a:b]) and not is_word(text[a + 1 : b]))


def surname_syllables(name: str) -> tuple[str, ...]:
    """The syllables of the surname if it has a reading of its own: 单晓明 gives ``("shan4",)``, 李静雯 nothing."""
    readings = surnames()
    return readings.get(name[:2]) or readings.get(name[:1]) or ()


@cache
def surnames() -> dict[str, tuple[str, ...]]:
    """Every surname with its own reading, which is empty where the usual one holds."""
    found: dict[str, tuple[str, ...]] = dict.fromkeys(DOUBLE_SURNAMES, ())
    for line in SURNAMES.read_text(encoding="utf-8").splitlines():
        first, *rest = line.split()
        if first == "#":
            continue
        if rest and rest[0].isascii():
            found[first] = tuple(rest)
        else:
            found.update(dict.fromkeys((first, *rest), ()))
    return found


@cache
def _pattern() -> re.Pattern[str]:
    double = "|".join(sorted(name for name in surnames() if len(name) > 1))
    single = "".join(sorted(name for name in surnames() if len(name) == 1))
    name = rf"(?:{double}|[{single}])[{HAN}]{{1,{LONGEST_GIVEN_NAME}}}?"
    after_a_role = f"(?:{'|'.join(f'(?<={role})' for role in _ROLES)})"
    at_an_end = rf"(?=[^{HAN}]|$|{'|'.join(_SAYS)})"
    at_a_start = rf"(?<![{HAN}])"
    before_a_title = f"(?={'|'.join(_TITLES)})"
    return re.compile(f"(?:{after_a_role}{name}{at_an_end})|(?:{at_a_start}{name}{before_a_title})")
