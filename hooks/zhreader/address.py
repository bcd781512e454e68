"""Where an article's page stands on the site: readable, stable, and never two at one place."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from zhreader.errors import Fault
from zhreader.orthography import toneless

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhreader.model import Article, Sentence

LONGEST = 80
"""Characters of a slug; it is cut at a syllable."""

ROOT = "articles"


def give_addresses(
    articles: Sequence[Article], folder_titles: dict[tuple[str, ...], Sentence]
) -> tuple[tuple[Article, ...], tuple[Fault, ...]]:
    """The articles with their addresses, and a fault for each that would take another's place.

    守好防线 in ``seeds/防疫/`` goes to ``articles/fang-yi/shou-hao-fang-xian``: the toneless syllables of the title,
    one by one, so that a better word split never moves a page. ``folder_titles`` are the annotated names of the
    folders. The first article at an address keeps it; those after it are left out.
    """
    placed: dict[str, Article] = {}
    faults = []
    for article in articles:
        folders = [slugify(folder_titles[article.sections[: i + 1]]) for i in range(len(article.sections))]
        address = "/".join([ROOT, *folders, article.facts.slug or slugify(article.title)])
        if address in placed or address.endswith("/index"):
            taken = placed.get(address)
            holder = f"{taken.path}:{taken.line} (“{taken.title.text}”)" if taken else "the list of articles"
            fact = f"“{article.title.text}” would have the address {address}/, which belongs to {holder}."
            remedy = "Give one of them a “slug:” of its own, in its front matter or its companion .yml."
            faults.append(Fault(article.path, article.line, fact, remedy))
        else:
            placed[address] = replace(article, address=address)
    return tuple(placed.values()), tuple(faults)


def slugify(title: Sentence) -> str:
    """The toneless syllables, Latin words and numbers of an annotated title: ``zhu-lao-3-2-n-dang-yuan``."""
    parts = [
        toneless(word.syllables) or re.sub(r"[^a-z0-9]+", "-", word.text.lower()).strip("-") for word in title.words
    ]
    slug = "-".join(filter(None, parts))
    while len(slug) > LONGEST and "-" in slug:
        slug = slug.rpartition("-")[0]
    return slug[:LONGEST] or "untitled"
