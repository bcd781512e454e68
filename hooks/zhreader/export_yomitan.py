"""The glossary as a dictionary for Yomitan, the pop-up dictionary of browsers: format 3, one zip to import.

Every form of a term is an entry, in both scripts, with its pinyin; what it shows is structured content with both
languages, what the numbers stand for, and the sources.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from typing import TYPE_CHECKING, Any

from zhreader.labels import LABELS, plain_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from zhreader.glossary import Glossary
    from zhreader.model_terms import Term, Whole
    from zhreader.model_words import Form

TITLE = "字里行间 Between the Lines"
AUTHOR = "the Between the Lines developers"
ATTRIBUTION = "CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/"
DESCRIPTION = "官方语汇的词条：字面、所指、用法和出处。 Terms of official Chinese explained, with their sources."
_KIND = "kind-"
_BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The date of every file in the zip, the earliest that the format knows: the same glossary gives the same bytes."""

Content = Any
"""Structured content: a text, a list of contents, or a mapping with a ``tag``."""


def export_yomitan(glossary: Glossary, counts: Mapping[str, int], site: str = "") -> bytes:
    """The zip with ``index.json``, ``tag_bank_1.json`` and ``term_bank_1.json``.

    ``counts`` are the sentences of the site with a term, by slug, from which Yomitan takes the order of its results;
    ``site`` is the site's address, with a slash at its end, or empty.
    """
    terms = [
        entry
        for number, (slug, term) in enumerate(sorted(glossary.terms.items()), 1)
        for entry in _entries(term, number, counts.get(slug, 0), site)
    ]
    banks = {"tag_bank_1.json": _json(list(_tags())), "term_bank_1.json": _json(terms)}
    index: dict[str, Any] = {
        "title": TITLE,
        "revision": hashlib.sha256(b"".join(banks.values())).hexdigest()[:12],
        "format": 3,
        "sequenced": True,
        "author": AUTHOR,
        "description": DESCRIPTION,
        "attribution": ATTRIBUTION,
        "sourceLanguage": "zh",
        "targetLanguage": "en",
    }
    if site:
        index["url"] = f"{site}glossary/"
    return _zip({"index.json": _json(index), **banks})


def _entries(term: Term, number: int, count: int, site: str) -> Iterator[list[Any]]:
    """Every written form of a term once: text, reading, tags, no inflection, score, content, number, term tags."""
    content = list(_content(term, site))
    tags = " ".join([term.kind, *(["draft"] if term.review == "draft" else [])])
    seen: set[str] = set()
    for form in (term.form, *term.aliases):
        reading = form.reading if any(word.syllables for word in form.words) else ""
        shown = content if form is term.form else [_alias(form, term), *content]
        for text in (form.text, form.traditional):
            if text not in seen:
                seen.add(text)
                yield [text, reading, tags, "", count, [{"type": "structured-content", "content": shown}], number, ""]


def _alias(form: Form, term: Term) -> Content:
    """What an alias says of itself, above the term that explains it: ``Party spirit → 党性教育``."""
    own = [_tag("span", form.english, lang="en"), " "] if form.english else []
    return _tag("div", [*own, "→ ", _ruby(term.text, term.form.reading)])


def _tags() -> Iterator[list[Any]]:
    """Name, category, order, notes, score of the kinds and of the mark of a draft."""
    for order, key in enumerate(key for key in LABELS if key.startswith(_KIND)):
        yield [key.removeprefix(_KIND), "partOfSpeech", order, plain_label(key), 0]
    yield ["draft", "default", 99, plain_label("draft"), 0]


def _content(term: Term, site: str) -> Iterator[Content]:
    yield _tag("div", term.gist_zh, lang="zh-Hans")
    yield _tag("div", term.gist_en, lang="en")
    renderings = (_tag("li", f"{f'{r.of}: ' if r.of else ''}{r.text} ({r.status})", lang="en") for r in term.english)
    yield _titled("renderings", _tag("ul", list(renderings)))
    yield _titled("literal", _tag("div", term.literal, lang="en"))
    for whole in term.wholes:
        yield _parts(whole)
    for key, note in (("since", term.since), ("until", term.until)):
        if note:
            yield _titled(key, _tag("div", " ".join(filter(None, (note.date, note.zh, note.en)))))
    if term.not_established:
        gaps = [_tag("li", f"{gap.zh} {gap.en}") for gap in term.not_established]
        yield _titled("not-established", _tag("ul", gaps))
    if term.sources:
        yield _titled("sources", _tag("ul", [_tag("li", list(_source(term, i))) for i in range(len(term.sources))]))
    if site:
        yield _tag("div", [{"tag": "a", "href": f"{site}glossary/{term.slug}/", "content": TITLE}])


def _source(term: Term, index: int) -> Iterator[Content]:
    source = term.sources[index]
    yield {"tag": "a", "href": source.url, "content": source.title} if source.url else source.title
    yield ", ".join(["", source.publisher, *([source.date] if source.date else [])])


def _parts(whole: Whole) -> Content:
    """``三会 sānhuì three meetings``, and below it a table of the three."""
    rows = [
        _tag("tr", [_tag("td", _ruby(part.form.text, part.form.reading)), _tag("td", part.english, lang="en")])
        for part in whole.parts
    ]
    head = _tag("div", [_ruby(whole.form.text, whole.form.reading), f" {whole.english}"])
    return _tag("div", [head, _tag("table", [_tag("tbody", rows)])])


def _ruby(text: str, reading: str) -> Content:
    return _tag("ruby", [text, _tag("rt", reading, lang="zh-Latn-pinyin")], lang="zh-Hans")


def _titled(key: str, content: Content) -> Content:
    heading = {"tag": "div", "content": plain_label(key), "style": {"fontWeight": "bold"}}
    return _tag("div", [heading, content])


def _tag(tag: str, content: Content, lang: str = "") -> Content:
    return {"tag": tag, "content": content, **({"lang": lang} if lang else {})}


def _json(value: Any) -> bytes:  # noqa: ANN401 - anything JSON can hold
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _zip(files: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(files.items()):
            archive.writestr(zipfile.ZipInfo(name, _BEGINNING), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
