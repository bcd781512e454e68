"""An Article of bare sentences becomes an Article of words: cut, read, levelled, linked.

This is the one place where the steps meet: segment → pinyin → lexicon → script → glossary, for each sentence alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from zhreader import datalines
from zhreader.actions import is_action
from zhreader.article_names import names_in
from zhreader.article_places import places_in
from zhreader.characters import has_hanzi
from zhreader.institutions import find_institutions
from zhreader.kinds import find_kinds
from zhreader.model import Article, Block, Byline, Link, Sentence
from zhreader.model_words import Alternative, Rung, Word
from zhreader.orthography import write
from zhreader.orthography_names import GENERIC, generic_start, is_general
from zhreader.pinyin import read_sentence
from zhreader.sandhi import speak
from zhreader.script import is_traditional, to_simplified, to_traditional
from zhreader.segment import Segmenter, make_segmenter, tag_words
from zhreader.surnames import surname_size, surname_start
from zhreader.transcribed_names import is_transcribed
from zhreader.weighing import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from zhreader.glossary import Glossary
    from zhreader.lexicon import Lexicon
    from zhreader.model_words import Form


@dataclass(frozen=True, slots=True)
class Annotator:
    """The dictionary, the glossary and a segmenter that knows both; made once for a build."""

    lexicon: Lexicon
    glossary: Glossary
    segmenter: Segmenter
    own: Mapping[str, Form] = field(default_factory=dict)
    """The readings that the article at hand gives itself, by word."""

    @classmethod
    def of(cls, lexicon: Lexicon, glossary: Glossary) -> Annotator:
        """An annotator for these."""
        return cls(lexicon, glossary, _segmenter(lexicon, glossary))


def annotate(article: Article, annotator: Annotator) -> Article:
    """The same article with words and links in its title, its byline and every sentence.

    The sentence ``落实“三会一课”制度。`` comes back with the words 落实 “ 三会一课 ” 制度 。 and one link from the
    third word to the explainer of 三会一课.
    """
    own = {form.text: form for form in article.facts.readings}
    if article.facts.words or own:
        segmenter = _segmenter(annotator.lexicon, annotator.glossary, (*article.facts.words, *own))
        annotator = replace(annotator, segmenter=segmenter, own=own)
    texts = (article.title.text, *(block.text for block in article.blocks))
    segmenter, simplified = annotator.segmenter, [*map(to_simplified, texts)]
    tokens = [token for text in simplified for token in segmenter.tokens(text)]
    persons = names_in(simplified, tokens, is_word=segmenter.is_long_word)
    annotator = replace(annotator, segmenter=replace(segmenter, persons=persons, places=places_in(tokens)))
    byline = article.byline
    return replace(
        article,
        lang="zh-Hant" if is_traditional("".join(texts)) else "zh-Hans",
        title=annotate_sentence(article.title, annotator),
        byline=byline and Byline(_annotate_byline(byline, annotator), byline.names),
        blocks=tuple(_annotate_block(block, annotator) for block in article.blocks),
    )


def _segmenter(lexicon: Lexicon, glossary: Glossary, words: Iterable[str] = ()) -> Segmenter:
    """A segmenter that keeps whole whatever has a reading of its own: terms, corrected words, an article's words."""
    return make_segmenter(
        terms=glossary.forms, dictionary=lexicon.entries, words=(*datalines.readings(), *datalines.words(), *words)
    )


def annotate_sentence(sentence: Sentence, annotator: Annotator, marks: Mapping[int, str] | None = None) -> Sentence:
    """One sentence with its words and links; ``marks`` are the author's own syllables by position in characters."""
    texts: list[str] = []
    settled: dict[int, Word] = {}
    kinds: dict[int, str] = {}
    links: list[Link] = []
    for found in annotator.segmenter.tokens(to_simplified(sentence.text)):  # Dictionary and glossary are simplified.
        token = found.text
        term, slug = annotator.glossary.forms.get(token, (None, ""))
        form = annotator.own.get(token) or term or datalines.readings().get(token)
        if form and slug:
            links.append(Link(len(texts), len(texts) + len(form.words), slug))
        position = 0
        for word in _words_of(form, token, annotator) if form else ():
            settled[len(texts)] = word
            kinds[len(texts)] = word.kind
            texts.append(token[position : position + len(word.text)])
            position += len(word.text)
        if not form:
            kinds[len(texts)] = found.kind
            texts.append(token)
    read = _read(texts, annotator, kinds)
    words = [_settled(settled[i], word) if i in settled else word for i, word in enumerate(read)]
    return replace(_complete(sentence, texts, _marked(texts, words, marks or {}), annotator), links=tuple(links))


def _settled(word: Word, read: Word) -> Word:
    """A word as the glossary or an editor has it, with the capital that an institution's name gives it."""
    is_same = not word.kind and not read.kind and read.reading.lower() == word.reading.lower()
    is_in_name = is_same and word.text not in GENERIC  # 洞庭湖, 区 is no district
    return replace(word, reading=read.reading) if is_in_name else word


def _words_of(form: Form, token: str, annotator: Annotator) -> tuple[Word, ...]:
    """The words of a form; of two characters that the dictionary explains together one word: 长江, ``Cháng Jiāng``."""
    if len(token) != 2 or len(form.words) == 1 or token not in annotator.lexicon.entries:  # noqa: PLR2004 - 长江
        return form.words
    syllables = tuple(syllable for word in form.words for syllable in word.syllables)
    first = form.words[0]
    return (replace(first, text=token, syllables=syllables, reading=form.reading),)


