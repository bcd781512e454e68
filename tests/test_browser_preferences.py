"""What a reader asks of the system, in a real Chromium: more contrast, forced colours, less motion, and 400 % zoom."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal

import pytest

from browser import ARTICLE, DESK, DOUBTED, PHONE, choose, opened
from test_tones import contrast, properties

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator, Page

    from sites import Site

pytestmark = pytest.mark.browser

TERM = "glossary/sanhui-yike/"
WORD = '#p1 ruby:has-text("落实")'
SECTION = "#p9"
"""A paragraph below the first screen."""

COLOURS = """() => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const hex = (colour) => {
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return "#" + [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) =>
      part.toString(16).padStart(2, "0")).join("");
  };
  const colour = (selector, property = "color", pseudo = null) =>
    hex(getComputedStyle(document.querySelector(selector), pseudo)[property]);
  return {
    paper: colour("body", "backgroundColor"),
    text: Object.fromEntries([
      ...["#p1", "#p1 rt", ".zr-facts dt", ".zr-title-en", ".zr-en > summary", ".zr-notes a", ".zr-choice legend"]
        .map((selector) => [selector, colour(selector)]),
      ...[1, 2, 3, 4, 5].map((tone) => [`tone ${tone}`, colour("#p1 ruby", "color", `::highlight(zr-tone-${tone})`)]),
    ]),
    lines: [colour(".zr-choice span", "borderTopColor"), colour(".zr-panel", "borderTopColor")],
  };
}"""
"""The colours of what is read on a page, and of the lines around what is chosen."""

MOVING = """() => [...document.querySelectorAll("*")].filter((element) => {
  const { transitionDuration, transitionProperty, scrollBehavior } = getComputedStyle(element);
  return scrollBehavior === "smooth" || (transitionProperty !== "none" && /[1-9]/.test(transitionDuration));
}).length + document.getAnimations().filter((animation) => animation.playState === "running").length"""
"""How much moves by and by instead of at once."""


@pytest.mark.parametrize("theme", ["light", "sepia", "dark"])
def test_more_contrast_is_given_to_who_asks_for_it(browser: Browser, real_site: Site, theme: str) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        page.emulate_media(contrast="more", reduced_motion="reduce")
        choose(page, "theme", theme)
        for palette in ("pleco", "mdbg", "safe"):
            choose(page, "tones", palette)
            colours = page.evaluate(COLOURS)
            weak = {name: one for name, one in colours["text"].items() if contrast(one, colours["paper"]) < 7}
            assert weak == {}
            assert all(contrast(line, colours["paper"]) >= 4.5 for line in colours["lines"])


@pytest.mark.parametrize("theme", ["light", "sepia", "dark"])
def test_what_the_theme_leaves_faint_can_be_seen(browser: Browser, real_site: Site, theme: str) -> None:
    opaque = """([selector, pseudo]) => {
      const { color } = getComputedStyle(document.querySelector(selector), pseudo);
      return "#" + color.match(/^rgb\\((\\d+), (\\d+), (\\d+)\\)$/).slice(1).map((part) =>
        Number(part).toString(16).padStart(2, "0")).join("");
    }"""
    scheme = {"light": "default", "dark": "slate"}.get(theme, theme)
    below = properties("tokens.css", f'[data-md-color-scheme="{scheme}"]')
    with opened(browser, real_site, ARTICLE) as page:
        page.emulate_media(reduced_motion="reduce")
        choose(page, "theme", theme)
        assert contrast(page.evaluate(opaque, [".md-content__button", None]), below["--zr-paper"]) >= 4.5
        page.goto(page.url.removesuffix(ARTICLE) + "glossary/")
        assert contrast(page.evaluate(opaque, [".zr-filter input", "::placeholder"]), below["--zr-card"]) >= 4.5


@contextmanager
def seen(shown: Locator) -> Iterator[None]:
    """What happens in here can be seen on a part of the page."""
    before = shown.screenshot()
    yield
    assert shown.screenshot() != before


def put(page: Page, name: str, value: str) -> None:
    """Choose in the panel and close it."""
    choose(page, name, value)
    page.keyboard.press("Escape")
    page.mouse.move(1, 500)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_marked_or_chosen_is_seen_in_forced_colours(
    browser: Browser, real_site: Site, scheme: Literal["light", "dark"]
) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        page.emulate_media(forced_colors="active", color_scheme=scheme, reduced_motion="reduce")
        put(page, "english", "below")
        for name, value in (("words", "shaded"), ("links", "none"), ("pinyin", "off")):
            with seen(page.locator("#p1")):
                put(page, name, value)
            page.locator(".zr-aa").click()
            with seen(page.locator(f'#zr-panel [data-name="{name}"]')):
                choose(page, name, page.locator(f'[name="zr-{name}"]').first.input_value())
            page.keyboard.press("Escape")

        english, word = page.locator("#p1 + .zr-en"), page.locator(WORD).first
        with seen(english):
            page.locator("#p1 .zr-s ruby").first.hover()
        with seen(word):
            word.click()
            page.locator(".zr-wordcard__facts").wait_for()
        known = page.locator(".zr-wordcard__known")
        known.hover()
        with seen(known):
            known.click()
        page.keyboard.press("Escape")
        with seen(english):
            page.evaluate("location.hash = '#' + (document.querySelector('#p1 + .zr-en').id = 'sought')")


def test_unsure_readings_are_underlined_in_forced_colours(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, DOUBTED) as page:
        page.emulate_media(forced_colors="active")
        unsure = page.locator(".zr-text .zr-unsure rt").first
        assert unsure.evaluate("(reading) => getComputedStyle(reading).textDecorationStyle") == "dotted"


def test_forced_colours_are_left_alone_by_tones_and_marks_stay(browser: Browser, real_site: Site) -> None:
    """A browser paints a highlight as if it were selected there: all of the text would be."""
    registered = "() => [...CSS.highlights.keys()].filter((name) => name.startsWith('zr-tone'))"
    with opened(browser, real_site, ARTICLE) as page:
        choose(page, "tones", "pleco")
        assert len(page.evaluate(registered)) == 5
        page.emulate_media(forced_colors="active")
        page.wait_for_function(f"!({registered})().length")
        assert page.locator('#zr-panel [data-name="tones"]').is_visible() is False
        page.emulate_media(forced_colors="none")
        page.wait_for_function(f"({registered})().length === 5")
        assert page.locator('#zr-panel [data-name="tones"]').is_visible() is True


def test_hits_of_the_search_are_seen_in_forced_colours(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        page.emulate_media(forced_colors="active")
        title = page.locator("h1")
        plain = title.screenshot()
        page.goto(f"{page.url}?hit=疫情防控")
        page.locator(".zr-hits").wait_for()
        assert title.screenshot() != plain


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_nothing_moves_by_and_by_for_who_asks_for_less_motion(browser: Browser, real_site: Site, width: int) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        assert page.evaluate(MOVING) > 0
        page.emulate_media(reduced_motion="reduce")
        assert page.evaluate(MOVING) == 0
        word = page.locator("#p1 ruby").first
        word.tap() if width == PHONE else word.click()
        page.locator(".zr-wordcard__facts").wait_for()
        assert page.evaluate(MOVING) == 0
        page.locator(".zr-wordcard__close").click()
        page.locator(".zr-aa").click()
        assert page.evaluate(MOVING) == 0
        page.keyboard.press("Escape")
        if width == PHONE:
            page.locator(".zr-opens-drawer").tap()
            assert page.locator(".md-sidebar--primary a:visible").first.bounding_box()["x"] >= 0  # type: ignore[index]
            assert page.evaluate(MOVING) == 0


@pytest.mark.parametrize("height", [256, 800])
def test_at_400_percent_no_page_is_wider_than_the_window(browser: Browser, real_site: Site, height: int) -> None:
    """A window of 1280 × 1024 at 400 % is one of 320 × 256."""
    with opened(browser, real_site, width=320, height=height) as page:
        start = page.url
        for path in ("", "articles/", ARTICLE, "glossary/", TERM, "about/", "contributing/", "404.html"):
            page.goto(start + path)
            assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
            assert page.locator("h1").first.is_visible(), path


def inside(page: Page, part: Locator) -> bool:
    """Whether all of a part is in the window."""
    box, size = part.bounding_box(), page.viewport_size
    assert box is not None
    assert size is not None
    return (
        box["x"] >= 0
        and box["y"] >= 0
        and box["x"] + box["width"] <= size["width"] + 0.5
        and box["y"] + box["height"] <= size["height"] + 0.5
    )


def tap_above(page: Page, part: Locator) -> None:
    """Tap outside of what stands at the foot of the window."""
    page.touchscreen.tap(110, part.bounding_box()["y"] / 2)  # type: ignore[index]


@pytest.mark.parametrize("by", ["touch", "keys"])
@pytest.mark.parametrize("height", [256, 800])
def test_at_400_percent_the_card_leaves_its_word_in_sight_and_can_be_closed(
    browser: Browser, real_site: Site, height: int, by: str
) -> None:
    with opened(browser, real_site, ARTICLE, width=320, height=height) as page:
        word, card = page.locator(WORD).first, page.locator(".zr-wordcard")
        word.scroll_into_view_if_needed()
        word.tap()
        card.locator(".zr-wordcard__facts").wait_for()
        for _ in range(12):
            current = page.locator(".md-content :is(ruby, a.zr-term)[aria-expanded=true] rt").first
            assert inside(page, current)
            top = card.bounding_box()["y"]  # type: ignore[index]
            assert current.bounding_box()["y"] + 24 < top  # type: ignore[index]
            assert inside(page, card.locator("h2"))
            assert card.bounding_box()["height"] >= 140  # type: ignore[index]
            title = card.locator("h2").inner_text()
            page.keyboard.press("ArrowRight") if by == "keys" else card.locator(".zr-wordcard__next").tap()
            page.wait_for_function("(old) => document.querySelector('.zr-wordcard h2').innerText !== old", arg=title)
        close = card.locator(".zr-wordcard__close")
        assert inside(page, close)
        page.keyboard.press("Escape") if by == "keys" else close.tap()
        assert not card.is_visible()
        assert page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize("height", [256, 800])
def test_at_400_percent_panel_menus_and_shortcuts_can_be_used(browser: Browser, real_site: Site, height: int) -> None:
    with opened(browser, real_site, ARTICLE, width=320, height=height) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.locator(".zr-aa").tap()
        panel = page.locator("#zr-panel")
        assert inside(page, panel)
        last = panel.locator('[data-name="ui"] label').last
        last.scroll_into_view_if_needed()
        assert inside(page, last)
        last.tap()
        assert last.locator("input").is_checked()
        tap_above(page, panel)
        panel.wait_for(state="hidden")

        pilcrow, menu = page.locator("#p2 .zr-pilcrow"), page.locator("#zr-copy")
        pilcrow.tap()
        assert inside(page, menu)
        tap_above(page, menu)
        menu.wait_for(state="hidden")
        pilcrow.tap()
        menu.get_by_role("button", name="Address of the paragraph").tap()
        notice = page.locator(".zr-notice", has_text="Copied: Address of the paragraph")
        notice.wait_for()
        assert inside(page, notice)

        page.keyboard.press("?")
        shortcuts = page.locator(".zr-help")
        assert inside(page, shortcuts)
        shortcuts.get_by_role("button").tap()
        assert not shortcuts.is_visible()
        assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_at_400_percent_a_bar_and_a_card_leave_the_word_in_sight(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE, width=320, height=256) as page:
        page.goto(f"{page.url}?hit=疫情防控")  # the bar of the hits stands at the foot as the one of the voice does
        page.locator(".zr-hits").wait_for()
        word = page.locator(SECTION).locator("ruby").first
        word.scroll_into_view_if_needed()
        word.tap()
        page.locator(".zr-wordcard__facts").wait_for()
        card = page.locator(".zr-wordcard").bounding_box()
        box = word.bounding_box()
        assert card is not None
        assert box is not None
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= card["y"]
