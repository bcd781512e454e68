"""Zhuyin is made in the browser from the pinyin on the page: of every syllable that the dictionary has."""

from __future__ import annotations

import json
import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from pypinyin import Style
from pypinyin.style import convert

from node import REPOSITORY, node
from zhreader.lexicon import load_lexicon
from zhreader.spelling import ERHUA, join, mark_tone

WRITE = """
import {{ zhuyin }} from "{module}";
process.stdout.write(JSON.stringify({readings}.map(zhuyin)));
"""
ITS_OWN = {"m2": "ㄇˊ", "m4": "ㄇˋ"}
"""What pypinyin has as ㄇㄨ."""


def written(readings: list[str]) -> list[str]:
    """The readings in zhuyin."""
    module = (REPOSITORY / "docs/assets/js/zhuyin.mjs").as_uri()
    with TemporaryDirectory() as folder:
        script = Path(folder) / "write.mjs"
        script.write_text(WRITE.format(module=module, readings=json.dumps(readings)), encoding="utf-8")
        done = node(script)
    assert done.returncode == 0, done.stderr
    found: list[str] = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def syllables() -> list[str]:
    """Every syllable of the dictionary; single letters and ``xx`` stand for Latin ones and for what nobody can read."""
    lexicon = load_lexicon()
    found = {s for word in lexicon.entries for reading in lexicon.readings(word) for s in reading}
    return sorted(
        s for s in found - {ERHUA, "xx5"} if re.fullmatch("[a-z]*[1-5]", s) and not re.fullmatch("[^aeomn]5", s)
    )


def test_every_syllable_is_what_another_program_makes_of_it(syllables: list[str]) -> None:
    assert len(syllables) > 1500
    found = dict(zip(syllables, written([*map(mark_tone, syllables)]), strict=True))
    assert found == {s: ITS_OWN.get(s) or another(s) for s in syllables}


def test_two_syllables_are_never_written_alike(syllables: list[str]) -> None:
    assert len({*written([*map(mark_tone, syllables)])}) == len(syllables)


def test_a_word_is_its_syllables_one_after_the_other(syllables: list[str]) -> None:
    """Apostrophes and the ends of syllables are seen in any word of two, and 儿 in its syllable."""
    lexicon = load_lexicon()
    words = sorted({reading for word in lexicon.entries if len(word) > 1 for reading in lexicon.readings(word)})
    known = {*syllables, ERHUA}
    words = [word for word in words if known.issuperset(word) and word[0] != ERHUA][::7]
    assert len(words) > 5000
    apart = dict(zip(syllables, written([*map(mark_tone, syllables)]), strict=True)) | {ERHUA: "ㄦ"}
    expected = [" ".join(apart[s] for s in word).replace(" ㄦ ", "ㄦ ").removesuffix(" ㄦ") for word in words]
    ends = ["ㄦ" if word[-1] == ERHUA else "" for word in words]
    assert written([join(word) for word in words]) == [whole + end for whole, end in zip(expected, ends, strict=True)]


def another(syllable: str) -> str:
    """What pypinyin makes of a syllable, the dot of the neutral tone before it."""
    bare = convert(mark_tone(syllable), Style.BOPOMOFO, strict=True).rstrip("˙")
    return f"˙{bare}" if syllable.endswith("5") else bare
