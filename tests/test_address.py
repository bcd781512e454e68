"""Readable, stable addresses, and never two articles at one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cases import cases
from zhreader.address import give_addresses, give_section_addresses, slugify
from zhreader.annotate import annotate_sentence
from zhreader.model import Article, Facts, Sentence

if TYPE_CHECKING:
    from cases import Case
    from zhreader.annotate import Annotator


def article(number: int, line: str, annotator: Annotator) -> Article:
    place, _, slug = line.partition(" = ")
    *folders, title = place.split("/")
    words = annotate_sentence(Sentence(title), annotator)
    return Article(f"{number}.txt", 1, words, (), facts=Facts(slug=slug), sections=tuple(folders))


@cases("address", "slugify")
def test_slugify(case: Case, annotator: Annotator) -> None:
    assert slugify(annotate_sentence(Sentence(case.given), annotator)) == case.expected


@cases("address", "give_addresses")
def test_give_addresses(case: Case, annotator: Annotator) -> None:
    articles = [article(number, line, annotator) for number, line in enumerate(case.given.split("\n"), 1)]
    paths = {a.sections[: depth + 1] for a in articles for depth in range(len(a.sections))}
    names = {path: annotate_sentence(Sentence(path[-1]), annotator) for path in paths}
    placed, faults = give_addresses(articles, names)
    assert "\n".join([*(a.address for a in placed), *map(str, faults)]) == case.expected


def test_a_folder_without_articles_of_its_own_has_an_address_too(annotator: Annotator) -> None:
    names = {path: annotate_sentence(Sentence(path[-1]), annotator) for path in [("防疫",), ("防疫", "2022年")]}
    assert give_section_addresses(names) == {
        ("防疫",): "articles/fang-yi",
        ("防疫", "2022年"): "articles/fang-yi/2022-nian",
    }
