"""The page on paper, in a real Chromium: what is chosen on the screen, terms as footnotes, and nothing of the site."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from browser import ARTICLE, DESK, PHONE, choose, choose_by_hand, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from sites import Site

pytestmark = pytest.mark.browser

CHINESE, ENGLISH = '.zr-text > [lang|="zh"] a[data-n]', ".zr-en a[data-n]"
NUMBERS = "(links) => links.map((link) => getComputedStyle(link, '::after').content.replace(/[^0-9]/g, ''))"
FOOTNOTE = "#terms ~ ol > li"
GIST = "A military word, a battle to block an enemy's advance; since 2020 the stock image for containing the epidemic."


def printed(page: Page) -> None:
    """From here on the page is as the printer has it."""
    page.emulate_media(media="print")


@pytest.mark.parametrize("width", [DESK, PHONE])
@pytest.mark.parametrize("scripts", [True, False])
def test_explained_terms_have_the_numbers_of_footnotes(
    browser: Browser, real_site: Site, width: int, *, scripts: bool
) -> None:
    with opened(browser, real_site, ARTICLE, width=width, scripts=scripts) as page:
        links = page.locator(f"h1 a[data-n], {CHINESE}")
        assert set(links.evaluate_all(NUMBERS)) == {""}
        assert not page.get_by_text(GIST).is_visible()
        printed(page)
        numbers = links.evaluate_all(NUMBERS)
        assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
        assert len(numbers) == page.locator(FOOTNOTE).count() > 70
        assert links.evaluate_all("(links) => links.map((link) => link.href)") == page.locator(
            f"{FOOTNOTE} > a"
        ).evaluate_all("(links) => links.map((link) => link.href)")
        first = page.locator(FOOTNOTE).first
        assert first.inner_text().startswith("阻击战 zǔjīzhàn containment battle")
        assert page.get_by_text(GIST).is_visible()
        assert first.evaluate("(item) => getComputedStyle(item).listStyleType") == "decimal"


@pytest.mark.parametrize(("ui", "shown"), [("zh", (True, False)), ("en", (False, True)), ("both", (True, True))])
def test_footnotes_are_in_the_language_of_the_interface(
    browser: Browser, real_site: Site, ui: str, shown: tuple[bool, bool]
) -> None:
    with opened(browser, real_site, ARTICLE, ui=ui) as page:
        printed(page)
        labels = page.locator(f"{FOOTNOTE} .zr-label")
        assert (labels.nth(0).is_visible(), labels.nth(1).is_visible()) == shown


def test_footnotes_are_neither_copied_nor_found_on_the_screen(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.evaluate("getSelection().selectAllChildren(document.querySelector('.md-content article'))")
        page.keyboard.press("ControlOrMeta+c")
        assert "阻击战" in page.evaluate("navigator.clipboard.readText()")
        assert GIST not in page.evaluate("navigator.clipboard.readText()")
        assert page.evaluate("(gist) => window.find(gist)", GIST) is False


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_nothing_of_the_site_is_printed(browser: Browser, real_site: Site, width: int) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        word = page.locator("#p1 ruby").first
        word.tap() if width == PHONE else word.click()
        page.locator(".zr-wordcard__facts").wait_for()
        printed(page)
        for part in (
            ".md-header",
            ".md-sidebar",
            ".md-footer",
            ".md-top",
            ".md-content__button",
            ".zr-aa",
            "#zr-panel",
        ):
            assert page.locator(part).first.is_visible() is False, part
        for part in (".zr-wordcard", ".zr-pilcrow", ".zr-reveal", ".zr-en > summary", ".zr-listen"):
            assert page.locator(part).first.is_visible() is False, part
        assert word.evaluate("(word) => getComputedStyle(word).backgroundColor") in {
            "rgba(0, 0, 0, 0)",
            "rgb(255, 255, 255)",
        }


def test_where_the_reader_was_on_the_screen_is_not_seen_on_paper(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, f"{ARTICLE}#p2") as page:
        printed(page)
        plain = page.locator("#p3").screenshot()
        page.emulate_media(media="screen")
        page.goto(f"{page.url.split('#')[0]}#p3")
        page.locator("#p3 [tabindex='0']").wait_for()
        page.keyboard.press("Tab")
        assert page.locator("#p3 :focus-visible").count() == 1
        page.keyboard.press("Enter")
        page.locator(".zr-wordcard__facts").wait_for()
        printed(page)
        assert page.locator("#p3").screenshot() == plain


def test_every_theme_is_printed_alike_in_black_on_white(browser: Browser, real_site: Site) -> None:
    colours = """() => ['body', 'h1', '#p1', '#p1 rt', '.zr-facts dt', '.zr-notes a', 'a[data-n]'].map((selector) => {
      const element = document.querySelector(selector);
      const { color, backgroundColor } = getComputedStyle(element);
      const tone = getComputedStyle(element, '::highlight(zr-tone-1)').color;
      return [color, backgroundColor, getComputedStyle(element, '::after').color, tone];
    })"""
    with opened(browser, real_site, ARTICLE) as page:
        choose(page, "tones", "pleco")
        found = []
        for theme in ("light", "sepia", "dark"):
            page.emulate_media(media="screen", reduced_motion="reduce")  # so that colours change at once
            choose(page, "theme", theme)
            printed(page)
            found.append(page.evaluate(colours))
        assert found[0] == found[1] == found[2]
        assert found[0][2][0] == "rgb(0, 0, 0)"


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_readings_are_printed_as_they_are_on_the_screen(browser: Browser, real_site: Site, width: int) -> None:
    shown = "(readings) => readings.map((reading) => getComputedStyle(reading).display)"
    with opened(browser, real_site, ARTICLE, width=width) as page:
        choose_by_hand(page, "level", "4")
        for mode in ("above", "first", "off", "all"):
            choose_by_hand(page, "pinyin", mode)
            on_screen = page.locator(".zr-text rt").evaluate_all(shown)
            printed(page)
            assert page.locator(".zr-text rt").evaluate_all(shown) == on_screen
            page.emulate_media(media="screen")


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_english_is_printed_in_the_view_that_was_chosen(browser: Browser, real_site: Site, width: int) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        chinese, english = page.locator("#p2"), page.locator("#p2 + .zr-en > p")
        printed(page)
        assert not english.is_visible()
        page.emulate_media(media="screen")
        choose(page, "english", "beside")
        printed(page)
        left, right = chinese.bounding_box(), english.bounding_box()
        assert left is not None
        assert right is not None
        assert left["x"] + left["width"] <= right["x"]
        assert set(page.locator(ENGLISH).evaluate_all(NUMBERS)) == {""}  # one number is enough
        page.emulate_media(media="screen")
        choose(page, "english", "only")
        printed(page)
        numbers = page.locator(ENGLISH).evaluate_all(NUMBERS)
        assert len(numbers) > 40
        assert all(numbers)
        assert page.locator(FOOTNOTE).first.inner_text().startswith("阻击战")


def test_a_heading_stays_with_its_text_and_pages_are_numbered(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        choose(page, "english", "below")
        printed(page)
        breaks = "(found) => found.map((one) => getComputedStyle(one).breakAfter)"
        assert set(page.locator(".zr-text > :is(h2, .zr-en--heading)").evaluate_all(breaks)) == {"avoid"}
        paper = page.pdf(format="A4", prefer_css_page_size=True)
        assert 2 < len(re.findall(rb"/Type /Page\b", paper)) < 15
        rules = page.evaluate(
            """() => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
              .filter((rule) => rule instanceof CSSPageRule).map((rule) => rule.cssText).join()"""
        )
        assert "counter(page)" in rules


def test_notes_on_the_english_are_printed_with_the_english_alone(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        notes, corrections = page.locator("#translation-notes"), page.locator("#emendations")
        printed(page)
        assert corrections.is_visible()
        assert not notes.is_visible()
        page.emulate_media(media="screen")
        assert notes.is_visible()
        choose(page, "english", "below")
        printed(page)
        assert notes.is_visible()


def test_a_footnote_tells_how_its_term_is_read_and_is_no_link_to_look_at(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        printed(page)
        footnote = page.locator(FOOTNOTE, has_text="社区吹哨、单位结对、党员报到").first
        assert footnote.locator(".zr-footnote").first.inner_text() == "shèqū chuīshào, dānwèi jiéduì, dǎngyuán bàodào"
        assert footnote.locator("a").evaluate("(link) => getComputedStyle(link).textDecorationLine") == "none"


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_the_list_of_the_glossary_is_printed_without_its_tools(browser: Browser, real_site: Site, width: int) -> None:
    with opened(browser, real_site, "glossary/", width=width) as page:
        entries = page.locator(".zr-index li")
        printed(page)
        assert not page.locator(".zr-filter").is_visible()
        assert not page.locator(".zr-exports").is_visible()
        assert entries.first.is_visible()
        paper = page.pdf(format="A4", prefer_css_page_size=True)
        assert len(re.findall(rb"/Type /Page\b", paper)) < entries.count() / 25
