"""Renderings of terms are found in a translation, and the translations of the project hold them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cases import cases
from zhreader.renderings import find_renderings

if TYPE_CHECKING:
    from cases import Case


@cases("renderings", "found")
def test_found(case: Case) -> None:
    listed, text = case.given.split("\n---\n")
    renderings = {slug: texts.split(" | ") for slug, texts in (line.split(": ") for line in listed.splitlines())}
    for found in reversed(find_renderings(text, renderings)):
        marked = f"[{text[found.start : found.end]}]({found.slug})"
        text = text[: found.start] + marked + text[found.end :]
    assert text == case.expected
