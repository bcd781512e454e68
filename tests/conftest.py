"""What many tests share: an annotator with a small glossary, and how thoroughly properties are tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from samples import small_annotator

if TYPE_CHECKING:
    from zhreader.annotate import Annotator

settings.register_profile(
    "site", deadline=None, derandomize=True, max_examples=300, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("site")


@pytest.fixture(scope="session")
def annotator() -> Annotator:
    """An annotator that knows the whole dictionary and the terms of :mod:`samples`."""
    return small_annotator()
