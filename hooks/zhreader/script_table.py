"""What shows the site's Chinese in the other script where no word carries its own form: a table to replace by.

Words under ruby carry their other form (``data-t``, ``data-h``). Titles, contents, navigation, labels, gists and lists
do not; for them the site has one small table, loaded only when a reader chooses a script. OpenCC and the editors'
exceptions (:mod:`zhreader.script`) convert every run of hanzi that the site can show; the table gives the same by
replacing the longest key first: most characters have one counterpart, and a phrase settles those that have more
(干 → 幹, but 包干 → 包乾).
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from zhreader.labels import LABELS
from zhreader.script import to_simplified, to_traditional

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from zhreader.model import Article

_RUN = re.compile(r"[\u3400-\u9fff]+")
_SHOWN = ("docs/**/*.md", "docs/assets/js/*.mjs", "hooks/theme/**/*.html", "mkdocs.yml")
"""The files whose Chinese a page may show, relative to the project."""

_CONTEXTS = ((1, 0), (0, 1), (1, 1), (2, 0), (0, 2), (2, 1), (1, 2), (2, 2), (3, 3))
"""How many characters before and after an ambiguous one may settle it, the smallest first."""


def render_script_table(root: Path, articles: Iterable[Article]) -> str:
    """The script that hands the page both tables: ``zrScripts = {"zh-Hant": {"干": "幹", "包干": "包乾"}, …}``."""
    articles = tuple(articles)
    site = [text for pattern in _SHOWN for path in sorted(root.glob(pattern)) for text in [path.read_text("utf-8")]]
    site += [zh for zh, _ in LABELS.values()]
    by_script = defaultdict(list, {"zh-Hans": site})
    for article in articles:
        by_script[article.lang] += _texts(article)
    tables = {
        "zh-Hant": make_table(_runs(by_script["zh-Hans"]), to_traditional),
        "zh-Hans": make_table(_runs(by_script["zh-Hant"]), to_simplified),
    }
    return f"window.zrScripts = {json.dumps(tables, ensure_ascii=False, separators=(',', ':'))};\n"


def make_table(runs: Iterable[str], convert: Callable[[str], str]) -> dict[str, str]:
    """The smallest table found that converts each run as ``convert`` does: characters, and phrases where they need it.

    ``make_table(["干部包干"], to_traditional)`` is ``{"干": "幹", "包干": "包乾"}``.
    """
    runs = tuple(runs)
    if not runs:
        return {}
    source, target = "\n".join(runs), "\n".join(map(convert, runs))
    table = _characters(source, target)
    for position, (before, after) in enumerate(zip(source, target, strict=True)):
        if table.get(before, before) != after:
            phrase, converted = _phrase(source, target, position)
            table[phrase] = converted
    for run, wanted in zip(runs, target.split("\n"), strict=True):  # Where phrases overlap, the whole run settles it.
        if replace(run, table) != wanted:
            table[run] = wanted
    return table


def replace(text: str, table: dict[str, str]) -> str:
    """The text with the longest key of the table replaced at every place, as the page's script does it."""
    longest = max(map(len, table), default=1)
    out = []
    position = 0
    while position < len(text):
        for size in range(min(longest, len(text) - position), 0, -1):
            piece = text[position : position + size]
            if piece in table or size == 1:
                out.append(table.get(piece, piece))
                position += size
                break
    return "".join(out)


def _texts(article: Article) -> Iterator[str]:
    """What of an article is shown outside ruby, and what the search box may show."""
    facts = article.facts
    yield from (article.title.text, facts.gist_zh, facts.author, facts.source)
    for block in article.blocks:
        yield block.text
        for mark in block.emendations:
            yield from (mark.printed, mark.reason_zh)


def _runs(texts: Iterable[str]) -> list[str]:
    """Every run of hanzi, once."""
    return list(dict.fromkeys(run for text in texts for run in _RUN.findall(text)))


def _characters(source: str, target: str) -> dict[str, str]:
    """For each character that changes, what it most often becomes."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for (before, after), count in Counter(zip(source, target, strict=True)).items():
        counted[before][after] += count
    commonest = {before: counts.most_common(1)[0][0] for before, counts in counted.items()}
    return {before: after for before, after in commonest.items() if before != after}


def _phrase(source: str, target: str, position: int) -> tuple[str, str]:
    """The smallest phrase around a position that becomes the same everywhere, or the whole run."""
    start = source.rfind("\n", 0, position) + 1
    end = source.find("\n", position) if "\n" in source[position:] else len(source)
    for before, after in _CONTEXTS:
        left, right = position - before, position + after + 1
        if left >= start and right <= end and _is_settled(source, target, source[left:right], target[left:right]):
            return source[left:right], target[left:right]
    return source[start:end], target[start:end]


def _is_settled(source: str, target: str, phrase: str, converted: str) -> bool:
    found = source.find(phrase)
    while found >= 0:
        if target[found : found + len(phrase)] != converted:
            return False
        found = source.find(phrase, found + 1)
    return True
