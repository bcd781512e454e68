"""The search as a reader meets it: in the box and on its page, by keys, mouse, touch and input method."""

from __future__ import annotations

import gzip
import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from browser import ARTICLE, DESK, PHONE, choose, opened, serve_folder

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, CDPSession, Page, Route

    from sites import Site

pytestmark = pytest.mark.browser

FRAMES = "() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))"
FIRST = ".md-search .zr-found__link >> nth=0"


def test_an_input_method_commits_by_mouse(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site) as page:
        page.keyboard.press("/")
        keys = _count_keys(page)
        method = page.context.new_cdp_session(page)
        _compose(method, "san hui yi ke")
        page.wait_for_function("document.querySelector('.md-search__input').value === 'san hui yi ke'")
        method.send("Input.insertText", {"text": "三会一课"})
        page.locator(FIRST).wait_for()
        assert "sanhui-yike" in str(page.locator(FIRST).get_attribute("href"))
        assert page.locator(".md-search .zr-found__arrow").count() == 0, "what was composed was searched"
        assert keys() == 0


def test_it_is_opened_asked_and_followed_by_touch(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, width=PHONE) as page:
        page.locator(".zr-opens-search").tap()
        method = page.context.new_cdp_session(page)
        _compose(method, "yiqing")
        method.send("Input.insertText", {"text": "疫情防控阻击战"})
        page.locator(FIRST).tap()
        page.wait_for_url("**/articles/**hit=**#p*")
        page.locator(".zr-hits").wait_for()
        marked = page.locator(".zr-hits [role=status]")
        before = marked.inner_text()
        page.locator(".zr-hits button").nth(1).tap()
        assert marked.inner_text() != before or before.endswith("/ 1")


def test_arrows_go_round_what_is_found_and_escape_leads_back(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site) as page:
        before = page.locator(".md-content a").first
        before.focus()
        _ask(page, "三会一课")
        stops = page.locator(".md-search :is(.md-search__input, .zr-found a, .zr-found button)")
        for key, step in (("ArrowDown", 1), ("ArrowUp", -1)):
            for count in range(1, stops.count() + 2):
                page.keyboard.press(key)
                assert stops.nth(step * count % stops.count()).evaluate("one => one === document.activeElement"), count
            page.locator(".md-search__input").focus()
        page.keyboard.press("Escape")
        assert page.locator("#__search").is_checked() is False
        assert before.evaluate("one => one === document.activeElement")
        page.keyboard.press("/")
        page.keyboard.press("ArrowUp")
        page.keyboard.press("Enter")
        page.wait_for_url("**hit=**")


def test_what_is_found_is_grouped_and_counted(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, "search/?q=三会一课", ui="en") as page:
        found = page.locator(".zr-found--page")
        found.locator(".zr-found__link").first.wait_for()
        assert found.locator("h2").all_inner_texts()[:3] == ["Words", "Glossary", "Articles"]
        count = int(found.locator(".zr-found__count").inner_text().split()[0])
        while found.locator(".zr-found__all").count():
            shown = found.locator(".zr-found__link").count()
            found.locator(".zr-found__all").click()
            page.wait_for_function("(shown) => document.querySelectorAll('.zr-found__link').length > shown", arg=shown)
        addresses = {str(link.get_attribute("href")) for link in found.locator(".zr-found__link").all()}
        assert len(addresses) == count == found.locator(".zr-found__link").count()


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_a_result_opens_where_it_was_found(browser: Browser, real_site: Site, width: int) -> None:
    with opened(browser, real_site, "search/?q=持久战", width=width) as page:
        page.locator(".zr-found--page a[href*=articles]").first.click()
        page.locator(".zr-hits").wait_for()
        page.wait_for_load_state()
        page.wait_for_function(
            """() => { const { top, bottom } = [...CSS.highlights.get('zr-hit')][0].getBoundingClientRect();
              return scrollY > 0 && top > 60 && bottom < innerHeight; }"""
        )
        for _ in range(4):
            page.evaluate(FRAMES)
        top, bottom = page.evaluate(
            "() => (({ top, bottom }) => [top, bottom])([...CSS.highlights.get('zr-hit')][0].getBoundingClientRect())"
        )
        assert 60 < top < bottom < 800, "it did not stay there"


