"""The filter of the glossary, run as the browser runs it: ``docs/assets/js/filter.mjs``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from browser import serve_folder
from cases import cases
from sites import REPOSITORY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from cases import Case

pytestmark = pytest.mark.browser

ENTRIES = [
    (["三会一课", "三會一課"], "san1 hui4 yi1 ke4", "three meetings and one lecture", 4, 3),
    (["党课", "黨課"], "dang3 ke4", "Party lecture", 1, 2),
    (["3+2+N", "3+2+N"], "", "3+2+N", 0, 0),
    (["巾帼志愿者", "巾幗志願者"], "jin1 guo2 zhi4 yuan4 zhe3", "women volunteers", 2, 0),
    (["绿码", "綠碼"], "lv4 ma3", "green code", 3, 0),
    (["西安", "西安"], "xi1 an1", "Xi'an café", 5, 0),
    (["先", "先"], "xian1", "first", 6, 0),
]


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A blank page with the module and the entries in ``window.filter`` and ``window.entries``."""
    entries = [
        {"forms": [forms], "syllables": [said.split()] if said else [], "english": english, "order": order, "count": n}
        for forms, said, english, order, n in ENTRIES
    ]
    with serve_folder(REPOSITORY / "docs" / "assets" / "js") as address, browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}filter.mjs")
        page.evaluate(
            "async (entries) => Object.assign(window, {entries, filter: await import('/filter.mjs')})", entries
        )
        yield page


@cases("filter", "matches")
def test_matches(page: Page, case: Case) -> None:
    queries = case.given.split("\n")
    found = page.evaluate(
        """(queries) => queries.map((query) => {
          const simplified = filter.simplifying(entries);
          const found = entries.filter((entry) => filter.matches(entry, query, simplified));
          return [`${query}:`, ...found.map(({ forms }) => forms[0][0])].join(' ');
        })""",
        queries,
    )
    assert "\n".join(found) == case.expected


@cases("filter", "sorted")
def test_sorted(page: Page, case: Case) -> None:
    ordered = page.evaluate(
        "(orders) => orders.map((order) => filter.sorted(entries, order).map(({ forms }) => forms[0][0]).join(' '))",
        case.given.split("\n"),
    )
    assert "\n".join(ordered) == case.expected
