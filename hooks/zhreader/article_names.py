"""The persons of whom an article speaks: one whose name is told in one sentence is known in all.

``县委书记仇学军说`` tells a name, ``仇学军翻开账本`` alone does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhreader.japanese_names import find_japanese
from zhreader.name_characters import surname_odds
from zhreader.name_judgement import EVERYDAY, is_given, is_name
from zhreader.name_neighbourhoods import FAMILIAR, Neighbourhood, surname_after_role
from zhreader.person_names import find_persons
from zhreader.recurring_names import recurring_names
from zhreader.surnames import surname_size
from zhreader.transcribed_names import find_transcribed

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from zhreader.segment import Token

_LONG = 3
"""Characters of a name that is no accident of two words elsewhere."""

_FAMILY = 2.0
"""The log-odds of a surname behind 老 and 小 from which on it is one in the whole article."""


def names_in(texts: Sequence[str], words: Sequence[Token], *, is_word: Callable[[str], bool]) -> frozenset[str]:
    """The full names of an article, so that one whose evidence is good in one sentence is known in all.

    ``words`` are those of the texts as they are cut without this knowledge: a name of three characters that was put
    together from its pieces there counts too (叶诗文 in ``叶诗文夺冠``, known in ``13年前叶诗文创造``), and one whose
    pieces come again and again. Whatever stands after a role and comes again is a name as well: 盖新民 in
    ``书记盖新民带着`` and ``盖新民翻开``.
    """
    whole = "\n".join(texts)
    names = {
        whole[start:end] for find in (find_japanese, find_transcribed) for start, end in find(whole, is_word=is_word)
    }
    for text in texts:
        persons = (text[start:end] for start, end in find_persons(text, is_word=is_word))
        names |= {person for person in persons if len(person) > surname_size(person)}
    names |= {word.text for word in words if word.kind == "person" and len(word.text) >= _LONG}
    names |= recurring_names(words, is_word=is_word)
    repeated = (_repeated(match, whole) for match in surname_after_role().finditer(whole))
    names |= {name for name in repeated if name and is_name(name, Neighbourhood.ROLE, is_word=is_word)}
    return frozenset(name for name in _distinct(names, whole) if not _is_hardly_familiar(name))


def _is_hardly_familiar(name: str) -> bool:
    """Whether 老 or 小 stands before what is a surname now and then: 小农 is no Mr Nong, 老江 may be one."""
    return len(name) == 2 and name[0] in FAMILIAR and surname_odds(name[1]) < _FAMILY  # noqa: PLR2004 - 小农


def _repeated(surname: re.Match[str], whole: str) -> str:
    """What comes again of a surname and what is behind it: 盖新民, or 盖新 where 民 is not always there; or nothing."""
    start, end = surname.span()
    short, long = whole[start : end + 1], whole[start : end + 2]
    number = whole.count(short)
    if surname.group() in EVERYDAY or not is_given(short[end - start :]) or number == 1:
        return ""
    is_over = f"{long}前" in whole or f"{long}后" in whole  # 肖战, 赛, 后
    is_long = whole.count(long) == number and is_given(long[end - start :]) and not is_over
    return long if is_long else short


def _distinct(names: Iterable[str], whole: str) -> Iterator[str]:
    """The names without those that are another and a character more or less: 单鹏曾 where 单鹏 also stands alone."""
    counts = {name: whole.count(name) for name in names}
    for name, number in counts.items():
        longer_too = any(other != name and other.startswith(name) and counts[other] == number for other in counts)
        shorter_more = any(other != name and name.startswith(other) and counts[other] > number for other in counts)
        if not longer_too and not shorter_more:
            yield name
