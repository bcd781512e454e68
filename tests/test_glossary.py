"""Explainers become terms with all their written forms; faulty ones are told and left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cases import cases
from samples import EXPLAINER, explainer
from zhreader.glossary import read_glossary

if TYPE_CHECKING:
    from cases import Case
    from zhreader.errors import Fault
    from zhreader.glossary import Glossary


def read(files: dict[str, str]) -> tuple[Glossary, tuple[Fault, ...]]:
    return read_glossary((path, explainer(changes).encode()) for path, changes in files.items())


@cases("glossary", "forms")
def test_forms(case: Case) -> None:
    glossary, faults = read(case.files)
    shown = [
        f"{text} → {slug}: {' | '.join(f'{word.text} {word.reading}'.strip() for word in form.words)}"
        for text, (form, slug) in glossary.forms.items()
    ]
    assert not faults
    assert "\n".join(shown) == case.expected


@cases("glossary", "faults")
def test_faults(case: Case) -> None:
    _, faults = read(case.files)
    assert "\n".join(map(str, sorted(faults))) == case.expected


def test_terms_are_found_in_either_script() -> None:
    glossary, _ = read_glossary([("docs/glossary/sanhui-yike.md", EXPLAINER.encode())])
    found = [glossary.find(text) for text in ("三会一课", "三會一課", "三会")]
    assert [term.slug if term else None for term in found] == ["sanhui-yike", "sanhui-yike", None]


def test_disputed_explainers_are_left_out_and_the_rest_stays() -> None:
    other = explainer("term: 党课\nreading: dǎngkè")
    files = {"a": EXPLAINER, "b": EXPLAINER, "c": other, "d": "---\n---\n"}
    glossary, faults = read_glossary((f"docs/glossary/{slug}.md", text.encode()) for slug, text in files.items())
    assert list(glossary.terms) == ["c"]
    assert list(glossary.forms) == ["党课", "黨課"]
    assert {fault.path[-4] for fault in faults} == {"a", "b", "d"}


def test_an_explainer_keeps_what_it_says() -> None:
    glossary, _ = read_glossary([("docs/glossary/sanhui-yike.md", EXPLAINER.encode())])
    term = glossary.terms["sanhui-yike"]
    assert (term.text, term.form.traditional, term.literal) == ("三会一课", "三會一課", "three meetings, one lesson")
    assert (term.gist_zh, term.gist_en) == ("党支部的组织生活制度。", "A routine of Party branches.")
    assert [(r.text, r.status, r.source) for r in term.english] == [("three meetings and one lecture", "press", "S1")]
    assert [(s.key, s.title, s.publisher, s.date, s.url) for s in term.sources] == [("S1", "制度说明", "某报", "", "")]
    assert (term.kind, term.review) == ("institution", "draft")
    assert term.body.split() == ["##", "中文", "党支部的制度", "[S1]。", "##", "English", "A", "routine", "[GK]."]
