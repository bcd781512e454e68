"""The glossary for other tools, read back by readers that know nothing of how it was written."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from node import REPOSITORY, node
from samples import articles_of, explainer
from tbx import read_tbx
from zhreader.exports import CSV, TBX, YOMITAN, make_exports
from zhreader.glossary import Glossary, read_glossary

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from zhreader.annotate import Annotator

HOSTILE = """\
term: 1+8
reading: 1+8
aliases:
  - {term: 党性, reading: dǎngxìng, english: 'Party; "spirit" <&>'}
  - {term: 红色阵地精品教育路线, reading: hóngsè zhèndì jīngpǐn jiàoyù lùxiàn}
literal: 'one; plus "eight", & <b>'
english:
  - {text: 'a, "b" <c>', status: ours, source: S1}
  - {text: Party spirit, of: 党性, status: scholarly, source: S1}
parts:
  - whole: 三会
    reading: sānhuì
    english: three
    items: [{hanzi: 党课, reading: dǎngkè, english: lecture}]
related: [三会一课]
not_established: [{zh: 没有查到。, en: Not found.}]
sources:
  S1: {title: "甲 & <乙>", publisher: 报, date: "2016", url: "https://example.org/?a&b"}
"""
SITE = "https://example.org/reader/"


def small() -> Glossary:
    files = {"1-8": explainer(HOSTILE), "sanhui-yike": explainer("review: checked")}
    glossary, faults = read_glossary((f"docs/glossary/{slug}.md", text.encode()) for slug, text in files.items())
    assert not faults
    return glossary


def real() -> Glossary:
    folder = REPOSITORY / "docs" / "glossary"
    paths = sorted(path for path in folder.glob("*.md") if path.name != "index.md")
    return read_glossary((f"docs/glossary/{path.name}", path.read_bytes()) for path in paths)[0]


REAL = real()
GLOSSARIES = pytest.mark.parametrize("glossary", [small(), REAL], ids=["small", "real"])


@GLOSSARIES
def test_the_same_glossary_gives_the_same_bytes(glossary: Glossary) -> None:
    reordered = Glossary(
        dict(sorted(glossary.terms.items(), reverse=True)), glossary.forms, glossary.inner, glossary.neighbours
    )
    assert make_exports(glossary, {}, SITE) == make_exports(reordered, {}, SITE)


# --- CSV ---


def rows(glossary: Glossary, site: str = "") -> list[dict[str, str]]:
    content = make_exports(glossary, {"sanhui-yike": 3}, site)[CSV]
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.endswith(b"\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@GLOSSARIES
def test_a_table_has_a_row_for_each_term(glossary: Glossary) -> None:
    table = rows(glossary)
    assert [row["id"] for row in table] == sorted(glossary.terms)
    assert all(None not in row and None not in row.values() for row in table)
    assert all(row["simplified"] and row["traditional"] and row["english"] and row["gist_zh"] for row in table)


def test_a_table_says_what_the_explainer_says() -> None:
    row, other = rows(small(), SITE)
    assert (row["english"], row["english_other"]) == ('a, "b" <c>', "党性: Party spirit (scholarly)")
    assert row["literal"] == 'one; plus "eight", & <b>'
    assert row["aliases"].startswith('党性 (dǎngxìng) Party; "spirit" <&>; 红色阵地精品教育路线 (hóngsè')
    assert row["stands_for"] == "三会 = 党课"
    assert row["sources"] == "[S1] 甲 & <乙>, 报 2016 https://example.org/?a&b"
    assert (row["sentences"], row["address"]) == ("0", f"{SITE}glossary/1-8/")
    assert (other["traditional"], other["pinyin"], other["sentences"]) == ("三會一課", "sānhuì-yīkè", "3")
    assert rows(small())[0]["address"] == ""


def test_away_from_the_site_the_source_says_which_article(annotator: Annotator) -> None:
    (article,) = articles_of("新闻\n三会一课。", annotator)
    cited = explainer(
        "sources:\n  SEED: {title: the article on this site, publisher: 某站}\nenglish:\n"
        "  - {text: a, status: ours, source: SEED}\n---\n## 中文\n\n## English\n"
    )
    glossary, faults = read_glossary([("docs/glossary/sanhui-yike.md", cited.encode())])
    assert not faults
    files = make_exports(glossary, {}, SITE, {"sanhui-yike": [replace(article, address="articles/xin-wen")]})
    (row,) = csv.DictReader(io.StringIO(files[CSV].decode("utf-8-sig"), newline=""))
    assert row["sources"] == f"[SEED] 《新闻》, 某站 {SITE}articles/xin-wen/"
    assert "《新闻》" in files[TBX].decode()


# --- TBX ---


@GLOSSARIES
def test_a_termbase_keeps_to_the_standard_and_has_every_form(glossary: Glossary) -> None:
    concepts = read_tbx(make_exports(glossary, {}, SITE)[TBX])
    assert {one for one in concepts if "_" not in one} == {f"c-{slug}" for slug in glossary.terms}
    for script in ("zh-Hans", "zh-Hant"):
        written = {text for concept in concepts.values() for text in concept.terms[script]}
        forms = [form for term in glossary.terms.values() for form in (term.form, *term.aliases)]
        assert written == {form.text if script == "zh-Hans" else form.traditional for form in forms}
    for slug, term in glossary.terms.items():
        concept = concepts[f"c-{slug}"]
        assert concept.terms["en"][0] == term.english[0].text
        assert concept.definitions == {"zh-Hans": term.gist_zh, "en": term.gist_en}


def test_an_alias_with_english_of_its_own_is_a_concept_of_its_own() -> None:
    concepts = read_tbx(make_exports(small(), {}, "")[TBX])
    assert concepts["c-1-8"].terms["zh-Hans"] == ["1+8", "红色阵地精品教育路线"]
    assert concepts["c-1-8"].terms["zh-Latn-pinyin"] == ["hóngsè zhèndì jīngpǐn jiàoyù lùxiàn"]
    assert concepts["c-1-8"].terms["en"] == ['a, "b" <c>']
    assert concepts["c-1-8"].refers_to == ["c-sanhui-yike"]
    assert concepts["c-1-8_1"].terms["zh-Hant"] == ["黨性"]
    assert concepts["c-1-8_1"].terms["en"] == ["Party spirit", 'Party; "spirit" <&>']
    assert concepts["c-1-8_1"].refers_to == ["c-1-8"]


@pytest.mark.parametrize(
    ("right", "wrong", "message"),
    [
        ('type="TBX-Basic"', 'type="TBX-Min"', "root"),
        ('id="c-1-8"', 'id="1-8"', "no XML id"),
        ('xml:lang="zh-Hans"', 'xml:lang="Chinese"', "no language"),
        ("<term>1+8</term>", "", "not in order"),
        ("preferredTerm-admn-sts", "preferred", "no value"),
        ('type="definition"', 'type="meaning"', "may not stand"),
        ('target="c-1-8"', 'target="c-9"', "nowhere"),
        ('target="https://', 'target="ftp://', "no address"),
        ("<note>Literally", "<hint/><note>Literally", "no element"),
    ],
)
def test_the_reader_of_termbases_sees_what_is_wrong(right: str, wrong: str, message: str) -> None:
    content = make_exports(small(), {}, "")[TBX].decode()
    assert right in content
    with pytest.raises(ValueError, match=message):
        read_tbx(content.replace(right, wrong).encode())


# --- Yomitan ---


def dictionary(glossary: Glossary, site: str = SITE) -> dict[str, Any]:
    with zipfile.ZipFile(io.BytesIO(make_exports(glossary, {"sanhui-yike": 3}, site)[YOMITAN])) as archive:
        assert archive.testzip() is None
        return {name: json.loads(archive.read(name)) for name in archive.namelist()}


@GLOSSARIES
def test_a_dictionary_is_what_the_types_of_a_builder_for_yomitan_ask(
    glossary: Glossary, packages: Path, tmp_path: Path
) -> None:
    assert check_types(dictionary(glossary), packages, tmp_path) == ""


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("index.json", "format"), "3"),
        (("term_bank_1.json", 0, 4), "often"),
        (("term_bank_1.json", 0, 5, 0, "content", 0, "tag"), "marquee"),
        (("term_bank_1.json", 0, 5, 0, "content", 0, "onclick"), "alert(1)"),
        (("tag_bank_1.json", 0, 2), None),
    ],
)
def test_the_types_see_what_is_wrong(
    place: tuple[str | int, ...], value: object, packages: Path, tmp_path: Path
) -> None:
    files = dictionary(small())
    inside: Any = files
    for key in place[:-1]:
        inside = inside[key]
    inside[place[-1]] = value
    found = check_types(files, packages, tmp_path)
    assert re.findall(r"error (TS\d+)", found) in (["TS2322"], ["TS2353"])  # a wrong value, an unknown key


def check_types(files: dict[str, Any], packages: Path, folder: Path) -> str:
    """What TypeScript says of the files under the types of yomichan-dict-builder, which follow Yomitan's schemas."""
    types = packages / "yomichan-dict-builder" / "dist" / "types" / "yomitan"
    names = {
        "index.json": ("dictionaryindex", "DictionaryIndexType"),
        "tag_bank_1.json": ("tagbank", "DictionaryTagBankV3"),
        "term_bank_1.json": ("termbank", "DictionaryTermBankV3"),
    }
    assert set(files) == set(names)
    lines = []
    for name, (module, kind) in names.items():
        address = (types / f"{module}.d.ts").as_posix()
        lines.append(f'import type {{ {kind} }} from "{address.removesuffix(".d.ts")}";')
        lines.append(f"export const {module}: {kind} = {json.dumps(files[name], ensure_ascii=False)};")
    (folder / "dictionary.ts").write_text("\n".join(lines), encoding="utf-8")
    options = [
        "--ignoreConfig",
        "--noEmit",
        "--strict",
        "--module",
        "esnext",
        "--moduleResolution",
        "bundler",
        "--skipLibCheck",
    ]
    return node(packages / "typescript/bin/tsc", *options, folder / "dictionary.ts").stdout


