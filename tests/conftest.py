"""What many tests share: the dictionary, loaded once, and an annotator with a small glossary."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings
from zhreader.annotate import Annotator
from zhreader.glossary import read_glossary
from zhreader.lexicon import load_lexicon

from samples import small_glossary

settings.register_profile(
    "site", deadline=None, derandomize=True, max_examples=150, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("site")


@pytest.fixture(scope="session")
def annotator() -> Annotator:
    """An annotator that knows the whole dictionary and the terms of :mod:`samples`."""
    glossary, faults = read_glossary(small_glossary())
    assert not faults
    return Annotator.of(load_lexicon(), glossary)
