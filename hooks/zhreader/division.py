"""Words that only jieba knows, divided where readers see two: 坐在 is 坐 and 在, 贯彻落实 is 贯彻 and 落实.

jieba's dictionary was gathered by machines: beside words it has whatever often stands together (很大, 看着, 桌上, 此人,
给我发). The rules are those of GB/T 16159-2012 6.1 for what is written apart; the words of grammar in them are closed
classes, so they stand here and not in a file for editors. Any other word stays whole, and its card shows its parts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhreader.composition import compose
from zhreader.eras import part_era
from zhreader.frequency import count
from zhreader.measures import is_measured
from zhreader.orthography_names import generic_start
from zhreader.orthography_numbers import NUMERALS
from zhreader.roles import words_beside
from zhreader.scraps import part_scrap
from zhreader.surnames import surnames

if TYPE_CHECKING:
    from collections.abc import Callable, Container

_PAIR = 2
COUNTED = re.compile(
    "(?:第[一二三四五六七八九十百千几]+|好几|[一二两三四五六七八九十百千万亿几数每各某本该此这那余多]+)(?=.)"
)
_AMOUNT = re.compile("第.+|好几|数[十百千万亿]+|[〇零一二两三四五六七八九十百千万亿]+|.")
"""A number, and whatever stands by a number: 二十, 多; 每, 一."""

_PRONOUN = re.compile("[我你您他她它]")
_ADVERBS = frozenset("很最更不")
_MORE_ADVERBS = frozenset("正刚已未将仍还也都又再就才仅只共均较颇没别太快多少常勤")
"""Before what jieba has met once or twice, adverbs too: 正, 忙着 and 刚, 满, but 共建 and 已有 are words."""

_RARE = 4
"""At most so often jieba counts what was added to it unseen: 3, and one more by rounding."""

_PERSONS, _PLACES, _NAMES = "nr", "ns", ("nr", "ns", "nt", "nz", "n")
"""jieba's tags for names of persons, of places, and for whatever a name may hide under."""

_TITLES = ("先生", "女士", "小姐", "太太")
"""What stands behind a surname alone."""

_HEADING = frozenset(["ns", "nt"])
"""jieba's tags for the places and institutions that a name of several words begins with: 山东, 清华大学."""

_NO_LAST = frozenset("约已却较及或但而又再太是在有以均")
"""What no word ends in that no dictionary has: 直径约, 全长约."""

_ABOUT = ("左右", "以上", "以下", "以内")
"""What stands apart from the measure word before it."""

_ASPECT = frozenset("了着过")
"""What stands between a verb and its object: 打, 过, 工."""

_NEARLY = frozenset("近约逾超")
"""Before a number, a word by itself."""

_IN_FRONT = frozenset("和由从但那在而与向于")
"""Prepositions and conjunctions that jieba takes for surnames: 和良渚, 从大清, 向太空, 于东海."""

_BEFORE_VERBS = frozenset("因被")
"""What jieba has with many a verb behind it: 因涉嫌, 被查获; but 被告人 and 被统治者 are words."""

_AMONG = frozenset("上下中里前后")
"""What closes a phrase that 在 opens: 在群众中, 在实践上."""

_SIDES = {"s": "上下里内中外前后旁", "t": "前后", "n": "上里内", "l": "上下里内中外前后"}
"""Words of place behind a noun (6.1.1.2), by the tag that jieba gives both together: 桌上, 会后, 床上, 草地上."""

_AFTER_VERBS = frozenset("着了过在到给好完")
_AFTER_LONG_VERBS = _AFTER_VERBS - frozenset("好完") | {"于"}
_MODIFYING = frozenset("zd")
_SAYINGS = frozenset("il")
_LOOSE = frozenset(["l", "v", "vn", "a", "d", "t", "m"])
"""jieba's tags for what may be a phrase of several words."""

_DETERMINERS = frozenset("各每某该此这那哪")
_DIRECTION = re.compile("[起出下上过进回]来|[出下上过进回]去")


