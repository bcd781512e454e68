"""Everything the site is made of, read from the project's folder: articles, glossary, and what is wrong with either.

This is the only module that lists folders. Nothing here stops at a fault: what is sound is read, what is not is
reported, so that a live preview keeps serving the rest.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhreader.address import ROOT, give_addresses, give_section_addresses
from zhreader.annotate import Annotator, annotate, annotate_sentence
from zhreader.datalines import check_datalines, forget
from zhreader.decode import decode
from zhreader.errors import Fault, InputError
from zhreader.examples import check_examples
from zhreader.glossary import read_glossary
from zhreader.labels import plain_label
from zhreader.lexicon import load_lexicon
from zhreader.model import Sentence
from zhreader.model_terms import Occurrence
from zhreader.seedfile import SeedFile, read_seed
from zhreader.translation import Translation, read_translation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from zhreader.glossary import Glossary
    from zhreader.model import Article

SEEDS = "seeds"
EXPLAINERS = "docs/glossary"
_SEED_SUFFIXES = {".txt", ".md"}
TRANSLATION = ".en.md"


@dataclass(frozen=True, slots=True)
class Library:
    """What one build works with."""

    articles: tuple[Article, ...]
    """Annotated, addressed, in the order of their seeds' paths."""

    sections: dict[str, str]
    """The title of the list of all articles, and of each folder's, by its address."""

    glossary: Glossary
    annotator: Annotator
    occurrences: dict[str, tuple[Occurrence, ...]]
    """By slug of the term: every sentence in which it is linked, in reading order."""

    seeds: dict[str, str]
    """The text of every sound seed by its path, to be published beside its page."""

    faults: tuple[Fault, ...]

    notices: tuple[Fault, ...] = ()
    """What an editor should look at and that stops no build: translations whose Chinese was changed."""

    @property
    def counts(self) -> dict[str, int]:
        """In how many sentences a term is linked, by its slug; terms in none are left out."""
        return {slug: len(found) for slug, found in self.occurrences.items()}

    @property
    def appearances(self) -> dict[str, tuple[Article, ...]]:
        """The articles in which a term is linked, by its slug, in reading order."""
        return {
            slug: tuple({occurrence.article.address: occurrence.article for occurrence in found}.values())
            for slug, found in self.occurrences.items()
        }


def read_library(root: Path) -> Library:
    """Read ``seeds/`` and ``docs/glossary/`` below ``root``, the project's folder."""
    forget()
    explainers = sorted(path for path in (root / EXPLAINERS).glob("*.md") if path.name != "index.md")
    glossary, glossary_faults = read_glossary((_relative(path, root), path.read_bytes()) for path in explainers)
    annotator = Annotator.of(load_lexicon(), glossary)
    faults = [*glossary_faults, *check_datalines(), *check_examples(annotator)]
    articles: list[Article] = []
    seeds: dict[str, str] = {}
    notices: list[Fault] = []
    for path in _files(root / SEEDS):
        if not _is_seed(path, root):
            faults += _check_companion(path, root)
            continue
        try:
            seed = _seed_file(path, root)
            plain = read_seed(seed, straddles=annotator.segmenter.straddles)
            annotated = [annotate(article, annotator) for article in plain]
        except InputError as error:
            faults += error.faults
            continue
        translation, translation_faults = _translate(annotated, path, root)
        articles += translation.articles
        notices += translation.notices
        faults += translation_faults
        seeds[seed.path] = decode(seed.content, seed.path)
    names = {article.sections[: depth + 1] for article in articles for depth in range(len(article.sections))}
    folders = {path: annotate_sentence(Sentence(path[-1]), annotator) for path in names}
    placed, address_faults = give_addresses(articles, folders)
    faults += address_faults
    sections = {ROOT: plain_label("articles")}
    sections |= {address: path[-1] for path, address in give_section_addresses(folders).items()}
    return Library(
        placed,
        sections,
        glossary,
        annotator,
        _occurrences(placed),
        seeds,
        tuple(sorted(faults)),
        tuple(sorted(notices)),
    )


def _files(folder: Path) -> list[Path]:
    """The files under a folder in order, without what editors and systems hide there."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return sorted(p for p in found if not any(part.startswith((".", "_")) for part in p.relative_to(folder).parts))


def _is_seed(path: Path, root: Path) -> bool:
    is_manual = path.parent == root / SEEDS and path.name == "README.md"
    return path.suffix.lower() in _SEED_SUFFIXES and not path.name.endswith(TRANSLATION) and not is_manual


def _seed_file(path: Path, root: Path) -> SeedFile:
    companion = path.with_suffix(".yml")
    has_companion = companion.exists()
    return SeedFile(
        path=_relative(path, root),
        content=path.read_bytes(),
        companion_path=_relative(companion, root) if has_companion else "",
        companion=companion.read_bytes() if has_companion else b"",
        sections=path.parent.relative_to(root / SEEDS).parts,
    )


def _check_companion(path: Path, root: Path) -> Iterator[Fault]:
    """A fault for a companion or a translation whose seed is not there, or that is nothing known."""
    stem = path.name.removesuffix(TRANSLATION) if path.name.endswith(TRANSLATION) else path.stem
    is_companion = path.suffix == ".yml" or path.name.endswith(TRANSLATION)
    if is_companion and not any(path.with_name(stem + suffix).exists() for suffix in _SEED_SUFFIXES):
        fact = f"There is no seed “{stem}.txt” or “{stem}.md” beside it."
        yield Fault(_relative(path, root), 1, fact, "Name it after its seed, or delete it.")


def _translate(articles: Sequence[Article], path: Path, root: Path) -> tuple[Translation, tuple[Fault, ...]]:
    translation = path.with_name(path.stem + TRANSLATION)
    if not translation.exists():
        return Translation(tuple(articles), ()), ()
    try:
        return read_translation(translation.read_bytes(), _relative(translation, root), articles), ()
    except InputError as error:
        return Translation(tuple(articles), ()), error.faults


def _occurrences(articles: Iterable[Article]) -> dict[str, tuple[Occurrence, ...]]:
    found: dict[str, list[Occurrence]] = {}
    for article in articles:
        for block, sentence in article.places:
            for slug in dict.fromkeys(link.slug for link in sentence.links):
                found.setdefault(slug, []).append(Occurrence(article, block, sentence, sentence.links))
    return {slug: tuple(group) for slug, group in found.items()}


def _relative(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix()
