"""What an editor should look at in a seed: readings that are unsure, words that nothing explains.

``make check SEED=seeds/000.txt`` prints one paragraph for each, with the place, the passage and the line to add.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from dataclasses import dataclass, replace
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from zhreader.affixes import PREFIXES
from zhreader.characters import has_hanzi, is_hanzi
from zhreader.composition import compose
from zhreader.errors import Fault
from zhreader.frequency import count
from zhreader.library import read_library
from zhreader.model_words import Rung
from zhreader.render import SURE
from zhreader.script import to_simplified

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zhreader.annotate import Annotator
    from zhreader.model import Article, Sentence

_MOST_NOTICES = 10
_NUMBER = re.compile(
    "第?[〇零一二两三四五六七八九十百千万亿几]+(?:(?:点|分之)[〇零一二两三四五六七八九十百千万亿几]+)*"
)
_COMMON = 10
"""From so many times on jieba met a word too often for it to be torn; what was added unseen has three to five."""

_COMPLEMENTS = frozenset("起出入住至到下上开掉")
"""What a verb leads to, and no word by itself behind one: 兜住, 降至."""

_AROUND = 8
"""Characters of the passage shown on either side of a word."""


@dataclass(frozen=True, slots=True)
class _Remark:
    """What is to be said of a word, wherever in the article it is to be said."""

    line: int
    """Where it is to be said first."""

    confidence: float
    """That of the reading, and 1 where no reading is in question but a word that nothing explains."""

    text: str
    """``{passage}`` and ``{example}`` stand for where the word is, ``{times}`` for ``(×3)``; no other braces do."""

    passage: str
    times: int = 1

    def __str__(self) -> str:
        """The remark with its passage; in the line to add that is simplified, as editors' lines are."""
        times = f" (×{self.times})" if self.times > 1 else ""
        places = {"{passage}": self.passage, "{times}": times, "{example}": to_simplified(self.passage)}
        return re.sub("|".join(places), lambda place: places[place[0]], self.text)


def check_article(article: Article, annotator: Annotator) -> Iterator[str]:
    """The remarks on one article, what is most worth mending first: the least sure reading, then the unknown words.

    ``seeds/000.txt:9: 为 is read wéi (by context, 71 %).`` comes with the passage and the line for ``readings.txt``.
    What is said of a word is said once, with how often it holds. A word that nothing explains is passed over where
    its parts tell all (施工队, 总投资, 搭起) or where jieba counts it often (展厅): there is nothing to mend.
    """
    remarks = _remarks(article, annotator)
    for remark in sorted(remarks, key=lambda one: (one.confidence, -one.times)):
        yield f"{article.path}:{remark.line}: {remark}"


def _remarks(article: Article, annotator: Annotator) -> list[_Remark]:
    """All remarks, in reading order; the passage of a reading is that in which it is least sure."""
    found: dict[str, _Remark] = {}
    for line, sentence in _sentences(article):
        start = 0
        for index, word in enumerate(sentence.words):
            passage = sentence.text[max(0, start - _AROUND) : start + len(word.text) + _AROUND]
            start += len(word.text)
            key, text = _remark(sentence, index, annotator)
            if text:
                confidence = word.confidence if word.confidence < SURE else 1.0
                remark = _Remark(line, confidence, text, passage)
                before = found.get(key, remark)
                times = before.times + 1 if key in found else 1
                found[key] = replace(min(before, remark, key=attrgetter("confidence")), line=before.line, times=times)
    return list(found.values())


def summarise(articles: Iterable[Article], annotator: Annotator) -> tuple[Fault, ...]:
    """A notice for each article with something to look at, and the command that lists it.

    ``seeds/000.txt:27: “齐心协力…”: unsure readings: 12, words in no dictionary: 9.`` The articles with
    the most unsure readings come first; of many only :data:`_MOST_NOTICES` are named, and how many more there are.
    """
    counted = []
    for article in articles:
        kinds: Counter[str] = Counter()
        for remark in _remarks(article, annotator):
            kinds["unsure" if remark.confidence < SURE else "unknown"] += remark.times
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
    """Whether nothing explains a word, its parts do not tell all, and it is not common either: 首金, 口镇."""
    word = sentence.words[index]
    text = word.simplified or word.text
    how = explanation(sentence, index, annotator)
    if not has_hanzi(text) or how not in {"parts", ""}:
        return False
    return not how or not (count(text) >= _COMMON or _tells_all(text, compose(text, annotator.segmenter.known)))


def _tells_all(word: str, parts: Sequence[str]) -> bool:
    """Whether a word is no more than its parts: one with an affix or with prefixes, or a verb with what it leads to.

    施工|队, 新|能源, 副|总|工程师, 搭|起; but not 休|渔|期 and 首|金, which may be torn or badly joined.
    """
    singles = [part for part in parts if len(part) == 1]
    is_affixed = len(singles) < len(parts) and (len(singles) <= 1 or PREFIXES.issuperset(singles))
    return is_affixed or (len(word) == len(parts) == 2 and word[1] in _COMPLEMENTS)  # noqa: PLR2004 - a pair


def _sentences(article: Article) -> Iterator[tuple[int, Sentence]]:
    yield article.line, article.title
    for block in article.blocks:
        for sentence in block.sentences:
            yield block.line, sentence


def _remark(sentence: Sentence, index: int, annotator: Annotator) -> tuple[str, str]:
    """What is to be said of a word, and by what the same remark is known elsewhere; both empty if nothing is to be.

    A single character is settled beside its neighbour, so that 为|阜新 and 为|居民 are two remarks.
    """
    word = sentence.words[index]
    text = word.simplified or word.text
    if word.confidence < SURE:
        others = "".join(f", or {other.reading} ({other.probability:.0%})" for other in word.alternatives)
        unsure = (
            f"“{word.text}” is read {word.reading} (by {word.rung}, {word.confidence:.0%}){others}, "
            f"in “{{passage}}”{{times}}.\n"
        )
        if len(text) == 1 and (beside := _beside(sentence, index)):
            passage, reading = beside
            return f"{passage} {word.reading}", (
                f"{unsure}"
                f"  To settle it beside this word, write the right reading in hooks/zhreader/data/readings.txt:\n"
                f"  {passage}\t{reading}\t{{example}}"
            )
        return f"{text} {word.reading}", (
            f"{unsure}"
            f"  To settle it, write the right reading in hooks/zhreader/data/readings.txt; if it is right here alone,\n"
            f"  write more of the passage in the first column, and its reading in the second:\n"
            f"  {text}\t{word.reading}\t{{example}}"
        )
    if not _is_unknown(sentence, index, annotator):
        return "", ""
    divided = "|".join(compose(text, annotator.segmenter.known))
    return text, (
        f"“{word.text}” ({word.reading}) is in no dictionary and has no explainer, in “{{passage}}”{{times}}.\n"
        f"  Say in hooks/zhreader/data/words.txt that it is one word, or where two meet:\n"
        f"  {text}\t{{example}}\n"
        f"  {divided}\t{{example}}"
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
