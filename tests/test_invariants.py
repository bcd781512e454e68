"""What holds for any text at all: nothing of it is lost, nothing is added, and nothing in it is taken for markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup, Tag
from hypothesis import example, given, settings
from hypothesis import strategies as st

from samples import articles_of, small_annotator
from zhreader.errors import InputError
from zhreader.normalise import normalise
from zhreader.render import render_article
from zhreader.seedfile import SeedFile, read_seed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zhreader.errors import Fault
    from zhreader.model import Article

PIECES = (
    *"三会一课党员坚持不断行重庆余干〇一\U00020000豈1a😀\u0301 \u3000\t\u200b\ufeff",
    *".,;:?!()（）。，、！？…—·“”《》‘’#*_~`|[]{}<>&'\"\\/=%+-",
    *("\n", "\n\n", "\n\u3000\u3000", "\n# ", "\n## ", "\r\n"),
    *(
        "三会一课",
        "党建引领",
        "喜事缓办、丧事简办",
        "3+2+N",
        "1+8",
        "北大",
        "三會一課",
        "2022年",
        "4.5万户",
        "APP",
        "terms",
        "p1",
    ),
    *("记者 孟航", "■记者 郭文治 李静雯", "目前,疫情频发。", "重{chóng}庆", "------", "\n---\n"),
    *(
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "</p>",
        "<rt>",
        "&amp;",
        "&#60;",
        "{{ page }}",
        "{% x %}",
    ),
    *('" onclick="x', "' x='", "javascript:x", "]]>", "<!--", "-->", "[a](b)", "![a](b)", "{0}", "{}", "%s"),
)
texts = (
    st.text()
    | st.lists(st.sampled_from(PIECES)).map("".join)
    | st.text(max_size=4).flatmap(lambda odd: st.lists(st.sampled_from((*PIECES, odd))).map("".join))
)
SHAPE = {
    *("a", "dd", "details", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "header", "ins", "li", "ol", "p"),
    *("rt", "ruby", "section", "span", "summary", "ul", "wbr"),
}
MARK = re.compile(r"^(?:#{1,6} +(?=.)|[■□●○◆◇▲△★☆◎※·•\- ]+)")
"""What marks a line as a heading or a byline, and is not shown."""
READING = re.compile(r"(?<=重){[^\W\d_]{2,8}}")
"""An author's reading, which is shown as such."""


def articles_or_refusal(text: str) -> tuple[Article, ...]:
    try:
        return articles_of(f"题目\n{text}", small_annotator())
    except InputError:
        return ()


def pages(articles: tuple[Article, ...]) -> Iterator[BeautifulSoup]:
    for article in articles:
        html = render_article(article, lambda address: f"/{address}", small_annotator().glossary.terms)
        yield BeautifulSoup(html, "html.parser")


def visible(element: Tag) -> str:
    """The text that a reader sees and copies: everything but the readings."""
    return "".join(text for text in element.strings if text.find_parent("rt") is None)


def shown(page: BeautifulSoup) -> Iterator[str]:
    """The lines of a page in Chinese: its title, its byline, its paragraphs and headings."""
    title, fact, text = page.select("h1, dl > div:first-child, .zr-text")
    yield visible(title)
    label, value = fact.find_all(recursive=False)
    for english in value.select(".zr-byline-en"):
        english.extract()
    if "作者" in label.text:
        yield visible(value)
    yield from map(visible, text.find_all(recursive=False))


def printed(text: str, whole: str) -> Iterator[str]:
    """The lines of a seed as the page must show them: normalised, less the editor's marks that were taken for such."""
    for line in map(normalise, re.split("\r\n|[\r\n]", text)):
        forms = (line, READING.sub("", line), MARK.sub("", line), READING.sub("", MARK.sub("", line)))
        yield next((form for form in forms if form in whole), line)


def unspaced(lines: Iterable[str]) -> str:
    """Lines as one: where they are joined, between Latin words, a space may stand for the line break."""
    return "".join("".join(lines).split())


@given(texts)
@example("三会一课\n党员。")
@example("■记者 孟航\n通讯员 张强红\n党员。")
@example("党员。\n编辑：王明\n\n■记者 郭文治\n党员。")
def test_a_page_shows_the_seed_character_by_character(text: str) -> None:
    articles = articles_or_refusal(text)
    lines = [line for page in pages(articles) for line in shown(page)]
    expected = unspaced(printed(f"题目\n{text}", "\n".join(lines))) if articles else ""
    assert unspaced(lines) == expected


@given(texts)
def test_words_joined_are_their_sentence(text: str) -> None:
    for article in articles_or_refusal(text):
        for sentence in (article.title, *(s for block in article.blocks for s in block.sentences)):
            assert "".join(word.text for word in sentence.words) == sentence.text
            assert all(link.start < link.end <= len(sentence.words) for link in sentence.links)


@given(texts)
@example("记者孟㐀[")
def test_nothing_in_a_seed_is_taken_for_markup(text: str) -> None:
    for page in pages(articles_or_refusal(text)):
        elements = page.select("*")
        assert {element.name for element in elements} <= SHAPE
        attributes = {name for element in elements for name in element.attrs}
        assert {name for name in attributes if not name.startswith("data-")} <= {"class", "href", "id", "lang", "title"}
        links = [str(element["href"]) for element in page.select("a")]
        assert all(link.startswith(("/glossary/", "#p")) for link in links)
        ids = [element["id"] for element in page.select("[id]")]
        assert len(ids) == len(set(ids))


def read_anything(path: str, content: bytes) -> tuple[tuple[Fault, ...], tuple[Article, ...]]:
    try:
        return (), read_seed(SeedFile(path, content), straddles=small_annotator().segmenter.straddles)
    except InputError as error:
        return error.faults, ()


@given(st.binary() | texts.map(str.encode) | texts.map(lambda text: text.encode("gb18030")))
@example(b"---\n" + b"[" * 5000)
@example(b"---\n" + b"? " * 3000)
@example(b"---\n? [a]\n: b\n---\nx")
@example("---\nreadings: {重: }\n---\n题\n文。".encode())
@settings(max_examples=400)
def test_a_seed_of_any_bytes_is_read_or_refused_in_words(content: bytes) -> None:
    for path in ("seeds/a.txt", "seeds/a.md"):
        faults, articles = read_anything(path, content)
        assert faults or articles
        assert all(fault.path == path and fault.line >= 1 and fault.fact and fault.remedy for fault in faults)
        assert all(article.paragraphs and article.title.text for article in articles)
