"""Seeds become articles, or every fault in them is told with its place and its remedy."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import cases
from samples import articles_of, outcome, outline
from zhreader.seedfile import SeedFile, read_seed, sentences

if TYPE_CHECKING:
    from cases import Case
    from zhreader.annotate import Annotator
    from zhreader.model import Article

SEED = (
    "守好防线\n\n目前，疫情频发，坚持群策群力、群防群控，守好疫情防控最后一道防线，坚决打赢疫情防控阻击战、持久战。\n"
)


def read_files(files: dict[str, str], annotator: Annotator) -> tuple[Article, ...]:
    (path, text), *companions = files.items()
    seed = SeedFile(path, text.encode())
    for companion_path, companion in companions:
        seed = SeedFile(path, text.encode(), companion_path, companion.encode())
    return read_seed(seed, straddles=annotator.segmenter.straddles)


@cases("seedfile", "read_seed")
def test_read_seed(case: Case, annotator: Annotator) -> None:
    assert outline(read_files(case.files, annotator)) == case.expected


@cases("seedfile", "markdown")
def test_read_markdown_seed(case: Case, annotator: Annotator) -> None:
    assert outline(read_files(case.files, annotator)) == case.expected


@cases("seedfile", "faults")
def test_faults(case: Case, annotator: Annotator) -> None:
    assert outcome(lambda: outline(read_files(case.files, annotator))) == case.expected


@pytest.mark.parametrize(
    "content",
    [
        SEED.encode("utf-8-sig"),
        SEED.encode("gb18030"),
        SEED.replace("赢", "贏").encode("gb18030"),
        SEED.encode("utf-16"),
        codecs.BOM_UTF16_BE + SEED.encode("utf-16-be"),
        SEED.replace("\n", "\r\n").encode(),
        SEED.replace("\n", "\r").encode(),
    ],
    ids=["utf-8 with a mark", "gb18030", "gb18030, traditional", "utf-16", "utf-16 big-endian", "crlf", "cr"],
)
def test_a_seed_in_another_encoding_gives_the_same_article(content: bytes, annotator: Annotator) -> None:
    (article,) = articles_of(content, annotator)
    assert [article.title.text, *(b.text.replace("贏", "赢") for b in article.blocks)] == SEED.split()


def test_a_seed_in_big5_is_traditional(annotator: Annotator) -> None:
    text = "守好防線\n目前疫情形勢嚴峻複雜，黨工委堅決貫徹落實中央和省市縣防控部署要求，堅決打贏阻擊戰。\n"
    (article,) = articles_of(text.encode("big5"), annotator)
    assert [article.title.text, article.blocks[0].text] == text.split()


def test_sections_are_kept() -> None:
    seed = SeedFile("seeds/防疫/a.txt", SEED.encode(), sections=("防疫",))
    (article,) = read_seed(seed, straddles=lambda _left, _right: False)
    assert article.sections == ("防疫",)


@given(st.text() | st.text(alphabet='一。！？…”’」"a'))
@example("。。”“。")
def test_sentences_lose_nothing(text: str) -> None:
    assert "".join(sentences(text)) == text
