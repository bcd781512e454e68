"""Where the name of a township, a village, a street or a firm ends of which a segmenter has left pieces: 磨子, 潭, 镇.

The county before it or its people behind it tell it (霍山县, 磨子潭镇; 龙塘村, 村民), and what runs a street or a firm.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from zhreader.characters import is_hanzi
from zhreader.frequency import count
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

_AT = frozenset(
    [
        *("在", "从", "来到", "走进", "位于", "前往", "赴", "外", "驻", "到达", "赶到", "抵达", "回到", "离开"),
        *("到", "至", "于", "途经", "派驻", "进驻", "走访", "深入", "地处", "落户", "奔赴", "赶赴"),
    ]
)
"""Words after which the name of a township may stand: 在, 宝顶镇."""

_OF_A_SETTLEMENT = frozenset(["村民", "村委会", "村支书", "党委", "党委书记", "党总支", "党支部", "镇长", "乡长"])
"""Words before which it may stand: 龙塘村, 村民; 白塔镇, 党委."""

_PLACES = frozenset(["ns", "nr"])
"""jieba's tags for townships and villages, which it takes for persons as well: 高堡乡."""

_POSITIONS = frozenset("sf")
"""Its tags for words of place: 城外, 前面."""

_TOWNS = ("镇", "乡", "街道")
"""What villages belong to: 杨屯镇, 三里村."""

_IN_A_NAME = frozenset("里上中下内外前后城山")
"""What fills the name of a village right behind its township, and that of a township right behind its county."""

_LINKS = frozenset("、和及与")
"""What links two villages in a list: 海子洼村、古守营村."""

_PEOPLE = "族"
_TOWNSHIPS = frozenset(["乡", "镇", "民族乡"])
"""What stands between the name of a township of minorities and its 乡: 黔陶, 布依族, 苗族, 乡."""

_CLANS = "梁坝渡河沟湾坡岭店屯营寨庄集桥堡塘坪冲坎垭嘴咀口楼埠峪洼崖滩岗圩畈墩坳坨堰沱窑"
"""What hamlets end in that are named after a family: 许家坝, 麻家渡."""

_CLAN_PLACE = re.compile(f"(?P<clan>..?)家(?:[{_CLANS}]|[{_CLANS}]?[{''.join(SETTLEMENTS)}])")

_NO_CLAN = EVERYDAY | frozenset("农商厂店公管住居")
"""Surnames that make words with 家: 国家, 农家, 商家."""

_STREET = "街道"
_COMMUNITIES = frozenset(["社区", "小区"])
_ESTATES = "园苑里庄湾桥坪墩路街岭山巷屯"
"""What the names of those end in that are words: 金星, 花园, 社区."""

_WATERS = frozenset(["河", "湖", "江", "溪", "岛", "水库", "隧道", "大桥", "特大桥"])
_SELDOM = 3500
"""So seldom jieba counts characters that may be a name without any other evidence."""

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
    "之这很光看让能会而当跟开所持氏给找做办并其他她它我你吃用买卖"
)
"""What hardly begins or fills such a name, but often stands between a county and a village."""

_DESCRIBING = frozenset("一二三四五六七八九十新建小大老古名强美好")
"""What fills one only right behind the name of a county or a township: 三封寺镇, 华一村; but 十, 强, 镇."""

_WORKS = frozenset(["隧道", "大桥", "特大桥", "水库"])
_SIZE_OF_A_WORK = 3
_NO_WORK = _DESCRIBING | frozenset("座条项特共抓其修建炸过架")
"""What stands before one, and is no part of its name: 一, 座, 水库."""

_COMMON = frozenset(["城镇", "山村", "家乡", "集镇", "乡村", "农村", "渔村", "乡镇"])
_LOVED = frozenset("爱穷")
"""What stands before common words for settlements, and what jieba has for places with them: 小山村, 爱家乡."""

_KIND = re.compile(
    "重点|贫困|示范|试点|文明|富裕|特色|中心|行政|自然|民族|边境|工业|农业|旅游|生态|先进|"
    "落后|偏远|美丽|样板|建制|移民|传统|历史|古老|空心|薄弱|软弱|部分|相关|有关|所有|其他|"
    "其它|多数|下属|所属|直属|受灾|有的|附近|所在|周边|邻近|沿线|沿江|沿海|山区|库区|牧区|"
    "灾区|渔业|产粮|产业|专业|淘宝|电商|数字|智慧|幸福|和谐|平安|法治|卫生|森林|康养|县级|"
    "省级|市级|国家级|一般|主要|典型|标杆|未来|共富|全国|全省|全市|全县|帮扶|脱贫|出列|深度|"
    "结对|联系|驻地|试验|城郊|近郊|远郊|红色|革命|非遗|文化|体育|足球|画家|长寿|个别|大部分|"
    "绝大多数|经济|强镇|名镇|小康|重灾|运动员|记者|媒体|度假|民俗|城市|周围|主要|农村|商业|老旧|住宅|居民"
)
"""Words before 镇, 乡 and 村 that tell what kind it is, and are no name of one."""


