"""The list of the glossary: all terms by kind, each with what the filter of the page looks at.

Without JavaScript it is the whole list, in groups; with it (``docs/assets/js/glossary.mjs``) the form above it filters
the list and puts it in order. The form is part of the page so that nothing moves when the script has come.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from zhreader.labels import LABELS, label
from zhreader.term_page import render_form

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhreader.glossary import Glossary
    from zhreader.model_terms import Term
    from zhreader.model_words import Form
    from zhreader.render import Href

_KIND = "kind-"
EXAMPLES = "三会 · 三會 · sanhui · shyk · lecture"
ORDERS = ("kind", "pinyin", "frequency")
LICENCE = "https://creativecommons.org/licenses/by-sa/4.0/"
"""Of the explainers, and of every file made from them."""


def render_glossary_index(
    glossary: Glossary, counts: Mapping[str, int], downloads: Mapping[str, int], href: Href
) -> Markup:
    """All terms in groups of one kind, in each by reading, with the first rendering and the number of sentences.

    ``counts`` are the sentences on the site in which a term is linked, by slug, ``downloads`` the sizes in bytes of the
    files of :mod:`zhreader.exports`, by their place. An entry has its forms in both scripts,
    their syllables and all its English in ``data-*``, as the filter wants them.
    """
    ordered = sorted(glossary.terms.values(), key=_reading_order)
    groups = Markup("")
    for kind in (key.removeprefix(_KIND) for key in LABELS if key.startswith(_KIND)):
        entries = [
            _entry(term, order, counts.get(term.slug, 0), href)
            for order, term in enumerate(ordered)
            if term.kind == kind
        ]
        if entries:
            groups += Markup('<section><h2 id="kind-{}">{} <small>{}</small></h2><ul>{}</ul></section>').format(
                kind, label(f"{_KIND}{kind}"), len(entries), Markup("").join(entries)
            )
    return Markup('<div class="zr-index" data-glossary>{}{}</div>').format(_form(), groups) + _downloads(
        downloads, href
    )


def _form() -> Markup:
    """The field, the orders of which the first is the page's own, and the place for the count."""
    buttons = Markup("").join(
        Markup('<button type="button" data-order="{}" aria-pressed="{}">{}</button>').format(
            order, "true" if order == ORDERS[0] else "false", label(f"order-{order}")
        )
        for order in ORDERS
    )
    filter_name, order_name = (" · ".join(LABELS[key]) for key in ("filter", "order"))
    return Markup(
        '<form class="zr-filter" role="search" aria-label="{}"><label>{}'
        '<input type="search" autocomplete="off" spellcheck="false" placeholder="{}">'
        '</label><div role="group" aria-label="{}">{}</div><p class="zr-filter__count" role="status"></p></form>'
    ).format(filter_name, label("filter-by"), EXAMPLES, order_name, buttons)


def _downloads(downloads: Mapping[str, int], href: Href) -> Markup:
    lines = Markup("").join(
        Markup('<li><a href="{}" download>{}</a> <small>{:,} kB</small></li>').format(
            href(place), label(f"download-{place.rpartition('.')[2]}"), max(1, round(size / 1000))
        )
        for place, size in downloads.items()
    )
    return Markup('<section class="zr-exports"><h2 id="download">{}</h2><ul>{}</ul><p>{}</p></section>').format(
        label("download"),
        lines,
        Markup('<a href="{}" rel="license external">{}</a>').format(LICENCE, label("cc-by-sa")),
    )


def _reading_order(term: Term) -> tuple[list[str], str]:
    """Syllable by syllable, as dictionaries do: bai2 xi3 before bai3 nian2; what has none comes first, by its text."""
    return [syllable for word in term.form.words for syllable in word.syllables], term.text


def _entry(term: Term, order: int, count: int, href: Href) -> Markup:
    forms = (term.form, *term.aliases)
    english = [rendering.text for rendering in term.english] + [alias.english for alias in term.aliases]
    number = Markup('<small title="{} {}">{}</small>').format(*LABELS["sentences"], count) if count else Markup("")
    return Markup(
        '<li data-forms="{}" data-syllables="{}" data-english="{}" data-order="{}" data-count="{}">'
        '<a href="{}"><span lang="zh-Hans">{}</span></a> {} <span lang="en">{}</span></li>'
    ).format(
        "|".join("=".join(dict.fromkeys((form.text, form.traditional))) for form in forms),
        "|".join(filter(None, map(_syllables, forms))),
        " | ".join(filter(None, [*english, term.literal])),
        order,
        count,
        href(f"glossary/{term.slug}"),
        render_form(term.form),
        number,
        term.english[0].text,
    )


def _syllables(form: Form) -> str:
    """The syllables of a form as the filter compares them: ``san1 hui4 yi1 ke4``."""
    return " ".join(syllable for word in form.words for syllable in word.syllables)