def divide(word: str, tag_of: Callable[[str], str], known: Container[str]) -> list[str]:
    """The words in a word that ``known`` does not have; ``tag_of`` gives a part of speech in jieba's notation.

    看着 (``v``) gives 看, 着; 桌上 (``s``) 桌, 上; 此人 此, 人; 不间断 不, 间断; 一张 一, 张; 系统地 (``d``) 系统, 地.
    A name of one piece stays whole (but 长江, 中下游, 地区), and so does a noun with a part of one character that is no
    number: 宣传车, 余干县.
    """
    if len(word) == 1 or word in known:
        return [word]
    if parts := part_era(word) or _accidental(word, tag_of, known):
        return parts
    tag = tag_of(word)
    if tag.startswith(_PERSONS) and (parts := part_scrap(word, known)):
        return parts
    if tag.startswith(_NAMES) and (parts := _names(word, tag, tag_of, known)):
        return parts
    if tag.startswith((_PERSONS, _PLACES)):
        return [word]
    return (
        _counted(word, tag, known)
        or _rare(word, tag, known)
        or _grammatical(word, tag, known)
        or _compounds(word, known)
        or _phrase(word, tag, known)
        or [word]
    )


def _accidental(word: str, tag_of: Callable[[str], str], known: Container[str]) -> list[str]:
    """The words in what often stands together and is no word: 直径, 约; 近, 三, 成; 因, 涉嫌; 在, 群众, 中; 和, 良渚.

    jieba takes the last kind for names of persons.
    """
    first, rest = word[0], word[1:]
    if len(word) > _PAIR and word[-1] in _NO_LAST and (word[:-1] in known or count(word[:-1]) > _RARE):
        return [word[:-1], word[-1]]
    if len(word) > _PAIR and word.endswith(_ABOUT):
        return [*divide(word[:-_PAIR], tag_of, known), word[-_PAIR:]]
    if first in _NEARLY and rest[0] in NUMERALS and word[:-1] not in known:
        return [first, *divide(rest, tag_of, known)]
    if first == "在" and rest[-1] in _AMONG and rest[:-1] in known and len(rest) > _PAIR:
        return [first, rest[:-1], rest[-1]]
    if first in _BEFORE_VERBS and len(rest) > 1 and rest in known and rest[-1] not in "者人":
        return [first, rest]
    is_led = first in _IN_FRONT and len(rest) == _PAIR and tag_of(word).startswith(_PERSONS)
    return _led(word, tag_of, known) if is_led else []


def _led(word: str, tag_of: Callable[[str], str], known: Container[str]) -> list[str]:
    """The words in a preposition with what it leads, 向, 太空 and 向前, 走; empty for a person: 向秀丽."""
    first, rest = word[0], word[1:]
    if rest in known or tag_of(rest) in {_PERSONS, _PLACES}:
        return [first, rest]
    return [word[:_PAIR], word[-1]] if first == "向" and word[:_PAIR] in known else []


def _counted(word: str, tag: str, known: Container[str]) -> list[str]:
    """The words in a number or a pronoun with what it counts: 一, 张; 一, 朵, 花; empty for any other word."""
    counted = COUNTED.match(word)
    amount, rest = (counted.group(), word[counted.end() :]) if counted else ("", "")
    is_amount = (
        is_measured(rest)
        or tag in {"mq", "r"}
        or rest[-1:] in {"多", "余"}
        or rest[:1] == "个"
        or amount in {"这", "那"}
    )
    if not rest or not (rest in known or len(rest) == 1 or is_amount):
        return []
    rests = [rest] if rest in known else compose(rest, known)
    return [*_AMOUNT.findall(amount), *rests]


def _grammatical(word: str, tag: str, known: Container[str]) -> list[str]:
    """The words in what holds a pronoun, an adverb, a particle (打, 过, 工) or a direction; empty for any other."""
    if _PRONOUN.search(word) and not (tag in _SAYINGS and len(word) == 2 * _PAIR):
        return [*compose(word, known)]
    if len(word) == _PAIR + 1 and word[1] in _ASPECT and word[0] + word[2] in known:
        return [*word]
    place = _boundary(word, tag, known)
    return [word[:place], word[place:]] if place else []


