"""The word card in a real Chromium: by mouse, by touch and by keyboard, from a server and from a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from browser import ARTICLE, DESK, DOUBTED, PHONE, choose, look_up, opened, serve_folder

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from sites import Site

pytestmark = pytest.mark.browser

WORD = '#p1 ruby:has-text("落实")'
TERM = '#p4 a.zr-term[href*="wu-bao-yi"]'


@pytest.mark.parametrize("width", [320, PHONE, DESK])
def test_a_word_opens_a_card_that_leaves_it_in_sight(browser: Browser, real_site: Site, width: int) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        card = look_up(page, WORD, width)
        shown = card.inner_text()
        for part in ("落实", "落實", "luòshí", "to implement", "HSK 2025", "●●●●○"):
            assert part in shown
        # The word in context first, its characters one by one.
        assert card.locator(".zr-wordcard__characters li").all_inner_texts()[1].startswith("实 shí")
        box, word = card.bounding_box(), page.locator(WORD).first.bounding_box()
        assert box is not None
        assert word is not None
        is_covered = word["y"] + word["height"] > box["y"] and word["x"] + word["width"] > box["x"]
        assert is_covered is False
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        page.keyboard.press("Escape")
        assert card.is_visible() is False


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_a_word_at_the_bottom_of_the_screen_is_brought_out_from_under_the_card(
    browser: Browser, real_site: Site, width: int
) -> None:
    with opened(browser, real_site, ARTICLE, width=width) as page:
        page.evaluate("scrollTo(0, document.querySelector('#p6').getBoundingClientRect().top - 700)")
        low = page.evaluate_handle(
            """() => [...document.querySelectorAll('.zr-text ruby')].findLast((ruby) => {
              const box = ruby.getBoundingClientRect();
              const middle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
              return box.bottom < innerHeight && box.top > 0 && ruby.contains(middle);
            })"""
        ).as_element()
        assert low is not None
        low.tap() if width == PHONE else low.click()
        card = page.locator(".zr-wordcard")
        card.locator(".zr-wordcard__facts").wait_for()
        box, word = card.bounding_box(), low.bounding_box()
        assert box is not None
        assert word is not None
        assert word["y"] > 48
        assert word["y"] + word["height"] < (box["y"] if width == PHONE else 800)


def test_all_lines_of_a_term_are_above_the_sheet(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE, width=PHONE) as page:
        words = page.locator("#p1 a.zr-term").first.locator("ruby")
        words.first.evaluate("(word) => scrollBy(0, word.getBoundingClientRect().top - 740)")
        words.first.tap()
        card = page.locator(".zr-wordcard")
        card.locator(".zr-wordcard__facts").wait_for()
        box, start, end = card.bounding_box(), words.first.bounding_box(), words.last.bounding_box()
        assert box is not None
        assert start is not None
        assert end is not None
        assert start["y"] + start["height"] <= end["y"]
        assert end["y"] + end["height"] < box["y"]


def test_a_term_opens_its_card_which_leads_to_its_page(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE, width=PHONE) as page:
        card = look_up(page, TERM, PHONE)
        assert card.locator(".zr-wordcard__whole li").count() == 5
        card.get_by_role("link", name="Read the explainer").click()
        page.wait_for_url("**/glossary/wu-bao-yi/")


def test_the_mouse_goes_into_the_card_and_back_and_from_word_to_word(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        card = look_up(page, WORD, DESK)
        title, back = card.locator("h2"), card.locator(".zr-wordcard__back")
        assert back.is_visible() is False
        card.locator(".zr-wordcard__characters button", has_text="实").click()
        assert title.inner_text().split() == ["实", "實", "shí"]
        back.click()
        assert title.inner_text().startswith("落实")
        assert back.is_visible() is False
        for name, word in (("next", "中央"), ("previous", "落实"), ("previous", "贯彻")):
            card.locator(f".zr-wordcard__{name}").click()
            card.get_by_role("heading", name=word).wait_for()
        card.locator(".zr-wordcard__close").click()
        assert card.is_visible() is False
        assert page.evaluate("document.activeElement.firstChild.data") == "贯彻"


@pytest.mark.parametrize(("ui", "first"), [("en", "en"), ("zh", "zh-Hans"), ("both", "zh-Hans")])
def test_what_a_term_is_stands_first_in_the_language_of_the_reader(
    browser: Browser, real_site: Site, ui: str, first: str
) -> None:
    with opened(browser, real_site, ARTICLE, width=PHONE, ui=ui) as page:
        card = look_up(page, TERM, PHONE)
        gist = card.locator("h2 + .zr-wordcard__term > p[lang]")
        assert gist.evaluate_all("all => all.map((one) => one.lang)")[0] == first
        assert gist.count() == 2


def test_a_click_elsewhere_closes_the_card_and_what_it_shows_is_announced(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        card = look_up(page, WORD, DESK)
        announced = page.locator("[role=status]", has_text="luòshí").inner_text()
        assert "practical" in announced
        page.mouse.click(640, 180)
        assert card.is_visible() is False


def test_a_word_is_marked_as_known_and_stays_so(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        toggle = look_up(page, WORD, DESK).locator(".zr-wordcard__known")
        assert toggle.get_attribute("aria-pressed") == "false"
        toggle.click()
        assert toggle.get_attribute("aria-pressed") == "true"
        page.reload()
        toggle = look_up(page, WORD, DESK).locator(".zr-wordcard__known")
        assert toggle.get_attribute("aria-pressed") == "true"


def test_an_emended_word_says_what_was_printed(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        emended = page.locator(".zr-text ins.zr-emended").first
        printed = emended.get_attribute("data-printed")
        assert printed
        emended.click()
        page.locator(".zr-wordcard__note", has_text=f"printed {printed}").wait_for()
        assert page.get_by_role("link", name="why").get_attribute("href") == "#emendations"


def test_every_word_and_term_of_the_text_is_in_the_page_s_vocabulary(browser: Browser, real_site: Site) -> None:
    for path in (ARTICLE, "glossary/sanhui-yike/", ""):
        with opened(browser, real_site, path) as page:
            page.mouse.move(600, 400)
            page.wait_for_function("typeof zrVocabulary === 'object'")
            missing = page.evaluate(
                """() => [...document.querySelectorAll('.zr-text ruby, .zr-prose ruby, .zr-head h1 ruby')]
                  .map((ruby) => ruby.firstChild.data).filter((text) => !Object.hasOwn(zrVocabulary.words, text))"""
            )
            assert missing == []


def test_from_a_folder_without_a_server_the_card_works_too(browser: Browser, offline_site: Site) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto((offline_site.folder / f"{ARTICLE.strip('/')}.html").as_uri())
        card = look_up(page, TERM, DESK)
        assert "wǔ bāo yī" in card.inner_text()
        card.get_by_role("link", name="Read the explainer").click()
        page.wait_for_url("**/glossary/wu-bao-yi.html")
        look_up(page, ".zr-prose ruby", DESK)


def test_without_the_vocabulary_a_term_still_leads_on(browser: Browser, real_site: Site) -> None:
    with serve_folder(real_site.folder) as address, browser.new_context() as context:
        page = context.new_page()
        page.goto(address + ARTICLE)
        context.set_offline(True)  # before the first sign of reading
        page.locator(TERM).click()
        page.locator(".zr-wordcard__note", has_text="could not be loaded").wait_for()
        assert page.get_by_role("link", name="Read the explainer").is_visible()
        context.set_offline(False)
        page.keyboard.press("Escape")
        assert "wǔ bāo yī" in look_up(page, TERM, DESK).inner_text()


@pytest.mark.parametrize("width", [960, 1024, 1221, DESK, 1440, 1920])
@pytest.mark.parametrize("path", [ARTICLE, ""])
def test_beside_the_text_the_card_covers_none_of_it(browser: Browser, real_site: Site, path: str, width: int) -> None:
    with opened(browser, real_site, path, width=width) as page:
        card = look_up(page, ".zr-text ruby", width)
        box = card.bounding_box()
        assert box is not None
        assert box["x"] + box["width"] <= width
        right = "(words) => Math.max(...words.map((word) => word.getBoundingClientRect().right))"
        assert page.locator(".zr-text ruby").evaluate_all(right) <= box["x"]


def test_what_the_numbers_of_a_term_stand_for_can_be_looked_up(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE, width=PHONE) as page:
        card = look_up(page, TERM, PHONE)
        assert card.locator(".zr-wordcard__whole li button").count() == 5
        edges = """(line) => [line.firstElementChild.getBoundingClientRect().right,
          ...[...line.lastElementChild.getClientRects()].map(({ left }) => left)]"""
        hanzi, *lines = card.locator(".zr-wordcard__whole > p").first.evaluate(edges)
        assert all(left >= hanzi for left in lines)  # no line begins below the hanzi
        card.locator(".zr-wordcard__whole li button", has_text="公安民警").tap()
        title = card.locator("h2")
        assert title.inner_text().split() == ["公安民警", "gōng'ān", "mínjǐng"]
        made = card.locator(".zr-wordcard__row", has_text="Made of")
        made.get_by_role("button", name="民警").tap()
        assert title.inner_text().startswith("民警")
        card.locator(".zr-wordcard__back").tap()
        card.locator(".zr-wordcard__back").tap()
        assert title.inner_text().startswith("五包一")


def test_in_traditional_characters_both_scripts_stand_in_the_head(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        choose(page, "script", "hant")
        page.locator(".zr-script-note").wait_for()
        page.keyboard.press("Escape")
        card = look_up(page, '#p1 ruby:has-text("複雜")', DESK)
        assert card.locator("h2").inner_text().split() == ["複雜", "复杂", "fùzá"]
        first = card.locator(".zr-wordcard__characters li").first
        assert first.inner_text().startswith("複 fù to repeat")
        first.locator("button").click()
        assert card.locator("h2").inner_text().split() == ["複", "复", "fù"]
        assert card.locator(".zr-wordcard__senses li").first.inner_text() == "to repeat"


def test_a_word_known_on_a_traditional_page_is_the_same_word_elsewhere(browser: Browser, tiny_site: Site) -> None:
    with opened(browser, tiny_site, "articles/xue-xi-san-hui-yi-ke/") as page:
        word = page.locator(".zr-text ruby[data-h]").first
        simplified = word.get_attribute("data-h")
        card = look_up(page, ".zr-text ruby[data-h]", DESK)
        assert card.locator("h2 > span").first.inner_text() != simplified
        card.locator(".zr-wordcard__known").click()
        assert page.evaluate("JSON.parse(localStorage.getItem('zr-known')).words") == [simplified]


def test_a_term_of_one_word_can_be_marked_as_known(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        term = page.locator(".zr-text a.zr-term:has(> ruby:only-child)").first
        name = term.locator("ruby").evaluate("(ruby) => ruby.firstChild.data")
        term.click()
        page.locator(".zr-wordcard__known").click()
        assert page.evaluate("JSON.parse(localStorage.getItem('zr-known')).words") == [name]


def test_the_card_leads_to_the_next_place_of_the_word(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        card = look_up(page, '#p1 ruby:has-text("坚决")', DESK)
        places = page.locator(".md-content :not(a) > ruby").evaluate_all(
            "(words) => words.filter((word) => word.firstChild.data === '坚决').length"
        )
        button = card.locator(".zr-wordcard__next-here")
        assert f"{places} times on this page" in button.inner_text()
        before = page.locator("ruby[aria-expanded=true]").bounding_box()
        button.click()
        assert page.locator("ruby[aria-expanded=true]").bounding_box() != before
        look_up(page, WORD, DESK)
        assert card.get_by_text("only here on this page").is_visible()


def test_measure_words_are_no_sense_but_a_line_of_their_own(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE, width=PHONE) as page:
        card = look_up(page, '.zr-text ruby:text-is("工作")', PHONE)
        assert "CL:" not in card.inner_text()
        assert card.locator(".zr-wordcard__senses li").all_inner_texts()[-1] == "task"
        line = card.locator(".zr-wordcard__row", has_text="量词 Measure word")
        assert line.inner_text().endswith("个 個 gè · 份 fèn · 项 項 xiàng")
        line.get_by_role("button", name="份").tap()
        assert card.locator("h2").inner_text().split() == ["份", "fèn"]


def test_an_unsure_reading_says_how_it_was_decided_and_what_else_it_may_be(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, DOUBTED) as page:
        card = look_up(page, ".zr-text .zr-unsure", DESK)
        percent = page.locator(".zr-text .zr-unsure").first.get_attribute("data-c")
        note = card.locator(".zr-wordcard__note--unsure")
        assert note.inner_text() == f"据上下文 by context {percent} % · 不确定 unsure · 也读 or jīngshen"
    with opened(browser, real_site, ARTICLE) as page:
        sure = look_up(page, '.zr-text :not(a) > ruby[data-c="99"]', DESK).locator(".zr-wordcard__note").first
        assert sure.inner_text() == "据上下文 by context 99 %"
        term = look_up(page, TERM, DESK).locator(".zr-wordcard__term + .zr-wordcard__note")
        assert term.inner_text() == "据词汇表 from the glossary"


def test_a_word_in_no_dictionary_says_so_and_is_explained_by_its_parts(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        card = look_up(page, '.zr-text ruby:text-is("县市")', DESK)
        assert card.get_by_text("In no dictionary; made of its characters").is_visible()
        assert card.locator(".zr-wordcard__characters li").all_inner_texts() == [
            "县 xiàn county",
            "市 shì market; city",
        ]
        card = look_up(page, ".zr-head dd ruby", DESK)
        assert not card.get_by_text("In no dictionary").is_visible()


def test_a_part_of_one_character_means_what_it_does_in_this_reading(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        card = look_up(page, '.zr-text ruby:text-is("关键处")', DESK)
        assert card.get_by_text("In no dictionary; made of").is_visible()
        glosses = card.locator(".zr-wordcard__gloss").all_inner_texts()
        assert any("place" in gloss for gloss in glosses)  # 处 chù, not chǔ “to reside”
        assert not any("reside" in gloss for gloss in glosses)


def test_a_word_that_only_points_elsewhere_brings_what_is_meant(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        card = look_up(page, 'ruby:text-is("擘画")', DESK)
        assert card.locator(".zr-wordcard__senses li").inner_text() == "variant of 擘划 bòhuà"
        assert card.locator(".zr-wordcard__entry > p").inner_text() == "擘划 to plan; to arrange"
        assert "[" not in card.inner_text()


def test_the_reading_of_a_term_is_punctuated_as_pinyin(browser: Browser, real_site: Site) -> None:
    with opened(browser, real_site, ARTICLE) as page:
        card = look_up(page, '.zr-text a.zr-term[href*="dian-duo-mian-guang"]', DESK)
        assert card.locator("h2 .zr-wordcard__reading").inner_text() == "diǎn duō, miàn guǎng, pínfā"
