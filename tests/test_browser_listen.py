"""Listening in a real Chromium, with a speech of our own in place of the browser's, which has no voice here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from browser import DESK, PHONE, arrow_to, tab_to
from voice import said, voiced

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

    from sites import Site

pytestmark = pytest.mark.browser

SENTENCES = """() => [...document.querySelectorAll(".zr-text > p[id] .zr-s")].map((sentence) => {
  const copy = sentence.cloneNode(true);
  for (const reading of copy.querySelectorAll("rt, button")) reading.remove();
  return copy.textContent.trim();
})"""
MARKED = "() => [...(CSS.highlights.get('zr-listen') ?? [])].map((range) => range.toString()).join('').trim()"


def press(page: Page, button: Locator, width: int) -> None:
    """Tap on a phone, and use the keyboard at a desk."""
    if width == PHONE:
        button.tap()
    else:
        button.focus()
        page.keyboard.press("Enter")


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_every_sentence_is_spoken_once_without_its_readings_and_marked(
    browser: Browser, real_site: Site, width: int
) -> None:
    with voiced(browser, real_site, width) as page:
        sentences = page.evaluate(SENTENCES)
        press(page, page.locator(".zr-listen"), width)
        for _ in range(500):
            if not page.evaluate("isSpeaking()"):
                break
            assert page.evaluate(MARKED) == said(page)[-1]
            page.evaluate("finish()")
        texts = said(page)
        assert texts[0] == "齐心协力坚决打赢疫情防控阻击战"
        assert [text for text in texts if text in sentences] == sentences
        assert not any(letter in "āáǎàēéěèīíǐìōóǒòūúǔù" for text in texts for letter in text)
        assert page.evaluate(MARKED) == ""
        assert not page.locator(".zr-listening").is_visible()


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_the_reader_pauses_goes_back_and_on_and_stops(browser: Browser, real_site: Site, width: int) -> None:
    with voiced(browser, real_site, width) as page:
        press(page, page.locator(".zr-listen"), width)
        bar = page.locator(".zr-listening")
        first = said(page)[0]
        press(page, bar.get_by_role("button", name="Next"), width)
        second = said(page)[-1]
        assert second != first
        press(page, bar.get_by_role("button", name="Pause"), width)
        assert not page.evaluate("isSpeaking()")
        press(page, bar.get_by_role("button", name="Go on"), width)
        assert said(page)[-1] == second
        press(page, bar.get_by_role("button", name="Previous"), width)
        assert said(page)[-1] == first
        box = bar.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["width"] <= width
        assert box["y"] + box["height"] <= 800
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        press(page, bar.get_by_role("button", name="Stop"), width)
        assert not page.evaluate("isSpeaking()")
        assert not bar.is_visible()
        assert page.evaluate(MARKED) == ""


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_it_reads_from_the_paragraph_that_was_chosen_and_keeps_it_in_view(
    browser: Browser, real_site: Site, width: int
) -> None:
    with voiced(browser, real_site, width) as page:
        page.emulate_media(reduced_motion="reduce")
        pilcrow = page.locator("#p3 .zr-pilcrow")
        pilcrow.scroll_into_view_if_needed()
        press(page, pilcrow, width)
        press(page, page.locator("#zr-copy").get_by_role("button", name="Listen from here"), width)
        assert said(page)[0] == page.evaluate(SENTENCES.replace("p[id]", "#p3"))[0]
        bar = page.locator(".zr-listening").bounding_box()
        assert bar
        for _ in range(6):
            page.evaluate("finish()")
            foot = page.evaluate("[...CSS.highlights.get('zr-listen')][0].getBoundingClientRect().bottom")
            assert 0 < foot <= bar["y"]


def test_a_reader_who_scrolled_away_is_not_fetched_back(browser: Browser, real_site: Site) -> None:
    with voiced(browser, real_site) as page:
        page.emulate_media(reduced_motion="reduce")
        page.locator(".zr-listen").click()
        page.evaluate("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })")
        before = page.evaluate("scrollY")
        page.evaluate("finish()")
        assert page.evaluate("scrollY") == before > 0


def test_the_keys_read_from_the_word_of_the_card_go_on_and_back_and_stop(browser: Browser, real_site: Site) -> None:
    with voiced(browser, real_site) as page:
        tab_to(page, ".md-content ruby")
        arrow_to(page, "警报")
        page.keyboard.press("Enter")
        page.wait_for_function("document.querySelector('.zr-wordcard').contains(document.activeElement)")
        page.keyboard.press("l")
        before, here = page.evaluate(SENTENCES.replace("p[id]", "#p2"))
        assert said(page) == [here]
        for key, sentence in ((",", before), (".", here), (",", before)):
            page.keyboard.press(key)
            assert said(page)[-1] == sentence
            assert page.evaluate(MARKED) == sentence
        page.keyboard.press("l")
        assert not page.evaluate("isSpeaking()")
        page.keyboard.press("l")
        assert said(page)[-1] == before
        page.keyboard.press("Escape")  # first the card
        assert page.evaluate("isSpeaking()")
        page.keyboard.press("Escape")
        assert not page.evaluate("isSpeaking()")
        assert page.evaluate("document.activeElement.firstChild.data") == "警报"


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_the_speed_changes_at_once_and_is_kept(browser: Browser, real_site: Site, width: int) -> None:
    with voiced(browser, real_site, width) as page:
        press(page, page.locator(".zr-listen"), width)
        press(page, page.locator(".zr-aa"), width)
        if width == PHONE:
            page.locator('#zr-panel label:has([name="zr-speed"][value="0.6"])').tap()
        else:
            tab_to(page, '[name="zr-speed"]:checked')
            page.keyboard.press("ArrowLeft")
            page.keyboard.press("ArrowLeft")
        rates = page.evaluate("said.map((utterance) => utterance.rate)")
        assert rates == ([1, 0.6] if width == PHONE else [1, 0.8, 0.6])
        assert len(set(said(page))) == 1
        page.reload()
        page.evaluate("arrive('zh_CN')")
        page.locator(".zr-listen").click()
        assert page.evaluate("[said[0].rate, said[0].lang]") == [0.6, "zh-CN"]


@pytest.mark.parametrize("langs", [("en-GB",), ("zh-HK", "yue-HK")])
def test_nothing_of_it_shows_until_a_voice_speaks_mandarin(
    browser: Browser, real_site: Site, langs: tuple[str, ...]
) -> None:
    with voiced(browser, real_site, DESK, *langs) as page:
        speed = page.locator('#zr-panel [data-name="speed"]')
        page.locator(".zr-aa").click()
        assert not page.locator(".zr-listen").is_visible()
        assert not speed.is_visible()
        page.keyboard.press("Escape")
        page.keyboard.press("l")
        assert said(page) == []
        page.locator("#p1 .zr-pilcrow").click()
        assert not page.locator("#zr-copy").get_by_role("button", name="Listen from here").is_visible()
        page.keyboard.press("Escape")
        page.evaluate("arrive('zh-TW')")
        assert page.locator(".zr-listen").is_visible()
        page.locator(".zr-aa").click()
        assert speed.is_visible()


def test_a_voice_that_fails_says_so_and_leaving_the_page_ends_it(browser: Browser, real_site: Site) -> None:
    with voiced(browser, real_site) as page:
        page.locator(".zr-listen").click()
        page.evaluate("finish('error')")
        assert "The voice failed" in page.locator(".zr-listening [role=status]").inner_text()
        page.locator(".zr-listening").get_by_role("button", name="Go on").click()
        assert page.evaluate("isSpeaking()")
        page.evaluate("dispatchEvent(new Event('pagehide'))")
        assert not page.evaluate("isSpeaking()")


def test_without_highlights_the_sentence_has_a_class(browser: Browser, real_site: Site) -> None:
    with voiced(browser, real_site) as page:
        page.context.add_init_script("delete CSS.highlights")
        page.reload()
        page.evaluate("arrive('zh-CN')")
        page.locator(".zr-listen").click()
        page.evaluate("finish()")
        assert page.locator(".zr-listen-now").count() == 1


@pytest.mark.parametrize("width", [320, PHONE, DESK])
def test_a_voice_that_comes_late_moves_nothing(browser: Browser, real_site: Site, width: int) -> None:
    with voiced(browser, real_site, width, "en-GB") as page:
        tops = "(blocks) => blocks.map((block) => block.getBoundingClientRect().top)"
        blocks, button = page.locator(".zr-facts > div, .zr-text > *"), page.locator(".zr-listen")
        before = blocks.evaluate_all(tops)
        assert not button.is_visible()
        page.evaluate("arrive('zh-CN')")
        assert button.is_visible()
        assert blocks.evaluate_all(tops) == before
        covered = button.evaluate(
            """(button) => {
              const { left, top, right, bottom } = button.getBoundingClientRect();
              return [...document.querySelectorAll('.zr-facts :is(dt, dd), #p1')].filter((one) => {
                const range = new Range();
                range.selectNodeContents(one);
                return [...range.getClientRects()].some((box) =>
                  box.left < right && box.right > left && box.top < bottom && box.bottom > top);
              }).map((one) => one.textContent);
            }"""
        )
        assert covered == []


def test_on_a_phone_the_bar_stands_on_the_card_and_hides_no_word(browser: Browser, real_site: Site) -> None:
    with voiced(browser, real_site, PHONE) as page:
        page.locator(".zr-listen").tap()
        page.locator("#p2 ruby").last.tap()
        page.locator(".zr-wordcard__facts").wait_for()
        word = page.locator(":is(ruby, a.zr-term)[aria-expanded=true]").bounding_box()
        bar, card = page.locator(".zr-listening").bounding_box(), page.locator(".zr-wordcard").bounding_box()
        assert word is not None
        assert bar is not None
        assert card is not None
        assert word["y"] + word["height"] <= bar["y"]
        assert bar["y"] + bar["height"] <= card["y"] + 1
        page.locator(".zr-listening").get_by_role("button", name="Pause").tap()
        assert not page.evaluate("isSpeaking()")
