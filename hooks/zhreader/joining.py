"""Names that no dictionary has, put together again from the pieces that the segmenter leaves of them.

Names of other languages and persons are told by their characters, a township or a village by the county before it or
its people after it (霍山县, 磨子潭镇; 龙塘村, 村民). Where such evidence is good the pieces become one word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhreader.joining_communities import community_end
from zhreader.joining_foreign import foreign_end
from zhreader.joining_persons import person_end
from zhreader.joining_places import clan_end, county_end, place_end
from zhreader.joining_roads import road_end
from zhreader.joining_villages import village_end
from zhreader.joining_works import firm_end, work_end
from zhreader.place_contexts import Before
from zhreader.place_judgement import HAMLETS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhreader.knowledge import Knowledge

_PLACES = frozenset(
    [
        *("村", "镇", "乡", "县", "区", "路", "街", "街道", "社区", "小区", "隧道", "大桥", "特大桥", "水库", "铁路"),
        *("工业园", "工业园区", "产业园", "产业园区", "科技园"),
    ]
)
"""What follows the name of a place that looks like a person's: 杨风岩, 隧道."""


def join_names(words: Sequence[str], knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """The words with names in one piece, each with its kind, empty where only the word itself can tell it.

    王, 梦, 洁, 多次 gives 王梦洁 (``person``), 斯, 卢, 茨, 基 斯卢茨基 (``name``), 霍山县, 磨子, 潭, 镇 磨子潭镇
    (``place``).
    """
    start = 0
    before = Before()
    while start < len(words):
        end, kind = _name(words, start, knowledge, before) or (start + 1, "")
        yield "".join(words[start:end]), kind
        before = before.then("".join(words[start:end]), kind)
        start = end


def _name(words: Sequence[str], start: int, knowledge: Knowledge, before: Before) -> tuple[int, str] | None:
    """Where the name that begins here ends, and its kind."""
    if end := foreign_end(words, start, knowledge):
        return end, "name"
    end = county_end(words, start, knowledge) or clan_end(words, start) or village_end(words, start, knowledge)
    if end := end or community_end(words, start, knowledge, before) or road_end(words, start, knowledge):
        return end, "place"
    if end := person_end(words, start, knowledge):
        is_place = not _PLACES.isdisjoint(words[end : end + 1]) or "".join(words[start:end]).endswith(HAMLETS)
        return end, "place" if is_place else "person"
    if end := work_end(words, start, knowledge.tag) or place_end(words, start, knowledge, before):
        return end, "place"
    if end := firm_end(words, start):
        return end, "name"
    return None
