"""The writer of the search index: documents, terms, tables of words, and the files they make."""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from io import BytesIO
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import cases
from samples import articles_of, small_annotator
from zhreader.model import Sentence
from zhreader.model_words import Word
from zhreader.search import SearchIndex, as_script
from zhreader.search_documents import Document, Passage, article_document, page_document, term_document
from zhreader.search_fold import fold, folding
from zhreader.search_fragment import fragments
from zhreader.search_lexicon import gloss_keys, senses, shortened
from zhreader.search_ngrams import ALONE, CLASSES, NAME, TITLE, sort_key
from zhreader.search_postings import MOST_POSTINGS, SHARD_SIZE, Postings, cut_shards, encode_postings
from zhreader.search_sounds import read_characters
from zhreader.search_terms import TermFinder, Terms
from zhreader.search_words import divided, written_lines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cases import Case
    from zhreader.annotate import Annotator


@cases("search", "article_document")
def test_article_document(case: Case, annotator: Annotator) -> None:
    (article,) = articles_of(case.given, annotator)
    document = article_document(article, "articles/a/", annotator)
    lines = [f"{document.title.text} = {document.english}" if document.english else document.title.text]
    for passage in document.passages:
        chinese = "".join(sentence.text for sentence in passage.sentences)
        lines.append(f"{passage.anchor} | {chinese}" + (f" = {passage.english}" if passage.english else ""))
    assert "\n".join(lines) == case.expected


def test_an_explainer_is_found_by_all_its_forms_and_renderings(annotator: Annotator) -> None:
    term = annotator.glossary.terms["sanhui-yike"]
    document = term_document(term, "glossary/sanhui-yike/", annotator)
    assert document.names == ("三会一课", "三会一课制度")
    assert document.english == "three meetings and one lecture"
    terms = TermFinder(annotator.lexicon.entries, annotator.glossary.forms).find(document, written_lines(document))
    assert terms.names == {"三会一课", "三会一课制度"}
    assert {"meetings", "lecture"} <= terms.titles
    assert {"meetings", "routine"} <= terms.words.keys()


def test_another_page_is_found_by_its_text_under_its_headings() -> None:
    html = '<h2 id="a">标题</h2><p onclick="x">学习 <ruby>党员<rt>dǎngyuán</rt></ruby>&lt;i&gt;</p><script>x</script>'
    document = page_document("关于", html, "about/")
    shown = [(p.anchor, "".join(s.text for s in p.sentences) or p.english) for p in document.passages]
    assert shown == [("a", "标题"), ("a", "学习 党员<i>")]


def test_terms_are_hanzi_and_syllables_side_by_side_words_numbers_and_latin_words() -> None:
    words = (Word("三会一课", ("san1", "hui4", "yi1", "ke4"), "sānhuì-yīkè"), Word("，"), Word("APP"))
    document = Document("page", "a/", Sentence("三会一课，APP", words), "", ())
    hanzi = {"三", "会", "一", "课", "三会", "会一", "一课", "三会一", "会一课", "三会一课"}
    sounds = {"san hui14", "hui yi41", "yi ke14", "san hui yi141", "hui yi ke414"}
    assert _terms([document], ["三会一课", "会一课堂"]).keys() == hanzi | sounds | {"app"}