@pytest.mark.parametrize("place", ["", "#100%"])
def test_the_reading_between_two_words_of_a_hit_is_not_marked(browser: Browser, real_site: Site, place: str) -> None:
    with opened(browser, real_site, f"{ARTICLE}?hit=疫情防控{place}") as page:
        page.locator(".zr-hits").wait_for()
        marked = """() => [...CSS.highlights.get('zr-hit')].map((range) => {
          const { startContainer: { parentElement: parent } } = range;
          return [range.toString(), parent.closest('rt') !== null];
        })"""
        assert page.evaluate(marked) == [["疫情", False], ["防控", False]]
        assert page.locator(".zr-hits [role=status]").inner_text().startswith("1 / ")


def test_an_address_with_a_paragraph_opens_there(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, f"{ARTICLE}#p7", width=PHONE) as page:
        page.wait_for_load_state()
        for _ in range(4):
            page.evaluate(FRAMES)
        assert 0 <= page.locator("#p7").evaluate("one => one.getBoundingClientRect().top") < 200


def test_excerpts_are_in_the_readers_script_with_the_hit_marked(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site) as page:
        _choose(page, "script", "hant")
        for query in ("三会一课", "三會一課"):
            _ask(page, query)
            excerpt = page.locator(f"{FIRST} >> .zr-found__excerpt >> nth=0")
            assert excerpt.get_attribute("lang") == "zh-Hant"
            assert "".join(excerpt.locator("mark").all_inner_texts()).startswith("三會一課")
            page.keyboard.press("Escape")
        _choose(page, "script", "hans")
        _ask(page, "三會一課")
        assert "".join(page.locator(f"{FIRST} >> mark").all_inner_texts()).startswith("三会一课")


def test_excerpts_have_small_pinyin_if_the_reader_sees_pinyin(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site) as page:
        _choose(page, "pinyin", "all")
        _ask(page, "黨性教育")
        small = page.locator(f"{FIRST} >> .zr-found__excerpt rt").first
        sizes = "one => [one, one.parentElement].map((part) => parseFloat(getComputedStyle(part).fontSize))"
        above, below = small.evaluate(sizes)
        assert above <= 0.7 * below
        _choose(page, "pinyin", "off")
        _ask(page, "党性教育")
        assert page.locator(f"{FIRST} >> rt").count() == 0


def test_what_was_understood_is_told_and_other_readings_are_offered(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, "search/?q=dang") as page:
        found = page.locator(".zr-found--page")
        found.locator(".zr-found__arrow").wait_for()
        assert found.locator(".zr-found__arrow").inner_text().startswith("dang → 党")
        other = found.locator(".zr-found__offer", has_text="当").first
        other.click()
        page.wait_for_url("**/search/?q=%E5%BD%93*")
        assert page.locator(".zr-search-page input").input_value().startswith("当")


def test_where_nothing_is_found_the_nearest_is_offered(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, "search/?q=dangyaun") as page:
        found = page.locator(".zr-found--page")
        found.get_by_text("Nothing found").wait_for()
        found.locator(".zr-found__offer", has_text="党员").first.click()
        found.locator(".zr-found__link").first.wait_for()
        assert page.locator(".zr-search-page input").input_value() == "党员"


@pytest.mark.parametrize("query", ["dang", "dangyaun", "三会一课"])
def test_all_that_is_found_is_large_enough_for_a_finger(browser: Browser, real_site: Site, query: str) -> None:
    with opened(browser, real_site, f"search/?q={query}", width=PHONE) as page:
        page.locator(".zr-found--page .zr-found__offer, .zr-found--page .zr-found__link").first.wait_for()
        touched = page.locator(".zr-found--page :is(a, button), .zr-search-page :is(input, button)")
        sizes = touched.evaluate_all("""(all) => all.map((one) => {
          const { width, height } = one.getBoundingClientRect();
          return [one.textContent, width, height];
        })""")
        assert len(sizes) > 3
        assert [size for size in sizes if min(size[1:]) < 44] == []


def test_where_nothing_is_near_another_way_to_ask_is_told(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, "search/?q=%23%23", ui="en") as page:
        page.locator(".zr-found--page").get_by_text("Try fewer characters").wait_for()


SHIFT = """addEventListener('DOMContentLoaded', () => {
  self.shift = [];
  new PerformanceObserver((list) => list.getEntries().forEach(({ value, sources }) =>
    self.shift.push(`${value} ${sources.map(({ node }) => node?.outerHTML?.slice(0, 120)).join()}`),
  )).observe({ type: 'layout-shift', buffered: true });
})"""
"""What moved, from the first paint on."""


