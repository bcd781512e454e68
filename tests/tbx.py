"""What ISO 30042:2019 demands of a TBX-Basic file in the DCA style, as a table, and a reader that holds files to it.

It is written from the standard's core structure and the rules of the dialect (version 1.2: RELAX NG, Schematron), and
knows nothing of how the product writes its file. The published schemas are in no package, so that no test runs them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

NAMESPACE = "{urn:iso:std:iso:30042:ed-2}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"

_AUXILIARY = "(descrip |descripGrp |admin |adminGrp |transacGrp |note |ref |xref )*"
_CONTENT = {
    "tbx": "tbxHeader text ",
    "tbxHeader": "fileDesc (encodingDesc )?(revisionDesc )?",
    "fileDesc": "(titleStmt )?(publicationStmt )?(sourceDesc )+",
    "titleStmt": "title (note )*",
    "publicationStmt": "(p )+",
    "sourceDesc": "(p )+",
    "text": "body (back )?",
    "body": "(conceptEntry )+",
    "conceptEntry": f"{_AUXILIARY}(langSec )+",
    "langSec": f"{_AUXILIARY}(termSec )+",
    "termSec": f"term (termNote |termNoteGrp )*{_AUXILIARY}",
    "descripGrp": "descrip (descripNote |admin |adminGrp |transacGrp |note |ref |xref )*",
}
"""The children of an element, in order, each followed by a space; elements that are not here hold text only."""

_TEXT = {"title", "p", "term", "termNote", "descrip", "admin", "note", "ref", "xref"}
_LEVELS = {
    ("descrip", "subjectField"): {"conceptEntry"},
    ("descrip", "definition"): {"langSec", "conceptEntry"},
    ("descrip", "context"): {"termSec"},
    ("admin", "source"): {"conceptEntry", "langSec", "termSec", "descripGrp"},
    ("termNote", "administrativeStatus"): {"termSec"},
    ("termNote", "partOfSpeech"): {"termSec"},
    ("termNote", "termType"): {"termSec"},
    ("ref", "crossReference"): {"conceptEntry", "termSec"},
    ("xref", "externalCrossReference"): {"conceptEntry", "termSec"},
}
"""The data categories of TBX-Basic that may be met, and where they may stand; a group stands where its content does."""

_VALUES = {
    "administrativeStatus": {
        *("preferredTerm-admn-sts", "admittedTerm-admn-sts", "deprecatedTerm-admn-sts", "supersededTerm-admn-sts"),
    },
    "termType": {"fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"},
}
_TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?(-[a-z\d]{5,8})*")
"""Language tags (BCP 47) as far as they are needed here."""


@dataclass(frozen=True)
class Concept:
    """A concept: its terms by language, what it refers to, its definitions by language."""

    terms: dict[str, list[str]]
    refers_to: list[str]
    definitions: dict[str, str]


def read_tbx(content: bytes) -> dict[str, Concept]:
    """The concepts of a TBX-Basic file by their ids.

    :raises ValueError: with everything that the standard does not allow.
    """
    root = ET.fromstring(content)  # noqa: S314 - the product's own file
    if troubles := list(_troubles(root)):
        raise ValueError("\n".join(troubles))
    return {entry.attrib["id"]: _concept(entry) for entry in root.iter(f"{NAMESPACE}conceptEntry")}


def _concept(entry: Element) -> Concept:
    sections = {section.attrib[LANG]: section for section in entry.iter(f"{NAMESPACE}langSec")}
    return Concept(
        {lang: [term.text or "" for term in section.iter(f"{NAMESPACE}term")] for lang, section in sections.items()},
        [ref.attrib["target"] for ref in entry.iter(f"{NAMESPACE}ref")],
        {
            lang: descrip.text or ""
            for lang, section in sections.items()
            for descrip in section.iter(f"{NAMESPACE}descrip")
        },
    )


def _troubles(root: Element) -> Iterator[str]:
    if (_name(root), root.get("type"), root.get("style")) != ("tbx", "TBX-Basic", "dca") or not root.get(LANG):
        yield "The root is no <tbx type='TBX-Basic' style='dca' xml:lang='…'>."
    ids = [element.attrib["id"] for element in root.iter() if "id" in element.attrib]
    yield from (f"The id {one} is given twice." for one in sorted({one for one in ids if ids.count(one) > 1}))
    yield from (f"{one} is no XML id." for one in ids if not re.fullmatch(r"[A-Za-z_][\w.-]*", one))
    for parent in root.iter():
        yield from _of_element(parent)
        for child in parent:
            yield from _of_child(child, parent)
    for ref in root.iter(f"{NAMESPACE}ref"):
        if ref.get("target") not in ids:
            yield f"A reference leads to {ref.get('target')}, which is nowhere."
    for xref in root.iter(f"{NAMESPACE}xref"):
        if not re.match(r"https?://.", xref.get("target", "")):
            yield f"A reference to outside leads to {xref.get('target')}, which is no address."


def _of_element(element: Element) -> Iterator[str]:
    name = _name(element)
    children = "".join(f"{_name(child)} " for child in element)
    if name in _TEXT:
        if len(element) or not (element.text or "").strip():
            yield f"<{name}> must hold text and nothing else."
    elif name not in _CONTENT:
        yield f"<{name}> is no element that is allowed here."
    elif not re.fullmatch(_CONTENT[name], children):
        yield f"<{name}> holds {children}, which is not in order."
    if name == "langSec" and not _TAG.fullmatch(element.get(LANG, "")):
        yield f"{element.get(LANG)} is no language."


def _of_child(child: Element, parent: Element) -> Iterator[str]:
    name, kind = _name(child), child.get("type", "")
    if name in {"descrip", "admin", "termNote", "ref", "xref"}:
        levels = _LEVELS.get((name, kind), set())
        if _name(parent) not in {*levels, "descripGrp"} or not levels:
            yield f"<{name} type='{kind}'> may not stand in <{_name(parent)}>."
    if kind in _VALUES and child.text not in _VALUES[kind]:
        yield f"{child.text} is no value of {kind}."


def _name(element: Element) -> str:
    return element.tag.removeprefix(NAMESPACE)
