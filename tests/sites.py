"""Sites that tests build: the product's own, and a tiny one with a bit of everything, hostile text included."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup

if TYPE_CHECKING:
    from collections.abc import Iterator

REPOSITORY = Path(__file__).parent.parent
TINY_SEEDS = Path(__file__).parent / "site" / "seeds"
BASE = "https://site.invalid/"
"""Stands before the addresses of a built site while its links are followed; nothing is fetched."""


@dataclass(frozen=True)
class Site:
    """A built site."""

    folder: Path

    @cached_property
    def pages(self) -> dict[str, BeautifulSoup]:
        """Every HTML page by its file name in the folder."""
        files = sorted(self.folder.rglob("*.html"))
        return {
            file.relative_to(self.folder).as_posix(): BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
            for file in files
        }

    def target(self, page: str, link: str) -> tuple[Path, str]:
        """The file in the folder that a link on a page leads to, and the fragment."""
        address = urlsplit(urljoin(BASE + page, link))
        path = unquote(address.path).lstrip("/")
        file = self.folder / path
        return (file / "index.html" if file.is_dir() else file), unquote(address.fragment)


def copy_project(folder: Path, *, seeds: Path | None = None) -> Path:
    """A copy of what a build needs, with other seeds if they are given; the checkout stays untouched."""
    for name in ("docs", "hooks"):
        shutil.copytree(REPOSITORY / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(REPOSITORY / "mkdocs.yml", folder)
    shutil.copytree(seeds or REPOSITORY / "seeds", folder / "seeds")
    return folder


def build(project: Path, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """``mkdocs build --strict`` in a project; the site comes to stand in its folder ``site``."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", *options]
    settings = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "EDIT_URI": "", "SITE_URL": "", **environment}
    return subprocess.run(command, cwd=project, env=settings, capture_output=True, text=True, check=False)


@pytest.fixture(scope="session")
def tiny_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny site's project; tests that change it copy it."""
    return copy_project(tmp_path_factory.mktemp("tiny"), seeds=TINY_SEEDS)


@pytest.fixture(scope="session")
def tiny_site(tiny_project: Path) -> Site:
    """The tiny site, built strictly."""
    return _built(tiny_project)


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The product's own site, built strictly."""
    return _built(copy_project(tmp_path_factory.mktemp("real")))


@pytest.fixture(scope="session")
def offline_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The product's own site for reading from a folder, without a server, built strictly."""
    return _built(copy_project(tmp_path_factory.mktemp("offline")), OFFLINE="true")


@pytest.fixture(params=["real", "tiny"])
def site(request: pytest.FixtureRequest) -> Site:
    """Each of the two sites."""
    found: Site = request.getfixturevalue(f"{request.param}_site")
    return found


def links(page: BeautifulSoup) -> Iterator[tuple[str, str, str]]:
    """Every address on a page: the element, its attribute and the address."""
    for element in page.select("*"):
        for attribute in ("href", "src"):
            value = element.get(attribute)
            if isinstance(value, str):
                yield element.name, attribute, value


def _built(project: Path, **environment: str) -> Site:
    done = build(project, **environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return Site(project / "site")
