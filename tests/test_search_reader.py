"""The search in a real Chromium: what readers type, what goes wrong, and that writer and reader of the index agree."""

from __future__ import annotations

import gzip
import re
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from browser import serve_folder
from glosses import SEARCH_MEANINGS, first_meanings, missed
from samples import articles_of
from sites import REPOSITORY
from zhreader.library import read_library
from zhreader.scripts import join_scripts
from zhreader.search import SearchIndex
from zhreader.search_documents import article_document, term_document
from zhreader.search_fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from sites import Site
    from zhreader.annotate import Annotator
    from zhreader.model import Article

pytestmark = pytest.mark.browser

_SEARCH = """async (query) => {
  const answer = await engine.search(query);
  const text = (pieces) => pieces.map((piece) => piece.text).join("");
  return {
    total: answer.total, isExact: answer.isExact, isCut: answer.isCut, failures: answer.failures,
    urls: answer.results.map((one) => one.url),
    readings: answer.understood.flatMap((one) => one.readings.map((reading) => reading.text)),
    nearest: answer.nearest.map((one) => one.text),
    marked: answer.results.flatMap((one) => one.marked),
    excerpts: answer.results.map((one) => one.excerpts.map((line) => text(line.pieces)).join(" ")),
  };
}"""


def table(name: str) -> list[tuple[str, str, str]]:
    """The rows of a table in ``cases``: query, first result, understood as; or query, nearest, what is wrong."""
    text = (Path(__file__).parent / "cases" / name).read_text(encoding="utf-8")
    rows = re.findall(r"^\| (.+) \| (.+) \| (.+) \|$", text, flags=re.MULTILINE)
    return [(query, first, rest) for query, first, rest in rows if query != "query"]


@contextmanager
def engine(browser: Browser, folder: Path, *, prepare: str = "") -> Iterator[Page]:
    """A page on which ``engine`` is the search of a site; ``prepare`` runs before anything of it."""
    with serve_folder(folder) as address, browser.new_context() as context:
        page = context.new_page()
        page.route(f"{address}empty", lambda route: route.fulfill(content_type="text/html", body="<!doctype html>"))
        page.goto(f"{address}empty")
        if prepare:
            page.evaluate(prepare)
        page.add_script_tag(path=_script(folder))
        page.evaluate(
            "(root) => { window.engine = new zrSearch.Engine(zrSearch.siteSource(new URL(root), false)) }", address
        )
        yield page


def test_what_readers_type_finds_what_they_mean_first(browser: Browser, real_site: Site) -> None:
    named = table("queries.md")
    assert len(named) >= 100
    wrong = []
    with engine(browser, real_site.folder) as page:
        for query, first, meant in named:
            answer = page.evaluate(_SEARCH, query)
            found = answer["urls"][:1]
            if not found or (first != "*" and found != [first]) or (meant != "–" and meant not in answer["readings"]):
                wrong.append((query, first, meant, found, answer["readings"]))
    assert wrong == []


def test_every_english_rendering_finds_an_explainer_that_has_it_first(browser: Browser, real_site: Site) -> None:
    terms = read_library(REPOSITORY).glossary.terms.values()
    explained: dict[str, set[str]] = {}
    for term in terms:
        for rendering in term.english:
            bare = re.sub(r" ?\([^()]*\)", "", rendering.text)  # as readers type it, without the aside
            explained.setdefault(bare, set()).add(f"glossary/{term.slug}/")
    assert len(explained) > len(terms) > 100
    wrong = []
    with engine(browser, real_site.folder) as page:
        for query, addresses in explained.items():
            found = page.evaluate(_SEARCH, query)["urls"]
            if not addresses.intersection(found[:1]):
                wrong.append((query, addresses, found[:3]))
    assert wrong == []


def test_the_english_of_every_word_finds_it(browser: Browser, real_site: Site) -> None:
    library = read_library(REPOSITORY)
    documents = [article_document(article, "a/", library.annotator) for article in library.articles]
    documents += [term_document(term, "t/", library.annotator) for term in library.glossary.terms.values()]
    meanings = first_meanings(documents, library.annotator.lexicon)
    assert len(meanings) > 1000
    with engine(browser, real_site.folder) as page:
        assert missed(meanings, page.evaluate(SEARCH_MEANINGS, list(meanings.values()))) == []


