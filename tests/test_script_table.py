"""The table by which a page's Chinese is shown in the other script: it gives what the conversion gives."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from sites import REPOSITORY
from zhreader.script import to_simplified, to_traditional
from zhreader.script_table import make_table, render_script_table, replace

RUNS = st.lists(st.text(alphabet="党员干部包后面发里余县台只松紧外内群为", min_size=1, max_size=8), unique=True)


def test_a_character_with_two_counterparts_is_settled_by_a_phrase() -> None:
    runs = ["党员干部", "干部", "包干"]
    table = make_table(runs, to_traditional)
    assert table["干"] == "幹"
    assert table["包干"] == "包乾"
    assert [replace(run, table) for run in runs] == ["黨員幹部", "幹部", "包乾"]


@given(RUNS)
def test_the_table_gives_what_the_conversion_gives(runs: list[str]) -> None:
    table = make_table(runs, to_traditional)
    assert [replace(run, table) for run in runs] == [to_traditional(run) for run in runs]


def test_nothing_to_show_needs_no_table() -> None:
    assert make_table([], to_traditional) == {}


def test_the_words_of_the_interface_are_in_it_and_exceptions_hold() -> None:
    script = render_script_table(REPOSITORY, ())
    tables = json.loads(script.removeprefix("window.zrScripts = ").removesuffix(";\n"))
    assert replace("阅读设置", tables["zh-Hant"]) == "閱讀設置"
    assert replace("外紧内松", tables["zh-Hant"]) == "外緊內鬆"
    assert replace("党群服务中心", tables["zh-Hant"]) == "黨群服務中心"
    assert tables["zh-Hans"] == {}
    assert to_simplified("三會一課") == "三会一课"
