"""The “Aa” panel in a real Chromium: every setting by mouse, touch and keyboard, and kept."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from browser import ARTICLE, DESK, PHONE, choose, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from sites import Site

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [320, PHONE, DESK])
def test_the_panel_opens_over_the_page_and_fits(browser: Browser, real_site: Site, width: int) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        button, panel = page.locator(".zr-aa"), page.locator("#zr-panel")
        assert panel.is_visible() is False
        button.tap() if width == PHONE else button.click()
        assert panel.is_visible() is True
        box = panel.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["y"] + box["height"] <= 800
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        page.mouse.click(5, 60)
        assert panel.is_visible() is False


def test_the_panel_works_by_keyboard_alone(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        page.locator(".zr-aa").focus()
        page.keyboard.press("Enter")
        assert page.locator("#zr-panel").is_visible() is True
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.name") == "zr-pinyin"
        page.keyboard.press("ArrowRight")
        assert page.evaluate("document.documentElement.dataset.pinyin") == "above"
        page.keyboard.press("Escape")
        assert page.locator("#zr-panel").is_visible() is False
        assert page.evaluate("document.activeElement.matches('.zr-aa')")
        page.keyboard.press("a")
        assert page.locator("#zr-panel").is_visible() is True
        page.keyboard.press("a")
        assert page.locator("#zr-panel").is_visible() is False


def test_colours_follow_the_system_until_the_reader_chooses(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        page.emulate_media(color_scheme="dark")
        page.wait_for_selector("body[data-md-color-scheme=slate]")
        page.emulate_media(color_scheme="light")
        page.wait_for_selector("body[data-md-color-scheme=default]")
        for theme, scheme in (("sepia", "sepia"), ("dark", "slate"), ("light", "default")):
            choose(page, "theme", theme)
            page.wait_for_selector(f"body[data-md-color-scheme={scheme}]")
        choose(page, "theme", "dark")
        page.reload()
        assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"


@pytest.mark.parametrize(
    ("name", "values"), [("size", ["s", "m", "l", "xl"]), ("leading", ["tight", "normal", "loose"])]
)
def test_size_and_line_spacing_grow(browser: Browser, real_site: Site, name: str, values: list[str]) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        heights = []
        for value in values:
            choose(page, name, value)
            heights.append(page.evaluate("document.querySelector('#p2').getBoundingClientRect().height"))
        assert heights == sorted(set(heights))


def test_spaced_words_have_a_gap_but_not_before_a_full_stop(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        choose(page, "words", "spaced")
        gaps = page.evaluate(
            """() => [...document.querySelectorAll('#p1 ruby')].map((ruby) => [
              ruby.nextSibling?.nodeName ?? '', parseFloat(getComputedStyle(ruby).marginInlineEnd)])"""
        )
        assert {gap > 0 for after, gap in gaps if after == "WBR"} == {True}
        assert {gap for after, gap in gaps if after == "#text"} == {0}


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_shaded_words_are_told_from_their_neighbours(browser: Browser, real_site: Site, width: int) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        blocks = page.locator(".zr-text > *")
        heights = "(blocks) => blocks.map((block) => block.getBoundingClientRect().height)"
        before = blocks.evaluate_all(heights)
        choose(page, "words", "shaded")
        shades = page.locator("#p1 ruby").evaluate_all("all => all.map((one) => getComputedStyle(one).backgroundColor)")
        assert len(set(shades)) == 2
        assert all(one != other for one, other in pairwise(shades))
        assert blocks.evaluate_all(heights) == before
        choose(page, "words", "plain")
        plain = page.locator("#p1 ruby").evaluate_all("all => all.map((one) => getComputedStyle(one).backgroundColor)")
        assert set(plain) == {"rgba(0, 0, 0, 0)"}


def test_the_shortcuts_are_shown_and_work(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        page.keyboard.press("?")
        shown = page.locator("dialog.zr-help")
        assert shown.is_visible() is True
        keys = shown.locator("kbd").all_inner_texts()
        assert {"a", "p", "?", "/"} <= set(keys)
        assert len(keys) == len(set(keys))
        page.keyboard.press("Escape")
        assert shown.is_visible() is False
        page.keyboard.press("a")
        page.get_by_role("button", name="Shortcuts").click()
        assert shown.is_visible() is True
        shown.get_by_role("button").click()
        assert shown.is_visible() is False


def test_a_key_is_a_letter_where_text_is_typed(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        page.locator("input[type=text]").first.focus()
        page.keyboard.press("p")
        assert page.locator("#p1 rt").first.is_visible() is True


def test_without_javascript_there_is_no_button_that_does_nothing(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE, scripts=False) as page:
        assert page.locator(".zr-aa").is_visible() is False
