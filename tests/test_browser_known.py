"""The words a reader knows, in a real Chromium: marked in bulk, counted, to a file and back, cleared."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from browser import ARTICLE, DESK, PHONE, choose, choose_by_hand, opened, press

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page

    from sites import Site

pytestmark = pytest.mark.browser


def open_panel(page: Page) -> None:
    press(page, page.locator(".zr-aa"))


def button(page: Page, name: str) -> Locator:
    return page.locator("#zr-panel").get_by_role("button", name=name)


def percent(page: Page) -> int:
    found = re.search(r"You know (\d+) %", page.locator(".zr-known-share").inner_text())
    assert found
    return int(found[1])


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_a_level_is_marked_in_bulk_and_counted(browser: Browser, real_site: Site, width: int) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        open_panel(page)
        assert page.locator(".zr-known-share").inner_text() == ""
        page.keyboard.press("Escape")
        shares = []
        for level in ("1", "3", "7"):
            choose_by_hand(page, "known", level)
            open_panel(page)
            shares.append(percent(page))
            page.keyboard.press("Escape")
        assert shares == sorted(set(shares))
        expected = page.evaluate(
            """() => {
              const words = [...document.querySelectorAll('.md-content ruby')];
              const known = words.filter((ruby) => /\\bl[1-7]\\b/.test(ruby.className));
              return Math.floor(100 * known.length / words.length);
            }"""
        )
        assert shares[-1] == expected
        page.reload()
        open_panel(page)
        assert percent(page) == expected


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_known_words_go_to_a_file_are_cleared_and_come_back_by_undo_or_from_the_file(
    browser: Browser, real_site: Site, tmp_path: Path, width: int
) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        choose_by_hand(page, "known", "3")
        open_panel(page)
        before = percent(page)
        said = page.locator(".zr-known-message[role=status]")

        with page.expect_download() as download:
            press(page, button(page, "Export"))
        file = tmp_path / download.value.suggested_filename
        download.value.save_as(file)
        assert json.loads(file.read_text(encoding="utf-8"))["level"] == 3
        assert said.inner_text() == "已存为 known-words.json。 Saved as known-words.json."

        press(page, button(page, "Clear"))
        assert said.inner_text().startswith("已清除。 Cleared.")
        assert page.locator(".zr-known-share").inner_text() == ""
        assert page.locator("#zr-panel input[name=zr-known]:checked").input_value() == "0"
        assert page.evaluate("localStorage.getItem('zr-known')") is None

        press(page, button(page, "Undo"))
        assert said.inner_text() == "已恢复。 Restored."
        assert percent(page) == before
        assert button(page, "Clear").evaluate("(clear) => clear === document.activeElement")

        press(page, button(page, "Clear"))
        page.reload()
        open_panel(page)
        with page.expect_file_chooser() as chooser:
            press(page, button(page, "Import"))
        chooser.value.set_files(file)
        page.get_by_text("Imported.").wait_for()
        assert percent(page) == before
        assert button(page, "Import").evaluate("(button) => button === document.activeElement")


def test_what_is_said_is_announced(browser: Browser, real_site: Site) -> None:
    """A screen reader tells of what changes in a region that was there before, empty or not."""
    with opened(browser, real_site, ARTICLE) as page:
        open_panel(page)
        regions = page.locator("#zr-panel [role=status]")
        assert regions.all_inner_texts() == ["", ""]
        assert regions.evaluate_all("(all) => all.every((region) => region.checkVisibility())")


def test_what_is_known_is_known_in_every_window_and_on_the_way_back(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        other = page.context.new_page()
        other.goto(page.url)
        choose_by_hand(other, "level", "known")
        open_panel(other)
        choose_by_hand(page, "known", "2")
        other.get_by_text("You know").wait_for()
        assert other.locator("#p1 ruby.l1 rt").first.is_visible() is False
        open_panel(page)
        assert percent(other) == percent(page)

        # A page that was kept ready for the way back has heard of nothing meanwhile.
        page.evaluate("localStorage.removeItem('zr-known')")
        page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
        assert page.locator(".zr-known-share").inner_text() == ""


def test_a_file_that_is_none_changes_nothing_and_says_why(browser: Browser, real_site: Site, tmp_path: Path) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        open_panel(page)
        choose(page, "known", "3")
        before = percent(page)
        file = tmp_path / "holiday.json"
        file.write_text('{"format": "zr-known-words", "version": 1, "level": 12}', encoding="utf-8")
        with page.expect_file_chooser() as chooser:
            press(page, button(page, "Import"))
        chooser.value.set_files(file)
        page.get_by_text("from 0 to 7").wait_for()
        assert percent(page) == before


def test_what_is_kept_damaged_does_no_harm(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        page.evaluate("localStorage.setItem('zr-known', '{]'); localStorage.setItem('zr', '[')")
        page.reload()
        open_panel(page)
        assert page.locator('input[name="zr-known"][value="0"]').is_checked()
