"""Where the name of a community (社区, 小区) or a 街道 ends of which a segmenter has left pieces: 螺蛳, 墩, 社区.

What stands before tells it, its city or 在, or what follows: whoever runs it (高, 庄, 街道, 党工委). What only tells of
what kind one is (老旧, 小区) is no name, and without its officials a 街道 may be any street: 主要, 街道, 两旁.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhreader.frequency import count
from zhreader.place_contexts import is_behind_area, is_counted, is_subject, is_told, name_ends
from zhreader.place_judgement import (
    AREAS,
    CLAN_PLACE,
    COMMUNITIES,
    KIND,
    LONGEST,
    NO_NAMES,
    NO_PART,
    NOUNS,
    PEOPLE,
    PLACES,
    SHORTEST,
    STREET,
    are_a_name,
    is_no_kind,
    village_names,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhreader.knowledge import Knowledge
    from zhreader.place_contexts import Before

_HEADS = (STREET, *COMMUNITIES)
"""What such names end in."""

_ESTATES = "园苑里庄湾桥坪墩路街岭山巷屯"
"""What the names of communities end in that are words: 金星, 花园, 社区."""

_SELDOM = 3500
"""So seldom jieba counts what may be a name where something tells it."""

_RUNNING = re.compile(
    "党委(?:书记)?|[党纪]工委|党总?支部?(?:书记)?|办事处|办|居委会|居民|网格员|工作人员|干部|主任|书记|"
    "卫生服务中心|物业|志愿者|综合|人大|执法"
)
"""What a community or a 街道 that has a name is followed by."""

_OF_A_STREET = frozenset(["社区", "辖区", "组织"])
"""What follows a 街道 besides, if its name is in pieces: 高, 庄, 街道, 辖区."""

_SIDES = frozenset("东西南北中里外内")
"""What tells two 街道 from one another that are called after the same: 广安门, 外."""

_NO_NOUNS = frozenset("sfmrqdcpa")
"""The first letters of jieba's tags for what is the name of none: 一些, 各, 主要."""

_LIVING = frozenset(["居民", "干部", "志愿者", "工作人员", "网格员"])
"""Who may be the object of a verb as well: 团结, 社区, 干部."""

_WAYS = frozenset("路街门关苑园城桥湖山河湾庄里坊")
"""What names of communities end in, whatever stands before: 解放路, 东门."""


def community_end(words: Sequence[str], start: int, knowledge: Knowledge, before: Before) -> int:
    """Where the name ends, 0 where none begins: 3 for 螺蛳, 墩, 社区 behind 在, 2 for 和平, 社区, 党委."""
    if not any(word.startswith(_HEADS) for word in words[start + 1 : start + LONGEST + 1]):
        return 0
    return (
        _run_end(words, start, knowledge)
        or _street_end(words, start, knowledge, before)
        or _told_end(words, start, knowledge, before)
    )


def _run_end(words: Sequence[str], start: int, knowledge: Knowledge) -> int:
    """Where a name ends that whoever runs it tells: 2 for 和平, 社区, 党委, 1 before a word that has drawn 社区 off."""
    for end in name_ends(words, start):
        office = _office(words[end])
        if (words[end] in _HEADS or office) and _is_run(words, start, end, knowledge):
            return end if office else end + 1
    return 0


def _office(word: str) -> str:
    """Who runs a community or a 街道, in a word that has drawn off the end of its name: 党委 in 社区党委."""
    return word[2:] if word.startswith(_HEADS) and _RUNNING.fullmatch(word[2:]) else ""


