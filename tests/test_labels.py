"""Every word of the interface exists, in both languages."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

import zhreader
from zhreader.labels import LABELS, in_its_language, label, label_chrome, mark_hanzi, plain_label

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(zhreader.__file__).parent


def calls() -> Iterator[tuple[str, ast.expr]]:
    """Every call of a label in the package and the hook: where it stands and its argument."""
    for path in [*PACKAGE.glob("*.py"), PACKAGE.parent / "events.py"]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = getattr(node.func, "id", getattr(node.func, "attr", "")) if isinstance(node, ast.Call) else ""
            if isinstance(node, ast.Call) and name in {"label", "plain_label"}:
                yield f"{path.name}:{node.lineno}", node.args[0]


@pytest.mark.parametrize("key", LABELS)
def test_a_label_has_both_languages(key: str) -> None:
    chinese, english = LABELS[key]
    assert re.search(r"[\u4e00-\u9fff]", chinese)
    assert re.search(r"[A-Za-z]", english)
    assert not re.search(r"[\u4e00-\u9fff]", english)


def test_every_label_that_is_named_exists() -> None:
    named = {arg.value: place for place, arg in calls() if isinstance(arg, ast.Constant)}
    assert len(named) > 10
    assert {key: place for key, place in named.items() if key not in LABELS} == {}


@pytest.mark.parametrize(
    ("prefix", "schema", "path"),
    [
        ("kind", "explainer", ("properties", "kind")),
        ("status", "explainer", ("properties", "english", "items", "properties", "status")),
        ("status", "translation", ("properties", "status")),
        ("translation", "translation", ("properties", "kind")),
    ],
)
def test_every_value_that_a_schema_allows_has_a_label(prefix: str, schema: str, path: tuple[str, ...]) -> None:
    rule = yaml.safe_load((PACKAGE / "data" / f"{schema}.schema.yml").read_text(encoding="utf-8"))
    for key in path:
        rule = rule[key]
    assert [value for value in rule["enum"] if f"{prefix}-{value}" not in LABELS] == []


def test_labels_made_of_parts_begin_as_some_label_does() -> None:
    parts = [(place, arg.values[0]) for place, arg in calls() if isinstance(arg, ast.JoinedStr)]
    prefixes = {str(part.value) for _, part in parts if isinstance(part, ast.Constant)}
    assert len(prefixes) > 3
    assert [prefix for prefix in prefixes if not any(key.startswith(prefix) for key in LABELS)] == []


def test_a_label_shows_both_languages() -> None:
    chinese = '<span class="zr-label" lang="zh-Hans">文章</span>'
    assert label("articles") == f'{chinese} <span class="zr-label" lang="en">Articles</span>'
    assert plain_label("articles") == "文章 · Articles"


@pytest.mark.parametrize(
    ("html", "labelled"),
    [
        ('<a href="#p" class="md-skip">\n  跳到 · Skip </a>', '<a href="#p" class="md-skip">\n  {跳到|Skip} </a>'),
        (
            '<label class="md-nav__title" for="x"><a href="."><img></a> 目录 · Contents</label>',
            '<label class="md-nav__title" for="x"><a href="."><img></a> {目录|Contents}</label>',
        ),
        ("<th>例 · Example</th>", "<th>{例|Example}</th>"),
        ("<button><span>中</span>/<span>EN</span></button>", "<button><span>中</span>/<span>EN</span></button>"),
        ('<span class="md-ellipsis">三会一课</span>', '<span class="md-ellipsis">三会一课</span>'),
        ("<p>字里行间 · Between the Lines</p>", "<p>字里行间 · Between the Lines</p>"),
        ("<th>甲 &amp; 乙 · A &amp; B</th>", "<th>{甲 &amp; 乙|A &amp; B}</th>"),
    ],
)
def test_what_the_theme_writes_becomes_a_label(html: str, labelled: str) -> None:
    label_of = r'<span class="zr-label" lang="zh-Hans">\1</span> <span class="zr-label" lang="en">\2</span>'
    assert label_chrome(html) == re.sub(r"\{(.*?)\|(.*?)\}", label_of, labelled)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("阵地 is a <position>", '<span lang="zh-Hans">阵地</span> is a &lt;position&gt;'),
        ("丧事、喜事 (and 上户)", '<span lang="zh-Hans">丧事、喜事</span> (and <span lang="zh-Hans">上户</span>)'),
        ("none & nothing", "none &amp; nothing"),
    ],
)
def test_hanzi_in_english_are_marked_as_chinese(text: str, html: str) -> None:
    assert str(mark_hanzi(text)) == html


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Report on 五包一", "en"),
        ("“五包一”是什么 (by A. Writer)", "zh-Hans"),
        ("jǐn gū zhòu: 紧箍咒", "en"),
        ("2022年的通告", "zh-Hans"),
        ("2022", "zh-Hans"),
    ],
)
def test_the_first_letter_tells_the_language_of_a_title(text: str, lang: str) -> None:
    assert in_its_language(text).startswith(f'<span lang="{lang}">')
