"""Which English stands for which Chinese sentence of a paragraph, where the counts allow to say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sentencex import segment

if TYPE_CHECKING:
    from collections.abc import Sequence

_CLOSING = tuple(".?!…:;—”’)")
"""How a line ends that a translator broke after a sentence, and seldom one that an editor's program wrapped."""


def match_sentences(lines: Sequence[str], count: int) -> tuple[str, ...]:
    """The English of each of ``count`` Chinese sentences; empty where the numbers differ.

    A translator who writes a line for each Chinese sentence is taken at their word, however many English sentences a
    line holds; each line must end as a sentence does. Otherwise the English sentences must be as many as the Chinese:
    ``match_sentences(["They met. They talked."], 2)`` for 见面了。谈话了。 gives ``("They met.", "They talked.")``.
    """
    if len(lines) == count and all(line.endswith(_CLOSING) for line in lines):
        return tuple(lines)
    text = " ".join(lines)
    found = tuple(sentence.strip() for sentence in segment("en", text)) if count > 1 else (text,)
    return found if len(found) == count else ()
