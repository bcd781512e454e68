"""Names in running text: where they stand, and what each of them names.

Places that the article tells come first (麻家渡 in 麻家渡镇), then names of Tibetan, Mongol, Uyghur and Kazakh
families, then persons; a place or a foreigner that stands where a person would is told apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhreader.article_places import find_places
from zhreader.name_characters import is_foreign
from zhreader.person_names import find_persons
from zhreader.place_judgement import is_clan_place
from zhreader.transcribed_names import find_transcribed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


def find_names(
    text: str, *, is_word: Callable[[str], bool], persons: Iterable[str] = (), places: Iterable[str] = ()
) -> tuple[tuple[int, int, str], ...]:
    """Where names stand, in order and apart, and of what kind they are: ``person``, ``place`` or another ``name``.

    ``县委书记仇学军说`` gives ``((4, 7, "person"),)``: the characters 4 up to 7. ``is_word`` knows headwords;
    ``persons`` and ``places`` are those that the article tells elsewhere.
    """
    persons = frozenset(persons)
    found = [(*span, "place") for span in find_places(text, places, is_word=is_word)]
    transcribed = find_transcribed(text, is_word=is_word, names=persons)
    found += [(*span, "name") for span in _outside(found, transcribed)]
    others = find_persons(text, is_word=is_word, names=persons)
    found += [(start, end, _kind(text[start:end])) for start, end in _outside(found, others)]
    return tuple(sorted(found))


def _outside(found: Iterable[tuple[int, int, str]], spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans that have no character in common with what is found."""
    taken = {character for start, end, _ in found for character in range(start, end)}
    return (span for span in spans if taken.isdisjoint(range(*span)))


def _kind(name: str) -> str:
    """What a name is that stands where a person's would: 王梦洁 a ``person``, 刘家沟 a ``place``."""
    if is_foreign(name):
        return "name"
    return "place" if is_clan_place(name) else "person"