@dataclass(frozen=True, slots=True)
class Before:
    """The last two words and their kinds, joined as names are: 宝顶镇, a ``place``, and 的."""

    words: tuple[str, str] = ("", "")
    kinds: tuple[str, str] = ("", "")

    def then(self, word: str, kind: str) -> Before:
        """What stands before the next word, when ``word`` has come."""
        return Before((self.words[1], word), (self.kinds[1], kind))

    def is_place(self) -> bool:
        """Whether the last word was joined as a place: 宝顶镇, 倒庙村."""
        return self.kinds[1] == "place"

    def is_list(self, knowledge: Knowledge) -> bool:
        """Whether a settlement stands before, and what links another to it: 海子洼村, 、."""
        word, kind = self.words[0], self.kinds[0]
        is_settlement = kind == "place" or (len(word) > _SHORTEST and knowledge.tag(word) in _PLACES)
        return self.words[1] in _LINKS and word.endswith((*SETTLEMENTS, _STREET, *_COMMUNITIES)) and is_settlement


def place_end(words: Sequence[str], start: int, knowledge: Knowledge, before: Before) -> int:
    """Where the name of a township, a village or a street ends, 0 where none begins: 4 for 霍山县, 磨子, 潭, 镇."""
    left = words[max(0, start - 2) : start]
    is_behind = before.is_place() or _is_county(left, knowledge) or _is_minority(left) or _is_town(left, knowledge)
    is_after_place = is_behind or before.is_list(knowledge)
    last = "".join(left[-1:])
    is_told = is_after_place or last in _AT
    end = 0
    if not is_counting(last):
        end = _settlement_end(words, start, knowledge.tag, is_free=is_after_place, is_told=is_told)
        end = end or _list_end(words, start, knowledge.tag)
    is_told = is_told or (end > 0 and _is_chain(words, end, knowledge.tag))
    is_told = is_told or not _OF_A_SETTLEMENT.isdisjoint(words[end : end + 1])
    if end and is_told:
        return end
    return (
        _minority_end(words, start)
        or _street_end(words, start, knowledge.tag, is_after_place=is_after_place, is_behind=is_behind)
        or _community_end(words, start, knowledge.tag, is_told=is_after_place or last in _AT)
        or _water_end(words, start, is_told=is_after_place or last in _AT)
    )


def is_common_settlement(word: str) -> bool:
    """Whether a word tells what kind of settlement it is, and names none: 文明村, 小山村, 小城镇."""
    is_described = word[:1] in _DESCRIBING | _LOVED and word[1:] in _COMMON
    return word.endswith(SETTLEMENTS) and bool(is_described or _KIND.fullmatch(word[:-1]))


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
    if match is None or match["clan"] not in surnames():
        return False
    return match["clan"] not in _NO_CLAN or (match["clan"] in EVERYDAY and name[-2] in _CLANS)  # 黄家梁村


def work_end(words: Sequence[str], start: int, tag: Callable[[str], str]) -> int:
    """Where the name of a tunnel, a bridge or a reservoir ends, of three characters: 3 for 高家, 堡, 隧道; else 0."""
    for end in (start + 2, start + 3):
        pieces = words[start:end]
        is_torn = len("".join(pieces)) == _SIZE_OF_A_WORK and any(len(piece) == 1 for piece in pieces)
        if is_torn and not _WORKS.isdisjoint(words[end : end + 1]):
            is_name = (_NO_WORK | _NO_PART - _IN_A_NAME).isdisjoint(pieces)
            is_noun = all(len(piece) == 1 or tag(piece).startswith("n") for piece in pieces)
            return end + 1 if is_name and is_noun and all(map(is_hanzi, "".join(pieces))) else 0
    return 0


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


def _is_town(words: Sequence[str], knowledge: Knowledge) -> bool:
    """Whether these words end in the name of a township: 杨屯镇."""
    town = words[-1] if words else ""
    return len(town) > _SHORTEST and town.endswith(_TOWNS) and knowledge.tag(town) in _PLACES


def _is_chain(words: Sequence[str], end: int, tag: Callable[[str], str]) -> bool:
    """Whether another settlement follows: 溢水, 镇, 燕子山, 村; 大坪, 村, 、, 海子, 洼, 村."""
    is_linked = _is_link(words, end)
    if not is_linked and words[end - 1].endswith("村"):
        return False
    following = _settlement_end(words, end + is_linked, tag, is_free=True, is_told=not is_linked)
    return following > 0 and (not is_linked or words[following - 1][-1] == words[end - 1][-1])


