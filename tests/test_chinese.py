"""What is wrong with a file is said in Chinese too, and no message is forgotten."""

from __future__ import annotations

import ast
from string import Formatter
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from node import REPOSITORY
from zhreader.chinese import catalogue, in_chinese

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = REPOSITORY / "hooks" / "zhreader"
PHRASES = {"prose", "Chinese", "English", "The front matter", "It was to settle “{}”.", "at {}, “{}…”"}
PHRASES |= {"after the last Chinese paragraph"}
"""Parts of messages that vary, and are words of ours all the same."""


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("The seed is empty.", "原文是空的。"),
        ("The key “kind” is missing.", "缺少键“kind”。"),
        ("“notes” → 1 → “p” cannot be “p4”.", "“notes” → 1 → “p”的值不能是“p4”。"),
        ("The front matter cannot be “list”.", "文件头的值不能是“list”。"),
        ("“五老” is claimed by docs/glossary/zz.md as well.", "docs/glossary/zz.md 也收了“五老”。"),
        ("The explainer has no English part.", "词条没有英文部分。"),
        (
            "“甲” has 2 paragraphs and 0 headings, its English has 3 and 1; they part at 2, “二二二…”.",
            "“甲”有 2 段、0 个小标题，英文有 3 段、1 个；从 2（“二二二……”）起对不上。",
        ),
        ("Said by nobody.", "Said by nobody."),
    ],
)
def test_a_message_in_chinese(english: str, chinese: str) -> None:
    assert in_chinese(english) == chinese


def test_every_message_of_the_code_and_of_the_schemas_has_its_chinese() -> None:
    assert {*messages(), *remedies()} | PHRASES == set(catalogue())


@pytest.mark.parametrize("english", catalogue())
def test_the_chinese_of_a_message_carries_over_all_that_varies(english: str) -> None:
    carried = {name for _, name, _, _ in Formatter().parse(catalogue()[english]) if name is not None}
    assert carried == {str(number) for number in range(english.count("{}"))}
    assert in_chinese(english) != english


def messages() -> Iterator[str]:
    """The facts and remedies that the code gives to its faults, ``{}`` for what varies."""
    for path in PACKAGE.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            given: list[ast.expr] = []
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Fault":
                given = node.args[2:]
            elif isinstance(node, ast.Assign | ast.keyword):
                name = ast.unparse(node.targets[0]) if isinstance(node, ast.Assign) else node.arg
                given = [node.value] if name in {"fact", "remedy", "_REMEDY"} else []
            for value in given:
                yield from texts(value)


def texts(value: ast.expr) -> Iterator[str]:
    """The sentences in an expression: its own, or those between which it chooses."""
    if isinstance(value, ast.JoinedStr):
        yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in value.values)
    elif isinstance(value, ast.Constant):
        yield str(value.value)
    elif isinstance(value, ast.IfExp):
        yield from (*texts(value.body), *texts(value.orelse))
    elif isinstance(value, ast.Call):
        yield from (text for argument in value.args for text in texts(argument) if " " in text)


def remedies() -> Iterator[str]:
    """The descriptions in the schemas."""
    for path in PACKAGE.glob("data/*.schema.yml"):
        yield from descriptions(yaml.safe_load(path.read_text(encoding="utf-8")))


def descriptions(schema: Any) -> Iterator[str]:  # noqa: ANN401 - a schema is mappings, lists and scalars
    if isinstance(schema, dict):
        if isinstance(schema.get("description"), str):
            yield schema["description"]
        schema = list(schema.values())
    if isinstance(schema, list):
        for child in schema:
            yield from descriptions(child)
