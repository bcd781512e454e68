"""Names that no dictionary has, put together again from the pieces that the segmenter leaves of them.

Persons and names of other languages are told by their characters (:mod:`zhreader.name_characters`), a township or a
village by the county before it or its people after it (霍山县, 磨子潭镇; 龙塘村, 村民). Where such evidence is good the
pieces become one word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from zhreader.characters import is_hanzi
from zhreader.name_characters import LONGEST_FOREIGN, LONGEST_NAME, foreign_length, name_length, surname_odds
from zhreader.roles import is_role

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Sequence

_COUNTS = re.compile(r"[\d一二两三四五六七八九十百千万亿几数每这那]$")
"""After a number 张 is a measure word and no surname: 三张强牌."""

_SURELY = 3.0
"""The log-odds from which on a character between a role and a word of two is a surname."""

_LONGEST_PIECE = 3
"""Characters of a piece of a foreign name: 泽, 连斯基."""

_NAMES = ("nr", "ns", "nz")
"""jieba's tags for names: 连斯基, 德塞, 蒙迪."""

_COUNTIES = tuple("县市区旗州")
SETTLEMENTS = ("镇", "乡", "村")
"""What the names of townships and villages end in."""

_AT = frozenset(["在", "来到", "走进", "位于", "前往", "赴", "外", "驻"])
"""Words after which the name of a township may stand: 在, 宝顶镇."""

_OF_A_SETTLEMENT = frozenset(["村民", "村委会", "村支书", "党委", "党委书记", "党总支", "党支部", "镇长", "乡长"])
"""Words before which it may stand: 龙塘村, 村民; 白塔镇, 党委."""

_NO_FIRM = frozenset("分子母")
"""What kinds of firms begin with: 分公司, 子公司."""

_STREETS = "街道"
_OFFICES = frozenset(["党工委", "办事处", "纪工委", "社区", "人大", "综合", "辖区", "居民", "干部", "工作人员", "组织"])
"""What a 街道 that has a name is followed by."""

_HOUSES = frozenset(["公司", "集团", "股份", "股份公司", "有限公司", "股份有限公司"])
"""What follows the name of a firm: 泰, 丰 公司."""

_AFTER_NOUN = (["后"], ["前"])
"""What a character before it belongs to, and not to a name that is whole: 伊万, 科维奇, 赛, 后."""

_DOT = "·"
"""Between the parts of a foreign name."""

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


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What is known of words: jieba's part of speech, and whether something explains one."""

    tag: Callable[[str], str]
    known: Container[str]


