"""The page's script is joined from its modules (`tests/cases/scripts.md`), and runs as they do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from browser import serve_folder
from cases import Case, cases
from sites import REPOSITORY
from zhreader.compact import compact
from zhreader.errors import InputError
from zhreader.scripts import join_scripts
from zhreader.styles import join_styles

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

MODULES = REPOSITORY / "docs" / "assets" / "js"


@cases("scripts", "joined")
def test_modules_are_joined(case: Case, tmp_path: Path) -> None:
    assert join_scripts(_written(case, tmp_path)) == case.expected + "\n"


@cases("scripts", "refused")
def test_forms_that_cannot_be_joined_are_faults(case: Case, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        join_scripts(_written(case, tmp_path))
    assert "\n".join(f"{fault.path}:{fault.line} {fault.fact}" for fault in caught.value.faults) == case.expected


def test_every_module_that_another_imports_is_in_the_page_s_script_once() -> None:
    script = join_scripts(MODULES / "reader.mjs")
    for module in ("settings.mjs", "labels.mjs", "keys.mjs"):
        assert script.count(f'modules["{module}"] = ') == 1


@pytest.mark.browser
def test_the_joined_script_does_what_the_modules_do(browser: Browser, tmp_path: Path) -> None:
    modules = {
        "a.mjs": 'import { count, add as plus } from "./b.mjs";\nimport "./c.mjs";\nplus(2);\nself.sum = count();',
        "b.mjs": "let sum = 0;\nexport function add(n) {\n  sum += n;\n}\nexport const count = () => sum;",
        "c.mjs": 'import { add } from "./b.mjs";\nadd(40);',
    }
    for name, text in modules.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "a.js").write_text(join_scripts(tmp_path / "a.mjs"), encoding="utf-8")
    (tmp_path / "modules.html").write_text('<script type="module" src="a.mjs"></script>', encoding="utf-8")
    (tmp_path / "joined.html").write_text('<script defer src="a.js"></script>', encoding="utf-8")
    with serve_folder(tmp_path) as address, browser.new_context() as context:
        page = context.new_page()
        for opened in (f"{address}modules.html", f"{address}joined.html", (tmp_path / "joined.html").as_uri()):
            page.goto(opened)
            assert page.evaluate("self.sum") == 42


def _written(case: Case, folder: Path) -> Path:
    for name, text in case.files.items():
        (folder / name).write_text(text.rstrip("\n") + "\n", encoding="utf-8")
    return folder / next(iter(case.files))


def test_a_compact_script_is_shorter_and_does_the_same() -> None:
    script = 'const shown = `// ${1 + 1} /* */`; // a comment\n/** Another. */\nconst found = /[/*]"/.test(shown);\n'
    assert compact(script) == 'const shown=`// ${1 + 1} /* */`;const found=/[/*]"/.test(shown);\n'


def test_styles_are_joined_in_their_order_without_comments() -> None:
    assert join_styles(["/* Ink,\n   and paper. */\na {}\n", "b {} /* … */\n"]) == "a {}\nb {} "
