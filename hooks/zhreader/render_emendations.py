"""Editorial corrections at the end of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from zhreader.labels import bilingual, label

if TYPE_CHECKING:
    from zhreader.model import Article, Emendation


def render_emendations(article: Article) -> Markup:
    """What the editor corrected, with what was printed and why, each leading back to its paragraph.

    ``<li><a href="#p4">¶ 4</a> <q>党委一网格</q> → <q>党委—网格</q> …</li>`` for each passage; empty without any.
    """
    notes = []
    for block in article.blocks:
        for reasons in dict.fromkeys((mark.reason_zh, mark.reason_en) for mark in block.emendations):
            changes = [mark for mark in block.emendations if (mark.reason_zh, mark.reason_en) == reasons]
            shown = Markup("；").join(
                Markup('<q class="zr-printed" lang="{0}">{1}</q> → <q lang="{0}">{2}</q>').format(
                    article.lang,
                    _with_context(block.text, mark, mark.printed),
                    _with_context(block.text, mark, block.text[mark.start : mark.end]),
                )
                for mark in changes
            )
            notes.append(
                Markup('<li><a href="#{}">¶ {}</a> {} {}</li>').format(
                    block.id, block.id.removeprefix("p"), shown, bilingual(*reasons)
                )
            )
    if not notes:
        return Markup()
    return Markup('<section class="zr-notes"><h2 id="emendations">{}</h2><ul>{}</ul></section>').format(
        label("emendations"), Markup().join(notes)
    )


def _with_context(text: str, mark: Emendation, replacement: str) -> str:
    return text[max(0, mark.start - 2) : mark.start] + replacement + text[mark.end : mark.end + 2]
