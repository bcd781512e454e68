"""Start the explainer of a term, with everything filled in that the build knows of it.

``make term TERM=物业公司`` writes ``docs/glossary/wuye-gongsi.md``: reading, traditional form, a guess at the kind,
what the dictionary says of its words, terms that stand in the same sentences, and the sentences. Where only an editor
can know, it says ``TODO``; the build names every one of these until it is written, and leaves the page out.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from zhreader.annotate import annotate_sentence
from zhreader.characters import has_hanzi, is_hanzi
from zhreader.explainer import PARTS, TO_DO
from zhreader.inner import find_inner
from zhreader.library import EXPLAINERS, Library, read_library
from zhreader.model import Sentence
from zhreader.model_words import Form
from zhreader.orthography import write
from zhreader.script import to_simplified, to_traditional
from zhreader.spelling import toneless

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhreader.model import Article, Block
    from zhreader.model_words import Word

SENTENCES, RELATED = 3, 5
"""At most so many sentences and related terms are filled in."""

_NUMBERS = {"一": 1, "两": 2, "双": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_KINDS = (
    ("organisation", "委 部 会 队 组 局 办 中心 支部 指挥部 党委 公司"),
    ("place", "省 市 县 区 镇 乡 村 园 馆 站 基地"),
    ("role", "员 长 者 人员 干部 书记 分子"),
    ("document", "书 信 证 条例 规定 办法 意见"),
    ("campaign", "行动 活动 运动 战役"),
    ("institution", "制度 机制 体系 模式"),
    ("slogan", "精神 理念"),
    ("measure", "码 管理 管控 检测 排查 措施"),
)
"""Kinds by the ends of a term, for a guess."""


class NewTermError(Exception):
    """Why no explainer can be begun, in words for the editor."""


def begin_explainer(text: str, library: Library) -> tuple[str, str]:
    """The name of the file below ``docs/glossary/`` and its text, for a term in either script.

    ``物业公司`` gives ``wuye-gongsi.md`` and an explainer that is sound but for its ``TODO``.

    :raises NewTermError: if it is no term or has an explainer already.
    """
    term = to_simplified(text.strip())
    if not term or re.search(r"\s", term) or not (has_hanzi(term) or re.search(r"[\dA-Z]\+", term)):
        raise NewTermError(f"“{text}” is no term: give hanzi without spaces, as in TERM=物业公司.")
    if found := library.glossary.find(term):
        raise NewTermError(f"“{term}” is explained in {found.path} already.")
    words = _words(term, library)
    reading = " ".join(filter(None, (word.reading or word.text for word in words)))
    taken = {path.rsplit("/", 1)[-1] for path in (other.path for other in library.glossary.terms.values())}
    slug = _slug(words)
    number = 1
    while (name := f"{slug}.md" if number == 1 else f"{slug}-{number}.md") in taken:
        number += 1
    return name, "\n".join(_lines(term, reading, words, library)) + "\n"


def _words(term: str, library: Library) -> tuple[Word, ...]:
    """The words of the term as the engine reads it; an abbreviation by numbers is one word of the orthography."""
    words = annotate_sentence(Sentence(term), library.annotator).words
    is_abbreviation = len(term) == 4 and {term[0], term[2]} <= _NUMBERS.keys()  # noqa: PLR2004 - 四验一戴
    if is_abbreviation and all(map(is_hanzi, term)):
        syllables = tuple(syllable for word in words for syllable in word.syllables)
        first = words[0]
        return (type(first)(term, syllables, write(term, syllables)),)
    return words


def _slug(words: Sequence[Word]) -> str:
    """The reading without tones, words apart: ``sānhuì-yīkè`` is ``sanhui-yike``, 3+2+N is ``3-2-n``."""
    pieces = []
    for word in words:
        spelt = word.text if not word.syllables else re.sub(r"-", "", toneless(word.syllables))
        if word.syllables and "-" in word.reading and len(word.syllables) == 4:  # noqa: PLR2004 - of two halves
            spelt = f"{toneless(word.syllables[:2]).replace('-', '')}-{toneless(word.syllables[2:]).replace('-', '')}"
        pieces.append(re.sub(r"[^a-z0-9]+", "-", spelt.lower()).strip("-"))
    return "-".join(filter(None, pieces)) or "term"


def _lines(term: str, reading: str, words: Sequence[Word], library: Library) -> Iterator[str]:
    places = _places(term, library)
    yield "---"
    yield f"term: {_quoted(term)}"
    yield f"reading: {_quoted(reading)}"
    yield f"traditional: {_quoted(to_traditional(term))}"
    yield from _senses(words, library)
    yield f"literal: {TO_DO}"
    yield "english:"
    yield f"  - {{text: {TO_DO}, status: ours, source: GK}}"
    yield f"kind: {_kind(term, words)}  # a guess from its form"
    yield f"register: {{zh: {TO_DO}, en: {TO_DO}}}"
    yield f"gist: {{zh: {TO_DO}, en: {TO_DO}}}"
    yield from _parts(term, words)
    if related := _related(term, words, places, library):
        yield f"related: [{', '.join(map(_quoted, related))}]  # they stand in the same sentences, or inside it"
    if places:
        yield "sources:"
        yield '  SEED: {title: "the article on this site", publisher: "字里行间"}'
    yield "review: draft"
    yield "---"
    shown = places[:SENTENCES]
    yield from ("", PARTS["zh"], "", f"{TO_DO}: 一两段平实的说明，每个说法后面注明出处或 [GK]。", "")
    yield f"**用法** {TO_DO}"
    for _, _, sentence in shown:
        yield from ("", f"> {to_simplified(sentence.text)} [SEED]")
    yield from ("", PARTS["en"], "", f"{TO_DO}: one or two plain paragraphs, each claim with its source or [GK].", "")
    yield f"**Usage** {TO_DO}"
    for _, block, sentence in shown:
        yield from ("", f"> {_english(block, sentence) or TO_DO} [SEED]")


def _places(term: str, library: Library) -> list[tuple[Article, Block | None, Sentence]]:
    """The sentences of the articles that have it, the shortest first: they make the better examples."""
    found = [
        (article, block, sentence)
        for article in library.articles
        for block, sentence in article.places
        if term in to_simplified(sentence.text)
    ]
    return sorted(found, key=lambda place: len(place[2].text))


def _english(block: Block | None, sentence: Sentence) -> str:
    """The English that stands for this very sentence, if the translation says so."""
    if block and sentence in block.sentences and len(block.english_sentences) == len(block.sentences):
        return block.english_sentences[block.sentences.index(sentence)]
    return ""


def _senses(words: Sequence[Word], library: Library) -> Iterator[str]:
    """What the dictionary says of the words, and of the parts of those that it does not know."""
    for word in words:
        known = [word.text] if word.text in library.annotator.lexicon.entries else [*word.text]
        for piece in filter(has_hanzi, known):
            for entry in library.annotator.lexicon.entries.get(piece, ())[:2]:
                yield f"# {piece} {' '.join(entry.syllables)}: {'; '.join(entry.senses)}"


def _kind(term: str, words: Sequence[Word]) -> str:
    """``person`` or ``place`` where the engine takes it for a name; otherwise by its end."""
    if len(words) == 1 and words[0].kind in {"person", "place", "idiom"}:
        return words[0].kind
    if term.startswith("《"):
        return "work"
    ends = [(end, kind) for kind, listed in _KINDS for end in listed.split()]
    return next((kind for end, kind in sorted(ends, key=lambda e: -len(e[0])) if term.endswith(end)), "concept")


def _parts(term: str, words: Sequence[Word]) -> Iterator[str]:
    """A table to fill in for what the numbers stand for: four lines for 四验, one for 一戴."""
    if len(words) != 1 or len(term) != 4 or not {term[0], term[2]} <= _NUMBERS.keys():  # noqa: PLR2004 - two halves
        return
    yield "parts:"
    for half in (0, 2):
        yield f"  - whole: {term[half : half + 2]}"
        yield f"    reading: {write(term[half : half + 2], words[0].syllables[half : half + 2])}"
        yield f"    english: {TO_DO}"
        yield "    items:"
        for _ in range(_NUMBERS[term[half]]):
            yield f"      - {{hanzi: {TO_DO}, reading: {TO_DO}, english: {TO_DO}}}"


def _related(
    term: str, words: Sequence[Word], places: Sequence[tuple[Article, Block | None, Sentence]], library: Library
) -> list[str]:
    """The terms inside it, and then those that stand most often in a sentence with it."""
    form = Form(term, "", tuple(words))
    inside = find_inner({**library.glossary.forms, term: (form, "")}).get(term, ())
    beside = Counter(link.slug for _, _, sentence in places for link in sentence.links)
    slugs = [*inside, *(slug for slug, _ in beside.most_common())]
    return [library.glossary.terms[slug].text for slug in dict.fromkeys(slugs)][:RELATED]


def _quoted(text: str) -> str:
    """A text as YAML wants it: in quotation marks where it would mean something else without them."""
    return text if re.fullmatch(r"[^\W\d_][\w\s·'\-——]*", text) else '"' + text.replace('"', '\\"') + '"'


def main() -> None:
    """Write the explainer, never over one that is there."""
    parser = argparse.ArgumentParser(prog="make term TERM=…", description=__doc__)
    parser.add_argument("term", nargs="?", default="", help="the term, in either script")
    text = parser.parse_args().term
    library = read_library(Path())
    try:
        name, explainer = begin_explainer(text, library)
    except NewTermError as error:
        sys.exit(str(error))
    path = Path(EXPLAINERS) / name
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(explainer)
    except FileExistsError:
        sys.exit(f"{path.as_posix()} is there already, and has faults or another term. Mend it, or rename it, first.")
    missing = explainer.count(TO_DO)
    sys.stdout.write(f"{path.as_posix()} is begun. Write what stands in place of its {missing} “{TO_DO}”.\n")


if __name__ == "__main__":
    main()
