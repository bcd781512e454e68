"""What many tests share: an annotator with a small glossary, and how thoroughly properties are tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from browser import browser
from node import packages
from samples import small_annotator, whole_annotator
from sites import offline_site, real_site, site, tiny_project, tiny_site

if TYPE_CHECKING:
    from zhreader.annotate import Annotator

__all__ = ["annotator", "browser", "offline_site", "packages", "real_site", "site", "tiny_project", "tiny_site"]
"""The fixtures; those of other modules are imported here so that every test finds them."""

settings.register_profile(
    "site", deadline=None, derandomize=True, max_examples=300, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("site")


@pytest.fixture(scope="session")
def annotator() -> Annotator:
    """An annotator that knows the whole dictionary and the terms of :mod:`samples`."""
    return small_annotator()


@pytest.fixture(scope="session")
def real_annotator() -> Annotator:
    """An annotator that knows the whole dictionary and the product's own glossary."""
    return whole_annotator()