@GLOSSARIES
def test_a_dictionary_has_every_form_in_both_scripts(glossary: Glossary) -> None:
    files = dictionary(glossary)
    entries = files["term_bank_1.json"]
    assert {entry[0] for entry in entries} == set(glossary.forms)
    by_text = {entry[0]: entry for entry in entries}
    for text, (form, slug) in glossary.forms.items():
        assert by_text[text][1] == (form.reading if form.text not in {"1+8", "3+2+N"} else "")
        assert by_text[text][2].split()[0] == glossary.terms[slug].kind
    tags = {tag[0] for tag in files["tag_bank_1.json"]}
    assert {tag for entry in entries for tag in entry[2].split()} <= tags


@GLOSSARIES
def test_a_reader_of_such_dictionaries_finds_every_form(glossary: Glossary, packages: Path, tmp_path: Path) -> None:
    zipped = tmp_path / "dictionary.zip"
    zipped.write_bytes(make_exports(glossary, {}, SITE)[YOMITAN])
    read = f"""
        const reader = new (require({json.dumps((packages / "yomichan-dict-reader").as_posix())}))();
        console.log = () => {{}};
        reader.readDictionary({json.dumps(zipped.as_posix())}).then(() => console.info(JSON.stringify(reader.allKeys)));
    """
    found = json.loads(node("--eval", read).stdout)
    readings = {text: form.reading for text, (form, _) in glossary.forms.items()}
    assert found == {text: [reading if reading != text else ""] for text, reading in readings.items()}