@pytest.mark.parametrize(
    "query",
    [
        "<img src=x onerror=alert(1)>",
        "\u0000\u202e\ud800",
        "党" * 10_000,
        '"',
        "((((",
        "dang(员",
        "党[yuan",
        "  ",
        "%",
        "\\u0041",
        "' OR 1=1 --",
    ],
)
def test_odd_queries_are_answered(browser: Browser, tiny_site: Site, query: str) -> None:
    with engine(browser, tiny_site.folder) as page:
        page.on("dialog", lambda dialog: pytest.fail(dialog.message))
        answer = page.evaluate(_SEARCH, query)
        assert answer["isCut"] == (len(query) > 1000)
        shown = "async (query) => document.body.append(zrSearch.showAnswer(await engine.search(query), "
        shown += "{ root: new URL('.', location.href), hasPinyin: true, script: 'hant', ask: () => {} }))"
        page.evaluate(shown, query)
        assert page.locator("body img, body script:not([src])").count() == 0 or "img" not in query


def test_a_browser_without_decompression_fetches_a_library(browser: Browser, tiny_site: Site) -> None:
    with engine(browser, tiny_site.folder, prepare="delete globalThis.DecompressionStream") as page:
        assert page.evaluate(_SEARCH, "三会一课")["total"] > 0
        assert page.evaluate("typeof fflate") == "object"


def test_a_shard_of_an_older_deploy_is_replaced(browser: Browser, tiny_site: Site) -> None:
    with engine(browser, tiny_site.folder) as page:
        page.evaluate("() => engine.index.open()")
        page.evaluate("() => { engine.index.start.edition = '00000000' }")
        assert page.evaluate(_SEARCH, "三会一课")["total"] > 0


def test_a_shard_that_fails_is_asked_for_again(browser: Browser, tiny_site: Site) -> None:
    with engine(browser, tiny_site.folder) as page:
        page.route("**/terms-*.gz", lambda route: route.abort())
        failed = page.evaluate("() => engine.search('三会一课').then(() => '', (error) => error.constructor.name)")
        assert failed == "LoadError"
        page.unroute("**/terms-*.gz")
        assert page.evaluate(_SEARCH, "三会一课")["total"] > 0


def test_a_fragment_that_fails_is_told_and_the_others_are_shown(browser: Browser, real_site: Site) -> None:
    with engine(browser, real_site.folder) as page:
        best = page.evaluate("async () => (await engine.search('党员')).candidates[3]")
    with engine(browser, real_site.folder) as page:
        page.route(f"**/text-*-{best}.gz", lambda route: route.abort())
        answer = page.evaluate(_SEARCH, "党员")
        assert (answer["failures"], len(answer["urls"])) == (1, 10)
        show = "async () => document.body.append(zrSearch.showAnswer(await engine.search('党员'), "
        page.evaluate(show + "{ root: new URL('.', location.href), hasPinyin: false, script: '', ask: () => {} }))")
        page.get_by_text("Some results could not be loaded.").wait_for()


def test_a_result_is_one_file_with_its_readings(browser: Browser, real_site: Site) -> None:
    with engine(browser, real_site.folder) as page:
        fetched: list[str] = []
        page.on("request", lambda request: fetched.append(request.url.rpartition("/")[2]))
        shown = page.evaluate("""async () => {
          const { results } = await engine.search("党员", { hasPinyin: true });
          const pieces = results.map((one) => one.excerpts.flatMap((excerpt) => excerpt.pieces));
          return pieces.map((own) => own.map(({ reading }) => reading).join(""));
        }""")
        assert len([name for name in fetched if name.startswith(("text-", "other-"))]) == len(shown) == 10
        assert all(shown)


def test_a_damaged_file_is_a_stale_one(browser: Browser, tiny_site: Site) -> None:
    with engine(browser, tiny_site.folder) as page:
        page.route("**/terms-*.gz", lambda route: route.fulfill(body=b"\x1f\x8b broken"))
        failed = page.evaluate("() => engine.search('三会一课').then(() => '', (error) => error.constructor.name)")
        assert failed == "StaleError"


