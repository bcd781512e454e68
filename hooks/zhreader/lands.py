"""Which short word stands for a country, a province or a city: 伊 in 美伊两国, 以 in 黎以冲突, 藏 in 驻藏部队.

Some are hardly another word (俄, 京). Others are, and need something that tells: another one beside them (美、英),
what only a state has (美警方, 黎游击队), a verb that leads there (访巴, 驻藏), or the whole name in the same sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhreader.orthography_names import LANDS
from zhreader.orthography_numbers import NUMERALS

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_ALONE = frozenset("俄澳英欧华匈埃葡菲柬泰京津冀豫辽川苏邕蓉伊黎巴捷吉奥缅")
"""Those that are hardly another word."""

_PROVINCES = frozenset("京津冀豫辽川苏邕蓉晋闽赣鄂皖湘琼渝沪陕黔滇陇桂鲁浙粤台港澳藏")
_COUNTRIES = LANDS | (_ALONE - _PROVINCES) | frozenset("澳印马越加叙卢乌哈蒙墨荷波土塞斯罗阿意")
_IN_ROWS = frozenset("以比西希瑞云贵澎")
"""What is so called beside another only: 以 in 黎以, 希 in 意希两国, 贵 in 云、贵、川."""

_EVERYDAY = _IN_ROWS | frozenset("中日加马德法意朝越美波土斯")
"""Words of every day, two of which may meet by accident: 生活|中|美|的."""

_LINKS = frozenset("、—")
_SHARED = frozenset(["两", "三", "四", "五", "双方", "关系", "边境", "友好", "贸易", "冲突", "和谈", "合作", "经贸"])
_SHARED_BY_STATES = frozenset(
    ["两国", "两国关系", "两国之间", "两国间", "三国", "双边", "双边关系", "建交", "友谊", "之间", "人民"]
)
"""What two lands have together, whatever the other may be: 中摩建交."""

_OF_A_STATE = frozenset(
    [
        *("政府", "总统", "总理", "首相", "国王", "议会", "国会", "参议院", "众议院", "国民议会", "内阁"),
        *("联合政府", "当局", "外长", "防长", "财长", "外交部", "国防部", "能源部", "农业部", "外交"),
        *("外交官", "大使", "大使馆", "使馆", "议员", "军", "军队", "军方", "政府军", "警方", "警察", "士兵"),
        *("游击队", "反对党", "客机", "军机", "军舰", "科学家", "政要", "政局", "政坛", "内政", "局势"),
        *("难民", "国内", "本国", "全国", "领土", "占领区", "边境", "民族", "南部", "北部", "东部", "西部"),
        *("中央银行", "央行", "电视台", "对外关系", "对外贸易", "双边", "关系", "撤军"),
    ]
)
"""What a land has, and hardly anything else of one character that stands before it: 美警方, 藏民族."""

_LEADING = frozenset("驻访赴抵旅侵援滞涉供")
"""What leads to a land: 驻藏部队, 滞港船民."""

_CONCERNING = frozenset("对同来全反在使向")
"""What may stand before any noun: evidence for what is no word of every day, or is named."""

_REGIONS = frozenset(["东北", "西北"])
_SIDES = frozenset(["方向", "季风", "气流", "大风", *"风部角侧面方边郊端隅麓坡约距行"])
_TOWARDS = frozenset("向往朝偏转吹")
"""What shows that 东北 is a direction, behind it and before it; and so does a place: 县城东北."""

_DETERMINERS = frozenset("这那哪每")
"""Behind these two lands are none: 这台以建国初期为背景的话剧."""

_PLACES = frozenset("省市县区镇乡村城山岛湖海州洋")
_WHOLE = frozenset(["中国", "我国", "全国", "祖国"])

_NOT_BEHIND = frozenset(["", *"的，。、上里下"])
"""What shows that a noun has ended there."""

_OPENING = frozenset(["", "以及", *"，：；。“（》对在就为是由和与同"])
"""What a clause or a phrase begins behind: 中 there is no 中 of 生活中."""


def is_land(texts: Sequence[str], place: int, places: Collection[str] = ()) -> bool:
    """Whether the word at a place stands for a land: 伊 in 美|伊|两|国, but 以 not in 以|党建|为|主题.

    ``places`` are those that the sentence names: 以色列 tells that 以 before 内阁 is one. 东北 is the region, unless
    something tells a direction: 东北|方向.
    """
    text = texts[place]
    before, after = (texts[i] if 0 <= i < len(texts) else "" for i in (place - 1, place + 1))
    if text in _REGIONS:
        is_beside = (before in places and before not in _WHOLE) or before[-1:] in _PLACES
        is_wind = before == "从" and "风" in texts[max(0, place - 3) : place]
        return not (is_beside or is_wind or before in _TOWARDS or after in _SIDES or after[:1].isdigit())
    if text not in _COUNTRIES | _PROVINCES | _IN_ROWS:
        return False
    if before[-1:] in NUMERALS or before[-1:].isdigit() or (before in {"“", "『"} and after in {"”", "』"}):
        return False
    is_named = any(name[0] == text and len(name) > len("美国") for name in places)
    return text in _ALONE or _is_in_row(texts, place) or _is_told(text, before, after, is_named=is_named)


def _is_in_row(texts: Sequence[str], place: int) -> bool:
    """Whether another land stands beside it: 美、英, 中阿; of words of every day two that share something: 中以关系."""
    text = texts[place]
    for step in (-1, 1):
        is_linked = "".join(texts[place + step : place + step + 1] if place + step >= 0 else ()) in _LINKS
        beside = place + step * (2 if is_linked else 1)
        if not 0 <= beside < len(texts) or len(texts[beside]) > 1:
            continue
        other, first, end = texts[beside], min(place, beside), max(place, beside) + 1
        if first and texts[first - 1] in _DETERMINERS:
            continue
        shared = "".join(texts[end : end + 1])
        if text == "中" and shared in _SHARED_BY_STATES and not is_linked:
            return True
        if not any({text, other} <= group | _IN_ROWS for group in (_COUNTRIES, _PROVINCES)):
            continue
        is_phrase = texts[first] in LANDS and texts[end - 1] in LANDS and "".join(texts[:first][-1:]) in _OPENING
        is_sure = not {text, other} <= _EVERYDAY or is_phrase or shared in _SHARED | _SHARED_BY_STATES
        if is_sure or (is_linked and {text, other} & LANDS):
            return True
    return False


def _is_told(text: str, before: str, after: str, *, is_named: bool) -> bool:
    """Whether what stands before or after tells a land, and for a word of every day (以) the whole name besides."""
    if text in _IN_ROWS or text == "中":
        return is_named and after in _OF_A_STATE
    is_concerned = before in _CONCERNING and (is_named or text not in _EVERYDAY)
    is_led = before in _LEADING or (is_concerned and after[:1] not in _NOT_BEHIND)
    return is_led or after in _OF_A_STATE
