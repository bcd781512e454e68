"""What the search box is given: clean text, cut into our own words, never a reading.

The theme's own indexing is told to pass these pages by: it would index the ruby text into the words, and segment
without the glossary. An entry is what its index holds: an address, a title and a text, words set apart by zero-width
spaces.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zhreader.model import Article, Block, Sentence, Term
    from zhreader.segment import Segmenter

BREAK = "\u200b"


def article_entries(article: Article, url: str) -> Iterator[dict[str, str]]:
    """One entry for the head of an article and one for each section under a heading."""
    facts = article.facts
    title = _words(article.title)
    sections: list[tuple[str, str, list[Block]]] = [(url, title, [])]
    for block in article.blocks:
        if block.level:
            sections.append((f"{url}#{block.id}", _words(block.sentences[0]), []))
        else:
            sections[-1][2].append(block)
    for index, (location, heading, blocks) in enumerate(sections):
        texts = [_words(sentence) for block in blocks for sentence in block.sentences]
        about = [facts.title_en, facts.gist_en, article.byline.sentence.text if article.byline else ""]
        texts = [*(escape(text) for text in about if text and not index), *texts]
        yield {"location": location, "title": heading, "text": "".join(f"<p>{text}</p>" for text in texts)}


def term_entry(term: Term, url: str, body: str, segmenter: Segmenter) -> dict[str, str]:
    """The entry of an explainer: its forms, its gists and renderings, its prose."""
    renderings = "; ".join(rendering.text for rendering in term.english)
    texts = [term.form.traditional, *(alias.text for alias in term.aliases), renderings, term.literal]
    texts += [term.gist_zh, term.gist_en, body]
    shown = "".join(f"<p>{_cut(text, segmenter)}</p>" for text in texts if text)
    return {"location": url, "title": _cut(term.text, segmenter), "text": shown}


def page_entry(title: str, html: str, url: str, segmenter: Segmenter) -> dict[str, str]:
    """The entry of any other page, from its finished HTML."""
    return {"location": url, "title": title, "text": f"<p>{_cut(Markup(html).striptags(), segmenter)}</p>"}  # noqa: S704


def _words(sentence: Sentence) -> str:
    """Words with breaks between them; the words of one term stay together."""
    inside = {index for link in sentence.links for index in range(link.start + 1, link.end)}
    return "".join(("" if i in inside else BREAK) + escape(word.text) for i, word in enumerate(sentence.words)).strip(
        BREAK
    )


def _cut(text: str, segmenter: Segmenter) -> str:
    return BREAK.join(map(escape, _visible(segmenter.cut(text))))


def _visible(words: Iterable[str]) -> Iterator[str]:
    return (" " if word.isspace() else word for word in words)