@GLOSSARIES
def test_what_a_dictionary_shows_is_safe_and_complete(glossary: Glossary) -> None:
    for entry in dictionary(glossary)["term_bank_1.json"]:
        term = glossary.terms[glossary.forms[entry[0]][1]]
        texts, links = [], []
        for node_ in walk(entry[5][0]["content"]):
            if isinstance(node_, str):
                texts.append(node_)
            elif node_["tag"] == "a":
                links.append(node_["href"])
        shown = "".join(texts)
        assert all(link.startswith(("https://", "http://")) for link in links)
        assert links == [*(source.url for source in term.sources if source.url), f"{SITE}glossary/{term.slug}/"]
        wanted = [term.gist_zh, term.gist_en, term.literal, *(r.text for r in term.english)]
        wanted += [part.form.text for whole in term.wholes for part in whole.parts]
        wanted += [source.title for source in term.sources]
        assert all(text in shown for text in wanted)


def walk(content: Any) -> Iterator[Any]:  # noqa: ANN401 - structured content is texts, lists and mappings
    if isinstance(content, list):
        for child in content:
            yield from walk(child)
    else:
        yield content
        if isinstance(content, dict):
            yield from walk(content.get("content", []))


def test_an_alias_leads_to_its_term() -> None:
    entries = {entry[0]: entry for entry in dictionary(small(), "")["term_bank_1.json"]}
    first = entries["黨性"][5][0]["content"][0]
    assert "".join(text for text in walk(first) if isinstance(text, str)) == 'Party; "spirit" <&> → 1+81+8'
    assert entries["党性"][6] == entries["1+8"][6] != entries["三会一课"][6]
    assert (entries["三会一课"][4], entries["1+8"][4]) == (3, 0)


def test_the_index_says_whose_it_is_and_changes_with_the_content() -> None:
    index = dictionary(small())["index.json"]
    assert index["attribution"].startswith("CC BY-SA 4.0")
    assert index["url"] == f"{SITE}glossary/"
    assert "url" not in dictionary(small(), "")["index.json"]
    assert index["revision"] != dictionary(REAL)["index.json"]["revision"]
