"""The page's script: the modules in ``docs/assets/js/`` put one after the other into one file.

They are plain ES modules, and are checked and tested as such. But a browser loads no module from ``file://``, and the
site is to work from a folder or a USB stick as well; so the pages get one ordinary script, in which each module is a
function that returns what it exports. It is one request instead of many, too. Of the language's forms for modules only
these are understood, each at the start of a line, and any other is a fault::

    import { choose, setting as settingOf } from "./settings.mjs";
    import "./cards.mjs";
    export function choose(name, value) {
    export const STORE = "zr";
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhreader.errors import Fault, InputError

if TYPE_CHECKING:
    from pathlib import Path

_IMPORT = re.compile(r"^import\s+(?:\{([^{}]*)\}\s*from\s*)?\"\./([\w-]+\.mjs)\";", re.MULTILINE)
_EXPORT = re.compile(r"^export\s+(?=(?:(?:async\s+)?function\*?|const|class)\s+([\w$]+))", re.MULTILINE)
_OTHER = re.compile(r"^(?:import|export)\b.*|\bimport\.meta\b.*|^.*\bawait import\(.*", re.MULTILINE)
_RENAMED = re.compile(r"\s+as\s+")
_REMEDY = "Write import { name } from “./module.mjs”; and export function, const or class (zhreader/scripts.py)."


def join_scripts(entry: Path) -> str:
    """One classic script that does what the module ``entry`` does with all that it imports.

    ``import { bilingual } from "./labels.mjs";`` becomes ``const { bilingual } = modules["labels.mjs"];``, below the
    text of ``labels.mjs``.
    """
    texts: dict[str, str] = {}
    _read(entry, texts, ())
    return '"use strict";\n(() => {\nconst modules = {};\n' + "\n".join(texts.values()) + "\n})();\n"


def _read(path: Path, texts: dict[str, str], importers: tuple[str, ...]) -> None:
    """Put the module into ``texts`` by its name, after those that it imports."""
    if path.name in texts:
        return
    source = path.read_text(encoding="utf-8")
    importers = (*importers, path.name)
    for match in _IMPORT.finditer(source):
        wanted, line = path.with_name(match[2]), source.count("\n", 0, match.start()) + 1
        if wanted.name in importers:
            fact = f"The modules import each other in a circle: {' → '.join((*importers, wanted.name))}."
            raise InputError(Fault(f"docs/assets/js/{path.name}", line, fact, "Move what both need to a third module."))
        if not wanted.exists():
            fact = f"There is no module “{wanted.name}” in the folder."
            raise InputError(Fault(f"docs/assets/js/{path.name}", line, fact, "Correct the name."))
        _read(wanted, texts, importers)
    texts[path.name] = _wrapped(path.name, source)


def _wrapped(name: str, source: str) -> str:
    """The module as a function: what it imports are constants, what it exports is returned."""
    exported = [match[1] for match in _EXPORT.finditer(source)]
    body = _EXPORT.sub("", _IMPORT.sub(_constants, source))
    if other := _OTHER.search(body):
        fact = f"“{other[0].strip()}” cannot be put into the page's script."
        raise InputError(Fault(f"docs/assets/js/{name}", body.count("\n", 0, other.start()) + 1, fact, _REMEDY))
    return f'modules["{name}"] = (() => {{\n{body}\nreturn {{ {", ".join(exported)} }};\n}})();'


def _constants(match: re.Match[str]) -> str:
    if match[1] is None:
        return ""
    return f'const {{{_RENAMED.sub(": ", match[1])}}} = modules["{match[2]}"];'
