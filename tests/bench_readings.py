"""How often readings are right: ``make bench-readings LABELLED=folder`` prints our engine beside the libraries.

The folder is that of :mod:`labelled`. Every sentence goes through the whole pipeline, and the character that is meant
must be read as labelled, tone included. The labels follow the habits of their sets (neutral tones, sandhi), not always
GB/T 16159: a neutral tone of the dictionary where they have the full one counts as wrong, and a second line tells what
comes out with those aside. To measure on what training has not seen, the sentences of ``dev`` are dealt into five
folds: each is read by a model trained on ``train`` and the other four. The libraries read the same sentences.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

import rjieba
from g2pM import G2pM
from pypinyin import Style, lazy_pinyin, load_phrases_dict, load_single_dict

from labelled import NO_FOLDER, read_labelled
from samples import whole_annotator
from train_readings import train
from zhreader.annotate import annotate_sentence
from zhreader.model import Sentence
from zhreader.polyphone import MODEL, load_polyphones
from zhreader.render import SURE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from labelled import Labelled
    from zhreader.annotate import Annotator

FOLDS = 5
BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01)
MOST_CONFUSED = 25
_CHARACTERS: Any = list
"""What pypinyin makes of text without readings: an element a character, so that places stay."""


@dataclass(slots=True)
class Tally:
    """What came of one engine."""

    right: Counter[str] = field(default_factory=Counter)
    total: Counter[str] = field(default_factory=Counter)
    wrong: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    seconds: float = 0.0

    def add(self, one: Labelled, found: str) -> None:
        """Count one reading."""
        self.total[one.origin] += 1
        self.right[one.origin] += found == one.syllable
        if found != one.syllable:
            self.wrong[one.text[one.position], one.syllable, found] += 1

    def row(self, name: str) -> str:
        """A line of the table."""
        shares = [f"{self.right[origin] / self.total[origin]:10.2%}" for origin in ("CPP", "g2pL")]
        return f"{name:36}{''.join(shares)}{self.seconds:10.1f} s"


@dataclass(frozen=True, slots=True)
class Read:
    """One of our readings beside its label."""

    one: Labelled
    syllable: str
    rung: str
    confidence: float

    @property
    def is_right(self) -> bool:
        return self.syllable == self.one.syllable

    @property
    def is_neutral(self) -> bool:
        """Whether it is the labelled syllable, but for a neutral tone in place of a full one: 衣服 beside ``fu2``."""
        return self.syllable == f"{self.one.syllable[:-1]}5" != self.one.syllable


def measure_ours(sentences: Sequence[Labelled], annotator: Annotator, ours: Tally, aside: Tally) -> list[Read]:
    """Our readings of these sentences; to ``aside`` a neutral tone in place of a full one is right."""
    reads = []
    start = process_time()
    for one in sentences:
        read = _read(one, annotator)
        ours.add(one, read.syllable)
        aside.add(one, one.syllable if read.is_neutral else read.syllable)
        reads.append(read)
    ours.seconds += process_time() - start
    aside.seconds = ours.seconds
    return reads


def measure(sentences: Sequence[Labelled], read: Callable[[str], Sequence[str]]) -> Tally:
    """What a library reads; ``read`` gives a syllable for every character of a text."""
    tally = Tally()
    start = process_time()
    for one in sentences:
        found = read(one.text)
        tally.add(one, found[one.position] if len(found) == len(one.text) else "?")
    tally.seconds = process_time() - start
    return tally


def print_calibration(reads: Sequence[Read]) -> None:
    """How often a reading of a certain confidence is right, and one that a rung of the ladder decided."""
    print("\nconfidence       share     right")
    for low, high in pairwise(BINS):
        inside = [read for read in reads if low <= read.confidence < high]
        if inside:
            print(f"{low:.2f}–{min(high, 1):.2f}   {_shares(inside, reads)}")
    sure = [read for read in reads if read.confidence >= SURE]
    aside = [read for read in sure if not read.is_neutral]
    print(f"marked sure {_shares(sure, reads)}")
    print(f"  neutral tones aside {_shares(aside, aside)[10:]}")
    print("\nby rung          share     right  marked sure, right")
    for rung in sorted({read.rung for read in reads}):
        inside = [read for read in reads if read.rung == rung]
        certain = [read for read in inside if read.confidence >= SURE]
        print(f"{rung:11} {_shares(inside, reads)} {_shares(certain, inside)}")


def _shares(some: Sequence[Read], whole: Sequence[Read]) -> str:
    """How many of the whole these are, and how many of these are right."""
    right = sum(read.is_right for read in some) / max(len(some), 1)
    return f"{len(some) / len(whole):9.2%} {right:9.2%}"


def _read(one: Labelled, annotator: Annotator) -> Read:
    start = 0
    for word in annotate_sentence(Sentence(one.text), annotator).words:
        place = one.position - start
        if 0 <= place < len(word.text):
            is_whole = len(word.syllables) == len(word.text)
            return Read(one, word.syllables[place] if is_whole else "?", word.rung, word.confidence)
        start += len(word.text)
    return Read(one, "?", "", 0.0)


def _libraries() -> dict[str, Callable[[str], Sequence[str]]]:
    jieba, g2pm = rjieba.Jieba(), G2pM()

    def spell(text: str | list[str]) -> list[str]:
        return lazy_pinyin(text, style=Style.TONE3, neutral_tone_with_five=True, errors=_CHARACTERS)

    def words(text: str) -> list[str]:
        return list(jieba.cut(text, hmm=True))

    return {
        "pypinyin, whole sentence": spell,
        "pypinyin, list of jieba's words": lambda text: spell(words(text)),
        "pypinyin, word by word": lambda text: [s for word in words(text) for s in spell(word)],
        "g2pM": lambda text: [s.replace("u:", "v") for s in g2pm(text, char_split=True)],
    }


def _with_larger_dictionaries() -> None:
    """Give pypinyin the data of pypinyin-dict, for good: so it comes last."""
    from pypinyin_dict.phrase_pinyin_data import cc_cedict, large_pinyin  # noqa: PLC0415 - importing is enough to load
    from pypinyin_dict.pinyin_data import kmandarin_8105  # noqa: PLC0415

    load_single_dict(kmandarin_8105.pinyin_dict)
    load_phrases_dict(large_pinyin.phrases_dict)
    load_phrases_dict(cc_cedict.phrases_dict)


def main(folder: Path) -> None:
    """Print the tables."""
    annotator = whole_annotator()
    base, dev = read_labelled(folder, "train"), read_labelled(folder, "dev")
    ours, aside, reads = Tally(), Tally(), list[Read]()
    with TemporaryDirectory() as place:
        for fold in range(FOLDS):
            model = Path(place) / f"{fold}.gz"
            model.write_bytes(train([*base, *(one for n, one in enumerate(dev) if n % FOLDS != fold)]))
            # The engine always reads by the model that ships; here each fold has one of its own.
            with patch("zhreader.pinyin.load_polyphones", partial(load_polyphones, model)):
                reads += measure_ours(dev[fold::FOLDS], annotator, ours, aside)
    print(f"{len(dev):,} sentences, exact with tone{'CPP':>15}{'g2pL':>10}{'CPU':>12}")
    print(ours.row(f"ours ({FOLDS} folds)"))
    print(aside.row("  neutral tones aside"))
    for name, read in _libraries().items():
        print(measure(dev, read).row(name))
    _with_larger_dictionaries()
    name = "pypinyin, word by word"
    print(measure(dev, _libraries()[name]).row("  the same with pypinyin-dict"))
    print(f"\nThe model that ships has {MODEL.stat().st_size:,} bytes.")
    print_calibration(reads)
    errors: dict[str, int] = defaultdict(int)
    for (character, _, _), count in ours.wrong.items():
        errors[character] += count
    worst = sorted(errors, key=lambda character: (-errors[character], character))[:MOST_CONFUSED]
    print("\nours, by character: " + " ".join(f"{character} {errors[character]}" for character in worst))
    print("commonest confusions (labelled, read):")
    for (character, label, found), count in ours.wrong.most_common(MOST_CONFUSED):
        print(f"  {character} {label} {found}: {count}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(NO_FOLDER)
    main(Path(sys.argv[1]))
