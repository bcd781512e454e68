"""Where an article's page stands on the site: readable, stable, and never two at one place."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from zhreader.errors import Fault
from zhreader.spelling import toneless

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhreader.model import Article, Sentence

LONGEST = 80
"""Characters of a slug; it is cut at a syllable."""

ROOT = "articles"


def give_addresses(
    articles: Sequence[Article], folder_names: Mapping[tuple[str, ...], Sentence]
) -> tuple[tuple[Article, ...], tuple[Fault, ...]]:
    """The articles with their addresses, and a fault for each that would take another's place.

    守好防线 in ``seeds/防疫/`` goes to ``articles/fang-yi/shou-hao-fang-xian``: the toneless syllables of the title,
    one by one, so that a better word split never moves a page. ``folder_names`` are the annotated names of the
    folders. The first article at an address keeps it; those after it are left out.
    """
    placed: dict[str, Article] = {}
    sections = give_section_addresses(folder_names)
    holders = {f"{address}/index": "a list of articles" for address in (ROOT, *sections.values())}
    holders |= dict.fromkeys(sections.values(), "a list of articles")
    faults = []
    for article in articles:
        folder = sections[article.sections] if article.sections else ROOT
        address = f"{folder}/{article.facts.slug or slugify(article.title)}"
        if address in holders:
            fact = f"“{article.title.text}” would have the address {address}/, which belongs to {holders[address]}."
            remedy = "Give one of them a “slug:” of its own, in its front matter or its companion .yml."
            faults.append(Fault(article.path, article.line, fact, remedy))
        else:
            holders[address] = f"{article.path}:{article.line} (“{article.title.text}”)"
            placed[address] = replace(article, address=address)
    return tuple(placed.values()), tuple(faults)


def give_section_addresses(folder_names: Mapping[tuple[str, ...], Sentence]) -> dict[tuple[str, ...], str]:
    """The address of each folder's list, by its path of names: ``("防疫",)`` has ``articles/fang-yi``."""
    return {
        path: "/".join([ROOT, *(slugify(folder_names[path[: depth + 1]]) for depth in range(len(path)))])
        for path in sorted(folder_names)
    }


def slugify(title: Sentence) -> str:
    """The toneless syllables, Latin words and numbers of an annotated title: ``zhu-lao-3-2-n-dang-yuan``."""
    parts = [
        toneless(word.syllables) or re.sub(r"[^a-z0-9]+", "-", word.text.lower()).strip("-") for word in title.words
    ]
    slug = "-".join(filter(None, parts))
    while len(slug) > LONGEST and "-" in slug:
        slug = slug.rpartition("-")[0]
    return slug[:LONGEST] or "untitled"
