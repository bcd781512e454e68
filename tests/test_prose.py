"""The prose of an explainer: Chinese under ruby, English plain, sources linked, no HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from samples import EXPLAINER, explainer
from zhreader.glossary import read_glossary
from zhreader.prose import plain_passages, render_prose

if TYPE_CHECKING:
    from zhreader.annotate import Annotator
    from zhreader.model_terms import Term

PROSE = """---

前言不要。

## 中文

党员学习，
见[五老](wulao.md)和五老 [S1]。

**用法** *多*用于：

- 党员

> 学习<b>。[GK]

### 小节

[坏](javascript:alert(1)) ![图](x.png)

## English

Members study
[others](beida.md) & <i> [S1].
"""


def term_of(changes: str) -> Term:
    glossary, faults = read_glossary([("docs/glossary/a.md", explainer(changes).encode())])
    assert not faults
    return glossary.terms["a"]


@pytest.fixture
def page(annotator: Annotator) -> BeautifulSoup:
    return BeautifulSoup(render_prose(term_of(PROSE), annotator, lambda address: f"/{address}"), "html.parser")


def bare(page: BeautifulSoup, selector: str) -> str:
    (element,) = page.select(selector)
    return "".join(text for text in element.strings if text.find_parent("rt") is None)


def test_each_language_is_a_section_of_its_own(page: BeautifulSoup) -> None:
    sections = [(section["lang"], section["id"]) for section in page.select("section.zr-prose")]
    assert sections == [("zh-Hans", "中文"), ("en", "English")]
    assert bare(page, "#中文 h2") == "中文"
    assert "前言" not in page.text


def test_lines_of_chinese_are_joined_and_of_english_spaced(page: BeautifulSoup) -> None:
    assert bare(page, "#中文 > p:nth-of-type(1)") == "党员学习，见五老和五老 [S1]。"
    assert bare(page, "#English > p") == "Members study others & <i> [S1]."


def test_chinese_is_read_and_linked(page: BeautifulSoup) -> None:
    rubies = [ruby.get_text() for ruby in page.select("#中文 > p:nth-of-type(1) ruby")]
    assert rubies[:3] == ["党员", "学习", "见"]
    assert [a["href"] for a in page.select("#中文 a.zr-term")] == ["/glossary/wulao"] * 2


def test_a_mark_leads_to_its_source(page: BeautifulSoup) -> None:
    assert [(a["href"], a.text) for a in page.select("a.zr-cite")] == [
        ("#source-S1", "[S1]"),
        ("#source-GK", "[GK]"),
        ("#source-S1", "[S1]"),
    ]


def test_markdown_keeps_its_shape_and_html_is_text(page: BeautifulSoup) -> None:
    assert [element.name for element in page.select("strong, em, li, blockquote, b, i, img, script")] == [
        *("strong", "em", "li", "blockquote"),
    ]
    assert bare(page, "blockquote") == "学习<b>。[GK]"
    assert [a["href"] for a in page.select("a:not(.zr-term, .zr-cite)")] == ["/glossary/wulao", "/glossary/beida"]


def test_hanzi_in_the_english_are_chinese_too(annotator: Annotator) -> None:
    prose = "---\n\n## 中文\n\n甲 [GK]。\n\n## English\n\nThe word 五老, “五” + 老, is *not* 三会一课 [GK].\n"
    page = BeautifulSoup(render_prose(term_of(prose), annotator, lambda address: f"/{address}"), "html.parser")
    spans = page.select("#English span")
    assert [(span["lang"], span.ruby is not None) for span in spans] == [("zh-Hans", True)] * 4
    assert bare(page, "#English > p") == "The word 五老, “五” + 老, is not 三会一课 [GK]."


def test_a_page_does_not_lead_to_itself(annotator: Annotator) -> None:
    prose = "---\n\n## 中文\n\n三会一课和五老 [GK]。\n\n## English\n\nA.\n"
    glossary, _ = read_glossary([("docs/glossary/sanhui-yike.md", explainer(prose).encode())])
    term = glossary.terms["sanhui-yike"]
    page = BeautifulSoup(render_prose(term, annotator, lambda address: f"/{address}"), "html.parser")
    assert [a["href"] for a in page.select("a.zr-term")] == ["/glossary/wulao"]


def test_plain_passages_have_no_marks() -> None:
    term = term_of(EXPLAINER.split("---\n")[1])
    assert list(plain_passages(term)) == [("中文", "zh", "党支部的制度。"), ("English", "en", "A routine.")]


def test_what_is_not_chinese_in_the_chinese_part_says_so(annotator: Annotator) -> None:
    prose = PROSE.replace("- 党员\n", "- 党员的APP读zhǎng，英文是closed-loop management。\n")
    page = BeautifulSoup(render_prose(term_of(prose), annotator, lambda address: f"/{address}"), "html.parser")
    spans = [(span["lang"], span.get_text()) for span in page.select("li span[lang]")]
    assert spans == [("zh-Latn-pinyin", "zhǎng"), ("en", "closed-loop management")]
    assert bare(page, "li") == "党员的APP读zhǎng，英文是closed-loop management。"
