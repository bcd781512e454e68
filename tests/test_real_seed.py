"""The seed that the site is for: what must become of it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from zhreader.library import read_library
from zhreader.render import render_article

if TYPE_CHECKING:
    from zhreader.library import Library
    from zhreader.model import Article

ROOT = Path(__file__).parent.parent
SEED = "seeds/000_f3014bae6dd5364b.txt"


@pytest.fixture(scope="module")
def library() -> Library:
    """The project itself."""
    return read_library(ROOT)


@pytest.fixture(scope="module")
def articles(library: Library) -> tuple[Article, ...]:
    """The articles of the seed."""
    return tuple(article for article in library.articles if article.path == SEED)


def text_of(articles: tuple[Article, ...]) -> str:
    return "\n".join(block.text for article in articles for block in article.blocks)


def test_the_project_has_no_faults(library: Library) -> None:
    assert [str(fault) for fault in library.faults] == []


def test_there_are_two_articles_with_their_addresses(articles: tuple[Article, ...]) -> None:
    assert [(article.title.text, article.line, article.address) for article in articles] == [
        ("筑牢“3+2+N”党员党性教育阵地", 3, "articles/zhu-lao-3-2-n-dang-yuan-dang-xing-jiao-yu-zhen-di"),
        ("齐心协力坚决打赢疫情防控阻击战", 27, "articles/qi-xin-xie-li-jian-jue-da-ying-yi-qing-fang-kong-zu-ji-zhan"),
    ]


def test_every_name_in_a_byline_is_a_word_with_its_reading(articles: tuple[Article, ...]) -> None:
    bylines = [article.byline for article in articles if article.byline]
    assert [byline.names for byline in bylines] == [("郭文治", "李静雯"), ("孟航", "李静雯", "张强红")]
    words = {word.text: word.reading for byline in bylines for word in byline.sentence.words}
    assert {name: words[name] for byline in bylines for name in byline.names} == {
        "郭文治": "Guō Wénzhì",
        "李静雯": "Lǐ Jìngwén",
        "孟航": "Mèng Háng",
        "张强红": "Zhāng Qiánghóng",
    }


def test_paragraphs_and_headings_stand_where_they_were_printed(articles: tuple[Article, ...]) -> None:
    assert [[block.line for block in article.paragraphs] for article in articles] == [
        [7, 9, 13, 17, 21, 25],
        [31, 35, 37, 41, 43, 47, 51, 53, 55, 61, 63, 67, 69],
    ]
    assert [[(block.line, block.text) for block in article.headings] for article in articles] == [
        [],
        [
            (33, "党建引领 筑牢社区疫情防控“一张网”"),
            (45, "强化宣传 凝聚社区疫情防控“一条心”"),
            (59, "联防联控 争取社区疫情防控“一定赢”"),
        ],
    ]


@pytest.mark.parametrize(
    "joined",
    [
        "对新建红色驿站进行一线实地验收，大力整合同类型",
        "阜新市委组织部坚持用“阜新故事”",
        "组织党校教师、专家学者等深入",
        "入党宣誓等举措，创新党性教育形式；",
        "等工作，携手参与疫情防控大会战。",
        "余干县城市社区党工委不断创新拓展宣传渠道，",
        "最新的防疫政策、信息、动态第一时间转发",
        "确保不漏一楼、不漏一户、不漏一人。",
    ],
)
def test_a_broken_paragraph_is_whole_again(joined: str, articles: tuple[Article, ...]) -> None:
    assert text_of(articles).count(joined) == 1


@pytest.mark.parametrize("word", ["坚持", "专家", "不断"])
def test_a_word_that_was_broken_is_one_word_again(word: str, articles: tuple[Article, ...]) -> None:
    words = [word.text for a in articles for b in a.blocks for s in b.sentences for word in s.words]
    assert words.count(word) == text_of(articles).count(word)


def test_the_certain_typo_is_corrected_and_what_was_printed_is_shown(
    library: Library, articles: tuple[Article, ...]
) -> None:
    (block,) = [block for article in articles for block in article.blocks if block.emendations]
    assert (block.line, [mark.printed for mark in block.emendations]) == (41, ["一", "一", "一"])
    assert "社区党委—网格（小区）党支部—楼栋党小组—网格员（楼栋长）" in block.text
    html = render_article(articles[1], str, library.glossary.terms)
    assert html.count('<ins class="zr-emended" data-printed="一" title="原文作“一” · printed “一”">—</ins>') == 3
    assert '<q class="zr-printed" lang="zh-Hans">党委一网格</q> → <q lang="zh-Hans">党委—网格</q>' in html


def test_the_seed_stays_as_it_was_printed(library: Library) -> None:
    content = (ROOT / SEED).read_bytes()
    assert library.seeds[SEED] == content.decode()
    assert content.count(b"\n") == 68
    assert "党委一网格(小区)党支部一楼栋党小组一网格员" in library.seeds[SEED]


def test_punctuation_is_full_width_and_nothing_else_changed(articles: tuple[Article, ...]) -> None:
    text = text_of(articles)
    assert re.findall("[,;:?!()]", text) == []
    assert [text.count(mark) for mark in "，；（）"] == [157, 11, 3, 3]
    assert "4.5万户" in text


def test_what_looks_odd_and_is_not_certain_stays(articles: tuple[Article, ...]) -> None:
    text = text_of(articles)
    for printed in (
        "近千余节",
        "18个社区党组织89个小区党支部357名楼栋长",
        "原创评腔音乐剧",
        "场地码",
        "“外紧内松”政策",
    ):
        assert printed in text


@pytest.mark.parametrize("term", ["三会一课", "两学一做", "五包一", "四验一戴", "两微一端", "五老"])
def test_a_term_is_linked_wherever_it_stands(term: str, library: Library, articles: tuple[Article, ...]) -> None:
    explained = library.glossary.find(term)
    assert explained
    linked = [
        "".join(word.text for word in occurrence.sentence.words[link.start : link.end])
        for occurrence in library.occurrences[explained.slug]
        for link in occurrence.links
        if link.slug == explained.slug
    ]
    assert "".join(linked).count(term) == text_of(articles).count(term) >= 1


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        *(
            ("余干", "Yúgān"),
            ("余干县", "Yúgān Xiàn"),
            ("充分", "chōngfèn"),
            ("不间断", "bùjiànduàn"),
            ("时间", "shíjiān"),
        ),
        *(("问卷", "wènjuàn"), ("麻将馆", "májiàngguǎn"), ("接种", "jiēzhòng")),
    ],
)
def test_a_word_that_programs_misread_is_read_rightly(text: str, reading: str, articles: tuple[Article, ...]) -> None:
    words = [w for a in articles for b in a.blocks for s in b.sentences for w in s.words if text == w.text]
    assert {word.reading for word in words} <= {reading}
