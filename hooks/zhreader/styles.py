"""The page's style sheet: the components that ``mkdocs.yml`` lists, one after the other, in one file.

Pages wait for their styles, and on a slow network every file costs a wait of its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_COMMENT = re.compile(r"/\*.*?\*/\n?", re.DOTALL)


def join_styles(sheets: Iterable[str]) -> str:
    r"""The sheets in their order, without comments: ``/* Ink. */\na {}\n`` and ``b {}\n`` become ``a {}\nb {}\n``."""
    return "".join(_COMMENT.sub("", sheet) for sheet in sheets)
