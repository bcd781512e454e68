"""Every line that editors have settled holds in its own example sentence, and a line that means nothing is told."""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

import pytest

from zhreader import datalines
from zhreader.annotate import Annotator, annotate_sentence
from zhreader.examples import check_examples
from zhreader.glossary import Glossary
from zhreader.lexicon import load_lexicon
from zhreader.model import Sentence
from zhreader.model_words import Form, Word
from zhreader.script import to_traditional
from zhreader.usages import find_usages

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def bare() -> Annotator:
    """An annotator without a glossary, so that the lines have to do it alone."""
    return Annotator.of(load_lexicon(), Glossary({}, {}))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Empty data files to write into."""
    monkeypatch.setattr(datalines, "FOLDER", tmp_path)
    for name in (
        "readings.txt",
        "words.txt",
        "traditional.txt",
        "usages.txt",
        "place_usages.txt",
        "partings.txt",
        "entries.txt",
    ):
        (tmp_path / name).touch()
    datalines.forget()
    yield tmp_path
    monkeypatch.undo()
    datalines.forget()


@pytest.mark.parametrize("line", [*datalines.lines("words.txt", 1)], ids=lambda line: f"line {line.number}")
def test_a_word_or_a_split_holds_in_its_example(line: datalines.DataLine, bare: Annotator) -> None:
    parts = line.cells[0].split("|")
    start = line.example.index("".join(parts))
    places = list(accumulate(map(len, bare.segmenter.cut(line.example)), initial=0))
    meetings = [*accumulate(map(len, parts[:-1]), initial=start)][1:]
    holds = {*meetings} <= {*places} if meetings else (start, start + len(parts[0])) in pairwise(places)
    assert holds, "|".join(bare.segmenter.cut(line.example))


@pytest.mark.parametrize("line", [*datalines.lines("readings.txt", 2)], ids=lambda line: f"line {line.number}")
def test_a_reading_holds_in_its_example(line: datalines.DataLine, bare: Annotator) -> None:
    text, reading = line.cells
    words = annotate_sentence(Sentence(line.example), bare).words
    ends = [0, *accumulate(len(word.text) for word in words)]
    start = line.example.index(text)
    inside = [
        w.reading for w, (a, b) in zip(words, pairwise(ends), strict=True) if start <= a and b <= start + len(text)
    ]
    assert " ".join(inside) == reading


@pytest.mark.parametrize("line", [*datalines.lines("traditional.txt", 2)], ids=lambda line: f"line {line.number}")
def test_an_exception_is_converted_so_in_its_example(line: datalines.DataLine) -> None:
    simplified, traditional = line.cells
    start = line.example.index(simplified)
    assert to_traditional(line.example)[start : start + len(simplified)] == traditional


def test_the_shipped_lines_have_no_faults() -> None:
    assert datalines.check_datalines() == ()


def test_the_shipped_lines_hold_in_their_examples_beside_the_glossary(real_annotator: Annotator) -> None:
    assert check_examples(real_annotator) == ()


def test_a_line_that_its_own_example_does_not_bear_out_is_told(folder: Path) -> None:
    (folder / "words.txt").write_text("大棚\t大棚里种着黄瓜。\n山歌|唱\t山歌唱得好。\n甲\n", encoding="utf-8")
    (folder / "readings.txt").write_text("家门\tjiāmén\t在家门口。\n五老\twúlǎo\t五老人员。\n", encoding="utf-8")
    (folder / "traditional.txt").write_text("干部\t乾部\t好干部。\n好干部\t好幹部\t好干部。\n", encoding="utf-8")
    datalines.forget()
    glossary = Glossary({}, {"五老": (Form("五老", "wǔlǎo", (Word("五老", ("wu3", "lao3"), "wǔlǎo"),)), "wulao")})
    faults = check_examples(Annotator.of(load_lexicon(), glossary))
    assert [f"{fault.path.removeprefix(datalines.PROJECT_FOLDER)}:{fault.line}: {fault.fact}" for fault in faults] == [
        "/readings.txt:1: In its example “家门” is cut 在家|门口. It was to settle “家门”.",
        "/readings.txt:2: The glossary reads “五老” wǔlǎo, and goes before this line.",
        "/traditional.txt:1: In its example “干部” becomes “幹部”. It was to settle “乾部”.",
        "/words.txt:1: In its example “大棚” is cut 大|棚. It was to settle “大棚”.",
    ]


def test_lines_that_mean_nothing_are_told_and_the_others_count(folder: Path) -> None:
    (folder / "readings.txt").write_text(
        "# comment\n\n余干\tYúgān\t余干县。\n重庆\tchóng\t重庆。\n甲\n", encoding="utf-8"
    )
    (folder / "words.txt").write_text("楼栋\t各楼口。\n各|县区\t各县区。\n一|\t一次。\n", encoding="utf-8")
    (folder / "traditional.txt").write_text("余干\t餘干縣\t余干。\n", encoding="utf-8")
    assert [
        f"{fault.path.removeprefix(datalines.PROJECT_FOLDER)}:{fault.line}: {fault.fact}"
        for fault in datalines.check_datalines()
    ] == [
        "/readings.txt:4: The reading “chóng” does not fit “重庆”, which keeps the reading it had.",
        "/readings.txt:5: The line has too few columns. It was to settle “甲”.",
        "/traditional.txt:1: “餘干縣” has not as many characters as “余干”.",
        "/words.txt:1: The example does not contain “楼栋”. It was to settle “楼栋”.",
        "/words.txt:3: No word stands on one side of “|”. It was to settle “一|”.",
    ]
    assert list(datalines.readings()) == ["余干"]
    assert datalines.words() == ("各|县区",)


def test_a_context_that_cannot_be_one_is_told_and_the_others_count(folder: Path) -> None:
    (folder / "usages.txt").write_text(
        "长\tchang2\t[总\t\t桥梁总长12公里。\n长\tchang2\t总\t\t桥梁总长12公里。\n量\tliang2\n", encoding="utf-8"
    )
    (folder / "partings.txt").write_text("才|能\t\t\t他有才干。\n", encoding="utf-8")
    (folder / "entries.txt").write_text("大陆\t大陸\t\t\t\t台湾和大陆。\n", encoding="utf-8")
    datalines.forget()
    assert [
        f"{fault.path.removeprefix(datalines.PROJECT_FOLDER)}:{fault.line}: {fault.fact}"
        for fault in datalines.check_datalines()
    ] == [
        "/entries.txt:1: The line has too few columns. It was to settle “大陆”.",
        "/partings.txt:1: The example does not contain “才能”. It was to settle “才|能”.",
        "/usages.txt:1: “[总” is no regular expression: unterminated character set at position 0. It was to settle “长”.",  # noqa: E501 - the whole fact
        "/usages.txt:3: The line has too few columns. It was to settle “量”.",
    ]
    assert find_usages("桥梁总长12公里。") == {3: "chang2"}
