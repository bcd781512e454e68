"""How the site's articles are cut into words, beside plain jieba: ``make bench-words``.

Of the tokens with hanzi it prints how many a reader finds explained: by the dictionary or the glossary directly, as a
name, by an editor's line in ``data/words.txt``, or only by their parts. Plain jieba has its own dictionary, its hidden
Markov model and no help. The tokens that are not explained directly are listed with how often they occur.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import jieba

from zhreader.characters import has_hanzi, is_hanzi
from zhreader.check import explanation
from zhreader.counts import sentences_of
from zhreader.library import read_library
from zhreader.script import to_simplified

if TYPE_CHECKING:
    from zhreader.library import Library
    from zhreader.model import Sentence

ROOT = Path(__file__).parent.parent
DIRECTLY = ("dictionary", "glossary", "name")
WAYS = (*DIRECTLY, "editor", "parts", "")


def main() -> None:
    """Print the figures for all articles of the project."""
    library = read_library(ROOT)
    sentences = [sentence for article in library.articles for _, sentence in sentences_of(article)]
    print_figures("this site", [pair for sentence in sentences for pair in ours(sentence, library)])
    print_figures("plain jieba", [pair for sentence in sentences for pair in plain(sentence, library)])


def ours(sentence: Sentence, library: Library) -> list[tuple[str, str]]:
    """The words of the page, each with what explains it."""
    return [
        (word.text, explanation(sentence, index, library.annotator))
        for index, word in enumerate(sentence.words)
        if has_hanzi(word.text)
    ]


def plain(sentence: Sentence, library: Library) -> list[tuple[str, str]]:
    """The same for jieba's words, which know neither terms of several words nor names."""
    entries, forms = library.annotator.lexicon.entries, library.annotator.glossary.forms
    found = []
    for word in filter(has_hanzi, jieba.cut(to_simplified(sentence.text))):
        is_made_of_known = all(hanzi in entries for hanzi in word if is_hanzi(hanzi))
        last = "parts" if is_made_of_known else ""
        found.append((word, "dictionary" if word in entries else "glossary" if word in forms else last))
    return found


def print_figures(name: str, words: list[tuple[str, str]]) -> None:
    """The shares, and the words behind all but the direct ones."""
    counts = Counter(way for _, way in words)
    direct = sum(counts[way] for way in DIRECTLY)
    print(f"{name}: {len(words)} tokens, {direct / len(words):.1%} explained directly")
    by_way: dict[str, Counter[str]] = defaultdict(Counter)
    for word, way in words:
        by_way[way][word] += 1
    for way in WAYS:
        print(f"  {way or 'by nothing':12}{counts[way]:6}{counts[way] / len(words):8.1%}")
    for way in WAYS[len(DIRECTLY) :]:
        listed = " ".join(f"{word} {number}" if number > 1 else word for word, number in by_way[way].most_common())
        print(f"  {way or 'by nothing'}: {listed}")
    print()


if __name__ == "__main__":
    jieba.setLogLevel("ERROR")
    main()
