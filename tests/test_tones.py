"""The colours of the tones: each can be read on whatever lies below it, and one palette suits any colour vision."""

from __future__ import annotations

import re
from itertools import combinations
from math import dist

import pytest

from sites import REPOSITORY

CSS = REPOSITORY / "docs/assets/css"
SCHEMES = "default", "sepia", "slate"
PALETTES = "pleco", "mdbg", "safe"
BELOW = "paper", "card", "shade", "mark"
"""What a hanzi may stand on: the page, a card, a word that is shaded, one that is marked."""

VISIONS = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
"""What each kind of vision makes of linear RGB (Machado, Oliveira and Fernandes 2009, severity 1)."""

OKLAB = (
    (
        (0.4122214708, 0.5363325363, 0.0514459929),
        (0.2119034982, 0.6806995451, 0.1073969566),
        (0.0883024619, 0.2817188376, 0.6299787005),
    ),
    (
        (0.2104542553, 0.7936177850, -0.0040720468),
        (1.9779984951, -2.4285922050, 0.4505937099),
        (0.0259040371, 0.7827717662, -0.8086757660),
    ),
)
"""From linear RGB to Oklab, before and after the cube root (Ottosson 2020)."""


def properties(file: str, selector: str) -> dict[str, str]:
    """The custom properties that a rule sets: ``{"--zr-paper": "#fbf9f4"}``."""
    rule = re.search(rf"(?ms)^ *{re.escape(selector)} \{{(.*?)\}}", (CSS / file).read_text(encoding="utf-8"))
    return dict(re.findall(r"(--[\w-]+): ([^;]+);", rule[1])) if rule else {}


def tones(palette: str, scheme: str) -> list[str]:
    """The colours of the tones 1 to 4 and of the neutral one in a palette."""
    found = properties("tones.css", f'[data-tones="{palette}"] [data-md-color-scheme]')
    found |= properties("tones.css", f'[data-tones="{palette}"] [data-md-color-scheme="{scheme}"]')
    return [found[f"--zr-tone-{tone}"] for tone in range(1, 6)]


def linear(colour: str) -> list[float]:
    """Red, green and blue from 0 to 1, in proportion to light."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2 reckons it, from 1 to 21."""
    light, dark = sorted((times(((0.2126, 0.7152, 0.0722),), linear(c))[0] for c in (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def seen(colour: str, vision: str) -> list[float]:
    """A colour in Oklab as somebody sees it; a distance of 0.02 is just noticeable."""
    light = [min(1, max(0, part)) for part in times(VISIONS[vision], linear(colour))]
    return times(OKLAB[1], [part ** (1 / 3) for part in times(OKLAB[0], light)])


def times(matrix: tuple[tuple[float, ...], ...], vector: list[float]) -> list[float]:
    """A matrix times a vector."""
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def test_contrast_is_what_wcag_says() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("palette", PALETTES)
def test_every_tone_can_be_read_on_whatever_lies_below_it(palette: str, scheme: str) -> None:
    below = properties("tokens.css", f'[data-md-color-scheme="{scheme}"]')
    for tone, colour in enumerate(tones(palette, scheme), 1):
        for name in BELOW:
            assert contrast(colour, below[f"--zr-{name}"]) >= 4.5, (tone, colour, name)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("palette", PALETTES)
def test_no_two_tones_of_a_palette_look_alike(palette: str, scheme: str) -> None:
    for one, other in combinations(tones(palette, scheme), 2):
        assert dist(seen(one, "usual"), seen(other, "usual")) >= 0.1, (one, other)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("vision", VISIONS)
def test_the_palette_for_every_colour_vision_keeps_the_tones_apart(vision: str, scheme: str) -> None:
    for one, other in combinations(tones("safe", scheme), 2):
        assert dist(seen(one, vision), seen(other, vision)) >= 0.1, (one, other)
