"""The prose of an explainer: Markdown below its front matter, in Chinese and in English, with source marks.

It is parsed by markdown-it with HTML switched off and rendered here, so that the Chinese in it is annotated like an
article's and a mark such as ``[S1]`` leads to the source.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markupsafe import Markup, escape

from zhreader.annotate import annotate_sentence
from zhreader.characters import HAN, has_hanzi
from zhreader.explainer import PARTS, SOURCE_MARK
from zhreader.model import Sentence
from zhreader.render import PINYIN, link_tags, render_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

    from zhreader.annotate import Annotator
    from zhreader.model_terms import Term
    from zhreader.render import Href, Tags

_LANGUAGES = {heading.removeprefix("## "): language for language, heading in PARTS.items()}
_KEPT = {"paragraph": "p", "blockquote": "blockquote", "strong": "strong", "em": "em"}
_KEPT |= {"bullet_list": "ul", "ordered_list": "ol", "list_item": "li"}
_CHINESE_RUN = re.compile(f"([{HAN}](?:[{HAN}、，·]*[{HAN}])?)")
"""Hanzi in the English part; a split by it gives them at the odd places."""

_LETTERS = r"[^\W\d_\u3400-\U0003ffff]"
_LATIN_RUN = re.compile(rf"((?={_LETTERS}*[a-zà-ü]){_LETTERS}{{2,}}(?:[ '’-]{_LETTERS}+)*)")
"""English or pinyin in the Chinese part, with small letters in it: APP and N are words of Chinese."""

_OPENING, _CLOSING = Markup("<{}>"), Markup("</{}>")
_TAGS = {"zh": "zh-Hans", "en": "en"}
_SPAN = Markup('<span lang="{}">{}</span>')
_MARK_WITH_SPACE = re.compile(r"\s*" + SOURCE_MARK.pattern)
_SECTION = Markup('<section class="zr-prose" lang="{0}" id="{1}"><h2>{1}</h2>')


def render_prose(term: Term, annotator: Annotator, href: Href) -> Markup:
    """The Chinese and the English part of an explainer, each a section with its language.

    ``## 中文`` followed by ``党支部的制度 [S1]。`` gives ``<section lang="zh-Hans">`` with 党支部 and 制度 under ruby
    and the mark as a link to ``#source-S1``. Hanzi in the English part are Chinese too, each run in a ``span`` of that
    language, and so are English and pinyin in the Chinese part. Other terms are links; a page does not lead to itself.
    """
    gists = {slug: other.gist for slug, other in annotator.glossary.terms.items()}
    seen: set[str] = set()
    links = link_tags(href, gists, seen)

    def tags(slug: str) -> tuple[Markup, Markup]:
        return (Markup(""), Markup("")) if slug == term.slug else links(slug)

    out = Markup("")
    tokens = MarkdownIt("commonmark", {"html": False}).parse(term.body)
    language = ""
    for before, token in pairwise(tokens):
        if before.type == "heading_open" and token.content in _LANGUAGES:
            out += Markup("</section>") if language else Markup("")
            language = _LANGUAGES[token.content]
            seen.clear()
            out += _SECTION.format(_TAGS[language], token.content)
        elif language and before.type != "heading_open" and not token.type.startswith("heading"):
            out += _render(token, _Part(language, annotator, tags, href))
    return out + Markup("</section>")


def plain_passages(term: Term) -> Iterator[tuple[str, str, str]]:
    """The same prose as bare text for the search, without marks and sources: anchor, ``zh`` or ``en``, paragraph."""
    language = anchor = ""
    for before, token in pairwise(MarkdownIt("commonmark", {"html": False}).parse(term.body)):
        if before.type == "heading_open" and token.content in _LANGUAGES:
            language, anchor = _LANGUAGES[token.content], token.content
        elif language and token.type == "inline":
            space = "" if language == "zh" else " "
            text = "".join(child.content or space * child.type.endswith("break") for child in token.children or ())
            yield anchor, language, " ".join(_MARK_WITH_SPACE.sub("", text).split())


def prose_sentences(term: Term, annotator: Annotator) -> Iterator[Sentence]:
    """The annotated pieces of Chinese in both parts, as :func:`render_prose` shows them."""
    language = ""
    for token in MarkdownIt("commonmark", {"html": False}).parse(term.body):
        language = _LANGUAGES.get(token.content, language)
        for child in token.children or ():
            if language and token.content not in _LANGUAGES and child.type == "text":
                runs = (run for piece in SOURCE_MARK.split(child.content)[::2] for run in _runs(piece, language)[1::2])
                yield from (annotate_sentence(Sentence(run), annotator) for run in runs if has_hanzi(run))


@dataclass(frozen=True, slots=True)
class _Part:
    """What rendering the prose of one language needs."""

    language: str
    annotator: Annotator
    tags: Tags
    href: Href


def _render(token: Token, part: _Part) -> Markup:
    if token.type == "inline":
        return Markup("").join(_render(child, part) for child in token.children or ())
    name, _, side = token.type.rpartition("_")
    if token.hidden:
        return Markup("")
    if name in _KEPT:
        return (_OPENING if side == "open" else _CLOSING).format(_KEPT[name])
    if name == "link":
        return Markup("</a>") if side == "close" else Markup('<a href="{}">').format(_target(token, part.href))
    if token.type in {"softbreak", "hardbreak"}:
        return escape("" if part.language == "zh" else " ")
    return _render_text(token.content, part)


def _target(token: Token, href: Href) -> str:
    address = str(token.attrs.get("href", ""))
    return href(f"glossary/{address.removesuffix('.md')}") if address.endswith(".md") else address


def _render_text(text: str, part: _Part) -> Markup:
    out = Markup("")
    for index, piece in enumerate(SOURCE_MARK.split(text)):
        if index % 2:
            out += Markup('<a class="zr-cite" href="#source-{0}">[{0}]</a>').format(piece)
            continue
        runs = _runs(piece, part.language)
        for number, run in enumerate(runs):
            is_chinese = bool(number % 2)
            shown = _chinese(run, part) if is_chinese and has_hanzi(run) else escape(run)
            if run and is_chinese == (part.language == "en"):
                lang = "zh-Hans" if is_chinese else "en" if run.isascii() else PINYIN
                shown = _SPAN.format(lang, shown)
                if part.language == "zh" and has_hanzi(runs[number - 1][-1:]):
                    shown = Markup("<wbr>") + shown
            out += shown
    return out


def _runs(text: str, language: str) -> list[str]:
    """A text divided so that what is Chinese stands at the odd places, as 读 and 。 in ``读zhǎng。``."""
    return ["", *_LATIN_RUN.split(text)] if language == "zh" else _CHINESE_RUN.split(text)


def _chinese(text: str, part: _Part) -> Markup:
    return render_words(annotate_sentence(Sentence(text), part.annotator), part.tags)
