"""The English of an article as HTML: what stands next to each Chinese block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from zhreader.labels import label

if TYPE_CHECKING:
    from zhreader.model import Block

SENTENCE = Markup('<span class="zr-s">{}</span>')
"""Around each sentence of a paragraph, in either language."""

_HEADING = Markup('<p class="zr-heading-en" lang="en">{}</p>')
_PARAGRAPH = Markup('<details class="zr-en"><summary>{}</summary><p lang="en">{}</p></details>')


def render_english(block: Block) -> Markup:
    """The English of a block: a line below a heading, behind a mark that opens it below a paragraph.

    Where it is matched sentence by sentence, it has as many ``span.zr-s`` as the Chinese, else one.
    """
    if not block.english:
        return Markup("")
    if block.level:
        return _HEADING.format(block.english)
    sentences = Markup(" ").join(map(SENTENCE.format, block.english_sentences or (block.english,)))
    return _PARAGRAPH.format(label("show-english"), sentences)
