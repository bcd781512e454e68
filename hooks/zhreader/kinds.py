"""What kind of name each word of a sentence is: a place, a person, another proper noun, an idiom, or none of them.

The dictionary knows most. jieba knows better which of its names are persons, has places that it lacks, and more idioms;
the word behind tells the name of a firm (伊利, 股份).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhreader.characters import is_hanzi
from zhreader.eras import is_era
from zhreader.lands import is_land
from zhreader.lexicon import LIFE, PLACE
from zhreader.lone_surnames import is_lone_surname
from zhreader.name_characters import LONGEST_NAME, is_foreign, is_likely_person, looks_foreign
from zhreader.name_judgement import is_familiar
from zhreader.orthography_names import LANDS, generic_start
from zhreader.orthography_numbers import NUMERALS
from zhreader.place_judgement import HAMLETS, SETTLEMENTS, is_clan_place, is_common_settlement, no_places, village_names
from zhreader.roles import is_role, roles
from zhreader.surnames import surname_size, surnames

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhreader.lexicon import Lexicon
    from zhreader.segment import Segmenter

_IDIOM = 4
"""Characters of an idiom."""

_NO_PERSON = frozenset("镇乡村路河山阁寺郡馆监洲庙浦湖桥岭州城府关港湾店江岛派宗队区率线办业制卡")
"""What names of places and houses, and words, end in that jieba takes for persons: 高都镇, 文渊阁, 高新区."""

_IN_FRONT = frozenset("于从任今在")
"""Prepositions that jieba takes for the first character of a name: 于庄村."""

_DETERMINERS = frozenset("各每某该之")
"""What no name begins with, though jieba has 各乡镇 and 之日起 for places."""

_FEATURES = frozenset("山河湖寺岛庙庄岭")
"""What ends in names of places that jieba takes for persons, whose beginning no person has: 白云山, 雷神庙."""

_NO_ROAD = re.compile("(?:致富|求学|寻常|阴世|大马|路电|土八|上坡|山坡|[二三四五六内外]环)路")
"""What jieba has for the name of a street, and is none."""

_NO_FAMILY = frozenset("利富贡祖文武左那")
"""Surnames that rather are words before 家: 富家."""

_STREETS = frozenset("路街")
_TOLD_ODDLY = frozenset({"v", "vn"})
"""jieba's tags for words that it hardly has, villages and townships among them: 后隋村, 查当乡."""

_NO_PLACE = re.compile(
    "[入来离回返赴抵渡进出绕到去过沿开].|"
    ".*超市|"
    "[东西南北中上下前后新旧老古大小长高深正城江河湖山海庙馆院土石]"
    "[门城路街区站郊院镇村宫山河江湖海岸底里内外上下南北东西边头口桥沟岗坡道园水岛]|"
    r"[不非].+|(.)\1(.)\2|(?:第?[一二三四五六七八九十两])[国极]"
)
"""What jieba takes for a place, too, and is a journey, just a kind of place, or none: 来京, 南郊, 不太熟悉."""

_PERSONS = frozenset(["nr", "nrfg"])
"""jieba's tags for persons, and for those who are known: 林巧稚."""

_BELONGING = frozenset("队籍人族军式裔方媒网")
_STATES = LANDS | frozenset("巴非乌哥塞匈越印伊")
"""States whose side in talks is called 巴方."""

_SIDES = frozenset("方军媒")
"""After a name, what makes a proper noun of both (6.3.2): 日本队, ``Rìběnduì``."""

_NUMBERED = re.compile("[一二三四五六七八九十]+号")
"""What a rocket or a probe has behind its name."""

_HOUSES = frozenset(["股份", "集团", "公司", "汽车", "电器", "银行", "证券", "药业", "乳业", "航空", "地产", "传媒"])
"""What stands behind the name of a firm."""

_AGENCIES = frozenset(["本报", "本报讯", "本社", "新华社", "中新社", "央视", "人民网", "新华网"])
"""What stands before the place and the day of a dispatch: 新华社万象12月30日电."""

_HAPPENING = frozenset(["举行", "召开", "会见", "会晤", "问世", "开幕", "闭幕", "落成", "签署", "去世", "逝世", "出生"])
"""What happens in a place that has a name: 在海口举行."""

_LINKS = frozenset("、和及与")
_AFTER_LISTED = frozenset("、等和及")
"""What links places in a list, and what stands behind one of them: 三亚、海口等."""

_FIRM = re.compile(r"\b(?:company|manufacturer|brand|automobile|Telecommunications)\b|^Benz|^Peugeot", re.MULTILINE)
_CAPITAL = re.compile(r"\bcapital of\b")
"""What the years of are a dynasty's: 大都."""

_BOTH = re.compile(r"(?:Sino|China|Chinese|Japan)-|USA and ")
_SHARED = frozenset(["两国", "关系", "双边", "建交", "边境", "友好", "贸易", "经贸", "合作", "友谊", "之间", "两"])
"""What two countries have together: 中古两国, 中意关系."""

