"""What to explain next is found in the articles, and an explainer of it is begun."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from cases import cases
from samples import EXPLAINER, articles_of
from sites import REPOSITORY, copy_project
from zhreader.candidates import find_candidates
from zhreader.candidates_page import render_candidates
from zhreader.explainer import read_explainer
from zhreader.glossary import read_glossary
from zhreader.library import Library, read_library
from zhreader.newterm import NewTermError, begin_explainer

if TYPE_CHECKING:
    from pathlib import Path

    from cases import Case
    from zhreader.annotate import Annotator


def library_of(text: str, annotator: Annotator) -> Library:
    articles = articles_of(f"题目\n{text}\n", annotator)
    return Library(articles, {}, annotator.glossary, annotator, {}, {}, ())


@cases("candidates", "find_candidates")
def test_find_candidates(case: Case, annotator: Annotator) -> None:
    found = find_candidates(library_of(case.given, annotator))
    assert "\n".join(f"{candidate.text} {candidate.kind} {candidate.count}" for candidate in found) == case.expected


def test_a_candidate_leads_to_its_sentence_and_is_text(annotator: Annotator) -> None:
    found = find_candidates(library_of("学习。<b>开展“过筛班”工作</b>。", annotator))
    page = BeautifulSoup(render_candidates(found, lambda address: f"/{address}"), "html.parser")
    rows = [[" ".join(cell.get_text().split()) for cell in row.select("th, td")] for row in page.select("tbody tr")]
    assert rows == [["过筛班", "引号里的说法 in quotation marks", "1", "<b>开展“过筛班”工作</b>。"]]
    assert [a["href"] for a in page.select("a")] == ["/#p1"]
    assert "Nothing is left" in render_candidates([], str)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("term"))


def run(module: str, project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """What ``make candidates`` and ``make term`` do, in a copy of the project."""
    code = f"import sys; sys.path.insert(0, 'hooks'); from zhreader.{module} import main; main()"
    return subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code, *arguments],
        cwd=project,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_command_prints_each_candidate_with_a_sentence(project: Path) -> None:
    done = run("candidates", project)
    assert done.returncode == 0, done.stderr
    first, second = done.stdout.splitlines()[:2]
    assert first.split()[1:] == ["疫情防控", "(repeated)"]
    assert second.strip().startswith("seeds/")
    assert "疫情防控" in second


def test_an_explainer_is_begun_and_the_build_says_what_is_missing(project: Path) -> None:
    done = run("newterm", project, "物業公司")
    assert done.returncode == 0, done.stderr
    path = project / "docs" / "glossary" / "wuye-gongsi.md"
    text = path.read_text(encoding="utf-8")
    assert "docs/glossary/wuye-gongsi.md is begun." in done.stdout
    for line in (
        "term: 物业公司",
        "reading: wùyè gōngsī",
        "traditional: 物業公司",
        "kind: organisation",
        "review: draft",
    ):
        assert line in text
    assert "# 公司 gong1 si1: company" in text
    assert text.count("\n> ") == 6
    faults = [fault for fault in read_library(project).faults if fault.path.endswith("wuye-gongsi.md")]
    missing = [fault.fact.rpartition(" ")[2] for fault in faults[:6]]
    assert missing == ["literal.", "text.", "register.", "gist.", "prose.", "用法."]
    assert all("TODO" in fault.remedy for fault in faults)
    path.unlink()


def test_what_is_begun_is_sound_once_it_is_written(project: Path) -> None:
    library = read_library(project)
    for term in ("物业公司", "四查一戴", "党员干部", "5+3+X", "《新片》", "余干县城市社区"):
        name, text = begin_explainer(term, library)
        written = text.replace("hanzi: TODO, reading: TODO", "hanzi: 党课, reading: dǎngkè").replace("TODO", "某")
        found, _ = read_explainer(f"docs/glossary/{name}", written.encode())
        assert found.text == term
        files = [(f"docs/glossary/{name}", written.encode())]
        files += [(other.path, (project / other.path).read_bytes()) for other in library.glossary.terms.values()]
        assert read_glossary(files)[1] == ()


def test_an_explainer_is_never_written_over(project: Path) -> None:
    for term, message in (("三會一課", "is explained in docs/glossary/sanhui-yike.md"), ("a b", "is no term")):
        done = run("newterm", project, term)
        assert done.returncode == 1
        assert message in done.stderr
    path = project / "docs" / "glossary" / "wuye-gongsi.md"
    path.write_text("faulty", encoding="utf-8")
    done = run("newterm", project, "物业公司")
    assert (done.returncode, path.read_text(encoding="utf-8")) == (1, "faulty")
    assert "is there already" in done.stderr
    path.unlink()


def test_a_term_that_sounds_like_another_has_a_name_of_its_own(annotator: Annotator) -> None:
    name, _ = begin_explainer("三回一刻", library_of("学习。", annotator))
    assert name == "sanhui-yike-2.md"
    with pytest.raises(NewTermError, match="no term"):
        begin_explainer("  ", library_of("学习。", annotator))


def test_make_knows_the_commands() -> None:
    makefile = (REPOSITORY / "Makefile").read_text(encoding="utf-8")
    assert '-m zhreader.newterm "$(TERM)"' in makefile
    assert "-m zhreader.candidates" in makefile
    assert EXPLAINER.count("TODO") == 0
