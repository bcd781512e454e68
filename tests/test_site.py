"""The built sites: every link leads somewhere, nothing comes from elsewhere, hostile text stays text."""

from __future__ import annotations

import gzip
import json
import re
from hashlib import blake2b
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from sites import REPOSITORY, TINY_SEEDS, Site, build, copy_project, links

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup

HOSTILE = "articles/title-script-alert-1-script-x/index.html"
DATED = "articles/fang-yi/holding-the-line/index.html"
PLAIN = "articles/jian-chi-dang-jian-yin-ling/index.html"
RESOURCES = {("script", "src"), ("link", "href"), ("img", "src"), ("iframe", "src"), ("source", "src")}


def test_every_link_leads_to_a_file_and_every_fragment_to_an_id(site: Site) -> None:
    broken = []
    for name, page in site.pages.items():
        for _, _, link in links(page):
            if urlsplit(link).scheme in {"http", "https", "mailto", "data"}:
                continue
            file, fragment = site.target(name, link)
            if not file.is_file():
                broken.append(f"{name}: {link}")
            elif fragment and file.suffix == ".html":
                other = site.pages[file.relative_to(site.folder).as_posix()]
                if not other.find(id=fragment):
                    broken.append(f"{name}: {link}")
    assert broken == []


def test_no_page_loads_anything_from_elsewhere(site: Site) -> None:
    foreign = [
        (name, link)
        for name, page in site.pages.items()
        for element, attribute, link in links(page)
        if (element, attribute) in RESOURCES and urlsplit(link).netloc
    ]
    assert foreign == []
    styles = [file.read_text(encoding="utf-8") for file in site.folder.rglob("*.css")]
    assert styles
    assert not [match for text in styles for match in re.findall(r"url\(['\"]?https?:[^)]*\)", text)]


def test_no_id_stands_twice_on_a_page(site: Site) -> None:
    for name, page in site.pages.items():
        ids = [element["id"] for element in page.find_all(id=True)]
        assert len(ids) == len(set(ids)), name


def test_every_page_has_a_title_a_language_and_a_description(site: Site) -> None:
    for name, page in site.pages.items():
        assert page.title, name
        assert page.title.get_text(strip=True), name
        assert page.html, name
        assert page.html["lang"] == "zh-Hans", name
        description = page.find("meta", attrs={"name": "description"})
        assert description, name
        assert description["content"], name


def test_every_reading_and_every_paragraph_names_its_language(site: Site) -> None:
    for name, page in site.pages.items():
        assert {element.get("lang") for element in page.find_all("rt")} <= {"zh-Latn-pinyin"}, name
        for paragraph in page.select(".zr-text > p[id]"):
            assert paragraph.get("lang") in {"zh-Hans", "zh-Hant"}, name


def test_no_text_of_the_pages_is_in_two_languages_at_once(real_site: Site) -> None:
    for name, page in real_site.pages.items():
        both = page.find_all(string=re.compile("[\u4e00-\u9fff] · [A-Za-z]"))
        assert not [text for text in both if not text.find_parent(["title", "script", "code"])], name


def test_a_seed_in_traditional_characters_says_so(tiny_site: Site) -> None:
    page = tiny_site.pages["articles/xue-xi-san-hui-yi-ke/index.html"]
    assert {paragraph["lang"] for paragraph in page.select(".zr-text > p[id]")} == {"zh-Hant"}
    assert page.select_one('a.zr-term[href$="glossary/sanhui-yike/"]')


def test_hostile_text_is_shown_and_does_nothing(tiny_site: Site) -> None:
    page = tiny_site.pages[HOSTILE]
    text = visible(page)
    for piece in (
        "</title><script>alert(1)</script>“{{x}}”",
        '<img src=x onerror=alert(2)>党员说："{{ config.site_name }}" & {% raw %}。',
        "[点击]（javascript:alert（3））反转 <b>粗体</b> *星号* <!-- 注释 -->。",
        "小标题<i>斜体</i>",
        "&lt；实体&gt;&amp；。",
    ):
        assert piece in text
    assert not page.select(".zr-text script, .zr-text img, .zr-text b, .zr-text i")


