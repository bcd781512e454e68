"""Every word of a sentence gets its reading, and the reading remembers who decided it.

The ladder of authority, strongest first (:class:`zhreader.model.Rung`): the article's own mark, the glossary, the
editors' ``data/readings.txt``, a single reading in the dictionary, the choice in context, the first reading. The first
three are settled before a sentence comes here. 一 and 不 are always in their dictionary tones (GB/T 16159-2012 6.5),
which is settled here and nowhere else.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from pypinyin import Style, pinyin
from pypinyin.style import convert

from zhreader.characters import is_hanzi
from zhreader.model import Rung
from zhreader.names import surname_syllables
from zhreader.orthography import mark_tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhreader.lexicon import Lexicon

_FIXED = {"一": "yi1", "不": "bu4"}


@dataclass(frozen=True, slots=True)
class Reading:
    """The syllables of one word, one for each hanzi, and what decided them."""

    syllables: tuple[str, ...]
    rung: Rung
    confidence: float = 1.0


def read_sentence(words: Sequence[str], kinds: Sequence[str], *, lexicon: Lexicon) -> tuple[Reading, ...]:
    """A reading for each word of a sentence; a word without hanzi has no syllables.

    ``["落实", "单晓明", "。"]`` of the kinds ``["", "person", ""]`` gives ``("luo4", "shi2")``, ``("shan4", "xiao3",
    "ming2")`` and ``()``.
    """
    return tuple(_read_word(word, kind, lexicon) for word, kind in zip(words, kinds, strict=True))


@cache
def syllables_of(hanzi: str) -> frozenset[str]:
    """Every syllable that a hanzi can have: 会 can be ``hui4``, ``kuai4``."""
    return frozenset(_spell(hanzi, heteronym=True))


def zhuyin(syllable: str) -> str:
    """A syllable in 注音符号: ``zhong4`` → ``ㄓㄨㄥˋ``, ``de5`` → ``˙ㄉㄜ``."""
    bare = convert(mark_tone(syllable), Style.BOPOMOFO, strict=True) or syllable
    return f"˙{bare.rstrip('˙')}" if syllable.endswith("5") else bare


def _read_word(word: str, kind: str, lexicon: Lexicon) -> Reading:
    hanzi = "".join(filter(is_hanzi, word))
    if not hanzi:
        return Reading((), Rung.DICTIONARY)
    known = lexicon.readings(word)
    if len(known) == 1:
        return Reading(_with_dictionary_tones(word, known[0]), Rung.DICTIONARY)
    surname = surname_syllables(hanzi) if kind == "person" else ()
    chosen = (*surname, *_compose(hanzi, lexicon)[len(surname) :])
    rung = Rung.NAME if kind == "person" else Rung.CONTEXT if known else Rung.DEFAULT
    return Reading(_with_dictionary_tones(hanzi, chosen), rung)


def _compose(hanzi: str, lexicon: Lexicon) -> list[str]:
    """The reading of a word that the dictionary has not, or has in several readings, from the words inside it.

    麻将馆 is read as 麻将 and 馆: a program that knows 将 alone would read it ``jiang1``.
    """
    if len(hanzi) > 2:  # noqa: PLR2004 - two characters hold no shorter word
        for size in range(len(hanzi) - 1, 1, -1):
            for start in (0, len(hanzi) - size):
                known = lexicon.readings(hanzi[start : start + size])
                if len(known) == 1:
                    before, after = hanzi[:start], hanzi[start + size :]
                    return [*_compose(before, lexicon), *known[0], *_compose(after, lexicon)]
    return _spell(hanzi) if hanzi else []


def _spell(hanzi: str, *, heteronym: bool = False) -> list[str]:
    rows = pinyin(
        hanzi, style=Style.TONE3, heteronym=heteronym, neutral_tone_with_five=True, v_to_u=False, errors="ignore"
    )
    return [syllable for row in rows for syllable in row] if heteronym else [row[0] for row in rows]


def _with_dictionary_tones(word: str, syllables: tuple[str, ...]) -> tuple[str, ...]:
    """一 as ``yi1`` and 不 as ``bu4``, whatever sandhi the source of the reading wrote."""
    if len(word) != len(syllables):
        return syllables
    return tuple(_FIXED.get(hanzi, syllable) for hanzi, syllable in zip(word, syllables, strict=True))
