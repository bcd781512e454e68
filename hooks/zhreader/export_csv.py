"""The glossary as a table for spreadsheets: RFC 4180, in UTF-8 with a byte order mark.

The mark is there because the commonest spreadsheet program reads a file without it in the local code page and shows
雞 as é›ž; programs that know UTF-8 pass it over (Python: ``utf-8-sig``).
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhreader.glossary import Glossary
    from zhreader.model_terms import Note, Term

COLUMNS = (
    "id", "simplified", "traditional", "pinyin", "english", "english_status", "english_other", "literal", "kind",
    "gist_zh", "gist_en", "register_zh", "register_en", "aliases", "stands_for", "since", "until", "related",
    "not_established_zh", "not_established_en", "sources", "review", "sentences", "address",
)  # fmt: skip
"""One row a term; where a cell holds several things, a semicolon and a space divide them."""


def export_csv(glossary: Glossary, counts: Mapping[str, int], site: str = "") -> bytes:
    """The whole glossary, in the order of its slugs, so that the same glossary gives the same bytes.

    ``counts`` are the sentences of the site with a term, by slug; ``site`` is the site's address, with a slash at its
    end, or empty when it is not known.
    """
    out = io.StringIO(newline="")
    table = csv.writer(out)  # its lines end in CRLF and quotes are doubled, as RFC 4180 says
    table.writerow(COLUMNS)
    for slug, term in sorted(glossary.terms.items()):
        row = _row(term, counts.get(slug, 0), site)
        table.writerow(row[column] for column in COLUMNS)
    return out.getvalue().encode("utf-8-sig")


def _row(term: Term, count: int, site: str) -> dict[str, str]:
    first, *others = term.english
    return {
        "id": term.slug,
        "simplified": term.text,
        "traditional": term.form.traditional,
        "pinyin": term.form.reading,
        "english": first.text,
        "english_status": first.status,
        "english_other": "; ".join(
            f"{other.of}: {other.text} ({other.status})" if other.of else f"{other.text} ({other.status})"
            for other in others
        ),
        "literal": term.literal,
        "kind": term.kind,
        "gist_zh": term.gist_zh,
        "gist_en": term.gist_en,
        "register_zh": term.register.zh if term.register else "",
        "register_en": term.register.en if term.register else "",
        "aliases": "; ".join(f"{alias.text} ({alias.reading}) {alias.english}".rstrip() for alias in term.aliases),
        "stands_for": "; ".join(
            f"{whole.form.text} = {' + '.join(part.form.text for part in whole.parts)}" for whole in term.wholes
        ),
        "since": _date(term.since),
        "until": _date(term.until),
        "related": "; ".join(term.related),
        "not_established_zh": " ".join(note.zh for note in term.not_established),
        "not_established_en": " ".join(note.en for note in term.not_established),
        "sources": "; ".join(
            " ".join(filter(None, (f"[{source.key}]", f"{source.title}, {source.publisher}", source.date, source.url)))
            for source in term.sources
        ),
        "review": term.review,
        "sentences": str(count),
        "address": f"{site}glossary/{term.slug}/" if site else "",
    }


def _date(note: Note | None) -> str:
    return note.date if note else ""
