"""The line being read, in the middle of a long article in a real Chromium: it stays put whatever is switched."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from browser import ARTICLE, DESK, PHONE, choose, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

    from sites import Site

pytestmark = pytest.mark.browser

TIMES = 16
"""How often the shipped text of some 1,900 characters stands in the long article, which has 30,000."""

MIDDLE = """async () => {
  for (let time = 0; time < 8; time += 1) {
    scrollTo(0, document.documentElement.scrollHeight / 2);
    await new Promise(requestAnimationFrame);
  }
}"""
"""Scroll to the middle, again and again, since paragraphs that come into view are laid out only then."""

READ = """() => {
  const top = (word) => {
    const range = new Range();
    range.selectNodeContents(word.firstChild);
    return range.getBoundingClientRect().top;
  };
  window.read ??= [...document.querySelectorAll(".zr-text ruby")].find((word) => top(word) >= 80);
  return new Promise((done) => {
    let frames = 5;
    const next = () => (frames -= 1) ? requestAnimationFrame(next) : done(top(window.read));
    requestAnimationFrame(next);
  });
}"""
"""Where the word is that was the first in sight to begin with, once what has come into view is laid out."""

SETTINGS = """() => [...document.querySelectorAll("#zr-panel [data-name]")].filter((one) => one.checkVisibility()).map(
  ({ dataset: { name } }) => [name, [...document.getElementsByName(`zr-${name}`)].map(({ value }) => value)])"""
"""Every setting that the panel offers, with its values."""


def lengthen(route: Route) -> None:
    """Answer with an article whose text stands there many times, each paragraph with an address of its own."""
    answer = route.fetch()
    before, text, after = re.split(
        r'(?s)(?<=<div class="zr-text">)(.+?)(?=</div><section class="zr-notes)', answer.text(), maxsplit=1
    )
    texts = (re.sub(r'\bid="', f'id="time{time}-', text) for time in range(TIMES))
    route.fulfill(response=answer, body="".join([before, *texts, after]))


def go_to_the_middle(page: Page) -> float:
    """Have the article long, go to its middle, and give the place of the word being read there."""
    page.route(f"**/{ARTICLE}", lengthen)
    page.reload()
    assert page.locator(".zr-text > p[id]").count() > 12 * TIMES
    page.evaluate(MIDDLE)
    place: float = page.evaluate(READ)
    assert 80 <= place < 400
    return place


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_whatever_is_chosen_in_the_panel_the_line_stays(browser: Browser, real_site: Site, width: int) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        place = go_to_the_middle(page)
        choose(page, "level", "3")
        for name, values in page.evaluate(SETTINGS):
            began = page.locator(f"[name=zr-{name}]:checked").input_value()
            for value in (*values, began):
                choose(page, name, value)
                if (name, value) != ("english", "only"):  # there is no such line then
                    assert page.evaluate(READ) == pytest.approx(place, abs=3), (name, value)