def _list_end(words: Sequence[str], start: int, tag: Callable[[str], str]) -> int:
    """Where the name of the first settlement in a list ends, though it holds 大, 小 and the like: 南, 大坪, 村, 、."""
    end = _settlement_end(words, start, tag, is_free=True, is_told=False)
    return end if end and _is_link(words, end) and _is_chain(words, end, tag) else 0


def _is_link(words: Sequence[str], place: int) -> bool:
    return place < len(words) and words[place] in _LINKS


def _is_minority(words: Sequence[str]) -> bool:
    """Whether these words end the name of a township of minorities: 苗族, 乡."""
    return len(words) > 1 and words[-1] in _TOWNSHIPS and words[-2].endswith(_PEOPLE)


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
        if word in SETTLEMENTS or (end > start and word.endswith(SETTLEMENTS) and tag(word) == "ns"):
            is_told = is_told or not _OF_A_SETTLEMENT.isdisjoint(words[end + 1 : end + 2])
            is_torn = any(len(part) == 1 for part in words[start:end])
            is_name = is_torn or (is_told and end == start + 1 and not _KIND.fullmatch(words[start]))
            is_described = sum(part in _DESCRIBING for part in words[start:end]) > 1 and size <= _LONGEST - 1
            return end + 1 if is_name and size > _SHORTEST and not is_described else 0
        is_word = is_told and end == start and len(word) > 1 and tag(word) not in _POSITIONS  # 驻, 前锋, 村
        is_no_part = (
            word.endswith(_PEOPLE)
            or not (_NO_PART - _IN_A_NAME if is_free or is_word else _NO_PART).isdisjoint(word)
            or (not is_free and not _DESCRIBING.isdisjoint(word))
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


def _street_end(
    words: Sequence[str], start: int, tag: Callable[[str], str], *, is_after_place: bool, is_behind: bool
) -> int:
    """Where the name of a 街道 ends, told by what runs it or by the city before it: 高, 庄, 街道, 党工委.

    Right behind its district it may be a word: 西城, 街道.
    """
    is_word = is_behind and len(words[start]) > 1 and tag(words[start]) not in _POSITIONS
    end = start + (1 if is_word else 2)
    street = "".join(words[end : end + 1])
    is_name = _is_no_kind(words[start]) if is_word else _are_a_name(words[start:end], is_behind=is_behind)
    if not street.startswith(_STREET) or not is_name:
        return 0
    if street != _STREET:  # 高, 庄, 街道办事处
        return end
    return end + 1 if is_after_place or not _OFFICES.isdisjoint(words[end + 1 : end + 2]) else 0


def _community_end(words: Sequence[str], start: int, tag: Callable[[str], str], *, is_told: bool) -> int:
    """Where the name of a 社区 or a 小区 ends that something tells: 3 for 螺蛳, 墩, 社区 behind 在; else 0."""
    size = 0
    for end in range(start, min(start + _LONGEST, len(words))):
        if words[end] in _COMMUNITIES:
            pieces = words[start:end]
            is_torn = len(pieces) > 1 and any(len(piece) == 1 for piece in pieces)
            is_named = size > _SHORTEST and ("".join(pieces)[-1] in _ESTATES or pieces[0].endswith("家"))
            is_one = len(pieces) == 1 and tag(pieces[0]) in _PLACES
            is_clan = len(pieces) > 1 and _CLAN_PLACE.fullmatch("".join(pieces)) is not None
            is_name = is_clan or (is_told and (is_torn or is_named or is_one))
            return end + 1 if is_name and size >= _SHORTEST else 0
        size += len(words[end])
        if size > _LONGEST or not _is_no_kind(words[end]) or words[end] in _NO_PART:
            return 0
    return 0


def _water_end(words: Sequence[str], start: int, *, is_told: bool) -> int:
    """Where the name of a river, a lake and the like ends, of characters that hardly stand alone: 茅, 洲, 河.

    Where something tells it, one is enough: 在, 汝, 河.
    """
    for end in (start + 2, start + 1) if is_told else (start + 2,):
        is_named = _are_a_name(words[start:end]) and all(count(word) < _SELDOM for word in words[start:end])
        if is_named and not _WATERS.isdisjoint(words[end : end + 1]):
            return end + 1
    return 0


def _is_no_kind(word: str) -> bool:
    """Whether a word may be a name, and does not tell what kind something is of: 西城, but not 老旧."""
    return all(map(is_hanzi, word)) and not _KIND.fullmatch(word) and not word.endswith(_PEOPLE)


def _are_a_name(words: Sequence[str], *, is_behind: bool = False) -> bool:
    """Whether these may be the characters of a name, each of them alone."""
    return all(map(is_hanzi, words)) and (_NO_PART - _IN_A_NAME if is_behind else _NO_PART).isdisjoint(words)
