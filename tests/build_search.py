"""Builds the search index of recombined articles, alone in its process: ``make bench-search`` runs this to weigh it.

Sentences of the shipped articles and of explainers are put together anew, with words of the dictionary strewn in. As
in a build of a site, an article is there when it is put into the index and gone afterwards; the time that it takes to
make one does not count. What the process takes at most is therefore that of the dictionary, which all of a build needs,
and of the index. It is what the kernel says of this program alone (``VmHWM``): ``getrusage`` would begin with what the
process was before, when it was still a copy of the one that started it.
"""

from __future__ import annotations

import random
import re
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from zhreader.annotate import annotate_sentence
from zhreader.characters import is_hanzi
from zhreader.library import read_library
from zhreader.model import Sentence
from zhreader.search import SearchIndex
from zhreader.search_documents import Document, Passage, term_document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhreader.library import Library

ROOT = Path(__file__).parent.parent
SENTENCES, STREWN = 36, 60
"""Sentences of an article, and words of the dictionary strewn into it."""


def main() -> None:
    """Put the index of so many articles into a folder, and print what it took."""
    size, folder = int(sys.argv[1]), Path(sys.argv[2])
    library = read_library(ROOT)
    before = _megabytes()
    count, seconds = 0, -time.process_time()
    index = SearchIndex(library.annotator.lexicon, library.glossary.forms)
    seconds += time.process_time()
    for document in recombined(library, size):
        seconds -= time.process_time()
        index.add(document)
        seconds += time.process_time()
        count += 1
    folder.mkdir(parents=True)
    sizes = {}
    seconds -= time.process_time()
    for name, content in index.files():
        (folder / name).write_bytes(content)
        sizes[name] = len(content)
    seconds += time.process_time()
    shards = [size for name, size in sizes.items() if not name.startswith(("text-", "other-"))]
    print(f"\n{count} documents: {1000 * seconds / count:.1f} ms of CPU each to index,", end=" ")
    print(f"{_megabytes():.0f} MB at most ({before:.0f} with the dictionary alone),", end=" ")
    print(f"largest shard {max(shards) / 1024:.1f} KB, shards {sum(shards) / 1e6:.1f} MB,", end=" ")
    print(f"all {sum(sizes.values()) / 1e6:.1f} MB", flush=True)


def recombined(library: Library, size: int) -> Iterator[Document]:
    """Explainers as they are, then so many articles made anew: the same ones every time."""
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


def _megabytes() -> float:
    """The memory that this program took at most so far; its own part of what Linux keeps of a process."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.findall(r"VmHWM:\s+(\d+) kB", status)[0]) / 1024


if __name__ == "__main__":
    main()
