"""The page for editors that shows what to explain next, made when the site is built."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from zhreader.labels import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhreader.candidates import Candidate, Place
    from zhreader.render import Href

SHOWN = 300
"""The commonest candidates on the page; the command lists all."""


def render_candidates(candidates: Sequence[Candidate], href: Href) -> Markup:
    """A table: the candidate, what it is, how often it comes, and a sentence that leads to its paragraph."""
    if not candidates:
        return Markup("<p>{}</p>").format(label("no-candidates"))
    head = Markup("").join(
        Markup('<th scope="col">{}</th>').format(label(key)) for key in ("candidate", "kind", "count", "sentence")
    )
    rows = Markup("").join(_row(candidate, href) for candidate in candidates[:SHOWN])
    table = Markup('<table class="zr-candidates"><thead><tr>{}</tr></thead><tbody>{}</tbody></table>').format(
        head, rows
    )
    number = f"{SHOWN} / {len(candidates)}" if len(candidates) > SHOWN else len(candidates)
    return Markup("<p>{} {}</p>").format(number, label("candidates")) + table


def _row(candidate: Candidate, href: Href) -> Markup:
    place = candidate.places[0]
    return Markup(
        '<tr><th scope="row" lang="zh-Hans">{}</th><td>{}</td><td>{}</td><td><a lang="{}" href="{}">{}</a></td></tr>'
    ).format(
        candidate.text,
        label(f"candidate-{candidate.kind}"),
        candidate.count,
        place.article.lang,
        href(f"{place.article.address}#{place.block.id}" if place.block else place.article.address),
        _around(candidate.text, place),
    )


def _around(text: str, place: Place, width: int = 16) -> str:
    """The candidate with a few characters on either side; the beginning of the sentence in the other script."""
    whole = place.sentence.text
    start = max(whole.find(text), 0)
    begin, end = max(0, start - width), min(len(whole), start + len(text) + width)
    return f"{'…' if begin else ''}{whole[begin:end]}{'…' if end < len(whole) else ''}"
