"""The English of a seed stands by its Chinese, block by block, or does not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cases import cases
from samples import articles_of, outcome, outline
from zhreader.model import Provenance
from zhreader.translation import read_translation

if TYPE_CHECKING:
    from cases import Case
    from zhreader.annotate import Annotator
    from zhreader.model import Article


def translated(files: dict[str, str], annotator: Annotator) -> tuple[Article, ...]:
    (_, seed), (path, english) = files.items()
    return read_translation(english.encode(), path, articles_of(seed, annotator))


@cases("translation", "read_translation")
def test_read_translation(case: Case, annotator: Annotator) -> None:
    assert outline(translated(case.files, annotator)) == case.expected


@cases("translation", "faults")
def test_faults(case: Case, annotator: Annotator) -> None:
    assert outcome(lambda: outline(translated(case.files, annotator))) == case.expected


def test_every_article_knows_who_translated_it(annotator: Annotator) -> None:
    english = "---\ntranslator: 某人\nkind: machine\ndate: 2026-11\nstatus: draft\n---\n# A\n\nOne.\n"
    (article,) = translated({"seeds/a.txt": "甲\n一。", "seeds/a.en.md": english}, annotator)
    assert article.provenance == Provenance("某人", "machine", "2026-11", "draft")
