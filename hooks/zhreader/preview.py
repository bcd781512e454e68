"""What only the live preview shows, above a page: what needs mending, and how a translation stands as it grows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from zhreader.chinese import in_chinese
from zhreader.labels import bilingual, label
from zhreader.translating import standings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhreader.errors import Fault
    from zhreader.glossary import Glossary
    from zhreader.library import Library
    from zhreader.model import Article
    from zhreader.translating import Standing

_ROW = Markup('<tr><td><a href="#{}">{}</a></td><td>{} : {}</td><td>{}</td></tr>')

_STANDING = Markup('<details class="zr-faults zr-alignment"><summary>{} {} / {}</summary><table>{}</table></details>')


def render_preview(library: Library, article: Article | None) -> Markup:
    """The faults and notices of a build and, above an article with English, how the two stand."""
    out = _listed("faults", library.faults) + _listed("notices", library.notices)
    return out + (_standing(article, library.glossary) if article and article.provenance else Markup(""))


def _listed(key: str, faults: Iterable[Fault]) -> Markup:
    lines = Markup("").join(
        Markup("<li><code>{}:{}</code> {}</li>").format(
            f.path, f.line, bilingual(in_chinese(f.fact) + in_chinese(f.remedy), f"{f.fact} {f.remedy}")
        )
        for f in faults
    )
    if not lines:
        return lines
    box = Markup('<aside class="zr-faults" role="{}"><p>{}</p><ul>{}</ul></aside>')
    return box.format("alert" if key == "faults" else "status", label(key), lines)


def _standing(article: Article, glossary: Glossary) -> Markup:
    found = list(standings(article, glossary))
    done = sum(bool(standing.block.english) for standing in found)
    rows = Markup("").join(
        _ROW.format(
            standing.block.id,
            standing.place,
            len(standing.block.sentences),
            len(standing.block.english_sentences) or (1 if standing.block.english else 0),
            Markup("; ").join(_remarks(standing)),
        )
        for standing in found
    )
    return _STANDING.format(label("alignment"), done, len(found), rows)


def _remarks(standing: Standing) -> Iterable[Markup]:
    if not standing.block.english:
        return [label("not-translated")]
    remarks = [label("by-sentence" if standing.is_matched else "by-paragraph")]
    remarks += [label("stale")] if standing.block.is_stale else []
    for text, rendering in standing.missing:
        remarks.append(
            Markup('{} <span lang="zh-Hans">{}</span> = {}').format(label("no-rendering"), text, escape(rendering))
        )
    return remarks
