"""Words that are two where they stand: every line of ``data/partings.txt`` holds in its example."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

import pytest

from zhreader.datalines import in_context
from zhreader.partings import find_partings

if TYPE_CHECKING:
    from zhreader.annotate import Annotator
    from zhreader.datalines import DataLine


@pytest.mark.parametrize("line", [*in_context("partings.txt")], ids=lambda line: " ".join(line.cells[:3]))
def test_a_word_is_parted_in_its_example(line: DataLine, real_annotator: Annotator) -> None:
    word, example = line.cells[0], line.example
    left, right = word.split("|")
    place = example.index(left + right) + len(left)
    segmenter = real_annotator.segmenter
    assert place in find_partings(example, is_word=segmenter.is_long_word)
    assert place in accumulate(map(len, segmenter.cut(example)))


@pytest.mark.parametrize(
    "text",
    [
        "他很有才能。",
        "如果下雨的话，比赛就推迟。",
        "他读过三国演义，去过三国遗址。",
        "这件事不在话下，他毫不在乎。",
        "政府积极应对挑战。",
        "与其坐着等，不如动手做。",
        "他与大家一道，为家乡出力。",
        "他们一块去，坐在一块。",
        "李明一家三口都来了。",
        "一则太贵，二则太远。",
        "志愿者一对一帮扶。",
        "不仅要分清是非，还要明辨是非曲直。",
        "政策起到了正向激励作用。",
        "多地出现降雨。",
        "他心不在焉。",
        "推进废旧物资再利用。",
    ],
)
def test_a_word_that_is_one_stays_whole(text: str, real_annotator: Annotator) -> None:
    assert find_partings(text, is_word=real_annotator.segmenter.is_long_word) == []
