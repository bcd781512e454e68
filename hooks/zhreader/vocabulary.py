"""What a page's word card knows: one file beside the page with the page's own words, so that no server is needed.

It is JSON in a script, ``zrVocabulary = {…};``: from ``file://`` a browser fetches nothing, but runs scripts;
the page asks for it when a reader begins to read, and its first view does not wait for it.

.. code-block:: json

    {"standard": "HSK 2025",
     "words": {"落实": {"traditional": "落實", "level": 7, "dots": 4, "site": 9, "pages": [[0, "p3", 5]],
                        "uses": [{"syllables": "luò shí"}],
                        "entries": [["落實", "luòshí", ["practical", "to put into effect"]]]},
               "三会一课": {"term": "sanhui-yike", "parts": ["三", "会", "一", "课"]}},
     "terms": {"sanhui-yike": {"href": "../../glossary/sanhui-yike/", "zh": "…", "en": "…", "wholes": []}},
     "pages": [["../qi-xin-xie-li/", "齐心协力…"]]}

``words`` are by simplified form: those of the page, and those to which the card leads from them, namely their
characters, the words they are made of, and the words at which the dictionary points (“variant of X”). What is empty is
left out. ``docs/assets/js/lookup.mjs`` reads it and says what each key means.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from zhreader.characters import HAN, has_hanzi, is_hanzi
from zhreader.composition import compose
from zhreader.frequency import dots
from zhreader.lexicon import HSK_STANDARD
from zhreader.model_words import Rung, Word
from zhreader.script import to_simplified, to_traditional
from zhreader.senses import choose_entries, spell
from zhreader.spelling import join, mark_tone, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from zhreader.annotate import Annotator
    from zhreader.counts import Count
    from zhreader.lexicon import Entry
    from zhreader.model import Link, Sentence
    from zhreader.model_terms import Term
    from zhreader.render import Href

Json = dict[str, Any]

MOST_PAGES = 5
"""So many pages are named on which a word occurs; the number of all of them is given too."""

_DEPTH = 2
"""So many steps the card leads away from the page's own words: 余干县 → 余干 → 余."""

_READING = re.compile(r"\[([A-Za-z1-5: ·,]+)\]")
_POINTER = re.compile(rf"(?:variant of|see(?: also)?|abbr\. for|used in|contraction of) ([{HAN}]+)(?:\|([{HAN}]+))?")
_MEASURE = re.compile(rf"([{HAN}]+)(?:\|([{HAN}]+))?\[")


@dataclass(frozen=True, slots=True)
class Wordbook:
    """What is known of words beyond a page."""

    annotator: Annotator
    counts: Mapping[str, tuple[Count, ...]]


def page_vocabulary(shown: Iterable[Sentence], wordbook: Wordbook, href: Href) -> Json:
    """The words of the annotated sentences that a page shows, and of all that the card can lead to from them."""
    page = _Page(wordbook, href, {}, {}, {})
    for sentence in shown:
        page.add(sentence)
    page.follow()
    return {"standard": HSK_STANDARD, "words": page.words, "terms": page.terms, "pages": list(page.pages.values())}


def write_script(vocabulary: Json) -> str:
    """The script that hands the vocabulary to the page: ``zrVocabulary = {"standard":"HSK 2025", …};``."""
    return f"zrVocabulary = {json.dumps(vocabulary, ensure_ascii=False, separators=(',', ':'))};\n"


def render_source(address: str) -> Markup:
    """The element by which the page knows the address of that script."""
    return Markup('<template id="zr-vocabulary" data-src="{}"></template>').format(address)


