"""One explainer, a file of ``docs/glossary/``, becomes a Term; what is wrong in it is told all at once.

Only the front matter is read here; the prose below it is Markdown, which :mod:`zhreader.prose` renders.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from zhreader.alignment import parse
from zhreader.decode import decode
from zhreader.errors import Fault, InputError
from zhreader.frontmatter import FrontMatter, read_front_matter, split_front_matter
from zhreader.model_terms import Note, Part, Rendering, Source, Term, Whole
from zhreader.model_words import Form, Rung, Word
from zhreader.script import to_traditional
from zhreader.syllables import syllables_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zhreader.frontmatter import Keys

GENERAL_KNOWLEDGE = "GK"
"""The source mark of a claim that is general knowledge and has no source."""

ARTICLE = "SEED"
"""The source mark of what the article on the site itself says; its line leads to the articles that have the term."""

PARTS = {"zh": "## 中文", "en": "## English"}
"""The headings that every explainer has below its front matter, by language."""

SOURCE_MARK = re.compile(r"\[([A-Z][A-Za-z0-9]*)\](?!\()")
"""A mark in the prose that leads to a source: ``[S1]``."""

TO_DO = "TODO"
"""What ``make term`` writes wherever only an editor can know; an explainer with it left is reported."""


def read_explainer(path: str, content: bytes) -> tuple[Term, FrontMatter]:
    """The term of an explainer, and its front matter with the line of every key.

    The name of the file is the term's slug: ``docs/glossary/sanhui-yike.md`` is ``sanhui-yike``.

    :raises InputError: with every fault of the file: keys, readings, dates, sources, headings.
    """
    yaml_text, body, body_line = split_front_matter(decode(content, path), path)
    if unwritten := list(_unwritten(path, f"---\n{yaml_text}---\n{body}")):
        raise InputError(*unwritten)
    matter = read_front_matter(yaml_text, path=path, first_line=2, schema="explainer")
    faults = [*_check_body(path, body, body_line), *_check_sources(path, matter, body, body_line)]
    faults += [*_check_dates(path, matter), *_check_renderings(path, matter), *_check_relations(path, matter)]
    forms = _Forms(path, matter)
    term = _term(path, matter.fields, forms, body)
    faults += forms.faults
    if faults:
        raise InputError(*faults)
    return term, matter


class _Forms:
    """Makes the forms of one explainer and gathers what is wrong with their readings."""

    def __init__(self, path: str, matter: FrontMatter) -> None:
        self.path = path
        self.matter = matter
        self.faults: list[Fault] = []

    def make(self, keys: Keys, entry: dict[str, Any], name: str = "term") -> Form:
        """The form that stands at ``keys``, its hanzi under the key ``name``."""
        text, reading = entry[name], entry["reading"]
        words = parse(reading, text, syllables_of)
        if words is None:
            fact = f"The reading “{reading}” does not fit “{text}”."
            remedy = "Write one syllable for each hanzi, and digits and Latin letters as they are in the term."
            self.faults.append(Fault(self.path, self.matter.line(*keys, "reading"), fact, remedy))
        traditional = entry.get("traditional") or to_traditional(text)
        if len(traditional) != len(text):
            fact = f"The traditional form “{traditional}” has not as many characters as “{text}”."
            remedy = "Write the same term, or take the key out."
            self.faults.append(Fault(self.path, self.matter.line(*keys, "traditional"), fact, remedy))
        shown = tuple(
            Word(w.text, w.syllables, w.reading, rung=Rung.GLOSSARY, kind="name" if w.reading[:1].isupper() else "")
            for w in words or ()
        )
        return Form(text, reading, shown, traditional, entry.get("english", ""))


def _unwritten(path: str, text: str) -> Iterator[Fault]:
    """What :mod:`zhreader.newterm` left for the editor and nobody has written yet."""
    for number, line in enumerate(text.splitlines(), 1):
        if TO_DO in line and not line.lstrip().startswith("#"):
            before = re.findall(r"\w+", line.split(TO_DO, 1)[0])
            fact = f"Nobody has written this yet: {before[0] if before else 'prose'}."
            yield Fault(path, number, fact, f"Write it in place of “{TO_DO}”, or take the line out if it is optional.")


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
    used = {key for key, _ in cited}
    for key in matter.fields.get("sources", {}):
        if key not in used:
            remedy = "Cite it where it bears out a claim, or take it out."
            yield Fault(path, matter.line("sources", key), f"The source “{key}” is listed but not cited.", remedy)


def _check_dates(path: str, matter: FrontMatter) -> Iterator[Fault]:
    """Dates that the calendar does not have, and an end before the beginning."""
    sources = matter.fields.get("sources", {})
    dated: list[tuple[Keys, dict[str, Any]]] = [((key,), matter.fields.get(key, {})) for key in ("since", "until")]
    dated += [(("sources", key), source) for key, source in sources.items()]
    for keys, entry in dated:
        numbers = [int(number) for number in entry.get("date", "1").split("-")]
        try:
            date(*[*numbers, 1, 1][:3])
        except ValueError:
            fact = f"There is no date “{entry['date']}”."
            yield Fault(path, matter.line(*keys, "date"), fact, "Write a day that the calendar has.")
    since, until = (matter.fields.get(key, {}).get("date", "") for key in ("since", "until"))
    if since and until and until < since[: len(until)]:
        fact = f"It ends ({until}) before it begins ({since})."
        yield Fault(path, matter.line("until", "date"), fact, "Correct one of the two dates.")


def _check_renderings(path: str, matter: FrontMatter) -> Iterator[Fault]:
    aliases = {alias["term"] for alias in matter.fields.get("aliases", [])}
    for index, rendering in enumerate(matter.fields["english"]):
        form = rendering.get("of", "")
        if form and form not in aliases:
            fact = f"The rendering “{rendering['text']}” is of “{form}”, which is no alias here."
            yield Fault(path, matter.line("english", index, "of"), fact, "Add it to “aliases:”, or correct it.")
        elif form and not index:
            fact = "The first rendering is not of the headword."
            yield Fault(path, matter.line("english", 0), fact, "Put the rendering to use for the headword first.")


def _check_relations(path: str, matter: FrontMatter) -> Iterator[Fault]:
    own = {matter.fields["term"], *(alias["term"] for alias in matter.fields.get("aliases", []))}
    seen: set[str] = set()
    for index, related in enumerate(matter.fields.get("related", [])):
        if related in own:
            fact = f"The term is related to itself, as “{related}”."
            yield Fault(path, matter.line("related", index), fact, "Take it out.")
        if related in seen:
            fact = f"The related term “{related}” is listed twice."
            yield Fault(path, matter.line("related", index), fact, "Keep one of the two.")
        seen.add(related)


def _term(path: str, fields: dict[str, Any], forms: _Forms, body: str) -> Term:
    return Term(
        slug=path.rsplit("/", 1)[-1].removesuffix(".md"),
        path=path,
        form=forms.make((), fields),
        aliases=tuple(forms.make(("aliases", i), alias) for i, alias in enumerate(fields.get("aliases", []))),
        literal=fields["literal"],
        english=tuple(Rendering(r["text"], r["status"], r["source"], r.get("of", "")) for r in fields["english"]),
        kind=fields["kind"],
        register=_note(fields.get("register")),
        gist_zh=fields["gist"]["zh"],
        gist_en=fields["gist"]["en"],
        reading_note=_note(fields.get("reading_note")),
        wholes=tuple(_wholes(fields.get("parts", []), forms)),
        since=_moment(fields.get("since")),
        until=_moment(fields.get("until")),
        related=tuple(fields.get("related", [])),
        not_to_be_confused_with=tuple(
            Note(term=note["term"], zh=note["note"]["zh"], en=note["note"]["en"])
            for note in fields.get("not_to_be_confused_with", [])
        ),
        not_established=tuple(Note(zh=note["zh"], en=note["en"]) for note in fields.get("not_established", [])),
        sources=tuple(
            Source(key, source["title"], source["publisher"], source.get("date", ""), source.get("url", ""))
            for key, source in fields.get("sources", {}).items()
        ),
        review=fields["review"],
        body=body,
    )


def _wholes(entries: Iterable[dict[str, Any]], forms: _Forms) -> Iterator[Whole]:
    for number, entry in enumerate(entries):
        keys: Keys = ("parts", number)
        parts = (
            Part(forms.make((*keys, "items", i), item, "hanzi"), item["english"], _note(item.get("note")))
            for i, item in enumerate(entry["items"])
        )
        yield Whole(forms.make(keys, entry, "whole"), entry["english"], tuple(parts))


def _note(fields: dict[str, str] | None) -> Note | None:
    return Note(zh=fields["zh"], en=fields["en"]) if fields else None


def _moment(fields: dict[str, Any] | None) -> Note | None:
    if not fields:
        return None
    note = fields.get("note", {})
    return Note(date=fields["date"], zh=note.get("zh", ""), en=note.get("en", ""), source=fields["source"])
