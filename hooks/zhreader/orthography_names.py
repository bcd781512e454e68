"""Names of persons, places and institutions, as GB/T 16159-2012 6.2 and 6.3 write them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from zhreader.affixes import SUFFIXES
from zhreader.frequency import count
from zhreader.orthography_numbers import NUMERALS
from zhreader.place_judgement import OLD_TOWNS
from zhreader.spelling import Spelling, join
from zhreader.surnames import surname_size

if TYPE_CHECKING:
    from collections.abc import Sequence

_GENERIC = re.compile(
    "(?<=.)(?:特别行政区|特区|自治[区州县旗]|开发区|(?<=..)(?:新[区村]|古[城镇村寨])|地区|街道|社区|小区|大桥|特大桥|隧道|海峡|半岛|群岛|列岛|平原|高原|盆地|山脉|沙漠|草原|水库|"
    "广场|公园|机场|县|(?<=..)(?:[东西南北前后中新]?(?:大街|大道|胡同|[街路巷])|[省市区州盟旗镇乡村]))$"
)
"""The general part of a place name, with an addition of one syllable (6.2.2.2: 后街). That of a river or a mountain is
often part of a city's name instead (连云港, 平顶山), so only the dictionary tells it."""

GENERIC = frozenset("省市县区州盟旗镇乡村")
"""The general part that stands apart from a name of two words: 宁乡, 市."""

_FEATURES = frozenset("河湖江溪岛山寺庙")
"""The general part of a river, a mountain or a temple."""

_STREET = re.compile("[东西南北前后中新](?:大街|大道|胡同|[街路巷])")
"""One with an addition of one syllable: 西路."""

_SHORT_PLACES = frozenset(
    "京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤琼川蜀贵黔滇云陕秦甘陇青台蒙桂藏宁新港澳疆中美日俄英法德韩朝印越欧苏宁杭非巴乌以叙埃意波"
)
LANDS = frozenset("中美日德法英俄韩朝欧澳")
"""Countries of one character that the news puts in rows of its own making: 美日韩."""

_PARTS_OF_THE_WORLD = frozenset("亚非美欧东超合路")
"""What the dictionary writes apart, and is no general part: 中亚, 丝路."""

_SHORT = frozenset("盟证甲超联普")
"""What the dictionary writes apart in the short names of unions, leagues and houses: 非盟, 上证, 意甲."""

_ROUTES = re.compile("(?:高速铁路|高速公路|高速|高铁|铁路|公路|运河|高原|线)$")
"""The general part of the name of a way, a canal or a plateau between two places (5.6: ``Jīng-Zàng Gāosù Gōnglù``)."""

_ENDS_OF_WAYS = frozenset("成昆兰郑武广深汉九")
"""What cities are called besides, in such names and where the dictionary has a capital for each."""

_ARTS = frozenset("菜剧戏绣砚")
"""What regions lend their names to: 川菜, 豫剧."""

_LINKS = frozenset("和与及")
"""What links the two halves of a name: 文化和旅游部, 经济合作与发展组织."""

_FORMS_OF_ADDRESS = frozenset("老小大阿")


def person(spelling: Spelling) -> str:
    """6.2.1.1: surname and given name apart, each with a capital: ``Lǐ Jìngwén``, ``Ōuyáng Xiū``."""
    if spelling.kind != "person":
        return ""
    return spelling.words(*sorted({0, min(surname_size(spelling.text), len(spelling.text))}), is_capital=True)


def form_of_address(spelling: Spelling) -> str:
    """6.2.1.3: 老, 小, 大, 阿 and the surname apart, each with a capital: ``Lǎo Wáng``, ``Xiǎo Lǐ``."""
    if spelling.kind != "person" or len(spelling.text) != 2 or spelling.text[0] not in _FORMS_OF_ADDRESS:  # noqa: PLR2004
        return ""
    return spelling.words(0, 1, is_capital=True)


