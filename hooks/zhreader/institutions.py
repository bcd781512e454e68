"""Names of institutions that no dictionary has whole: 四川省, 应急, 管理厅 (GB/T 16159-2012 6.3.2).

Each of its words has a capital. Such a name begins with the name of a place or of another institution and ends in what
institutions are called, with nothing but nouns between them. Where the two stand side by side they may just say where
something is: 中国医院, 北京公司.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhreader.characters import has_hanzi

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_OFFICE = re.compile(
    "(?:[^当僵布格结全]局|[^大客餐门]厅|[^签部]署|委员会|管委会|纪委|..(?<![东西南北中目合干全内外])部|办公[室厅]|[总支]队|气象台)$"
)
_HOUSE = re.compile(
    "(?:研究[院所]|[科学程].院|大学|学院|法院|检察院|博物[馆院]|[图美科].馆|电视台|出版社|交易所|[日晚早晨]报社?)$|"
    "(?:.{2}[协学]会|联合会|总会|基金会|促进会)$"
)
_DEPARTMENT = re.compile(".{2}系$")
_SCHOOL = ("大学", "学院")
_FIRM = re.compile("(?:公司|集团|银行|医院|[中小]学|学会|协会)$")
"""What may have a place before it and be no name, even with a noun between: 美国石油公司."""

_OF_THE_STATE = frozenset(["国家", "中央"])
_REGIONS = frozenset(
    ["东北", "西北", "西南", "东南", "华东", "华北", "华南", "华中", "中南", "首都", "海军", "空军", "陆军", "武警"]
)
"""What universities are named after: 东北林业大学, 海军工程大学."""

_COUNTRIES = re.compile(
    ".*国|日本|印度|越南|朝鲜|蒙古|巴西|古巴|.{4,}|[亚欧非].|加拿大|俄罗斯|意大利|西班牙|墨西哥|乌克兰|以色列"
)
_DONE = frozenset(["保护", "统计", "审批", "控制", "检测", "监测", "勘察", "设计", "评估", "检验", "检疫", "健康"])
"""What jieba has for verbs, and an adjective, that institutions are named after."""

_SOME = frozenset(["所有", "首批", "部分", "多数", "其他", "其它", "有关", "各级", "各地"])
"""What no name holds, though jieba has it for what may stand before a noun."""

_MOST = 5
"""Words between the place and the end."""

_FIELD = re.compile(
    "文化|旅游|人力资源|住房|城乡建设|自然资源|规划|工业|信息化|经济|发展|科学技术|科技|商务|"
    "教育|体育|卫生|健康|民族|宗教|林业|园林|水利|农业|畜牧|渔业|粮食|城市管理|交通|交通运输|"
    "财政|金融|宪法|监察|广播电视|新闻出版|文物|港口|海洋|民政|人口|环境|安全"
)
"""What the departments of a government are named after that have 和 in their names: 文化和旅游厅, 自然资源和规划局.

A closed list, since 和 stands as often between two institutions: 公安局和财政局.
"""

_LINKS = frozenset("和与")


def find_institutions(texts: Sequence[str], kinds: Sequence[str], tag: Callable[[str], str]) -> frozenset[int]:
    """The positions of the words that are part of an institution's name: 1 and 2 in 四川省, 应急, 管理厅.

    ``kinds`` are those of :attr:`zhreader.model_words.Word.kind`, ``tag`` gives a part of speech in jieba's notation.
    """
    found: set[int] = set()
    for start, text in enumerate(texts):
        is_of_the_state = text in _OF_THE_STATE
        is_region = text in _REGIONS
        if start not in found and (kinds[start] in {"place", "name"} or is_of_the_state or is_region):
            end = _end(texts, kinds, start, tag)
            is_school = texts[end - 1 : end] != [] and texts[end - 1].endswith(_SCHOOL)
            first = start if is_of_the_state or is_region else start + 1
            found |= {*range(first, end if is_school or not is_region else first)}
        found |= _linked(texts, start, tag)
    return frozenset(found)


def _linked(texts: Sequence[str], start: int, tag: Callable[[str], str]) -> set[int]:
    """The positions of a department that is named after two fields: 文化 and 旅游厅 in 文化, 和, 旅游厅."""
    if not _FIELD.fullmatch(texts[start]) or not _LINKS.issuperset(texts[start + 1 : start + 2]):
        return set()
    for place in range(start + 2, min(start + 2 + _MOST, len(texts))):
        if not has_hanzi(texts[place]) or not (_FIELD.fullmatch(texts[place]) or _is_noun(texts[place], tag)):
            return set()
        if _OFFICE.search(texts[place]):
            return {start, *range(start + 2, place + 1)}
    return set()


def _end(texts: Sequence[str], kinds: Sequence[str], start: int, tag: Callable[[str], str]) -> int:
    """Where the name that begins at ``start`` ends; ``start`` itself where none begins."""
    end = start
    for place in range(start + 1, min(start + _MOST + 2, len(texts))):
        is_country = kinds[start] == "place" and bool(_COUNTRIES.fullmatch(texts[start]))
        if _ends_a_name(texts[place], texts[start], is_country=is_country, is_beside=place == start + 1):
            end = place + 1
        if not has_hanzi(texts[place]) or not (kinds[place] in {"place", "name"} or _is_noun(texts[place], tag)):
            break
    return end


def _ends_a_name(word: str, first: str, *, is_country: bool, is_beside: bool) -> bool:
    """Whether an institution's name may end in this word and begin with ``first``."""
    if first in _OF_THE_STATE or (is_beside and is_country):
        return bool(_OFFICE.search(word)) or word.endswith("天文台")
    if _FIRM.search(word):
        return not is_beside and not (is_country and word.endswith(("公司", "集团")))
    is_department = first.endswith(_SCHOOL) and _DEPARTMENT.search(word)
    return bool(is_department or _OFFICE.search(word) or _HOUSE.search(word))


def _is_noun(word: str, tag: Callable[[str], str]) -> bool:
    """Whether a word may stand inside such a name: a noun or what is done there, 应急, 考古, 中级, 第一."""
    kind = tag(word)  # empty for an editor's word
    is_name_part = len(word) > 1 and word not in _SOME
    return is_name_part and (not kind or word in _DONE or kind.startswith(("n", "vn", "an", "b", "j", "m", "+")))
