"""The words a reader knows, in a real Chromium: marked in bulk, counted, to a file and back, cleared."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from browser import ARTICLE, PHONE, opened

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from sites import Site

pytestmark = pytest.mark.browser


def open_panel(page: Page) -> None:
    page.locator(".zr-aa").click()


def percent(page: Page) -> int:
    found = re.search(r"You know (\d+) %", page.locator(".zr-known-share").inner_text())
    assert found
    return int(found[1])


def test_a_level_is_marked_in_bulk_and_counted(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE, width=PHONE) as page:
        open_panel(page)
        assert page.locator(".zr-known-share").inner_text() == ""
        shares = []
        for level in (1, 3, 7):
            page.locator(f'input[name="zr-known"][value="{level}"]').check()
            shares.append(percent(page))
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


def test_known_words_go_to_a_file_and_come_back(browser: Browser, real_site: Site, tmp_path: Path) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        open_panel(page)
        page.locator('input[name="zr-known"][value="3"]').check()
        before = percent(page)
        with page.expect_download() as download:
            page.get_by_role("button", name="Export").click()
        file = tmp_path / download.value.suggested_filename
        download.value.save_as(file)
        assert json.loads(file.read_text(encoding="utf-8"))["level"] == 3
        page.get_by_role("button", name="清除 Clear").click()
        assert page.locator(".zr-known-share").inner_text() == ""
        assert page.evaluate("localStorage.getItem('zr-known')") is None
        with page.expect_file_chooser() as chooser:
            page.get_by_role("button", name="Import").click()
        chooser.value.set_files(file)
        page.get_by_text("Imported.").wait_for()
        assert percent(page) == before


def test_clearing_can_be_undone(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        open_panel(page)
        page.locator('input[name="zr-known"][value="3"]').check()
        before = percent(page)
        page.get_by_role("button", name="清除 Clear").click()
        page.get_by_role("button", name="Undo").click()
        assert percent(page) == before


def test_a_file_that_is_none_changes_nothing_and_says_why(browser: Browser, real_site: Site, tmp_path: Path) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        open_panel(page)
        page.locator('input[name="zr-known"][value="3"]').check()
        before = percent(page)
        file = tmp_path / "holiday.json"
        file.write_text('{"format": "zr-known-words", "version": 1, "level": 12}', encoding="utf-8")
        with page.expect_file_chooser() as chooser:
            page.get_by_role("button", name="Import").click()
        chooser.value.set_files(file)
        page.get_by_text("from 0 to 7").wait_for()
        assert percent(page) == before


def test_what_is_kept_damaged_does_no_harm(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        page.evaluate("localStorage.setItem('zr-known', '{]'); localStorage.setItem('zr', '[')")
        page.reload()
        open_panel(page)
        assert page.locator('input[name="zr-known"][value="0"]').is_checked()
