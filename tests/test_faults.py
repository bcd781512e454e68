"""Bad input: named with file, line, fact and remedy, all of it together, and the old site stays as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sites import TINY_SEEDS, build, copy_project

if TYPE_CHECKING:
    from pathlib import Path

EXPLAINER = "docs/glossary/wulao.md"
"""An explainer that a second file will claim the term of."""

BAD_FILES: dict[str, tuple[bytes, str]] = {
    "seeds/bytes.txt": (
        "题目\n\n正文。\n中文".encode() + b"\xff\xfe\n" + "还有很多很多很多很多很多中文。".encode(),
        "seeds/bytes.txt:4: Byte 25 (0xFF) is neither UTF-8 nor any Chinese encoding. Save the file as UTF-8 and mend",
    ),
    "seeds/empty.txt": (b"", "seeds/empty.txt:1: The seed is empty. Put an article into it, or delete the file."),
    "seeds/only-title.txt": (
        "守好防线\n".encode(),
        "seeds/only-title.txt:1: The article “守好防线” has a title but no text. Add its paragraphs below the title.",
    ),
    "seeds/zz-again.txt": (
        "坚持党建引领\n\n同名的文章。\n".encode(),
        "would have the address articles/jian-chi-dang-jian-yin-ling/, which belongs to seeds/plain.txt:1 (“坚持",
    ),
    "seeds/front.txt": (
        "---\ndate: [2022\n---\n题目\n\n正文。\n".encode(),
        "seeds/front.txt:3: The front matter is not valid YAML: expected ',' or ']', but got '<stream end>'. Put ",
    ),
    "seeds/lost.yml": (
        b"date: 2022\n",
        "seeds/lost.yml:1: There is no seed “lost.txt” or “lost.md” beside it. Name it after its seed, or delete it.",
    ),
    "seeds/plain.en.md": (
        b"---\ntranslator: A\nkind: human\n---\n\n# Title\n\n> Gist.\n\nOne paragraph.\n",
        "seeds/plain.en.md:10: “坚持党建引领” has 2 paragraphs and 1 headings, its English has 1 and 0; they part",
    ),
    "docs/glossary/keys.md": (
        "---\nterm: 某词\nreading: mǒucí\n---\n\n## 中文\n\n## English\n".encode(),
        "docs/glossary/keys.md:2: The key “kind” is missing. Add “kind:”: campaign, organisation, institution, role,",
    ),
}


def test_every_fault_of_a_build_is_reported_in_one_run(tmp_path: Path) -> None:
    project = copy_project(tmp_path, seeds=TINY_SEEDS)
    for name, (content, _) in BAD_FILES.items():
        (project / name).write_bytes(content)
    claimed = (project / EXPLAINER).read_text(encoding="utf-8")
    (project / "docs/glossary/zz.md").write_text(claimed, encoding="utf-8")
    done = build(project)
    assert done.returncode != 0
    for _, message in BAD_FILES.values():
        assert message in done.stderr
    assert f"{EXPLAINER}:2: “五老” is claimed by docs/glossary/zz.md as well." in done.stderr
    assert f"docs/glossary/zz.md:2: “五老” is claimed by {EXPLAINER} as well." in done.stderr
    assert "Traceback" not in done.stderr


def test_a_strict_build_that_fails_leaves_the_old_site_as_it_was(tmp_path: Path) -> None:
    project = copy_project(tmp_path, seeds=TINY_SEEDS)
    assert build(project).returncode == 0
    before = {path: path.stat().st_mtime_ns for path in (project / "site").rglob("*") if path.is_file()}
    (project / "seeds/empty.txt").write_bytes(b"")
    assert build(project).returncode != 0
    after = {path: path.stat().st_mtime_ns for path in (project / "site").rglob("*") if path.is_file()}
    assert before == after