def _is_run(words: Sequence[str], start: int, end: int, knowledge: Knowledge) -> bool:
    """Whether the words from ``start`` to ``end`` are the name of the community or the 街道 that stands there.

    What communities are often called needs less: 和平, 社区, 开展.
    """
    name, after = "".join(words[start:end]), _office(words[end]) or "".join(words[end + 1 : end + 2])
    if is_counted(words, start) or end - start > 1 + (name[-1] in _WAYS):
        return False
    is_run = _RUNNING.fullmatch(after) is not None
    is_noun = knowledge.tag(name).startswith(NOUNS) or name[-1] in _WAYS
    if name in village_names():
        is_sure = is_run and (is_noun or after not in _LIVING)  # 团结, 社区, 居民
        return is_sure or (words[end] in COMMUNITIES and is_subject(words, start, end, knowledge, is_verb=True))
    is_kind = KIND.fullmatch(name) or name.endswith((PEOPLE, *AREAS)) or not NO_NAMES.isdisjoint(words[start:end])
    return is_run and is_noun and not is_kind


def _street_end(words: Sequence[str], start: int, knowledge: Knowledge, before: Before) -> int:
    """Where the name of a 街道 ends that is in pieces, or right behind its district a word: 高, 庄, 街道, 党工委.

    A community of its own tells it, too: 谷, 里, 街道, 周村, 社区.
    """
    end = next((end for end in (start + 1, start + 2) if "".join(words[end : end + 1]).startswith(STREET)), 0)
    if not end:
        return 0
    is_behind = is_behind_area(words, start, knowledge, before)
    is_told = is_behind or before.is_list(knowledge) or _has_community(words, end + 1)
    if not _is_street(words[start:end], knowledge, is_behind=is_behind, is_told=is_told):
        return 0
    if words[end] != STREET:  # 高, 庄, 街道办事处
        return end
    after = "".join(words[end + 1 : end + 2])
    is_run = after in _OF_A_STREET or _RUNNING.fullmatch(after) is not None
    return end + 1 if is_run or is_told else 0


def _is_street(pieces: Sequence[str], knowledge: Knowledge, *, is_behind: bool, is_told: bool) -> bool:
    """Whether pieces are the name of a 街道: 高, 庄; behind its district or with its community 西城 and 广安门, 外."""
    if len(pieces[0]) == 1:
        return len(pieces) > 1 and are_a_name(pieces, is_behind=is_told)
    is_way = pieces[-1][-1] in _WAYS
    is_named = (is_behind and len(pieces[0]) < LONGEST) or (is_told and (is_way or knowledge.is_name(pieces[0])))
    is_sided = len(pieces) == 1 or pieces[1] in _SIDES or is_way
    is_noun = knowledge.tag(pieces[0])[:1] not in _NO_NOUNS and not pieces[0].endswith(AREAS)
    return is_named and is_sided and is_noun and is_no_kind(pieces[0])


def _has_community(words: Sequence[str], start: int) -> bool:
    """Whether the name of a community stands here: 周村, 社区; 展, 东路, 社区; but not 和, 社区."""
    size = 0
    for word in words[start : start + LONGEST]:
        if word in COMMUNITIES:
            return size >= SHORTEST
        size += len(word)
        if size > LONGEST or not is_no_kind(word) or word in NO_PART:
            return False
    return False


def _told_end(words: Sequence[str], start: int, knowledge: Knowledge, before: Before) -> int:
    """Where the name of a 社区 or a 小区 ends that what stands before tells: 3 for 螺蛳, 墩, 社区 behind 在; else 0."""
    end = next((end for end in range(start, min(start + LONGEST, len(words))) if words[end] in COMMUNITIES), 0)
    pieces = words[start:end]
    name = "".join(pieces)
    if not SHORTEST <= len(name) <= LONGEST or any(not is_no_kind(piece) or piece in NO_PART for piece in pieces):
        return 0
    is_torn = len(pieces) > 1 and any(len(piece) == 1 for piece in pieces)
    is_named = len(name) > SHORTEST and (name[-1] in _ESTATES or pieces[0].endswith("家"))
    is_one = len(pieces) == 1 and knowledge.tag(name) in PLACES and count(name) < _SELDOM  # 北京|社区
    if len(pieces) > 1 and CLAN_PLACE.fullmatch(name):
        return end + 1
    is_name = is_torn or is_named or is_one
    return end + 1 if is_name and is_told(words, start, knowledge, before) else 0
