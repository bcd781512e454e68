"""Tones in colour, in a real Chromium: on the text and in the card, whatever becomes of the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from browser import ARTICLE, DESK, PHONE, arrow_to, choose, choose_by_hand, opened, press, tab_to

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from sites import Site

pytestmark = pytest.mark.browser

COLOURED = """(selector) => {
  const found = [];
  const around = document.querySelector(selector);
  for (const tone of [1, 2, 3, 4, 5]) {
    for (const range of CSS.highlights.get(`zr-tone-${tone}`) ?? []) {
      const { startContainer: node, startOffset: start, endOffset: end } = range;
      if (around.contains(node)) found.push([node, start, node.data.slice(start, end) + tone]);
    }
  }
  const place = (one, other) => one[0] === other[0] ? one[1] - other[1]
    : one[0].compareDocumentPosition(other[0]) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  return found.sort(place).map((one) => one[2]).join(" ");
}"""
"""What is coloured in an element, as ``落4 实2 luò4 shí2``."""


def coloured(page: Page, selector: str) -> str:
    """What is coloured in an element: ``落4 实2 luò4 shí2``."""
    found: str = page.evaluate(COLOURED, selector)
    return found


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_hanzi_and_readings_have_the_colour_of_their_tone_and_nothing_moves(
    browser: Browser, real_site: Site, width: int
) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        heights = (
            "() => [...document.querySelectorAll('.zr-text > *')].map((block) => block.getBoundingClientRect().top)"
        )
        before = page.evaluate(heights)
        assert coloured(page, "#p1") == ""
        choose_by_hand(page, "tones", "pleco")
        assert coloured(page, "#p1").startswith("目4 前2 mù4 qián2 国2 内4 guó2 nèi4")
        assert page.evaluate(heights) == before
        press(page, page.locator(".zr-aa"))
        assert page.locator(".zr-tones").is_visible()
        page.reload()
        assert coloured(page, "#p1").startswith("目4 前2 mù4 qián2")
        assert coloured(page, ".zr-head h1").startswith("齐2 心1 协2 力4 qí2 xīn1 xié2 lì4")
        choose_by_hand(page, "tones", "off")
        assert coloured(page, "#p1") == ""
        press(page, page.locator(".zr-aa"))
        assert not page.locator(".zr-tones").is_visible()


def test_a_palette_is_what_is_painted(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        painted = """() => [1, 2, 3, 4, 5].map((tone) =>
          getComputedStyle(document.querySelector('#p1 ruby'), `::highlight(zr-tone-${tone})`).color)"""
        seen = set()
        for palette in ("pleco", "mdbg", "safe"):
            choose(page, "tones", palette)
            for theme in ("light", "sepia", "dark"):
                choose(page, "theme", theme)
                colours = page.evaluate(painted)
                assert len(set(colours)) == 5
                seen.add(tuple(colours))
        assert len(seen) == 6  # sepia has the colours of light, which test_tones tries on both


def test_the_colours_follow_the_script_and_the_readings_as_spoken(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        choose(page, "tones", "mdbg")
        choose(page, "script", "hant")
        page.wait_for_selector("html[lang]:has(.zr-script-note)")
        assert coloured(page, "#p1").startswith("目4 前2 mù4 qián2 國2 內4 guó2 nèi4")
        choose(page, "script", "written")
        assert coloured(page, "#p1").startswith("目4 前2 mù4 qián2 国2 内4 guó2 nèi4")
        spoken = page.locator("ruby[data-s]").first
        spoken.evaluate("(ruby) => { ruby.id = 'spoken'; }")
        before = coloured(page, "#spoken")
        choose(page, "sandhi", "on")
        assert coloured(page, "#spoken") != before
        choose(page, "sandhi", "off")
        assert coloured(page, "#spoken") == before


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_the_card_is_coloured_too(browser: Browser, real_site: Site, width: int) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        choose_by_hand(page, "tones", "safe")
        if width == PHONE:
            page.locator('#p1 ruby:has-text("落实")').first.tap()
        else:
            tab_to(page, ".md-content :is(ruby, a.zr-term)")
            arrow_to(page, "落实")
            page.keyboard.press("Enter")
        page.locator(".zr-wordcard__facts").wait_for()
        assert coloured(page, ".zr-wordcard h2") == "落4 实2 落4 實2 luò4 shí2"
        assert coloured(page, ".zr-wordcard__characters") == "落4 luò4 实2 shí2"
        press(page, page.locator(".zr-wordcard__characters button").first)
        page.wait_for_function("document.querySelector('.zr-wordcard h2').textContent.trim().startsWith('落 ')")
        assert coloured(page, ".zr-wordcard h2") == "落4 luò4"
        assert page.evaluate("[...CSS.highlights.get('zr-tone-2')].every((range) => range.startContainer.isConnected)")


def test_a_quiet_term_gets_no_line_from_its_colour(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        choose(page, "tones", "pleco")
        choose(page, "links", "none")
        lines = "(links) => links.map((link) => getComputedStyle(link).textDecorationLine)"
        assert set(page.locator(".zr-text a.zr-term").evaluate_all(lines)) == {"none"}


def test_where_nothing_can_be_coloured_there_is_no_choice(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        page.context.add_init_script("delete CSS.highlights")
        page.reload()
        page.locator(".zr-aa").click()
        assert page.locator('#zr-panel [data-name="pinyin"]').is_visible()
        assert page.locator('#zr-panel [data-name="tones"]').count() == 0
        assert page.locator(".zr-tones").count() == 0