def test_no_page_has_a_script_or_a_handler_that_the_theme_did_not_make(tiny_site: Site) -> None:
    own = {script.get_text() for script in tiny_site.pages["about/index.html"].find_all("script", src=False)}
    for name, page in tiny_site.pages.items():
        scripts = {s.get_text() for s in page.find_all("script", src=False) if s.get("id") != "__config"}
        assert {script for script in scripts if "alert" in script} == set(), name
        assert len(scripts - own) <= 1, name  # the theme writes a page's depth into one of its own
        for element in page.select("*"):
            assert not [attribute for attribute in element.attrs if attribute.startswith("on")], name
            assert not str(element.get("href", "")).startswith("javascript:"), name


def test_every_article_is_in_the_navigation_on_the_home_page_and_in_the_search(site: Site) -> None:
    articles = {
        name.removesuffix("index.html") for name, page in site.pages.items() if page.select_one(".zr-head[data-reader]")
    }
    assert len(articles) >= 2
    home = site.pages["index.html"]
    assert {link["href"] for link in home.select(".zr-card__title a")} == articles
    for article in articles:  # The theme prunes the navigation to the section that a page is in.
        assert site.pages[f"{article}index.html"].select_one("nav.md-nav--primary .md-nav__link--active")
    assert articles <= {fragment["url"] for fragment in search_fragments(site)}
    sitemap = (site.folder / "sitemap.xml").read_text(encoding="utf-8")
    assert sitemap


def test_a_sub_folder_is_a_section_with_a_list_of_its_own(tiny_site: Site) -> None:
    page = tiny_site.pages["articles/fang-yi/index.html"]
    assert page.h1
    assert page.h1.get_text() == "防疫"
    assert [link["href"] for link in page.select(".zr-card__title a")] == ["holding-the-line/"]


def test_front_matter_is_shown_in_the_head(tiny_site: Site) -> None:
    head = tiny_site.pages[DATED].select_one(".zr-head")
    assert head
    assert head.select_one(".zr-title-en[lang=en]")
    link = head.select_one('a[rel="external"]')
    assert link
    assert link["href"] == "https://example.org/a?b=1&c=2"
    assert link.get_text() == "中国城市报"
    assert head.select_one('time[datetime="2022-04-19"]')
    assert "人工翻译" in head.get_text()


def test_readings_of_the_author_are_used(tiny_site: Site) -> None:
    words = {"|".join(ruby.find_all(string=True)) for ruby in tiny_site.pages[DATED].select(".zr-text ruby")}
    assert "重阳|Chóngyáng" in words
    assert "银{" not in visible(tiny_site.pages[DATED])


def test_the_search_index_has_no_readings_in_its_texts_and_keeps_terms_whole(site: Site) -> None:
    articles = [fragment for fragment in search_fragments(site) if fragment["kind"] == "article"]
    texts = [text for fragment in articles for text in (fragment["title"], *(p[1] for p in fragment["passages"]))]
    assert any("三会一课" in text for text in texts)
    assert not re.search("[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]", " ".join(texts))
    readings = [word for fragment in articles for line in fragment["readings"] for word in line.split("\t")]
    assert "sān|huì-yī|kè" in readings


