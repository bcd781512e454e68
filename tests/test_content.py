"""The explainers that the site ships: complete, in two languages, short where they must be short."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from zhreader.annotate import Annotator, annotate_sentence
from zhreader.explainer import PARTS, SOURCE_MARK
from zhreader.glossary import Glossary, read_glossary
from zhreader.lexicon import load_lexicon
from zhreader.model import Sentence
from zhreader.script import to_traditional
from zhreader.spelling import toneless

if TYPE_CHECKING:
    from zhreader.model_terms import Source, Term
    from zhreader.model_words import Form

FOLDER = Path(__file__).parent.parent / "docs" / "glossary"
EXPLAINERS = [path for path in sorted(FOLDER.glob("*.md")) if path.name != "index.md"]
GLOSSARY, FAULTS = read_glossary((f"docs/glossary/{path.name}", path.read_bytes()) for path in EXPLAINERS)
TERMS = list(GLOSSARY.terms.values())


def test_the_explainers_have_no_faults() -> None:
    assert [str(fault) for fault in FAULTS] == []
    assert len(TERMS) == len(EXPLAINERS) > 6


def test_a_key_names_one_source_wherever_it_is_cited() -> None:
    named: dict[str, set[Source]] = {}
    for source in (source for term in TERMS for source in term.sources):
        named.setdefault(source.key, set()).add(source)
    assert [sources for sources in named.values() if len(sources) > 1] == []


each = pytest.mark.parametrize("term", TERMS, ids=lambda term: term.slug)


@each
def test_a_gist_is_short(term: Term) -> None:
    assert len(term.gist_zh) <= 70
    assert len(term.gist_en.split()) <= 45


@each
def test_a_gist_is_in_its_language(term: Term) -> None:
    assert len(re.findall(r"[\u4e00-\u9fff]", term.gist_zh)) > len(term.gist_zh) / 2
    assert len(re.findall(r"[A-Za-z]{2,}", term.gist_en)) > len(term.gist_en.split()) / 2


@each
def test_both_languages_say_something_with_a_source(term: Term) -> None:
    chinese, english = term.body.removeprefix("\n").removeprefix(PARTS["zh"]).split(PARTS["en"])
    assert len(re.findall(r"[\u4e00-\u9fff]", chinese)) > 40
    assert len(re.findall(r"[A-Za-z]{2,}", english)) > 25
    assert SOURCE_MARK.search(chinese)
    assert SOURCE_MARK.search(english)


@each
def test_the_slug_follows_the_reading(term: Term) -> None:
    spelt = (toneless(word.syllables) or word.text.lower() for word in term.form.words)
    letters = re.sub(r"[^a-z0-9]", "", "".join(spelt))
    slug = re.sub(r"-[2-9]$", "", term.slug)  # the second of two that sound alike
    assert {term.slug.replace("-", ""), slug.replace("-", "")} & {letters, letters.replace("v", "u")}


@each
def test_a_form_is_long_enough_to_be_told_from_other_text(term: Term) -> None:
    assert min(len(form.text) for form in (term.form, *term.aliases)) >= 2


@each
def test_every_source_is_cited(term: Term) -> None:
    cited = {*SOURCE_MARK.findall(term.body), *(rendering.source for rendering in term.english)}
    cited |= {note.source for note in (term.since, term.until) if note}
    assert {source.key for source in term.sources} <= cited


@each
def test_there_is_no_html(term: Term) -> None:
    assert re.findall(r"<[a-z/!][^>]*>", term.body) == []


# --- readings and scripts ---


def forms_of(term: Term) -> list[Form]:
    """The headword, the aliases, and what the numbers stand for."""
    parts = [form for whole in term.wholes for form in (whole.form, *(part.form for part in whole.parts))]
    return [term.form, *term.aliases, *parts]


@pytest.fixture(scope="module")
def engine() -> Annotator:
    """An annotator that knows no explainer: it has to find the readings by itself."""
    return Annotator.of(load_lexicon(), Glossary({}, {}))


@each
def test_the_reading_agrees_with_the_engine_or_is_explained(term: Term, engine: Annotator) -> None:
    for form in forms_of(term):
        read = annotate_sentence(Sentence(form.text), engine)
        found = [syllable for word in read.words for syllable in word.syllables]
        written = [syllable for word in form.words for syllable in word.syllables]
        assert found == written or term.reading_note, form


@each
def test_the_traditional_form_is_that_of_the_converter_and_its_list(term: Term) -> None:
    assert [form.traditional for form in forms_of(term)] == [to_traditional(form.text) for form in forms_of(term)]


# --- relations ---


@each
def test_related_terms_have_explainers_and_know_of_each_other(term: Term) -> None:
    assert len(term.related) >= 1
    assert {GLOSSARY.forms[text][1] for text in term.related} <= set(GLOSSARY.neighbours[term.slug])
    assert all(term.slug in GLOSSARY.neighbours[other] for other in GLOSSARY.neighbours[term.slug])


def test_terms_inside_longer_terms_are_known() -> None:
    inside = {text: [GLOSSARY.terms[slug].text for slug in slugs] for text, slugs in GLOSSARY.inner.items()}
    assert inside["四级党建网格"] == inside["四級黨建網格"] == ["党建引领", "网格"]
    assert inside["社区吹哨、单位结对、党员报到"] == ["社区", "结对共建", "党员报到"]
    assert inside["阜新地区第一个党小组纪念馆"] == ["阜新", "党小组"]
    assert "小区群" not in inside  # one word of the reading: xiǎoqūqún
    assert "三会一课制度" not in inside  # its own alias


# --- the two languages ---


@each
def test_both_languages_cite_the_same_sources(term: Term) -> None:
    chinese, english = term.body.split(PARTS["en"])
    assert set(SOURCE_MARK.findall(chinese)) == set(SOURCE_MARK.findall(english))


@each
def test_every_paragraph_of_fact_says_where_it_is_from(term: Term) -> None:
    paragraphs = [text.strip() for text in re.split(r"\n\s*\n", term.body) if not text.strip().startswith("#")]
    assert [text for text in paragraphs if text and not SOURCE_MARK.search(text)] == []


@each
def test_remarks_are_in_both_languages(term: Term) -> None:
    notes = [term.register, term.reading_note, *term.not_established, *term.not_to_be_confused_with]
    notes += [part.note for whole in term.wholes for part in whole.parts]
    notes += [note for note in (term.since, term.until) if note and note.en]
    for note in filter(None, notes):
        assert re.search(r"[\u4e00-\u9fff]", note.zh), note
        assert re.search(r"[A-Za-z]{2}", note.en), note


@each
def test_every_source_has_a_title_and_a_publisher(term: Term) -> None:
    assert [source.key for source in term.sources if not (source.title.strip() and source.publisher.strip())] == []


@each
def test_a_quotation_is_in_both_languages(term: Term) -> None:
    chinese, english = (len(re.findall(r"^> ", part, re.MULTILINE)) for part in term.body.split(PARTS["en"]))
    assert chinese == english >= 1
