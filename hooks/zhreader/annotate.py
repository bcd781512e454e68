"""An Article of bare sentences becomes an Article of words: cut, read, levelled, linked.

This is the one place where the steps meet: segment → pinyin → lexicon → script → glossary, for each sentence alone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zhreader.characters import has_hanzi
from zhreader.model import Article, Block, Byline, Link, Sentence, Word
from zhreader.orthography import write
from zhreader.pinyin import Reading, read_sentence
from zhreader.script import to_traditional
from zhreader.segment import Segmenter, make_segmenter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhreader.glossary import Glossary
    from zhreader.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Annotator:
    """The dictionary, the glossary and a segmenter that knows both; made once for a build."""

    lexicon: Lexicon
    glossary: Glossary
    segmenter: Segmenter

    @classmethod
    def of(cls, lexicon: Lexicon, glossary: Glossary) -> Annotator:
        """An annotator for these."""
        return cls(lexicon, glossary, make_segmenter(terms=glossary.forms, dictionary=lexicon.entries))


def annotate(article: Article, annotator: Annotator) -> Article:
    """The same article with words and links in its title, its byline and every sentence.

    The sentence ``落实“三会一课”制度。`` comes back with the words 落实 “ 三会一课 ” 制度 。 and one link from the
    third word to the explainer of 三会一课.
    """
    if article.facts.words:
        forms = (*annotator.glossary.forms, *article.facts.words)
        segmenter = make_segmenter(terms=forms, dictionary=annotator.lexicon.entries)
        annotator = replace(annotator, segmenter=segmenter)
    decided = dict(article.facts.readings)
    byline = article.byline
    return replace(
        article,
        title=annotate_sentence(article.title, annotator, decided),
        byline=byline and Byline(_annotate_byline(byline, annotator), byline.names),
        blocks=tuple(_annotate_block(block, annotator, decided) for block in article.blocks),
    )


def annotate_sentence(
    sentence: Sentence, annotator: Annotator, decided: dict[str, tuple[str, ...]] | None = None
) -> Sentence:
    """One sentence with its words and links."""
    texts: list[str] = []
    settled: dict[int, Word] = {}
    links: list[Link] = []
    for token in annotator.segmenter.cut(sentence.text):
        found = annotator.glossary.forms.get(token)
        if found is None:
            texts.append(token)
            continue
        form, slug = found
        links.append(Link(len(texts), len(texts) + len(form.words), slug))
        position = 0
        for word in form.words:  # A form in the other script is cut in the same places.
            settled[len(texts)] = word
            texts.append(token[position : position + len(word.text)])
            position += len(word.text)
    readings = read_sentence(texts, lexicon=annotator.lexicon, decided=decided)
    words = [
        settled.get(i) or _word(*pair, annotator.lexicon) for i, pair in enumerate(zip(texts, readings, strict=True))
    ]
    return replace(_complete(sentence, texts, words, annotator.lexicon), links=tuple(links))


def _word(text: str, reading: Reading, lexicon: Lexicon, *, is_name: bool = False) -> Word:
    is_name = is_name or lexicon.is_name(text)
    shown = write(reading.syllables, is_name=is_name)
    return Word(text, reading.syllables, shown, rung=reading.rung, confidence=reading.confidence, is_name=is_name)


def _complete(sentence: Sentence, texts: Sequence[str], words: Sequence[Word], lexicon: Lexicon) -> Sentence:
    """The sentence with its words, each with its text as it stands there, its traditional form and its level."""
    traditional = to_traditional(sentence.text)
    completed = []
    start = 0
    for text, word in zip(texts, words, strict=True):
        other = traditional[start : start + len(text)]
        level = lexicon.levels.get(text) if has_hanzi(text) else None
        completed.append(replace(word, text=text, traditional=other if other != text else "", level=level))
        start += len(text)
    return Sentence(sentence.text, tuple(completed))


def _annotate_block(block: Block, annotator: Annotator, decided: dict[str, tuple[str, ...]]) -> Block:
    return replace(block, sentences=tuple(annotate_sentence(s, annotator, decided) for s in block.sentences))


def _annotate_byline(byline: Byline, annotator: Annotator) -> Sentence:
    """The byline's words, each name one of them."""
    texts: list[str] = []
    rest = byline.sentence.text
    for name in byline.names:
        before, _, rest = rest.partition(name)
        texts += [*annotator.segmenter.cut(before), name]
    texts += annotator.segmenter.cut(rest)
    readings = read_sentence(texts, lexicon=annotator.lexicon)
    words = [
        _word(*pair, annotator.lexicon, is_name=pair[0] in byline.names) for pair in zip(texts, readings, strict=True)
    ]
    return _complete(byline.sentence, texts, words, annotator.lexicon)