@pytest.mark.parametrize(
    ("text", "folded"),
    [("ＡＰＰ「三會一課」", "app「三会一课」"), ("乾隆", "干隆"), ("Dǎng", "dǎng"), ("㎡", "m2"), ("餘干", "余干")],
)
def test_text_is_folded(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_the_browser_is_told_only_of_characters_that_the_site_has() -> None:
    assert folding(["党员"]) | {"黨": "党"} == folding(["党员"])
    assert "會" not in folding(["党员"])


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold(text)
    # NFKC of single characters may leave marks that lower case adds; what is compared is folded once on both sides.
    assert fold(once) == once or any(len(character.lower()) > 1 for character in text)


@pytest.mark.parametrize(
    ("reading", "syllables", "expected"),
    [
        ("sānhuì-yīkè", ("san1", "hui4", "yi1", "ke4"), "sān|huì-yī|kè"),
        ("Xī'ān", ("xi1", "an1"), "Xī'ān"),
        ("nǚ'ér", ("nv3", "er2"), "nǚ'ér"),
        ("wǔ bāo yī", ("wu3", "bao1", "yi1"), "wǔ bāo yī"),
        ("huār", ("hua1", "er2"), "huā|ér"),
    ],
)
def test_a_reading_is_divided_into_its_syllables(reading: str, syllables: tuple[str, ...], expected: str) -> None:
    assert divided(reading, syllables) == expected


def test_an_english_sense_is_entered_at_its_words() -> None:
    assert list(senses("to implement; (Tw) to carry out; variant of 干[gan1]")) == ["to implement", "to carry out"]
    assert list(senses("stroke 𠄌 in characters; one of the 八卦[ba1 gua4], heaven; also written 轻|輕[qing1]")) == [
        "stroke in characters",
        "one of the, heaven",
    ]
    assert list(gloss_keys("political party member")) == ["political party member", "party member", "member"]
    assert list(gloss_keys("to carry out a plan")) == ["carry out a plan", "out a plan", "plan"]
    assert list(gloss_keys("of")) == ["of"]
    long = "to beat time with an instrument made of fired clay"
    assert next(gloss_keys(long)) == "beat time with an instrument made of fired"


def test_english_that_is_shown_is_not_cut_inside_of_a_word() -> None:
    assert shortened(["party", "association"]) == "party; association"
    assert shortened(["three meetings and one lecture", "three meetings and one Party class"]) == (
        "three meetings and one lecture"
    )
    long = "to beat time with an instrument made of fired clay"
    assert shortened([long]) == "to beat time with an instrument made of fired …"


def test_postings_are_distances_with_flags() -> None:
    codes = np.array([0x20, 0x61, 0x40, 5000 << 5], np.uint32)
    assert encode_postings(codes, np.array([0, 2, 3])) == [b"\x20\x21", b"\x40", b"\x80\xe2\x09"]


@given(st.lists(st.text(alphabet="三会一课𠮷，A", max_size=12), min_size=1, max_size=6))
def test_hanzi_are_counted_wherever_they_stand_side_by_side(texts: list[str]) -> None:
    counted: dict[str, list[int]] = {}
    for number, text in enumerate(texts):
        pieces = [text[i : i + n] for n in (1, 2, 3, 4) for i in range(len(text) - n + 1)]
        counts = Counter(piece for piece in pieces if len(piece) < 4 or piece == "三会一课")
        for piece, times in counts.items():
            alone = ALONE if len(piece) == 3 and counts[piece[:2]] == times else 0
            if set(piece).isdisjoint("，A"):
                counted.setdefault(piece, []).append(number << 5 | int(CLASSES[min(times, 8)]) | alone)
    found = _terms([_plain("", text) for text in texts], ["三会一课"])
    assert {term: codes for term, codes in found.items() if not re.search("a", term)} == counted


def test_of_three_it_is_noted_that_nothing_else_follows_the_first_two() -> None:
    terms = _terms([_plain("", "三会一，三会一。一课，一课三")])
    assert terms["三会一"] == [2 | ALONE]
    assert terms["一课三"] == [0]


def test_what_stands_in_a_title_is_noted_and_what_is_the_name_of_a_term() -> None:
    terms = _terms([_plain("党支部", "党员"), _plain("三会一课", "党支部")], ["三会一课"])
    assert terms["党支部"] == [2 | TITLE | NAME | ALONE, 1 << 5 | ALONE]
    assert terms["党支"] == [2 | TITLE, 1 << 5]
    assert terms["党员"] == [0]
    assert terms["三会一课"] == [1 << 5 | 2 | TITLE | NAME]


def test_postings_that_wait_on_the_disk_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ["三会一课，党员", "党员三会", "一课APP", "党员，三会一课"] * 3
    documents = [_plain("", text) for text in texts]
    in_memory = list(_filled(documents).shards(["党员"]))
    monkeypatch.setattr("zhreader.search_ngrams.MOST_HELD", 20)
    waiting = _filled(documents)
    assert list(waiting.shards(["党员"])) == in_memory
    assert waiting.frequency("党员") == 9
    assert sorted(waiting.characters()) == sorted("三会一课党员")


@given(st.lists(st.tuples(st.text(min_size=1, max_size=3), st.binary(max_size=9000)), max_size=30))
def test_shards_are_small_and_hold_everything_in_order(entries: list[tuple[str, bytes]]) -> None:
    entries.sort(key=lambda entry: sort_key(entry[0]))
    shards = list(cut_shards(entries))
    assert b"".join(content for _, content in shards) == b"".join(entry for _, entry in entries)
    assert all(len(content) <= SHARD_SIZE for _, content in shards)
    starts = [sort_key(first) for first, _ in shards]
    assert starts == sorted(starts)
    read = 0
    for (_, content), start, end in zip(shards, starts, [*starts[1:], None], strict=False):
        before, read = read, read + len(content)
        place = 0
        for key, entry in entries:
            if before <= place < read and entry:
                assert start <= sort_key(key)
                assert end is None or sort_key(key) <= end
            place += len(entry)


def test_all_tones_of_syllables_stand_side_by_side() -> None:
    keys = ["dang yuan ye323", "dang yuan32", "dang yuan34", "dang yuang11", "党员", "党员会"]
    assert keys == sorted(keys, key=sort_key)


def test_a_term_of_nearly_all_documents_is_several_entries() -> None:
    postings = Postings([])
    many = MOST_POSTINGS + 100
    for number in range(many):
        postings.add(number, Terms(Counter(), frozenset(), "党员的", 0, frozenset()))
    shards = list(postings.shards(["党员"]))
    assert postings.frequency("党员") == many
    content = b"".join(content for _, content in shards)
    assert content.count(bytes([6, *"党员".encode()])) > 1
    assert all(len(gzip.compress(content)) < 32 * 1024 for _, content in shards)


def test_a_shard_says_no_more_than_where_it_begins() -> None:
    entries = [("三会", b"x" * SHARD_SIZE), ("三会一课", b"x" * SHARD_SIZE), ("党员", b"x")]
    assert [first for first, _ in cut_shards(entries)] == ["", "三会一", "党"]


def test_an_unchanged_site_has_unchanged_files_and_every_file_is_named_by_its_content(annotator: Annotator) -> None:
    first, second = (dict(_index("学习三会一课。", annotator).files()) for _ in range(2))
    assert first == second
    changed = dict(_index("学习三会。", annotator).files())
    assert "start.gz" in first
    assert {name for name in first if name in changed and first[name] != changed[name]} == {"start.gz"}


def test_fragments_that_wait_on_the_disk_are_the_same(annotator: Annotator, monkeypatch: pytest.MonkeyPatch) -> None:
    in_memory = dict(_index("学习三会一课。", annotator).files())
    monkeypatch.setattr("zhreader.search.IN_MEMORY", 1)
    assert dict(_index("学习三会一课。", annotator).files()) == in_memory


@given(st.text(alphabet="三会一课党员落实重庆<&>'\"。，a1", min_size=1))
def test_a_fragment_has_the_text_of_its_document(text: str) -> None:
    (article,) = articles_of(f"题目\n　{text}", small_annotator())
    document = article_document(article, "a/", small_annotator())
    files = fragments(document, written_lines(document))
    assert [shown for _, shown in json.loads(files["text"])["passages"]] == [block.text for block in article.blocks]
    assert list(map(len, files["other"].decode().split("\n"))) == [2, *(len(block.text) for block in article.blocks)]


def test_readings_stand_beside_the_text_once_for_every_word() -> None:
    words = (
        Word("落实", ("luo4", "shi2"), "luòshí", "落實"),
        Word("3名", ("ming2",), "míng"),
        Word("。"),
        Word("落实", ("luo4", "shi2"), "luòshí", "落實"),
        Word("落实"),
    )
    text = "".join(word.text for word in words)
    document = Document("page", "a/", Sentence(text, words), "", ())
    files = fragments(document, written_lines(document))
    assert json.loads(files["text"])["readings"] == ["luò|shí\t2míng\t1\t2\t2?"]
    assert files["other"].decode() == "落實3名。落實落实"


def test_the_browser_is_told_how_characters_are_read_that_people_type(annotator: Annotator) -> None:
    lists = dict(re.findall("([a-z]+)([^a-z]+)", read_characters(annotator.lexicon)))
    assert set("棵课課刻") <= set(lists["ke"])
    assert "会" in lists["hui"]
    assert "会" in lists["kuai"]
    assert "㐀" not in "".join(lists.values())


def test_a_file_is_a_script_in_the_offline_build() -> None:
    assert as_script("start.gz", b"\x1f\x8b") == b'zrSearchFile("start.gz","H4s=")\n'


def _plain(*texts: str) -> Document:
    """A document with a title, which is its name, and lines that are not read."""
    title, *lines = (Sentence(text, (Word(text),)) for text in texts)
    passages = tuple(Passage("p1", (line,)) for line in lines)
    return Document("term", "a/", title, "", passages, names=(title.text,))


def _filled(documents: list[Document], words: Iterable[str] = ()) -> Postings:
    finder = TermFinder(words, [])
    postings = Postings(finder.longer)
    for number, document in enumerate(documents):
        postings.add(number, finder.find(document, written_lines(document)))
    return postings


def _terms(documents: list[Document], words: Iterable[str] = ()) -> dict[str, list[int]]:
    """Every term of the shards, with the documents that have it and their flags."""
    stream = BytesIO(b"".join(content for _, content in _filled(documents, words).shards([])))
    terms: dict[str, list[int]] = {}
    while length := _number(stream):
        codes, nearest = terms.setdefault(stream.read(length).decode(), []), 0
        entry = BytesIO(stream.read(_number(stream) or 0))
        while (distance := _number(entry)) is not None:
            codes.append(nearest + distance)
            nearest = (codes[-1] | 31) + 1
    return terms


def _number(stream: BytesIO) -> int | None:
    """The next number of seven bits a byte, none at the end."""
    number = shift = 0
    while byte := stream.read(1):
        number |= (byte[0] & 127) << shift
        shift += 7
        if byte[0] < 128:
            return number
    return None


def _index(text: str, annotator: Annotator) -> SearchIndex:
    (article,) = articles_of(f"题目\n{text}", annotator)
    index = SearchIndex(annotator.lexicon, annotator.glossary.forms)
    index.add(article_document(article, "articles/a/", annotator))
    return index
