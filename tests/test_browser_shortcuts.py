"""The shortcuts in a real Chromium: every key that the list names does what the list says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from browser import ARTICLE, arrow_to, has_focus, opened, tab_to
from voice import said, voiced

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Page

    from sites import Site

pytestmark = pytest.mark.browser

WORDS = ".md-content :is(ruby, a.zr-term)"
TITLE = "齐心协力坚决打赢疫情防控阻击战"
FOCUSED = "document.activeElement.firstChild.data"
BOX = "document.activeElement.getBoundingClientRect()"


def listed(page: Page) -> dict[str, str]:
    """What the list says of each row of keys, in English."""
    page.keyboard.press("?")
    rows = page.locator("dialog.zr-help dt").all()
    said_of = page.locator("dialog.zr-help dd [lang=en]").all_inner_texts()
    keys = [" ".join(row.locator("kbd").all_inner_texts()) for row in rows]
    page.keyboard.press("Escape")
    assert len(set(keys)) == len(keys) == len(said_of)
    return dict(zip(keys, said_of, strict=True))


def changes(page: Page, key: str, fact: str) -> None:
    """A key changes something, and pressed again it brings it back."""
    before = page.evaluate(fact)
    page.keyboard.press(key)
    page.wait_for_function(f"(before) => ({fact}) !== before", arg=before)
    page.keyboard.press(key)
    page.wait_for_function(f"(before) => ({fact}) === before", arg=before)


def pinyin(page: Page) -> None:
    changes(page, "p", "document.querySelector('#p1 rt').checkVisibility({ visibilityProperty: true })")


def sandhi(page: Page) -> None:
    changes(page, "t", "document.querySelector('ruby[data-s] rt').textContent")


def script(page: Page) -> None:
    changes(page, "z", "document.querySelector('h1').textContent.includes('贏')")


def english(page: Page) -> None:
    for view in ("below", "beside", "only", "hidden"):
        page.keyboard.press("v")
        assert page.evaluate("document.documentElement.dataset.english") == view


def english_of_the_sentence(page: Page) -> None:
    at_word(page, "战役")
    changes(page, "e", "document.querySelectorAll('#p2 .zr-s-en').length")


def english_of_the_paragraph(page: Page) -> None:
    at_word(page, "战役")
    changes(page, "E", "document.querySelector('#p2 + details').open")


def panel(page: Page) -> None:
    changes(page, "a", "document.querySelector('#zr-panel').checkVisibility()")


def search(page: Page) -> None:
    page.keyboard.press("/")
    assert has_focus(page, ".md-search__input")
    page.keyboard.press("Escape")


def hit(page: Page, key: str, by: int) -> None:
    place = page.locator(".zr-hits [role=status]")
    here, count = map(int, place.inner_text().split("/"))
    assert count > 1
    page.keyboard.press(key)
    assert place.inner_text() == f"{(here - 1 + by) % count + 1} / {count}"


def copying(page: Page) -> None:
    at_word(page, "战役")
    page.keyboard.press("c")
    page.wait_for_function("document.querySelector('#zr-copy').contains(document.activeElement)")
    page.keyboard.press("Escape")
    assert page.evaluate(FOCUSED) == "战役"


def listening(page: Page) -> None:
    at_word(page, "战役")
    page.keyboard.press("l")
    assert said(page)[-1].startswith("防疫就是战役")
    page.keyboard.press("l")
    assert page.evaluate("isSpeaking()") is False
    page.keyboard.press("l")
    assert said(page)[-1].startswith("防疫就是战役")
    page.keyboard.press("Escape")
    assert page.evaluate("isSpeaking()") is False
    assert page.locator(".zr-listening").is_visible() is False


def sentence(page: Page, key: str, *, is_next: bool) -> None:
    count = len(said(page))
    page.keyboard.press(key)
    assert len(said(page)) == count  # nobody is listening
    at_word(page, "战役")
    page.keyboard.press("l")
    page.keyboard.press(key)
    assert said(page)[-1].startswith("战“疫”警报拉响后" if is_next else "党建引领")
    page.keyboard.press("Escape")


def shortcuts(page: Page) -> None:
    page.keyboard.press("?")
    assert page.get_by_role("dialog", name="Shortcuts").is_visible()
    page.keyboard.press("a")  # what lies below the list is out of reach
    assert page.locator("#zr-panel").is_visible() is False
    page.keyboard.press("Escape")


def words(page: Page) -> None:
    at_word(page, "战役")
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(FOCUSED) == "就是"
    page.keyboard.press("ArrowRight")
    assert page.evaluate(FOCUSED) == "战役"


def lines(page: Page) -> None:
    at_word(page, "战役")
    before = page.evaluate(f"{BOX}.top")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(f"{BOX}.top") > before + 20
    page.keyboard.press("ArrowUp")
    assert page.evaluate(f"{BOX}.top") == pytest.approx(before, abs=2)


def ends_of_the_line(page: Page) -> None:
    at_word(page, "战役")
    before = page.evaluate(f"{BOX}.toJSON()")
    page.keyboard.press("End")
    end = page.evaluate(f"{BOX}.toJSON()")
    page.keyboard.press("Home")
    start = page.evaluate(f"{BOX}.toJSON()")
    assert start["left"] < before["left"] < end["left"]
    assert start["top"] == pytest.approx(end["top"], abs=2)


def open_card(page: Page) -> None:
    at_word(page, "战役")
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector('.zr-wordcard').contains(document.activeElement)")


def look_up(page: Page) -> None:
    open_card(page)
    assert page.get_by_role("dialog", name="战役").is_visible()
    page.keyboard.press("Escape")


def back(page: Page) -> None:
    open_card(page)
    title = page.locator(".zr-wordcard h2 > span").first
    tab_to(page, ".zr-wordcard__word")
    page.keyboard.press("Enter")
    page.locator(".zr-wordcard__back").wait_for()
    assert title.inner_text() == "战"
    page.keyboard.press("Backspace")
    assert title.inner_text() == "战役"
    page.keyboard.press("Escape")


def close(page: Page) -> None:
    open_card(page)
    page.keyboard.press("Escape")
    assert page.locator(".zr-wordcard").is_visible() is False


PROOFS: dict[str, tuple[str, Callable[[Page], None]]] = {
    "p": ("Pinyin", pinyin),
    "t": ("Tone sandhi", sandhi),
    "v": ("English", english),
    "e": ("English of the sentence", english_of_the_sentence),
    "E": ("English of the paragraph", english_of_the_paragraph),
    "z": ("Script", script),
    "/": ("Search", search),
    "n": ("Next search hit", lambda page: hit(page, "n", 1)),
    "N": ("Previous search hit", lambda page: hit(page, "N", -1)),
    "c": ("Copy or cite the paragraph", copying),
    "l": ("Listen, pause", listening),
    ",": ("Listen to the sentence before", lambda page: sentence(page, ",", is_next=False)),
    ".": ("Listen to the next sentence", lambda page: sentence(page, ".", is_next=True)),
    "?": ("Show the shortcuts", shortcuts),
    "a": ("Reading settings", panel),
    "← →": ("Word before, word after", words),
    "↑ ↓": ("Line above, line below", lines),
    "Home End": ("Beginning, end of the line", ends_of_the_line),
    "Enter": ("Look the word up", look_up),
    "⌫": ("In the card: back to the word before", back),
    "Esc": ("Close", close),
}
"""Of every key what the list says of it, and the proof; each leaves the page as it was."""


def at_word(page: Page, word: str) -> None:
    """Come to a word of the text with the keys; the one that Tab comes to is the one that was visited last."""
    if not has_focus(page, WORDS):
        tab_to(page, WORDS)
    if page.evaluate(FOCUSED) != word:
        page.locator("h1 ruby").first.evaluate("(word) => { word.tabIndex = 0; word.focus(); }")
        arrow_to(page, word)


def test_every_shortcut_of_the_list_does_what_the_list_says(browser: Browser, real_site: Site) -> None:
    with voiced(browser, real_site, path=f"{ARTICLE}?hit=疫情防控") as page:
        assert listed(page) == {key: name for key, (name, _) in PROOFS.items()}
        for key, (_, prove) in PROOFS.items():
            prove(page)
            covered = page.locator(
                ":popover-open, dialog[open], .zr-wordcard:not([hidden]), .zr-listening:not([hidden])"
            )
            assert covered.count() == 0, key


def test_a_page_lists_only_what_it_has(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, "glossary/wu-bao-yi/") as page:
        assert set(listed(page)) == {*PROOFS} - {"v", "e", "E", "n", "N", "c", "l", ",", "."}


def test_in_a_low_window_the_list_begins_at_its_head(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE, height=256) as page:
        page.keyboard.press("?")
        shown = page.locator("dialog.zr-help")
        assert shown.evaluate("(list) => [list.scrollTop, list.scrollHeight > list.clientHeight]") == [0, True]
        page.keyboard.press("End")
        page.wait_for_function("document.querySelector('dialog.zr-help').scrollTop > 0")
        tab_to(page, "dialog.zr-help .zr-button")
        page.keyboard.press("Enter")
        shown.wait_for(state="hidden")


def test_single_keys_can_be_switched_off_and_the_list_is_still_reached(browser: Browser, real_site: Site) -> None:
    """Who speaks to the computer would press them unawares (WCAG 2.1.4)."""
    with opened(browser, real_site, ARTICLE) as page:
        for is_on in (False, True):
            tab_to(page, ".zr-aa")
            page.keyboard.press("Enter")
            tab_to(page, ".zr-button--keys")
            page.keyboard.press("Enter")
            tab_to(page, ".zr-help input")
            page.keyboard.press("Space")
            assert page.get_by_role("checkbox", name="Shortcuts of a single key").is_checked() is is_on
            page.keyboard.press("Escape")
            page.reload()
            for key, part in (("a", "#zr-panel"), ("?", "dialog.zr-help")):
                page.keyboard.press(key)
                assert page.locator(part).is_visible() is is_on
                page.keyboard.press("Escape")
        tab_to(page, WORDS)
        page.keyboard.press("Enter")
        page.locator(".zr-wordcard__facts").wait_for()
