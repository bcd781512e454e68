"""The pages that gather others: cards of articles, the list of the glossary, the fields and occurrences of a term."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from zhreader.labels import label
from zhreader.render import PINYIN, length, mark_tags, minutes, render_words, terms_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhreader.errors import Fault
    from zhreader.glossary import Glossary
    from zhreader.model import Article, Form, Note, Occurrence, Sentence, Term
    from zhreader.render import Href, Tags

GIST_LENGTH = 60
"""Characters of a gist made of an article's first sentences."""


def render_cards(articles: Iterable[Article], href: Href) -> Markup:
    """A card for each article: title in both languages, gist, length, terms explained."""
    cards = Markup("").join(_card(article, href) for article in articles)
    return (
        Markup('<div class="zr-cards">{}</div>').format(cards)
        if cards
        else Markup("<p>{}</p>").format(label("no-articles"))
    )


def render_specimen(sentence: Sentence, tags: Tags) -> Markup:
    """One annotated sentence, to show at a glance what the site does, and the heading of the cards below it."""
    words = render_words(sentence, tags)
    specimen = Markup('<div class="zr-text zr-specimen"><p lang="zh-Hans">{}</p></div>').format(words)
    return specimen + Markup('<h2 id="articles">{}</h2>').format(label("articles"))


def render_heading(title: str) -> Markup:
    """The heading of a list of articles."""
    return Markup('<h1 lang="zh-Hans">{}</h1>').format(title)


def render_term_head(term: Term, glossary: Glossary, href: Href) -> Markup:
    """What an explainer says in fields: headword, gist, literal meaning, renderings, parts, times, gaps."""
    rows: list[tuple[str, Markup]] = []
    if term.form.traditional != term.text:
        rows.append(("traditional", Markup('<span lang="zh-Hant">{}</span>').format(term.form.traditional)))
    if term.aliases:
        rows.append(("also", Markup("、").join(_form(alias) for alias in term.aliases)))
    rows.append(("literal", Markup('<span lang="en">{}</span>').format(term.literal)))
    rows.append(("renderings", _renderings(term)))
    rows.append(("kind", label(f"kind-{term.kind}")))
    if term.register:
        rows.append(("register", Markup('<span lang="en">{}</span>').format(term.register)))
    rows += [(key, _moment(note)) for key, note in (("since", term.since), ("until", term.until)) if note]
    listed = Markup("").join(
        Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(label(key), value) for key, value in rows
    )
    draft = Markup('<p class="zr-draft">{}</p>').format(label("draft")) if term.review == "draft" else Markup("")
    gist = Markup('<p class="zr-gist" lang="zh-Hans">{}</p><p class="zr-gist" lang="en">{}</p>').format(
        term.gist_zh, term.gist_en
    )
    head = Markup(
        '<header class="zr-head zr-head--term"><h1 lang="zh-Hans">{}</h1>{}<dl class="zr-facts">{}</dl>{}</header>'
    )
    return (
        head.format(_ruby(term.form), gist, listed, draft)
        + _parts(term)
        + _gaps(term)
        + _neighbours(term, glossary, href)
    )


def render_term_foot(term: Term, occurrences: Sequence[Occurrence], href: Href) -> Markup:
    """Where a term appears, sentence by sentence, and the sources its page cites."""
    lines = []
    for occurrence in occurrences:
        address = href(f"{occurrence.article.address}#{occurrence.block.id}")
        sentence = render_words(occurrence.sentence, mark_tags(term.slug))
        lines.append(
            Markup(
                '<li><p class="zr-text" lang="{0}">{1}</p><a href="{2}"><span lang="{0}">{3}</span></a></li>'
            ).format(occurrence.article.lang, sentence, address, occurrence.article.title.text)
        )
    body = (
        Markup("<ul>{}</ul>").format(Markup("").join(lines))
        if lines
        else Markup("<p>{}</p>").format(label("appears-nowhere"))
    )
    found = Markup('<section class="zr-concordance"><h2 id="appears-in">{} <small>{}</small></h2>{}</section>').format(
        label("appears-in"), len(lines), body
    )
    return found + _sources(term)


def render_glossary_index(glossary: Glossary, counts: dict[str, int], href: Href) -> Markup:
    """All terms by reading, each with its first rendering and how often it is linked."""
    terms = sorted(glossary.terms.values(), key=lambda term: [w.syllables for w in term.form.words])
    rows = (
        Markup(
            '<li><a href="{}"><span lang="zh-Hans">{}</span></a> <span lang="en">{}</span> <small>{}</small></li>'
        ).format(href(f"glossary/{term.slug}"), _ruby(term.form), term.english[0].text, counts.get(term.slug) or "")
        for term in terms
    )
    return Markup('<ul class="zr-index">{}</ul>').format(Markup("").join(rows))


def render_faults(faults: Iterable[Fault]) -> Markup:
    """The faults of a live preview, above every page."""
    lines = Markup("").join(
        Markup("<li><code>{}:{}</code> {} {}</li>").format(f.path, f.line, f.fact, f.remedy) for f in faults
    )
    return Markup('<aside class="zr-faults" role="alert"><p>{}</p><ul lang="en">{}</ul></aside>').format(
        label("faults"), lines
    )


