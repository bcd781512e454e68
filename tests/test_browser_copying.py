"""Copying a paragraph in a real Chromium, in every form that its ¶ offers: by touch, with the keys and by mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from browser import ARTICLE, DESK, PHONE, arrow_to, has_focus, opened, tab_to

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

    from sites import Site

pytestmark = pytest.mark.browser

DATED = "articles/fang-yi/holding-the-line/"
"""An article whose front matter names its source."""
FORMS = ("Plain text", "With pinyin", "With pinyin and gloss", "Traditional", "Citation", "Address of the paragraph")
WORDS = ".md-content :is(ruby, a.zr-term)"
LATIN = set("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜabcdefghijklmnopqrstuvwxyz")


def menu_of(page: Page, paragraph: str, by: str) -> Locator:
    """Open the menu of a paragraph as a reader does."""
    pilcrow = page.locator(f"{paragraph} .zr-pilcrow")
    if by == "keys":
        if not has_focus(page, f"{paragraph} .zr-pilcrow"):  # where the focus is once something was copied
            tab_to(page, WORDS)
            while not page.evaluate("(p) => document.querySelector(p).contains(document.activeElement)", paragraph):
                page.keyboard.press("ArrowDown")
            page.keyboard.press("Tab")
            assert has_focus(page, f"{paragraph} .zr-pilcrow")
        page.keyboard.press("Enter")
    elif by == "touch":
        pilcrow.tap()
    else:
        pilcrow.click()
    menu = page.locator("#zr-copy")
    menu.wait_for()
    return menu


def press(page: Page, menu: Locator, name: str, by: str) -> None:
    """Use a button of the menu; the keys come to it with the arrow."""
    button = menu.get_by_role("button", name=f" {name}").first
    if by == "keys":
        while not button.evaluate("(button) => button === document.activeElement"):
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
    elif by == "touch":
        button.tap()
    else:
        button.click()


@pytest.mark.parametrize(("width", "by"), [(PHONE, "touch"), (DESK, "keys"), (DESK, "mouse")])
def test_a_paragraph_is_copied_as_the_reader_wants_it(browser: Browser, real_site: Site, width: int, by: str) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        copied = {}
        for name in FORMS:
            press(page, menu_of(page, "#p1", by), name, by)
            page.get_by_role("status").get_by_text(f"Copied: {name}", exact=True).wait_for()
            copied[name] = page.evaluate("navigator.clipboard.readText()")
        assert copied["Plain text"].startswith("目前，国内新冠肺炎疫情呈现点多、面广、频发的特点")
        assert "¶" not in copied["Plain text"]
        assert not set(copied["Plain text"]) & LATIN
        assert "落实(luòshí)" in copied["With pinyin"]
        assert "落实 luòshí practical; workable; to implement" in copied["With pinyin and gloss"]
        assert "落實" in copied["Traditional"]
        assert "《齐心协力坚决打赢疫情防控阻击战》" in copied["Citation"]
        assert copied["Citation"].endswith("#p1")
        assert copied["Address of the paragraph"] == f"{page.url}#p1"


@pytest.mark.parametrize(("width", "by"), [(PHONE, "touch"), (DESK, "keys"), (DESK, "mouse")])
@pytest.mark.parametrize("has_clipboard", [True, False])
def test_once_copied_the_menu_goes_and_a_line_says_so_for_a_while(
    browser: Browser, real_site: Site, width: int, by: str, *, has_clipboard: bool
) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        if not has_clipboard:  # as without a secure address
            page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
        menu, notice = menu_of(page, "#p1", by), page.locator(".zr-notice")
        lines = page.locator("#p1").bounding_box()
        press(page, menu, "Citation", by)
        notice.get_by_text("已复制：引文 Copied: Citation").wait_for()
        assert menu.is_visible() is False
        assert has_focus(page, "#p1 .zr-pilcrow")
        assert page.locator("#p1").bounding_box() == lines
        foot = notice.bounding_box()
        assert foot is not None
        assert foot["x"] >= 0
        assert foot["x"] + foot["width"] <= width
        notice.wait_for(state="hidden")


def test_what_cannot_be_copied_is_said(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
        page.evaluate("document.execCommand = () => false")
        press(page, menu_of(page, "#p1", "mouse"), "Plain text", "mouse")
        page.locator(".zr-notice", has_text="The browser does not allow copying.").wait_for()


def test_with_the_keys_the_menu_is_gone_through_and_left_where_it_was_opened(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        menu = menu_of(page, "#p2", "keys")
        focused = "document.activeElement.innerText"
        assert page.evaluate(focused) == "纯文本 Plain text"
        page.keyboard.press("ArrowUp")
        assert page.evaluate(focused) == "段落网址 Address of the paragraph"
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Tab")
        assert page.evaluate(focused) == "加拼音 With pinyin"
        page.keyboard.press("Escape")
        assert menu.is_visible() is False
        assert has_focus(page, "#p2 .zr-pilcrow")
        page.keyboard.press("Shift+Tab")
        assert has_focus(page, f"#p2 {WORDS.removeprefix('.md-content ')}")


def test_of_all_pilcrows_tab_comes_to_that_of_the_paragraph_being_read(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        tab_to(page, WORDS)
        stops = page.locator("p:has(> .zr-pilcrow[tabindex='0'])")
        assert stops.evaluate_all("all => all.map((one) => one.id)") == ["p1"]
        arrow_to(page, "警报")
        assert stops.evaluate_all("all => all.map((one) => one.id)") == ["p2"]


def test_a_tap_elsewhere_closes_the_menu(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE, width=PHONE) as page:
        menu = menu_of(page, "#p1", "touch")
        sizes = menu.get_by_role("button").evaluate_all("all => all.map((one) => one.getBoundingClientRect().height)")
        assert len(sizes) == len(FORMS)
        assert min(sizes) >= 44
        pilcrow = page.locator("#p1 .zr-pilcrow").bounding_box()
        assert pilcrow is not None
        assert min(pilcrow["width"], pilcrow["height"]) >= 44
        page.touchscreen.tap(PHONE - 3, 150)
        menu.wait_for(state="hidden")


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_what_is_selected_is_copied_without_pinyin_whatever_is_shown(
    browser: Browser, real_site: Site, width: int
) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        for name, value in (("pinyin", "all"), ("pinyin", "peek"), ("pinyin", "tones"), ("words", "spaced")):
            page.evaluate(
                "([name, value]) => { localStorage.setItem('zr', JSON.stringify({ ui: 'both', [name]: value })); }",
                [name, value],
            )
            page.reload()
            page.evaluate("getSelection().selectAllChildren(document.querySelector('#p1'))")
            page.keyboard.press("ControlOrMeta+c")
            copied = page.evaluate("navigator.clipboard.readText()").strip()
            assert copied.startswith("目前，国内新冠肺炎疫情呈现点多、面广、频发的特点"), (name, value)
            assert copied.endswith("持久战。"), (name, value)
            assert not set(copied) & {*LATIN, *"ˉˊˇˋ¶"}, (name, value)


def test_a_citation_names_title_source_date_and_both_addresses(browser: Browser, tiny_site: Site) -> None:
    with opened(browser, tiny_site, DATED) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        pilcrow = page.locator("#p1 .zr-pilcrow")
        assert pilcrow.get_attribute("title") == "复制、引用本段 · Copy or cite this paragraph"
        pilcrow.focus()
        page.keyboard.press("Enter")
        page.get_by_role("button", name="Citation").click()
        page.locator(".zr-notice", has_text="Copied").wait_for()
        quoted, *facts, address = page.evaluate("navigator.clipboard.readText()").split("\n")
        assert quoted.startswith("“重阳之日")
        assert facts == ["《守好防线》", "中国城市报", "2022-04-19", "https://example.org/a?b=1&c=2"]
        assert address == f"{page.url}#p1"
