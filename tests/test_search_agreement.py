"""Writer and reader of the search index agree: what Python writes, the engine in JavaScript finds, and nothing else."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from node import REPOSITORY, node
from samples import small_annotator
from zhreader.model import Sentence
from zhreader.model_words import Word
from zhreader.search import SearchIndex
from zhreader.search_documents import Document, Passage
from zhreader.search_fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

READINGS = {"三": "san1", "会": "hui4", "一": "yi1", "课": "ke4", "刻": "ke4", "客": "ke4", "𠮷": "ji2", "乾": "gan1"}
"""Few characters, so that pieces of one text stand in others too, side by side or not."""

SMALL = {
    "search.BRANCH": 2,
    "search_postings.SHARD_SIZE": 60,
    "search_postings.MOST_POSTINGS": 3,
    "search_ngrams.MOST_HELD": 50,
}
"""Sizes with which a few texts make as many files as many texts do."""


@pytest.fixture(scope="module", params=[{}, SMALL], ids=["as it is", "in small files"], autouse=True)
def _sizes(request: pytest.FixtureRequest) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name, size in request.param.items():
            patch.setattr(f"zhreader.{name}", size)
        yield


texts = st.lists(st.text(alphabet=[*READINGS, "會", "。", "A", "8"], min_size=1, max_size=24), min_size=2, max_size=20)


@settings(max_examples=8, deadline=None)
@given(texts)
def test_every_substring_is_found_where_it_stands_and_counted_truly(bodies: list[str]) -> None:
    folded = [fold(body) for body in bodies]
    pieces = {body[i : i + n] for body in folded for n in range(1, 8) for i in range(len(body) - n + 1)}
    queries = sorted(piece for piece in pieces if set(piece) <= READINGS.keys())
    for query, answer in zip(queries, _answers(bodies, queries), strict=True):
        found = {f"a/{number}/" for number, body in enumerate(folded) if query in body}
        assert (query, set(answer["urls"]), answer["total"]) == (query, found, len(found))
        assert answer["isExact"]
        assert all(fold(text) == query for marked in answer["marked"] for text in marked)


@settings(max_examples=8, deadline=None)
@given(texts)
def test_hanzi_are_found_by_their_syllables_with_tones_and_without(bodies: list[str]) -> None:
    runs = [[run for run in _sounds(body) if len(run) > 1] for body in bodies]
    pieces = {
        tuple(run[i : i + n]) for one in runs for run in one for n in range(2, 6) for i in range(len(run) - n + 1)
    }
    toned = sorted(" ".join(piece) for piece in pieces)
    queries = toned + [query.translate({ord(tone): None for tone in "1234"}) for query in toned]
    for query, answer in zip(queries, _answers(bodies, queries), strict=True):
        found = {f"a/{number}/" for number, own in enumerate(runs) if any(query in _shown(run, query) for run in own)}
        assert (query, set(answer["urls"]), answer["total"]) == (query, found, len(found))


@settings(max_examples=8, deadline=None)
@given(texts)
def test_an_excerpt_is_a_piece_of_the_text(bodies: list[str]) -> None:
    for answer in _answers(bodies, ["三", "课", "san hui"]):
        for url, excerpts in zip(answer["urls"], answer["excerpts"], strict=True):
            body = bodies[int(url.split("/")[1])]
            assert all(excerpt.strip("…") in body for excerpt in excerpts)


def _answers(bodies: Iterable[str], queries: list[str]) -> list[dict[str, Any]]:
    index = SearchIndex(small_annotator().lexicon, ())
    for number, body in enumerate(bodies):
        words = tuple(Word(c, (READINGS[c],), READINGS[c]) if c in READINGS else Word(c) for c in body)
        index.add(Document("article", f"a/{number}/", Sentence("", ()), "", (Passage("p1", (Sentence(body, words),)),)))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file, content in index.files():
            (folder / file).write_bytes(content)
        asked = folder / "queries.json"
        asked.write_text(json.dumps(queries), encoding="utf-8")
        done = node(REPOSITORY / "tests" / "js" / "search.mjs", folder, asked)
    assert done.returncode == 0, done.stderr
    answers: list[dict[str, Any]] = json.loads(done.stdout)
    return answers


def _sounds(body: str) -> list[list[str]]:
    """The syllables of each run of characters that are read."""
    runs: list[list[str]] = [[]]
    for character in body:
        if character in READINGS:
            runs[-1].append(READINGS[character])
        else:
            runs.append([])
    return runs


def _shown(run: list[str], query: str) -> str:
    """A run of syllables as it would be typed: with tones if the query has them, each between spaces."""
    return " ".join(syllable if query[-1].isdigit() else syllable[:-1] for syllable in run)
