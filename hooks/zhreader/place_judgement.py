"""What may be the name of a place, and what only tells of what kind one is: 茅洲 and 许家坝, but 文明村, 小山村."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from zhreader.characters import is_hanzi
from zhreader.name_judgement import EVERYDAY
from zhreader.surnames import surnames

if TYPE_CHECKING:
    from collections.abc import Sequence

NO_PLACES = Path(__file__).parent / "data" / "no_places.txt"
VILLAGE_NAMES = Path(__file__).parent / "data" / "village_names.txt"

SETTLEMENTS = ("镇", "乡", "村")
"""What the names of townships and villages end in."""

HAMLETS = tuple("庄屯寨堡坪坝")
"""What names of hamlets end in that look like persons' names: 王官庄."""

OLD_TOWNS = frozenset(["古城", "古镇", "古村", "古寨"])
"""What stands behind the name of a place and is no part of it: 荔波, 古镇."""

STREET = "街道"
COMMUNITIES = frozenset(["社区", "小区"])
"""What streets and communities are called."""

PEOPLE = "族"
"""What ends the name of a people: 苗族."""

NOUNS = ("ns", "nr", "nz", "n")
"""jieba's tags for what may be a name."""

PLACES = frozenset(["ns", "nr"])
"""Its tags for townships and villages, which it takes for persons as well: 高堡乡."""

POSITIONS = frozenset("sf")
"""Its tags for words of place: 城外, 前面."""

SHORTEST, LONGEST = 2, 4
"""Characters of such a name without its last."""

NO_PART = frozenset(
    "的了是在和与及或各某本该每全下辖属上中内里外前后等有为从到对把被将就又还也都不"
    "两几数个城农贫山穷区县市州旗省各进住驻出回去来年月日多家"
    "之这很光看让能会而当跟开所持氏给找做办并其他她它我你吃用买卖"
)
"""What hardly begins or fills such a name, but often stands between a county and a village."""

NO_NAMES = NO_PART - frozenset("里上中下内外前后城山家多光长") | frozenset("座条项处片次户批排块间栋过于让请帮镇乡村")
"""What is in no name by itself that only its own form tells: 座, 庄, 村."""

AREAS = tuple("省市县区州旗国乡镇村里之社员")
"""What no such name ends in: 全市, 乡; 山区, 村."""

SIDES = frozenset("大小老新东西南北前后上下")
"""What tells one village from another of the same name: 大, 王庄村; 东, 王, 村."""

OF_VILLAGES = frozenset(["村民", "村委会", "村支书", "村干部", "村主任", "村两委", "村党支部", "村支部", "村民小组"])
"""Words that have drawn off the end of a village's name: 杨, 庄, 村民."""

IN_A_NAME = frozenset("里上中下内外前后城山")
"""What fills the name of a village right behind its township, and that of a township right behind its county."""

DESCRIBING = frozenset("一二三四五六七八九十新建小大老古名强美好")
"""What fills one only right behind the name of a county or a township: 三封寺镇, 华一村; but 十, 强, 镇."""

_CLANS = "梁坝渡河沟湾坡岭店屯营寨庄集桥堡塘坪冲坎垭嘴咀口楼埠峪洼崖滩岗圩畈墩坳坨堰沱窑"
"""What hamlets end in that are named after a family: 许家坝, 麻家渡."""

LANDS = frozenset(_CLANS) | frozenset("庙关寺桥塔坊场田林山河江湖溪泉潭洲岛石门井街巷铺园洞峡谷峰州城子圈台墙房角头尾")
"""What names of villages end in, whatever stands before: 石, 桥, 村."""

CLAN_PLACE = re.compile(f"(?P<clan>..?)家(?:[{_CLANS}]子?|(?:[{_CLANS}]子?)?[{''.join(SETTLEMENTS)}])")

_NO_CLAN = EVERYDAY | frozenset("农商厂店公管住居")
"""Surnames that make words with 家: 国家, 农家, 商家."""

