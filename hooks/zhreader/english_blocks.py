"""The English of a page that somebody wrote in Markdown: hanzi in it get an element of their language."""

from __future__ import annotations

import re
from html import unescape

from markupsafe import Markup

from zhreader.labels import mark_hanzi

_BLOCK = re.compile(r'<div class="zr-label" lang="en">.*?\n</div>', re.DOTALL)
_TAG = re.compile(r"(<[^>]*>)")
_LEFT_ALONE = {"code", "pre"}


def mark_english_blocks(html: str) -> Markup:
    """A page's HTML with a ``span`` of Chinese around the hanzi in its English blocks, code left alone.

    ``<div class="zr-label" lang="en"> … 四验一戴 means … </div>`` gives ``<span lang="zh-Hans">四验一戴</span> means``.
    """
    return Markup(_BLOCK.sub(lambda block: _marked(block[0]), html))  # noqa: S704 - MkDocs' HTML with spans in it


def _marked(html: str) -> str:
    pieces = _TAG.split(html)
    depth = 0
    for index, piece in enumerate(pieces):
        if index % 2:
            name = re.sub(r"\W.*", "", piece.lstrip("</"), flags=re.DOTALL)
            depth += (1 - 2 * piece.startswith("</")) * (name in _LEFT_ALONE)
        elif not depth:
            pieces[index] = str(mark_hanzi(unescape(piece)))
    return "".join(pieces)
