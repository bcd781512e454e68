"""The explainers that the site ships: complete, in two languages, short where they must be short."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from zhreader.explainer import PARTS, SOURCE_MARK
from zhreader.glossary import read_glossary
from zhreader.spelling import toneless

if TYPE_CHECKING:
    from zhreader.model import Term

FOLDER = Path(__file__).parent.parent / "docs" / "glossary"
EXPLAINERS = [path for path in sorted(FOLDER.glob("*.md")) if path.name != "index.md"]
GLOSSARY, FAULTS = read_glossary((f"docs/glossary/{path.name}", path.read_bytes()) for path in EXPLAINERS)
TERMS = list(GLOSSARY.terms.values())


def test_the_explainers_have_no_faults() -> None:
    assert [str(fault) for fault in FAULTS] == []
    assert len(TERMS) == len(EXPLAINERS) > 6


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
