"""`make translation`: a skeleton that can be filled in, and a record that touches no word of a text."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from samples import articles_of
from sites import REPOSITORY, build, copy_project
from zhreader.library import read_library
from zhreader.translating import record, report, standings, write_skeleton
from zhreader.translation import fingerprint, read_translation

if TYPE_CHECKING:
    from pathlib import Path

    from zhreader.annotate import Annotator

SEED = "甲\n社区落实“三会一课”制度。二。\n## 联防\n三-->。\n"
HEAD = "---\ntranslator: 某人\nkind: human\n---\n"
ENGLISH = f"{HEAD}# A\n\nThe community has a routine.\nTwo.\n\n## Joint\n\nThree.\n"


def test_a_skeleton_has_a_place_for_everything_and_the_renderings_to_use(annotator: Annotator) -> None:
    assert write_skeleton(articles_of(SEED, annotator), annotator.glossary, "某人") == (
        '---\ntranslator: "某人"\nkind: human\nstatus: unfinished\n---\n'
        "\n<!-- 1/title\n甲\n-->\n#\n"
        "\n<!-- 1/gist\n一句话说明这篇文章讲什么 · one sentence on what the article says\n-->\n>\n"
        "\n<!-- 1/1\n社区落实“三会一课”制度。\n二。\n  三会一课 = three meetings and one lecture\n-->\n\n"
        "\n<!-- 1/h1\n联防\n-->\n##\n"
        "\n<!-- 1/2\n三-- >。\n-->\n\n"
    )


def test_a_skeleton_is_an_unfinished_translation_without_faults(annotator: Annotator) -> None:
    articles = articles_of(SEED, annotator)
    skeleton = write_skeleton(articles, annotator.glossary, "某人")
    (article,) = read_translation(skeleton.encode(), "seeds/a.en.md", articles).articles
    assert [block.english for block in article.blocks] == ["", "", ""]
    filled = skeleton.replace("-- >。\n-->\n", "-- >。\n-->\nThree.\n")
    (article,) = read_translation(filled.encode(), "seeds/a.en.md", articles).articles
    assert [block.english for block in article.blocks] == ["", "", "Three."]


def test_a_record_is_added_once_and_touches_no_word(annotator: Annotator) -> None:
    articles = read_translation(ENGLISH.encode(), "a.en.md", articles_of(SEED, annotator)).articles
    recorded = record(ENGLISH, "a.en.md", articles)
    prints = [fingerprint(text) for text in ("甲", "社区落实“三会一课”制度。二。", "联防", "三-->。")]
    assert f'"title:{prints[0]} 1:{prints[1]} h1:{prints[2]} 2:{prints[3]}"' in recorded
    assert recorded.partition("---\n# A")[2] == ENGLISH.partition("---\n# A")[2]
    assert record(recorded, "a.en.md", articles) == recorded


def test_a_change_is_noticed_until_somebody_says_that_the_place_was_checked(annotator: Annotator) -> None:
    articles = read_translation(ENGLISH.encode(), "a.en.md", articles_of(SEED, annotator)).articles
    recorded = record(ENGLISH, "a.en.md", articles)
    changed = articles_of(SEED.replace("二。", "二、三。"), annotator)
    translation = read_translation(recorded.encode(), "a.en.md", changed)
    assert [block.is_stale for block in translation.articles[0].blocks] == [True, False, False]
    assert [notice.fact for notice in translation.notices] == [
        "The Chinese of 1/1 was changed after it was translated."
    ]
    assert record(recorded, "a.en.md", translation.articles) == recorded
    for checked in ("1/1", "all"):
        renewed = record(recorded, "a.en.md", translation.articles, [checked])
        assert read_translation(renewed.encode(), "a.en.md", changed).notices == ()


def test_the_report_says_what_wants_something(annotator: Annotator) -> None:
    articles = read_translation(ENGLISH.encode(), "a.en.md", articles_of(SEED, annotator)).articles
    assert list(report(articles, annotator.glossary)) == [
        "1/1  renderings: 三会一课 = three meetings and one lecture",
        "甲: 3 of 3 translated, 3 of these sentence by sentence.",
    ]
    excused = ENGLISH.replace("kind: human\n", 'kind: human\nfree: [{p: "1/1", term: 三会一课, text: 意译}]\n')
    articles = read_translation(excused.encode(), "a.en.md", articles_of(SEED, annotator)).articles
    assert list(report(articles, annotator.glossary))[:-1] == []


def test_the_command_writes_a_skeleton_once_and_then_only_records(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project", seeds=tmp_path_with(tmp_path, SEED))
    assert "is there now" in translate(project)
    written = project / "seeds" / "a.en.md"
    first = written.read_text(encoding="utf-8")
    assert "1/1  not translated yet" in translate(project)
    assert written.read_text(encoding="utf-8").partition("<!-- 1/title")[2] == first.partition("<!-- 1/title")[2]


def tmp_path_with(folder: Path, seed: str) -> Path:
    seeds = folder / "seeds"
    seeds.mkdir()
    (seeds / "a.txt").write_text(seed, encoding="utf-8")
    return seeds


def translate(project: Path) -> str:
    command = [sys.executable, "-m", "zhreader.translating", "seeds/a.txt", "--translator", "某人", "--checked"]
    done = subprocess.run(
        command, cwd=project, env={"PYTHONPATH": "hooks", "PYTHONUTF8": "1"}, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_chinese_that_was_changed_fails_no_strict_build_and_is_named_everywhere(
    tiny_project: Path, tmp_path: Path
) -> None:
    project = copy_project(tmp_path / "project", seeds=tiny_project / "seeds")
    english = project / "seeds" / "防疫" / "dated.en.md"
    text = english.read_text(encoding="utf-8")
    english.write_text(text.replace("kind: human", 'kind: human\nchinese: ["1:00000000"]'), encoding="utf-8")
    done = build(project)
    assert done.returncode == 0, done.stderr
    assert "The Chinese of 1/1 was changed after it was translated." in done.stderr
    (page,) = (project / "site" / "articles").rglob("holding-the-line/index.html")
    assert "The Chinese was changed after this was translated." in page.read_text(encoding="utf-8")


def test_an_unfinished_translation_shows_what_there_is_and_says_so(tiny_project: Path, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project", seeds=tiny_project / "seeds")
    english = project / "seeds" / "plain.en.md"
    head = HEAD.replace("human", "human\nstatus: unfinished")
    english.write_text(f"{head}# A title\n\nA beginning.\n", encoding="utf-8")
    done = build(project)
    assert done.returncode == 0, done.stderr
    pages = [path.read_text(encoding="utf-8") for path in (project / "site" / "articles").rglob("index.html")]
    (page,) = (page for page in pages if "A beginning." in page and "zr-head" in page)
    assert "English unfinished" in page
    assert "paragraphs translated" in page


@pytest.fixture(scope="module")
def report_of_the_project() -> list[str]:
    """What `make translation` says of the project's own translations."""
    library = read_library(REPOSITORY)
    articles = [article for article in library.articles if article.provenance]
    return [
        f"{article.path} {standing.place} {standing.missing}"
        for article in articles
        for standing in standings(article, library.glossary)
        if standing.missing or not standing.is_matched or standing.block.is_stale
    ]


def test_every_term_of_the_project_s_articles_is_rendered_as_the_glossary_has_it(
    report_of_the_project: list[str],
) -> None:
    assert report_of_the_project == []
