"""Where the name of a road or a street ends that is made of everyday words: 人民, 路; 建设, 西路; 胜利街.

What stands beside it tells it: a number (人民路18号), a crossing (人民路口), another road (人民路与胜利街), its
district. A road may be of any kind (水泥路) and lead to anything (致富路), so without that it is none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhreader.characters import is_hanzi
from zhreader.place_judgement import KIND, NO_PART

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhreader.knowledge import Knowledge

_WAY = re.compile("[东西南北中]?(?:路|街|大道|大街)|巷|胡同")
"""What roads are called, with an addition of one syllable: 西路."""

_NAMED = re.compile("(?P<stem>.{2,3})(?:路|街)")
"""A road in one word: 建设路."""

_NO_STEM = re.compile(
    "致富|小康|水泥|柏油|沥青|碎石|砂石|石子|泥土|青石板?|鹅卵石|机耕|产业|扶贫|旅游|断头|通[村组户]|进村|出村|入户|连心|"
    "回家|上学|放学|求学|成才|创业|探索|必由之|羊肠|盘山|环[山湖村]|乡村|公|铁|商业|步行|美食|小吃|酒吧|一条|这条|那条|条|"
    "主干?|网|电|线|水|思|出|退|活|生|死|老|新|两条|几条|半边|十字|三岔|林荫|盲|高速|应急|救援|朝圣|不归|强国|改革|马"
)
"""Before 路 and 街, what tells of what a road is made, where it leads or how many there are."""

_ROADS = frozenset(["人民", "文化", "幸福", "平安", "和谐", "中心", "体育", "法治", "民族", "大学", "工业", "技术"])
"""What tells of what kind a village is, but is the name of many a road."""

_BEHIND = re.compile(
    "(?:交叉)?路?口|交汇处|[东西南北中]?段|路段|沿线|一带|社区|街道.*|[小中]学|第.+[小中]学|派出所|菜市场|农贸市场|幼儿园|支行|网点"
)
"""What stands behind the name of a road and is called after it, or lies there."""

_NUMBER = re.compile("[\\d〇零一二三四五六七八九十百]+号")
"""What tells where on it a house stands: 18号."""

_LINKS = frozenset("、与和至到")
"""What links two roads: 人民路与胜利街."""

_AT = frozenset(["市区", "城区", "主城区", "位于", "途经", "地处", "坐落于", "行至", "沿"])
"""What stands before it and leads nowhere else."""

_DISTRICTS = tuple("省市县区镇乡州旗")
"""What the names of districts end in: 市中区, 建设, 路."""


def road_end(words: Sequence[str], start: int, knowledge: Knowledge) -> int:
    """Where such a name ends, 0 where none begins: 2 for 人民, 路, 18, 号, 1 for 胜利街, 交叉口, 0 for 致富, 路."""
    end = _way_end(words, start)
    if not end:
        return 0
    left, behind = "".join(words[max(0, start - 1) : start]), words[end : end + 2]
    is_told = _NUMBER.match("".join(behind)) is not None or _BEHIND.fullmatch("".join(behind[:1])) is not None
    is_told |= left in _AT or (left.endswith(_DISTRICTS) and knowledge.tag(left) == "ns")
    return end if is_told or _is_linked(words, start, end) else 0


def _is_linked(words: Sequence[str], start: int, end: int) -> bool:
    """Whether another road stands in a list with it: 人民, 路, 与, 胜利, 街."""
    is_first = "".join(words[end : end + 1]) in _LINKS and _way_end(words, end + 1) > 0
    is_linked = start > 1 and words[start - 1] in _LINKS
    return is_first or (
        is_linked and any(_way_end(words, start - size) == start - 1 for size in (2, 3) if size <= start)
    )


def _way_end(words: Sequence[str], start: int) -> int:
    """Where what may be the name of a road ends, whatever tells it."""
    if start >= len(words) or not all(map(is_hanzi, words[start])):
        return 0
    if (named := _NAMED.fullmatch(words[start])) and _is_stem(named["stem"]):
        return start + 1
    stem = words[start]
    is_way = _WAY.fullmatch("".join(words[start + 1 : start + 2])) is not None
    return start + 2 if is_way and len(stem) > 1 and _is_stem(stem) else 0


def _is_stem(stem: str) -> bool:
    return not _NO_STEM.fullmatch(stem) and not (KIND.fullmatch(stem) and stem not in _ROADS) and stem not in NO_PART
