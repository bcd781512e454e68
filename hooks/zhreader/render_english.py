"""The English of an article as HTML: what stands next to each Chinese block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from zhreader.characters import has_hanzi
from zhreader.drift import plain_reading
from zhreader.labels import bilingual, label, show_label
from zhreader.renderings import find_renderings
from zhreader.translation import places

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhreader.model import Article, Block, Byline
    from zhreader.render import Tags

    Renderings = Mapping[str, Sequence[str]]
    """The English renderings of terms by slug, as the glossary writes them."""

SENTENCE = Markup('<span class="zr-s">{}</span>')
"""Around each sentence of a paragraph, in either language."""

_PARAGRAPH = Markup('<details class="zr-en"><summary>{}</summary>{}<p lang="en">{}</p></details>')
_HEADING = Markup(
    '<details class="zr-en zr-en--heading"><summary>{}</summary>{}'
    '<p lang="en" role="heading" aria-level="{}">{}</p></details>'
)
_ROLES = {
    "记者": "reporter",
    "通讯员": "contributor",
    "评论员": "commentator",
    "撰稿人": "writer",
    "作者": "author",
    "编译": "translator",
    "编辑": "editor",
    "摄影": "photographer",
}
"""Roles in bylines; of others the names are given alone."""

_TITLE = Markup('<span class="zr-title" lang="{}">{}</span>')
_NOTE = Markup('<p class="zr-en__note">{}</p>')
_MISSING = Markup('<p class="zr-en__missing">{}</p>')


def render_english(block: Block, tags: Tags, renderings: Renderings, *, is_translated: bool = True) -> Markup:
    """The English of a block, behind a mark that opens it.

    Where it is matched sentence by sentence, it has as many ``span.zr-s`` as the Chinese, else one. The terms that the
    Chinese of the block links are links here, wherever one of their ``renderings`` stands. A block without English says
    so where the rest of the article has some (``is_translated``).
    """
    if not block.english:
        return _MISSING.format(label("not-translated")) if is_translated else Markup("")
    slugs = {link.slug for sentence in block.sentences for link in sentence.links}
    known = {slug: renderings[slug] for slug in slugs if slug in renderings}
    note = _NOTE.format(label("stale")) if block.is_stale else Markup("")
    if block.level:
        return _HEADING.format(label("show-english"), note, block.level, _linked(block.english, tags, known))
    texts = block.english_sentences or (block.english,)
    sentences = Markup(" ").join(SENTENCE.format(_linked(text, tags, known)) for text in texts)
    return _PARAGRAPH.format(label("show-english"), note, sentences)


def render_title(chinese: str, lang: str, english: str = "") -> Markup:
    """A title of ours to list elsewhere, in navigation and contents: in Chinese, and in English where it has any.

    ``<span class="zr-title" lang="zh-Hans">打赢</span> <span class="zr-title" lang="en">To win</span>``; styles show
    what the reader reads.
    """
    title = _TITLE.format(lang, chinese)
    return Markup("{} {}").format(title, _TITLE.format("en", english)) if english else title


def render_provenance(article: Article) -> Markup:
    """Who made the English of an article and how, how much of it there is, or that there is none yet."""
    provenance = article.provenance
    if not provenance:
        return label("no-translation")
    parts: list[Markup] = [label(f"translation-{provenance.kind}"), _named(provenance.translator)]
    parts += [escape(provenance.date)] if provenance.date else []
    parts += [label(f"status-{provenance.status}")] if provenance.status else []
    if provenance.status == "unfinished":
        done = sum(bool(block.english) for block in article.paragraphs)
        parts.append(Markup("{} / {} {}").format(done, len(article.paragraphs), label("paragraphs-done")))
    return Markup(" · ").join(parts)


def render_byline(byline: Byline) -> Markup:
    """A byline in English: ``reporter Meng Hang; contributor Zhang Qianghong`` for 记者 孟航 通讯员 张强红."""
    groups: list[tuple[str, list[str]]] = []
    for word in byline.sentence.words:
        if word.text in byline.names:
            groups = groups or [("", [])]
            groups[-1][1].append(plain_reading(word.reading))
        elif has_hanzi(word.text):
            groups.append((_ROLES.get(word.text, ""), []))
    texts = (
        f"{role}{'s' if role and len(names) > 1 else ''} {', '.join(names)}".strip() for role, names in groups if names
    )
    return Markup(' <span class="zr-byline-en" lang="en">{}</span>').format("; ".join(texts))


def render_notes(article: Article) -> Markup:
    """What the translator remarks, each remark leading to its paragraph."""
    if not article.provenance or not article.provenance.notes:
        return Markup("")
    ids = {place: block.id for place, block in places(article)}
    lines = Markup("")
    for remark in article.provenance.notes:
        at = Markup('<a href="#{}">¶ {}</a> ').format(ids[remark.place], remark.place) if remark.place in ids else ""
        lines += Markup("<li>{}{}</li>").format(at, bilingual(remark.zh, remark.en))
    return Markup('<section class="zr-notes"><h2 id="translation-notes">{}</h2><ul>{}</ul></section>').format(
        label("translation-notes"), lines
    )


def _named(name: str) -> Markup:
    shown = show_label(name)
    return (
        shown
        if shown != escape(name)
        else Markup('<span lang="{}">{}</span>').format("zh-Hans" if has_hanzi(name) else "en", name)
    )


def _linked(text: str, tags: Tags, renderings: Renderings) -> Markup:
    out = Markup("")
    done = 0
    for found in find_renderings(text, renderings):
        opening, closing = tags(found.slug)
        out += escape(text[done : found.start]) + opening + escape(text[found.start : found.end]) + closing
        done = found.end
    return out + escape(text[done:])
