"""The concordance of a term: every sentence of every article in which it stands, by article."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from markupsafe import Markup

from zhreader.labels import label
from zhreader.render import mark_tags, render_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhreader.model_terms import Occurrence, Term
    from zhreader.render import Href

OPEN = 40
"""Sentences shown at once; those of the articles after that wait in folded lists, so that a page stays readable."""

_NOTHING = Markup("")


def render_concordance(term: Term, occurrences: Sequence[Occurrence], href: Href) -> Markup:
    """Every sentence with the term, the term marked, each with a link to its paragraph (``¶ 4``).

    ``occurrences`` are in reading order, so that those of one article stand together. A term in a title leads to the
    top of the page.
    """
    groups = []
    shown = 0
    for address, group in groupby(occurrences, key=lambda occurrence: occurrence.article.address):
        found = list(group)
        article = found[0].article
        lines = _NOTHING.join(_line(occurrence, term, href) for occurrence in found)
        name = Markup('<a lang="{}" href="{}">{}</a> <small>{}</small>').format(
            article.lang, href(address), article.title.text, len(found)
        )
        shape = "<h3>{}</h3><ul>{}</ul>" if shown < OPEN else "<details><summary>{}</summary><ul>{}</ul></details>"
        groups.append(Markup(shape).format(name, lines))  # noqa: S704 - one of the two constants above
        shown += len(found)
    body = _NOTHING.join(groups) if groups else Markup("<p>{}</p>").format(label("appears-nowhere"))
    return Markup('<section class="zr-concordance"><h2 id="appears-in">{} <small>{}</small></h2>{}</section>').format(
        label("appears-in"), shown, body
    )


def _line(occurrence: Occurrence, term: Term, href: Href) -> Markup:
    address, place = occurrence.article.address, label("in-title")
    if occurrence.block:
        address = f"{address}#{occurrence.block.id}"
        is_heading = bool(occurrence.block.level)
        place = label("in-heading") if is_heading else Markup("¶ {}").format(occurrence.block.id.removeprefix("p"))
    return Markup('<li><p class="zr-text" lang="{}">{} <a href="{}">{}</a></p></li>').format(
        occurrence.article.lang, render_words(occurrence.sentence, mark_tags(term.slug)), href(address), place
    )
