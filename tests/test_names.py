"""Names of every kind in one text: each stands by itself, whatever else could be made of its characters."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from zhreader.names import find_names

_CHARACTERS = "扎西次仁书记仇学军说麻家渡镇村、，"


def test_each_name_has_its_kind() -> None:
    text = "县委书记仇学军、扎西次仁到麻家渡镇"
    found = find_names(text, is_word=lambda _: False, places={"麻家渡镇"})
    assert [(text[start:end], kind) for start, end, kind in found] == [
        ("仇学军", "person"),
        ("扎西次仁", "name"),
        ("麻家渡镇", "place"),
    ]


def test_a_place_of_the_article_comes_before_a_transcribed_name_in_it() -> None:
    text = "书记扎西次仁村说"
    found = find_names(text, is_word=lambda _: False, places={"次仁村"})
    assert ("次仁村", "place") in [(text[start:end], kind) for start, end, kind in found]
    assert all(end <= start for (_, end, _), (start, _, _) in pairwise(found))


@given(st.text(_CHARACTERS), st.sets(st.text(_CHARACTERS, min_size=3, max_size=4)))
def test_names_are_apart_and_in_order(text: str, places: set[str]) -> None:
    found = find_names(text, is_word=lambda _: False, persons={"扎西", "仇学军"}, places=places)
    assert all(0 <= start < end <= len(text) for start, end, _ in found)
    assert all(end <= start for (_, end, _), (start, _, _) in pairwise(found))