def join_names(words: Sequence[str], knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """The words with names in one piece, each with its kind, empty where only the word itself can tell it.

    王, 梦, 洁, 多次 gives 王梦洁 (``person``), 斯, 卢, 茨, 基 斯卢茨基 (``name``), 霍山县, 磨子, 潭, 镇 磨子潭镇
    (``place``).
    """
    start = 0
    kind = ""
    while start < len(words):
        end, kind = _name(words, start, knowledge, is_after_place=kind == "place") or (start + 1, "")
        yield "".join(words[start:end]), kind
        start = end


def _name(words: Sequence[str], start: int, knowledge: Knowledge, *, is_after_place: bool) -> tuple[int, str] | None:
    """Where the name that begins here ends, and its kind."""
    before = words[start - 1] if start else ""
    if end := _foreign(words, start, knowledge):
        return end, "name"
    if end := _person(words, start, knowledge):
        return end, "person"
    is_place = is_after_place or _is_county(words[max(0, start - 2) : start], knowledge)
    end = 0 if _COUNTS.search(before) else _settlement(words, start, knowledge.tag, is_after_place=is_place)
    if end and (is_place or before in _AT or not _OF_A_SETTLEMENT.isdisjoint(words[end : end + 1])):
        return end, "place"
    if end := _street(words, start, is_after_place=is_place):
        return end, "place"
    if end := _firm(words, start):
        return end, "name"
    return None


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


def _person(words: Sequence[str], start: int, knowledge: Knowledge) -> int:
    """Where a person's name ends, 0 where none begins.

    It is made of single characters, or of one and a word that jieba has for a name: 陈, 兴德; after a role 李家, 超.
    """
    before = words[start - 1] if start else ""
    has_role = is_role(before)
    if _COUNTS.search(before):
        return 0
    alone = "".join(takewhile(_is_alone, words[start : start + LONGEST_NAME + 1]))
    if size := alone and name_length(alone, before, has_role=has_role):
        return start + size
    pair = words[start : start + 2]
    is_led = has_role and len(pair[0]) == 1  # 周, 水生 after 护渔员
    if is_led and surname_odds(pair[0]) >= _SURELY and [len(word) for word in pair] == [1, 2]:
        return start + 2  # 蒲, 天才
    names = [word for word in pair if len(word) == 2 and (is_led or knowledge.tag(word).startswith(_NAMES))]  # noqa: PLR2004
    is_name = len(names) == 1 and len("".join(pair)) == LONGEST_NAME and all(map(is_hanzi, "".join(pair)))
    is_torn = is_name and (has_role or names[0] not in knowledge.known)
    whole = "".join(pair) + "".join(filter(_is_alone, words[start + 2 : start + 3]))  # 秦山, 二, 期
    return start + 2 if is_torn and name_length(whole, before, has_role=has_role) == LONGEST_NAME else 0


def _foreign(words: Sequence[str], start: int, knowledge: Knowledge) -> int:
    """Where a name of another language ends, of single characters and others: 扎, 哈罗, 娃; 0 where none begins.

    It begins with no place: 卢拉 stands by itself in 巴西卢拉. Nothing is joined without a single character or a
    word that only jieba has for a name: 伊万, 科维奇.
    """
    if len(words[start]) > 1 and knowledge.tag(words[start]) == "ns":
        return 0
    has_role = start > 0 and is_role(words[start - 1])
    if end := _dotted(words, start, knowledge):
        return end
    pieces = [*takewhile(lambda word: _is_piece(word, knowledge), words[start : start + LONGEST_FOREIGN])]
    most = foreign_length("".join(pieces), has_role=has_role)
    for number in range(min(most, len(pieces)), 0, -1):
        name = "".join(pieces[:number])
        is_torn = any(
            len(piece) == 1 or (piece not in knowledge.known and knowledge.tag(piece).startswith("nr"))
            for piece in pieces[:number]
        )
        is_over = [*map(len, pieces[:number])][-2:] == [_LONGEST_PIECE, 1] and words[start + number :][
            :1
        ] in _AFTER_NOUN
        if (is_torn and number > 1 and not is_over) and foreign_length(name, has_role=has_role) == len(name):
            return start + number
    return 0


def _dotted(words: Sequence[str], start: int, knowledge: Knowledge) -> int:
    """Where a part of a foreign name ends beside a dot: 乔, 尼 before it, 阿尔卡拉, 斯 behind it; 0 where none does."""
    pieces = [*takewhile(lambda word: _is_unknown(word, knowledge), words[start : start + LONGEST_FOREIGN])]
    if words[start + len(pieces) :][:1] == [_DOT]:
        run = "".join(pieces)
        return start + len(pieces) if len(pieces) > 1 and foreign_length(run, is_dotted=True) == len(run) else 0
    if not start or words[start - 1] != _DOT:
        return 0
    numbers = range(len(pieces), 1, -1)
    runs = ((number, "".join(pieces[:number])) for number in numbers)
    return start + next((n for n, run in runs if foreign_length(run, is_dotted=True) == len(run)), -start)


def _is_unknown(word: str, knowledge: Knowledge) -> bool:
    """Whether a word is a single character, a name, or one that only jieba has: 基利."""
    is_loose = len(word) == 1 or word not in knowledge.known or knowledge.tag(word).startswith(_NAMES)
    return is_loose and all(map(is_hanzi, word))


def _is_piece(word: str, knowledge: Knowledge) -> bool:
    """Whether a word may be a piece of a foreign name: a character, or what jieba has for a name; not 客户.

    A name of three characters that something explains is whole by itself: 乌克兰.
    """
    is_whole = len(word) == _LONGEST_PIECE and word in knowledge.known
    is_name = len(word) == 1 or knowledge.tag(word).startswith(_NAMES)
    return len(word) <= _LONGEST_PIECE and all(map(is_hanzi, word)) and word != "之" and is_name and not is_whole


def _settlement(words: Sequence[str], start: int, tag: Callable[[str], str], *, is_after_place: bool) -> int:
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
        is_no_part = not _NO_PART.isdisjoint(word) or (not is_after_place and not _DESCRIBING.isdisjoint(word))
        if size > _LONGEST or not all(map(is_hanzi, word)) or is_no_part:
            return 0
    return 0


def _street(words: Sequence[str], start: int, *, is_after_place: bool) -> int:
    """Where the name of a 街道 ends, told by what runs it or by the city before it: 高, 庄, 街道, 党工委."""
    end = start + 2
    street = "".join(words[end : end + 1])
    if not street.startswith(_STREETS) or not _are_a_name(words[start:end]):
        return 0
    if street != _STREETS:  # 高, 庄, 街道办事处
        return end
    return end + 1 if is_after_place or not _OFFICES.isdisjoint(words[end + 1 : end + 2]) else 0


def _firm(words: Sequence[str], start: int) -> int:
    """Where the name of a firm ends that is made of single characters: 泰, 丰 before 公司; 0 where none begins."""
    end = start + 2
    is_named = not _HOUSES.isdisjoint(words[end : end + 1]) and _NO_FIRM.isdisjoint(words[start:end])
    return end if is_named and _are_a_name(words[start:end]) else 0


def _are_a_name(words: Sequence[str]) -> bool:
    """Whether these may be the characters of a name, each of them alone."""
    return all(map(_is_alone, words)) and _NO_PART.isdisjoint(words)


def _is_alone(word: str) -> bool:
    return len(word) == 1 and (is_hanzi(word) or word == _DOT)
