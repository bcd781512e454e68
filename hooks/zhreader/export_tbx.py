"""The glossary as a termbase for translators' tools: TBX-Basic in the DCA style, ISO 30042:2019 (version 3).

A term is a concept; its languages are ``zh-Hans``, ``zh-Hant``, ``zh-Latn-pinyin`` for the readings, and ``en``. An
alias that means the same is another term of it; one with English of its own (党性 on the page of 党性教育) is a concept
of its own that refers to it. Only the data categories of TBX-Basic are used, so that a tool that reads the dialect
reads all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from zhreader.labels import plain_label
from zhreader.model_terms import Rendering

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhreader.glossary import Glossary
    from zhreader.model_terms import Term
    from zhreader.model_words import Form

NAMESPACE = "urn:iso:std:iso:30042:ed-2"
TITLE = "字里行间 · Between the Lines: glossary"
LICENCE = "© the Between the Lines developers, CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/)"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_PREFERRED, _ADMITTED = "preferredTerm-admn-sts", "admittedTerm-admn-sts"


def export_tbx(glossary: Glossary, site: str = "") -> bytes:
    """The whole glossary as XML, in the order of its slugs.

    ``site`` is the site's address, with a slash at its end, or empty. 三会一课 is the ``conceptEntry`` with the id
    ``c-sanhui-yike``: an XML id may not begin with a digit, as the slug of 1+8 does.
    """
    root = Element("tbx", {"xmlns": NAMESPACE, "type": "TBX-Basic", "style": "dca", _LANG: "en"})
    description = SubElement(SubElement(root, "tbxHeader"), "fileDesc")
    SubElement(SubElement(description, "titleStmt"), "title").text = TITLE
    SubElement(SubElement(description, "publicationStmt"), "p").text = LICENCE
    SubElement(
        SubElement(description, "sourceDesc"), "p"
    ).text = f"The explainers of the site{f', {site}' if site else ''}. Each names its sources."
    body = SubElement(SubElement(root, "text"), "body")
    for _, term in sorted(glossary.terms.items()):
        _concept(body, term, glossary, site)
    indent(root, " ")
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _concept(body: Element, term: Term, glossary: Glossary, site: str) -> None:
    entry = SubElement(body, "conceptEntry", {"id": _id(term)})
    _typed(entry, "descrip", "subjectField", plain_label(f"kind-{term.kind}"))
    SubElement(entry, "note").text = f"Literally: {term.literal}"
    for whole in term.wholes:
        parts = "; ".join(f"{part.form.text} ({part.form.reading}), {part.english}" for part in whole.parts)
        SubElement(entry, "note").text = f"{whole.form.text} ({whole.form.reading}), {whole.english}: {parts}"
    for gap in term.not_established:
        SubElement(entry, "note").text = f"{gap.zh} {gap.en}"
    for slug in glossary.neighbours.get(term.slug, ()):
        other = glossary.terms[slug]
        _typed(entry, "ref", "crossReference", other.text).set("target", _id(other))
    if site:
        address = f"{site}glossary/{term.slug}/"
        _typed(entry, "xref", "externalCrossReference", term.text).set("target", address)
    for source in term.sources:
        if source.url:
            title = f"{source.title}, {source.publisher}"
            _typed(entry, "xref", "externalCrossReference", title).set("target", source.url)
    variants = [alias for alias in term.aliases if not _has_meaning_of_its_own(alias, term)]
    _chinese(entry, [term.form, *variants], term.gist_zh)
    _english(entry, term, [r for r in term.english if r.of not in _meanings(term)], term.gist_en)
    for number, alias in enumerate(alias for alias in term.aliases if _has_meaning_of_its_own(alias, term)):
        own = SubElement(body, "conceptEntry", {"id": f"{_id(term)}_{number + 1}"})
        _typed(own, "ref", "crossReference", term.text).set("target", _id(term))
        _chinese(own, [alias])
        _english(own, term, _renderings(alias, term))


def _meanings(term: Term) -> set[str]:
    """The aliases that mean something else than the headword: 楼栋党小组, the Party group of a building."""
    return {alias.text for alias in term.aliases if _has_meaning_of_its_own(alias, term)}


def _renderings(alias: Form, term: Term) -> list[Rendering]:
    """Those of an alias; what its own line says is ours unless a rendering with a source says the same."""
    found = [rendering for rendering in term.english if rendering.of == alias.text]
    if alias.english and alias.english not in {rendering.text for rendering in found}:
        found.append(Rendering(alias.english, "ours", ""))
    return found


def _has_meaning_of_its_own(alias: Form, term: Term) -> bool:
    return bool(alias.english) or any(rendering.of == alias.text for rendering in term.english)


def _id(term: Term) -> str:
    return f"c-{term.slug}"


def _typed(parent: Element, tag: str, kind: str, text: str) -> Element:
    element = SubElement(parent, tag, {"type": kind})
    element.text = text
    return element


def _chinese(entry: Element, forms: Sequence[Form], definition: str = "") -> None:
    """The forms in both scripts and their readings; the first is preferred to the others."""
    _language(entry, "zh-Hans", [form.text for form in forms], definition)
    _language(entry, "zh-Hant", [form.traditional for form in forms])
    if readings := [form.reading for form in forms if any(word.syllables for word in form.words)]:
        _language(entry, "zh-Latn-pinyin", readings)


def _language(entry: Element, lang: str, texts: Iterable[str], definition: str = "") -> None:
    section = _section(entry, lang, definition)
    for number, text in enumerate(dict.fromkeys(texts)):
        _term(section, text, _ADMITTED if number else _PREFERRED)


def _english(entry: Element, term: Term, renderings: Iterable[Rendering], definition: str = "") -> None:
    section = _section(entry, "en", definition)
    for number, rendering in enumerate(renderings):
        element = _term(section, rendering.text, _ADMITTED if number else _PREFERRED)
        source = next((s.publisher for s in term.sources if s.key == rendering.source), "")
        _typed(element, "admin", "source", "; ".join(filter(None, (rendering.status, source))))


def _section(entry: Element, lang: str, definition: str) -> Element:
    section = SubElement(entry, "langSec", {_LANG: lang})
    if definition:
        _typed(SubElement(section, "descripGrp"), "descrip", "definition", definition)
    return section


def _term(section: Element, text: str, status: str) -> Element:
    element = SubElement(section, "termSec")
    SubElement(element, "term").text = text
    _typed(element, "termNote", "administrativeStatus", status)
    return element
