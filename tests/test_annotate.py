"""Sentences get words, readings, links, levels and traditional forms, and stay the same text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cases import cases
from samples import articles_of, words_of
from zhreader.annotate import annotate_sentence
from zhreader.model import Sentence
from zhreader.model_words import Rung

if TYPE_CHECKING:
    from cases import Case
    from zhreader.annotate import Annotator


def readings_of(sentence: Sentence) -> str:
    return " | ".join(f"{word.text} {word.reading}".rstrip() if word.reading else word.text for word in sentence.words)


@cases("annotate", "words")
def test_words(case: Case, annotator: Annotator) -> None:
    assert words_of(annotate_sentence(Sentence(case.given), annotator)) == case.expected


@cases("annotate", "readings")
def test_readings(case: Case, annotator: Annotator) -> None:
    assert readings_of(annotate_sentence(Sentence(case.given), annotator)) == case.expected


@cases("annotate", "byline")
def test_byline(case: Case, annotator: Annotator) -> None:
    (article,) = articles_of(f"题目\n{case.given}\n完。", annotator)
    assert article.byline
    assert readings_of(article.byline.sentence) == case.expected


def test_words_know_their_level_and_their_traditional_form(annotator: Annotator) -> None:
    sentence = annotate_sentence(Sentence("落实三会一课，学习。"), annotator)
    assert [(w.text, w.traditional, w.level) for w in sentence.words] == [
        ("落实", "落實", 7),
        ("三会一课", "三會一課", None),
        ("，", "", None),
        ("学习", "學習", 1),
        ("。", "", None),
    ]


def test_a_surname_has_the_traditional_form_of_a_surname(real_annotator: Annotator) -> None:
    sentence = annotate_sentence(Sentence("范先生、老范、示范户，钟教授看钟。"), real_annotator)
    forms = "".join(word.traditional or word.text for word in sentence.words)
    assert forms == "范先生、老范、示範戶，鍾教授看鐘。"


def test_a_term_in_traditional_characters_keeps_them(annotator: Annotator) -> None:
    (word,) = annotate_sentence(Sentence("三會一課"), annotator).words
    assert (word.text, word.reading, word.traditional, word.rung) == ("三會一課", "sānhuì-yīkè", "", Rung.GLOSSARY)


def test_there_is_one_syllable_for_each_hanzi(annotator: Annotator) -> None:
    sentence = annotate_sentence(Sentence("2022年，党员APP落实“三会一课”。"), annotator)
    counts = {word.text: len(word.syllables) for word in sentence.words}
    assert counts == {
        "2022": 0,
        "年": 1,
        "，": 0,
        "党员": 2,
        "APP": 0,
        "落实": 2,
        "“": 0,
        "三会一课": 4,
        "”": 0,
        "。": 0,
    }


def test_title_headings_and_paragraphs_are_annotated(annotator: Annotator) -> None:
    (article,) = articles_of("三会一课\n落实\n学习“三会一课”。再学习。", annotator)
    heading, paragraph = article.blocks
    assert words_of(article.title) == "[三会一课](sanhui-yike)"
    assert words_of(heading.sentences[0]) == "落实"
    assert [words_of(s) for s in paragraph.sentences] == ["学习|“|[三会一课](sanhui-yike)|”|。", "再|学习|。"]


def test_an_article_may_bring_words_and_readings_of_its_own(annotator: Annotator) -> None:
    head = "---\nwords: [短号连线]\nreadings:\n  重庆: Zhòngqìng\n---\n"
    (article,) = articles_of(f"{head}题目\n短号连线重庆。", annotator)
    (other,) = articles_of("题目\n短号连线重庆。", annotator)
    own, usual = ({w.text: w.reading for w in a.blocks[0].sentences[0].words} for a in (article, other))
    assert own["短号连线"]
    assert own["重庆"] == "Zhòngqìng"
    assert "短号连线" not in usual
    assert usual["重庆"] == "Chóngqìng"


def test_a_term_that_an_article_reads_in_its_own_way_is_linked_as_it_is_cut_there(annotator: Annotator) -> None:
    head = "---\nreadings:\n  党建引领: dǎngjiànyǐnlǐng\n  三会一课: sān huì yī kè\n---\n"
    (article,) = articles_of(f"{head}题目\n党建引领三会一课制度、三会一课。", annotator)
    assert words_of(article.blocks[0].sentences[0]) == (
        "[党建引领](dangjian-yinling)|[三会一课|制度](sanhui-yike)|、|[三|会|一|课](sanhui-yike)|。"
    )


def test_a_name_whose_evidence_is_good_once_is_kept_together_throughout_an_article(annotator: Annotator) -> None:
    (article,) = articles_of(
        "题目\n\n盖新民翻开本子。党委书记盖新民带着大家走。单鹏来了，主教练单鹏曾是队员。", annotator
    )
    assert [words_of(sentence) for sentence in article.blocks[0].sentences] == [
        "盖新民|翻开|本子|。",
        "党委|书记|盖新民|带|着|大家|走|。",
        "单鹏|来|了|，|主教练|单鹏|曾|是|队员|。",
    ]


def test_a_name_that_begins_as_familiar_ones_do_is_kept_together_throughout_an_article(annotator: Annotator) -> None:
    (article,) = articles_of("题目\n\n日本选手小林陵侑夺冠。小林陵侑翻开本子。老周说。老周期过了。", annotator)
    assert [words_of(sentence) for sentence in article.blocks[0].sentences] == [
        "日本|选手|小林陵侑|夺冠|。",
        "小林陵侑|翻开|本子|。",
        "老周|说|。",
        "老|周期|过|了|。",
    ]


def test_a_familiar_name_told_once_is_known_in_the_whole_article_but_not_inside_words(annotator: Annotator) -> None:
    (article,) = articles_of("题目\n\n老江说。在老江那儿有江水。老江湖来了。", annotator)
    assert [words_of(sentence) for sentence in article.blocks[0].sentences] == [
        "老江|说|。",
        "在|老江|那儿|有|江水|。",
        "老江湖|来|了|。",
    ]


def test_little_farmers_are_nobodys_name_in_the_whole_article(annotator: Annotator) -> None:
    (article,) = articles_of("题目\n\n小农和地主。消灭小农的土地。", annotator)
    assert [word.reading for word in article.blocks[0].sentences[1].words][:2] == ["xiāomiè", "xiǎonóng"]


def test_a_name_that_a_longer_one_begins_with_does_not_tear_it(annotator: Annotator) -> None:
    (article,) = articles_of("题目\n\n总理周恩来到北京。周恩来的家。", annotator)
    assert [words_of(sentence) for sentence in article.blocks[0].sentences] == [
        "总理|周恩来|到|北京|。",
        "周恩来|的|家|。",
    ]


def test_a_name_put_together_from_its_pieces_once_is_known_where_they_make_other_words(annotator: Annotator) -> None:
    (article,) = articles_of("题目\n\n成绩超越了13年前叶诗文创造的纪录。叶诗文对手多。", annotator)
    assert [words_of(sentence) for sentence in article.blocks[0].sentences] == [
        "成绩|超越|了|13|年|前|叶诗文|创造|的|纪录|。",
        "叶诗文|对手|多|。",
    ]


def test_a_preposition_is_not_taken_for_the_surname_of_a_name_known_elsewhere(annotator: Annotator) -> None:
    (article,) = articles_of("题目\n\n他向展荣峰道歉。展荣峰走了。", annotator)
    assert words_of(article.blocks[0].sentences[0]) == "他|向|展荣峰|道歉|。"


def test_a_village_told_once_is_known_in_the_whole_article(annotator: Annotator) -> None:
    (article,) = articles_of("题目\n\n他来到霍山县九坪村。九坪村有人。九坪村民多。九坪的果园大。", annotator)
    assert [words_of(sentence) for sentence in article.blocks[0].sentences] == [
        "他|来到|霍山县|九坪村|。",
        "九坪村|有人|。",
        "九坪|村民|多|。",
        "九坪|的|果园|大|。",
    ]
