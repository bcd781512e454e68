"""The English of a seed stands by its Chinese, block by block, or does not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cases import cases
from samples import articles_of, outcome, outline
from zhreader.model import Provenance
from zhreader.translation import Translation, fingerprint, places, read_translation

if TYPE_CHECKING:
    from cases import Case
    from zhreader.annotate import Annotator
    from zhreader.model import Article


def read(files: dict[str, str], annotator: Annotator) -> Translation:
    (_, seed), (path, english) = files.items()
    return read_translation(english.encode(), path, articles_of(seed, annotator))


def translated(files: dict[str, str], annotator: Annotator) -> tuple[Article, ...]:
    return read(files, annotator).articles


@cases("translation", "read_translation")
def test_read_translation(case: Case, annotator: Annotator) -> None:
    assert outline(translated(case.files, annotator)) == case.expected


@cases("translation", "faults")
def test_faults(case: Case, annotator: Annotator) -> None:
    assert outcome(lambda: outline(translated(case.files, annotator))) == case.expected


@cases("translation", "notices")
def test_notices(case: Case, annotator: Annotator) -> None:
    translation = read(case.files, annotator)
    stale = [block.id for article in translation.articles for block in article.blocks if block.is_stale]
    assert [*map(str, translation.notices), f"stale: {' '.join(stale) or 'none'}"] == case.expected.split("\n")


def test_a_fingerprint_is_of_the_text_that_is_shown(annotator: Annotator) -> None:
    (article,) = articles_of("甲\n目前,疫情频发。", annotator)
    assert [(place, fingerprint(block.text)) for place, block in places(article)] == [
        ("1", fingerprint("目前，疫情频发。"))
    ]


def test_every_article_knows_who_translated_it(annotator: Annotator) -> None:
    english = "---\ntranslator: 某人\nkind: machine\ndate: 2026-11\nstatus: draft\n---\n# A\n\nOne.\n"
    (article,) = translated({"seeds/a.txt": "甲\n一。", "seeds/a.en.md": english}, annotator)
    assert article.provenance == Provenance("某人", "machine", "2026-11", "draft")
