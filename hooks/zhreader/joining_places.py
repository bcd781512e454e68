"""Where the name of a township, a village, a street or a firm ends of which a segmenter has left pieces: 磨子, 潭, 镇.

The county before it or its people behind it tell it (霍山县, 磨子潭镇; 龙塘村, 村民), and what runs a street or a firm.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from zhreader.characters import is_hanzi
from zhreader.name_judgement import EVERYDAY
from zhreader.numerals import is_counting
from zhreader.surnames import surnames

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zhreader.knowledge import Knowledge

_COUNTIES = tuple("县市区旗州")
"""What the names of counties and their equals end in, and those of what they belong to: 市, 州."""

SETTLEMENTS = ("镇", "乡", "村")
"""What the names of townships and villages end in."""

HAMLETS = tuple("庄屯寨堡坪坝")
"""What names of hamlets end in that look like persons' names: 王官庄."""

_AT = frozenset(["在", "从", "来到", "走进", "位于", "前往", "赴", "外", "驻", "到达", "赶到", "抵达", "回到", "离开"])
"""Words after which the name of a township may stand: 在, 宝顶镇."""

_OF_A_SETTLEMENT = frozenset(["村民", "村委会", "村支书", "党委", "党委书记", "党总支", "党支部", "镇长", "乡长"])
"""Words before which it may stand: 龙塘村, 村民; 白塔镇, 党委."""

_PEOPLE = "族"
_TOWNSHIPS = frozenset(["乡", "镇", "民族乡"])
"""What stands between the name of a township of minorities and its 乡: 黔陶, 布依族, 苗族, 乡."""

_CLANS = "坝渡河沟湾坡岭店屯营寨庄集桥堡塘坪冲坎垭嘴咀口楼埠峪洼崖滩岗圩畈墩坳坨堰沱窑"
"""What hamlets end in that are named after a family: 许家坝, 麻家渡."""

_CLAN_PLACE = re.compile(f"(?P<clan>..?)家(?:[{_CLANS}]|[{_CLANS}]?[{''.join(SETTLEMENTS)}])")

_NO_CLAN = EVERYDAY | frozenset("农商厂店公管住居")
"""Surnames that make words with 家: 国家, 农家, 商家."""

_STREET = "街道"
_OFFICES = frozenset(["党工委", "办事处", "纪工委", "社区", "人大", "综合", "辖区", "居民", "干部", "工作人员", "组织"])
"""What a 街道 that has a name is followed by."""

_NO_FIRM = frozenset("分子母")
"""What kinds of firms begin with: 分公司, 子公司."""

_HOUSES = frozenset(["公司", "集团", "股份", "股份公司", "有限公司", "股份有限公司"])
"""What follows the name of a firm: 泰, 丰 公司."""

_SHORTEST, _LONGEST = 2, 4
"""Characters of such a name without its last."""

_NO_PART = frozenset(
    "的了是在和与及或各某本该每全下辖属上中内里外前后等有为从到对把被将就又还也都不"
    "两几数个城农贫山穷区县市州旗省各进住驻出回去来年月日多家"
    "这很光看让能会而当跟开所持氏给找做办并其他她它我你吃用买卖"
)
"""What hardly begins or fills such a name, but often stands between a county and a village."""

_DESCRIBING = frozenset("一二三四五六七八九十新建小大老古名强美好")
"""What fills one only right behind the name of a county or a township: 三封寺镇, 华一村; but 十, 强, 镇."""

_KIND = re.compile(
    "重点|贫困|示范|试点|文明|富裕|特色|中心|行政|自然|民族|边境|工业|农业|旅游|生态|先进|"
    "落后|偏远|美丽|样板|建制|移民|传统|历史|古老|空心|薄弱|软弱|部分|相关|有关|所有|其他|"
    "其它|多数|下属|所属|直属|受灾|有的|附近|所在|周边|邻近|沿线|沿江|沿海|山区|库区|牧区|"
    "灾区|渔业|产粮|产业|专业|淘宝|电商|数字|智慧|幸福|和谐|平安|法治|卫生|森林|康养|县级|"
    "省级|市级|国家级|一般|主要|典型|标杆|未来|共富|全国|全省|全市|全县|帮扶|脱贫|出列|深度|"
    "结对|联系|驻地|试验|城郊|近郊|远郊|红色|革命|非遗|文化|体育|足球|画家|长寿|个别|大部分|"
    "绝大多数|经济|强镇|名镇"
)
"""Words before 镇, 乡 and 村 that tell what kind it is, and are no name of one."""


def place_end(words: Sequence[str], start: int, knowledge: Knowledge, *, is_after_place: bool) -> int:
    """Where the name of a township, a village or a street ends, 0 where none begins: 4 for 霍山县, 磨子, 潭, 镇.

    ``is_after_place`` tells that the word before it was joined as one: 宝顶镇, 倒庙村.
    """
    before = words[start - 1] if start else ""
    is_led = _is_county(words[max(0, start - 2) : start], knowledge) or _is_minority(words[max(0, start - 2) : start])
    is_after_place = is_after_place or is_led
    end = 0 if is_counting(before) else _settlement_end(words, start, knowledge.tag, is_after_place=is_after_place)
    is_chain = (
        end > 0 and words[end - 1] != "村" and _settlement_end(words, end, knowledge.tag, is_after_place=True) > 0
    )
    is_told = is_after_place or is_chain or before in _AT or not _OF_A_SETTLEMENT.isdisjoint(words[end : end + 1])
    if end and is_told:
        return end
    return _minority_end(words, start) or _street_end(words, start, is_after_place=is_after_place)


