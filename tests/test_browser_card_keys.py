"""The word card with the keys alone, in a real Chromium: reached, used and left, and the focus never lost."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from browser import ARTICLE, DESK, PHONE, arrow_to, has_focus, look_up, opened, tab_to

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from sites import Site

pytestmark = pytest.mark.browser

CARD = ".zr-wordcard"
WORDS = ".md-content :is(ruby, a.zr-term)"
FOCUSED = "document.activeElement.firstChild.data"
TOP = "document.activeElement.getBoundingClientRect().top"
SETTLED = """() => new Promise((done) => {
  const word = document.activeElement;
  let [last, still] = [NaN, 0];
  requestAnimationFrame(function again() {
    const { top, bottom } = word.getBoundingClientRect();
    still = top === last ? still + 1 : 0;
    last = top;
    const reading = (word.querySelector('rt') ?? word).getBoundingClientRect().top;
    const header = document.querySelector('.md-header').getBoundingClientRect().bottom;
    if (still < 4) requestAnimationFrame(again);
    else done(Math.min(top, reading) >= header && bottom <= innerHeight);
  });
})"""
"""Whether the word in focus is seen whole, once what came into view is laid out."""


def open_card(page: Page, word: str) -> None:
    """Come to a word of the text with Tab and arrows, and look it up."""
    if not has_focus(page, WORDS):
        tab_to(page, WORDS)
    arrow_to(page, word)
    page.keyboard.press("Enter")
    wait_for(page, word)


def wait_for(page: Page, word: str) -> None:
    """Wait until the card shows a word and has the focus."""
    page.wait_for_function(
        """(word) => document.querySelector('.zr-wordcard').contains(document.activeElement)
          && document.querySelector('.zr-wordcard h2 > span').textContent === word""",
        arg=word,
    )


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_a_word_is_reached_looked_up_and_left_and_every_step_is_announced(
    browser: Browser, real_site: Site, width: int
) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        card, status = page.locator(CARD), page.locator(".zr-hidden[role=status]")
        open_card(page, "落实")
        assert card.get_attribute("role") == "dialog"
        assert page.get_by_role("dialog", name="落实").is_visible()
        assert "luòshí" in status.inner_text()
        assert "practical" in status.inner_text()
        page.keyboard.press("ArrowRight")
        wait_for(page, "中央")
        assert "zhōngyāng" in status.inner_text()
        page.keyboard.press("ArrowLeft")
        page.keyboard.press("ArrowLeft")
        wait_for(page, "贯彻")
        page.keyboard.press("Escape")
        assert card.is_visible() is False
        assert page.evaluate(FOCUSED) == "贯彻"
        page.keyboard.press("Space")
        wait_for(page, "贯彻")
        tab_to(page, ".zr-wordcard__close", "Shift+Tab")
        page.keyboard.press("Enter")
        assert card.is_visible() is False
        assert page.evaluate(FOCUSED) == "贯彻"


def test_the_text_is_one_tab_stop_and_arrows_go_by_word_and_line(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        stops = f"document.querySelectorAll('{WORDS}[tabindex=\"0\"]').length"
        assert page.evaluate(stops) == 1
        tab_to(page, WORDS)
        arrow_to(page, "落实")
        page.keyboard.press("ArrowRight")
        assert page.evaluate(FOCUSED) == "中央"
        page.keyboard.press("ArrowLeft")
        page.keyboard.press("ArrowLeft")
        assert page.evaluate(FOCUSED) == "贯彻"
        before = page.evaluate(TOP)
        page.keyboard.press("ArrowDown")
        assert page.evaluate(TOP) > before + 20
        page.keyboard.press("ArrowUp")
        assert page.evaluate(TOP) == pytest.approx(before, abs=2)
        page.keyboard.press("End")
        end = page.evaluate("document.activeElement.getBoundingClientRect().right")
        page.keyboard.press("Home")
        assert page.evaluate("document.activeElement.getBoundingClientRect().right") < end - 300
        assert page.evaluate(TOP) == pytest.approx(before, abs=2)
        assert page.evaluate(stops) == 1


def test_who_came_to_a_paragraph_by_its_address_goes_on_there(browser: Browser, real_site: Site) -> None:
    inside = "(place) => document.activeElement.matches(`${place} :is(ruby, a.zr-term)`)"
    with opened(browser, real_site, f"{ARTICLE}#p9") as page:
        page.keyboard.press("Tab")
        assert page.evaluate(inside, "#p9")
        assert page.evaluate(f"document.querySelectorAll('{WORDS}[tabindex=\"0\"]').length") == 1
        tab_to(page, ".md-nav--secondary a[href^='#']", "Shift+Tab")
        page.keyboard.press("Enter")
        page.locator('.zr-text h2 [tabindex="0"]').wait_for()
        page.keyboard.press("Tab")
        assert page.evaluate(inside, "h2")


def test_the_card_goes_along_while_the_focus_stays_in_the_text(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        card = look_up(page, '#p1 ruby:text-is("落实")')  # a click leaves the focus on the word
        page.keyboard.press("ArrowRight")
        card.get_by_role("heading", name="中央").wait_for()
        assert page.evaluate(FOCUSED) == "中央"


def test_tab_goes_from_a_word_to_its_card_and_on_to_what_follows_the_word(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        look_up(page, '#p1 ruby:text-is("坚决")')
        page.keyboard.press("Tab")
        assert has_focus(page, ".zr-wordcard__body")
        page.keyboard.press("Shift+Tab")
        assert has_focus(page, ".zr-wordcard__close")
        tab_to(page, ".zr-wordcard__previous", "Shift+Tab")
        page.keyboard.press("Shift+Tab")
        assert page.evaluate(FOCUSED) == "坚决"
        tab_to(page, ".zr-wordcard__known")
        tab_to(page, ".zr-wordcard__places a:last-child")
        page.keyboard.press("Tab")
        assert has_focus(page, "#p1 .zr-pilcrow")


def test_a_word_in_the_card_is_looked_up_and_the_way_back_leads_to_it(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        back = page.locator(".zr-wordcard__back")
        open_card(page, "落实")
        assert back.is_visible() is False
        for way in ("Backspace", "Enter"):
            tab_to(page, '.zr-wordcard__word[data-reading="shí"]')
            page.keyboard.press("Enter")
            wait_for(page, "实")
            assert page.locator(f"{CARD} h2").inner_text().split() == ["实", "實", "shí"]
            if way == "Enter":
                tab_to(page, ".zr-wordcard__back", "Shift+Tab")
            page.keyboard.press(way)
            wait_for(page, "落实")
            assert back.is_visible() is False
            assert page.evaluate("document.activeElement.textContent") == "实"
            page.keyboard.press("Shift+Tab")  # so that the next round has some way to go


def test_words_are_marked_as_known_one_after_the_other(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        open_card(page, "落实")
        tab_to(page, ".zr-wordcard__known")
        for word in ("落实", "中央"):
            wait_for(page, word)
            assert has_focus(page, ".zr-wordcard__known[aria-pressed=false]")
            page.keyboard.press("Space")
            assert has_focus(page, ".zr-wordcard__known[aria-pressed=true]")
            page.keyboard.press("ArrowRight")
        assert sorted(json.loads(page.evaluate("localStorage.getItem('zr-known')"))["words"]) == ["中央", "落实"]


def test_the_next_places_of_a_word_are_gone_through(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        open_card(page, "坚决")
        tab_to(page, ".zr-wordcard__next-here")
        card = page.locator(CARD)
        count = int(card.locator(".zr-wordcard__next-here").inner_text().split()[1])
        assert count > 2
        places = set()
        for _ in range(count):
            place = page.locator(f"{WORDS}[aria-expanded=true]").evaluate(
                f"(word) => [...document.querySelectorAll('{WORDS}')].indexOf(word)"
            )
            places.add(place)
            page.keyboard.press("Enter")
            page.wait_for_function(
                f"""(place) => document.querySelectorAll('{WORDS}')[place].ariaExpanded !== 'true'
                  && document.activeElement.matches('.zr-wordcard__next-here')""",
                arg=place,
            )
        assert len(places) == count


def test_the_focus_stays_in_the_card_when_the_script_changes(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        open_card(page, "落实")
        tab_to(page, ".zr-wordcard__known")
        page.keyboard.press("z")
        wait_for(page, "落實")
        assert has_focus(page, ".zr-wordcard__known")


def test_escape_closes_one_thing_after_the_other(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        card = page.locator(CARD)
        open_card(page, "落实")
        for opening, part in (("?", "dialog.zr-help"), ("a", "#zr-panel")):
            page.keyboard.press(opening)
            assert page.locator(part).is_visible()
            page.keyboard.press("Escape")
            page.locator(part).wait_for(state="hidden")
            assert card.is_visible()
            wait_for(page, "落实")
        page.keyboard.press("Escape")
        assert card.is_visible() is False
        assert page.evaluate(FOCUSED) == "落实"


def test_at_either_end_of_the_text_there_is_no_further_word(browser: Browser, tiny_site: Site) -> None:
    with opened(browser, tiny_site, "articles/xue-xi-san-hui-yi-ke/") as page:
        tab_to(page, WORDS)
        for key, name in (("ArrowLeft", "previous"), ("ArrowRight", "next")):
            words = page.locator(WORDS).count()
            for _ in range(words if name == "next" else 0):
                page.keyboard.press("ArrowRight")
            word = page.evaluate(FOCUSED)
            page.keyboard.press("Enter")
            page.wait_for_function("document.querySelector('.zr-wordcard').contains(document.activeElement)")
            title = page.locator(f"{CARD} h2").inner_text()
            button = page.locator(f".zr-wordcard__{name}")
            assert button.get_attribute("aria-disabled") == "true"
            page.keyboard.press(key)
            tab_to(page, f".zr-wordcard__{name}", "Shift+Tab")
            page.keyboard.press("Enter")
            assert page.locator(f"{CARD} h2").inner_text() == title
            assert has_focus(page, f".zr-wordcard__{name}")
            page.keyboard.press("Escape")
            assert page.evaluate(FOCUSED) == word


def test_a_term_leads_to_its_explainer(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        tab_to(page, WORDS)
        while not has_focus(page, "a.zr-term"):
            page.keyboard.press("ArrowDown")
            page.keyboard.press("End")
        target = str(page.evaluate("document.activeElement.pathname"))
        page.keyboard.press("Enter")
        page.locator(".zr-wordcard__term").wait_for()
        tab_to(page, ".zr-wordcard__more")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**{target}")


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_no_word_that_the_keys_come_to_lies_under_the_header(browser: Browser, real_site: Site, width: int) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        tab_to(page, WORDS)
        for key, times in (("ArrowDown", 40), ("ArrowUp", 30)):
            for time in range(times):
                page.keyboard.press(key)
                if time % 3 == 0:
                    assert page.evaluate(SETTLED), (key, time)


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_the_way_past_the_header_leads_to_the_title_and_tab_to_its_first_word(
    browser: Browser, real_site: Site, width: int
) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        tab_to(page, ".md-skip")
        page.keyboard.press("Enter")
        assert has_focus(page, "h1")
        tab_to(page, WORDS)
        assert page.evaluate(FOCUSED) == "齐心协力"


def test_on_a_narrow_window_tab_goes_through_the_search_and_leaves_it_closed(browser: Browser, real_site: Site) -> None:
    """A window at 400 % is as narrow as a phone, where the search covers the page."""
    with opened(browser, real_site, ARTICLE, width=PHONE) as page:
        tab_to(page, WORDS)
        assert page.locator("#__search").is_checked() is False
        page.locator("h1 ruby").first.click(trial=True)  # nothing lies over it
