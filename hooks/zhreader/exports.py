"""The glossary for other tools: what is offered for download, built with the site.

A format is a module of its own: :mod:`zhreader.export_csv`, :mod:`zhreader.export_tbx`, :mod:`zhreader.export_yomitan`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhreader.export_csv import export_csv
from zhreader.export_tbx import export_tbx
from zhreader.export_yomitan import export_yomitan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhreader.glossary import Glossary

CSV, TBX, YOMITAN = "glossary/between-the-lines.csv", "glossary/between-the-lines.tbx", "glossary/between-the-lines.zip"
"""Where the files stand on the site."""


def make_exports(glossary: Glossary, counts: Mapping[str, int], site: str) -> dict[str, bytes]:
    """Every file by its place on the site; the same glossary, counts and address give the same bytes.

    ``counts`` are the sentences with a term, by slug; ``site`` is the site's address with a slash at its end, or empty.
    """
    return {
        CSV: export_csv(glossary, counts, site),
        TBX: export_tbx(glossary, site),
        YOMITAN: export_yomitan(glossary, counts, site),
    }