def _read(texts: Sequence[str], annotator: Annotator, told: Mapping[int, str]) -> list[Word]:
    """The words of a sentence with their readings as they are written; ``told`` are kinds that are known, by place."""
    kinds = find_kinds(texts, told, annotator.lexicon, annotator.segmenter)
    places = _places(texts, kinds, annotator.lexicon)
    kinds = ["place" if i in places else kind for i, kind in enumerate(kinds)]
    readings = list(read_sentence(texts, kinds, lexicon=annotator.lexicon, tagged=tag_words))
    for i, syllables in places.items():
        readings[i] = Reading(syllables, Rung.NAME)
    institutions = find_institutions(texts, kinds, annotator.segmenter.tag)
    words = []
    for i, (before, text, kind, reading) in enumerate(zip(["", *kinds], texts, kinds, readings, strict=False)):
        capitals = annotator.lexicon.capitals(text)
        written = "place" if before in {"place", "name"} and is_general(text) else kind  # 宁乡, 市: Níngxiāng Shì
        written = "institution" if i in institutions and not kind else written
        written = "action" if not written and is_action(text, annotator.lexicon, annotator.segmenter.tag) else written
        spell = partial(write, text, kind=written, is_word=annotator.segmenter.known.__contains__, capitals=capitals)
        others = (Alternative(syllables, spell(syllables), chance) for syllables, chance in reading.others)
        words.append(
            Word(
                text,
                reading.syllables,
                spell(reading.syllables),
                rung=reading.rung,
                confidence=reading.confidence,
                alternatives=tuple(others),
                kind=kind,
            )
        )
    return words


def _places(texts: Sequence[str], kinds: Sequence[str], lexicon: Lexicon) -> dict[int, tuple[str, ...]]:
    """The places that the dictionary alone does not tell, by position.

    Their region gives away 朝阳 in 辽宁朝阳, 天台 in 浙江天台 and 浙江省天台; 筠连县 is read as editors read 筠连.
    """
    found = {}
    for i, text in enumerate(texts):
        start = generic_start(text)
        place = datalines.readings().get(text[:start]) if text[start:] in GENERIC else None
        if place:
            generic = next(iter(lexicon.readings(text[start:])), ())
            found[i] = tuple(syllable for word in place.words for syllable in word.syllables) + generic
    for i, (before, text) in enumerate(pairwise(texts), 1):
        if kinds[i - 1] == "place" and len(lexicon.readings(text)) > 0 and kinds[i] != "place":
            region = before[: generic_start(before) or len(before)]
            syllables = lexicon.place_in(text, region)
            if syllables:
                found[i] = syllables
    return found


def _marked(texts: Sequence[str], words: Sequence[Word], marks: Mapping[int, str]) -> list[Word]:
    """The words, with the syllables that the author marked in the text."""
    marked = []
    start = 0
    for text, word in zip(texts, words, strict=True):
        own = {i: marks[start + i] for i in range(len(text)) if start + i in marks}
        if own and len(word.syllables) == len(text):
            syllables = tuple(own.get(i, syllable) for i, syllable in enumerate(word.syllables))
            reading = write(text, syllables, kind=word.kind)
            marked.append(
                replace(word, syllables=syllables, reading=reading, rung=Rung.AUTHOR, confidence=1.0, alternatives=())
            )
        else:
            marked.append(word)
        start += len(text)
    return marked


def _complete(sentence: Sentence, texts: Sequence[str], words: Sequence[Word], annotator: Annotator) -> Sentence:
    """The sentence with its words, each with its text as it stands there, its other forms and its level."""
    traditional = to_traditional(sentence.text)
    completed = []
    start = 0
    for text, word in zip(texts, words, strict=True):
        printed, other = (script[start : start + len(text)] for script in (sentence.text, traditional))
        other = _named(other, word, annotator.lexicon) if printed == text and word.kind == "person" else other
        level = annotator.lexicon.levels.get(text) if has_hanzi(text) else None
        shown = replace(word, text=printed, level=level, simplified=text if text != printed else "")
        completed.append(replace(shown, traditional=other if other != printed else ""))
        start += len(text)
    return Sentence(sentence.text, speak(completed))


def _named(other: str, word: Word, lexicon: Lexicon) -> str:
    """A person's name in traditional characters: 范 in 范先生 is no 範, whatever the converter makes of it."""
    start = surname_start(word.text)
    end = start + surname_size(word.text[start:])
    return f"{other[:start]}{lexicon.surname_form(word.text[start:end]) or other[start:end]}{other[end:]}"


def _annotate_block(block: Block, annotator: Annotator) -> Block:
    marks = {mark.position: mark.syllable for mark in block.marks}
    annotated = []
    start = 0
    for sentence in block.sentences:
        here = {position - start: syllable for position, syllable in marks.items() if position >= start}
        annotated.append(annotate_sentence(sentence, annotator, here))
        start += len(sentence.text)
    return replace(block, sentences=tuple(annotated))


def _annotate_byline(byline: Byline, annotator: Annotator) -> Sentence:
    """The byline's words, each name one of them."""
    texts: list[str] = []
    rest = byline.sentence.text
    for name in byline.names:
        before, _, rest = rest.partition(name)
        texts += [*annotator.segmenter.cut(to_simplified(before)), to_simplified(name)]
    texts += annotator.segmenter.cut(to_simplified(rest))
    names = {to_simplified(name) for name in byline.names}
    kinds = {i: "name" if is_transcribed(text) else "person" for i, text in enumerate(texts) if text in names}
    return _complete(byline.sentence, texts, _read(texts, annotator, kinds), annotator)
