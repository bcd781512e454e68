"""Which dictionary entry of a word is meant: the one that is read so and written so in this sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhreader.contexts import told_entry
from zhreader.orthography import write
from zhreader.segment import tag_words

if TYPE_CHECKING:
    from zhreader.lexicon import Entry, Lexicon
    from zhreader.model_words import Word

_ASIDE = re.compile(
    r"^(?:\(?(?:old |archaic |Japanese |erhua )?variant of|see |also written|surname |abbr\. for|used in )"
    r"(?!.*\(classifier)"
)
"""What only points to another entry: not 齣, “variant of 出 (classifier for plays …)”."""

_ARCHAIC = re.compile(r"\((?:archaic|old|literary|dialect|coll\.|Tw)\)")
_OF_A_FAITH = re.compile(r"to expound Buddhist|.*\(Buddhism\)")
"""What 说法 is in a temple only."""

_SPECIAL = re.compile(r".*\((?:music|chemistry|physics|math\.|computing)\)")
"""What only a science or an art has: 波音, the mordent of music, is Boeing in every newspaper."""

_COMPLEMENT = re.compile(r"\(after a verb[,)]")
_OTHER = 2
"""How far apart two readings are that differ in more than a neutral tone."""

_NEAR = 8
"""How much of what stands before tells its last word."""

_NAMES = frozenset(["person", "place", "name"])
_BETWEEN = ("了", "得", "不")
"""What may stand between a verb and its complement: 摆了出来, 看不出来."""

_PREDICATES = re.compile(r"[ail]|v|z$")
"""The beginnings of jieba's tags for what has a complement: 结合, 热闹; 仍 is ``zg``."""


def choose_entries(word: Word, lexicon: Lexicon, before: str = "", after: str = "") -> tuple[Entry, ...]:
    """The entries of a word, the one in context first; the sentence around it is in simplified characters.

    长 read ``zhang3`` has “chief; head; elder” before “length; long”; 干 written 幹 has “tree trunk; … to work” before
    “dry”; 出来 has “(after a verb) …” first in 拼出来, and “to come out” in 他出来. Surnames (but for a person),
    variants and entries that only point to others come last, unless nothing else fits.
    """
    traditional = word.traditional or word.text
    is_surname = word.kind == "person" and len(word.text) == 1
    entries = lexicon.entries.get(word.text, ())
    is_complement = any(_COMPLEMENT.match(entry.senses[0]) for entry in entries) and _is_predicate(before, lexicon)
    is_special = all(_SPECIAL.match(entry.senses[0]) for entry in entries if not entry.is_name)
    told = told_entry(word.text, before, after)

    def rank(entry: Entry) -> tuple[bool, bool, bool, bool, int, bool, bool, bool, bool]:
        is_meant = is_surname and _is_surname(entry)
        is_unfit = entry.is_name != ((word.kind in _NAMES or is_special) and not _is_surname(entry))
        distance = _distance(entry.syllables, word.syllables)
        return (
            any(told) and told != (entry.traditional, spell(entry)),
            distance == _OTHER,
            is_complement != bool(_COMPLEMENT.match(entry.senses[0])),
            bool(_OF_A_FAITH.match(entry.senses[0])),
            distance,
            not is_meant if is_surname else is_unfit,
            all(_ASIDE.match(sense) for sense in entry.senses) and not is_meant,
            entry.traditional != traditional,
            bool(_ARCHAIC.match(entry.senses[0])),
        )

    return tuple(sorted(entries, key=rank))


def spell(entry: Entry) -> str:
    """An entry's reading as it is written: ``Dàlù`` for the mainland, ``dàlù`` for a continent."""
    return write(entry.simplified, entry.syllables, kind="name" if entry.is_name else "")


def _is_predicate(before: str, lexicon: Lexicon) -> bool:
    """Whether what stands before a word can have it for its complement: 结合, 热闹, and 了 in 摆了出来.

    jieba has 动员 for a noun; the dictionary tells that it is a verb as well. 富 alone it has for a name.
    """
    if before.endswith(_BETWEEN):
        return True
    text, tag = next(iter(tag_words(before[-_NEAR:])[-1:]), ("", ""))
    is_verb = tag[:1] == "n" and any(s.startswith("to ") for e in lexicon.entries.get(text, ()) for s in e.senses)
    return bool(_PREDICATES.match(tag)) or is_verb or (tag == "nr" and len(text) == 1)


def _is_surname(entry: Entry) -> bool:
    return all(sense.startswith("surname ") for sense in entry.senses)


def _distance(entry: tuple[str, ...], word: tuple[str, ...]) -> int:
    """0 for the same reading, 1 for one that differs in a neutral tone only, 2 for another."""
    if entry == word:
        return 0
    is_near = len(entry) == len(word) and all(
        a == b or (a[:-1] == b[:-1] and "5" in a[-1] + b[-1]) for a, b in zip(entry, word, strict=True)
    )
    return 1 if is_near else _OTHER
