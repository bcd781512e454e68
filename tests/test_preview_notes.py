"""What only the live preview shows, above a page."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from bs4 import BeautifulSoup

from samples import articles_of
from zhreader.errors import Fault
from zhreader.preview import render_preview
from zhreader.translation import read_translation

if TYPE_CHECKING:
    from zhreader.annotate import Annotator
    from zhreader.library import Library
    from zhreader.model import Article

ENGLISH = """---
translator: 某人
kind: human
status: unfinished
chinese: ["1:00000000"]
---
# A

A routine.

Two. Three.
"""


def preview(annotator: Annotator, article: Article | None = None, **found: list[Fault]) -> BeautifulSoup:
    library = SimpleNamespace(glossary=annotator.glossary, **({"faults": [], "notices": []} | found))
    return BeautifulSoup(render_preview(cast("Library", library), article), "html.parser")


def test_faults_and_notices_are_shown_as_text(annotator: Annotator) -> None:
    fault = Fault("seeds/<b>.txt", 3, "It is <i>.", "Mend & save.")
    page = preview(annotator, faults=[fault], notices=[fault])
    assert [code.get_text() for code in page("code")] == ["seeds/<b>.txt:3"] * 2
    assert [english.get_text() for english in page.select("li [lang=en]")] == ["It is <i>. Mend & save."] * 2
    assert [aside["role"] for aside in page("aside")] == ["alert", "status"]


def test_nothing_is_shown_where_there_is_nothing_to_say(annotator: Annotator) -> None:
    (article,) = articles_of("甲\n一。", annotator)
    assert preview(annotator, article).get_text() == ""


def test_the_alignment_of_a_translation_is_shown_as_it_grows(annotator: Annotator) -> None:
    articles = articles_of("甲\n三会一课。\n\n二。\n\n三。", annotator)
    (article,) = read_translation(ENGLISH.encode(), "a.en.md", articles).articles
    page = preview(annotator, article)
    summary, *rows = (row.get_text() for row in page.select("summary, tr"))
    assert summary.endswith("2 / 3")
    assert rows[0].startswith("11 : 1")
    assert "The Chinese was changed" in rows[0]
    assert "三会一课 = three meetings and one lecture" in rows[0]
    assert "Not translated yet" in rows[2]
    assert [link["href"] for link in page.select("tr a")] == ["#p1", "#p2", "#p3"]
