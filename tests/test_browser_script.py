"""The other script, in a real Chromium: the whole page, at once or from the start, and back again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from browser import ARTICLE, DESK, PHONE, choose, choose_by_hand, lay_out, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from sites import Site

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_the_whole_page_is_shown_in_traditional_characters(browser: Browser, real_site: Site, width: int) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        lay_out(page)
        before = page.locator(".md-main").inner_text()
        choose_by_hand(page, "script", "hant")
        page.locator(".zr-script-note").wait_for()
        for _ in range(2):
            assert "齊" in page.locator("h1").inner_text()
            assert page.title().startswith("齊心協力堅決打贏疫情防控阻擊戰")
            assert "黨建引領" in page.locator(".md-nav--secondary").first.text_content()  # type: ignore[operator]
            assert page.locator("#p1").get_attribute("lang") == "zh-Hant"
            assert page.locator("html").get_attribute("lang") == "zh-Hant"
            assert page.locator(".zr-aa").get_attribute("title") == "閱讀設置 · Reading settings (a)"
            assert not set(page.locator("#p1").inner_text()) & set("国内现点员县区对实")
            assert "余" not in page.locator("#p1").inner_text()
            page.reload()
        choose_by_hand(page, "script", "written")
        lay_out(page)
        assert page.locator(".md-main").inner_text() == before
        assert page.locator("#p1").get_attribute("lang") == "zh-Hans"
        assert page.locator(".zr-script-note").count() == 0


@pytest.mark.parametrize(
    ("path", "expected"), [("", "築牢"), ("glossary/", "三會一課"), ("glossary/sanhui-yike/", "黨課")]
)
@pytest.mark.parametrize("width", [DESK, PHONE])
def test_cards_and_the_glossary_too(browser: Browser, real_site: Site, path: str, expected: str, width: int) -> None:
    with opened(browser, real_site, path, width=width) as page:
        lay_out(page)
        choose_by_hand(page, "script", "hant")
        page.wait_for_function(
            "expected => document.querySelector('.md-content').innerText.includes(expected)", arg=expected
        )
        words = page.locator(".md-content").inner_text()
        assert not set(words) & set("党会课组织员实际")


def test_a_key_changes_the_script_and_back(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        for shown in ("齊", "齐"):
            page.keyboard.press("z")
            page.wait_for_function("(shown) => document.querySelector('h1').innerText.includes(shown)", arg=shown)


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_the_mark_after_a_sentence_is_beside_its_full_stop(browser: Browser, real_site: Site, width: int) -> None:
    """A traditional full stop stands in the middle of its square, a simplified one in the lower left of it."""
    beyond = """() => [...document.querySelectorAll('#p2 .zr-reveal')].map((mark) => {
      const stop = document.createRange();
      stop.setEndBefore(mark);
      const text = document.createTreeWalker(mark.parentElement, NodeFilter.SHOW_TEXT);
      for (let node = text.nextNode(); node; node = text.nextNode()) {
        if (node.data.includes('。')) stop.setStart(node, node.data.indexOf('。'));
      }
      const square = stop.getBoundingClientRect();
      return (mark.getBoundingClientRect().right - square.right) / square.width;
    })"""
    with opened(browser, real_site, ARTICLE, width=width) as page:
        before = page.evaluate(beyond)
        choose_by_hand(page, "script", "hant")
        page.locator(".zr-script-note").wait_for(state="attached")
        after = page.evaluate(beyond)
        assert len(before) == len(after) == 2
        assert all(0.15 < now - then < 0.35 for then, now in zip(before, after, strict=True))


def test_what_must_stay_in_one_script_stays(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, "glossary/sanhui-yike/") as page:
        choose(page, "script", "hans")
        assert page.locator('.zr-facts [translate="no"]').first.inner_text() == "三會一課"


def test_a_page_in_traditional_characters_is_shown_in_simplified_ones(browser: Browser, tiny_site: Site) -> None:
    path = next(
        name.removesuffix("index.html")
        for name, page in tiny_site.pages.items()
        if page.select_one('.zr-text p[lang="zh-Hant"]')
    )
    with opened(browser, tiny_site, path) as page:
        written = page.locator(".zr-text").inner_text()
        assert page.locator(".zr-text ruby[data-h]").count() > 0
        choose(page, "script", "hans")
        page.locator(".zr-script-note").wait_for()
        shown = page.locator(".zr-text").inner_text()
        assert shown != written
        assert not set(shown) & set("國內會員這黨區實")
        assert page.locator('.zr-text [lang="zh-Hant"]').count() == 0


def test_known_words_are_the_same_words_in_either_script(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        choose(page, "known", "3")
        before = page.locator(".zr-known-share").inner_text()
        choose(page, "script", "hant")
        page.locator(".zr-script-note").wait_for(state="attached")
        page.reload()
        page.locator(".zr-aa").click()
        assert before.split("You")[1] == page.locator(".zr-known-share").inner_text().split("You")[1]
