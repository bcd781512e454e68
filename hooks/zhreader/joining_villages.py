"""Where the name of a township or a village ends that nothing tells but its own form: 杨, 庄, 村; 红旗, 村; 前进, 村.

Most villages are named after a family and what it settled by (杨庄, 小李庄), after the land (石桥, 东山) or after what
people hoped for (光明, 团结). What tells only of what kind one is (贫困村) is none, nor is what counts them (三个村).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhreader.characters import is_hanzi
from zhreader.place_judgement import (
    COMMUNITIES,
    DESCRIBING,
    KIND,
    LANDS,
    NO_PART,
    PEOPLE,
    SETTLEMENTS,
    SHORTEST,
    STREET,
    village_names,
)
from zhreader.surnames import surnames

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhreader.knowledge import Knowledge

_LONGEST = 3
"""Characters of such a name without its last; a longer one needs more to tell it."""

_NOUNS = ("ns", "nr", "nz", "n")
"""jieba's tags for what may be a name."""

_NO_NAMES = NO_PART - frozenset("里上中下内外前后城山家多光长") | frozenset("座条项处片次户批排块间栋过于让请帮镇乡村")
"""What is in no such name by itself: 座, 庄, 村."""

_COUNTING = re.compile(
    "[个座些种类批片几各该这那某每本全两一多等]|[这那一两三多几]个|[这那]些|不少|许多|部分|所有|其他|.*\\d"
)
"""What stands before settlements that are counted or pointed at: 三个, 山村."""

_PREDICATING = re.compile("[的为成变和型式]|成为|变成|建成|打造|创建|作为|叫做")
"""Behind what a noun mostly tells what a settlement is: 成为, 花灯, 村."""

_AREAS = tuple("省市县区州旗国乡镇村里之社员")
"""What no such name ends in: 全市, 乡; 山区, 村."""

_SIDES = frozenset("大小老新东西南北前后上下")
"""What tells one village from another of the same name: 大, 王庄村; 东, 王, 村."""

_DOING = frozenset("铺集渡")
"""What such names end in that people also do."""

_FOLLOWING = frozenset("vpdcutr")
"""The first letters of jieba's tags for what a sentence goes on with behind its subject: 前进, 村, 开展."""

_OF_VILLAGES = frozenset(["村民", "村委会", "村支书", "村干部", "村主任", "村两委", "村党支部", "村支部", "村民小组"])
"""Words that have drawn off the end of a village's name: 杨, 庄, 村民."""

_RUNNING = re.compile(
    "党委(?:书记)?|[党纪]工委|党总?支部?(?:书记)?|办事处|办|居委会|居民|网格员|工作人员|干部|主任|书记|"
    "卫生服务中心|物业|志愿者|综合|人大|执法"
)
"""What a community or a 街道 that has a name is followed by."""

_LIVING = frozenset(["居民", "干部", "志愿者", "工作人员", "网格员"])
"""Who may be the object of a verb as well: 团结, 社区, 干部."""

_WAYS = frozenset("路街门关苑园城桥湖山河湾庄里坊")
"""What names of communities end in, whatever stands before: 解放路, 东门."""

_AT_ITS_PLACE = frozenset(["时", "里", "内", "外", "口", "头", "边", "以来", "两委", "党支部", "党总支", "支部"])
"""What stands behind the name of a settlement, too: 来到, 前进, 村, 时."""

_BEFORE = frozenset("trp")
"""The first letters of the tags of what stands before a subject: a time, a pronoun, a preposition."""

_OPENING = frozenset("，。；：！？、“”‘’（）《》—… ")
"""What a clause begins behind, and ends before."""

_BEFORE_NAMES = re.compile("[在到对由把让从是和与叫给向]|我们|来到|走进")
"""What stands before the name of a settlement that is a verb besides: 在, 前进, 村."""


def village_end(words: Sequence[str], start: int, knowledge: Knowledge) -> int:
    """Where such a name ends, 0 where none begins: 3 for 杨, 庄, 村, 2 for 红旗, 村, 0 for 贫困, 村 and 建设, 村, 集体.

    The village of 村民 belongs to that word: 2 for 杨, 庄, 村民.
    """
    size = 0
    for end in range(start, min(start + _LONGEST + 1, len(words))):
        size += len(words[end])
        word = "".join(words[end + 1 : end + 2])
        if size > _LONGEST + (words[start] in _SIDES) or not all(map(is_hanzi, words[end])):
            return 0
        if end == start and words[start] in _SIDES and _is_family_place(word) and not _is_counted(words, start):
            return end + 2
        if size >= SHORTEST and _is_named(words, start, end + 1, knowledge):
            return end + 1 if word in _OF_VILLAGES or _of_community(word) else end + 2
    return 0


