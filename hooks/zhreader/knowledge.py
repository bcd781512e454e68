"""What is known of words by themselves when a sentence is cut."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Container

_NAMES = ("nr", "ns", "nz")
"""jieba's tags for names: 连斯基, 德塞, 蒙迪."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """jieba's part of speech of words, and whether something explains one."""

    tag: Callable[[str], str]
    known: Container[str]

    def is_name(self, word: str) -> bool:
        """Whether jieba has a word for a name: 连斯基, but not 客户."""
        return self.tag(word).startswith(_NAMES)
