"""Accessibility by axe-core, every rule of it: pages, and what opens on them, at two widths and in every theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from browser import ARTICLE, DESK, opened

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from sites import Site

pytestmark = pytest.mark.browser

PHONE = 390
WIDTHS = pytest.mark.parametrize("width", [DESK, PHONE])
MAIN_PAGES = ["", ARTICLE, "glossary/", "glossary/sanhui-yike/", "search/?q=三会一课", "contributing/"]
OTHER_PAGES = ["articles/", "contributing/candidates/", "about/", "404.html"]
SHOWN = [
    *((path, theme, width) for path in MAIN_PAGES for theme in ("light", "dark") for width in (DESK, PHONE)),
    *((path, "light", PHONE) for path in OTHER_PAGES),
    *((path, "sepia", DESK) for path in MAIN_PAGES[:4]),  # the third set of colours
]

# What axe leaves out unless asked: rules that are still tried, among them one that Lighthouse asks for.
_RUN = """async (within) => {
  const rules = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));
  for (const dated of axe.getRules(["wcag2aaa", "deprecated", "cat.parsing"])) rules[dated.ruleId].enabled = false;
  const { violations, passes } = await axe.run(within, { rules, resultTypes: ["violations"] });
  return {
    tried: passes.length,
    found: violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).slice(0, 3).join(" | ")}`),
  };
}"""


@pytest.fixture(scope="module")
def axe(packages: Path) -> str:
    return (packages / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


def violations(page: Page, axe: str, within: str = "html") -> list[str]:
    """What axe finds wrong inside an element, ``rule: the first elements``."""
    page.evaluate(axe)
    outcome: dict[str, Any] = page.evaluate(_RUN, within)
    assert outcome["tried"] > 5, "axe tried next to nothing"
    found: list[str] = outcome["found"]
    return found


def put_on(page: Page, **settings: str) -> None:
    """Come back as a reader who made these choices before."""
    page.evaluate("(chosen) => localStorage.setItem('zr', JSON.stringify(chosen))", {"ui": "both", **settings})
    page.reload()


@pytest.mark.parametrize("shown", SHOWN, ids=lambda shown: "-".join(map(str, shown)))
def test_a_page(browser: Browser, real_site: Site, axe: str, shown: tuple[str, str, int]) -> None:
    path, theme, width = shown
    with opened(browser, real_site, path, width=width) as page:
        put_on(page, theme=theme)
        if "?q=" in path:
            page.locator(".zr-found--page .zr-found__link").first.wait_for()
        assert violations(page, axe) == []


def test_axe_would_find_something(browser: Browser, real_site: Site, axe: str) -> None:
    with opened(browser, real_site) as page:
        page.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<button></button>')")
        assert [rule.partition(":")[0] for rule in violations(page, axe)] == ["button-name"]


@WIDTHS
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_what_opens_on_an_article(browser: Browser, real_site: Site, axe: str, theme: str, width: int) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        put_on(page, theme=theme)
        press = page.locator("#p1 ruby").nth(3)
        press.scroll_into_view_if_needed()
        press.tap() if width < DESK else press.click()
        page.locator(".zr-wordcard__facts").wait_for()
        assert violations(page, axe, ".zr-wordcard") == []
        page.keyboard.press("Escape")

        term = page.locator('#p4 a.zr-term[href*="wu-bao-yi"]')
        term.scroll_into_view_if_needed()
        term.tap() if width < DESK else term.click()
        page.locator(".zr-wordcard__whole").wait_for()
        assert violations(page, axe, ".zr-wordcard") == []
        page.keyboard.press("Escape")

        for opening, opened_part in (("a", ".zr-panel"), ("?", ".zr-help")):
            page.keyboard.press(opening)
            page.locator(opened_part).wait_for()
            assert violations(page, axe, opened_part) == []
            page.keyboard.press("Escape")

        page.locator("#p1 .zr-pilcrow").press("Enter")
        assert violations(page, axe, ".zr-copy") == []
        page.keyboard.press("Escape")

        page.locator("#p2 .zr-reveal").first.press("Enter")
        page.locator("#p2 .zr-s-en").wait_for()
        assert violations(page, axe, "#p2") == []

        page.keyboard.press("/")
        page.locator(".md-search__input").fill("三会一课")
        page.locator(".md-search .zr-found__link").first.wait_for()
        assert violations(page, axe, ".md-header") == []


@WIDTHS
@pytest.mark.parametrize("english", ["below", "beside", "only"])
def test_the_views_of_the_english(browser: Browser, real_site: Site, axe: str, english: str, width: int) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        put_on(page, english=english)
        assert violations(page, axe, ".md-content") == []


@pytest.mark.parametrize(("name", "value"), [("pinyin", "tones"), ("words", "shaded")])
def test_ways_to_show_the_words(browser: Browser, real_site: Site, axe: str, name: str, value: str) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        put_on(page, **{name: value})
        assert violations(page, axe, ".zr-text") == []
