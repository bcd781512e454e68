"""The page of a term: its fields, its neighbours, where it appears, its sources."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup

from samples import articles_of, explainer
from zhreader.glossary import read_glossary
from zhreader.glossary_index import render_glossary_index
from zhreader.model_terms import Occurrence
from zhreader.term_page import render_term_foot, render_term_head

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bs4 import Tag

    from zhreader.annotate import Annotator
    from zhreader.glossary import Glossary
    from zhreader.model import Block, Sentence

FULL = """\
term: 两学一做
reading: liǎngxué-yīzuò
aliases: [{term: 两学, reading: liǎngxué}, {term: 学三会一课, reading: xué sānhuì-yīkè}]
literal: two <b>
english:
  - {text: first & best, status: official, source: S1}
  - {text: second, of: 两学, status: ours, source: S2}
register: {zh: 党务, en: Party}
reading_note: {zh: 两读liǎng。, en: Read liǎng.}
parts:
  - whole: 两学
    reading: liǎngxué
    english: studies
    items:
      - {hanzi: 学, reading: xué, english: study, note: {zh: 甲<, en: x<y}}
      - {hanzi: 三会一课, reading: sānhuì-yīkè, english: routine}
since: {date: "2016", note: {zh: 开始, en: begun}, source: S1}
until: {date: 2017-01, source: GK}
related: [三会一课]
not_to_be_confused_with: [{term: 两会, note: {zh: 别的, en: other}}]
not_established: [{zh: 没有查到, en: not found}]
sources:
  S1: {title: 甲<, publisher: 报, date: "2016", url: "https://example.org/?a&b"}
  S2: {title: 乙, publisher: 社}