_NEAR = 4
"""Words behind the name of a firm among which is what it is."""

_RARE = 7
"""The last band of the syllabus: 标致 before 公司 is a firm, and 现代 is not."""


def find_kinds(texts: Sequence[str], told: Mapping[int, str], lexicon: Lexicon, segmenter: Segmenter) -> list[str]:
    """The kind of each word, as :attr:`zhreader.model_words.Word.kind`; ``told`` are kinds that are known, by position.

    江西 is a ``place``, 曾国藩 a ``person`` and so is 曹 in 曹营, 微信, 日本队, 伊利 before 股份 and 伊 in 美伊 are a
    ``name``, 齐心协力 an ``idiom``.
    """
    alone = [told.get(i) or _kind(text, lexicon, segmenter) for i, text in enumerate(texts)]
    places = {text for text, kind in zip(texts, alone, strict=True) if kind == "place"}
    kinds: list[str] = []
    for i, (text, kind, after) in enumerate(zip(texts, alone, [*texts[1:], ""], strict=True)):
        is_firm = not kind and after in _HOUSES and _is_brand(text, lexicon, segmenter)
        is_firm |= kind == "person" and _is_firm(texts, i, segmenter)
        may_be_name = kind != "place" and any(one.is_name for one in lexicon.entries.get(text, ()))
        is_numbered = bool(_NUMBERED.fullmatch(after)) and may_be_name
        is_number = bool(_NUMBERED.fullmatch(text)) and (kinds[-1:] == ["name"] or _is_named(texts, i, lexicon))
        is_name = is_firm or is_numbered or is_number or is_era(texts, i) or (not kind and is_land(texts, i, places))
        before = texts[i - 1] if i else ""
        is_listed = before in _LINKS and kinds[-2:-1] == ["place"] and after[:1] in _AFTER_LISTED
        told_beside = _told_by_neighbours(text, before, after, lexicon, is_listed=is_listed)
        here = "name" if is_name else kind or told_beside
        is_surname = not here and is_lone_surname(
            texts, i, tag=segmenter.tag, everyday=lexicon.levels, is_after_person="person" in kinds[-2:-1]
        )
        kinds.append("person" if is_surname else here)
    return kinds


def _is_firm(texts: Sequence[str], place: int, segmenter: Segmenter) -> bool:
    """Whether what looks like a person is the name of a firm: 万德莱 in 万德莱|通讯|有限公司, but not behind 记者."""
    before = texts[place - 1] if place else ""
    if is_role(before) or before == "、":
        return False
    for text in texts[place + 1 : place + 1 + _NEAR]:
        if text.endswith(("公司", "集团", "出版社")):
            return True
        if not segmenter.tag(text).startswith("n") or text in roles():
            return False
    return False


def _is_named(texts: Sequence[str], place: int, lexicon: Lexicon) -> bool:
    """Whether the dictionary has the word before for a name that is no place, whatever jieba says: 天宫, 二号."""
    return place > 0 and lexicon.kind(texts[place - 1]) == "name"


def _told_by_neighbours(text: str, before: str, after: str, lexicon: Lexicon, *, is_listed: bool) -> str:
    """A word that is a name only where something tells it: 万里 behind 委员长, 海口 in 本报|海口|1|月 and 三亚、海口等.

    ``is_listed`` tells that it stands in a list behind a place.
    """
    names = [entry.senses for entry in lexicon.entries.get(text, ()) if entry.is_name]
    if len(text) == 1 or not names:
        return ""
    meant = "\n".join(sense for senses in names for sense in senses)
    is_life = any(LIFE.search(sense) and not _CAPITAL.search(sense) for senses in names for sense in senses)
    if before in roles() and is_life:
        return "person"
    is_rare = lexicon.levels.get(text, _RARE) == _RARE
    is_firm = is_rare and after in _HOUSES and _FIRM.search(meant)
    if is_firm or (after[:2] in _SHARED and _BOTH.match(meant)):
        return "name"
    is_dated = before in _AGENCIES and (after[:1].isdigit() or after[:1] in NUMERALS)
    is_told = is_dated or (is_listed and is_rare) or (before == "在" and after in _HAPPENING)
    return "place" if PLACE.search(meant) and is_told else ""


def _kind(text: str, lexicon: Lexicon, segmenter: Segmenter) -> str:
    """The kind of a word by itself."""
    kind = lexicon.kind(text)
    if kind == "name" or text not in lexicon.entries:
        start = generic_start(text)
        is_place = bool(start) and lexicon.kind(text[:start]) in {"place", "name"}
        own = _name_kind(text, segmenter)
        capitals = lexicon.capitals(text)
        is_one_name = own == "person" and capitals not in {(), (0, surname_size(text))}  # 乌克兰, 毛泽东思想
        kind = "place" if is_place else (not is_one_name and own) or kind
    if not kind and text not in lexicon.entries and len(text) > 1:
        is_belonging = text[-1] in _BELONGING and lexicon.kind(text[:-1]) in {"place", "name"}
        is_row = LANDS.issuperset(text) or _is_side(text)  # 美日韩
        kind = "name" if is_belonging or is_row or _is_family(text, segmenter) else ""
    return kind or ("idiom" if _is_idiom(text, segmenter) else "")


