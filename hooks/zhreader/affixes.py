"""Words that a prefix or a suffix makes: 总投资, 轨道器, 姑娘们 (GB/T 16159-2012 5.5 and 6.1.1.1).

No dictionary has them all, so that a segmenter leaves the affix alone. Only characters stand here that are hardly ever
a word by themselves in that place; those that are (会, 站, 车, 地) need a line in ``data/words.txt`` for each word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhreader.characters import is_hanzi
from zhreader.orthography_numbers import NUMERALS
from zhreader.roles import roles
from zhreader.surnames import surnames

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhreader.knowledge import Knowledge

PREFIXES = frozenset("总副")
_ADVERBIAL = frozenset(["感觉", "习惯", "希望", "梦想", "幻想"])
"""What 总 is “always” before."""

_COUNTING = frozenset("一两几这那每某")
"""After these 副 is a measure word: 一副对联."""

_PERSONS = "们"
_BOUND = frozenset("器仪剂者员性费税罪率")
"""What no word is, after whatever it stands: 返回器, 分析仪, 弃光率."""

_HEADS = frozenset("机厂厅局法馆室署院区队组期班类型式版板券股星声潮圈感师")
"""What is a word, but hardly one right behind a noun or what is done there: 采样区, 中继星, 硬件股."""

_AFTER_VERBS = frozenset("区期型式声版班潮")
"""Those of them that are none behind a verb either, which others are the goal or the object of: 离开, 队."""

_OPEN = ("自", "于", "在", "到", "没有")
"""What ends a verb that another word follows: 来自, 区里."""

_MELTING = frozenset(["冰雪", "积雪", "冰块", "雪人", "冰川", "雪糕", "冰淇淋", "巧克力", "食物", "春雪"])
"""Behind what 化 is a verb: 冰雪, 化."""

_NO_BECOMING = frozenset("了为作成得掉开入身水冻不着过到进解")
"""What follows 化 where it is a verb: 冰雪, 化, 了; 干戈, 化, 为."""

_SYLLABLES = {"率": "lv4", "处": "chu4", "量": "liang4", "数": "shu4", "校": "xiao4", "间": "jian1"}
"""Suffixes that are read otherwise elsewhere: 率领, 处理, 测量, 数一数, 校对, 间断."""

_LED = frozenset("队院校所部局厅处科室站团组会馆厂社司舰船连排班营旅师军")
"""What ends the name of a body that has a head: 支队, 长."""

_NO_HEAD = NUMERALS | frozenset("达约近为不很超较度期且而")
"""What follows 长 where it is “long”: 船长三十米."""

_RATED = frozenset("为是达在仅不已超高低上下提降升回明逐连的和与及从由较约均也都逾近居稳保维持比跌增突")
"""What follows 率 behind a noun where it is a rate (装机率达九成), and no “led” (总理率团)."""

_NOUNS = ("n", "vn", "a", "b", "j", "l")
"""The beginnings of jieba's tags for what a suffix joins."""

_PLACES = ("ns", "nt")
_NAMES = ("nr", "nz")
"""jieba's tags for names, which it gives other words as well: 玉石, 中继."""

SUFFIXES = _BOUND | _HEADS
"""All of them but 们."""

_LONGEST = 3
"""Characters of a word that a suffix joins."""


def join_affixes(words: Sequence[str], knowledge: Knowledge) -> Iterator[str]:
    """The words with prefixes and suffixes joined to theirs: 轨道, 器 gives 轨道器; 总, 投资 总投资; 姑娘, 们 姑娘们.

    市长, 率 stay apart, and so do 离开, 队: there the character is a word by itself. 装机, 率 are one word where a rate
    is told. 号 belongs to its number behind a name: 嫦娥, 六号.
    """
    joined: list[str] = []
    for word, after in zip(words, (*words[1:], ""), strict=False):
        is_joined = joined and (
            (word == "号" and _is_named(joined, knowledge))
            or _is_prefix(joined[-1], word, "".join(joined[-2:-1]), knowledge)
            or _is_suffix(word, joined[-1], after, knowledge)
            or (word == "化" and _is_made(joined[-1], after, knowledge))
            or (word == "长" and _is_led(joined[-1], after, knowledge))
        )
        if is_joined:
            joined[-1] += word
        else:
            joined.append(word)
    yield from joined


def suffix_syllable(word: str) -> str:
    """How the suffix of a word that no dictionary has is read: ``lv4`` in 复购率, ``zhang3`` in 支队长; else empty."""
    if len(word) < _LONGEST:
        return ""
    return "zhang3" if word[-1] == "长" and word[-2] in _LED else _SYLLABLES.get(word[-1], "")


def _is_named(words: Sequence[str], knowledge: Knowledge) -> bool:
    """Whether 号 behind these words belongs to a name: 嫦娥, 六, but not 三月, 六."""
    *_, named, number = ("", *words)
    return NUMERALS.issuperset(number) and len(named) > 1 and knowledge.tag(named).startswith("n")


def _is_led(body: str, after: str, knowledge: Knowledge) -> bool:
    """Whether 长 behind a word is the head of what it names: 支队, 长, but not 船, 长 三十米."""
    is_long = after[:1] in _NO_HEAD or after[:1].isdecimal()
    return body[-1] in _LED and 1 < len(body) <= _LONGEST and not is_long and knowledge.tag(body).startswith("n")


def _is_made(before: str, after: str, knowledge: Knowledge) -> bool:
    """Whether 化 makes a word with what something becomes: 随意, 化, but not 冰雪, 化 or 力量, 化, 为."""
    kind = knowledge.tag(before)
    is_verb = before in _MELTING or after[:1] in _NO_BECOMING
    is_word = kind.startswith((*_NOUNS, "v", "d")) and not kind.startswith((*_PLACES, *_NAMES))
    return is_word and not is_verb and len(before) == 2  # noqa: PLR2004 - 随意


def _is_prefix(character: str, after: str, before: str, knowledge: Knowledge) -> bool:
    """Whether a character is a prefix of the word after it."""
    is_apart = (character == "总" and after in _ADVERBIAL) or (character == "副" and before[-1:] in _COUNTING)
    return character in PREFIXES and len(after) > 1 and not is_apart and knowledge.tag(after).startswith(("n", "vn"))


def _is_suffix(character: str, before: str, after: str, knowledge: Knowledge) -> bool:
    """Whether a character is a suffix of the word before it, and no surname with a single one after it: 费, 伦."""
    is_one = character in _BOUND or character in _HEADS or character == _PERSONS
    if not is_one or not 1 < len(before) <= _LONGEST or not all(map(is_hanzi, before)):
        return False
    if character in surnames() and len(after) == 1 and is_hanzi(after):
        return False
    kind = knowledge.tag(before)
    if character == _PERSONS:
        return kind.startswith("n")
    is_name = kind.startswith(_PLACES) or (kind.startswith(_NAMES) and before not in knowledge.known)
    if is_name or (character in _HEADS and before.endswith(_OPEN)):
        return False
    if character == "率":
        is_rated = before not in roles() and (not is_hanzi(after[:1] or "。") or after[0] in _RATED)
        return kind.startswith(("v", "a", "b")) or is_rated
    is_noun = kind.startswith(_NOUNS)
    return is_noun or (kind.startswith("v") and (character in _BOUND or character in _AFTER_VERBS))
