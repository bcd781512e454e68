"""The page of a term: what its explainer says in fields above the prose, and what the site knows of it below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from zhreader.concordance import render_concordance
from zhreader.explainer import ARTICLE
from zhreader.labels import in_its_language, label, mark_hanzi
from zhreader.render import PINYIN
from zhreader.term_map import render_map

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhreader.glossary import Glossary
    from zhreader.model_terms import Note, Occurrence, Part, Term, Whole
    from zhreader.model_words import Form
    from zhreader.render import Href

_NOTHING = Markup("")


def render_term_head(term: Term, glossary: Glossary, href: Href) -> Markup:
    """What an explainer says in fields: headword, gist, literal meaning, renderings, times, parts."""
    rows: list[tuple[str, Markup]] = []
    if term.form.traditional != term.text:
        traditional = Markup('<span lang="zh-Hant" translate="no">{}</span>').format(term.form.traditional)
        rows.append(("traditional", traditional))
    if term.aliases:
        rows.append(("also", Markup("<br>").join(_form(alias) for alias in term.aliases)))
    if inside := _inside(term, glossary, href):
        rows.append(("contains", inside))
    rows.append(("literal", Markup('<span lang="en">{}</span>').format(term.literal)))
    rows.append(("renderings", _renderings(term)))
    rows.append(("kind", label(f"kind-{term.kind}")))
    rows += [(key, _both(note)) for key, note in (("register", term.register), ("reading", term.reading_note)) if note]
    rows += [(key, _moment(note)) for key, note in (("since", term.since), ("until", term.until)) if note]
    listed = _NOTHING.join(Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(label(key), value) for key, value in rows)
    draft = Markup('<p class="zr-draft">{}</p>').format(label("draft")) if term.review == "draft" else _NOTHING
    gist = Markup('<p class="zr-gist" lang="zh-Hans">{}</p><p class="zr-gist" lang="en">{}</p>').format(
        term.gist_zh, mark_hanzi(term.gist_en)
    )
    head = Markup(
        '<header class="zr-head zr-head--term"><h1 lang="zh-Hans">{}</h1>{}<dl class="zr-facts">{}</dl>{}</header>'
    )
    return head.format(render_form(term.form), gist, listed, draft) + _parts(term, glossary, href) + _gaps(term)


def render_term_foot(term: Term, glossary: Glossary, occurrences: Sequence[Occurrence], href: Href) -> Markup:
    """What stands below the prose: terms not to be confused, related terms, where it appears, the sources."""
    return (
        _confusable(term, glossary, href)
        + _related(term, glossary, href)
        + render_concordance(term, occurrences, href)
        + _sources(term, occurrences, href)
    )


def render_form(form: Form) -> Markup:
    """A written form with its reading above it, word by word: ``<ruby>党建<rt>dǎngjiàn</rt></ruby><wbr>…``."""
    piece = Markup('<ruby>{}<rt lang="{}">{}</rt></ruby>')
    words = [piece.format(w.text, PINYIN, w.reading) if w.reading else escape(w.text) for w in form.words]
    return Markup("<wbr>").join(words)


def _form(form: Form) -> Markup:
    english = Markup(' <span lang="en">{}</span>').format(form.english) if form.english else _NOTHING
    return Markup('<span lang="zh-Hans">{}</span> <i lang="{}">{}</i>{}').format(
        form.text, PINYIN, form.reading, english
    )


def _link(text: str, glossary: Glossary, href: Href, shown: Markup | None = None) -> Markup:
    """A text, or what is ``shown`` of it, that leads to its explainer if it has one."""
    other = glossary.find(text)
    shown = shown or escape(text)
    return Markup('<a href="{}">{}</a>').format(href(f"glossary/{other.slug}"), shown) if other else shown


def _inside(term: Term, glossary: Glossary, href: Href) -> Markup:
    """The terms inside this one and its other forms, each a link."""
    slugs = dict.fromkeys(slug for form in (term.form, *term.aliases) for slug in glossary.inner.get(form.text, ()))
    return Markup("、").join(
        Markup('<a lang="zh-Hans" href="{}">{}</a>').format(href(f"glossary/{slug}"), glossary.terms[slug].text)
        for slug in slugs
    )


def _renderings(term: Term) -> Markup:
    return Markup("<br>").join(
        Markup('{}<span lang="en">{}</span> <small>{} {}</small>').format(
            Markup('<span lang="zh-Hans">{}</span> ').format(rendering.of) if rendering.of else _NOTHING,
            rendering.text,
            label(f"status-{rendering.status}"),
            _cite(rendering.source),
        )
        for rendering in term.english
    )


def _cite(key: str) -> Markup:
    return Markup('<a class="zr-cite" href="#source-{0}">[{0}]</a>').format(key)


def _both(note: Note) -> Markup:
    """A note in the languages it is given in; given in both, it is a label, of which the reader sees their own."""
    form = '<span class="zr-label" lang="{}">{}</span>' if note.zh and note.en else '<span lang="{}">{}</span>'
    shown = (
        Markup(form).format(lang, text)  # noqa: S704 - one of the two forms above
        for lang, text in (("zh-Hans", escape(note.zh)), ("en", mark_hanzi(note.en)))
        if text
    )
    return Markup(" ").join(shown)


def _moment(note: Note) -> Markup:
    return Markup('<time datetime="{0}">{0}</time> {1} <small>{2}</small>').format(
        note.date, _both(note), _cite(note.source)
    )


def _parts(term: Term, glossary: Glossary, href: Href) -> Markup:
    if not term.wholes:
        return _NOTHING
    tables = _NOTHING.join(_table(whole, glossary, href) for whole in term.wholes)
    return Markup('<section><h2 id="parts">{}</h2>{}</section>').format(label("parts"), tables)


def _table(whole: Whole, glossary: Glossary, href: Href) -> Markup:
    head = _NOTHING.join(
        Markup('<th scope="col">{}</th>').format(label(key)) for key in ("term-column", "english-column")
    )
    caption = Markup('<span lang="zh-Hans">{}</span> <span lang="en">{}</span>').format(
        render_form(whole.form), mark_hanzi(whole.english)
    )
    rows = _NOTHING.join(_row(part, glossary, href) for part in whole.parts)
    return Markup(
        '<table class="zr-parts"><caption>{}</caption><thead><tr>{}</tr></thead><tbody>{}</tbody></table>'
    ).format(caption, head, rows)


def _row(part: Part, glossary: Glossary, href: Href) -> Markup:
    note = Markup(" <small>{}</small>").format(_both(part.note)) if part.note else _NOTHING
    hanzi = _link(part.form.text, glossary, href, render_form(part.form))
    return Markup('<tr><th scope="row" lang="zh-Hans">{}</th><td><span lang="en">{}</span>{}</td></tr>').format(
        hanzi, mark_hanzi(part.english), note
    )


def _gaps(term: Term) -> Markup:
    if not term.not_established:
        return _NOTHING
    gaps = _NOTHING.join(Markup("<li>{}</li>").format(_both(note)) for note in term.not_established)
    return Markup('<section class="zr-gaps"><h2 id="not-established">{}</h2><ul>{}</ul></section>').format(
        label("not-established"), gaps
    )


def _confusable(term: Term, glossary: Glossary, href: Href) -> Markup:
    if not term.not_to_be_confused_with:
        return _NOTHING
    notes = _NOTHING.join(
        Markup('<li><strong lang="zh-Hans">{}</strong> {}</li>').format(_link(note.term, glossary, href), _both(note))
        for note in term.not_to_be_confused_with
    )
    return Markup('<section><h2 id="confusable">{}</h2><ul>{}</ul></section>').format(label("confusable"), notes)


def _related(term: Term, glossary: Glossary, href: Href) -> Markup:
    """The map, and the same terms as a list for those who read or step through the page."""
    neighbours: Iterable[Term] = (glossary.terms[slug] for slug in glossary.neighbours.get(term.slug, ()))
    lines = _NOTHING.join(
        Markup('<li><a lang="zh-Hans" href="{}">{}</a> <i lang="{}">{}</i> <span lang="en">{}</span></li>').format(
            href(f"glossary/{other.slug}"), other.text, PINYIN, other.form.reading, other.english[0].text
        )
        for other in neighbours
    )
    if not lines:
        return _NOTHING
    return Markup('<section class="zr-related"><h2 id="related">{}</h2><div>{}<ul>{}</ul></div></section>').format(
        label("related"), render_map(term, glossary, href), lines
    )


def _sources(term: Term, occurrences: Sequence[Occurrence], href: Href) -> Markup:
    articles = {o.article.address: o.article for o in occurrences}
    lines = _NOTHING
    for source in term.sources:
        name = in_its_language(source.title)
        name = Markup('<a href="{}" rel="external">{}</a>').format(source.url, name) if source.url else name
        date = Markup(', <time datetime="{0}">{0}</time>').format(source.date) if source.date else _NOTHING
        if source.key == ARTICLE and articles:
            line = Markup("; ").join(
                Markup('<a lang="{}" href="{}">{}</a>').format(article.lang, href(address), article.title.text)
                for address, article in articles.items()
            )
        else:
            line = Markup("{}. {}{}").format(name, in_its_language(source.publisher), date)
        lines += Markup('<li id="source-{0}">[{0}] {1}</li>').format(source.key, line)
    lines += Markup('<li id="source-GK">[GK] {}</li>').format(label("general-knowledge"))
    return Markup('<section class="zr-sources"><h2 id="sources">{}</h2><ul>{}</ul></section>').format(
        label("sources"), lines
    )
