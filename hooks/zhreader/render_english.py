"""The English of an article as HTML: what stands next to each Chinese block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from zhreader.labels import label
from zhreader.renderings import find_renderings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhreader.model import Block
    from zhreader.render import Tags

    Renderings = Mapping[str, Sequence[str]]
    """The English renderings of terms by slug, as the glossary writes them."""

SENTENCE = Markup('<span class="zr-s">{}</span>')
"""Around each sentence of a paragraph, in either language."""

_PARAGRAPH = Markup('<details class="zr-en"><summary>{}</summary>{}<p lang="en">{}</p></details>')
_HEADING = Markup(
    '<details class="zr-en zr-en--heading"><summary>{}</summary>{}'
    '<p lang="en" role="heading" aria-level="{}">{}</p></details>'
)
_TITLE = Markup('<span class="zr-title" lang="{}">{}</span>')
_NOTE = Markup('<p class="zr-en__note">{}</p>')
_MISSING = Markup('<p class="zr-en__missing">{}</p>')


def render_english(block: Block, tags: Tags, renderings: Renderings, *, is_translated: bool = True) -> Markup:
    """The English of a block, behind a mark that opens it.

    Where it is matched sentence by sentence, it has as many ``span.zr-s`` as the Chinese, else one. The terms that the
    Chinese of the block links are links here, wherever one of their ``renderings`` stands. A block without English says
    so where the rest of the article has some (``is_translated``).
    """
    if not block.english:
        return _MISSING.format(label("not-translated")) if is_translated else Markup("")
    slugs = {link.slug for sentence in block.sentences for link in sentence.links}
    known = {slug: renderings[slug] for slug in slugs if slug in renderings}
    note = _NOTE.format(label("stale")) if block.is_stale else Markup("")
    if block.level:
        return _HEADING.format(label("show-english"), note, block.level, _linked(block.english, tags, known))
    texts = block.english_sentences or (block.english,)
    sentences = Markup(" ").join(SENTENCE.format(_linked(text, tags, known)) for text in texts)
    return _PARAGRAPH.format(label("show-english"), note, sentences)


def render_title(chinese: str, lang: str, english: str = "") -> Markup:
    """A title of ours to list elsewhere, in navigation and contents: in Chinese, and in English where it has any.

    ``<span class="zr-title" lang="zh-Hans">打赢</span> <span class="zr-title" lang="en">To win</span>``; styles show
    what the reader reads.
    """
    title = _TITLE.format(lang, chinese)
    return Markup("{} {}").format(title, _TITLE.format("en", english)) if english else title


def _linked(text: str, tags: Tags, renderings: Renderings) -> Markup:
    out = Markup("")
    done = 0
    for found in find_renderings(text, renderings):
        opening, closing = tags(found.slug)
        out += escape(text[done : found.start]) + opening + escape(text[found.start : found.end]) + closing
        done = found.end
    return out + escape(text[done:])
