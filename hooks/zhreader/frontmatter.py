"""YAML written by editors, read with the line of every key and checked against a schema.

Front matter of a seed, a seed's companion ``.yml`` and the head of an explainer all come through here, so that each
says the same thing about the same mistake. Schemas are JSON Schema (2020-12) in ``data/*.schema.yml``; a field's
``description`` there is the remedy an editor is given.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from jsonschema import Draft202012Validator

from zhreader.errors import Fault, InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jsonschema.exceptions import ValidationError

FENCE = "---"

Keys = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields of one YAML document; every scalar is a string, dates and numbers too."""

    fields: dict[str, Any]
    lines: dict[Keys, int]
    """The line in the file of each key and list entry, by its path: ``("english", 0, "source")``."""

    def line(self, *keys: str | int) -> int:
        """The line of the innermost of ``keys`` that is there; the first line of the document otherwise."""
        while keys and keys not in self.lines:
            keys = keys[:-1]
        return self.lines[keys]


def split_front_matter(text: str, path: str) -> tuple[str, str, int]:
    r"""Divide a file into its front matter and its body.

    ``"---\ntitle: 新闻\n---\n正文\n"`` gives ``("title: 新闻\n", "正文\n", 4)``: the YAML, the body, and the
    line of the file on which the body begins. Without a first line of three hyphens the whole file is body.

    :raises InputError: if no second line of three hyphens follows.
    """
    lines = text.splitlines(keepends=True)
    if not lines or lines[0].rstrip() != FENCE:
        return "", text, 1
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() == FENCE:
            return "".join(lines[1:number]), "".join(lines[number + 1 :]), number + 2
    raise InputError(Fault(path, 1, "The front matter does not end.", "Close it with a second line of three hyphens."))


def read_front_matter(text: str, *, path: str, first_line: int, schema: str) -> FrontMatter:
    """Read YAML that stands in ``path`` from ``first_line`` on and check it against ``data/<schema>.schema.yml``.

    :raises InputError: with every fault: broken YAML, a key given twice, an unknown key, a missing or wrong value.
    """
    try:
        node = yaml.compose(text, Loader=_PlainLoader)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        line = first_line + (mark.line if mark else 0)
        problem = getattr(error, "problem", None) or "it cannot be read"
        remedy = "Put quotation marks around a value that contains a colon, a # or a bracket, and indent with spaces."
        raise InputError(Fault(path, line, f"The front matter is not valid YAML: {problem}.", remedy)) from error
    lines: dict[Keys, int] = {(): first_line}
    faults: list[Fault] = []
    fields = {} if node is None else _Constructor(path, first_line, lines, faults).value(node)
    matter = FrontMatter(fields if isinstance(fields, dict) else {}, lines)
    for violation in _validator(schema).iter_errors(fields):
        faults.extend(_explain(violation, matter, path))
    if faults:
        raise InputError(*faults)
    return matter


@dataclass(slots=True)
class _Constructor:
    """Makes values of the nodes of a document and notes where every key stands."""

    path: str
    first_line: int
    lines: dict[Keys, int]
    faults: list[Fault]

    def value(self, node: yaml.Node, keys: Keys = ()) -> Any:  # noqa: ANN401 - strings, lists and mappings of any depth
        """The value of a node; reports keys given twice."""
        if isinstance(node, yaml.MappingNode):
            mapping: dict[str, Any] = {}
            for key_node, value_node in node.value:
                key = str(key_node.value)
                line = self.first_line + key_node.start_mark.line
                if key in mapping:
                    self.faults.append(
                        Fault(self.path, line, f"The key “{key}” is given twice.", "Keep one of the two.")
                    )
                self.lines[*keys, key] = line
                mapping[key] = self.value(value_node, (*keys, key))
            return mapping
        if isinstance(node, yaml.SequenceNode):
            for index, child in enumerate(node.value):
                self.lines[*keys, index] = self.first_line + child.start_mark.line
            return [self.value(child, (*keys, index)) for index, child in enumerate(node.value)]
        return node.value


class _PlainLoader(yaml.BaseLoader):
    """YAML without anchors: an editor has no use for them, and they can make a document that never ends."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call]  # PyYAML's stubs leave it bare
        if getattr(event, "anchor", None):
            raise yaml.composer.ComposerError(None, None, "it has an anchor (& or *)", event.start_mark)
        return super().compose_node(parent, index)


@cache
def _validator(schema: str) -> Draft202012Validator:
    text = (Path(__file__).parent / "data" / f"{schema}.schema.yml").read_text(encoding="utf-8")
    return Draft202012Validator(yaml.safe_load(text))


def _explain(error: ValidationError, matter: FrontMatter, path: str) -> Iterator[Fault]:
    """A violation of the schema in the words of an editor."""
    keys = tuple(error.absolute_path)
    instance: Any = error.instance
    rule: Any = error.validator_value
    schema: dict[str, Any] = dict(error.schema) if isinstance(error.schema, dict) else {}
    properties: dict[str, Any] = schema.get("properties", {})
    name = " → ".join(str(key + 1) if isinstance(key, int) else f"“{key}”" for key in keys) or "The front matter"
    remedy = schema.get("description", "See the format in docs/contributing.")
    if error.validator == "required":
        key = next(key for key in rule if key not in instance and f"'{key}'" in error.message)
        remedy = properties.get(key, {}).get("description", remedy)
        yield Fault(path, matter.line(*keys), f"The key “{key}” is missing.", remedy)
    elif error.validator == "additionalProperties":
        for key in instance:
            if key not in properties:
                known = ", ".join(properties)
                yield Fault(path, matter.line(*keys, key), f"“{key}” is no key that is known here.", f"Known: {known}.")
    elif error.validator == "enum":
        yield Fault(path, matter.line(*keys), f"{name} is “{instance}”.", f"Write one of: {', '.join(rule)}.")
    else:
        shown = instance if isinstance(instance, str) else type(instance).__name__
        yield Fault(path, matter.line(*keys), f"{name} cannot be “{shown}”.", remedy)
