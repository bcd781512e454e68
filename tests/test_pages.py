"""Cards, the list of the glossary, and what an explainer says in fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bs4 import BeautifulSoup

from samples import articles_of, explainer
from zhreader.errors import Fault
from zhreader.glossary import read_glossary
from zhreader.model import Occurrence
from zhreader.pages import gist, render_cards, render_faults, render_glossary_index, render_term_foot, render_term_head

if TYPE_CHECKING:
    from bs4 import Tag

    from zhreader.annotate import Annotator
    from zhreader.glossary import Glossary

FULL = """\
term: 两学一做
reading: liǎngxué-yīzuò
aliases: [{term: 两学, reading: liǎngxué}]
literal: two <b>
english:
  - {text: first & best, status: official, source: S1}
  - {text: second, status: ours, source: GK}
register: Party
parts:
  - {whole: 两学, reading: liǎngxué, english: studies, items: [{hanzi: 学, reading: xué, english: study, note: x<y}]}
since: {date: "2016", note: begun, source: S1}
until: {date: 2017-01, source: GK}
related: [三会一课, 两学]
not_to_be_confused_with: [{term: 两会, note: other}]
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


def head(slug: str) -> BeautifulSoup:
    glossary = small()
    return soup(render_term_head(glossary.terms[slug], glossary, lambda address: f"/{address}"))


def test_an_explainer_says_all_its_fields() -> None:
    page = head("liangxue-yizuo")
    assert [rt.text for rt in page.select("h1 rt, td rt")] == ["liǎngxué-yīzuò", "xué"]
    assert texts(page, "h1") == ["两学一做"]
    assert dict(zip(texts(page, "dt"), texts(page, "dd"), strict=True)) == {
        "繁体 Traditional": "兩學一做",
        "又作 Also": "两学 liǎngxué",
        "字面 Literally": "two <b>",
        "英译 In English": "first & best 官方 official [S1] second 本站 ours [GK]",
        "类别 Kind": "制度 institution",
        "语域 Register": "Party",
        "始于 Since": "2016 begun [S1]",
        "止于 Until": "2017-01 [GK]",
    }
    assert texts(page, "caption") == ["两学 liǎngxué — studies"]
    assert texts(page, "td") == ["学", "study (x<y)"]
    assert texts(page, ".zr-gaps li") == ["没有查到 not found"]
    assert texts(page, "h2") == [
        *("所指 What it stands for", "尚未查明 Not established", "相关词语 Related terms"),
        "勿与混淆 Not to be confused with",
    ]


def test_related_terms_are_links_by_any_of_their_forms() -> None:
    links = [(a.text, a["href"]) for a in head("liangxue-yizuo").select(".zr-tags a")]
    assert links == [("三会一课", "/glossary/sanhui-yike"), ("两学", "/glossary/liangxue-yizuo")]


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
    term = small().terms["liangxue-yizuo"]
    page = soup(render_term_foot(term, (), str))
    assert {li["id"]: " ".join(li.get_text().split()) for li in page.select(".zr-sources li")} == {
        "source-S1": "[S1] 甲<. 报, 2016",
        "source-S2": "[S2] 乙. 社",
        "source-GK": "[GK] 常识，未另注出处 general knowledge, no source given",
    }
    assert [a["href"] for a in page.select(".zr-sources a")] == ["https://example.org/?a&b"]
    assert texts(page, ".zr-concordance p") == ["本站文章中尚未出现。 It does not appear in any article here yet."]


def test_every_sentence_with_a_term_is_shown_with_the_term_marked(annotator: Annotator) -> None:
    (article,) = articles_of("题目\n学习五老、北大。五老！", annotator)
    block = article.blocks[0]
    occurrences = [Occurrence(article, block, sentence, sentence.links) for sentence in block.sentences]
    page = soup(render_term_foot(annotator.glossary.terms["wulao"], occurrences, lambda address: f"/{address}"))
    assert texts(page, "mark") == ["五老", "五老"]
    assert [a["href"] for a in page.select(".zr-concordance a")] == ["/#p1", "/#p1"]
    assert texts(page, "#appears-in small") == ["2"]


def test_the_glossary_is_listed_by_reading(annotator: Annotator) -> None:
    page = soup(render_glossary_index(annotator.glossary, {"wulao": 3}, lambda address: f"/{address}"))
    shown = "3+2+N, 1+8, 北大, 党建 引领, 两微一端, 两学一做, 三会一课, 五 包 一, 五老, 喜事 缓办 、 丧事 简办"
    assert ", ".join(texts(page, "a > span")) == shown
    assert {li.a["href"]: li.small.text for li in page.select("li") if li.a and li.small}["/glossary/wulao"] == "3"


def test_a_card_leads_to_its_article(annotator: Annotator) -> None:
    head = "---\ntitle_en: A <b>\ngist: {zh: 守好防线。, en: Hold & win.}\n---\n"
    articles = articles_of(f"{head}<i>题目\n学习五老。", annotator)
    page = soup(render_cards(articles, lambda address: f"/{address}/"))
    assert [(a.text, a["href"]) for a in page.select(".zr-card a")] == [("<i>题目", "//")]
    assert texts(page, ".zr-card p") == [
        *("A <b>", "守好防线。", "Hold & win."),
        "6 字 characters · ≈ 1 分钟 min · 1 条释义 terms explained",
    ]


def test_a_site_without_articles_says_what_to_do() -> None:
    assert "drop a .txt into seeds/" in render_cards((), str)


def test_an_article_without_a_gist_shows_its_first_sentence_shortened(annotator: Annotator) -> None:
    (short,) = articles_of("题目\n学习。党员。", annotator)
    (long,) = articles_of(f"题目\n{'学习' * 40}。", annotator)
    assert gist(short) == "学习。"
    assert gist(long) == "学习" * 29 + "学…"


def test_faults_are_shown_as_text() -> None:
    page = soup(render_faults([Fault("seeds/<b>.txt", 3, "It is <i>.", "Mend & save.")]))
    assert texts(page, "li") == ["seeds/<b>.txt:3 It is <i>. Mend & save."]
    assert page.aside
    assert page.aside["role"] == "alert"
