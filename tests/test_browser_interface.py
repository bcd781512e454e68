"""The interface in Chinese, in English or in both, in a real Chromium."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from browser import DESK, PHONE, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from sites import Site

pytestmark = pytest.mark.browser

ARTICLE = "articles/qi-xin-xie-li-jian-jue-da-ying-yi-qing-fang-kong-zu-ji-zhan/"
TITLES = {"齐心协力坚决打赢疫情防控阻击战", "筑牢“3+2+N”党员党性教育阵地", "五包一"}
"""Content, wherever it stands: as the name of a list, say."""

PAGES = [
    "", "about/", "articles/", ARTICLE, "glossary/", "glossary/wu-bao-yi/", "contributing/",
    "contributing/readings/", "contributing/seed-format/", "contributing/glossary/", "contributing/translations/",
    "contributing/architecture/", "contributing/candidates/", "contributing/reading-page/", "search/", "404.html",
]  # fmt: skip
CONTENT = (
    ".zr-text, .zr-card__title, .zr-card p:not(.zr-card__size), .zr-title, .zr-title-en, .zr-head h1, .zr-facts dd, "
    ".zr-gist, "
    ".zr-prose, .zr-gaps li, .zr-parts, .zr-index, .zr-glossary, .zr-concordance li, .zr-sources li, .zr-notes li, "
    ".zr-map, .zr-tags, .md-nav__link--active .zr-title, .zr-term-page, code, pre, .zr-ui, .md-copyright, ruby, "
    "[data-content], .zr-choice[data-name=ui], svg, .zr-related, .zr-downloads, "
    ".zr-candidates a, .zr-candidates [scope=row], div.zr-label[lang=en] [lang|=zh]"
)
VISIBLE = """(content) => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.textContent.trim() || element.closest('script, style, template, ' + content)) continue;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: false })) continue;
    found.push([node.textContent.trim(), element.closest('[lang]').lang]);
  }
  for (const name of ['title', 'aria-label', 'placeholder']) {
    for (const element of document.querySelectorAll('[' + name + ']')) {
      if (element.closest(content) || !element.checkVisibility()) continue;
      if (element.matches('a.zr-term, a[href*="glossary/"]')) continue;
      found.push([element.getAttribute(name), '']);
    }
  }
  return found;
}"""


def texts(page: Page) -> list[tuple[str, str]]:
    """What can be seen of the interface, with the language it is marked as."""
    found = [(text, lang) for text, lang in page.evaluate(VISIBLE, CONTENT)]
    return [(text, lang) for text, lang in found if text not in TITLES and not re.fullmatch(r"\d+ kB", text)]


def has_hanzi(text: str) -> bool:
    return any("\u4e00" <= character <= "\u9fff" for character in text)


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_in_english_nothing_of_the_interface_is_chinese(browser: Browser, real_site: Site, width: int) -> None:
    with opened(browser, real_site, width=width, ui="en") as page:
        start = page.url
        for path in PAGES:
            page.goto(start + path)
            assert page.evaluate("document.documentElement.lang") == "en"
            in_prose = page.locator("div.zr-label[lang=en]").count() > 0
            left = [
                text
                for text, lang in texts(page)
                if has_hanzi(text) and not (in_prose and lang == "en" and " " in text)
            ]
            assert left == [], path


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_in_chinese_nothing_of_the_interface_is_english(browser: Browser, real_site: Site, width: int) -> None:
    with opened(browser, real_site, width=width, ui="zh") as page:
        start = page.url
        for path in PAGES:
            page.goto(start + path)
            assert page.evaluate("document.documentElement.lang") == "zh-Hans"
            assert [text for text, lang in texts(page) if lang == "en"] == [], path
            if page.locator("div.zr-label").count():
                continue  # Prose about the site names programs and licences.
            words = [text for text, _ in texts(page) if not has_hanzi(text) and any(c.isalpha() for c in text)]
            assert [text for text in words if text != "Aa"] == [], path


@pytest.mark.parametrize("ui", ["zh", "en", "both"])
def test_every_string_is_marked_with_its_language(browser: Browser, real_site: Site, ui: str) -> None:
    with opened(browser, real_site, ui=ui) as page:
        start = page.url
        for path in ("", ARTICLE, "glossary/", "about/"):
            page.goto(start + path)
            wrong = [text for text, lang in texts(page) if lang == "en" and has_hanzi(text) and " " not in text]
            wrong += [
                text for text, lang in texts(page) if lang.startswith("zh") and text.count(" ") > 3 and text.isascii()
            ]
            assert wrong == [], path


@pytest.mark.parametrize(
    ("locale", "lang", "name"), [("zh-CN", "zh-Hans", "首页"), ("en-GB", "en", "Home"), ("de-DE", "en", "Home")]
)
def test_at_first_the_browser_s_language_decides(
    browser: Browser, real_site: Site, locale: str, lang: str, name: str
) -> None:
    with opened(browser, real_site, "about/", ui="", locale=locale) as page:
        assert page.evaluate("document.documentElement.lang") == lang
        assert page.locator(".md-nav--primary a").nth(1).inner_text().strip() == name


def test_the_button_goes_round_and_the_choice_stays(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, "about/", ui="", locale="en-GB") as page:
        seen = []
        for _ in range(3):
            page.locator("button.zr-ui").click()
            seen.append((page.locator("h1").inner_text(), page.title()))
        assert seen == [
            ("关于 · About", "关于 · About – 字里行间 · Between the Lines"),
            ("关于", "关于 – 字里行间"),
            ("About", "About – Between the Lines"),
        ]
        page.locator("button.zr-ui").click()
        page.locator("button.zr-ui").click()
        page.reload()
        assert page.locator("h1").inner_text() == "关于"
        assert page.locator(".md-search__input").get_attribute("placeholder") == "搜索"


def test_without_javascript_both_languages_are_there(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, "about/", scripts=False) as page:
        assert page.locator("h1").inner_text() == "关于 · About"
        assert page.locator("button.zr-ui").is_visible() is False
        assert page.locator(".md-footer__direction").first.inner_text() == "上一篇 Previous"
        parts = page.locator(".md-footer__direction").first.locator("[lang]")
        assert parts.evaluate_all("all => all.map(part => part.lang)") == ["zh-Hans", "en"]