def test_an_unchanged_site_has_unchanged_files(real_site: Site, tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    done = build(project, PYTHONHASHSEED="1")  # Sets come in another order.
    assert done.returncode == 0, done.stderr
    assert contents(project / "site") == contents(real_site.folder)


def test_explainers_are_in_the_search_and_other_pages_too(real_site: Site) -> None:
    found = {fragment["url"] for fragment in search_fragments(real_site)}
    assert {"glossary/sanhui-yike/", "glossary/wulao/", "about/"} <= found
    assert not {"search/", "index.html", "", "articles/", "glossary/"} & found


def test_the_pencil_leads_to_the_seed_as_it_is_published(tiny_site: Site) -> None:
    pencil = tiny_site.pages[PLAIN].select_one('a[rel="edit"]')
    assert pencil
    file, _ = tiny_site.target(PLAIN, str(pencil["href"]))
    assert file.read_text(encoding="utf-8-sig") == (TINY_SEEDS / "plain.txt").read_text(encoding="utf-8")


def test_the_pencil_leads_to_where_the_project_is_edited_if_that_is_known(tmp_path: Path) -> None:
    project = copy_project(tmp_path, seeds=TINY_SEEDS)
    done = build(project, EDIT_URI="https://example.org/edit/main/")
    assert done.returncode == 0, done.stderr
    pages = Site(project / "site").pages
    pencils = {name: pages[name].select_one('a[rel="edit"]') for name in (DATED, "glossary/wulao/index.html")}
    assert {name: pencil and pencil["href"] for name, pencil in pencils.items()} == {
        DATED: "https://example.org/edit/main/seeds/%E9%98%B2%E7%96%AB/dated.txt",
        "glossary/wulao/index.html": "https://example.org/edit/main/docs/glossary/wulao.md",
    }


def test_without_directory_addresses_every_link_still_leads_somewhere(tmp_path: Path) -> None:
    project = copy_project(tmp_path, seeds=TINY_SEEDS)
    configuration = project / "mkdocs.yml"
    configuration.write_text(configuration.read_text(encoding="utf-8") + "\nuse_directory_urls: false\n", "utf-8")
    done = build(project)
    assert done.returncode == 0, done.stderr
    test_every_link_leads_to_a_file_and_every_fragment_to_an_id(Site(project / "site"))


def test_a_term_lists_the_sentences_in_which_it_appears(real_site: Site) -> None:
    page = real_site.pages["glossary/wu-bao-yi/index.html"]
    places = [link["href"] for link in page.select(".zr-concordance li a")]
    assert [str(place).rpartition("#")[2] for place in places] == ["p4", "p12"]
    assert [mark.ruby is not None for mark in page.select(".zr-concordance mark")] == [True, True]


def test_every_word_with_a_reading_has_a_card(site: Site) -> None:
    for name, page in site.pages.items():
        if source := page.select_one("#zr-vocabulary"):
            script = site.target(name, str(source["data-src"]))[0].read_text(encoding="utf-8")
            known = json.loads(script.removeprefix("zrVocabulary = ").rstrip(";\n"))["words"]
            rubies = page.select("article ruby")
            read = {ruby.get("data-h") or "".join(ruby.find_all(string=True, recursive=False)) for ruby in rubies}
            assert read
            assert read - set(known) == set(), name


def test_a_correction_shows_what_was_printed(real_site: Site) -> None:
    name = next(name for name in real_site.pages if "qi-xin-xie-li" in name)
    page = real_site.pages[name]
    marks = page.select("#p4 ins.zr-emended")
    assert [mark.get_text() for mark in marks] == ["—", "—", "—"]
    assert {mark["title"] for mark in marks} == {"原文作“一” · printed “一”"}
    assert "破折号" in page.select("#emendations")[0].parent.get_text()  # type: ignore[union-attr]  # it has one


def test_the_shipped_seed_is_the_one_that_was_found() -> None:
    seed = REPOSITORY / "seeds" / "000_f3014bae6dd5364b.txt"
    assert seed.stat().st_size == 10580
    assert seed.read_bytes().count(b"\n") == 68


def visible(page: BeautifulSoup) -> str:
    """The text of an article without its readings."""
    copy = page.select(".zr-head h1, .zr-text")
    return "".join(
        string
        for element in copy
        for string in element.find_all(string=True)
        if not string.find_parent(["rt", "script", "style"])
    )


def contents(folder: Path) -> dict[str, str]:
    """A hash of every file by its name in the folder."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): blake2b(file.read_bytes()).hexdigest() for file in files}


def search_fragments(site: Site) -> list[dict[str, Any]]:
    files = (site.folder / "search").glob("text-*.gz")
    return [json.loads(gzip.decompress(file.read_bytes())) for file in files]
