"""A script without what only its readers in the repository need, so that readers of the site wait less for it."""

from __future__ import annotations

from rjsmin import jsmin


def compact(script: str) -> str:
    r"""The script without comments and needless spaces; names stay, so that an error in a browser can be understood.

    ``/** Where. */\nconst place = 1;\n\nconst next = place + 1;`` becomes ``const place=1;const next=place+1;``.
    """
    shorter: str = jsmin(script)
    return shorter + "\n"
