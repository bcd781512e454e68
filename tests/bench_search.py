"""``make bench-search``: how well and how fast the search finds, over articles recombined from the shipped ones.

The articles are those of ``build_search.py``, the truth is the exact substring. Queries are words, phrases and
arbitrary pieces of the articles, their traditional forms and their pinyin; the English of every word that is listed is
asked too. For pinyin any hanzi that are read so are right.
Every second query is asked on a page that has fetched nothing yet, script included, the next one on the same page; of
the other searches, whose first query may take seconds, forty are asked on a page. Timings are of this machine, whatever
else it does, and its files come from itself. The other searches are those of ``rivals.py``.
"""

from __future__ import annotations

import gzip
import random
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from heapq import nlargest
from pathlib import Path
from statistics import mean, median
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from browser import serve_folder
from build_search import ROOT, recombined
from chromium import find_chromium, launch_arguments
from glosses import SEARCH_MEANINGS, first_meanings, missed
from rivals import Rival, material, pagefind
from zhreader.characters import is_hanzi
from zhreader.compact import compact
from zhreader.library import read_library
from zhreader.script import to_traditional
from zhreader.scripts import join_scripts
from zhreader.search_words import is_read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from zhreader.library import Library
    from zhreader.search_documents import Document

QUERIES, SLOWEST = 40, 5
"""Queries of each kind, and how many of the slowest are named."""
RIVALRY = 1000
"""Articles up to which other engines are measured too: beyond, Material's takes minutes and Pagefind's gigabytes."""

_OURS = """async (root) => {
  const script = document.createElement("script");
  await new Promise((resolve) => {
    script.onload = resolve;
    script.src = "assets/js/search.js";
    document.head.append(script);
  });
  window.engine = new zrSearch.Engine(zrSearch.siteSource(new URL(root), false));
  window.ask = async (query) => {
    const start = performance.now();
    const answer = await engine.search(query, { hasPinyin: true });
    const ms = performance.now() - start;
    return { urls: answer.results.map((one) => one.url), candidates: answer.candidates, ms };
  };
}"""


@dataclass(frozen=True, slots=True)
class Query:
    """What is typed, and the text that must be found by it."""

    kind: str
    typed: str
    text: str
    syllables: str = ""
    """As typed, where any hanzi that are read so are right."""


