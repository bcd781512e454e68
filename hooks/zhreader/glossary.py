"""The explainers in ``docs/glossary/``: their fields become Terms, their faults are reported together.

Only the front matter is read here; the prose below it is ordinary Markdown and stays with the page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zhreader.alignment import parse
from zhreader.decode import decode
from zhreader.errors import Fault, InputError
from zhreader.frontmatter import FrontMatter, read_front_matter, split_front_matter
from zhreader.model import Form, Note, Part, Rendering, Rung, Source, Term, Whole, Word
from zhreader.pinyin import syllables_of
from zhreader.script import to_traditional

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

GENERAL_KNOWLEDGE = "GK"
"""The source mark of a claim that is general knowledge and has no source."""

PARTS = {"zh": "## 中文", "en": "## English"}
"""The headings that every explainer has below its front matter, by language."""

SOURCE_MARK = re.compile(r"\[([A-Z][A-Za-z0-9]*)\](?!\()")
"""A mark in the prose that leads to a source: ``[S1]``."""


@dataclass(frozen=True, slots=True)
class Glossary:
    """All terms by slug, and every written form with the term it leads to."""

    terms: Mapping[str, Term]
    forms: Mapping[str, tuple[Form, str]]
    """By simplified and by traditional text: the form and the slug of its explainer."""

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
    read: list[tuple[Term, FrontMatter]] = []
    for path, content in explainers:
        try:
            read.append(_read_explainer(path, content))
        except InputError as error:
            faults.extend(error.faults)
    claims = _claims(read)
    disputed = {text: claimants for text, claimants in claims.items() if len({c.term.slug for c in claimants}) > 1}
    unusable = {claim.term.slug for claimants in disputed.values() for claim in claimants}
    faults += _disputes(disputed)
    faults += _unknown_relations(read, claims)
    forms = {
        text: (claims[text][0].form, claims[text][0].term.slug)
        for text in claims
        if claims[text][0].term.slug not in unusable
    }
    terms = {term.slug: term for term, _ in read if term.slug not in unusable}
    return Glossary(terms, forms), tuple(faults)


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


def _unknown_relations(read: Iterable[tuple[Term, FrontMatter]], known: Container[str]) -> Iterator[Fault]:
    for term, matter in read:
        for index, related in enumerate(term.related):
            if related not in known:
                fact = f"The related term “{related}” has no explainer."
                yield Fault(term.path, matter.line("related", index), fact, "Correct it or take it out.")


def _read_explainer(path: str, content: bytes) -> tuple[Term, FrontMatter]:
    yaml_text, body, body_line = split_front_matter(decode(content, path), path)
    matter = read_front_matter(yaml_text, path=path, first_line=2, schema="explainer")
    faults = [*_check_body(path, body, body_line), *_check_sources(path, matter, body, body_line)]
    forms: list[Form] = []
    entries = [((), matter.fields), *((("aliases", i), e) for i, e in enumerate(matter.fields.get("aliases", [])))]
    for keys, entry in entries:
        words = parse(entry["reading"], entry["term"], syllables_of)
        if words is None:
            fact = f"The reading “{entry['reading']}” does not fit “{entry['term']}”."
            remedy = "Write one syllable for each hanzi, and digits and Latin letters as they are in the term."
            faults.append(Fault(path, matter.line(*keys, "reading"), fact, remedy))
            continue
        traditional = entry.get("traditional") or to_traditional(entry["term"])
        if len(traditional) != len(entry["term"]):
            fact = f"The traditional form “{traditional}” has not as many characters as “{entry['term']}”."
            faults.append(
                Fault(path, matter.line(*keys, "traditional"), fact, "Write the same term, or take the key out.")
            )
        shown = tuple(
            Word(w.text, w.syllables, w.reading, rung=Rung.GLOSSARY, kind="name" if w.reading[:1].isupper() else "")
            for w in words
        )
        forms.append(Form(entry["term"], entry["reading"], shown, traditional, entry.get("english", "")))
    if faults:
        raise InputError(*faults)
    return _term(path, matter.fields, forms, body), matter


def _check_body(path: str, body: str, first_line: int) -> Iterator[Fault]:
    lines = [line.rstrip() for line in body.splitlines()]
    for language, heading in (("Chinese", PARTS["zh"]), ("English", PARTS["en"])):
        if heading not in lines:
            fact = f"The explainer has no {language} part."
            yield Fault(path, first_line, fact, f"Add the heading “{heading}” with a plain explanation below it.")


def _check_sources(path: str, matter: FrontMatter, body: str, first_line: int) -> Iterator[Fault]:
    known = {*matter.fields.get("sources", {}), GENERAL_KNOWLEDGE}
    cited = [
        (rendering["source"], matter.line("english", i, "source"))
        for i, rendering in enumerate(matter.fields["english"])
    ]
    cited += [(matter.fields[k]["source"], matter.line(k, "source")) for k in ("since", "until") if k in matter.fields]
    for number, line in enumerate(body.splitlines(), first_line):
        cited += [(key, number) for key in SOURCE_MARK.findall(line)]
    for key, number in cited:
        if key not in known:
            remedy = f"Add “{key}” to “sources:” with its title and publisher, or cite {GENERAL_KNOWLEDGE}."
            yield Fault(path, number, f"The source “{key}” is cited but not listed.", remedy)


def _term(path: str, fields: dict[str, Any], forms: list[Form], body: str) -> Term:
    return Term(
        slug=path.rsplit("/", 1)[-1].removesuffix(".md"),
        path=path,
        form=forms[0],
        aliases=tuple(forms[1:]),
        literal=fields["literal"],
        english=tuple(Rendering(r["text"], r["status"], r["source"]) for r in fields["english"]),
        kind=fields["kind"],
        register=fields.get("register", ""),
        gist_zh=fields["gist"]["zh"],
        gist_en=fields["gist"]["en"],
        wholes=tuple(
            Whole(
                whole["whole"],
                whole["reading"],
                whole["english"],
                tuple(Part(p["hanzi"], p["reading"], p["english"], p.get("note", "")) for p in whole["items"]),
            )
            for whole in fields.get("parts", [])
        ),
        since=_moment(fields.get("since")),
        until=_moment(fields.get("until")),
        related=tuple(fields.get("related", [])),
        not_to_be_confused_with=tuple(
            Note(term=note["term"], en=note["note"]) for note in fields.get("not_to_be_confused_with", [])
        ),
        not_established=tuple(Note(zh=note["zh"], en=note["en"]) for note in fields.get("not_established", [])),
        sources=tuple(
            Source(key, source["title"], source["publisher"], source.get("date", ""), source.get("url", ""))
            for key, source in fields.get("sources", {}).items()
        ),
        review=fields["review"],
        body=body,
    )


def _moment(fields: dict[str, str] | None) -> Note | None:
    return Note(date=fields["date"], en=fields.get("note", ""), source=fields["source"]) if fields else None
