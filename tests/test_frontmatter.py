"""Front matter is checked, and whatever is wrong with it is told with its line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from cases import cases
from samples import outcome
from zhreader.errors import InputError
from zhreader.frontmatter import read_front_matter, split_front_matter

if TYPE_CHECKING:
    from cases import Case


@cases("frontmatter", "read_front_matter")
def test_read_front_matter(case: Case) -> None:
    def fields() -> str:
        matter = read_front_matter(case.given, path="seeds/a.yml", first_line=1, schema="seed")
        return json.dumps(matter.fields, ensure_ascii=False)

    assert outcome(fields) == case.expected


def test_lines_count_from_the_first_line_of_the_document() -> None:
    text = "tags:\n  - 党建\n  - 阜新\ngist:\n  zh: 守\n"
    matter = read_front_matter(text, path="seeds/a.txt", first_line=2, schema="seed")
    places = [(), ("tags",), ("tags", 1), ("gist", "zh"), ("gist", "en"), ("tags", 7), ("nothing", "there")]
    assert [matter.line(*keys) for keys in places] == [2, 2, 4, 6, 5, 2, 2]


def test_front_matter_is_split_from_the_body() -> None:
    assert split_front_matter("---\ntitle: 甲\n---\n正文\n", "a.txt") == ("title: 甲\n", "正文\n", 4)
    assert split_front_matter("--- \n---\n", "a.txt") == ("", "", 3)


@pytest.mark.parametrize("text", ["", "正文\n---\n", " ---\ntitle: 甲\n---\n", "----\n---\n"])
def test_a_file_without_front_matter_is_all_body(text: str) -> None:
    assert split_front_matter(text, "a.txt") == ("", text, 1)


def test_front_matter_without_an_end_is_refused() -> None:
    with pytest.raises(InputError, match=r"^a\.txt:1: The front matter does not end\. Close it with"):
        split_front_matter("---\ntitle: 甲\n", "a.txt")


@pytest.mark.parametrize("text", ["[" * 5000, "\x00", "a: b\n--- \nc: d", "!!python/object:os.system [x]"])
def test_hostile_yaml_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="The front matter"):
        read_front_matter(text, path="a.yml", first_line=1, schema="seed")
