"""Years as emperors called them, and the dynasty before them: 明, 万历 in ``始建于明万历年间``.

Many such names are words besides (正统, 道光, 绍兴), so that the dynasty before them or 年间 behind them must tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_DYNASTIES = frozenset("汉唐宋辽金元明清")
_LONG_DYNASTIES = frozenset(
    ["西汉", "东汉", "北宋", "南宋", "唐朝", "唐代", "宋代", "元代", "明代", "明朝", "清代", "清朝"]
)
"""What stands before an era as well, and has its capital by itself."""

_ERAS = frozenset(
    [
        *("贞观", "永徽", "开元", "天宝", "大历", "贞元", "元和", "会昌", "大中", "咸通", "咸平", "景德"),
        *("天圣", "庆历", "嘉祐", "熙宁", "元丰", "元祐", "政和", "宣和", "建炎", "绍兴", "乾道", "淳熙"),
        *("嘉定", "至元", "大德", "延祐", "至正", "洪武", "建文", "永乐", "洪熙", "宣德", "正统", "景泰"),
        *("天顺", "成化", "弘治", "正德", "嘉靖", "隆庆", "万历", "泰昌", "天启", "崇祯", "顺治", "康熙"),
        *("雍正", "乾隆", "嘉庆", "道光", "咸丰", "同治", "光绪", "宣统"),
    ]
)
"""The longest and best known from Tang to Qing."""

_YEARS = frozenset(["年间", "元年", "初年", "末年", "皇帝", "帝"])
"""What stands behind an era, and hardly behind the word that it looks like."""


def part_era(word: str) -> list[str]:
    """The dynasty and the era in what jieba has for one word: 明万历 gives 明, 万历; empty for any other word."""
    return [word[0], word[1:]] if word[0] in _DYNASTIES and word[1:] in _ERAS else []


def is_era(texts: Sequence[str], place: int) -> bool:
    """Whether a word is an era, or a dynasty right before one: both in 清|光绪|二十|年, 道光 in 道光|年间."""
    before, after = "".join(texts[:place][-1:]), "".join(texts[place + 1 : place + 2])
    if texts[place] in _DYNASTIES:
        return after in _ERAS
    return texts[place] in _ERAS and (before in _DYNASTIES | _LONG_DYNASTIES or after in _YEARS)
