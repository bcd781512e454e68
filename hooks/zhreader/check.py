"""What an editor should look at in a seed: readings that are unsure, words that nothing explains.

``make check SEED=seeds/000.txt`` prints one paragraph for each, with the place, the passage and the line to add.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from zhreader.characters import has_hanzi
from zhreader.library import Library, read_library
from zhreader.model import Rung
from zhreader.render import SURE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhreader.model import Article, Sentence, Word

_AROUND = 8
"""Characters of the passage shown on either side of a word."""


def check_article(article: Article, library: Library) -> Iterator[str]:
    """The remarks on one article, in reading order.

    ``seeds/000.txt:9: 为 is read wéi (by context, 71 %).`` comes with the passage and the line for ``readings.txt``.
    """
    seen: set[tuple[str, str]] = set()
    for line, sentence in _sentences(article):
        start = 0
        for index, word in enumerate(sentence.words):
            passage = sentence.text[max(0, start - _AROUND) : start + len(word.text) + _AROUND]
            start += len(word.text)
            remark = _remark(word, sentence, index, library)
            if remark and (word.text, remark) not in seen:
                seen.add((word.text, remark))
                yield f"{article.path}:{line}: {remark.format(passage=passage)}"


def unsure(articles: tuple[Article, ...]) -> int:
    """How many readings of these articles are unsure."""
    return sum(
        word.confidence < SURE for article in articles for _, sentence in _sentences(article) for word in sentence.words
    )


def _sentences(article: Article) -> Iterator[tuple[int, Sentence]]:
    yield article.line, article.title
    for block in article.blocks:
        for sentence in block.sentences:
            yield block.line, sentence


def _remark(word: Word, sentence: Sentence, index: int, library: Library) -> str:
    if word.confidence < SURE:
        return (
            f"“{word.text}” is read {word.reading} (by {word.rung}, {word.confidence:.0%}), in “{{passage}}”.\n"
            f"  If that is wrong, give the right one in hooks/zhreader/data/readings.txt:\n"
            f"  {word.text}\t{word.reading}\t{{passage}}"
        )
    is_explained = (
        not has_hanzi(word.text)
        or word.text in library.annotator.lexicon.entries
        or any(link.start <= index < link.end for link in sentence.links)
        or word.kind in {"person", "place", "name"}
        or word.rung in {Rung.CORRECTION, Rung.AUTHOR}
    )
    if is_explained:
        return ""
    return (
        f"“{word.text}” ({word.reading}) is in no dictionary and has no explainer, in “{{passage}}”.\n"
        f"  If it is not one word, say where two meet in hooks/zhreader/data/words.txt:\n"
        f"  {word.text[:1]}|{word.text[1:]}\t{{passage}}"
    )


def main() -> None:
    """Print the remarks on the seeds that are named, or on all."""
    parser = argparse.ArgumentParser(prog="make check SEED=…", description=__doc__)
    parser.add_argument("seeds", nargs="*", help="seeds to look at; all of them when none is named")
    chosen = {Path(seed).as_posix() for seed in parser.parse_args().seeds}
    library = read_library(Path())
    articles = [article for article in library.articles if not chosen or article.path in chosen]
    for fault in library.faults:
        sys.stdout.write(f"{fault}\n")
    if not articles:
        sys.exit(f"No sound seed is named {', '.join(sorted(chosen)) or 'so'}; paths begin with seeds/.")
    for article in articles:
        for remark in check_article(article, library):
            sys.stdout.write(f"{remark}\n")


if __name__ == "__main__":
    main()