COMMON = frozenset(
    [
        *("山村", "农村", "新村", "渔村", "乡村", "山乡", "水乡", "家乡", "侨乡", "茶乡"),
        *("城镇", "集镇", "村镇", "乡镇"),
    ]
)
"""Words for settlements: 河村 is none, but the rest of 双河村."""

_LOVED = frozenset("爱穷")
"""What stands before common words for settlements, and what jieba has for places with them: 小山村, 爱家乡."""

KIND = re.compile(
    "重点|贫困|示范|试点|文明|富裕|特色|中心|行政|自然|民族|边境|工业|农业|旅游|生态|先进|"
    "落后|偏远|美丽|样板|建制|移民|传统|历史|古老|空心|薄弱|软弱|部分|相关|有关|所有|其他|"
    "其它|多数|下属|所属|直属|受灾|有的|附近|所在|周边|邻近|沿线|沿江|沿海|山区|库区|牧区|"
    "灾区|渔业|产粮|产业|专业|淘宝|电商|数字|智慧|幸福|和谐|平安|法治|卫生|森林|康养|县级|"
    "省级|市级|国家级|一般|主要|典型|标杆|未来|共富|全国|全省|全市|全县|帮扶|脱贫|出列|深度|"
    "结对|联系|驻地|试验|城郊|近郊|远郊|红色|革命|非遗|文化|体育|足球|画家|长寿|个别|大部分|"
    "绝大多数|经济|强镇|名镇|小康|重灾|运动员|记者|媒体|度假|民俗|城市|周围|主要|农村|商业|老旧|住宅|居民|"
    "回家|时期|事关|隔壁|城乡|农民|村民|群众|干部|书记|老区|首富|专利|极品|孤儿|光棍|员工|合格|负债|空壳|后进|电话|"
    "状元|博士|明星|亿元|党员|边远|老大难|深山|运动|奥运|亚运|地球|蔬菜|花卉|景区|水库|大学|政府|单位|企业|公司|基层|"
    "部门|人民|国家|集体|组织|项目|工作|老乡|同乡|全体|身边|相邻|电影|影视|知青|网红|直播|旅居|候鸟|"
    "华人|犹太|聋人|网络|国际|虚拟|开源|技术|科研|学术|问答|线上|在线|老年|整个|附近|周围|各个|街道|社区|新型|开放|线下"
)
"""Words before 镇, 乡 and 村 that tell what kind it is, and are no name of one."""


def is_common_settlement(word: str) -> bool:
    """Whether a word tells what kind of settlement it is, and names none: 文明村, 小山村, 小城镇."""
    is_described = word[:1] in DESCRIBING | _LOVED and word[1:] in COMMON
    return word.endswith(SETTLEMENTS) and bool(is_described or KIND.fullmatch(word[:-1]))


@cache
def no_places() -> frozenset[str]:
    """Common words that jieba has for the names of places: 六楼, 城建, 江堤."""
    return _words_of(NO_PLACES)


@cache
def village_names() -> frozenset[str]:
    """The common words that many settlements are called: 前进, 五一."""
    return _words_of(VILLAGE_NAMES)


def _words_of(path: Path) -> frozenset[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def is_clan_place(name: str) -> bool:
    """Whether a place is called after a family: 许家坝, 马家村, 麻家渡镇."""
    match = CLAN_PLACE.fullmatch(name)
    if match is None or match["clan"] not in surnames():
        return False
    return match["clan"] not in _NO_CLAN or (match["clan"] in EVERYDAY and name[-2] in _CLANS)  # 黄家梁村


def is_no_kind(word: str) -> bool:
    """Whether a word may be a name, and does not tell what kind something is of: 西城, but not 老旧."""
    return all(map(is_hanzi, word)) and not KIND.fullmatch(word) and not word.endswith(PEOPLE)


def are_a_name(words: Sequence[str], *, is_behind: bool = False) -> bool:
    """Whether these may be the characters of a name, each of them alone."""
    return all(map(is_hanzi, words)) and (NO_PART - IN_A_NAME if is_behind else NO_PART).isdisjoint(words)
