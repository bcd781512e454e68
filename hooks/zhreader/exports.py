"""The glossary for other tools: what is offered for download, built with the site.

A format is a module of its own: :mod:`zhreader.export_csv`, :mod:`zhreader.export_tbx`, :mod:`zhreader.export_yomitan`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zhreader.explainer import ARTICLE
from zhreader.export_csv import export_csv
from zhreader.export_tbx import export_tbx
from zhreader.export_yomitan import export_yomitan

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhreader.glossary import Glossary
    from zhreader.model import Article
    from zhreader.model_terms import Term

CSV, TBX, YOMITAN = "glossary/between-the-lines.csv", "glossary/between-the-lines.tbx", "glossary/between-the-lines.zip"
"""Where the files stand on the site."""


def make_exports(
    glossary: Glossary, counts: Mapping[str, int], site: str, articles: Mapping[str, Sequence[Article]] | None = None
) -> dict[str, bytes]:
    """Every file by its place on the site; the same glossary, counts and address give the same bytes.

    ``counts`` are the sentences with a term, by slug, ``articles`` those that have it: away from the site the source
    “the article on this site” has to say which. ``site`` is the site's address with a slash at its end, or empty.
    """
    terms = {slug: _named(term, (articles or {}).get(slug, ()), site) for slug, term in glossary.terms.items()}
    glossary = replace(glossary, terms=terms)
    return {
        CSV: export_csv(glossary, counts, site),
        TBX: export_tbx(glossary, site),
        YOMITAN: export_yomitan(glossary, counts, site),
    }


def _named(term: Term, articles: Sequence[Article], site: str) -> Term:
    """The term with the articles' titles in place of the source that stands for them."""
    if not articles:
        return term
    titles = "".join(f"《{article.title.text}》" for article in articles)
    url = f"{site}{articles[0].address}/" if site and len(articles) == 1 else ""
    sources = (replace(s, title=titles, url=url) if s.key == ARTICLE else s for s in term.sources)
    return replace(term, sources=tuple(sources))
