"""What the dictionary says and what context says are weighed: who wins, and how sure the outcome is."""

from __future__ import annotations

import pytest

from zhreader.model_words import Rung
from zhreader.persons import read_person
from zhreader.polyphone import Choice
from zhreader.weighing import weigh


def context(**chances: float) -> list[Choice]:
    """What context says of one character, the likeliest first."""
    return [Choice(s, chance) for s, chance in sorted(chances.items(), key=lambda entry: -entry[1])]


def by_nobody(_place: int, _syllable: str) -> bool:
    """Whether more than context speaks for a syllable: nothing does."""
    return False


def test_a_word_that_no_dictionary_has_is_no_surer_than_context() -> None:
    found = weigh("率部", "", [("shuai4", "bu4")], {0: context(shuai4=0.7, lv4=0.3)}, is_seconded=None)
    assert (found.syllables, found.rung) == (("shuai4", "bu4"), Rung.CONTEXT)
    assert found.confidence == pytest.approx(0.7)
    assert dict(found.others) == {("lv4", "bu4"): pytest.approx(0.3)}


def test_two_doubts_in_one_word_add_up() -> None:
    choices = {0: context(chong2=0.9, zhong4=0.1), 1: context(diao4=0.8, tiao2=0.2)}
    assert weigh("重调", "", [("chong2", "diao4")], choices, is_seconded=None).confidence == pytest.approx(0.72)


def test_context_that_is_sure_and_seconded_overrules_the_one_reading_of_a_dictionary() -> None:
    found = weigh(
        "下载",
        "",
        [("xia4", "zai3")],
        {1: context(zai4=0.97, zai3=0.03)},
        is_seconded=lambda _, syllable: syllable == "zai4",
    )
    assert (found.syllables, found.rung) == (("xia4", "zai4"), Rung.CONTEXT)


def test_context_that_nothing_else_seconds_casts_doubt_on_the_one_reading_of_a_dictionary_and_no_more() -> None:
    found = weigh("会计", "", [("kuai4", "ji4")], {0: context(hui4=0.98, kuai4=0.02)}, is_seconded=by_nobody)
    assert (found.syllables, found.rung) == (("kuai4", "ji4"), Rung.DICTIONARY)
    assert found.confidence == pytest.approx(0.5)


def test_context_that_only_doubts_leaves_the_dictionary_its_reading_and_lowers_the_confidence() -> None:
    found = weigh("关卡", "", [("guan1", "qia3")], {1: context(ka3=0.4, qia3=0.6)}, is_seconded=by_nobody)
    assert (found.syllables, found.rung) == (("guan1", "qia3"), Rung.DICTIONARY)
    assert found.confidence == pytest.approx(0.6)
    assert dict(found.others) == {("guan1", "ka3"): pytest.approx(0.4)}


def test_a_name_is_read_as_the_dictionary_has_it_however_sure_context_is() -> None:
    found = weigh(
        "大乘",
        "name",
        [("da4", "sheng4")],
        {1: context(cheng2=0.98, sheng4=0.02)},
        is_seconded=by_nobody,
    )
    assert (found.syllables, found.rung) == (("da4", "sheng4"), Rung.DICTIONARY)
    assert found.confidence == pytest.approx(0.5)


def test_what_is_given_to_a_person_is_as_sure_as_context_is() -> None:
    found = read_person("李朴", ["li3", "piao2"], {1: context(pu3=0.6, piao2=0.4)}, is_given_word=False)
    assert (found.syllables, found.rung) == (("li3", "pu3"), Rung.NAME)
    assert found.confidence == pytest.approx(0.6)


def test_the_surname_of_a_name_is_sure_but_where_it_begins_a_word_as_well() -> None:
    torn_and_agreed, torn, whole = (
        read_person("单人滑", ["dan1", "ren2", "hua2"], {0: choices}, is_given_word=False, is_torn=is_torn)
        for choices, is_torn in (
            (context(shan4=1.0), True),
            (context(dan1=1.0), True),
            (context(dan1=1.0), False),
        )
    )
    assert torn_and_agreed.syllables == torn.syllables == whole.syllables == ("shan4", "ren2", "hua2")
    assert torn_and_agreed.confidence == whole.confidence == pytest.approx(1.0)
    assert torn.confidence == pytest.approx(0.9)


def test_a_surname_alone_that_stands_before_titles_as_a_word_is_not_sure() -> None:
    choices = {0: context(ren4=1.0)}
    assert read_person("任", ["ren4"], choices, is_given_word=False).confidence == pytest.approx(0.9)
    assert read_person("仇", ["chou2"], {0: context(chou2=1.0)}, is_given_word=False).confidence == 1.0


def test_what_may_be_an_adverb_and_a_verb_is_no_sure_name() -> None:
    once = {0: context(ceng2=1.0)}
    doubted = [
        read_person("曾著", ["ceng2", "zhu4"], once, is_given_word=False),
        read_person("曾相约", ["ceng2", "xiang1", "yue1"], once, is_given_word=True),
    ]
    assert [found.confidence for found in doubted] == pytest.approx([0.9, 0.9])
    assert read_person("曾庆平", ["ceng2", "qing4", "ping2"], once, is_given_word=False).confidence == 1.0
