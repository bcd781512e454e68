"""Which dictionary entry of a word is meant: the one that is read so and written so in this sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhreader.lexicon import Entry, Lexicon
    from zhreader.model import Word

_ASIDE = re.compile(
    r"^(?:\(?(?:old |archaic |Japanese |erhua )?variant of|see |also written|surname |abbr\. for|used in )"
)
_ARCHAIC = re.compile(r"\((?:archaic|old|literary|dialect|coll\.|Tw)\)")
_NAMES = frozenset(["person", "place", "name"])


def choose_entries(word: Word, lexicon: Lexicon) -> tuple[Entry, ...]:
    """The entries of a word, the one in context first.

    长 read ``zhang3`` has “chief; head; elder” before “length; long”; 干 written 幹 has “tree trunk; … to work” before
    “dry”. Surnames (but for a person), variants and entries that only point to others come last, unless nothing else
    fits.
    """
    traditional = word.traditional or word.text
    is_surname = word.kind == "person" and len(word.text) == 1

    def rank(entry: Entry) -> tuple[int, bool, bool, bool, bool]:
        is_meant = is_surname and _is_surname(entry)
        is_unfit = entry.is_name != (word.kind in _NAMES and not _is_surname(entry))
        return (
            _distance(entry.syllables, word.syllables),
            not is_meant if is_surname else is_unfit,
            all(_ASIDE.match(sense) for sense in entry.senses) and not is_meant,
            entry.traditional != traditional,
            bool(_ARCHAIC.match(entry.senses[0])),
        )

    return tuple(sorted(lexicon.entries.get(word.text, ()), key=rank))


def _is_surname(entry: Entry) -> bool:
    return all(sense.startswith("surname ") for sense in entry.senses)


def _distance(entry: tuple[str, ...], word: tuple[str, ...]) -> int:
    """0 for the same reading, 1 for one that differs in a neutral tone only, 2 for another."""
    if entry == word:
        return 0
    is_near = len(entry) == len(word) and all(
        a == b or (a[:-1] == b[:-1] and "5" in a[-1] + b[-1]) for a, b in zip(entry, word, strict=True)
    )
    return 1 if is_near else 2