@pytest.mark.parametrize("query", ["三会一课", "dangyaun"])
@pytest.mark.parametrize("width", [DESK, PHONE])
@pytest.mark.parametrize("is_typed", [False, True])
def test_what_is_found_pushes_nothing_away(
    browser: Browser, real_site: Site, query: str, *, width: int, is_typed: bool
) -> None:
    """However long it takes: it has its place before the first paint, or at once when a key is pressed."""
    with opened(browser, real_site, width=width) as page:
        page.add_init_script(SHIFT)
        held: list[Route] = []
        is_held = True

        def hold(route: Route) -> None:
            held.append(route) if is_held else route.continue_()

        page.route("**/search/start.gz", hold)
        page.goto(f"{page.url}search/" + ("" if is_typed else f"?q={query}"), wait_until="commit")
        page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length")
        page.wait_for_load_state()
        if is_typed:
            page.locator(".zr-search-page input").fill(query)
        page.locator(".zr-found--page[aria-busy]").wait_for(state="attached")
        page.evaluate(FRAMES)
        if is_typed:
            page.evaluate("self.shift = []")  # a key may move what it likes
        is_held = False
        for route in held:
            route.continue_()
        page.locator(".zr-found--page .zr-found__offer, .zr-found--page .zr-found__link").first.wait_for()
        page.evaluate(FRAMES)
        assert page.evaluate("self.shift") == []


def test_an_address_with_html_shows_it_as_text(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, "search/?q=<img src=x onerror=alert(1)>dangyuan<script>alert(1)</script>") as page:
        page.on("dialog", lambda dialog: pytest.fail(dialog.message))
        found = page.locator(".zr-found--page")
        found.locator(".zr-found__count").wait_for()
        assert found.locator("img, script").count() == 0
        assert "<img" in page.locator(".zr-search-page input").input_value()


def test_a_failure_is_told_and_a_button_tries_again(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site) as page:
        page.route("**/search/terms-*.gz", lambda route: route.fulfill(body=b"broken"))
        page.keyboard.press("/")
        page.keyboard.insert_text("三会一课")
        page.get_by_role("alert").get_by_role("button").wait_for()
        page.unroute("**/search/terms-*.gz")
        page.get_by_role("alert").get_by_role("button").click()
        page.locator(FIRST).wait_for()


def test_a_page_that_was_opened_before_a_deploy_still_finds(browser: Browser, real_site: Site, tmp_path: Path) -> None:
    folder = shutil.copytree(real_site.folder, tmp_path / "site")
    with serve_folder(folder) as address, browser.new_context() as context:
        page = context.new_page()
        page.goto(address)
        _ask(page, "三会一课")
        _deploy(folder / "search")
        page.keyboard.press("Escape")
        _ask(page, "阻击战")
        assert "阻击战" in "".join(page.locator(f"{FIRST} >> mark").all_inner_texts())


def _deploy(folder: Path) -> None:
    """Publish the index anew under another edition: the files of the old one are gone."""
    start = json.loads(gzip.decompress((folder / "start.gz").read_bytes()))
    for file in list(folder.iterdir()):
        file.rename(folder / file.name.replace(start["edition"], "deadbeef"))
    (folder / "start.gz").write_bytes(gzip.compress(json.dumps(start | {"edition": "deadbeef"}).encode()))


def _ask(page: Page, query: str) -> None:
    """Search in the box, empty it before, and wait for what is found."""
    page.keyboard.press("/")
    field = page.locator(".md-search__input")
    field.fill("")
    page.locator(".md-search .zr-found__count").wait_for(state="detached")
    field.fill(query)
    page.locator(FIRST).wait_for()


def _choose(page: Page, name: str, value: str) -> None:
    """Leave the box, choose in the panel, and leave that."""
    page.keyboard.press("Escape")
    choose(page, name, value)
    page.keyboard.press("Escape")


def _compose(method: CDPSession, letters: str) -> None:
    """Letters in the field that an input method has not committed yet."""
    method.send("Input.imeSetComposition", {"text": letters, "selectionStart": 0, "selectionEnd": len(letters)})


def _count_keys(page: Page) -> Any:  # noqa: ANN401 - a function that counts
    page.evaluate("() => { window.keys = 0; addEventListener('keyup', () => (window.keys += 1), true); }")
    return lambda: page.evaluate("window.keys")