def clan_end(words: Sequence[str], start: int) -> int:
    """Where the name of a place ends that is called after a family: 2 for 刘家, 河村, 4 for 麻, 家, 渡, 镇; else 0."""
    found = 0
    for end in range(start + 1, min(start + _LONGEST, len(words)) + 1):
        if is_clan_place("".join(words[start:end])):
            found = end
    return found


def is_clan_place(name: str) -> bool:
    """Whether a place is called after a family: 许家坝, 马家村, 麻家渡镇."""
    match = _CLAN_PLACE.fullmatch(name)
    return match is not None and match["clan"] in surnames() and match["clan"] not in _NO_CLAN


def firm_end(words: Sequence[str], start: int) -> int:
    """Where the name of a firm ends that is made of single characters: 泰, 丰 before 公司; 0 where none begins."""
    end = start + 2
    is_named = not _HOUSES.isdisjoint(words[end : end + 1]) and _NO_FIRM.isdisjoint(words[start:end])
    return end if is_named and _are_a_name(words[start:end]) else 0


def _is_county(words: Sequence[str], knowledge: Knowledge) -> bool:
    """Whether these words end in the name of a county and the like: 霍山县, 宣汉县, 伊州 区, but not 全县.

    A district may have been a county, and the dictionary have it so still: 大足, 区.
    """
    county = words[-1] if words else ""
    if not county.endswith(_COUNTIES):
        return False
    if len(county) == 1:
        named = words[0]
        has_been = len(named) > 1 and any(named + head in knowledge.known for head in _COUNTIES)
        return len(words) > 1 and (has_been or knowledge.tag(named) == "ns")
    return knowledge.tag(county) == "ns" or (len(county) > 2 and county in knowledge.known)  # noqa: PLR2004 - 宣汉县


def _is_minority(words: Sequence[str]) -> bool:
    """Whether these words end the name of a township of minorities: 苗族, 乡."""
    return len(words) > 1 and words[-1] in _TOWNSHIPS and words[-2].endswith(_PEOPLE)


def _settlement_end(words: Sequence[str], start: int, tag: Callable[[str], str], *, is_after_place: bool) -> int:
    """Where the name of a township or a village ends; 0 where none begins, as before 贫困, 村.

    Right behind a county, whose township it then is, it may hold a digit (三, 封, 寺, 镇) or be a word (白塔, 镇).
    """
    size = 0
    for end in range(start, len(words)):
        word = words[end]
        size += len(word)
        if word in SETTLEMENTS or (end > start and word.endswith(SETTLEMENTS) and tag(word) == "ns"):
            is_told = is_after_place or not _OF_A_SETTLEMENT.isdisjoint(words[end + 1 : end + 2])
            is_torn = any(len(part) == 1 for part in words[start:end])
            is_name = is_torn or (is_told and end == start + 1 and not _KIND.fullmatch(words[start]))
            is_described = sum(part in _DESCRIBING for part in words[start:end]) > 1 and size <= _LONGEST - 1
            return end + 1 if is_name and size > _SHORTEST and not is_described else 0
        is_no_part = (
            word.endswith(_PEOPLE)
            or not _NO_PART.isdisjoint(word)
            or (not is_after_place and not _DESCRIBING.isdisjoint(word))
        )
        if size > _LONGEST or not all(map(is_hanzi, word)) or is_no_part:
            return 0
    return 0


def _minority_end(words: Sequence[str], start: int) -> int:
    """Where the name of a township of minorities ends, before their own: 2 for 黔, 陶, 布依族, 苗族, 乡; else 0."""
    end = start
    while end < len(words) and not words[end].endswith(_PEOPLE):
        end += 1
        if end - start > _SHORTEST or not all(map(is_hanzi, words[end - 1])) or not _NO_PART.isdisjoint(words[end - 1]):
            return 0
    peoples = [*takewhile(lambda word: len(word) > 1 and word.endswith(_PEOPLE), words[end:])]
    is_township = "".join(words[end + len(peoples) :][:1]) in _TOWNSHIPS
    is_named = len("".join(words[start:end])) == _SHORTEST
    return end if peoples and is_township and is_named else 0


def _street_end(words: Sequence[str], start: int, *, is_after_place: bool) -> int:
    """Where the name of a 街道 ends, told by what runs it or by the city before it: 高, 庄, 街道, 党工委."""
    end = start + 2
    street = "".join(words[end : end + 1])
    if not street.startswith(_STREET) or not _are_a_name(words[start:end]):
        return 0
    if street != _STREET:  # 高, 庄, 街道办事处
        return end
    return end + 1 if is_after_place or not _OFFICES.isdisjoint(words[end + 1 : end + 2]) else 0


def _are_a_name(words: Sequence[str]) -> bool:
    """Whether these may be the characters of a name, each of them alone."""
    return all(map(is_hanzi, words)) and _NO_PART.isdisjoint(words)
