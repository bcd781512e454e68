"""``make bench-search``: how well and how fast the search finds, over articles recombined from the shipped ones.

The truth is the exact substring. Sentences of the shipped articles and of explainers are put together anew, with words
of the dictionary strewn in; queries are words, phrases and arbitrary pieces of the result, their traditional forms and
their pinyin. Timings are of this machine, whatever else it does. It measures our own search alone.
"""

from __future__ import annotations

import random
import resource
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from statistics import mean, median
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from browser import serve_folder
from chromium import find_chromium, launch_arguments
from zhreader.annotate import annotate_sentence
from zhreader.characters import is_hanzi
from zhreader.library import read_library
from zhreader.model import Sentence
from zhreader.script import to_traditional
from zhreader.scripts import join_scripts
from zhreader.search import SearchIndex
from zhreader.search_documents import Document, Passage, term_document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

    from zhreader.library import Library

ROOT = Path(__file__).parent.parent
QUERIES, SENTENCES, STREWN = 40, 36, 60
"""Queries of each kind; sentences of an article, and words of the dictionary strewn into it."""
_SEARCH = """async (query) => {
  const start = performance.now();
  const answer = await engine.search(query, { hasPinyin: true });
  return { candidates: answer.candidates, ms: performance.now() - start, urls: answer.results.map((one) => one.url) };
}"""


def main() -> None:
    """Print a table for each number of articles that was asked for."""
    library = read_library(ROOT)
    for size in map(int, sys.argv[1:] or ["1000"]):
        with tempfile.TemporaryDirectory() as folder:
            documents = list(_documents(library, size))
            _build(documents, library, Path(folder))
            _measure(documents, Path(folder))


def _documents(library: Library, size: int) -> Iterator[Document]:
    """Explainers as they are, then articles made anew."""
    chance = random.Random(size)  # noqa: S311 - the same articles every time
    for term in library.glossary.terms.values():
        yield term_document(term, f"glossary/{term.slug}/", library.annotator)
    pool = [s for article in library.articles for block in article.blocks for s in block.sentences]
    pool += [annotate_sentence(Sentence(term.gist_zh), library.annotator) for term in library.glossary.terms.values()]
    words = [word for word in library.annotator.lexicon.entries if 1 < len(word) < 5 and all(map(is_hanzi, word))]
    lists = ["、".join(chance.sample(words, 6)) + "。" for _ in range(4000)]
    strewn = [annotate_sentence(Sentence(text), library.annotator) for text in lists]
    for number in range(size):
        chosen = [*chance.sample(pool, SENTENCES), *chance.sample(strewn, STREWN // 6)]
        chance.shuffle(chosen)
        passages = tuple(Passage(f"p{i // 6 + 1}", tuple(chosen[i : i + 6])) for i in range(0, len(chosen), 6))
        yield Document("article", f"articles/{number}/", replace(chosen[0]), "", passages)


def _build(documents: list[Document], library: Library, folder: Path) -> None:
    start = time.process_time()
    index = SearchIndex(library.annotator.lexicon, library.glossary.forms)
    for document in documents:
        index.add(document)
    (folder / "search").mkdir()
    sizes = {}
    for name, content in index.files():
        (folder / "search" / name).write_bytes(content)
        sizes[name] = len(content)
    spent = time.process_time() - start
    shards = [size for name, size in sizes.items() if not name.startswith(("text-", "reading-", "other-"))]
    print(f"\n{len(documents)} documents: {1000 * spent / len(documents):.1f} ms of CPU each,", end=" ")
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB at most (the articles included),", end=" ")
    print(f"{sum(sizes.values()) / 1e6:.1f} MB, largest shard {max(shards) / 1024:.1f} KB")
    (folder / "assets/js").mkdir(parents=True)
    (folder / "assets/js/search.js").write_text(join_scripts(ROOT / "docs/assets/js/search.mjs"), encoding="utf-8")


def _queries(documents: list[Document], texts: list[str]) -> Iterator[tuple[str, str, str]]:
    """Kind of query, the query, and the text that it must find."""
    chance = random.Random(7)  # noqa: S311 - the same queries every time
    sentences = [s for document in documents[-200:] for passage in document.passages for s in passage.sentences]
    for _ in range(QUERIES):
        words = [word for word in chance.choice(sentences).words if word.syllables]
        at = chance.randrange(max(1, len(words) - 1))
        for kind, chosen in (("word", words[at : at + 1]), ("phrase", words[at : at + 2])):
            text = "".join(word.text for word in chosen)
            syllables = [syllable for word in chosen for syllable in word.syllables]
            yield kind, text, text
            yield f"{kind}, traditional", to_traditional(text), text
            if len(syllables) > 1 and any(text in other for other in texts):
                yield f"{kind}, pinyin", "".join(syllable[:-1] for syllable in syllables), text
                yield f"{kind}, pinyin with tones", " ".join(syllables), text
        line = "".join(filter(is_hanzi, chance.choice(sentences).text.split("，")[0]))
        start = chance.randrange(max(1, len(line) - 5))
        piece = line[start : start + chance.randint(3, 5)]
        yield "any 3–5 characters", piece, piece


def _measure(documents: list[Document], folder: Path) -> None:
    passages = [
        [d.title.text, *d.names, *("".join(s.text for s in p.sentences) for p in d.passages)] for d in documents
    ]
    texts = ["\n".join(lines) for lines in passages]
    found: dict[str, list[tuple[float, float, float, float]]] = {}
    with sync_playwright() as playwright, serve_folder(folder) as address:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=launch_arguments())
        for kind, query, text in _queries(documents, texts):
            numbers = {number for number, one in enumerate(texts) if text in one}
            truth = {documents[number].url for number in numbers}
            page = chromium.new_page()
            fetched = _open(page, address, folder)
            answer = page.evaluate(_SEARCH, query)
            right = [url in truth for url in answer["urls"][:10]]
            recall = len(numbers.intersection(answer["candidates"])) / len(numbers) if numbers else 1.0
            row = (recall, mean(right) if right else float(not truth), answer["ms"], sum(fetched) / 1024)
            found.setdefault(kind, []).append(row)
            page.close()
        chromium.close()
    print(
        "| queries | n | recall | precision@10 | cold, median ms | cold, KB, median | most |",
        "|---|---|---|---|---|---|---|",
        sep="\n",
    )
    for kind, rows in found.items():
        recalls, precisions, times, weights = zip(*rows, strict=True)
        print(f"| {kind} | {len(rows)} | {mean(recalls):.3f} | {mean(precisions):.3f} | {median(times):.0f}", end=" ")
        print(f"| {median(weights):.0f} | {max(weights):.0f} |")


def _open(page: Page, address: str, folder: Path) -> list[int]:
    """A cold page with the engine; the list fills with the bytes of each file of the index."""
    fetched: list[int] = []
    page.on("response", lambda r: fetched.append(int(r.headers.get("content-length", 0))) if ".gz" in r.url else None)
    page.route(f"{address}empty", lambda route: route.fulfill(content_type="text/html", body="<!doctype html>"))
    page.goto(f"{address}empty")
    page.add_script_tag(path=folder / "assets/js/search.js")
    start = "(root) => { window.engine = new zrSearch.Engine(zrSearch.siteSource(new URL(root), false)) }"
    page.evaluate(start, address)
    return fetched


if __name__ == "__main__":
    main()
