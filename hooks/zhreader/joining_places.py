"""Where the name of a township or a village ends of which a segmenter has left pieces: 磨子, 潭, 镇.

The county before it or its people behind it tell it: 霍山县, 磨子潭镇; 龙塘村, 村民.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from zhreader.characters import is_hanzi
from zhreader.joining_works import water_end
from zhreader.name_judgement import EVERYDAY
from zhreader.numerals import is_counting
from zhreader.place_contexts import COUNTIES, is_behind_area, is_link, is_minority_township, is_told, word_before
from zhreader.place_judgement import (
    COMMON,
    DESCRIBING,
    IN_A_NAME,
    KIND,
    LONGEST,
    NO_PART,
    OLD_TOWNS,
    PEOPLE,
    POSITIONS,
    SETTLEMENTS,
    SHORTEST,
    is_clan_place,
    village_names,
)
from zhreader.surnames import surnames

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zhreader.knowledge import Knowledge
    from zhreader.place_contexts import Before

_PREFECTURES = frozenset(
    [
        *("恩施", "湘西", "阿坝", "甘孜", "凉山", "黔南", "黔东南", "黔西南", "红河", "文山", "楚雄", "大理", "德宏"),
        *("怒江", "迪庆", "西双版纳", "临夏", "甘南", "海北", "黄南", "海南", "果洛", "玉树", "海西", "昌吉", "伊犁"),
        *("博尔塔拉", "巴音郭楞", "延边"),
    ]
)
"""The autonomous prefectures that are called 州 for short: 凉山州, but not 开封, 州桥."""

_HOPES = frozenset(["平安", "幸福", "和谐", "民族", "富裕", "先进", "革命"])
"""What tells of what kind a village is, but is the name of many a one right behind its township."""

_OF_A_SETTLEMENT = frozenset(
    [
        *("村民", "村委会", "村支书", "党委", "党委书记", "党总支", "党支部", "镇长", "乡长", "两委", "村两委", "政府"),
        *("纪委", "人大", "派出所", "卫生院", "党政办", "中心小学", "第一书记", "党员干部"),
    ]
)
"""Words before which it may stand: 龙塘村, 村民; 白塔镇, 党委."""


def place_end(words: Sequence[str], start: int, knowledge: Knowledge, before: Before) -> int:
    """Where the name of a township, or a village ends, 0 where none begins: 4 for 霍山县, 磨子, 潭, 镇."""
    is_free = is_behind_area(words, start, knowledge, before) or before.is_list(knowledge)
    is_certain = is_told(words, start, knowledge, before)
    end = 0
    if not is_counting(word_before(words, start)):
        end = _settlement_end(words, start, knowledge.tag, is_free=is_free, is_told=is_certain)
        end = end or _list_end(words, start, knowledge.tag)
    is_its_own = not _OF_A_SETTLEMENT.isdisjoint(words[end : end + 1])
    if end and (is_certain or is_its_own or _is_chain(words, end, knowledge.tag)):
        return end
    return _minority_end(words, start) or water_end(words, start, is_told=is_certain)


def clan_end(words: Sequence[str], start: int) -> int:
    """Where the name of a place ends that is called after a family: 2 for 刘家, 河村, 4 for 麻, 家, 渡, 镇; else 0."""
    found = 0
    for end in range(start + 1, min(start + LONGEST, len(words)) + 1):
        if is_clan_place("".join(words[start:end])):
            found = end
    return found


def county_end(words: Sequence[str], start: int, knowledge: Knowledge) -> int:
    """Where the name of a city or a district ends that was a county when the dictionary was made: 2 for 弥勒, 市.

    So does that of an autonomous prefecture: 凉山, 州.
    """
    name, head = words[start], "".join(words[start + 1 : start + 2])
    if len(name) == 1 or head not in COUNTIES or (head == "州" and name not in _PREFECTURES):
        return 0
    former = [name + other for other in COUNTIES if other != head and name + other in knowledge.known]
    is_told = knowledge.is_name(name) and not all(map(knowledge.tag, former))  # jieba knows the name, not the county
    return start + 2 if is_told or any(map(knowledge.is_name, former)) else 0


def _is_chain(words: Sequence[str], end: int, tag: Callable[[str], str]) -> bool:
    """Whether another settlement follows: 溢水, 镇, 燕子山, 村; 大坪, 村, 、, 海子, 洼, 村."""
    is_linked = is_link(words, end)
    if not is_linked and words[end - 1].endswith("村"):
        return False
    following = _settlement_end(words, end + is_linked, tag, is_free=True, is_told=not is_linked)
    return following > 0 and (not is_linked or words[following - 1][-1] == words[end - 1][-1])


def _list_end(words: Sequence[str], start: int, tag: Callable[[str], str]) -> int:
    """Where the name of the first settlement in a list ends, though it holds 大, 小 and the like: 南, 大坪, 村, 、."""
    end = _settlement_end(words, start, tag, is_free=True, is_told=False)
    return end if end and is_link(words, end) and _is_chain(words, end, tag) else 0


def _settlement_end(
    words: Sequence[str], start: int, tag: Callable[[str], str], *, is_free: bool, is_told: bool
) -> int:
    """Where the name of a township or a village ends; 0 where none begins, as before 贫困, 村.

    Right behind a county or a township it may hold a digit (三, 封, 寺, 镇) or 里 and the like: ``is_free``. Where
    something tells it (``is_told``) it may be a word: 白塔, 镇.
    """
    size = 0
    for end in range(start, len(words)):
        word = words[end]
        size += len(word)
        is_torn_from = is_free and word == "村镇" and size == SHORTEST + 1  # 旌德县, 俞, 村镇
        if word in SETTLEMENTS or is_torn_from or (end > start and _is_settlement(word, words[end - 1], tag)):
            is_its_own = not _OF_A_SETTLEMENT.isdisjoint(words[end + 1 : end + 2])
            is_verb = tag(words[start]).startswith("v") and words[start] not in village_names()  # 担任, 村, 党支部
            is_torn = any(len(part) == 1 for part in words[start:end])
            is_kind = KIND.fullmatch(words[start]) and not (is_free and words[start] in _HOPES)
            is_one = end == start + 1 and not is_kind
            is_name = is_torn or (is_one and (is_told or (is_its_own and not is_verb)))
            is_described = sum(part in DESCRIBING for part in words[start:end]) > 1 and size <= LONGEST - 1
            is_family = words[start] in surnames() and words[start] not in EVERYDAY
            is_short = size == SHORTEST and is_free and is_family  # 兰陵县, 代, 村
            return end + 1 if is_name and (size > SHORTEST or is_short) and not is_described else 0
        is_word = is_told and end == start and len(word) > 1 and tag(word) not in POSITIONS  # 驻, 前锋, 村
        is_no_part = (
            word.endswith(PEOPLE)
            or not (NO_PART - IN_A_NAME if is_free or is_word else NO_PART).isdisjoint(word)
            or (not is_free and not DESCRIBING.isdisjoint(word))
        )
        if size > LONGEST or not all(map(is_hanzi, word)) or is_no_part:
            return 0
    return 0


def _is_settlement(word: str, left: str, tag: Callable[[str], str]) -> bool:
    """Whether a word may be the end of a settlement's name: 山村 behind 燕子, but not 山乡 behind 广袤, or 古镇."""
    if word in OLD_TOWNS:
        return False
    is_described = tag(left).startswith("a") or (len(left) > 1 and tag(left) == "v")
    return word.endswith(SETTLEMENTS) and tag(word) == "ns" and not (word in COMMON and is_described)


def _minority_end(words: Sequence[str], start: int) -> int:
    """Where the name of a township of minorities ends, before their own: 2 for 黔, 陶, 布依族, 苗族, 乡; else 0."""
    end = start
    while end < len(words) and not words[end].endswith(PEOPLE):
        end += 1
        if end - start > SHORTEST or not all(map(is_hanzi, words[end - 1])) or not NO_PART.isdisjoint(words[end - 1]):
            return 0
    peoples = [*takewhile(lambda word: len(word) > 1 and word.endswith(PEOPLE), words[end:])]
    is_township = is_minority_township("".join(words[end + len(peoples) :][:1]))
    is_named = len("".join(words[start:end])) == SHORTEST
    return end if peoples and is_township and is_named else 0
