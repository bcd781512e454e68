"""What words mean first, as the dictionary has it: what must lead to them when it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhreader.script import to_simplified
from zhreader.search_lexicon import senses
from zhreader.search_words import is_read
from zhreader.senses import choose_entries

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhreader.lexicon import Lexicon
    from zhreader.search_documents import Document

SEARCH_MEANINGS = """async (meanings) => {
  await engine.index.open();
  const found = [];
  for (const text of meanings) {
    const { resolved } = await engine.resolveAll([{ kind: "latin", text, isQuoted: false }], false);
    found.push(resolved.flatMap(({ readings, others }) => [...readings, ...others].map((one) => one.text)));
  }
  return found;
}"""
"""The words that each meaning is understood as, on a page whose search is ``engine``."""


def first_meanings(documents: Iterable[Document], lexicon: Lexicon) -> dict[str, str]:
    """Each word of the documents that the dictionary explains, in simplified characters: 落实 is “to implement”."""
    sentences = [s for document in documents for passage in document.passages for s in passage.sentences]
    words = {word.text: word for s in sentences for word in s.words if is_read(word.text, word.syllables)}
    listed = {text: choose_entries(word, lexicon) for text, word in words.items()}
    found = {text: next(senses(entries[0].senses[0]), "") for text, entries in listed.items() if entries}
    return {to_simplified(text): meaning for text, meaning in found.items() if meaning}


def missed(meanings: dict[str, str], answers: Iterable[Iterable[str]]) -> list[tuple[str, str]]:
    """Words with meanings that are understood as others; a variant is the word that it folds to (乾 for 干)."""
    found = zip(meanings.items(), answers, strict=True)
    return [one for one, texts in found if one[0] not in {*texts, *map(to_simplified, texts)}]
