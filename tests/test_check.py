"""An editor is told where to look, and with which line to settle it: ``cases/check.md``."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cases import cases
from samples import articles_of
from zhreader.annotate import annotate_sentence
from zhreader.check import check_article, explanation, summarise
from zhreader.model import Sentence

if TYPE_CHECKING:
    from cases import Case
    from zhreader.annotate import Annotator


@cases("check", "remarks")
def test_remarks(case: Case, annotator: Annotator) -> None:
    remarks = [line for a in articles_of(case.given, annotator) for line in check_article(a, annotator)]
    assert "\n".join(remarks) == case.expected


@cases("check", "notices")
def test_notices(case: Case, annotator: Annotator) -> None:
    assert "\n".join(map(str, summarise(articles_of(case.given, annotator), annotator))) == case.expected


def test_the_line_for_a_single_character_has_the_word_beside_it(annotator: Annotator) -> None:
    (article,) = articles_of("題目\n\n他們都幹，一幹就是半年。", annotator)
    block = article.blocks[0]
    words = tuple(replace(w, confidence=0.5 if w.text == "幹" else 1.0) for w in block.sentences[0].words)
    sentence = replace(block.sentences[0], words=words)
    first, second = check_article(replace(article, blocks=(replace(block, sentences=(sentence,)),)), annotator)
    assert first.endswith("  都干\tdōu gàn\t他们都干，一干就是半年。")
    assert second.endswith("  干就是\tgàn jiùshì\t他们都干，一干就是半年。")


def test_of_many_articles_the_worst_are_named(annotator: Annotator) -> None:
    one = articles_of("题目\n\n这户人家很好。", annotator)
    two = articles_of("题目\n\n这户人家很好，那户人家更好。", annotator, path="seeds/worst.txt")
    notices = summarise((*one * 20, *two), annotator)
    assert len(notices) == 11
    assert notices[0].path == "seeds/worst.txt"
    assert notices[-1].fact == "Articles with fewer of them that are not named here: 11."


def test_what_explains_a_word(annotator: Annotator) -> None:
    sentence = annotate_sentence(Sentence("党员李静雯说：三会一课、楼栋、吹响𠀀。"), annotator)
    assert {word.text: explanation(sentence, i, annotator) for i, word in enumerate(sentence.words)} == {
        "党员": "dictionary",
        "李静雯": "name",
        "说": "dictionary",
        "：": "",
        "三会一课": "glossary",
        "、": "",
        "楼栋": "editor",
        "吹响": "parts",
        "𠀀": "",
        "。": "",
    }
