r"""Golden cases, written to be read: ``tests/cases/<module>.md``, in the manner of markdown-it's fenced fixtures.

A section ``# name`` of a file is what one test runs through. In it, each case has a heading that says how the thing
behaves, then its input and what comes out, divided by lines of a single full stop::

    ## a comma beside Chinese becomes full-width
    .
    目前,国内
    .
    目前，国内
    .

Prose may stand around it. ``\u200b`` and ``\t`` stand for characters that nobody would see.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

_ESCAPE = re.compile(r"\\(?:u([0-9a-f]{4})|t)")


@dataclass(frozen=True, slots=True)
class Case:
    """What goes in and what comes out."""

    given: str
    expected: str

    @property
    def files(self) -> dict[str, str]:
        """The input as files: each begins with a line ``=== path``."""
        pieces = re.split(r"^=== (.+)\n?", self.given, flags=re.MULTILINE)
        return dict(zip(pieces[1::2], pieces[2::2], strict=True))


def cases(module: str, section: str) -> pytest.MarkDecorator:
    """Run a test with every ``case`` of a section."""
    within, heading, fences = "", "", 0
    parts: list[list[str]] = [[], []]
    found: list[tuple[str, Case]] = []
    for line in Path(__file__).with_name("cases").joinpath(f"{module}.md").read_text(encoding="utf-8").splitlines():
        if line == ".":
            fences = (fences + 1) % 3
            if not fences and within == section:
                found.append((heading, Case(*map("\n".join, parts))))
            parts = parts if fences else [[], []]
        elif fences:
            parts[fences - 1].append(_ESCAPE.sub(lambda match: chr(int(match[1] or "9", 16)), line))
        elif line.startswith("# "):
            within = line.removeprefix("# ")
        elif line.startswith("## "):
            heading = line.removeprefix("## ")
    if not found:
        raise LookupError(f"tests/cases/{module}.md has no cases in a section “{section}”.")
    return pytest.mark.parametrize("case", [case for _, case in found], ids=[heading for heading, _ in found])