def place(spelling: Spelling) -> str:
    """6.2.2.1: the proper and the general part of a place apart, each with a capital: ``Yúgān Xiàn``, ``Cháng Jiāng``.

    Names that are no longer taken apart stay whole (6.2.2.3): ``Hēilóngjiāng Shěng``, ``Shíjiāzhuāng Shì``.
    """
    if spelling.kind != "place":
        return ""
    starts = {0, *_capitals(spelling), generic_start(spelling.text), _feature_start(spelling)}
    return spelling.words(*sorted(starts), is_capital=True)


def _capitals(spelling: Spelling) -> Sequence[int]:
    """Where the words of a name begin; one of two characters has one, if it ends in no general part: ``Běifēi``."""
    last = spelling.text[-1]
    is_one = len(spelling.text) == 2 and (  # noqa: PLR2004
        last in _PARTS_OF_THE_WORLD or (spelling.kind == "name" and last in _SHORT)
    )
    return () if is_one else spelling.capitals


def generic_start(text: str) -> int:
    """Where the general part of a place name begins: 2 in 余干县, 0 where there is none."""
    generic = _GENERIC.search(text)
    return generic.start() if generic else 0


def _feature_start(spelling: Spelling) -> int:
    """Where the general part of a river, a mountain or a temple begins that no dictionary has: 2 in 茅洲河, else 0."""
    text = spelling.text
    is_feature = len(text) > 2 and text[-1] in _FEATURES and text[-2] not in NUMERALS  # noqa: PLR2004 - 漠河 is a city
    return len(text) - 1 if is_feature and not spelling.is_word(text) else 0


def is_general(text: str) -> bool:
    """Whether a word is the general part of the place before it: 市 behind 宁乡, 西路 behind 南京 (6.2.2.2)."""
    return text in GENERIC or text in OLD_TOWNS or _STREET.fullmatch(text) is not None


def short_places(spelling: Spelling) -> str:
    """5.6: a hyphen between places that are each named by one character: ``Jīng-Hù``, ``Jīng-Jīn-Jì``.

    What runs between them has a capital, too: ``Qīng-Zàng Tiělù``, ``Zhè-Gàn Xiàn``.
    """
    text = spelling.text
    first = [i for i, hanzi in enumerate(text) if hanzi in _SHORT_PLACES or hanzi in _ENDS_OF_WAYS]
    count = next((n for n in range(len(spelling.text) + 1) if first[:n] != [*range(n)]), len(first) + 1) - 1
    is_apart = [*spelling.capitals[:count]] == [*range(count)] or LANDS.issuperset(spelling.text)
    is_apart |= len(text) == count and text[0] in "中美" and not spelling.capitals  # 中巴, by what stands behind it
    way = _ROUTES.search(text)
    is_way = way is not None and way.start() == count
    if count < 2 or not (is_way or (spelling.kind in {"place", "name"} and is_apart)):  # noqa: PLR2004
        return ""
    places = "-".join(join([syllable], is_capital=True) for syllable in spelling.syllables[:count])
    rest = [start for start in spelling.capitals if start >= count]
    if is_way:
        rest = [count, count + 2] if text.endswith(("高速铁路", "高速公路")) else [count]
    return f"{places} {spelling.words(*rest, is_capital=True) if rest else join(spelling.syllables[count:])}".rstrip()


def common_noun(spelling: Spelling) -> str:
    """6.3.3: what has a place in it and has become a common noun is small: ``chuāncài``, ``yùjù``, ``sūxiù``."""
    text = spelling.text
    is_art = spelling.kind == "name" and len(text) == 2 and text[1] in _ARTS and text[0] not in LANDS  # noqa: PLR2004
    return join(spelling.syllables) if is_art else ""


