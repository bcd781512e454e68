"""The project's folder becomes everything the site is made of, with all faults of all files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cases import cases
from samples import EXPLAINER, words_of
from zhreader.library import read_library

if TYPE_CHECKING:
    from pathlib import Path

    from cases import Case

FILES = {
    "docs/glossary/sanhui-yike.md": EXPLAINER,
    "seeds/a.txt": "三会一课\n“三会一课”。党员学习。三會一課、三会一课！\n党员。",
    "seeds/防疫/b.txt": "守好防线\n落实三会一课。",
}


def write(root: Path, files: dict[str, str]) -> Path:
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(EXPLAINER if text == "EXPLAINER\n" else text, encoding="utf-8")
    return root


@cases("library", "read_library")
def test_read_library(case: Case, tmp_path: Path) -> None:
    files = {path: f"{text}\n" if text and not text.endswith("\n") else text for path, text in case.files.items()}
    library = read_library(write(tmp_path, files))
    shown = [f"{a.path}: {a.title.text} at {a.address}" for a in library.articles]
    assert "\n".join([*shown, *map(str, library.faults)]) == case.expected


def test_every_sentence_with_a_term_is_remembered_once(tmp_path: Path) -> None:
    library = read_library(write(tmp_path, FILES))
    found = [
        (o.article.address, o.block.id if o.block else "", words_of(o.sentence))
        for o in library.occurrences["sanhui-yike"]
    ]
    assert found == [
        ("articles/san-hui-yi-ke", "", "[三会一课](sanhui-yike)"),
        ("articles/san-hui-yi-ke", "p1", "“|[三会一课](sanhui-yike)|”|。"),
        ("articles/san-hui-yi-ke", "p1", "[三會一課](sanhui-yike)|、|[三会一课](sanhui-yike)|！"),
        ("articles/fang-yi/shou-hao-fang-xian", "p1", "落实|[三会一课](sanhui-yike)|。"),
    ]


def test_sections_have_their_folders_names(tmp_path: Path) -> None:
    library = read_library(write(tmp_path, FILES))
    assert library.sections == {"articles": "文章 · Articles", "articles/fang-yi": "防疫"}


def test_the_text_of_a_seed_is_kept_as_it_was_decoded(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    (tmp_path / "seeds" / "c.txt").write_bytes("打赢\r\n目前,疫情频发,守好疫情防控最后一道防线。\r\n".encode("gb18030"))
    library = read_library(tmp_path)
    assert library.seeds["seeds/c.txt"] == "打赢\n目前,疫情频发,守好疫情防控最后一道防线。\n"
    assert list(library.seeds) == ["seeds/a.txt", "seeds/c.txt", "seeds/防疫/b.txt"]


def test_a_mended_file_is_read_the_next_time(tmp_path: Path) -> None:
    write(tmp_path, {"seeds/a.txt": "守好防线\n"})
    assert not read_library(tmp_path).articles
    write(tmp_path, {"seeds/a.txt": "守好防线\n打赢。\n"})
    library = read_library(tmp_path)
    assert [article.title.text for article in library.articles] == ["守好防线"]
    assert not library.faults
