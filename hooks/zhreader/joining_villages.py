"""Where the name of a township or a village ends that nothing tells but its own form: 杨, 庄, 村; 红旗, 村; 前进, 村.

Most villages are named after a family and what it settled by (杨庄, 小李庄), after the land (石桥, 东山) or after what
people hoped for (光明, 团结). What tells only of what kind one is (贫困村) is none, nor is what counts them (三个村).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhreader.place_contexts import is_counted, is_subject, name_ends, word_before
from zhreader.place_judgement import (
    AREAS,
    DESCRIBING,
    KIND,
    LANDS,
    NO_NAMES,
    NOUNS,
    OF_VILLAGES,
    PEOPLE,
    SETTLEMENTS,
    SHORTEST,
    SIDES,
    village_names,
)
from zhreader.surnames import surnames

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhreader.knowledge import Knowledge

_PREDICATING = re.compile("[的为成变和型式]|成为|变成|建成|打造|创建|作为|叫做")
"""Behind what a noun mostly tells what a settlement is: 成为, 花灯, 村."""

_DOING = frozenset("铺集渡")
"""What such names end in that people also do."""


def village_end(words: Sequence[str], start: int, knowledge: Knowledge) -> int:
    """Where such a name ends, 0 where none begins: 3 for 杨, 庄, 村, 2 for 红旗, 村, 0 for 贫困, 村 and 建设, 村, 集体.

    The village of 村民 belongs to that word: 2 for 杨, 庄, 村民.
    """
    if words[start] in SIDES and _is_family_place("".join(words[start + 1 : start + 2])):
        return 0 if is_counted(words, start) else start + 2
    for end in name_ends(words, start):
        is_drawn_off = words[end] in OF_VILLAGES and end - start > 1
        if (words[end] in SETTLEMENTS or is_drawn_off) and _is_village(words, start, end, knowledge):
            return end if is_drawn_off else end + 1
    return 0


def _is_family_place(word: str) -> bool:
    """Whether a word is the name of a village by itself: 王庄村."""
    return len(word) > SHORTEST and word.endswith(SETTLEMENTS) and word[-2] in LANDS and word[:-2] in surnames()


def _is_village(words: Sequence[str], start: int, end: int, knowledge: Knowledge) -> bool:
    """Whether the words from ``start`` to ``end`` are the name of the village or the township that follows them."""
    pieces, left = words[start:end], word_before(words, start)
    name = "".join(pieces)
    if is_counted(words, start):
        return False
    if name in village_names() and is_subject(words, start, end, knowledge):
        return True
    if KIND.fullmatch(name) or name.endswith((PEOPLE, *AREAS)):
        return False
    if len(pieces) > 1:
        is_doing = name[-1] in _DOING and knowledge.tag(pieces[0]) == "n"  # 工人, 铺, 镇石
        is_land = name[-1] in LANDS and _is_built(pieces) and not is_doing
        is_family = [*map(len, pieces)] == [1, 1] and name[0] in SIDES - {*"小老"} and name[1] in surnames()
        return (is_land or is_family) and NO_NAMES.isdisjoint(pieces)
    tag = knowledge.tag(name)
    is_noun = tag == "n" and not _PREDICATING.fullmatch(left)
    is_unknown = (not tag or tag.endswith("+")) and (name[-1] in LANDS or name[-1] in SIDES)
    return is_noun or tag.startswith(NOUNS[:-1]) or is_unknown


def _is_built(pieces: Sequence[str]) -> bool:
    """Whether pieces are what names are built of: 杨, 庄; 小, 李, 庄; 杨树, 沟; but not 小, 山."""
    return len(pieces[-1]) == 1 or pieces[0] in DESCRIBING | SIDES
