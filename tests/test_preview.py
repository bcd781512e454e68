"""The live preview: seeds come, change, go wrong, are mended and go, and the rest is served all the while."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sites import TINY_SEEDS, copy_project

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PATIENCE = 60.0
"""Seconds until a change must be served; on a machine at rest it takes two."""

ADDRESS = "articles/xin-wen-zhang/"


def test_the_preview_follows_what_editors_do(tmp_path: Path) -> None:
    project = copy_project(tmp_path, seeds=TINY_SEEDS)
    seed = project / "seeds" / "new.txt"
    with _preview(project) as get:
        assert "守好防线" in _until(lambda: get(""), lambda page: "守好防线" in page)

        seed.write_text("新文章\n\n社区开展学习。\n", encoding="utf-8")
        page = _until(lambda: get(ADDRESS), lambda text: "社区" in text)
        assert "shèqū" in page
        assert "新文章" in get("")

        seed.write_text("新文章\n\n党员参加活动。\n", encoding="utf-8")
        _until(lambda: get(ADDRESS), lambda text: "党员" in text and "参加" in text)

        seed.write_text("新文章\n", encoding="utf-8")
        home = _until(lambda: get(""), lambda text: "zr-faults" in text)
        assert "seeds/new.txt:1" in home
        assert "守好防线" in home

        seed.write_text("新文章\n\n又写好了。\n", encoding="utf-8")
        assert "zr-faults" not in _until(lambda: get(ADDRESS), lambda text: "又" in text)

        folder = project / "seeds" / "新闻"
        folder.mkdir()
        seed.rename(folder / "new.txt")
        _until(lambda: get("articles/xin-wen/xin-wen-zhang/"), lambda text: "又" in text)
        assert get(ADDRESS) == ""

        (folder / "new.txt").unlink()
        _until(lambda: get(""), lambda text: "新文章" not in text)


@contextmanager
def _preview(project: Path) -> Iterator[Callable[[str], str]]:
    """``mkdocs serve`` in a project; the value fetches a page, an empty text while there is none."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    log = (project / "serve.log").open("w", encoding="utf-8")
    settings = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": ""}
    server = subprocess.Popen(command, cwd=project, env=settings, stdout=log, stderr=subprocess.STDOUT)

    def get(address: str) -> str:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/{address}", timeout=10) as answer:
                text: str = answer.read().decode("utf-8")
                return text
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            assert server.poll() is None, (project / "serve.log").read_text(encoding="utf-8")
            return ""

    try:
        yield get
    finally:
        server.terminate()
        server.wait(timeout=20)
        log.close()


def _until(get: Callable[[], str], holds: Callable[[str], bool]) -> str:
    """What ``get`` gives as soon as it holds; fails with the last answer when patience ends."""
    end = time.monotonic() + PATIENCE
    text = get()
    while not holds(text):
        assert time.monotonic() < end, text[-2000:]
        time.sleep(0.1)
        text = get()
    return text
