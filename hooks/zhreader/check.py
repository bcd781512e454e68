"""What an editor should look at in a seed: readings that are unsure, words that nothing explains.

``make check SEED=seeds/000.txt`` prints one paragraph for each, with the place, the passage and the line to add.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from zhreader.characters import has_hanzi, is_hanzi
from zhreader.composition import compose
from zhreader.errors import Fault
from zhreader.library import read_library
from zhreader.model import Rung
from zhreader.render import SURE
from zhreader.script import to_simplified

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zhreader.annotate import Annotator
    from zhreader.model import Article, Sentence

_MOST_NOTICES = 10
_NUMBER = re.compile("第?[〇零一二两三四五六七八九十百千万亿几]+")
_AROUND = 8
"""Characters of the passage shown on either side of a word."""


def check_article(article: Article, annotator: Annotator) -> Iterator[str]:
    """The remarks on one article, in reading order.

    ``seeds/000.txt:9: 为 is read wéi (by context, 71 %).`` comes with the passage and the line for ``readings.txt``.
    """
    seen: set[tuple[str, str]] = set()
    for line, sentence in _sentences(article):
        start = 0
        for index, word in enumerate(sentence.words):
            passage = sentence.text[max(0, start - _AROUND) : start + len(word.text) + _AROUND]
            start += len(word.text)
            remark = _remark(sentence, index, annotator)
            if remark and (word.text, remark) not in seen:
                seen.add((word.text, remark))
                example = to_simplified(passage)  # as editors' lines are
                yield f"{article.path}:{line}: {remark.format(passage=passage, example=example)}"


def summarise(articles: Iterable[Article], annotator: Annotator) -> tuple[Fault, ...]:
    """A notice for each article with something to look at, and the command that lists it.

    ``seeds/000.txt:27: “齐心协力…”: unsure readings: 12, words in no dictionary: 9.`` The articles with
    the most unsure readings come first; of many only :data:`_MOST_NOTICES` are named, and how many more there are.
    """
    counted = []
    for article in articles:
        kinds = Counter(
            "unsure" if word.confidence < SURE else "unknown"
            for _, sentence in _sentences(article)
            for index, word in enumerate(sentence.words)
            if word.confidence < SURE or _is_unknown(sentence, index, annotator)
        )
        if kinds:
            counted.append((kinds["unsure"], kinds["unknown"], article))
    counted.sort(key=lambda one: (-one[0], -one[1], one[2].path, one[2].line))
    notices = [
        Fault(
            article.path,
            article.line,
            f"“{article.title.text}”: unsure readings: {unsure}, words in no dictionary: {unknown}.",
            f"`make check SEED={article.path}` lists them.",
        )
        for unsure, unknown, article in counted
    ]
    rest = notices[_MOST_NOTICES:]
    if rest:
        fact = f"Articles with fewer of them that are not named here: {len(rest)}."
        notices = [*notices[:_MOST_NOTICES], replace(rest[0], fact=fact, remedy="`make check` lists all.")]
    return tuple(notices)


def explanation(sentence: Sentence, index: int, annotator: Annotator) -> str:
    """What explains a word to the reader: ``dictionary``, ``glossary``, ``name``, ``editor`` or ``parts``.

    党员 is in the dictionary and a number as good as in it, 三会一课 in the glossary; 李静雯 is a name, 楼栋 a word by
    ``data/words.txt``, and 吹响 is explained by its parts 吹 and 响 alone. Empty for a word with a character that
    nothing knows, or without hanzi.
    """
    word = sentence.words[index]
    text = word.simplified or word.text
    if not has_hanzi(text):
        return ""
    if text in annotator.lexicon.entries or _NUMBER.fullmatch(text):
        return "dictionary"
    if text in annotator.glossary.forms or any(link.start <= index < link.end for link in sentence.links):
        return "glossary"
    if word.kind in {"person", "place", "name"}:
        return "name"
    if text in annotator.segmenter.known or word.rung in {Rung.CORRECTION, Rung.AUTHOR}:
        return "editor"
    return "parts" if all(hanzi in annotator.lexicon.entries for hanzi in text if is_hanzi(hanzi)) else ""


def _is_unknown(sentence: Sentence, index: int, annotator: Annotator) -> bool:
    return has_hanzi(sentence.words[index].text) and explanation(sentence, index, annotator) in {"parts", ""}


def _sentences(article: Article) -> Iterator[tuple[int, Sentence]]:
    yield article.line, article.title
    for block in article.blocks:
        for sentence in block.sentences:
            yield block.line, sentence


def _remark(sentence: Sentence, index: int, annotator: Annotator) -> str:
    """What is to be said of a word; ``{passage}`` stands for where it is."""
    word = sentence.words[index]
    text = word.simplified or word.text
    if word.confidence < SURE:
        others = "".join(f", or {other.reading} ({other.probability:.0%})" for other in word.alternatives)
        unsure = (
            f"“{word.text}” is read {word.reading} (by {word.rung}, {word.confidence:.0%}){others}, in “{{passage}}”.\n"
        )
        if len(text) == 1 and (beside := _beside(sentence, index)):
            passage, reading = beside
            return (
                f"{unsure}"
                f"  To settle it beside this word, write the right reading in hooks/zhreader/data/readings.txt:\n"
                f"  {passage}\t{reading}\t{{example}}"
            )
        return (
            f"{unsure}"
            f"  To settle it, write the right reading in hooks/zhreader/data/readings.txt; if it is right here alone,\n"
            f"  write more of the passage in the first column, and its reading in the second:\n"
            f"  {text}\t{word.reading}\t{{example}}"
        )
    if not _is_unknown(sentence, index, annotator):
        return ""
    first = compose(text, annotator.segmenter.known)[0]
    return (
        f"“{word.text}” ({word.reading}) is in no dictionary and has no explainer, in “{{passage}}”.\n"
        f"  Say in hooks/zhreader/data/words.txt that it is one word, or where two meet:\n"
        f"  {text}\t{{example}}\n"
        f"  {first}|{text[len(first) :]}\t{{example}}"
    )


def _beside(sentence: Sentence, index: int) -> tuple[str, str] | None:
    """A word and the one after it, or else the one before it, with their reading: 为阜新, ``wèi Fùxīn``.

    A line for 为 alone would settle it in every article.
    """
    for first in (index, index - 1):
        pair = sentence.words[first : first + 2] if first >= 0 else ()
        if len(pair) == 2 and all(word.reading for word in pair):  # noqa: PLR2004 - two words
            text = "".join(word.simplified or word.text for word in pair)
            return text, " ".join(word.reading for word in pair)
    return None


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
        for remark in check_article(article, library.annotator):
            sys.stdout.write(f"{remark}\n")


if __name__ == "__main__":
    main()
