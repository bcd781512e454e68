"""``make bench-page``: Lighthouse on a phone, and what the first view of an article costs.

Categories are those of one run a page; performance is the median of five, for an article as it ships (about 2,000
characters) and for one of 30,000 put together from the shipped paragraphs. Lighthouse emulates a slow phone on a slow
network; its times follow what else this machine does, so look at ``make bench-page`` on an idle one. The site is served
from this machine, its text gzipped as hosts do.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from itertools import cycle
from pathlib import Path
from statistics import median
from typing import Any

from browser import ARTICLE, serve_folder
from chromium import find_chromium, launch_arguments
from node import install_packages, node
from sites import REPOSITORY, build, copy_project
from zhreader.characters import count_hanzi
from zhreader.library import read_library

LIGHTHOUSE = Path(__file__).parent / "lighthouse"
RUNS, LONG = 5, 30_000
"""Runs for a median, and the characters of the long article."""
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PAGES = {
    "home": "",
    "article": ARTICLE,
    "glossary": "glossary/",
    "term": "glossary/sanhui-yike/",
    "search": "search/?q=三会一课",
}
LONG_ARTICLE = {"article of 30,000": "articles/long/"}
METRICS = {
    "first paint": "first-contentful-paint",
    "largest paint": "largest-contentful-paint",
    "blocked": "total-blocking-time",
    "shift": "cumulative-layout-shift",
}


def main() -> None:
    """Print the tables."""
    with tempfile.TemporaryDirectory() as folder:
        project = copy_project(Path(folder))
        (project / "seeds" / "long.txt").write_text(_long_article(), encoding="utf-8")
        done = build(project)
        if done.returncode:
            sys.exit(done.stdout + done.stderr)
        with serve_folder(project / "site", is_gzipped=True) as address:
            reports = {name: [_lighthouse(address + path)] for name, path in (PAGES | LONG_ARTICLE).items()}
            for name, path in {"article": ARTICLE, **LONG_ARTICLE}.items():
                reports[name] += [_lighthouse(address + path) for _ in range(RUNS - 1)]
    _print_scores(reports)
    _print_weight(reports["article"][0])


def _long_article() -> str:
    """The paragraphs of the shipped articles again and again, as a seed."""
    paragraphs = [block.text for article in read_library(REPOSITORY).articles for block in article.paragraphs]
    chosen: list[str] = []
    characters = 0
    for paragraph in cycle(paragraphs):
        if characters >= LONG:
            return "\n\n".join(["---\ntitle: 长文\nslug: long\n---", *chosen])
        chosen.append(paragraph)
        characters += count_hanzi(paragraph)
    raise AssertionError


def _lighthouse(url: str) -> dict[str, Any]:
    """The report of one run."""
    modules = install_packages(LIGHTHOUSE)
    os.environ["CHROME_PATH"] = find_chromium()
    flags = " ".join(["--headless=new", *launch_arguments()])
    done = node(
        modules / "lighthouse/cli/index.js",
        url,
        *("--quiet", "--output=json", f"--chrome-flags={flags}", f"--only-categories={','.join(CATEGORIES)}"),
        "--no-enable-error-reporting",
    )
    if done.returncode:
        sys.exit(done.stderr)
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def _print_scores(reports: dict[str, list[dict[str, Any]]]) -> None:
    print(f"Lighthouse {next(iter(reports.values()))[0]['lighthouseVersion']}, mobile; times in ms")
    print("".join(f"{head:>16}" for head in ("", *CATEGORIES, *METRICS, "runs", "this machine")))
    for name, runs in reports.items():
        scores = [100 * median(run["categories"][category]["score"] for run in runs) for category in CATEGORIES]
        metrics = [median(run["audits"][audit]["numericValue"] for run in runs) for audit in METRICS.values()]
        machine = median(run["environment"]["benchmarkIndex"] for run in runs)
        numbers = [*(f"{score:.0f}" for score in scores), *(f"{value:,.3g}" for value in metrics)]
        cells = [*numbers, len(runs), f"{machine:.0f}"]
        print("".join(f"{cell:>16}" for cell in (name, *cells)))
    for name, runs in reports.items():
        for category in CATEGORIES[1:]:
            for reference in runs[0]["categories"][category]["auditRefs"]:
                audit = runs[0]["audits"][reference["id"]]
                if reference["weight"] and audit["score"] is not None and audit["score"] < 1:
                    print(f"{name}: {category}: {audit['title']}")


def _print_weight(report: dict[str, Any]) -> None:
    requests = report["audits"]["network-requests"]["details"]["items"]
    print("\nFirst view of an article, bytes over the network")
    for request in sorted(requests, key=lambda one: -one["transferSize"]):
        print(f"{request['transferSize']:>10,}  {request['url'].split('/', 3)[-1]}")
    print(f"{sum(request['transferSize'] for request in requests):>10,}  in {len(requests)} requests")


if __name__ == "__main__":
    main()