def other_name(spelling: Spelling) -> str:
    """6.3.2–3: a proper noun has a capital, one of several words in each of them: ``Wēixìn``, ``Rénmín Rìbào``.

    The dictionary tells where its words begin; where it does not, a common noun after a proper one stays small:
    ``Ālābó shùzì``.
    """
    if spelling.kind != "name":
        return ""
    if len(_capitals(spelling)) > 1:
        return _with_links(spelling, sorted({0, *spelling.capitals}))
    whole = spelling.words(*cut_compound(spelling))
    return whole[:1].upper() + whole[1:]


def _with_links(spelling: Spelling, starts: Sequence[int]) -> str:
    """The words of a name with capitals, and what links two of them apart and small: ``Wénhuà hé Lǚyóubù``.

    The dictionary writes it as the end of the word before: 和 is one where a word begins right behind it and none with
    it (but 义和团运动).
    """
    links = [place for place in range(2, len(spelling.text)) if spelling.text[place] in _LINKS and place + 1 in starts]
    ends = sorted({*starts, *links, len(spelling.text)})
    pieces = ((start, spelling.syllables[start:end]) for start, end in pairwise(ends))
    return " ".join(join(piece, is_capital=start not in links or start in starts) for start, piece in pieces)


def institution(spelling: Spelling) -> str:
    """6.3.2: each word of an institution's name has a capital: ``Yìngjí Guǎnlǐtīng`` behind 四川省."""
    return spelling.words(*cut_compound(spelling), is_capital=True) if spelling.kind == "institution" else ""


def cut_compound(spelling: Spelling) -> list[int]:
    """Where the words begin in a compound of four syllables or more (5.3), ``[0]`` if it cannot be cut.

    It is cut into words of two syllables or more, the longest first; a prefix or a suffix belongs to its word (5.5).
    Outside a name a word may be one that only jieba has (原判 in 维持原判), or one with the thing it is about at its
    end (收割机 in 联合收割机).
    """
    text = spelling.text
    is_common = spelling.kind in {"", "idiom", "institution"}

    def is_part(part: str) -> bool:
        return spelling.is_word(part) or is_affixed(part, spelling) or (is_common and _is_loose(part, spelling))

    def inner(start: int, end: int) -> list[int]:
        part = Spelling(text[start:end], spelling.syllables[start:end], spelling.kind, spelling.is_word)
        return [start + place for place in cut_compound(part)]  # 保护主义 inside 贸易保护主义

    def cut(start: int) -> list[int] | None:
        if start == len(text):
            return []
        for end in range(len(text), start + 1, -1):
            if (start or end < len(text)) and is_part(text[start:end]):
                rest = cut(end)
                if rest is not None:
                    return [*inner(start, end), *rest]
        return None

    return (cut(0) if len(text) >= LONG else None) or [0]


LONG = 4
"""Syllables from which on a compound is written word by word (5.3)."""

_PREFIXES = frozenset("副总非反超老阿可无半准亚多微")
_SUFFIXES = frozenset("子儿头性者员家手化们式型度率")


_THINGS = frozenset("人机器法物品业力会局院所厅站车船病罪案费税款金额量值表书证单券票")
FAMILIAR = 20
"""So often jieba counts a word that is surely one."""


def _is_loose(part: str, spelling: Spelling) -> bool:
    if len(part) == 2:  # noqa: PLR2004 - of two characters
        return "之" not in part and count(part) >= FAMILIAR
    return len(part) == LONG - 1 and part[-1] in _THINGS and spelling.is_word(part[:-1])


def is_affixed(text: str, spelling: Spelling) -> bool:
    """Whether a text is a word with a prefix or a suffix (5.5): 总工程师, 科学家们, 数字化."""
    if len(text) < 3:  # noqa: PLR2004 - the word has two characters at least
        return False
    has_prefix = text[0] in _PREFIXES and (spelling.is_word(text[1:]) or is_affixed(text[1:], spelling))
    has_suffix = text[-1] in _SUFFIXES or (text[-1] in SUFFIXES and len(text) <= LONG)  # 超级计算, 机 is in two words
    return has_prefix or (has_suffix and spelling.is_word(text[:-1]))