def _names(word: str, tag: str, tag_of: Callable[[str], str], known: Container[str]) -> list[str]:
    """The words in a name of several, the first of them a place: 山东, 泰山; empty for 中山大道, which is one name.

    A province stands apart from what is in it: 云南省, 楚雄彝族自治州.

    A surname stands apart from its title: 孙, 先生; 张, 师傅 (6.2.1.2).
    """
    surname, title = word[:-_PAIR], word[-_PAIR:]
    is_titled = title in _TITLES or (tag.startswith(_PERSONS) and title in words_beside()["title"])
    if is_titled and surname in surnames():
        return [surname, title]
    province = word.find("省") + 1
    if _PAIR < province < len(word) and word[:province] in known and generic_start(word[province:]):
        return [word[:province], *divide(word[province:], tag_of, known)]
    if len(word) == _PAIR:
        return [*word] if tag == _PLACES and word[1] in "内里外" else []  # 馆内
    parts = _compounds(word, known)
    generic = generic_start(word)
    are_places = len(parts) == _PAIR and generic > len(parts[0]) and all(tag_of(part) == _PLACES for part in parts)
    is_one = bool(generic) and len(parts) <= _PAIR and not are_places  # 甘肃, 兰州
    if parts or is_one or tag.startswith(_PERSONS):
        return [] if is_one else parts
    places = (end for end in range(len(word) - _PAIR, 1, -1) if word[:end] in known and tag_of(word[:end]) in _HEADING)
    place = next(places, 0)
    return [word[:place], word[place:]] if place else []


def _rare(word: str, tag: str, known: Container[str]) -> list[str]:
    """The words in what jieba has met once or twice, if it begins with an adverb or ends in a direction."""
    if tag.startswith("n") or count(word) > _RARE:
        return []
    rest = word[1:]
    is_word = len(rest) == 1 or rest in known or rest[-1] in _AFTER_VERBS or count(rest) > _RARE
    if word[0] in _MORE_ADVERBS and is_word:
        return [word[0], *([rest] if rest in known else compose(rest, known))]
    is_going = len(word) > _PAIR and _DIRECTION.fullmatch(word[-2:]) and (len(word) == _PAIR + 1 or word[:-2] in known)
    return [word[:-2], word[-2:]] if is_going else []


def _phrase(word: str, tag: str, known: Container[str]) -> list[str]:
    """The words in what jieba has met once or twice as a phrase: 各, 项, 任务; 灯, 亮, 了; 唱, 起, 歌.

    A saying of single characters (以一警百) stays whole, and so does a noun without 的: 党, 的, 领导.
    """
    if count(word) > _RARE:
        return []
    owner, _, owned = word.partition("的")
    if owner and owned in known:
        return [owner, "的", owned]
    if tag.startswith("n"):
        return []
    parts = [*compose(word, known)]
    is_led, is_ended = word[0] in _DETERMINERS, word[-1] in "了着过得"
    is_made_of_words = len(word) >= 2 * _PAIR and max(map(len, parts)) >= _PAIR
    is_going = len(word) == _PAIR + 1 and tag == "v" and word[1] in "起出回" and word[:2] not in known
    return parts if is_led or is_ended or is_going or (tag in _LOOSE and is_made_of_words) else []


def _boundary(word: str, tag: str, known: Container[str]) -> int:
    """Where grammar divides a word: after an adverb, before a particle or a direction; 0 where it does not."""
    if word[0] in _ADVERBS and word[:2] not in known and (len(word) == _PAIR or word[1:] in known):
        return 1
    if _ends_in_grammar(word, tag, known):
        return len(word) - 1
    return len(word) - 2 if len(word) > _PAIR and tag.startswith("v") and _DIRECTION.fullmatch(word[-2:]) else 0


def _ends_in_grammar(word: str, tag: str, known: Container[str]) -> bool:
    """Whether a word ends in a particle, a preposition, the result of an action or a place."""
    first, last = word[:-1], word[-1]
    if len(word) > _PAIR and first not in known:
        return tag in _MODIFYING and last in "的地" and first == first[0] * 2
    is_place = last in _SIDES.get(tag, "")
    if len(word) == _PAIR:
        return is_place or (tag.startswith(("v", "p")) and last in _AFTER_VERBS)
    return (
        is_place
        or (tag in _MODIFYING and last in "的地")
        or (tag.startswith(tuple("vplzn")) and last in _AFTER_LONG_VERBS)
    )


def _compounds(word: str, known: Container[str]) -> list[str]:
    """A word in known ones of two characters and more, the longest first; empty if it is not made of such."""
    if not word or (word in known and len(word) > 1):
        return [word] if word else []
    for end in range(len(word) - _PAIR, 1, -1):
        rest = _compounds(word[end:], known) if word[:end] in known else []
        if rest:
            return [word[:end], *rest]
    return []