"""


def small() -> Glossary:
    files = {"liangxue-yizuo": explainer(FULL), "sanhui-yike": explainer("review: checked")}
    glossary, faults = read_glossary((f"docs/glossary/{slug}.md", text.encode()) for slug, text in files.items())
    assert not faults
    return glossary


def soup(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "html.parser")


def texts(page: Tag, selector: str) -> list[str]:
    return [" ".join(element.get_text(" ").split()) for element in page.select(selector)]


def href(address: str) -> str:
    return f"/{address}"


def head(slug: str) -> BeautifulSoup:
    glossary = small()
    return soup(render_term_head(glossary.terms[slug], glossary, href))


def foot(slug: str, occurrences: Sequence[Occurrence] = ()) -> BeautifulSoup:
    glossary = small()
    return soup(render_term_foot(glossary.terms[slug], glossary, occurrences, href))


def test_an_explainer_says_all_its_fields() -> None:
    page = head("liangxue-yizuo")
    assert [rt.text for rt in page.select("h1 rt, th rt")] == ["liǎngxué-yīzuò", "xué", "sānhuì-yīkè"]
    assert texts(page, "h1") == ["两学一做"]
    assert dict(zip(texts(page, "dt"), texts(page, "dd"), strict=True)) == {
        "繁体 Traditional": "兩學一做",
        "又作 Also": "两学 liǎngxué 学三会一课 xué sānhuì-yīkè",
        "包含词条 Contains": "三会一课",
        "字面 Literally": "two <b>",
        "英译 In English": "first & best 官方 official [S1] 两学 second 本站 ours [S2]",
        "类别 Kind": "制度 institution",
        "语域 Register": "党务 Party",
        "读音 Reading": "两读liǎng。 Read liǎng.",
        "始于 Since": "2016 开始 begun [S1]",
        "止于 Until": "2017-01 [GK]",
    }
    assert texts(page, ".zr-gaps li") == ["没有查到 not found"]
    assert texts(page, "h2") == ["所指 What it stands for", "尚未查明 Not established"]


def test_parts_are_a_table_and_lead_to_explainers() -> None:
    page = head("liangxue-yizuo")
    assert texts(page, "caption") == ["两学 studies"]
    assert texts(page, "tbody tr") == ["学 study 甲< x<y", "三会一课 routine"]
    assert [(th["scope"], a["href"]) for th in page.select("tbody th") for a in th.select("a")] == [
        ("row", "/glossary/sanhui-yike")
    ]


def test_below_the_prose_stand_neighbours_sentences_and_sources() -> None:
    assert texts(foot("liangxue-yizuo"), "h2") == [
        "勿与混淆 Not to be confused with",
        "相关词语 Related terms",
        "出现之处 Where it appears 0",
        "资料来源 Sources",
    ]
    assert texts(foot("liangxue-yizuo"), "#confusable ~ ul li") == ["两会 别的 other"]


def test_related_terms_are_links_in_both_directions() -> None:
    for slug, other in (("liangxue-yizuo", "sanhui-yike"), ("sanhui-yike", "liangxue-yizuo")):
        page = foot(slug)
        assert [a["href"] for a in page.select(".zr-related ul a")] == [f"/glossary/{other}"]
        assert [a["href"] for a in page.select(".zr-map a")] == [f"/glossary/{other}"]


def test_the_map_is_left_to_the_eye_and_to_the_pointer() -> None:
    (drawing,) = foot("sanhui-yike").select("svg")
    assert drawing["aria-hidden"] == "true"
    assert {a["tabindex"] for a in drawing.select("a")} == {"-1"}
    assert "".join(text.text for text in drawing.select(".zr-map__term")) == "三会一课"


def test_a_draft_says_so() -> None:
    assert len(head("liangxue-yizuo").select(".zr-draft")) == 1
    assert head("sanhui-yike").select(".zr-draft") == []


def test_a_small_explainer_has_no_empty_parts() -> None:
    assert texts(head("sanhui-yike"), "h2, table") == []


def test_languages_are_marked() -> None:
    page = head("liangxue-yizuo")
    assert {rt["lang"] for rt in page.select("rt, i")} == {"zh-Latn-pinyin"}
    assert texts(page, "[lang=zh-Hant]") == ["兩學一做"]
    assert texts(page, ".zr-gist[lang=en]") == ["A routine of Party branches."]


def test_sources_are_listed_with_their_anchors() -> None:
    page = foot("liangxue-yizuo")
    assert {li["id"]: " ".join(li.get_text().split()) for li in page.select(".zr-sources li")} == {
        "source-S1": "[S1] 甲<. 报, 2016",
        "source-S2": "[S2] 乙. 社",
        "source-GK": "[GK] 常识，未另注出处 general knowledge, no source given",
    }
    assert [a["href"] for a in page.select(".zr-sources a")] == ["https://example.org/?a&b"]
    assert texts(page, ".zr-concordance p") == ["本站文章中尚未出现。 It does not appear in any article here yet."]


def occurrences_of(slug: str, text: str, annotator: Annotator) -> list[Occurrence]:
    (article,) = (replace(found, address="a") for found in articles_of(text, annotator))
    places: list[tuple[Block | None, Sentence]] = [(None, article.title)]
    places += [(block, sentence) for block in article.blocks for sentence in block.sentences]
    return [
        Occurrence(article, block, sentence, sentence.links)
        for block, sentence in places
        if slug in {link.slug for link in sentence.links}
    ]


def test_every_sentence_with_a_term_is_shown_with_the_term_marked(annotator: Annotator) -> None:
    found = occurrences_of("wulao", "关于五老\n学习五老、北大。没有。五老！\n党员五老。", annotator)
    glossary = annotator.glossary
    page = soup(render_term_foot(glossary.terms["wulao"], glossary, found, href))
    assert texts(page, ".zr-concordance mark") == ["五老"] * 4
    assert [(a["href"], " ".join(a.text.split())) for a in page.select(".zr-concordance a")] == [
        ("/a", "关于五老"),
        ("/a", "标题 title"),
        ("/a#p1", "¶ 1"),
        ("/a#p1", "¶ 1"),
        ("/a#p2", "¶ 2"),
    ]
    assert texts(page, "#appears-in small") == ["4"]


def test_a_source_that_is_the_article_leads_there(annotator: Annotator) -> None:
    cited = explainer(
        "english: [{text: a, status: ours, source: SEED}]\nsources:\n  SEED: {title: a, publisher: b}\n---\n"
    )
    glossary, faults = read_glossary([("docs/glossary/sanhui-yike.md", f"{cited}## 中文\n\n## English\n".encode())])
    assert not faults
    found = occurrences_of("sanhui-yike", "题目\n三会一课。", annotator)
    page = soup(render_term_foot(glossary.terms["sanhui-yike"], glossary, found, href))
    assert [(a["href"], a.text) for a in page.select("#source-SEED a")] == [("/a", "题目")]


def test_many_articles_are_folded_and_none_is_left_out(annotator: Annotator) -> None:
    one = occurrences_of("wulao", f"题目\n{'五老。' * 30}", annotator)
    many = [replace(o, article=replace(o.article, address=f"a{n}")) for n in range(4) for o in one]
    glossary = annotator.glossary
    page = soup(render_term_foot(glossary.terms["wulao"], glossary, many, href))
    assert len(page.select(".zr-concordance li")) == 120
    assert len(page.select(".zr-concordance details")) == 2


def test_the_glossary_is_listed_by_kind_and_reading(annotator: Annotator) -> None:
    page = soup(render_glossary_index(annotator.glossary, {"wulao": 3}, {"glossary/a.csv": 1234}, href))
    assert texts(page, "h2") == ["制度 institution 10", "下载整部词汇 Download the glossary"]
    assert [(a["href"], li.text[-4:]) for li in page.select(".zr-exports li") for a in li.select("a")] == [
        ("/glossary/a.csv", "1 kB")
    ]
    shown = "1+8, 3+2+N, 北大, 党建 引领, 两微一端, 两学一做, 三会一课, 五 包 一, 五老, 喜事 缓办 、 丧事 简办"
    assert ", ".join(texts(page, ".zr-index a > span")) == shown
    (entry,) = page.select('li:has([href$="/wulao"])')
    assert entry.small
    assert (entry["data-count"], entry.small.text, entry.small["title"]) == ("3", "3", "句 sentences")
    (entry,) = page.select('li:has([href$="/sanhui-yike"])')
    assert (entry["data-forms"], entry["data-syllables"], entry["data-english"]) == (
        "三会一课=三會一課|三会一课制度=三會一課制度",
        "san1 hui4 yi1 ke4|san1 hui4 yi1 ke4 zhi4 du4",
        "three meetings and one lecture | three meetings, one lesson",
    )