@pytest.mark.parametrize(
    ("query", "first_has", "understood"),
    [
        ("党yuan", ["党员"], ["党员"]),
        ("dang员", ["党员"], ["党员"]),
        ("党*", ["党"], []),
        ("党员（社区）", ["党员", "社区"], []),
        ("dangyuan 社区", ["党员", "社区"], ["党员"]),
        ("party member 志愿", ["党员", "志愿"], ["党员"]),
        ("sanhuiyike 党员 Party", ["三会一课", "党员"], ["三会一课"]),
        ("sanhuiyike dangyuan", ["三会一课", "党员"], ["三会一课", "党员"]),
        ("dang yuan sanhuiyike", ["三会一课", "党员"], ["党员", "三会一课"]),
        ("dangyuan grid", ["党员", "网格"], ["党员", "网格"]),
        ("party branch sanhuiyike", ["党支部", "三会一课"], ["党支部", "三会一课"]),
        ("shyk dangyuan xuexi", ["三会一课", "党员", "学习"], ["三会一课", "党员", "学习"]),
        ("3+2+N dangyuan", ["3+2+N", "党员"], ["党员"]),
    ],
)
def test_hanzi_pinyin_and_english_may_be_mixed(
    browser: Browser, real_site: Site, query: str, first_has: list[str], understood: list[str]
) -> None:
    with engine(browser, real_site.folder) as page:
        answer = page.evaluate(_SEARCH, query)
        assert set(understood) <= set(answer["readings"])
        assert answer["total"] == len(set(answer["urls"])) or answer["total"] > 10
        page_text = (real_site.folder / answer["urls"][0] / "index.html").read_text(encoding="utf-8")
        text = re.sub(r"<rt.*?</rt>|<[^>]+>|\s", "", page_text)
        assert all(word in text for word in first_has), answer["urls"][0]


def test_terms_side_by_side_come_before_terms_apart(browser: Browser, annotator: Annotator, tmp_path: Path) -> None:
    apart, beside = "题目\n　学习制度，党员落实。", "题目\n　制度很好，党员学习。"
    _write_index([*articles_of(apart, annotator), *articles_of(beside, annotator)], annotator, tmp_path)
    with engine(browser, tmp_path) as page:
        assert page.evaluate(_SEARCH, "党员 学习")["urls"] == ["a/1/", "a/0/"]
        assert page.evaluate(_SEARCH, "dangyuan 学习")["urls"] == ["a/1/", "a/0/"]
        assert page.evaluate(_SEARCH, "学习 制度")["urls"] == ["a/0/", "a/1/"]


@pytest.mark.parametrize(
    ("word", "english"), [("力拚", "to put one's efforts into"), ("束脩", "salary of a private tutor")]
)
def test_words_in_variant_characters_are_found_and_shown_as_they_are(
    browser: Browser, annotator: Annotator, tmp_path: Path, word: str, english: str
) -> None:
    _write_index([*articles_of(f"题目\n　他们{word}。", annotator)], annotator, tmp_path)
    with engine(browser, tmp_path) as page:
        answer = page.evaluate(_SEARCH, english)
        assert (answer["urls"], answer["readings"]) == (["a/0/"], [word])


def test_nothing_is_found_and_the_nearest_is_named(browser: Browser, real_site: Site) -> None:
    wrong = []
    with engine(browser, real_site.folder) as page:
        for query, nearest, why in table("nearest.md"):
            answer = page.evaluate(_SEARCH, query)
            if answer["total"] or answer["nearest"][:1] != [nearest]:
                wrong.append((query, why, nearest, answer["total"], answer["nearest"]))
        assert page.evaluate(_SEARCH, "落实制度了吗")["nearest"][:2] == ["落实", "制度"]
    assert wrong == []


@pytest.mark.parametrize("query", ["Li Ming", "nü er"])
def test_syllables_that_are_not_read_side_by_side_are_not_sought_apart(
    browser: Browser, real_site: Site, query: str
) -> None:
    with engine(browser, real_site.folder) as page:
        assert page.evaluate(_SEARCH, query)["total"] == 0


