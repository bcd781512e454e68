"""A small glossary, and short ways to make the things that many tests need and to write down what came out."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from zhreader.annotate import Annotator, annotate
from zhreader.errors import InputError
from zhreader.glossary import read_glossary
from zhreader.lexicon import load_lexicon
from zhreader.seedfile import SeedFile, read_seed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from zhreader.model import Article, Block, Sentence

EXPLAINERS = Path(__file__).parent.parent / "docs" / "glossary"
EXPLAINER = """\
---
term: 三会一课
reading: sānhuì-yīkè
literal: three meetings, one lesson
english:
  - {text: three meetings and one lecture, status: press, source: S1}
kind: institution
gist: {zh: 党支部的组织生活制度。, en: A routine of Party branches.}
sources:
  S1: {title: 制度说明, publisher: 某报}
review: draft
---

## 中文

党支部的制度 [S1]。

## English

A routine [GK].
"""

_GLOSSARY = {
    "sanhui-yike": "aliases:\n  - {term: 三会一课制度, reading: sānhuì-yīkè zhìdù}",
    "liangxue-yizuo": "term: 两学一做\nreading: liǎngxué-yīzuò",
    "liangwei-yiduan": "term: 两微一端\nreading: liǎngwēi-yīduān",
    "wu-bao-yi": "term: 五包一\nreading: wǔ bāo yī",
    "wulao": "term: 五老\nreading: wǔlǎo",
    "beida": "term: 北大\nreading: Běidà",
    "dangjian-yinling": "term: 党建引领\nreading: dǎngjiàn yǐnlǐng",
    "3-2-n": "term: 3+2+N\nreading: 3+2+N",
    "1-8": "term: 1+8\nreading: 1+8",
    "xishi": "term: 喜事缓办、丧事简办\nreading: xǐshì huǎnbàn, sāngshì jiǎnbàn",
}


def explainer(changes: str) -> str:
    """The sound explainer with other keys: ``changes`` holds them as YAML, ``key: (none)`` takes one out.

    What stands below a line ``---`` in ``changes`` replaces the prose.
    """
    _, head, prose = EXPLAINER.split("---\n")
    changed, *other_prose = re.split(r"^---\n", changes, flags=re.MULTILINE)
    keys = {block.partition(":")[0]: block for block in _blocks(head)}
    keys |= {block.partition(":")[0]: block for block in _blocks(changed)}
    kept = "".join(block.rstrip("\n") + "\n" for block in keys.values() if not block.rstrip().endswith("(none)"))
    return f"---\n{kept}---\n{other_prose[0] if other_prose else prose}"


def _blocks(yaml: str) -> list[str]:
    return re.findall(r"^\S.*\n?(?:[ \t].*\n?)*", yaml, flags=re.MULTILINE)


@cache
def small_annotator() -> Annotator:
    """An annotator that knows the whole dictionary and a few terms; property tests call it, others take the fixture."""
    explainers = [(f"docs/glossary/{slug}.md", explainer(keys).encode()) for slug, keys in _GLOSSARY.items()]
    glossary, found = read_glossary(explainers)
    if found:
        raise InputError(*found)
    return Annotator.of(load_lexicon(), glossary)


def whole_annotator() -> Annotator:
    """An annotator that knows the whole dictionary and the explainers of the product."""
    paths = sorted(path for path in EXPLAINERS.glob("*.md") if path.name != "index.md")
    glossary, found = read_glossary((f"docs/glossary/{path.name}", path.read_bytes()) for path in paths)
    if found:
        raise InputError(*found)
    return Annotator.of(load_lexicon(), glossary)


def articles_of(text: str | bytes, annotator: Annotator, *, path: str = "seeds/a.txt") -> tuple[Article, ...]:
    """The annotated articles of a seed."""
    content = text.encode() if isinstance(text, str) else text
    seed = SeedFile(path, content)
    return tuple(annotate(a, annotator) for a in read_seed(seed, straddles=annotator.segmenter.straddles))


def words_of(sentence: Sentence) -> str:
    """``落实|[三会一课](sanhui-yike)|制度``: the words of a sentence, with its links around theirs."""
    texts = [word.text for word in sentence.words]
    for link in reversed(sentence.links):
        texts[link.start : link.end] = [f"[{'|'.join(texts[link.start : link.end])}]({link.slug})"]
    return "|".join(texts)


def outline(articles: Iterable[Article]) -> str:
    """Articles as lines: ``title@1``, facts, byline, then each block with its anchor, line and sentences."""
    return "\n".join(line for article in articles for line in _article(article))


def outcome(read: Callable[[], str]) -> str:
    """What comes out, or else the faults as an editor sees them, a line each."""
    try:
        return read()
    except InputError as error:
        return str(error)


def _article(article: Article) -> Iterable[str]:
    yield f"title@{article.line}: {article.title.text}"
    for key in article.facts.__slots__:
        if value := getattr(article.facts, key):
            yield f"{key}: {value}"
    if article.byline:
        yield f"byline: {article.byline.sentence.text} ({', '.join(article.byline.names)})"
    for block in article.blocks:
        yield from _block(block)


def _block(block: Block) -> Iterable[str]:
    mark = "#" * block.level + " " if block.level else ""
    yield f"{block.id}@{block.line}: {mark}{'|'.join(sentence.text for sentence in block.sentences)}"
    for mark_ in block.emendations:
        meant = block.text[mark_.start : mark_.end]
        yield f"  {mark_.start}–{mark_.end} {mark_.printed} → {meant} ({mark_.reason_zh} / {mark_.reason_en})"
    if block.english:
        yield f"  = {'|'.join(block.english_sentences) or block.english}"
