"""The page itself, in a real Chromium: on a desk and on a phone, by keyboard, without JavaScript."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from browser import ARTICLE, DESK, PHONE, opened, press, serve_folder

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from sites import Site

pytestmark = pytest.mark.browser

LIGHT = 150_000
"""Bytes over the network, heads of answers included, that the first view of an article may cost."""

TITLE = "齐心协力坚决打赢疫情防控阻击战"


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_a_reader_goes_from_home_to_an_article_to_an_explainer_and_back(
    browser: Browser, real_site: Site, width: int
) -> None:
    with opened(browser, real_site, width=width) as page:
        page.get_by_role("link", name=TITLE).last.click()
        page.wait_for_url(f"**/{ARTICLE}")
        assert page.locator("h1").inner_text().count("齐心协力") == 1
        term = page.locator('#p4 a.zr-term[href*="wu-bao-yi"]')
        term.scroll_into_view_if_needed()
        term.click()
        page.get_by_role("link", name="Read the explainer").click()
        page.wait_for_url("**/glossary/wu-bao-yi/")
        assert "五" in page.locator("h1").inner_text()
        page.locator(".zr-concordance li a").first.click()
        page.wait_for_url(f"**/{ARTICLE}#p4")
        assert page.locator("#p4").is_visible()


@pytest.mark.parametrize("width", [320, PHONE, 820, DESK])
def test_nothing_is_wider_than_the_screen_and_no_word_is_cut_in_two(
    browser: Browser, real_site: Site, width: int
) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        cut = page.evaluate(
            """() => {
              const cut = [];
              for (const block of document.querySelectorAll('.zr-text > *')) block.style.contentVisibility = 'visible';
              for (const ruby of document.querySelectorAll('.zr-text ruby')) {
                const range = document.createRange();
                range.selectNodeContents(ruby.firstChild);
                const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
                if (lines.size > 1) cut.push(ruby.textContent);
              }
              return cut;
            }"""
        )
        assert cut == []


def test_the_reading_stands_above_its_word(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        above = page.evaluate(
            """() => [...document.querySelectorAll('#p1 ruby')].every((ruby) => {
              const range = document.createRange();
              range.selectNodeContents(ruby.firstChild);
              return ruby.querySelector('rt').getBoundingClientRect().bottom
                <= range.getBoundingClientRect().top + range.getBoundingClientRect().height / 2;
            })"""
        )
        assert above is True


def test_copying_gives_clean_hanzi(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.evaluate("getSelection().selectAllChildren(document.querySelector('#p2'))")
        page.keyboard.press("ControlOrMeta+c")
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.strip().startswith("防疫就是战役，集结就是命令。战“疫”警报拉响后，余干县城市社区党工委")
        assert copied.strip().endswith("筑牢群防群治的铜墙铁壁。")
        assert copied.strip().isascii() is False
        assert not set(copied) & set("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜabcdefghijklmnopqrstuvwxyz")


@pytest.mark.parametrize("sought", ["三会一课", "疫情防控", "党群服务中心"])
def test_the_browsers_own_search_finds_text_under_ruby(browser: Browser, real_site: Site, sought: str) -> None:
    path = ARTICLE if sought == "疫情防控" else "articles/zhu-lao-3-2-n-dang-yuan-dang-xing-jiao-yu-zhen-di/"
    with opened(browser, real_site, path) as page:
        assert page.evaluate("(sought) => window.find(sought)", sought) is True


def test_a_result_of_the_search_leads_to_its_page(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site) as page:
        page.locator(".md-search__input").fill("四验一戴")
        page.locator(".md-search .zr-found__link").first.click()
        page.wait_for_url("**/siyan-yidai/**")
        assert (
            "没有查到" in page.locator(".zr-gaps").inner_text() or "No source" in page.locator(".zr-gaps").inner_text()
        )


def test_the_english_of_a_paragraph_opens(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE, width=PHONE) as page:
        english = page.locator("details.zr-en").first
        assert english.locator("p").is_visible() is False
        english.locator("summary").tap()
        assert english.locator("p").is_visible() is True
        assert english.locator("p").get_attribute("lang") == "en"


CONTROLS = """(controls) => controls.filter((control) => control.checkVisibility({ visibilityProperty: true }))
  .map((control) => control.className)"""


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_without_javascript_a_reader_goes_from_home_to_an_article_to_an_explainer_to_the_glossary(
    browser: Browser, real_site: Site, width: int
) -> None:
    """By touch or by keys: text, readings, English, links and explainers are there, and no control without effect."""
    with opened(browser, real_site, width=width, scripts=False) as page:

        def arrive(path: str) -> None:
            page.wait_for_url(f"**/{path}")
            assert page.evaluate("document.documentElement.scrollWidth") == width
            assert page.locator("button, input:not([id^='__']), select").evaluate_all(CONTROLS) == []
            readings = page.locator(".md-content rt")
            assert readings.count() > 10
            assert readings.first.is_visible()

        arrive("")
        press(page, page.locator(".zr-cards").get_by_role("link", name=TITLE).first)
        arrive(ARTICLE)
        assert page.locator("#p1 ruby").count() > 20
        english = page.locator("#p1 + .zr-en")
        assert english.locator("p").is_visible() is False
        press(page, english.locator("summary"))
        assert english.locator("p").is_visible() is True
        press(page, page.locator('#p4 a.zr-term[href*="wu-bao-yi"]'))

        arrive("glossary/wu-bao-yi/")
        assert page.locator(".zr-gist").first.is_visible()
        assert "sources" in page.locator(".zr-sources h2").get_attribute("id")  # type: ignore[operator]
        if width == PHONE:
            page.locator(".zr-opens-drawer").tap()
        press(page, page.locator(".md-nav--primary a[href$='glossary/']:visible, .md-nav--primary a[href='../']").first)

        arrive("glossary/")
        press(page, page.locator(".zr-index a[href*='wu-bao-yi']"))
        arrive("glossary/wu-bao-yi/")
        press(page, page.locator(".zr-concordance li a").first)
        page.wait_for_url(f"**/{ARTICLE}#p4")
        assert page.locator("#p4").is_visible()


def test_the_first_view_of_an_article_is_light(browser: Browser, real_site: Site) -> None:
    with serve_folder(real_site.folder, is_gzipped=True) as address, browser.new_context() as context:
        page = context.new_page()
        devtools = context.new_cdp_session(page)
        received: list[float] = []
        devtools.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
        devtools.send("Network.enable")
        page.goto(address + ARTICLE, wait_until="networkidle")
        assert len(received) > 5
        assert sum(received) < LIGHT


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_hostile_text_runs_nothing(browser: Browser, tiny_site: Site, width: int) -> None:
    with opened(browser, tiny_site, "articles/title-script-alert-1-script-x/", width=width) as page:
        page.on("dialog", lambda dialog: pytest.fail(dialog.message))
        assert page.title().startswith("</title><script>alert(1)</script>“{{x}}”")
        assert page.locator(".zr-text script, .zr-text img").count() == 0
