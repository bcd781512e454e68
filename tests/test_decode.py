"""Bytes become text in the encodings that Chinese comes in; a damaged file is refused with its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhreader.decode import decode
from zhreader.errors import InputError

NEWS = "目前，国内新冠肺炎疫情呈现点多、面广、频发的特点，特别是在周边县市疫情防控形势严峻复杂的情况下。\n" * 4
REMEDY = "Save the file as UTF-8 and mend the characters around that place."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "gbk", "gb2312"])
def test_simplified_text_in_any_encoding(encoding: str) -> None:
    assert decode(NEWS.encode(encoding), "seeds/a.txt") == NEWS


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030", "big5"])
def test_traditional_text_in_any_encoding(encoding: str) -> None:
    news = "目前，國內疫情呈現點多、面廣、頻發的特點，特別是在周邊縣市疫情防控形勢嚴峻複雜的情況下。\n" * 4
    assert decode(news.encode(encoding), "seeds/a.txt") == news


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_are_plain(end: str) -> None:
    assert decode(f"一{end}二{end}".encode(), "seeds/a.txt") == "一\n二\n"


def test_a_damaged_byte_is_named_with_its_line() -> None:
    content = NEWS.encode() + "第五行".encode() + b"\xff" + "。".encode()
    with pytest.raises(InputError) as caught:
        decode(content, "seeds/a.txt")
    place = len(NEWS.encode()) + len("第五行".encode()) + 1
    assert str(caught.value) == (
        f"seeds/a.txt:5: Byte {place} (0xFF) is neither UTF-8 nor any Chinese encoding. {REMEDY}"
    )


def test_a_file_that_was_cut_inside_a_character_is_refused() -> None:
    with pytest.raises(InputError, match=r"^seeds/a\.txt:4: Byte \d+ \(0xE3\) is neither"):
        decode(NEWS.encode()[:-3], "seeds/a.txt")


def test_a_picture_is_refused() -> None:
    with pytest.raises(InputError) as caught:
        decode(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00\xff\xff\xff\xff\xc0\xc1" * 3, "seeds/a.txt")
    assert str(caught.value) == f"seeds/a.txt:1: Byte 1 (0x89) is neither UTF-8 nor any Chinese encoding. {REMEDY}"


@given(st.text())
def test_utf_8_is_never_guessed_at(text: str) -> None:
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    assert decode(text.encode(), "seeds/a.txt") == plain