def _is_named(words: Sequence[str], start: int, end: int, knowledge: Knowledge) -> bool:
    """Whether the words from ``start`` to ``end`` are the name of what follows them."""
    word = "".join(words[end : end + 1])
    if word in SETTLEMENTS or (word in _OF_VILLAGES and end - start > 1):
        return _is_village(words, start, end, knowledge)
    is_community = word in {STREET, *COMMUNITIES} or _of_community(word)
    return bool(is_community) and _is_community(words, start, end, knowledge)


def _is_family_place(word: str) -> bool:
    """Whether a word is the name of a village by itself: 王庄村."""
    return len(word) > SHORTEST and word.endswith(SETTLEMENTS) and word[-2] in LANDS and word[:-2] in surnames()


def _of_community(word: str) -> str:
    """What a community or a 街道 has, in a word that has drawn off the end of its name: 党委 in 社区党委."""
    return word[2:] if word.startswith((STREET, *COMMUNITIES)) and _RUNNING.fullmatch(word[2:]) else ""


def _is_counted(words: Sequence[str], start: int) -> bool:
    return _COUNTING.fullmatch(_left(words, start)) is not None


def _left(words: Sequence[str], start: int) -> str:
    return "".join(words[max(0, start - 1) : start])


def _is_village(words: Sequence[str], start: int, end: int, knowledge: Knowledge) -> bool:
    """Whether the words from ``start`` to ``end`` are the name of the village or the township that follows them."""
    pieces, left = words[start:end], _left(words, start)
    name = "".join(pieces)
    if _is_counted(words, start):
        return False
    if name in village_names() and _is_a_subject(words, start, end, knowledge):
        return True
    if KIND.fullmatch(name) or name.endswith((PEOPLE, *_AREAS)):
        return False
    if len(pieces) > 1:
        is_doing = name[-1] in _DOING and knowledge.tag(pieces[0]) == "n"  # 工人, 铺, 镇石
        is_land = name[-1] in LANDS and _is_built(pieces) and not is_doing
        is_family = [*map(len, pieces)] == [1, 1] and name[0] in _SIDES - {*"小老"} and name[1] in surnames()
        return (is_land or is_family) and _NO_NAMES.isdisjoint(pieces)
    tag = knowledge.tag(name)
    is_noun = tag == "n" and not _PREDICATING.fullmatch(left)
    is_unknown = (not tag or tag.endswith("+")) and (name[-1] in LANDS or name[-1] in _SIDES)
    return is_noun or tag.startswith(_NOUNS[:-1]) or is_unknown


def _is_community(words: Sequence[str], start: int, end: int, knowledge: Knowledge) -> bool:
    """Whether they are the name of the community or the 街道 that follows, told by what that has: 东街, 社区, 党委.

    What communities are often called needs less: 和平, 社区, 开展. A 街道 may be any street: 主要, 街道, 两旁.
    """
    name, after = "".join(words[start:end]), _of_community(words[end]) or "".join(words[end + 1 : end + 2])
    if _is_counted(words, start) or end - start > 1 + (name[-1] in _WAYS):
        return False
    is_run = _RUNNING.fullmatch(after) is not None
    is_noun = knowledge.tag(name).startswith(_NOUNS) or name[-1] in _WAYS
    if name in village_names():
        is_told = is_run and (is_noun or after not in _LIVING)  # 团结, 社区, 居民
        return is_told or (words[end] in COMMUNITIES and _is_a_subject(words, start, end, knowledge, is_verb=True))
    is_kind = KIND.fullmatch(name) or name.endswith((PEOPLE, *_AREAS)) or not _NO_NAMES.isdisjoint(words[start:end])
    return is_run and is_noun and not is_kind


def _is_built(pieces: Sequence[str]) -> bool:
    """Whether pieces are what names are built of: 杨, 庄; 小, 李, 庄; 杨树, 沟; but not 小, 山."""
    return len(pieces[-1]) == 1 or pieces[0] in DESCRIBING | _SIDES


def _is_a_subject(words: Sequence[str], start: int, end: int, knowledge: Knowledge, *, is_verb: bool = False) -> bool:
    """Whether a clause begins here, or a preposition or a time stands before, and no noun of the village's behind.

    So 前进, 村, 开展 is a name, 建设, 村, 集体 is none. What is no verb needs nothing of this: 红旗, 村.
    """
    left, after = _left(words, start), "".join(words[end + 1 : end + 2])
    is_open = not left or left in _OPENING or _BEFORE_NAMES.fullmatch(left) or knowledge.tag(left)[:1] in _BEFORE
    goes_on = not after or after in _OPENING | _AT_ITS_PLACE | _OF_VILLAGES or knowledge.tag(after)[:1] in _FOLLOWING
    is_noun = not is_verb and knowledge.tag("".join(words[start:end])).startswith(_NOUNS)
    return is_noun or (is_open and goes_on)