@dataclass(frozen=True, slots=True)
class _Page:
    """The vocabulary of a page as it grows."""

    wordbook: Wordbook
    href: Href
    words: dict[str, Json]
    terms: dict[str, Json]
    pages: dict[str, list[str]]

    def add(self, sentence: Sentence) -> None:
        """Add the words of a sentence and its terms."""
        simplified = to_simplified(sentence.text)
        starts = [0]
        for word in sentence.words:
            starts.append(starts[-1] + len(word.text))
            start, end = starts[-2:]
            if word.reading:
                self._add_use(simplified[start:end], word, simplified[:start], simplified[end:])
        for link in sentence.links:
            self._add_link(sentence, link, simplified[starts[link.start] : starts[link.end]])

    def follow(self) -> None:
        """Add the words to which the card leads, step by step, as far as :data:`_DEPTH`."""
        latest = list(self.words)
        for _ in range(_DEPTH):
            found = dict.fromkeys(lead for text in latest for lead in self._leads(text) if lead not in self.words)
            for lead in found:
                self._entry(lead, Word(lead), is_shown=False)
            latest = list(found)

    def _add_use(self, text: str, word: Word, before: str = "", after: str = "") -> None:
        """Count the word as it is read here, between these texts, among its uses on this page."""
        traditional = word.traditional or (word.text if word.text != text else "")
        looked_up = replace(word, text=text, traditional=traditional)
        entry = self._entry(text, looked_up, is_shown=True)
        syllables = list(map(mark_tone, word.syllables))
        use: Json = {"syllables": " ".join(syllables)} if syllables else {}
        if word.reading != "".join(syllables):
            use["reading"] = word.reading
        if traditional != entry.get("traditional", ""):
            use["traditional"] = traditional or text
        if word.rung is not Rung.DICTIONARY:
            use["rung"] = word.rung.value
        if word.kind:
            use["kind"] = word.kind
        if word.alternatives:
            use["alternatives"] = [alternative.reading for alternative in word.alternatives]
        chosen = [_shown_entry(e) for e in choose_entries(looked_up, self.wordbook.annotator.lexicon, before, after)]
        if chosen != entry.get("entries", []):
            use["order"] = [chosen.index(shown) for shown in entry["entries"]]
        if use not in entry.setdefault("uses", []):
            entry["uses"].append(use)

    def _add_link(self, sentence: Sentence, link: Link, text: str) -> None:
        words = sentence.words[link.start : link.end]
        term = self.wordbook.annotator.glossary.terms[link.slug]
        shown = "".join(word.text for word in words)
        traditional = "".join(word.traditional or word.text for word in words)
        whole = Word(
            shown,
            tuple(syllable for word in words for syllable in word.syllables),
            phrase(words),
            traditional if traditional != shown else "",
            rung=Rung.GLOSSARY,
        )
        self._add_use(text, whole)
        self.words[text]["term"] = term.slug
        if inner := self.wordbook.annotator.glossary.inner.get(text):
            self.words[text]["inside"] = [self.wordbook.annotator.glossary.terms[slug].text for slug in inner]
        if len(words) > 1 and has_hanzi(text):
            self.words[text]["parts"] = [to_simplified(word.text) for word in words if word.reading]

    def _entry(self, text: str, word: Word, *, is_shown: bool) -> Json:
        """The entry of a word, made when it is first met."""
        if text in self.words:
            return self.words[text]
        annotator = self.wordbook.annotator
        traditional = word.traditional or (to_traditional(text) if not is_shown else "")
        entry: Json = {"traditional": traditional} if traditional not in {"", text} else {}
        self.words[text] = entry
        if level := annotator.lexicon.levels.get(text):
            entry["level"] = level
        if number := dots(text):
            entry["dots"] = number
        if is_shown:
            entry |= self._places(text)
        if entries := choose_entries(word, annotator.lexicon):
            entry["entries"] = [_shown_entry(e) for e in entries]
        elif len(text) > 1:
            entry["parts"] = [part for part in compose(text, annotator.segmenter.known) if has_hanzi(part)]
        if form := annotator.glossary.forms.get(text):
            entry["term"] = form[1]
            self._add_term(annotator.glossary.terms[form[1]])
        return entry

    def _places(self, text: str) -> Json:
        """How often the word occurs on the site, and on which pages most."""
        counts = self.wordbook.counts.get(text, ())
        pages = []
        for count in counts[:MOST_PAGES]:
            address = count.article.address
            if address not in self.pages:
                self.pages[address] = [self.href(address), count.article.title.text]
            pages.append([list(self.pages).index(address), count.anchor, count.number])
        total = sum(count.number for count in counts)
        return {"site": total, "articles": len(counts), "pages": pages} if total else {}

    def _add_term(self, term: Term) -> None:
        if term.slug in self.terms:
            return
        wholes = [
            [w.form.text, w.form.reading, w.english, [[p.form.text, p.form.reading, p.english] for p in w.parts]]
            for w in term.wholes
        ]
        self.terms[term.slug] = {
            "href": self.href(f"glossary/{term.slug}"),
            "text": term.text,
            "zh": term.gist_zh,
            "en": term.gist_en,
            "literal": term.literal,
            "english": [rendering.text for rendering in term.english],
        } | ({"wholes": wholes} if wholes else {})

    def _leads(self, text: str) -> Iterator[str]:
        """The words to which the card of a word leads: parts, characters, measure words, those its entries name."""
        entry = self.words[text]
        yield from entry.get("inside", ())
        yield from entry.get("parts", ())
        if slug := entry.get("term"):
            yield from self._unpacked(self.wordbook.annotator.glossary.terms[slug])
        yield from (character for character in text if is_hanzi(character) and len(text) > 1)
        headwords = self.wordbook.annotator.lexicon.entries
        for _, _, senses in entry.get("entries", ()):
            measures = _MEASURE.findall(" ".join(sense.partition("CL:")[2] for sense in senses))
            for traditional, simplified in _POINTER.findall(" ".join(senses)) + measures:
                if (simplified or traditional) in headwords:
                    yield simplified or traditional

    @staticmethod
    def _unpacked(term: Term) -> Iterator[str]:
        """What the numbers of a term stand for: 党小组会 for the 三会 of 三会一课."""
        for whole in term.wholes:
            for form in (whole.form, *(part.form for part in whole.parts)):
                if has_hanzi(form.text):
                    yield to_simplified(form.text)


def _shown_entry(entry: Entry) -> list[Any]:
    """An entry for the card: ``["落實", "luòshí", ["practical", …]]``, readings inside senses with tone marks too."""
    senses = [_READING.sub(lambda match: f"[{_spell(match[1])}]", sense) for sense in entry.senses]
    return [entry.traditional if entry.traditional != entry.simplified else "", spell(entry), senses]


def _spell(numbered: str) -> str:
    """A numbered reading in tone marks: ``luo4 shi2`` is luòshí; Latin letters and marks in it stay."""
    syllables = numbered.replace("u:", "v").split()
    if all(re.fullmatch(r"[A-Za-z]+[1-5]", syllable) for syllable in syllables):
        return join([s.lower() for s in syllables], is_capital=numbered[:1].isupper())
    return " ".join(mark_tone(s) if s[-1:].isdigit() else s for s in syllables)
