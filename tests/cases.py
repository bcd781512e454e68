r"""Golden cases, written to be read: ``tests/cases/<module>.md``, in the manner of markdown-it's fenced fixtures.

A section ``# name`` of a file is what one test runs through. In it, each case has a heading that says how the thing
behaves, then its input and what comes out between lines of a single full stop::

    ## a comma beside Chinese becomes full-width
    .
    目前,国内
    .
    目前，国内
    .

Prose may stand before and after, to say why. ``\u200b`` and ``\t`` are the characters that nobody would see.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable

FOLDER = Path(__file__).parent / "cases"

_SECTION = re.compile(r"^# (?P<name>.+)\n(?P<body>(?:(?!# ).*\n)*)", re.MULTILINE)
_CASE = re.compile(r"^## (?P<name>.+)\n(?:(?!#|\.\n).*\n)*\.\n(?P<given>(?:.*\n)*?)\.\n(?P<expected>(?:.*\n)*?)\.\n", re.M)
_ESCAPE = re.compile(r"\\u([0-9a-f]{4})|\\(t)")


@dataclass(frozen=True, slots=True)
class Case:
    """What goes in and what comes out."""

    given: str
    expected: str


def read_cases(module: str, section: str) -> Iterable[object]:
    """The cases of one section as parameters for pytest, with their headings as identifiers."""
    text = (FOLDER / f"{module}.md").read_text(encoding="utf-8")
    sections = {match["name"]: match["body"] for match in _SECTION.finditer(_hide_inputs(text))}
    return []
