"""Copying a paragraph in a real Chromium, in every form that its ¶ offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from browser import ARTICLE, DESK, PHONE, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from sites import Site

pytestmark = pytest.mark.browser

DATED = "articles/fang-yi/holding-the-line/"
"""An article whose front matter names its source."""


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_a_paragraph_is_copied_as_the_reader_wants_it(browser: Browser, real_site: Site, width: int) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.locator("#p1 .zr-pilcrow").focus()
        page.keyboard.press("Enter")
        copied = {}
        for name in ("Plain text", "With pinyin", "With pinyin and gloss", "Traditional", "Citation"):
            button = page.locator("#zr-copy").get_by_role("button", name=f" {name}").first
            button.tap() if width == PHONE else button.click()
            page.locator("#zr-copy [role=status]", has_text="Copied").wait_for()
            page.wait_for_timeout(100)
            copied[name] = page.evaluate("navigator.clipboard.readText()")
        assert "贯彻落实中央和省市县防控部署要求" in copied["Plain text"]
        assert "¶" not in copied["Plain text"]
        assert "落实(luòshí)" in copied["With pinyin"]
        assert "落实 luòshí practical; workable; to implement" in copied["With pinyin and gloss"]
        assert "落實" in copied["Traditional"]
        assert "《齐心协力坚决打赢疫情防控阻击战》" in copied["Citation"]
        assert copied["Citation"].endswith("#p1")


def test_a_citation_names_title_source_date_and_both_addresses(browser: Browser, tiny_site: Site) -> None:
    with opened(browser, tiny_site, DATED) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        pilcrow = page.locator("#p1 .zr-pilcrow")
        assert pilcrow.get_attribute("title") == "复制、引用本段 · Copy or cite this paragraph"
        pilcrow.focus()
        page.keyboard.press("Enter")
        page.get_by_role("button", name="Citation").click()
        page.locator("#zr-copy [role=status]", has_text="Copied").wait_for()
        quoted, *facts, address = page.evaluate("navigator.clipboard.readText()").split("\n")
        assert quoted.startswith("“重阳之日")
        assert facts == ["《守好防线》", "中国城市报", "2022-04-19", "https://example.org/a?b=1&c=2"]
        assert address == f"{page.url}#p1"