def main() -> None:
    """Print the tables for each number of articles that was asked for."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        # First of all, while this process is small: what a parent took at most counts as its children's.
        built = {size: _build(size, folder / f"ours-{size}") for size in map(int, sys.argv[1:] or ["1000"])}
        library = read_library(ROOT)
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=launch_arguments())
        for size, ours in built.items():
            documents = list(recombined(library, size))
            truth = Truth(documents)
            queries = list(_queries(documents, truth))
            _measure(ours, chromium, queries, truth, 2)
            _measure_english(ours.folder, chromium, documents, library)
            if size <= RIVALRY:
                rivals = folder / f"rivals-{size}"
                for rival in (pagefind(documents, rivals / "pagefind"), material(documents, rivals / "material")):
                    print(f"\n{rival.name}: {rival.seconds:.0f} s of CPU, {rival.megabytes:.0f} MB at most")
                    _measure(rival, chromium, queries, truth, QUERIES)
        chromium.close()


def _build(size: int, folder: Path) -> Rival:
    """Our own index, made by a process that does nothing else and says what that took."""
    builder = Path(__file__).parent / "build_search.py"
    subprocess.run([sys.executable, builder, str(size), folder / "search"], check=True)
    script = folder / "assets/js/search.js"
    script.parent.mkdir(parents=True)
    script.write_text(compact(join_scripts(ROOT / "docs/assets/js/search.mjs")), encoding="utf-8")
    print(f"The script is {len(gzip.compress(script.read_bytes())) / 1024:.1f} KB gzipped.")
    return Rival("ours", folder, _OURS, 0, 0)


class Truth:
    """The texts of the documents, and where a text stands in them."""

    def __init__(self, documents: list[Document]) -> None:
        self.urls = [document.url for document in documents]
        self._documents = dict(zip(self.urls, documents, strict=True))
        self._texts = [
            "\n".join([d.title.text, *d.names, *("".join(s.text for s in p.sentences) for p in d.passages)])
            for d in documents
        ]

    def numbers(self, text: str) -> set[int]:
        """The documents with a text."""
        return {number for number, one in enumerate(self._texts) if text in one}

    def is_right(self, url: str, query: Query) -> bool:
        """Whether a document has the text of a query, or hanzi that are read as it was typed."""
        if query.text in self._texts[self.urls.index(url)]:
            return True
        return bool(query.syllables) and any(f" {query.syllables} " in f" {line} " for line in self._sounds(url, query))

    def _sounds(self, url: str, query: Query) -> Iterator[str]:
        """The syllables of each passage, without tones if none were typed; a bar where something is not read."""
        document = self._documents[url]
        for sentences in ((document.title,), *(passage.sentences for passage in document.passages)):
            words = [word for sentence in sentences for word in sentence.words]
            line = " ".join(" ".join(word.syllables) if is_read(word.text, word.syllables) else "|" for word in words)
            yield line if query.syllables[-1].isdigit() else re.sub(r"\d", "", line)


def _queries(documents: list[Document], truth: Truth) -> Iterator[Query]:
    chance = random.Random(7)  # noqa: S311 - the same queries every time
    sentences = [s for document in documents[-200:] for passage in document.passages for s in passage.sentences]
    for _ in range(QUERIES):
        words = [word for word in chance.choice(sentences).words if word.syllables]
        at = chance.randrange(max(1, len(words) - 1))
        for kind, chosen in (("words", words[at : at + 1]), ("phrases", words[at : at + 2])):
            text = "".join(word.text for word in chosen)
            syllables = [syllable for word in chosen for syllable in word.syllables]
            yield Query(kind, text, text)
            yield Query(f"{kind}, traditional", to_traditional(text), text)
            if len(syllables) > 1 and truth.numbers(text):
                bare = [syllable[:-1] for syllable in syllables]
                yield Query(f"{kind}, pinyin", "".join(bare), text, " ".join(bare))
                yield Query(f"{kind}, pinyin with tones", " ".join(syllables), text, " ".join(syllables))
        line = "".join(filter(is_hanzi, chance.choice(sentences).text.split("，")[0]))
        start = chance.randrange(max(1, len(line) - 5))
        piece = line[start : start + chance.randint(3, 5)]
        yield Query("any 3–5 characters", piece, piece)


def _measure(rival: Rival, chromium: Browser, queries: list[Query], truth: Truth, on_a_page: int) -> None:
    """Ask so many queries on a page, the first one cold; print a line for each kind."""
    found: dict[str, list[tuple[float, float]]] = {}
    cold: list[tuple[float, float, str]] = []
    later: list[tuple[float, float, str]] = []
    articles = {number for number, url in enumerate(truth.urls) if url.startswith("articles/")}
    with serve_folder(rival.folder, is_gzipped=True) as address:
        for begin in range(0, len(queries), on_a_page):
            page = chromium.new_page()
            before, fetched = _open(page, address, rival)
            for query in queries[begin : begin + on_a_page]:
                answer = page.evaluate("(query) => ask(query)", query.typed)
                costs = cold if before else later
                costs.append((before + answer["ms"], sum(fetched) / 1024, query.typed))
                before = 0
                rest = page.evaluate("() => (window.rest ? rest() : [])")
                fetched.clear()
                numbers = truth.numbers(query.text)
                given = answer.get("candidates")
                if given is None:  # only articles were given to the others as what is to be found
                    numbers &= articles
                    given = [truth.urls.index(url) for url in [*answer["urls"], *rest] if url in truth.urls]
                right = [truth.is_right(url, query) for url in answer["urls"][:10]]
                recall = len(numbers.intersection(given)) / len(numbers) if numbers else 1.0
                found.setdefault(query.kind, []).append((recall, mean(right) if right else float(not numbers)))
            page.close()
    print(f"\n| {rival.name} | n | recall | precision@10 |\n|---|---|---|---|")
    for kind, rows in found.items():
        recalls, precisions = zip(*rows, strict=True)
        print(f"| {kind} | {len(rows)} | {mean(recalls):.3f} | {mean(precisions):.3f} |")
    for name, costs in {"The first query of a page": cold, "Later ones": later}.items():
        times, weights, _ = zip(*costs, strict=True)
        print(f"{name}, median and most: {median(times):.0f} and {max(times):.0f} ms,", end=" ")
        print(f"{median(weights):.0f} and {max(weights):.0f} KB ({len(costs)} queries). Slowest:", end=" ")
        print("; ".join(f"{typed} {ms:.0f} ms, {weight:.0f} KB" for ms, weight, typed in nlargest(SLOWEST, costs)))


def _open(page: Page, address: str, rival: Rival) -> tuple[float, list[int]]:
    """A cold page that can ask: the milliseconds until then, and a list that fills with the bytes it fetches."""
    fetched: list[int] = []
    # A file, and no answer of Playwright's: with one, each request of the page would wait for it.
    (rival.folder / "empty.html").write_text("<!doctype html><meta charset=utf-8>", encoding="utf-8")
    page.goto(f"{address}empty.html")
    page.on("response", lambda response: fetched.append(int(response.headers.get("content-length", 0))))
    timed = f"async (root) => {{ const start = performance.now(); await ({rival.script})(root); "
    return page.evaluate(f"{timed} return performance.now() - start; }}", address), fetched


def _measure_english(folder: Path, chromium: Browser, documents: list[Document], library: Library) -> None:
    """How many words of the documents are found by their first sense, and explainers by each of their renderings."""
    meanings = first_meanings(documents, library.annotator.lexicon)
    explained: dict[str, set[str]] = {}
    for term in library.glossary.terms.values():
        for rendering in term.english:
            typed = re.sub(r" ?\([^()]*\)", "", rendering.text)
            explained.setdefault(typed, set()).add(f"glossary/{term.slug}/")
    with serve_folder(folder) as address:
        page = chromium.new_page()
        _open(page, address, Rival("ours", folder, _OURS, 0, 0))
        without = missed(meanings, page.evaluate(SEARCH_MEANINGS, list(meanings.values())))
        first = [page.evaluate("(query) => ask(query)", text)["urls"][:1] for text in explained]
        own = [bool(right.intersection(urls)) for right, urls in zip(explained.values(), first, strict=True)]
        page.close()
    print(
        f"\nEnglish: {len(meanings) - len(without)} of {len(meanings)} words are among what their first sense means,",
        end=" ",
    )
    print(f"{sum(own)} of {len(own)} renderings find their explainer first. Missed:", *without[:20])


if __name__ == "__main__":
    main()
