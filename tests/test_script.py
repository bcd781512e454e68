"""Sentences in traditional characters, as many as before."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhreader.script import to_traditional


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("余干县城市社区党工委", "餘干縣城市社區黨工委"),
        ("干部包干小区", "幹部包乾小區"),
        ("“外紧内松”政策", "“外緊內鬆”政策"),
        ("在老师后面理发", "在老師後面理髮"),
        ("三會一課 3+2+N", "三會一課 3+2+N"),
        ("", ""),
    ],
)
def test_to_traditional(simplified: str, traditional: str) -> None:
    assert to_traditional(simplified) == traditional


@given(st.text() | st.text("余干县群众发后里面台只〇a，𠀀"))
def test_no_character_is_lost_or_added(text: str) -> None:
    assert len(to_traditional(text)) == len(text)
