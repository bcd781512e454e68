"""The readings above the words in a real Chromium: which are shown, in which form, and the reader's place kept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from browser import ARTICLE, DESK, PHONE, choose, choose_by_hand, opened, tab_to

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

    from sites import Site

pytestmark = pytest.mark.browser

MODES = ["all", "above", "first", "peek", "tones", "off"]
SHOWN = """() => [...document.querySelectorAll('h1 ruby, .zr-text ruby')].map((ruby) => {
  const rt = ruby.querySelector('rt');
  const style = getComputedStyle(rt);
  const isShown = style.display !== 'none' && style.visibility !== 'hidden';
  return [ruby.firstChild.nodeValue, rt.textContent, Number(/\\bl([1-7])\\b/.exec(ruby.className)?.[1] ?? 0), isShown];
})"""
"""Every word of the article with its reading, its level, and whether the reading is shown."""

CUT = """() => {
  for (const block of document.querySelectorAll('.zr-text > *')) block.style.contentVisibility = 'visible';
  return [...document.querySelectorAll('.zr-text ruby')].filter((ruby) => {
    const range = document.createRange();
    range.selectNodeContents(ruby.firstChild);
    return new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1;
  }).map((ruby) => ruby.textContent);
}"""
"""Every word of the text that stands on two lines."""


TOP = """(word) => {
  const range = document.createRange();
  range.selectNodeContents(word.firstChild);
  return range.getBoundingClientRect().top;
}"""
"""Where the hanzi of a word are, whatever stands above them."""

TO_THE_TOP = """async (word) => {
  for (let time = 0; time < 8; time += 1) {
    scrollBy(0, word.getBoundingClientRect().top - 100);
    await new Promise(requestAnimationFrame);
  }
}"""
"""Scroll to a word, again and again, since paragraphs that come into view are laid out only then."""


FRAMES = """() => new Promise((done) => {
  let frames = 4;
  const next = () => (frames -= 1) ? requestAnimationFrame(next) : done();
  requestAnimationFrame(next);
})"""
"""Wait until what has come into view is laid out."""


AWAY = """(readings) => readings.flatMap((reading) => {
  const word = reading.parentElement.firstChild;
  const [style, twin] = [getComputedStyle(reading, '::before'), document.createElement('span')];
  for (const name of style) twin.style.setProperty(name, style.getPropertyValue(name));
  twin.textContent = reading.dataset.marks;
  reading.prepend(twin);
  const middle = (node, start) => {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + 1);
    const { left, right } = range.getBoundingClientRect();
    return (left + right) / 2;
  };
  const away = [...word.data].map((_, place) => twin.textContent[2 * place] === '\u3000' ? 0
    : (middle(twin.firstChild, 2 * place) - middle(word, place)) / parseFloat(style.fontSize));
  twin.remove();
  return away;
})"""
"""How far each mark is from above its hanzi, in widths of a hanzi; the marks are put into an element to be measured."""


def words(page: Page) -> list[tuple[str, str, int, bool]]:
    return [tuple(word) for word in page.evaluate(SHOWN)]


def test_pinyin_can_be_switched_off_and_stays_off(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        word = page.locator("#p6 ruby").first
        word.evaluate(TO_THE_TOP)
        before = word.evaluate(TOP)
        page.keyboard.press("p")
        assert page.locator("#p1 rt").first.is_visible() is False
        assert word.evaluate(TOP) == pytest.approx(before, abs=2)
        page.reload()
        assert page.locator("#p1 rt").first.is_visible() is False
        choose(page, "pinyin", "all")
        assert page.locator("#p1 rt").first.is_visible() is True


def test_tone_sandhi_is_written_on_demand(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        word = page.locator("ruby[data-s]", has_text="一").first
        reading = word.locator("rt")
        written, spoken = reading.inner_text(), word.get_attribute("data-s")
        choose(page, "sandhi", "on")
        assert reading.inner_text() == spoken != written
        page.keyboard.press("Escape")
        page.keyboard.press("t")
        assert reading.inner_text() == written


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_zhuyin_stands_in_the_place_of_pinyin(browser: Browser, real_site: Site, width: int) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        choose_by_hand(page, "notation", "zhuyin")
        shown = """(words) => words.map((word) => [word.firstChild.nodeValue,
          getComputedStyle(word.querySelector('rt'), '::before').content.slice(1, -1)])"""
        words = dict(page.locator(".zr-text ruby").evaluate_all(shown))
        assert words["落实"] == "ㄌㄨㄛˋ ㄕˊ"
        assert all(words.values())
        size = "(words) => Math.min(...words.map((rt) => parseFloat(getComputedStyle(rt, '::before').fontSize)))"
        assert page.locator(".zr-text rt").evaluate_all(size) > 8
        assert page.evaluate(CUT) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        choose(page, "sandhi", "on")
        spoken = page.locator("ruby[data-s]", has_text="一").first.locator("rt").get_attribute("data-zhuyin") or ""
        assert re.search("ㄧ[ˊˋ]", spoken)


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_once_a_level_is_set_only_words_above_it_have_readings(browser: Browser, real_site: Site, width: int) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        choose_by_hand(page, "level", "3")
        assert page.evaluate("document.documentElement.dataset.pinyin") == "above"
        shown = page.evaluate(
            """() => [...document.querySelectorAll('#p1 ruby, #p2 ruby')].map((ruby) => [
              Number(/l([1-7])/.exec(ruby.className)?.[1] ?? 9), getComputedStyle(ruby.querySelector('rt')).display])"""
        )
        assert {display for level, display in shown if level <= 3} == {"none"}
        assert "none" not in {display for level, display in shown if level > 3}
        choose_by_hand(page, "level", "none")
        assert page.evaluate("document.documentElement.dataset.pinyin") == "all"


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_the_line_being_read_stays_where_it_is(browser: Browser, real_site: Site, width: int) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        choose_by_hand(page, "level", "3")
        word = page.locator("#p9 ruby").first
        word.evaluate(TO_THE_TOP)
        before = word.evaluate(TOP)
        for mode in (*MODES, "all"):
            choose_by_hand(page, "pinyin", mode)
            assert word.evaluate(TOP) == pytest.approx(before, abs=2), mode


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_in_the_middle_of_a_paragraph_the_line_stays_too(browser: Browser, real_site: Site, width: int) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        choose(page, "level", "3")
        page.locator("#p9 ruby").nth(60).evaluate(TO_THE_TOP)
        index = page.locator("#p9 ruby").evaluate_all(f"(words) => words.findIndex((word) => ({TOP})(word) >= 80)")
        word = page.locator("#p9 ruby").nth(index)
        before = word.evaluate(TOP)
        assert index > 0
        assert 80 <= before < 160
        for mode in (*MODES, "all"):
            choose(page, "pinyin", mode)
            page.evaluate(FRAMES)
            assert word.evaluate(TOP) == pytest.approx(before, abs=2), mode
        choose(page, "size", "l")
        page.evaluate(FRAMES)
        assert word.evaluate(TOP) == pytest.approx(before, abs=2)
        choose(page, "script", "hant")
        page.locator(".zr-script-note").wait_for(state="attached")
        assert word.evaluate(TOP) == pytest.approx(before, abs=2)


def test_the_word_that_the_card_is_open_for_stays(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        word = page.locator("#p7 ruby").nth(40)
        word.evaluate(TO_THE_TOP)
        word.click()
        page.locator(".zr-wordcard__facts").wait_for()
        before = word.evaluate(TOP)
        page.keyboard.press("p")
        assert word.evaluate(TOP) == pytest.approx(before, abs=2)


@pytest.mark.parametrize("width", [320, DESK])
def test_no_word_is_cut_in_two_and_nothing_is_too_wide(browser: Browser, real_site: Site, width: int) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        choose(page, "level", "3")
        for mode in MODES:
            choose(page, "pinyin", mode)
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), mode
            assert page.evaluate(CUT) == [], mode


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_a_word_has_its_reading_where_it_first_occurs(browser: Browser, real_site: Site, width: int) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        choose_by_hand(page, "pinyin", "first")
        page.reload()
        seen: set[tuple[str, str]] = set()
        for word, reading, _, is_shown in words(page):
            assert is_shown == ((word, reading) not in seen), word
            seen.add((word, reading))
        assert len(seen) < len(words(page))


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_words_the_reader_knows_have_no_reading(browser: Browser, real_site: Site, width: int) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        choose_by_hand(page, "known", "2")
        choose_by_hand(page, "level", "known")
        for _ in range(2):
            assert {is_shown for _, _, level, is_shown in words(page) if 1 <= level <= 2} == {False}
            assert {is_shown for _, _, level, is_shown in words(page) if not 1 <= level <= 2} == {True}
            page.reload()


def readings(page: Page) -> list[str]:
    """The readings that are shown."""
    return [reading for _, reading, _, is_shown in words(page) if is_shown]


def test_pointing_shows_one_reading(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        choose(page, "pinyin", "peek")
        page.keyboard.press("Escape")
        page.mouse.move(1, 300)
        assert readings(page) == []
        word = page.locator("#p2 ruby").first
        word.hover()
        assert readings(page) == [word.locator("rt").text_content()]
        term = page.locator("#p2 a.zr-term").first
        term.locator("ruby").first.hover()
        assert readings(page) == term.locator("rt").all_text_contents()


def test_a_tap_shows_one_reading_and_another_on_it_the_card(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE, width=PHONE) as page:
        choose_by_hand(page, "pinyin", "peek")
        assert readings(page) == []
        word, card = page.locator("#p2 ruby").first, page.locator(".zr-wordcard")
        other = page.locator("#p2 ruby").nth(2)
        for one in (other, word):
            one.tap()
            assert readings(page) == [one.locator("rt").text_content()]
            assert card.is_visible() is False
        word.tap()
        card.locator(".zr-wordcard__facts").wait_for()
        other.tap()  # who has a card open is looking words up
        page.wait_for_function(
            "(word) => document.querySelector('.zr-wordcard h2').innerText.includes(word)",
            arg=other.evaluate("(ruby) => ruby.firstChild.data"),
        )
        card.locator(".zr-wordcard__close").tap()
        page.locator(".zr-title-en").tap()
        assert readings(page) == []


def test_a_tap_on_a_term_shows_the_readings_of_all_its_words(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE, width=PHONE) as page:
        choose_by_hand(page, "pinyin", "peek")
        address, term = page.url, page.locator('#p4 a.zr-term[href*="wu-bao-yi"]')
        term.tap()
        assert readings(page) == term.locator("rt").all_text_contents() == ["wǔ", "bāo", "yī"]
        assert (page.url, page.locator(".zr-wordcard").is_visible()) == (address, False)
        term.tap()
        page.get_by_role("link", name="Read the explainer").wait_for()


def test_keys_show_the_reading_of_the_word_that_they_come_to(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        choose_by_hand(page, "pinyin", "peek")
        word = page.locator("#p1 ruby").first
        tab_to(page, page.locator("h1 ruby").first)
        assert readings(page) == [page.locator("h1 rt").first.text_content()]
        for _ in range(40):
            page.keyboard.press("ArrowRight")
            if word.evaluate("(word) => word === document.activeElement"):
                break
        assert readings(page) == [word.locator("rt").text_content()]
        page.keyboard.press("Enter")
        page.locator(".zr-wordcard__facts").wait_for()


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_only_tone_marks_stand_above_the_hanzi(browser: Browser, real_site: Site, width: int) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        choose_by_hand(page, "pinyin", "tones")
        marks = page.evaluate(
            """() => [...document.querySelectorAll('.zr-text ruby')].map((ruby) => [ruby.firstChild.nodeValue,
              getComputedStyle(ruby.querySelector('rt'), '::before').content.slice(1, -1)])"""
        )
        assert ("落实", "ˋ ˊ") in [tuple(pair) for pair in marks]
        assert all(len(word) == len(signs.split(" ")) for word, signs in marks)
        assert set("".join(signs for _, signs in marks)) <= set("ˉˊˇˋ\u3000 ")
        away = page.locator(".zr-head rt, #p1 rt").evaluate_all(AWAY)
        assert len(away) > 100
        assert max(map(abs, away)) < 0.3


SHIFT = """addEventListener('DOMContentLoaded', () => {
  self.shift = [];
  new PerformanceObserver((list) => list.getEntries().forEach(({ value, sources }) =>
    self.shift.push(`${value} ${sources.map(({ node }) => node?.parentNode?.outerHTML.slice(0, 120)).join()}`),
  )).observe({ type: 'layout-shift', buffered: true });
})"""
"""What moved by itself, from the first paint on."""


LOOK = """() => {
  const { fontSize, lineHeight } = getComputedStyle(document.querySelector('#p1'));
  return [fontSize, lineHeight, getComputedStyle(document.body).backgroundColor];
}"""


def reload_slowly(page: Page) -> tuple[dict[str, str], list[str]]:
    """Come back on a network that brings the scripts long after what is above the text has been painted.

    The value is what the root said then, and how the page looked.
    """
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route) if not is_painted else route.continue_()

    is_painted = False
    page.route("**/*.js", hold)
    page.add_init_script(SHIFT)
    page.reload(wait_until="commit")
    page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length")
    page.wait_for_selector("#p1", state="attached")
    root, look = page.evaluate("({ ...document.documentElement.dataset })"), page.evaluate(LOOK)
    is_painted = True
    for route in held:
        route.continue_()
    page.wait_for_load_state()
    return root, look


@pytest.mark.parametrize(
    "kept",
    [
        {},
        {"pinyin": "first", "ui": "both"},
        {"pinyin": "above", "level": "3"},
        {"pinyin": "peek", "size": "xl", "leading": "loose"},
        {"pinyin": "tones", "tones": "pleco", "theme": "dark"},
        {"pinyin": "off", "size": "s", "leading": "tight", "theme": "sepia"},
        {"size": "s", "leading": "tight", "words": "shaded"},
        {"words": "spaced", "script": "hant"},
        {"sandhi": "on", "english": "below", "links": "all"},
    ],
    ids=lambda kept: "-".join(kept.values()) or "none",
)
@pytest.mark.parametrize("width", [DESK, PHONE])
def test_a_choice_is_there_when_the_words_are_first_seen(
    browser: Browser, real_site: Site, width: int, kept: dict[str, str]
) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        page.evaluate("(kept) => localStorage.setItem('zr', JSON.stringify(kept))", {"ui": "en", **kept})
        root, look = reload_slowly(page)
        assert root.items() >= kept.items()
        assert page.locator("#p1 ruby").first.is_visible() is True
        assert page.evaluate(LOOK) == look
        assert page.evaluate("self.shift") == []


@pytest.mark.parametrize("mode", MODES)
def test_what_is_unseen_begins_no_line(browser: Browser, real_site: Site, mode: str) -> None:
    """The ¶ after a paragraph is seen only by who points at it: on a line of its own it would be a gap."""
    with opened(browser, real_site, ARTICLE) as page:
        choose(page, "pinyin", mode)
        lower = page.locator(".zr-text > p:has(> .zr-pilcrow)").evaluate_all(
            """(paragraphs) => paragraphs.map((paragraph) => {
              const last = [...paragraph.querySelectorAll('ruby')].at(-1);
              const sign = paragraph.querySelector('.zr-pilcrow');
              const [word, mark] = [last.getBoundingClientRect(), sign.getBoundingClientRect()];
              return mark.top - word.bottom;
            })"""
        )
        assert len(lower) > 5
        assert max(lower) < 0


def test_a_paragraph_is_seen_once_all_of_it_has_come(browser: Browser, real_site: Site) -> None:
    """With a part alone its lines would be broken elsewhere when the rest comes."""
    whole = (real_site.folder / ARTICLE / "index.html").read_text(encoding="utf-8")
    here = whole.index("</ruby>", whole.index('id="p2"') + 2000)
    with opened(browser, real_site, ARTICLE) as page:
        page.evaluate("(part) => { document.open(); document.write(part); }", whole[:here])
        page.locator("#p1 ruby").first.wait_for()
        assert page.locator("#p2 ruby").first.is_visible() is False
        page.evaluate("(rest) => { document.write(rest); document.close(); }", whole[here:])
        page.locator("#p2 ruby").first.wait_for()
        assert page.locator(".zr-text > :last-child").is_visible() is True
