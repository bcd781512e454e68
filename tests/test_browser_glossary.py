"""The glossary and the page of a term in a real Chromium: filtered, put in order, on a phone, without JavaScript."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest

from browser import ARTICLE, DESK, PHONE, lay_out, opened

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page

    from sites import Site

pytestmark = pytest.mark.browser

INDEX, TERM = "glossary/", "glossary/sanhui-yike/"
LONG = "glossary/xishi-huanban-sangshi-jianban-yanhui-bu-ban"


def entries(page: Page) -> Locator:
    """The entries of the list that are shown."""
    return page.locator(".zr-index li:visible")


def names(page: Page) -> list[str]:
    """The terms shown, without their readings."""
    found: list[str] = entries(page).evaluate_all(
        "(items) => items.map((item) => item.dataset.forms.split('|')[0].split('=')[0])"
    )
    return found


@pytest.mark.parametrize("width", [DESK, PHONE])
@pytest.mark.parametrize(
    ("query", "term"),
    [
        ("三会一课", "三会一课"),
        ("三會一課", "三会一课"),
        ("sānhuì-yīkè", "三会一课"),
        ("san hui yi ke", "三会一课"),
        ("shyk", "三会一课"),
        ("one lecture", "三会一课"),
        ("餘干", "余干县"),
        ("3+2", "3+2+N"),
    ],
)
def test_typing_finds_a_term(browser: Browser, real_site: Site, query: str, term: str, width: int) -> None:
    with opened(browser, real_site, INDEX, width=width) as page:
        total = entries(page).count()
        page.get_by_role("searchbox", name="Filter by hanzi, pinyin or English").press_sequentially(query)
        shown = names(page)
        assert term in shown
        assert len(shown) <= 5 < total
        assert page.get_by_role("status").filter(has_text=f"{len(shown)} / {total}").is_visible()
        assert (
            page.locator(".zr-index section:visible").count()
            == page.locator(".zr-index section:has(li:visible)").count()
        )


def test_what_finds_nothing_says_so_and_clearing_brings_all_back(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, INDEX) as page:
        total = entries(page).count()
        field = page.get_by_role("searchbox", name="Filter by hanzi, pinyin or English")
        field.fill("<img src=x onerror=alert(1)>")
        assert entries(page).count() == 0
        assert page.get_by_role("status").filter(has_text=f"0 / {total}").is_visible()
        field.press("Enter")
        field.fill("")
        assert entries(page).count() == total


def test_the_list_is_put_in_order(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, INDEX) as page:
        by_kind = names(page)
        assert page.get_by_role("button", name="By kind").get_attribute("aria-pressed") == "true"
        page.get_by_role("button", name="By pinyin").click()
        by_pinyin = names(page)
        assert by_pinyin[:2] == ["1+8", "3+2+N"]
        places = [by_pinyin.index(term) for term in ("白喜事", "百年党史", "党课", "三会一课", "组织部")]
        assert places == sorted(places)
        page.get_by_role("button", name="By frequency").click()
        counts = entries(page).evaluate_all("(items) => items.map((item) => Number(item.dataset.count))")
        assert counts == sorted(counts, reverse=True)
        assert counts[0] > counts[-1] == 0
        page.get_by_role("button", name="By kind").click()
        assert names(page) == by_kind
        assert sorted(by_kind) == sorted(by_pinyin)


def test_without_javascript_the_whole_list_is_there_in_groups(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, INDEX, scripts=False) as page:
        explainers = len(list((real_site.folder / "glossary").glob("*/index.html")))
        assert entries(page).count() == explainers
        assert page.locator(".zr-index section:visible").count() > 5
        assert page.locator(".zr-filter").is_visible() is False


def test_the_glossary_is_downloaded(browser: Browser, real_site: Site, tmp_path: Path) -> None:
    with opened(browser, real_site, INDEX) as page:
        for name, first in (("CSV", b"\xef\xbb\xbfid,"), ("TBX", b"<?xml"), ("Yomitan", b"PK")):
            with page.expect_download() as waiting:
                page.locator(".zr-exports a", has_text=name).click()
            waiting.value.save_as(tmp_path / name)
            assert (tmp_path / name).read_bytes().startswith(first)


@pytest.mark.parametrize("scripts", [True, False])
def test_the_map_leads_on(browser: Browser, real_site: Site, scripts: bool) -> None:  # noqa: FBT001 - with and without
    with opened(browser, real_site, TERM, width=PHONE, scripts=scripts) as page:
        link = page.locator(".zr-map a", has_text="党课")
        link.scroll_into_view_if_needed()
        link.click()
        page.wait_for_url("**/glossary/dangke/")
        assert "党" in page.locator("h1").inner_text()


def test_the_list_beside_the_map_has_every_neighbour_in_it(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, "glossary/3-2-n/") as page:
        listed, near = (
            set(page.locator(links).evaluate_all("(links) => links.map((link) => link.getAttribute('href'))"))
            for links in (".zr-related ul a", ".zr-map__near")
        )
        assert len(near) == 8
        assert near < listed


@pytest.mark.parametrize("width", [320, PHONE, DESK])
@pytest.mark.parametrize(
    "path",
    [
        INDEX,
        TERM,
        "glossary/xishi-huanban-sangshi-jianban-yanhui-bu-ban/",
        "glossary/3-2-n/",
        "contributing/candidates/",
    ],
)
def test_nothing_is_wider_than_the_screen(browser: Browser, real_site: Site, path: str, width: int) -> None:
    with opened(browser, real_site, path, width=width) as page:
        lay_out(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        beyond = page.evaluate(
            """() => [...document.querySelectorAll('.zr-map text')].filter((text) => {
              const [box, map] = [text.getBoundingClientRect(), text.closest('svg').getBoundingClientRect()];
              return box.left < map.left - 1 || box.right > map.right + 1
                || box.top < map.top || box.bottom > map.bottom;
            }).map((text) => text.textContent)"""
        )
        assert beyond == []


def test_the_setting_marks_the_first_terms_all_or_none(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:

        def marked() -> list[int]:
            found: list[int] = page.evaluate(
                """() => ['a.zr-term.zr-new', 'a.zr-term:not(.zr-new)'].map((links) =>
                  [...document.querySelectorAll(`.zr-text > p[lang|="zh"] ${links}`)].filter((link) =>
                    getComputedStyle(link).textDecorationLine === 'underline').length)"""
            )
            return found

        first, later = marked()
        assert first > 20
        assert later == 0
        for value, expected in (("all", [first, True]), ("none", [0, False]), ("first", [first, False])):
            page.locator("button.zr-aa").click()
            page.locator(f'#zr-panel [data-name="links"] input[value="{value}"]').check(force=True)
            page.keyboard.press("Escape")
            now = marked()
            assert [now[0], bool(now[1])] == expected


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [INDEX, TERM, "contributing/candidates/"])
def test_the_content_has_no_barrier_that_axe_knows(
    browser: Browser, real_site: Site, packages: Path, path: str, scheme: Literal["light", "dark"]
) -> None:
    with opened(browser, real_site, path, width=PHONE) as page:
        page.emulate_media(color_scheme=scheme)
        page.reload()  # so that no colour is still on its way from the other scheme
        page.evaluate((packages / "axe-core" / "axe.min.js").read_text(encoding="utf-8"))
        found = page.evaluate("async () => (await axe.run('.md-content', {resultTypes: ['violations']})).violations")
        assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []
