"""The word card under a finger, on a phone in a real Chromium."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from browser import ARTICLE, PHONE, look_up, opened, swipe

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from sites import Site

pytestmark = pytest.mark.browser

WORD = '#p1 ruby:text-is("落实")'
TERM = '#p4 a.zr-term[href*="wu-bao-yi"]'
OPEN = ".md-content :is(ruby, a.zr-term)[aria-expanded=true]"
TOO_SMALL = """(card) => [...card.querySelectorAll('button, a')].filter((one) => {
  if (!one.checkVisibility()) return false;
  one.scrollIntoView({ block: 'center' });
  // A word within a line of text is as large as its lines allow.
  const reach = one.matches('.zr-wordcard__word:not(:is(li, p) > :first-child)') ? 16 : 21;
  const { left, top, width, height } = one.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const isHit = (across, down) => one.contains(document.elementFromPoint(x + across, y + down));
  return ![[-reach, 0], [reach, 0], [0, -reach], [0, reach]].every(([across, down]) => isHit(across, down));
}).map((one) => one.textContent)"""
"""What of the card is missed by a finger that comes down 21 pixels beside its middle, in a line of text 16."""


def test_from_word_to_word_by_the_buttons_of_the_card(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE, width=PHONE) as page:
        card = look_up(page, WORD, PHONE)
        title = card.locator("h2 > span").first
        for name, word in (("next", "中央"), ("previous", "落实"), ("previous", "贯彻")):
            card.locator(f".zr-wordcard__{name}").tap()
            card.get_by_role("heading", name=word).wait_for()
            assert page.locator(OPEN).evaluate("(word) => word.firstChild.data") == title.inner_text() == word
        card.locator(".zr-wordcard__close").tap()
        assert card.is_visible() is False
        assert page.locator(OPEN).count() == 0


def test_a_finger_drawn_across_goes_from_word_to_word_and_down_closes(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE, width=PHONE) as page:
        card = look_up(page, WORD, PHONE)
        title, body, bar = (card.locator(part) for part in ("h2", ".zr-wordcard__body", ".zr-wordcard__bar"))
        swipe(page, body, -120, 10)
        card.get_by_role("heading", name="中央").wait_for()
        swipe(page, bar, 120, 0)
        card.get_by_role("heading", name="落实").wait_for()
        swipe(page, bar, 20, 0)
        swipe(page, bar, 60, 50)
        swipe(page, bar, 0, -120)
        assert title.inner_text().startswith("落实")
        swipe(page, bar, 0, 120)
        card.wait_for(state="hidden")


def test_in_the_card_a_finger_scrolls_and_the_page_behind_stays(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE, width=PHONE) as page:
        card = look_up(page, TERM, PHONE)
        before = page.evaluate("scrollY")
        body = card.locator(".zr-wordcard__body")
        swipe(page, body, 0, -120)
        page.wait_for_function("document.querySelector('.zr-wordcard__body').scrollTop > 60")
        for _ in range(20):  # the first stroke may have sent it far
            swipe(page, body, 0, 120)
            if body.evaluate("(body) => body.scrollTop") < 60:
                break
        assert body.evaluate("(body) => body.scrollTop") < 60
        assert card.is_visible()
        assert page.evaluate("scrollY") == before


def test_a_tap_elsewhere_closes_on_the_word_too_and_on_another_goes_there(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE, width=PHONE) as page:
        card = look_up(page, WORD, PHONE)
        assert "luòshí" in page.locator(".zr-hidden[role=status]").inner_text()
        page.locator('#p1 ruby:text-is("贯彻")').tap()
        card.get_by_role("heading", name="贯彻").wait_for()
        page.locator(OPEN).tap()
        assert card.is_visible() is False
        look_up(page, WORD, PHONE)
        page.touchscreen.tap(PHONE - 3, 150)  # the margin beside the text
        assert card.is_visible() is False


def test_the_way_back_leads_to_the_place_in_the_card_that_was_left(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE, width=PHONE) as page:
        card = look_up(page, TERM, PHONE)
        officer = card.locator(".zr-wordcard__whole li button", has_text="公安民警")
        officer.scroll_into_view_if_needed()
        before = officer.bounding_box()
        officer.tap()
        card.get_by_role("heading", name="公安民警").wait_for()
        card.locator(".zr-wordcard__row", has_text="made of").get_by_role("button", name="民警").tap()
        card.get_by_role("heading", name="民警 mínjǐng").wait_for()
        card.locator(".zr-wordcard__back").tap()
        card.get_by_role("heading", name="公安民警").wait_for()
        card.locator(".zr-wordcard__back").tap()
        card.get_by_role("heading", name="五包一").wait_for()
        assert officer.bounding_box() == before
        assert card.locator(".zr-wordcard__back").is_visible() is False


def test_a_word_is_marked_as_known_and_its_next_place_is_found(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE, width=PHONE) as page:
        card = look_up(page, '#p1 ruby:text-is("坚决")', PHONE)
        known = card.locator(".zr-wordcard__known")
        known.tap()
        assert known.get_attribute("aria-pressed") == "true"
        assert json.loads(page.evaluate("localStorage.getItem('zr-known')"))["words"] == ["坚决"]
        first = page.locator(OPEN).element_handle()
        assert first is not None
        card.locator(".zr-wordcard__next-here").tap()
        assert first.get_attribute("aria-expanded") is None
        word, sheet = page.locator(OPEN).bounding_box(), card.bounding_box()
        assert word is not None
        assert sheet is not None
        assert 48 < word["y"] < word["y"] + word["height"] < sheet["y"]
        known.tap()
        assert known.get_attribute("aria-pressed") == "false"
        assert page.evaluate("localStorage.getItem('zr-known')") is None


def test_a_phone_that_is_turned_shows_the_word_above_the_sheet(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE, width=PHONE, height=667) as page:
        card = look_up(page, TERM, PHONE)
        for width, height in ((667, PHONE), (PHONE, 667)):
            page.set_viewport_size({"width": width, "height": height})
            page.wait_for_function(
                """() => {
                  const word = document.querySelector('.md-content a[aria-expanded=true]').getBoundingClientRect();
                  const sheet = document.querySelector('.zr-wordcard').getBoundingClientRect();
                  return word.top > 48 && word.bottom < sheet.top;
                }"""
            )
            assert card.is_visible()


@pytest.mark.parametrize("word", [TERM, '.zr-text ruby:text-is("工作")', '.zr-text ruby:text-is("县市")'])
def test_what_is_to_be_touched_is_large_enough(browser: Browser, real_site: Site, word: str) -> None:
    with opened(browser, real_site, ARTICLE, width=PHONE) as page:
        card = look_up(page, word, PHONE)
        assert card.locator("button, a").count() > 5
        assert card.evaluate(TOO_SMALL) == []


def test_a_long_press_selects_and_the_tap_that_ends_it_opens_no_card(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE, width=PHONE) as page:
        word, card = page.locator(WORD), page.locator(".zr-wordcard")
        word.scroll_into_view_if_needed()
        box = word.bounding_box()
        assert box is not None
        held = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] * 0.7, "duration": 1000}
        lifted = page.evaluate_handle(
            "() => ({ done: new Promise((tell) => addEventListener('touchend', tell, { once: true })) })"
        )
        page.context.new_cdp_session(page).send("Input.synthesizeTapGesture", {**held, "gestureSourceType": "touch"})
        lifted.evaluate("({ done }) => done.then(() => undefined)")
        assert not card.is_visible()
        # What a long press does in the end is the browser's: nothing keeps it from its menu, handles and selection.
        for event in ("contextmenu", "selectstart", "touchstart", "pointerdown"):
            begun = "(word, name) => word.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }))"
            assert word.evaluate(begun, event) is True, event
        assert word.evaluate("(word) => getComputedStyle(word).userSelect") in {"auto", "text"}
        word.evaluate("(word) => getSelection().selectAllChildren(word)")  # without a window there are no handles
        page.locator('#p1 ruby:text-is("贯彻")').tap()
        assert page.evaluate("getSelection().isCollapsed") is True
        assert not card.is_visible()
        look_up(page, '#p1 ruby:text-is("贯彻")', PHONE)
