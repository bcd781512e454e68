"""What the words around a place tell: whether it is named or only counted, and what it belongs to.

Behind its county or its town a name may be anything (霍山县, 磨子潭镇); where a sentence opens with it and goes on
with a verb it is one (前进, 村, 开展), behind a number none (三个, 村).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhreader.characters import is_hanzi
from zhreader.place_judgement import (
    COMMUNITIES,
    NOUNS,
    OF_VILLAGES,
    PEOPLE,
    PLACES,
    SETTLEMENTS,
    SHORTEST,
    SIDES,
    STREET,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhreader.knowledge import Knowledge

_LONGEST = 3
"""Characters of a name that only its own form or what stands behind it tells."""

COUNTIES = tuple("县市区旗州")
"""What the names of counties and their equals end in, and those of what they belong to: 市, 州."""

_TOWNS = ("镇", "乡", "街道")
"""What villages belong to: 杨屯镇, 三里村."""

_TOWNSHIPS = frozenset(["乡", "镇", "民族乡"])
"""What stands behind the name of a township of minorities and its peoples: 黔陶, 布依族, 苗族, 乡."""

_LINKS = frozenset("、和及与")
"""What links two villages in a list: 海子洼村、古守营村."""

_AT = frozenset(
    [
        *("在", "从", "来到", "走进", "位于", "前往", "赴", "外", "驻", "到达", "赶到", "抵达", "回到", "离开"),
        *("到", "至", "于", "途经", "派驻", "进驻", "走访", "深入", "地处", "落户", "奔赴", "赶赴"),
    ]
)
"""Words after which the name of a township may stand: 在, 宝顶镇."""

_COUNTING = re.compile(
    "[个座些种类批片几各该这那某每本全两一多等]|[这那一两三多几]个|[这那]些|不少|许多|部分|所有|其他|.*\\d"
)
"""What stands before settlements that are counted or pointed at: 三个, 山村."""

_FOLLOWING = frozenset("vpdcutr")
"""The first letters of jieba's tags for what a sentence goes on with behind its subject: 前进, 村, 开展."""

_AT_ITS_PLACE = frozenset(["时", "里", "内", "外", "口", "头", "边", "以来", "两委", "党支部", "党总支", "支部"])
"""What stands behind the name of a settlement, too: 来到, 前进, 村, 时."""

_LEADING = frozenset("trp")
"""The first letters of the tags of what stands before a subject: a time, a pronoun, a preposition."""

_OPENING = frozenset("，。；：！？、“”‘’（）《》—… ")
"""What a clause begins behind, and ends before."""

_BEFORE_NAMES = re.compile("[在到对由把让从是和与叫给向]|我们|来到|走进")
"""What stands before the name of a settlement that is a verb besides: 在, 前进, 村."""


@dataclass(frozen=True, slots=True)
class Before:
    """The last two words and their kinds, joined as names are: 宝顶镇, a ``place``, and 的."""

    words: tuple[str, str] = ("", "")
    kinds: tuple[str, str] = ("", "")

    def then(self, word: str, kind: str) -> Before:
        """What stands before the next word, when ``word`` has come."""
        return Before((self.words[1], word), (self.kinds[1], kind))

    def is_list(self, knowledge: Knowledge) -> bool:
        """Whether a settlement stands before, and what links another to it: 海子洼村, 、."""
        word, kind = self.words[0], self.kinds[0]
        is_settlement = kind == "place" or (len(word) > SHORTEST and knowledge.tag(word) in PLACES)
        return self.words[1] in _LINKS and word.endswith((*SETTLEMENTS, STREET, *COMMUNITIES)) and is_settlement


def is_behind_area(words: Sequence[str], start: int, knowledge: Knowledge, before: Before) -> bool:
    """Whether a place stands right before: 霍山县; 苗族, 乡; 倒庙村."""
    left = words[max(0, start - 2) : start]
    return before.kinds[1] == "place" or _is_county(left, knowledge) or _is_minority(left) or _is_town(left, knowledge)


def is_told(words: Sequence[str], start: int, knowledge: Knowledge, before: Before) -> bool:
    """Whether what stands before leads to a place: a place itself, a list of them, or 在, 来到."""
    is_behind = is_behind_area(words, start, knowledge, before)
    return is_behind or before.is_list(knowledge) or word_before(words, start) in _AT


def name_ends(words: Sequence[str], start: int) -> Iterator[int]:
    """Where a name of two or three characters may end, of four with 大, 小 and the like: 2 and 3 for 李, 家, 庄, 村."""
    size = 0
    for end in range(start + 1, len(words)):
        size += len(words[end - 1])
        if size > _LONGEST + (words[start] in SIDES) or not all(map(is_hanzi, words[end - 1])):
            return
        if size >= SHORTEST:
            yield end


def is_link(words: Sequence[str], place: int) -> bool:
    """Whether a word stands here that links two places of a list: 、, 和."""
    return place < len(words) and words[place] in _LINKS


def is_minority_township(word: str) -> bool:
    """Whether a word is what a township of minorities is called behind their names: 乡, 民族乡."""
    return word in _TOWNSHIPS


def is_counted(words: Sequence[str], start: int) -> bool:
    """Whether settlements are counted or pointed at here, and none is named: 三个, 山村."""
    return _COUNTING.fullmatch(word_before(words, start)) is not None


def is_subject(words: Sequence[str], start: int, end: int, knowledge: Knowledge, *, is_verb: bool = False) -> bool:
    """Whether a clause begins here, or a preposition or a time stands before, and no noun of the village's behind.

    So 前进, 村, 开展 is a name, 建设, 村, 集体 is none. What is no verb needs nothing of this: 红旗, 村.
    """
    left, after = word_before(words, start), "".join(words[end + 1 : end + 2])
    is_open = not left or left in _OPENING or _BEFORE_NAMES.fullmatch(left) or knowledge.tag(left)[:1] in _LEADING
    goes_on = not after or after in _OPENING | _AT_ITS_PLACE | OF_VILLAGES or knowledge.tag(after)[:1] in _FOLLOWING
    is_noun = not is_verb and knowledge.tag("".join(words[start:end])).startswith(NOUNS)
    return is_noun or bool(is_open and goes_on)


def word_before(words: Sequence[str], start: int) -> str:
    """The word before, empty where none is."""
    return words[start - 1] if start else ""


def _is_county(words: Sequence[str], knowledge: Knowledge) -> bool:
    """Whether these words end in the name of a county and the like: 霍山县, 宣汉县, 伊州 区, but not 全县.

    A district may have been a county, and the dictionary have it so still: 大足, 区.
    """
    county = words[-1] if words else ""
    if not county.endswith(COUNTIES):
        return False
    if len(county) == 1:
        named = words[0]
        has_been = len(named) > 1 and any(named + head in knowledge.known for head in COUNTIES)
        return len(words) > 1 and (has_been or knowledge.tag(named) == "ns")
    return knowledge.tag(county) == "ns" or (len(county) > 2 and county in knowledge.known)  # noqa: PLR2004 - 宣汉县


def _is_town(words: Sequence[str], knowledge: Knowledge) -> bool:
    """Whether these words end in the name of a township: 杨屯镇."""
    town = words[-1] if words else ""
    return len(town) > SHORTEST and town.endswith(_TOWNS) and knowledge.tag(town) in PLACES


def _is_minority(words: Sequence[str]) -> bool:
    """Whether these words end the name of a township of minorities: 苗族, 乡."""
    return len(words) > 1 and words[-1] in _TOWNSHIPS and words[-2].endswith(PEOPLE)
