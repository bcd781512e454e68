"""All explainers in ``docs/glossary/`` together: terms, their written forms, and how they belong to one another."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zhreader.errors import Fault, InputError
from zhreader.explainer import read_explainer
from zhreader.inner import find_inner
from zhreader.neighbours import find_neighbours

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from zhreader.frontmatter import FrontMatter
    from zhreader.model_terms import Term
    from zhreader.model_words import Form


@dataclass(frozen=True, slots=True)
class Glossary:
    """All terms by slug, and every written form with the term it leads to."""

    terms: Mapping[str, Term]
    forms: Mapping[str, tuple[Form, str]]
    """By simplified and by traditional text: the form and the slug of its explainer."""

    inner: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The slugs of the terms inside a form, by its text in either script: 网格 inside 四级党建网格."""

    neighbours: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The slugs of the terms that belong with a term, by its slug, the editor's own choice first."""

    def find(self, text: str) -> Term | None:
        """The term of which ``text`` is a form, in either script: ``三會一課`` finds 三会一课."""
        found = self.forms.get(text)
        return self.terms[found[1]] if found else None


def read_glossary(explainers: Iterable[tuple[str, bytes]]) -> tuple[Glossary, tuple[Fault, ...]]:
    """The glossary of all explainers that are sound, and the faults of the others.

    Each explainer is a path ``docs/glossary/sanhui-yike.md`` and its bytes; the name of the file is the term's slug and
    with it the page's address. Two explainers that claim one form are both faulty, and neither is in the glossary.
    """
    faults: list[Fault] = []
    unsound = ""
    read: list[tuple[Term, FrontMatter]] = []
    for path, content in explainers:
        try:
            read.append(read_explainer(path, content))
        except InputError as error:
            faults.extend(error.faults)
            unsound += content.decode("utf-8", "replace")
    claims = _claims(read)
    disputed = {text: claimants for text, claimants in claims.items() if len({c.term.slug for c in claimants}) > 1}
    unusable = {claim.term.slug for claimants in disputed.values() for claim in claimants}
    faults += _disputes(disputed)
    faults += _unknown_relations(read, claims, unsound)
    forms = {
        text: (claims[text][0].form, claims[text][0].term.slug)
        for text in claims
        if claims[text][0].term.slug not in unusable
    }
    terms = {term.slug: term for term, _ in read if term.slug not in unusable}
    inner = find_inner(forms)
    return Glossary(terms, forms, inner, find_neighbours(terms.values(), forms, inner)), tuple(faults)


@dataclass(frozen=True, slots=True)
class _Claim:
    """A written form that an explainer claims on a line of its file."""

    form: Form
    term: Term
    line: int


def _claims(read: Iterable[tuple[Term, FrontMatter]]) -> dict[str, list[_Claim]]:
    """Every written form, in either script, with the explainers that claim it."""
    claims: dict[str, list[_Claim]] = {}
    for term, matter in read:
        lines = [matter.line("term"), *(matter.line("aliases", index) for index in range(len(term.aliases)))]
        for form, line in zip((term.form, *term.aliases), lines, strict=True):
            for text in dict.fromkeys((form.text, form.traditional)):
                claims.setdefault(text, []).append(_Claim(form, term, line))
    return claims


def _disputes(disputed: Mapping[str, list[_Claim]]) -> Iterator[Fault]:
    seen = set()
    for claimants in disputed.values():
        for claim in claimants:
            others = ", ".join(sorted({other.term.path for other in claimants} - {claim.term.path}))
            fact = f"“{claim.form.text}” is claimed by {others} as well."
            fault = Fault(claim.term.path, claim.line, fact, "Keep it in one of the two explainers.")
            if fault not in seen:  # The simplified and the traditional form say the same.
                seen.add(fault)
                yield fault


def _unknown_relations(
    read: Iterable[tuple[Term, FrontMatter]], known: Container[str], unsound: str
) -> Iterator[Fault]:
    """Related terms that nothing explains; of those in the text of an ``unsound`` explainer that one's faults tell."""
    for term, matter in read:
        for index, related in enumerate(term.related):
            if related not in known and related not in unsound:
                fact = f"The related term “{related}” has no explainer."
                yield Fault(term.path, matter.line("related", index), fact, "Correct it or take it out.")
