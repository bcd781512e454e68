"""The map of a term: the term in the middle, its neighbours on both sides, under each of them theirs; all are links.

It is drawn when the site is built, without any script: a hanzi is as wide as it is high, so the place of every label is
known. The drawing is 360 units wide, the width of a phone. Beside it the page has the same terms as a list, which is
what screen readers and the keyboard are given.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from zhreader.characters import is_chinese

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhreader.glossary import Glossary
    from zhreader.model_terms import Term
    from zhreader.render import Href

WIDTH = 360
NEAR, FAR = 8, 2
"""At most so many neighbours are drawn, and so many terms under each."""

_MIDDLE = WIDTH / 2
_CENTRE = (20, 24, 7)
"""Of the term in the middle: the size of its characters, the height of one in its column, and how many a column has."""

_SIZES = {1: (16, 21), 2: (13.5, 19)}
"""Of the labels one and two steps away: size and height of a line."""

_GAP, _INDENT, _PAD = 14, 14, 6
_EDGE, _SPACE = 22, 4
"""The length of an edge from the middle to a branch, and the space between it and the label."""
_NOTHING = Markup("")


@dataclass(frozen=True, slots=True)
class _Branch:
    """A neighbour and the terms under it."""

    term: Term
    others: tuple[Term, ...]
    room: float
    """The width for its label."""

    @property
    def height(self) -> float:
        """All its labels and the gap between it and the next branch."""
        return sum(len(self.rows(term, step)) * _SIZES[step][1] for term, step in self.labels) + _GAP

    def rows(self, term: Term, step: int) -> list[str]:
        """A label in lines that fit."""
        return _rows(term.text, (self.room - (0 if step == 1 else _INDENT)) / _SIZES[step][0])

    @property
    def labels(self) -> Iterator[tuple[Term, int]]:
        yield self.term, 1
        for other in self.others:
            yield other, 2


def render_map(term: Term, glossary: Glossary, href: Href) -> Markup:
    """The map as SVG, hidden from assistive technology; nothing for a term without neighbours.

    三会一课 stands upright in the middle, 党课 to its right with 党校 under it, 党小组 to its left.
    """
    columns = _columns(term.text)
    half = len(columns) * _CENTRE[1] / 2 + _PAD
    branches = _branches(term, glossary, _MIDDLE - half - _EDGE - _SPACE)
    if not branches:
        return _NOTHING
    left, right = _share(branches)
    tall = max(map(len, columns)) * _CENTRE[1]
    height = max(tall + 2 * _PAD, *(sum(branch.height for branch in side) for side in (left, right))) + _GAP
    edges, labels = _NOTHING, _NOTHING
    for branches_there, direction in ((left, -1), (right, 1)):
        side = _Side(direction, half, height / 2, href)
        y = (height - sum(branch.height for branch in branches_there)) / 2
        for branch in branches_there:
            drawn = side.draw(branch, y)
            edges, labels = edges + drawn[0], labels + drawn[1]
            y += branch.height
    shape = (
        '<svg class="zr-map" viewBox="0 0 {} {:g}" aria-hidden="true">'
        '<g class="zr-map__edges">{}</g>{}<g lang="zh-Hans">{}{}</g></svg>'
    )
    box = Markup('<rect class="zr-map__centre" x="{:g}" y="{:g}" width="{:g}" height="{:g}" rx="6"/>').format(
        _MIDDLE - half, (height - tall) / 2 - _PAD, 2 * half, tall + 2 * _PAD
    )
    return Markup(shape).format(WIDTH, height, edges, box, _centre(columns, height), labels)  # noqa: S704 - a constant


def _branches(term: Term, glossary: Glossary, room: float) -> list[_Branch]:
    """The neighbours, each with its own that are not drawn already; no term is drawn twice."""
    near = [glossary.terms[slug] for slug in glossary.neighbours.get(term.slug, ())[:NEAR]]
    drawn = {term.slug, *(other.slug for other in near)}
    branches = []
    for other in near:
        new = [slug for slug in glossary.neighbours.get(other.slug, ()) if slug not in drawn][:FAR]
        drawn.update(new)
        branches.append(_Branch(other, tuple(glossary.terms[slug] for slug in new), room))
    return branches


def _columns(text: str) -> list[str]:
    """The term in the middle as upright columns: by its marks, 喜事缓办、 and 丧事简办、, if they are short."""
    _, _, most = _CENTRE
    pieces = [piece + "、" for piece in text.split("、")]
    pieces[-1] = pieces[-1][:-1]
    if max(map(len, pieces)) <= most:
        return pieces
    return [text[start : start + most] for start in range(0, len(text), most)]


def _share(branches: Sequence[_Branch]) -> tuple[list[_Branch], list[_Branch]]:
    """The branches of the left and of the right side, about equally high, in their order."""
    sides: tuple[list[_Branch], list[_Branch]] = ([], [])
    for branch in branches:
        heights = [sum(other.height for other in side) for side in sides]
        sides[0 if heights[0] < heights[1] else 1].append(branch)
    return sides


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of the map: left (-1) or right (1) of a box of which ``half`` is half the width."""

    direction: int
    half: float
    middle: float
    href: Href

    @property
    def near(self) -> float:
        """Where the branches begin."""
        return _MIDDLE + self.direction * (self.half + _EDGE)

    def draw(self, branch: _Branch, y: float) -> tuple[Markup, Markup]:
        """The edges and the labels of a branch whose top is at ``y``."""
        near, direction, middle = self.near, self.direction, self.middle
        y += _GAP / 2
        top = y + _SIZES[1][1] / 2
        edges, labels = _NOTHING, _NOTHING
        edges += Markup('<path d="M{:g} {:g}C{:g} {:g} {:g} {:g} {:g} {:g}"/>').format(
            _MIDDLE + direction * self.half, middle, near - direction * 8, middle, near - direction * 18, top, near, top
        )
        for term, step in branch.labels:
            if step != 1:
                edges += Markup('<path d="M{:g} {:g}V{:g}H{:g}"/>').format(
                    near + direction * 8,
                    top + _SIZES[1][0] / 2 + 2,
                    y + _SIZES[step][1] / 2,
                    near + direction * (_INDENT + 1),
                )
            rows = branch.rows(term, step)
            labels += self.label(term, rows, y, step)
            y += len(rows) * _SIZES[step][1]
        return edges, labels

    def label(self, term: Term, rows: Sequence[str], y: float, step: int) -> Markup:
        """A term as a link, its first line at ``y``; ``step`` says how far it is from the middle."""
        size, line = _SIZES[step]
        x = self.near + self.direction * (_SPACE if step == 1 else _SPACE + _INDENT)
        lines = _NOTHING.join(
            Markup('<text x="{:g}" y="{:g}">{}</text>').format(x, y + number * line + line / 2 + size * 0.36, row)
            for number, row in enumerate(rows)
        )
        side = "zr-map__left" if self.direction < 0 else "zr-map__right"
        return Markup('<a class="zr-map__{} {}" tabindex="-1" href="{}">{}</a>').format(
            "near" if step == 1 else "far", side, self.href(f"glossary/{term.slug}"), lines
        )


def _centre(columns: Sequence[str], height: float) -> Markup:
    """The term itself, from top to bottom, its columns from right to left."""
    _, line, _ = _CENTRE
    out = _NOTHING
    for index, column in enumerate(columns):
        x = _MIDDLE + (len(columns) / 2 - index - 0.5) * line
        top = (height - len(column) * line) / 2
        for number, character in enumerate(column):
            out += Markup('<text class="zr-map__term" x="{:g}" y="{:g}">{}</text>').format(
                x, top + (number + 0.8) * line, character
            )
    return out


def _rows(text: str, most: float) -> list[str]:
    """A text in lines of at most so many hanzi; Latin letters and digits are about half as wide."""
    rows, width = [""], 0.0
    for character in text:
        own = 1 if is_chinese(character) else 0.6
        if width + own > most and rows[-1]:
            rows.append("")
            width = 0
        rows[-1] += character
        width += own
    return rows