def _is_family(text: str, segmenter: Segmenter) -> bool:
    """Whether a word is a family and its house: 王家, but not 万家 and what the dictionary has, 专家."""
    surname, house = text[:-1], text[-1]
    is_surname = len(surname) == 1 and surname in surnames() and surname not in _NO_FAMILY
    return house == "家" and is_surname and segmenter.tag(text).startswith(("n", "q"))


def _is_side(text: str) -> bool:
    """Whether a word is one side of several lands: 俄方, 美媒, 巴方."""
    return (text[:-1] in LANDS and text[-1] in _SIDES) or (text[:-1] in _STATES and text[-1] == "方")


def _name_kind(word: str, segmenter: Segmenter) -> str:
    """``place``, ``person`` or ``name`` for one that jieba knows, 余干县, 曾国藩, 巴特勒; otherwise empty."""
    is_none = word[0] in _DETERMINERS or _NO_PLACE.fullmatch(word) or is_common_settlement(word) or word in no_places()
    if len(word) == 1 or not all(map(is_hanzi, word)) or is_none:
        return ""
    tag = segmenter.tag(word)
    is_settlement = tag in {"ns", "nr"} and word.endswith((*SETTLEMENTS, *HAMLETS)) and word[0] not in _IN_FRONT
    is_hoped = word.endswith(SETTLEMENTS) and word[:-1] in village_names()
    is_told = is_settlement or is_hoped or _is_place_oddly_told(word, tag, segmenter)
    if is_clan_place(word) or (is_told and len(word) > 2):  # noqa: PLR2004 - 许家坝
        return "place"
    is_transcribed = is_foreign(word) or (tag == "nrt" and word[:-1] not in segmenter.known and looks_foreign(word))
    if tag.startswith("nr") and len(word) > 2 and is_transcribed:  # noqa: PLR2004
        return "name"
    if is_familiar(word) or (tag in _PERSONS and _is_plain_name(word, segmenter)):
        return "person"
    if word[1:] in segmenter.known or (word[:2] in segmenter.known and word[:2] not in surnames()):
        return "place" if tag == "ns" else ""  # jieba takes 麻将馆 for a person
    is_long = 1 <= len(word) - surname_size(word) <= LONGEST_NAME - 1 and len(word) > 2  # noqa: PLR2004 - no 梅开二度
    is_person = is_long and word[: surname_size(word)] in surnames() and word[-1] not in _NO_PERSON
    return {"ns": "place", "nr": "person" if is_person else ""}.get(tag, "")


def _is_plain_name(word: str, segmenter: Segmenter) -> bool:
    """Whether a name of three characters is plain enough to be one though what is given is a word: 陈云峰."""
    surname, given = word[:1], word[1:]
    is_torn = word[:2] in segmenter.known and not segmenter.tag(word[:2]).startswith("nr")  # 白桦, 林, but 陈云
    is_one = len(word) == LONGEST_NAME and surname in surnames() and not is_torn
    return is_one and given not in roles() and word[-1] not in _NO_PERSON and is_likely_person(word)


def _is_place_oddly_told(word: str, tag: str, segmenter: Segmenter) -> bool:
    """Whether a word is a place by its end, though jieba has it for something else: 新圩镇, 东风路, 白云山."""
    last = word[-1]
    if last in _STREETS:
        return tag in {"nz", "nr"} and word[-2:] not in segmenter.known and not _NO_ROAD.fullmatch(word)
    is_town = last == "镇" or (last in SETTLEMENTS and tag in _TOLD_ODDLY)
    is_no_surname = word[:2] in segmenter.known or word[0] not in surnames()
    return (is_town and len(word) == len("新圩镇")) or (last in _FEATURES and tag == "nr" and is_no_surname)


def _is_brand(text: str, lexicon: Lexicon, segmenter: Segmenter) -> bool:
    """Whether jieba has a word for a name, and the dictionary has it as nothing else: 伊利."""
    return text not in lexicon.entries and segmenter.tag(text) in {"nz", "nr", "ns", "nt", "nrt"}


def _is_idiom(word: str, segmenter: Segmenter) -> bool:
    """Whether jieba has a word of four characters for an idiom, or for a saying that no two words make up."""
    if len(word) != _IDIOM:
        return False
    is_halved = word[2:] in segmenter.known and (word[:2] in segmenter.known or segmenter.tag(word[2:]) == "n")
    is_parallel = word[0] == word[2] or word[1] == word[3]
    is_longer = word[1:] in segmenter.known or word[:-1] in segmenter.known  # 未成年, 人, but 一动不动
    is_compound = is_halved or (is_longer and not is_parallel)
    return {"i": True, "l": not is_compound}.get(segmenter.tag(word), False)
