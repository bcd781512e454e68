"""The searches that ``make bench-search`` puts beside ours, over the same articles: Material's own, and Pagefind.

Each is built as its documentation says, into a folder that is served; each gets a script that defines ``ask(query)``,
which resolves to the addresses of what it finds, the best first, and the milliseconds until the first ten are there;
``rest()`` resolves to the addresses of the others, where they had to be fetched.
"""

from __future__ import annotations

import html
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from node import install_packages

if TYPE_CHECKING:
    from zhreader.search_documents import Document

_MKDOCS = """
site_name: bench
theme: {name: material, language: zh, font: false}
plugins: [search]
nav: [index.md]
validation: {omitted_files: ignore}
"""
_WEIGH = """
import resource, subprocess, sys
done = subprocess.run(sys.argv[1:])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss)
sys.exit(done.returncode)
"""
_MATERIAL = """async (root) => {
  const worker = new Worker(WORKER);
  const waiting = [];
  worker.onmessage = ({ data }) => waiting.shift()(data.data);
  const post = (message) => new Promise((resolve) => { waiting.push(resolve); worker.postMessage(message); });
  const index = await (await fetch("search/search_index.json")).json();
  await post({ type: 0, data: { ...index, options: { suggest: false } } });
  window.ask = async (query) => {
    const start = performance.now();
    const { items } = await post({ type: 2, data: query });
    const urls = items.map(([first]) => first.location.split("#")[0]).filter((url) => url.startsWith("articles/"));
    return { urls, ms: performance.now() - start };
  };
}"""
_PAGEFIND = """async (root) => {
  const pagefind = await import(root + "pagefind/pagefind.js");
  await pagefind.init();
  window.ask = async (query) => {
    const start = performance.now();
    const { results } = await pagefind.search(query);
    const address = async (one) => (await one.data()).raw_url.replace(/^\\//, "").replace("index.html", "");
    const first = await Promise.all(results.slice(0, 10).map(address));
    window.rest = () => Promise.all(results.slice(10).map(address));
    return { urls: first, ms: performance.now() - start };
  };
}"""


@dataclass(frozen=True, slots=True)
class Rival:
    """A built search: its folder, what building cost, and the script that makes ``ask``."""

    name: str
    folder: Path
    script: str
    seconds: float
    """Of CPU."""

    megabytes: float
    """At most, while it was built."""


def material(documents: list[Document], folder: Path) -> Rival:
    """A plain Material site with the theme's search, asked through the theme's own worker."""
    pages = folder / "docs"
    for document in documents:
        _write(pages / f"{document.url.rstrip('/')}.md", f"# {document.title.text}\n\n" + "\n\n".join(_texts(document)))
    _write(pages / "index.md", "# bench\n")
    _write(folder / "mkdocs.yml", _MKDOCS)
    seconds, megabytes = _run(sys.executable, "-m", "mkdocs", "build", "-q", folder=folder)
    (worker,) = (folder / "site/assets/javascripts/workers").glob("search.*.min.js")
    script = _MATERIAL.replace("WORKER", f'root + "{worker.relative_to(folder / "site").as_posix()}"')
    return Rival("Material", folder / "site", script, seconds, megabytes)


def pagefind(documents: list[Document], folder: Path) -> Rival:
    """Plain pages, indexed by Pagefind with its default settings."""
    for document in documents:
        body = "".join(f"<p>{html.escape(text)}</p>" for text in _texts(document))
        title = html.escape(document.title.text)
        page = f'<!doctype html><html lang="zh"><title>{title}</title><body><h1>{title}</h1>{body}</body></html>'
        _write(folder / document.url / "index.html", page)
    modules = install_packages(Path(__file__).parent / "pagefind")
    (binary,) = (one for one in (modules / "@pagefind").glob("*/bin/*") if one.suffix in ("", ".exe"))
    seconds, megabytes = _run(str(binary), "--site", ".", folder=folder)
    return Rival("Pagefind", folder, _PAGEFIND, seconds, megabytes)


def _texts(document: Document) -> list[str]:
    return ["".join(sentence.text for sentence in passage.sentences) for passage in document.passages]


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _run(*command: str, folder: Path) -> tuple[float, float]:
    """Run a command: its seconds of CPU, and the most memory it held, in megabytes.

    It is the child of a small process, as the memory of the one that starts it would count as its own.
    """
    done = subprocess.run(
        [sys.executable, "-c", _WEIGH, *command],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        sys.exit(done.stdout + done.stderr)
    seconds, kilobytes = map(float, done.stdout.splitlines()[-1].split())
    return seconds, kilobytes / 1024
