"""The page around the text without the theme's script: drawer, header, contents, the way back (frame.mjs)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from browser import ARTICLE, PHONE, opened

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Page

    from sites import Site

pytestmark = pytest.mark.browser

GUIDE = "contributing/architecture/"
"""A page with contents of its own."""
OPENER = ".zr-opens-drawer"
DRAWER = ".md-sidebar--primary"


def scroll(page: Page, top: str) -> None:
    """Scroll to a place, and wait until what has come into view is laid out."""
    page.evaluate(
        f"""async () => {{
          scrollTo({{ top: {top}, behavior: 'instant' }});
          for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
        }}"""
    )


def test_the_theme_brings_no_script_of_its_own(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        sources = page.locator("script[src]").evaluate_all("all => all.map(({ src }) => src.split('/').pop())")
        assert "reader.js" in sources
        assert not [source for source in sources if source.startswith("bundle")]


def test_the_drawer_opens_by_touch_and_its_links_close_it(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE, width=PHONE) as page:
        link = page.locator(f"{DRAWER} a[href*='3-2-n']").first
        assert link.is_visible() is False
        page.locator(OPENER).tap()
        link.wait_for(state="visible")
        link.tap()
        page.wait_for_url("**/*3-2-n*/")


def test_the_drawer_opens_without_javascript(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE, width=PHONE, scripts=False) as page:
        link = page.locator(f"{DRAWER} a[href*='3-2-n']").first
        assert link.is_visible() is False
        page.locator(OPENER).tap()
        link.tap()
        page.wait_for_url("**/*3-2-n*/")


@pytest.mark.parametrize("key", ["Enter", " "])
def test_the_drawer_opens_and_closes_by_key_and_gives_the_focus_back(
    browser: Browser, real_site: Site, key: str
) -> None:
    with opened(browser, real_site, ARTICLE, width=PHONE) as page:
        opener = page.locator(OPENER)
        opener.focus()
        assert opener.get_attribute("aria-expanded") == "false"
        page.keyboard.press(key)
        assert opener.get_attribute("aria-expanded") == "true"
        assert page.evaluate("document.activeElement.closest('.md-sidebar--primary') !== null")
        page.keyboard.press("Escape")
        assert opener.get_attribute("aria-expanded") == "false"
        assert page.evaluate(f"document.activeElement === document.querySelector('{OPENER}')")


def test_a_closed_drawer_is_no_stop_of_the_tab_key(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE, width=PHONE) as page:
        for _ in range(12):
            page.keyboard.press("Tab")
            assert page.evaluate("document.activeElement.closest('.md-sidebar--primary') === null")


def test_the_search_of_a_small_window_opens_by_key(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE, width=PHONE) as page:
        page.locator(".zr-opens-search").focus()
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.matches('.md-search__input')")


def test_the_header_tells_the_title_once_the_heading_is_out_of_sight(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        active = page.locator(".md-header__title--active")
        assert active.count() == 0
        scroll(page, "2000")
        active.wait_for(state="attached")
        scroll(page, "0")
        active.wait_for(state="detached")


def test_the_contents_mark_the_heading_that_was_reached(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, GUIDE) as page:
        for place in (1, 0):
            link = page.locator(".md-sidebar--secondary a[href^='#']").nth(place)
            link.click()
            page.wait_for_function("link => link.matches('.md-nav__link--active')", arg=link.element_handle())
            assert page.locator(".md-sidebar--secondary .md-nav__link--active").count() == 1


@pytest.mark.parametrize("path", [GUIDE, ARTICLE])
def test_a_way_back_to_the_top_shows_when_the_reader_turns_back(browser: Browser, real_site: Site, path: str) -> None:
    with opened(browser, real_site, path) as page:
        up = page.locator(".md-top")
        scroll(page, "2500")
        page.wait_for_function("document.querySelector('.md-header__title--active')")
        assert up.is_visible() is False
        for _ in range(2):  # one alone may be what the layout did
            scroll(page, "scrollY - 100")
        up.wait_for(state="visible")
        right = "(blocks) => Math.max(...blocks.map((block) => block.getBoundingClientRect().right))"
        assert page.locator(".md-content__inner > *").evaluate_all(right) <= up.bounding_box()["x"]  # type: ignore[index]
        up.click()
        page.wait_for_function("scrollY === 0")


def test_on_a_phone_nothing_covers_the_text_and_the_title_leads_to_the_top(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE, width=PHONE) as page:
        scroll(page, "2500")
        title = page.locator(".md-header__title--active")
        title.wait_for()
        for _ in range(2):  # one alone may be what the layout did
            scroll(page, "scrollY - 100")
        assert page.locator(".md-top").is_visible() is False
        title.tap()
        page.wait_for_function("scrollY === 0")


def test_what_is_folded_is_printed_and_folded_again(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, GUIDE) as page:
        page.evaluate("document.querySelector('.md-content').append(document.createElement('details'))")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert page.evaluate("document.querySelector('details').open") is True
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert page.evaluate("document.querySelector('details').open") is False


SLOW = {"offline": False, "latency": 0, "downloadThroughput": 200_000, "uploadThroughput": -1}
"""A line over which a page comes in many parts; bytes a second."""


def styled(browser: Browser, page: Page, run: Callable[[], object]) -> int:
    """How many elements are styled, one that is styled again counted again, until what was done is painted."""
    browser.start_tracing(page=page, categories=["devtools.timeline"])
    run()
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    events = json.loads(browser.stop_tracing())["traceEvents"]
    return sum(event["args"].get("elementCount", 0) for event in events if event["name"] == "UpdateLayoutTree")


@pytest.mark.parametrize("path", ["", ARTICLE, "glossary/", "glossary/sanhui-yike/"])
def test_nothing_that_a_script_does_has_the_whole_page_styled_anew(
    browser: Browser, real_site: Site, path: str
) -> None:
    with opened(browser, real_site, path, width=PHONE, ui="en") as page:
        elements, address = page.locator("*").count(), page.url
        page.goto("about:blank")  # Chromium may style a page that it leaves once more: that is not counted
        assert styled(browser, page, lambda: page.goto(address)) < 1.5 * elements
        assert styled(browser, page, lambda: page.evaluate("document.body.append(document.createElement('p'))")) < 20


def test_what_has_come_of_an_article_is_not_styled_anew_with_every_part_that_comes(
    browser: Browser, real_site: Site
) -> None:
    with opened(browser, real_site, ARTICLE, width=PHONE, ui="en") as page:
        elements, address = page.locator("*").count(), page.url
        page.goto("about:blank")
        line = page.context.new_cdp_session(page)
        line.send("Network.enable")
        line.send("Network.setCacheDisabled", {"cacheDisabled": True})
        line.send("Network.emulateNetworkConditions", SLOW)
        assert styled(browser, page, lambda: page.goto(address)) < 1.5 * elements