def gist(article: Article) -> str:
    """The Chinese gist of an article: its own, or its first sentence, shortened."""
    first = article.facts.gist_zh or article.paragraphs[0].sentences[0].text
    return first if len(first) <= GIST_LENGTH else first[: GIST_LENGTH - 1] + "…"


def _card(article: Article, href: Href) -> Markup:
    facts = article.facts
    english = Markup('<p class="zr-card__en" lang="en">{}</p>').format(facts.title_en) if facts.title_en else Markup("")
    gist_en = Markup('<p lang="en">{}</p>').format(facts.gist_en) if facts.gist_en else Markup("")
    sizes = Markup('<p class="zr-card__size">{:,} {} · ≈ {} {} · {} {}</p>').format(
        length(article), label("characters"), minutes(article), label("minutes"), len(terms_of(article)), label("terms")
    )
    return Markup(
        '<article class="zr-card"><h3 lang="{0}"><a href="{1}">{2}</a></h3>{3}<p lang="{0}">{4}</p>{5}{6}</article>'
    ).format(article.lang, href(article.address), article.title.text, english, gist(article), gist_en, sizes)


def _ruby(form: Form) -> Markup:
    """A headword with its reading above it, word by word."""
    piece = Markup('<ruby>{}<rt lang="{}">{}</rt></ruby>')
    words = [piece.format(w.text, PINYIN, w.reading) if w.reading else escape(w.text) for w in form.words]
    return Markup("<wbr>").join(words)


def _form(form: Form) -> Markup:
    return Markup('<span lang="zh-Hans">{}</span> <i lang="{}">{}</i>').format(form.text, PINYIN, form.reading)


def _renderings(term: Term) -> Markup:
    return Markup("<br>").join(
        Markup('<span lang="en">{}</span> <small>{} {}</small>').format(
            rendering.text, label(f"status-{rendering.status}"), _cite(rendering.source)
        )
        for rendering in term.english
    )


def _cite(key: str) -> Markup:
    return Markup('<a class="zr-cite" href="#source-{0}">[{0}]</a>').format(key)


def _moment(note: Note) -> Markup:
    return Markup('<time datetime="{0}">{0}</time> <span lang="en">{1}</span> <small>{2}</small>').format(
        note.date, note.en, _cite(note.source)
    )


def _parts(term: Term) -> Markup:
    tables = []
    for whole in term.wholes:
        rows = Markup("").join(
            Markup(
                '<tr><td lang="zh-Hans"><ruby>{}<rt lang="{}">{}</rt></ruby></td><td lang="en">{}{}</td></tr>'
            ).format(part.hanzi, PINYIN, part.reading, part.english, f" ({part.note})" if part.note else "")
            for part in whole.parts
        )
        caption = Markup('<span lang="zh-Hans">{}</span> <i lang="{}">{}</i> — <span lang="en">{}</span>').format(
            whole.hanzi, PINYIN, whole.reading, whole.english
        )
        tables.append(Markup('<table class="zr-parts"><caption>{}</caption>{}</table>').format(caption, rows))
    if not tables:
        return Markup("")
    return Markup('<section><h2 id="parts">{}</h2>{}</section>').format(label("parts"), Markup("").join(tables))


def _gaps(term: Term) -> Markup:
    if not term.not_established:
        return Markup("")
    gaps = Markup("").join(
        Markup('<li><span lang="zh-Hans">{}</span> <span lang="en">{}</span></li>').format(note.zh, note.en)
        for note in term.not_established
    )
    return Markup('<section class="zr-gaps"><h2 id="not-established">{}</h2><ul>{}</ul></section>').format(
        label("not-established"), gaps
    )


def _neighbours(term: Term, glossary: Glossary, href: Href) -> Markup:
    out = Markup("")
    related = []
    for text in term.related:
        other = glossary.find(text)
        shown = Markup('<a href="{}">{}</a>').format(href(f"glossary/{other.slug}"), text) if other else escape(text)
        related.append(Markup("<li>{}</li>").format(shown))
    if related:
        out += Markup('<section><h2 id="related">{}</h2><ul class="zr-tags" lang="zh-Hans">{}</ul></section>').format(
            label("related"), Markup("").join(related)
        )
    if term.not_to_be_confused_with:
        notes = Markup("").join(
            Markup('<li><span lang="zh-Hans">{}</span> <span lang="en">{}</span></li>').format(note.term, note.en)
            for note in term.not_to_be_confused_with
        )
        out += Markup('<section><h2 id="confusable">{}</h2><ul>{}</ul></section>').format(label("confusable"), notes)
    return out


def _sources(term: Term) -> Markup:
    lines = Markup("")
    for source in term.sources:
        name = (
            Markup('<a href="{}" rel="external">{}</a>').format(source.url, source.title)
            if source.url
            else escape(source.title)
        )
        date = Markup(', <time datetime="{0}">{0}</time>').format(source.date) if source.date else Markup("")
        lines += Markup('<li id="source-{0}">[{0}] {1}. {2}{3}</li>').format(source.key, name, source.publisher, date)
    lines += Markup('<li id="source-GK">[GK] {}</li>').format(label("general-knowledge"))
    return Markup('<section class="zr-sources"><h2 id="sources">{}</h2><ul>{}</ul></section>').format(
        label("sources"), lines
    )
