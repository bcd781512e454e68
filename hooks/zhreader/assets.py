"""What every page loads: scripts, styles and the tables of the other script, each made into one file of the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhreader.compact import compact
from zhreader.script_table import render_script_table
from zhreader.scripts import join_scripts
from zhreader.styles import join_styles

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from zhreader.model import Article

STYLES = "assets/css/reader.css"
"""What each page looks like: the sheets that mkdocs.yml lists, in one."""

_SCRIPTS = "assets/js/reader.mjs", "assets/js/search.mjs"
"""What each page runs, and what it fetches when a reader begins to search."""
_SCRIPT_TABLE = "assets/js/script-table.js"


def make_assets(docs: Path, sheets: Iterable[str], articles: Iterable[Article]) -> dict[str, str]:
    """The files by their place on the site: ``{"assets/js/reader.js": …}``; ``sheets`` are places in ``docs``.

    Raises ``InputError`` where a module cannot be joined.
    """
    return {
        **{script.replace(".mjs", ".js"): compact(join_scripts(docs / script)) for script in _SCRIPTS},
        STYLES: join_styles((docs / sheet).read_text(encoding="utf-8") for sheet in sheets),
        _SCRIPT_TABLE: render_script_table(docs.parent, articles),
    }
