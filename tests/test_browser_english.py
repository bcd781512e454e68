"""English beside the Chinese, in a real Chromium: its four views, its sentences, and articles that have none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from browser import DESK, PHONE, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from sites import Site

pytestmark = pytest.mark.browser

ARTICLE = "articles/qi-xin-xie-li-jian-jue-da-ying-yi-qing-fang-kong-zu-ji-zhan/"
WIDTHS = pytest.mark.parametrize("width", [DESK, PHONE])


def choose(page: Page, view: str) -> None:
    """Choose a view in the panel, as a reader does."""
    page.keyboard.press("a")
    page.locator(f'.zr-choice[data-name="english"] label:has([value="{view}"])').click()
    page.keyboard.press("Escape")


def box(page: Page, selector: str) -> dict[str, float]:
    found = page.locator(selector).bounding_box()
    assert found
    return {side: float(str(length)) for side, length in found.items()}


@WIDTHS
def test_english_is_hidden_until_a_paragraph_is_opened(browser: Browser, real_site: Site, width: int) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        english = page.locator("#p2 + .zr-en")
        assert page.locator(".zr-en > p:visible").count() == 0
        english.locator("summary").click()
        assert english.locator("p").is_visible()
        assert page.locator(".zr-en > p:visible").count() == 1


@WIDTHS
def test_one_sentence_is_revealed_right_after_it(browser: Browser, real_site: Site, width: int) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        page.locator("#p2 .zr-reveal").first.click()
        shown = page.locator("#p2 .zr-s-en")
        assert shown.inner_text() == "Epidemic prevention is a campaign, and the call to assemble is an order."
        assert shown.get_attribute("lang") == "en"
        assert page.locator("#p2 + .zr-en > p").is_visible() is False
        page.locator("#p2 .zr-reveal").first.click()
        assert shown.count() == 0


def test_keys_reveal_the_sentence_and_the_paragraph_of_the_pointer(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        page.locator("#p3 .zr-s").nth(1).scroll_into_view_if_needed()
        page.locator("#p3 .zr-s ruby").last.hover()
        page.keyboard.press("e")
        assert page.locator("#p3 .zr-s-en").inner_text().startswith("As required by the county")
        page.keyboard.press("Shift+E")
        assert page.locator("#p3 + .zr-en > p").is_visible()


@WIDTHS
def test_below_shows_the_english_of_everything_and_is_remembered(browser: Browser, real_site: Site, width: int) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        choose(page, "below")
        page.reload()
        assert page.locator(".zr-text > .zr-en > p:visible").count() == page.locator(".zr-text > .zr-en").count() == 16
        assert page.locator(".zr-en > summary:visible, .zr-reveal:visible").count() == 0
        assert box(page, "#p1 + .zr-en > p")["y"] >= box(page, "#p1")["y"] + box(page, "#p1")["height"] - 1


def test_side_by_side_stands_row_by_row_on_a_desk(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        choose(page, "beside")
        for place in ("#p1", "#p2", "#p5", "#p13"):
            left, top = page.evaluate(
                """async (place) => {
                  const chinese = document.querySelector(place);
                  chinese.scrollIntoView({ behavior: 'instant' });
                  for (let i = 0; i < 3; i += 1) await new Promise(requestAnimationFrame);
                  const [zh, en] = [chinese, chinese.nextElementSibling].map((e) => e.getBoundingClientRect());
                  return [en.left - zh.right, en.top - zh.top];
                }""",
                place,
            )
            assert left >= 0
            assert abs(top) < 12
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert page.locator(".md-sidebar--secondary").is_visible()


def test_side_by_side_is_below_on_a_phone(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE, width=PHONE) as page:
        choose(page, "beside")
        assert box(page, "#p1 + .zr-en > p")["y"] >= box(page, "#p1")["y"] + box(page, "#p1")["height"] - 1
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@WIDTHS
def test_english_alone_reads_as_an_article_without_chinese(browser: Browser, real_site: Site, width: int) -> None:
    with opened(browser, real_site, f"{ARTICLE}", width=width, ui="en") as page:
        choose(page, "only")
        seen = page.locator(".zr-text").inner_text()
        assert not any("\u4e00" <= character <= "\u9fff" for character in seen)
        assert page.locator(".zr-title-en").is_visible()
        assert "reporters Meng Hang, Li Jingwen; contributor Zhang Qianghong" in page.locator(".zr-facts").inner_text()
        assert page.get_by_role("heading", name="Led by Party building", level=2).count() == 1
        page.goto(f"{page.url.partition('#')[0]}#p8")
        page.wait_for_function("scrollY > 500")
        assert abs(box(page, "#p8 + .zr-en")["y"]) < 200


@pytest.mark.parametrize("view", ["below", "beside"])
def test_a_sentence_and_its_partner_are_marked(browser: Browser, real_site: Site, view: str) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        choose(page, view)
        page.locator("#p12 .zr-s").nth(3).hover()
        lit = page.locator(".zr-lit")
        assert lit.count() == 2
        assert lit.nth(0).inner_text().replace("\n", "").count("居") == 1
        assert lit.nth(1).inner_text().startswith("At present, there are a total of 139 people")
        page.locator("#p12 + .zr-en .zr-s").nth(2).hover()
        assert page.locator("#p12 .zr-lit").count() == 1
        assert "3196" in page.locator("#p12 .zr-lit").inner_text()


def test_terms_in_the_english_lead_to_their_explainers(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        choose(page, "below")
        link = page.locator('#p4 + .zr-en a[href*="wu-bao-yi"]')
        assert link.inner_text() == "five-to-one” responsibility scheme"
        link.click()  # as any linked term, it opens its card, which leads on
        page.locator(".zr-wordcard__more").first.click()
        page.wait_for_url("**/glossary/wu-bao-yi/")


def test_copied_chinese_holds_no_english(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.locator("#p2 .zr-reveal").first.click()
        page.evaluate("getSelection().selectAllChildren(document.querySelector('#p2'))")
        page.keyboard.press("ControlOrMeta+c")
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.replace("\n", "").startswith("防疫就是战役，集结就是命令。战“疫”警报拉响后")


def test_without_javascript_every_paragraph_opens_by_itself(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE, scripts=False) as page:
        english = page.locator("#p1 + .zr-en")
        english.locator("summary").click()
        assert english.locator("p").is_visible()
        assert page.locator(".zr-reveal, .zr-s-en").count() == 0


@WIDTHS
def test_an_article_without_english_looks_as_intended_in_every_view(
    browser: Browser, tiny_site: Site, width: int
) -> None:
    with opened(browser, tiny_site, "articles/", width=width) as page:
        assert page.locator(".zr-card").count() > 1
        page.evaluate("localStorage.setItem('zr', JSON.stringify({english: 'only', ui: 'both'}))")
        cards = page.locator(".zr-card__title a")
        addresses = [cards.nth(index).get_attribute("href") for index in range(cards.count())]
        start = page.url
        seen = 0
        for address in addresses:
            page.goto(start + str(address))
            if page.locator(".zr-en").count():
                continue
            seen += 1
            assert page.locator(".zr-text > [lang|=zh]").first.is_visible()
            assert page.locator("h1").is_visible()
            assert "none yet" in page.locator(".zr-facts").inner_text()
            assert page.locator(".zr-en__missing").count() == 0
            page.keyboard.press("a")
            assert page.locator(".zr-panel").is_visible()
            assert page.locator('.zr-choice[data-name="english"]').count() == 0
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert seen


def test_what_is_printed_has_the_english_of_the_view(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        english = page.locator("#p1 + .zr-en")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")  # the theme opens every details
        page.locator("#p1 + .zr-en[open]").wait_for()
        page.emulate_media(media="print")
        assert english.is_visible() is False
        page.emulate_media(media="screen")
        choose(page, "below")
        page.emulate_media(media="print")
        assert english.locator("p[lang=en]").is_visible() is True
        assert english.locator("summary").is_visible() is False
