"""The page's scripts: their types are sound, and their logic, apart from any page, does what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from node import REPOSITORY, node

if TYPE_CHECKING:
    from pathlib import Path

SCRIPTS = sorted((REPOSITORY / "docs/assets/js").rglob("*.mjs"))
TESTS = sorted((REPOSITORY / "tests/js").glob("*.test.mjs"))


def test_types_are_sound(packages: Path) -> None:
    done = node(packages / "typescript/bin/tsc", "--project", ".")
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_script_is_checked(script: Path) -> None:
    text = script.read_text(encoding="utf-8")
    assert text.startswith("// @ts-check\n")
    assert "@ts-ignore" not in text
    assert "@ts-nocheck" not in text


@pytest.mark.parametrize("script", TESTS, ids=lambda script: script.name.removesuffix(".test.mjs"))
def test_the_logic_does_what_it_says(script: Path) -> None:
    done = node("--test", script)
    assert done.returncode == 0, done.stdout
