"""The “Aa” panel in a real Chromium: every setting by mouse, touch and keyboard, and kept."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from browser import ARTICLE, DESK, PHONE, choose, choose_by_hand, opened, press, swipe, tab_to

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from sites import Site

pytestmark = pytest.mark.browser

CHOSEN = {
    "level": "3",
    "pinyin": "first",
    "notation": "zhuyin",
    "sandhi": "on",
    "tones": "mdbg",
    "script": "hant",
    "words": "shaded",
    "links": "none",
    "size": "xl",
    "leading": "loose",
    "theme": "sepia",
    "ui": "zh",
    "english": "only",
}
"""Every setting, with a value that it does not have at first."""

LOOK = """() => {
  const styles = (selector, ...names) => [...document.querySelectorAll(selector)].map((element) =>
    names.map((name) => getComputedStyle(element)[name]).join());
  return JSON.stringify([
    [...document.querySelectorAll('.zr-head, #p1, ruby[data-s], #p1 + .zr-en')].map((part) => part.innerText),
    styles('body', 'backgroundColor'),
    styles('#p1', 'fontSize', 'lineHeight'),
    styles('#p1 ruby', 'backgroundColor'),
    styles('#p1 rt', 'fontSize'),
    styles('#p1 a', 'textDecorationLine'),
    [...CSS.highlights.keys()],
  ]);
}"""
"""What there is to see of every setting."""

SMALL = """(controls) => controls.filter((control) => {
  control.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, right, top, bottom } = control.getBoundingClientRect();
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const isHit = (over, down) => control.contains(document.elementFromPoint(x + over, y + down));
  return ![[0, -21], [0, 21], [-21, 0], [21, 0]].every(([over, down]) => isHit(over, down));
}).map((control) => control.textContent || control.title || `${control.name} ${control.value}`)"""
"""What a finger misses that comes down 21 pixels from the middle."""


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


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_every_setting_is_chosen_by_touch_or_by_keys_seen_at_once_and_kept(
    browser: Browser, real_site: Site, width: int
) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        page.emulate_media(reduced_motion="reduce")
        for name, value in CHOSEN.items():
            before = page.evaluate(LOOK)
            choose_by_hand(page, name, value)
            page.wait_for_function(f"(before) => ({LOOK})() !== before", arg=before)
        chosen = page.evaluate(LOOK)
        page.reload()
        page.wait_for_function(f"(chosen) => ({LOOK})() === chosen", arg=chosen)
        press(page, page.locator(".zr-aa"))
        names = page.locator("#zr-panel fieldset:visible").evaluate_all("(all) => all.map((one) => one.dataset.name)")
        assert {*names} == {*CHOSEN, "known"}
        for name, value in CHOSEN.items():
            assert page.locator(f"#zr-panel input[name=zr-{name}]:checked").input_value() == value


def test_the_panel_is_opened_and_closed_by_keys_which_come_back_to_where_they_were(
    browser: Browser, real_site: Site
) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        button, panel, word = page.locator(".zr-aa"), page.locator("#zr-panel"), page.locator("h1 ruby").first
        press(page, button)
        assert panel.is_visible() is True
        assert button.get_attribute("aria-expanded") == "true"
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.name") == "zr-pinyin"
        page.keyboard.press("Escape")
        assert panel.is_visible() is False
        assert button.get_attribute("aria-expanded") == "false"
        assert button.evaluate("(button) => button === document.activeElement")
        tab_to(page, word)
        page.keyboard.press("a")
        assert panel.is_visible() is True
        page.keyboard.press("a")
        assert panel.is_visible() is False
        assert word.evaluate("(word) => word === document.activeElement")


def test_the_panel_does_not_cover_what_tab_goes_on_to(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        press(page, page.locator(".zr-aa"))
        tab_to(page, "#zr-panel .zr-button--keys")
        assert page.locator("#zr-panel").is_visible() is True
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        assert page.locator("#zr-panel").is_visible() is False
        assert page.evaluate("document.activeElement !== document.body")


def test_a_phone_has_a_button_that_closes_the_panel_and_a_bar_to_swipe_it_down_by(
    browser: Browser, real_site: Site
) -> None:
    with opened(browser, real_site, ARTICLE, width=PHONE) as page:
        panel, button = page.locator("#zr-panel"), page.locator(".zr-aa")
        close = panel.get_by_role("button", name="Close")
        button.tap()
        bar, legend = panel.locator(".zr-panel__bar").bounding_box(), panel.locator("legend").first.bounding_box()
        assert bar is not None
        assert legend is not None
        assert legend["y"] >= bar["y"] + bar["height"]
        panel.evaluate("(panel) => panel.scrollTo(0, panel.scrollHeight)")
        close.tap()
        assert panel.is_visible() is False
        button.tap()
        swipe(page, panel.locator("legend").first, 0, 120)  # that would scroll
        assert panel.is_visible() is True
        swipe(page, panel.locator(".zr-panel__bar"), 0, 120)
        assert panel.is_visible() is False
        page.keyboard.press("a")
        assert panel.is_visible() is True
        page.set_viewport_size({"width": DESK, "height": 800})
        assert close.is_visible() is False


@pytest.mark.parametrize("part", [f"{ARTICLE} #p1 ruby", "glossary/ .zr-index a"])
def test_a_tap_beside_the_panel_closes_it_and_does_nothing_more(browser: Browser, real_site: Site, part: str) -> None:
    path, selector = part.split(" ", 1)
    with opened(browser, real_site, path, width=PHONE) as page:
        address, panel = page.url, page.locator("#zr-panel")
        page.locator(".zr-aa").tap()
        page.locator(selector).first.evaluate("(part) => scrollBy(0, part.getBoundingClientRect().top - 150)")
        box = page.locator(selector).first.bounding_box()
        assert box is not None
        middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        assert middle[1] < panel.bounding_box()["y"]  # type: ignore[index]
        page.touchscreen.tap(*middle)
        panel.wait_for(state="hidden")
        assert page.locator(".zr-wordcard").is_visible() is False
        page.touchscreen.tap(*middle)  # and with the panel away, the tap is one on the word
        page.wait_for_function(
            "(address) => document.documentElement.dataset.card === 'open' || location.href !== address", arg=address
        )


def test_a_finger_hits_every_control_of_panel_and_header(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE, width=PHONE) as page:
        assert page.locator(".md-header button.md-header__button").evaluate_all(SMALL) == []
        choose(page, "known", "3")
        page.locator("#zr-panel").get_by_role("button", name="Clear").tap()
        controls = page.locator("#zr-panel :is(input, button):visible")
        assert controls.count() > 50
        assert controls.evaluate_all(SMALL) == []


def settings_of(page: Page) -> dict[str, str]:
    found: dict[str, str] = page.evaluate("({ ...document.documentElement.dataset })")
    return found


def test_a_choice_holds_in_every_window_and_on_the_way_back(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        other = page.context.new_page()
        other.goto(page.url)
        choose_by_hand(page, "theme", "dark")
        choose_by_hand(page, "level", "3")
        other.wait_for_selector("html[data-theme=dark][data-level='3'][data-pinyin=above]")
        other.wait_for_selector("body[data-md-color-scheme=slate]")
        assert other.locator("#p1 ruby.l1 rt").first.is_visible() is False
        choose_by_hand(other, "size", "l")
        page.wait_for_selector("html[data-size=l]")
        assert settings_of(page)["theme"] == "dark"

        # A page that was kept ready for the way back has heard of nothing meanwhile.
        page.evaluate("localStorage.setItem('zr', JSON.stringify({ theme: 'sepia' }))")
        page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
        assert settings_of(page)["theme"] == "sepia"
        assert page.locator("body").get_attribute("data-md-color-scheme") == "sepia"


@pytest.mark.parametrize("theme", ["sepia", "dark"])
def test_the_first_bit_of_a_page_has_the_colours_of_all_of_it(browser: Browser, real_site: Site, theme: str) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        choose(page, "theme", theme)
        page.emulate_media(reduced_motion="reduce")
        paper = "getComputedStyle(document.body).backgroundColor"
        whole = page.evaluate(paper)
        html = (real_site.folder / ARTICLE / "index.html").read_text(encoding="utf-8")
        first = html[: html.index("<input", html.index("<body"))]
        page.route(f"**/{ARTICLE}", lambda route: route.fulfill(body=first, content_type="text/html"))
        page.reload()
        assert page.evaluate(paper) == whole


@pytest.mark.parametrize("path", ["", "articles/", ARTICLE, "glossary/", "glossary/sanhui-yike/"])
def test_the_largest_text_fits_a_phone(browser: Browser, real_site: Site, path: str) -> None:
    with opened(browser, real_site, path, width=PHONE) as page:
        choose_by_hand(page, "size", "xl")
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_colours_follow_the_system_until_the_reader_chooses(browser: Browser, real_site: Site, width: int) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        page.emulate_media(color_scheme="dark")
        page.wait_for_selector("body[data-md-color-scheme=slate]")
        page.emulate_media(color_scheme="light")
        page.wait_for_selector("body[data-md-color-scheme=default]")
        for theme, scheme in (("sepia", "sepia"), ("dark", "slate"), ("light", "default")):
            choose_by_hand(page, "theme", theme)
            page.wait_for_selector(f"body[data-md-color-scheme={scheme}]")
        choose(page, "theme", "dark")
        page.reload()
        assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_size_and_line_spacing_grow(browser: Browser, real_site: Site, width: int) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        for name, values in (("size", ["s", "m", "l", "xl"]), ("leading", ["tight", "normal", "loose"])):
            heights = []
            for value in values:
                choose_by_hand(page, name, value)
                heights.append(page.evaluate("document.querySelector('#p2').getBoundingClientRect().height"))
            assert heights == sorted(set(heights))


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_spaced_words_have_a_gap_but_not_before_a_full_stop(browser: Browser, real_site: Site, width: int) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        choose_by_hand(page, "words", "spaced")
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
        choose_by_hand(page, "words", "shaded")
        shades = page.locator("#p1 ruby").evaluate_all("all => all.map((one) => getComputedStyle(one).backgroundColor)")
        assert len(set(shades)) == 2
        assert all(one != other for one, other in pairwise(shades))
        assert blocks.evaluate_all(heights) == before
        choose_by_hand(page, "words", "plain")
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