def test_both_sides_fold_alike(browser: Browser, tiny_site: Site) -> None:
    texts = ["ＡＰＰ", "三會一課", "㎡ﬁ½", "Dǎng", "İß", "𠀀豈", "乾隆餘", "e\u0301", "ǅ", "〇"]
    with engine(browser, tiny_site.folder) as page:
        page.evaluate("() => engine.index.open().then(() => engine.index.openFolding())")
        found = page.evaluate("(texts) => texts.map((text) => engine.index.fold(text).text)", texts)
        known = gzip.decompress(next((tiny_site.folder / "search").glob("folding-*.gz")).read_bytes()).decode()
        for text, folded in zip(texts, found, strict=True):
            expected = fold(text)
            unknown = [c for c in text if fold(c) != c.lower() and c not in known and c > "\u3400"]
            assert folded == expected or unknown, text


def test_no_page_fetches_anything_of_the_search_before_a_reader_searches(browser: Browser, tiny_site: Site) -> None:
    with serve_folder(tiny_site.folder) as address, browser.new_context() as context:
        page = context.new_page()
        requests: list[str] = []
        page.on("request", lambda request: requests.append(request.url.removeprefix(address)))
        page.goto(address)
        page.wait_for_load_state("networkidle")
        assert [url for url in requests if url.startswith("search/") or "search.js" in url or "worker" in url] == []


def test_keys_lead_through_the_box_to_the_marked_paragraph(browser: Browser, real_site: Site) -> None:
    with serve_folder(real_site.folder) as address, browser.new_context() as context:
        page = context.new_page()
        page.goto(address)
        page.keyboard.press("/")
        page.keyboard.type("黨性教育")
        page.locator(".md-search .zr-found__link").first.wait_for()
        page.keyboard.press("Escape")
        assert page.evaluate("document.querySelector('#__search').checked") is False
        page.keyboard.press("/")
        page.keyboard.type("疫情防控阻击战")
        page.keyboard.press("Enter")
        page.wait_for_url("**/articles/**hit=**")
        page.locator(".zr-hits").wait_for()
        assert page.evaluate("CSS.highlights.get('zr-hits').size") > 0
        before = page.locator(".zr-hits [role=status]").inner_text()
        page.keyboard.press("n")
        assert page.locator(".zr-hits [role=status]").inner_text() != before or before.endswith("/ 1")


def test_the_search_page_has_an_address_to_share(browser: Browser, real_site: Site) -> None:
    with serve_folder(real_site.folder) as address, browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}search/?q=shyk")
        page.locator(".zr-found--page .zr-found__link").first.wait_for()
        assert "三会一课" in page.locator(".zr-found--page .zr-found__arrow").inner_text()
        page.locator(".zr-search-page input").fill("网格")
        page.wait_for_url(re.compile("q=%E7%BD%91%E6%A0%BC"))


def test_it_works_from_a_folder_in_the_offline_build(browser: Browser, offline_site: Site) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto((offline_site.folder / "index.html").as_uri())
        page.keyboard.press("/")
        page.keyboard.insert_text("sanhuiyike")  # at once: what is typed letter by letter may be searched halfway
        page.locator(".md-search .zr-found__link[href*=sanhui-yike]").first.click()
        page.wait_for_url("**/sanhui-yike.html**")


def _write_index(articles: list[Article], annotator: Annotator, folder: Path) -> None:
    """A site that is nothing but the index of some articles, `a/0/` and so on, and the search's script."""
    index = SearchIndex(annotator.lexicon, annotator.glossary.forms)
    for number, article in enumerate(articles):
        index.add(article_document(article, f"a/{number}/", annotator))
    (folder / "search").mkdir()
    for name, content in index.files():
        (folder / "search" / name).write_bytes(content)
    _script(folder).parent.mkdir(parents=True)
    _script(folder).write_text(join_scripts(REPOSITORY / "docs" / "assets" / "js" / "search.mjs"), encoding="utf-8")


def _script(folder: Path) -> Path:
    return folder / "assets" / "js" / "search.js"
