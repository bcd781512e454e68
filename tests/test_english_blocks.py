"""Hanzi in the English of a page that somebody wrote are marked as Chinese, and nothing else changes."""

from __future__ import annotations

import pytest

from zhreader.english_blocks import mark_english_blocks


@pytest.mark.parametrize(
    ("written", "marked"),
    [
        ("what 四验一戴 &amp; 一 mean", "what [四验一戴] &amp; [一] mean"),
        ('<a href="x" title="四">网格 is</a>', '<a href="x" title="四">[网格] is</a>'),
        (
            "<code>四</code> or <pre><code>一</code> 二</pre> or 三",
            "<code>四</code> or <pre><code>一</code> 二</pre> or [三]",
        ),
        ("none &lt;b&gt;", "none &lt;b&gt;"),
    ],
)
def test_english_block(written: str, marked: str) -> None:
    page = '<p>四验</p><div class="zr-label" lang="en">\n<p>{}</p>\n</div><p>三</p>'
    expected = marked.replace("[", '<span lang="zh-Hans">').replace("]", "</span>")
    assert mark_english_blocks(page.format(written)) == page.format(expected)
