"""What a finger comes down on, on a phone in a real Chromium: nothing to press is small or close to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from browser import ARTICLE, PHONE, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from sites import Site

pytestmark = pytest.mark.browser

TERM = "glossary/sanhui-yike/"
PAGES = ["", "articles/", ARTICLE, "glossary/", TERM, "contributing/candidates/", "about/", "404.html"]

MISSED = """() => {
  const alone = `button:not(.zr-reveal), summary, label, input, .zr-index a, .zr-related li > a, .zr-exports a,
    .zr-tags a, .zr-card a, .md-footer__link`;
  const running = ":is(p, li, dd, td) > a:not([class])";
  const found = [...document.querySelectorAll(".md-content *, .md-footer *, .md-header *")].filter((one) =>
    one.matches("a[href], button, summary, label, input") && one.checkVisibility({ visibilityProperty: true }) &&
    !one.closest("[aria-hidden=true], .md-search"));
  return found.map((one) => {
    one.scrollIntoView({ block: "center", behavior: "instant" });
    const box = [...one.getClientRects()].find(({ width }) => width > 1);
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const isHit = (across, down) => one.contains(document.elementFromPoint(x + across, y + down));
    const reach = (across, down) => {
      let far = 0;
      while (far < 44 && isHit(across * far, down * far)) far += 1;
      return far;
    };
    const high = reach(0, -1) + reach(0, 1) - 1;
    const wide = reach(-1, 0) + reach(1, 0) - 1;
    const needed = one.matches(alone) ? 36 : one.matches(running) ? 18 : 24;
    return { one, high, wide, isMissed: high < needed || wide < Math.min(needed, 24) };
  }).filter((each) => each.isMissed).map(({ one, high, wide }) => `${wide} × ${high}: ${one.outerHTML.slice(0, 120)}`);
}"""
"""What is missed by a finger that comes down within 24 pixels, or 36 of what stands alone. A link in running text has
its line: one in the line below takes what it reaches further (WCAG 2.5.8 leaves such links out)."""


@pytest.mark.parametrize("path", PAGES)
def test_a_finger_finds_all_that_can_be_pressed(browser: Browser, real_site: Site, path: str) -> None:
    with opened(browser, real_site, path, width=PHONE) as page:
        assert page.locator("a[href]").count() > 5
        assert page.evaluate(MISSED) == []


def test_the_pencil_can_be_pressed_with_a_mouse_too(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        page.locator(".md-content__button").click(trial=True)


def test_a_finger_would_miss_what_is_small(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, width=PHONE) as page:
        page.add_style_tag(content=".md-copyright a { padding: 0 !important }")
        (missed,) = page.evaluate(MISSED)
        assert "CC-CEDICT" in missed
