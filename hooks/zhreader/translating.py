"""What a translator is given: a skeleton to fill in, and how the English stands beside the Chinese as it grows.

``make translation SEED=seeds/000.txt`` writes ``seeds/000.en.md`` where there is none. Where there is one it writes no
word of its text: it records the Chinese that is translated now, and prints how the two stand.
"""

from __future__ import annotations

import argparse
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from zhreader.frontmatter import read_front_matter, split_front_matter
from zhreader.library import TRANSLATION, Library, read_library
from zhreader.renderings import find_renderings
from zhreader.translation import TITLE, fingerprint, places, recorded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zhreader.glossary import Glossary
    from zhreader.model import Article, Block

_HEADING = "chinese:  # make translation writes these, to notice when the Chinese is changed"
_RECORD = re.compile(r"^chinese:.*\n(?:[ \t]+.*\n)*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Standing:
    """How one block and its English stand."""

    place: str
    block: Block
    is_matched: bool
    """Whether each sentence has its English, as far as the counts tell."""

    missing: tuple[tuple[str, str], ...]
    """The terms of the Chinese that none of their renderings stands for, each with the rendering to use."""


def standings(article: Article, glossary: Glossary) -> Iterator[Standing]:
    """How the blocks of an article and their English stand, in order; ``free`` renderings of its translation count."""
    free = article.provenance.free if article.provenance else ()
    for place, block in places(article):
        terms = [glossary.terms[slug] for slug in _slugs(block)]
        missing = tuple(
            (term.text, term.renderings[0])
            for term in terms
            if block.english and not find_renderings(block.english, {term.slug: term.renderings})
            if (place, term.text) not in free
        )
        is_matched = bool(block.level or block.english_sentences)
        yield Standing(place, block, is_matched=is_matched, missing=missing)


def write_skeleton(articles: Sequence[Article], glossary: Glossary, translator: str) -> str:
    """An unfinished translation of a seed's articles: every block's place, its Chinese and the renderings to use.

    A paragraph 1 that says 打赢。 becomes ``<!-- 1/1``, ``打赢。`` and ``-->`` with room for its English below.
    """
    lines = ["---", f'translator: "{translator}"', "kind: human", "status: unfinished", "---"]
    for number, article in enumerate(articles, 1):
        gist = article.facts.gist_zh or "一句话说明这篇文章讲什么 · one sentence on what the article says"
        lines += ["", f"<!-- {number}/title", _safe(article.title.text), "-->", f"# {article.facts.title_en}".rstrip()]
        lines += ["", f"<!-- {number}/gist", _safe(gist), "-->", f"> {article.facts.gist_en}".rstrip()]
        for place, block in places(article):
            lines += ["", f"<!-- {number}/{place}"]
            lines += [_safe(sentence.text) for sentence in block.sentences]
            terms = (glossary.terms[slug] for slug in _slugs(block))
            lines += [f"  {_safe(term.text)} = {_safe(term.renderings[0])}" for term in terms]
            lines += ["-->", "#" * block.level] if block.level else ["-->", ""]
    return "\n".join(lines) + "\n"


def record(text: str, path: str, articles: Sequence[Article], checked: Iterable[str] = ()) -> str:
    """A translation with the fingerprints of the Chinese it translates in its front matter.

    Those that stand there already stay, so that a change goes on being noticed, but for the places in ``checked``
    (``{"2/4"}``, or ``{"all"}``).
    """
    yaml_text, body, _ = split_front_matter(text, path)
    matter = read_front_matter(yaml_text, path=path, first_line=2, schema="translation")
    before = recorded(matter.fields.get("chinese", ()))
    renewed = set(checked)
    rows = []
    for number, article in enumerate(articles, 1):
        known = before[number - 1] if number <= len(before) else {}
        now = {TITLE: fingerprint(article.title.text)} if article.facts.title_en else {}
        now |= {place: fingerprint(block.text) for place, block in places(article) if block.english}
        for place in now:
            if place in known and not {f"{number}/{place}", "all"} & renewed:
                now[place] = known[place]
        rows.append(" ".join(f"{place}:{digits}" for place, digits in now.items()))
    kept = _RECORD.sub("", yaml_text).rstrip("\n")
    listed = "".join(f'  - "{row}"\n' for row in rows)
    return f"---\n{kept}\n{_HEADING}\n{listed}---\n{body}"


def report(articles: Sequence[Article], glossary: Glossary) -> Iterator[str]:
    """How a translation stands, a line for each block that wants something and one in sum for each article."""
    for number, article in enumerate(articles, 1):
        all_of_it = list(standings(article, glossary))
        for standing in all_of_it:
            if remarks := list(_remarks(standing)):
                yield f"{number}/{standing.place}  {'; '.join(remarks)}"
        done = sum(bool(standing.block.english) for standing in all_of_it)
        matched = sum(standing.is_matched and bool(standing.block.english) for standing in all_of_it)
        yield f"{article.title.text}: {done} of {len(all_of_it)} translated, {matched} of these sentence by sentence."


def _remarks(standing: Standing) -> Iterator[str]:
    block = standing.block
    if not block.english:
        yield "not translated yet"
        return
    if not standing.is_matched:
        yield f"by paragraph: {len(block.sentences)} Chinese sentences (a line for each would match them)"
    if block.is_stale:
        yield "the Chinese was changed"
    if standing.missing:
        yield "renderings: " + ", ".join(f"{text} = {rendering}" for text, rendering in standing.missing)


def _slugs(block: Block) -> tuple[str, ...]:
    return tuple(dict.fromkeys(link.slug for sentence in block.sentences for link in sentence.links))


def _safe(text: str) -> str:
    """Text inside a comment, which ends at two hyphens and an angle."""
    return text.replace("-->", "-- >")


def _translate(library: Library, seed: str, checked: Sequence[str], translator: str) -> str:
    articles = [article for article in library.articles if article.path == seed]
    path = Path(seed).with_name(Path(seed).stem + TRANSLATION)
    mine = [str(fault) for fault in library.faults if fault.path in {seed, path.as_posix()}]
    if mine or not articles:
        sys.exit("\n".join(mine) or f"No sound seed is named {seed}; paths begin with seeds/.")
    if not path.exists():
        path.write_text(write_skeleton(articles, library.glossary, translator), encoding="utf-8")
        return f"{path.as_posix()} is there now, with a place for each paragraph."
    text = path.read_text(encoding="utf-8")
    new = record(text, path.as_posix(), articles, checked)
    if new != text:
        path.write_text(new, encoding="utf-8")
    return "\n".join(report(articles, library.glossary))


def main() -> None:
    """Write a skeleton, or record and report."""
    parser = argparse.ArgumentParser(prog="make translation SEED=…", description=__doc__)
    parser.add_argument("seed", help="the seed to translate: seeds/000.txt")
    parser.add_argument("--checked", nargs="*", default=[], help="places gone through again (2/4), or “all”")
    parser.add_argument("--translator", default="", help="who translates")
    given = parser.parse_args()
    translator = given.translator.replace('"', "'") or "(your name)"
    sys.stdout.write(_translate(read_library(Path()), Path(given.seed).as_posix(), given.checked, translator) + "\n")


if __name__ == "__main__":
    main()
