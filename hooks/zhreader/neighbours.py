"""Which terms belong together: the lists of related terms, read in both directions."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from zhreader.model_terms import Term
    from zhreader.model_words import Form


def find_neighbours(
    terms: Iterable[Term], forms: Mapping[str, tuple[Form, str]], inner: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """The slugs of the terms next to each term, by its slug: those it names, those inside it, those that name it.

    三会一课 names 党课; whether 党课 names 三会一课 or not, each is next to the other. What an editor has named comes
    first, in the editor's order.
    """
    terms = list(terms)
    named = {term.slug: [forms[text][1] for text in term.related if text in forms] for term in terms}
    holds = {
        term.slug: list(chain.from_iterable(inner.get(form.text, ()) for form in (term.form, *term.aliases)))
        for term in terms
    }
    named_by: dict[str, list[str]] = {term.slug: [] for term in terms}
    for relation in (named, holds):
        for slug, others in relation.items():
            for other in others:
                named_by[other].append(slug)
    return {
        slug: tuple(dict.fromkeys(other for other in (*named[slug], *holds[slug], *named_by[slug]) if other != slug))
        for slug in named
    }
