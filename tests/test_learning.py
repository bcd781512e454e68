"""What training sees, learns and writes, on six sentences."""

from __future__ import annotations

import gzip
import os
import re
import subprocess
import sys
from collections import defaultdict
from math import exp
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from labelled import TEACHER, Labelled, read_lessons
from learning import LEAST_SEEN, Seen, lessons, observe, readings_of, written
from newspaper import told
from sites import REPOSITORY
from zhreader.lexicon import load_lexicon
from zhreader.pinyin import evidence
from zhreader.polyphone import load_polyphones
from zhreader.segment import tag_words
from zhreader.syllables import syllables_of

if TYPE_CHECKING:
    from learning import Key, Lesson

WEI = [
    Labelled("志愿者为居民送菜。", 3, "wei4", "lesson"),
    Labelled("医生为患者看病。", 2, "wei4", "lesson"),
    Labelled("老师为学生补课。", 2, "wei4", "lesson"),
    Labelled("他被选为代表。", 3, "wei2", "lesson"),
    Labelled("这一天被定为节日。", 5, "wei2", "lesson"),
    Labelled("他被评为先进。", 3, "wei2", "lesson"),
]


TRAINING = """\
import sys
from test_learning import WEI
from train_readings import model
sys.stdout.buffer.write(model(WEI, {"为"}))
"""


def trained(seed: int) -> bytes:
    """The model of the six sentences, by a process of its own whose sets are in another order for each seed."""
    paths = os.pathsep.join(str(REPOSITORY / folder) for folder in ("hooks", "tests"))
    alike = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    environment = os.environ | alike | {"PYTHONPATH": paths, "PYTHONHASHSEED": str(seed)}
    return subprocess.run([sys.executable, "-c", TRAINING], env=environment, capture_output=True, check=True).stdout


def descend(learnt: list[Lesson], steps: int = 60) -> dict[Key, float]:
    """Weights by plain gradient descent on the likelihood, with a little decay."""
    weights: dict[Key, float] = defaultdict(float)
    for _ in range(steps):
        for lesson in learnt:
            powers = {s: exp(sum(weights[key] for key in keys)) for s, keys in lesson.candidates.items()}
            for syllable, keys in lesson.candidates.items():
                miss = (syllable == lesson.syllable) - powers[syllable] / sum(powers.values())
                for key in keys:
                    weights[key] += 0.1 * miss * lesson.weight - 0.001 * weights[key]
    return weights


@pytest.fixture
def seen() -> list[Seen]:
    return list(observe(WEI, load_lexicon()))


def test_each_labelled_character_is_seen_once_with_its_neighbours(seen: list[Seen]) -> None:
    assert [(one.character, one.syllable) for one in seen] == [("为", one.syllable) for one in WEI]
    assert {"W为", "b者", "d居", "p志愿者", "n居民"} <= set(seen[0].names)
    assert readings_of(seen) == {"为": ["wei2", "wei4"]}


def test_an_engine_is_not_believed_against_the_one_reading_of_the_dictionary() -> None:
    accountant = [
        Labelled("他是会计。", 2, syllable, origin) for syllable in ("hui4", "kuai4") for origin in (TEACHER, "CPP")
    ]
    talk = [Labelled("他们商量。", 3, "liang2", TEACHER)]  # a full tone where the dictionary has a neutral one
    seen = [(one.character, one.syllable) for one in observe([*accountant, *talk], load_lexicon())]
    assert seen == [("会", "hui4"), ("会", "kuai4"), ("会", "kuai4"), ("量", "liang2")]


def test_what_is_seen_too_rarely_is_not_learnt(seen: list[Seen]) -> None:
    learnt = list(lessons(seen, readings_of(seen)))
    names = {name for lesson in learnt for _, name, _ in lesson.candidates[lesson.syllable]}
    counts = [sum(name in one.names for one in seen) for name in names if any(name in one.names for one in seen)]
    assert min(counts) >= LEAST_SEEN
    assert "b者" not in names


def test_a_model_that_is_written_is_read_back(tmp_path: Path, seen: list[Seen]) -> None:
    readings = readings_of(seen)
    learnt = list(lessons(seen, readings))
    weights = descend(learnt)
    path = tmp_path / "model.gz"
    path.write_bytes(written(readings, weights))
    model = load_polyphones(path)
    assert model.characters == {"为"}
    for one, lesson in zip(WEI, learnt, strict=True):
        chosen = model.choose(tag_words(one.text), evidence(load_lexicon()))[one.position]
        powers = {s: exp(sum(weights[key] for key in keys)) for s, keys in lesson.candidates.items()}
        chances = {s: power / sum(powers.values()) for s, power in powers.items()}
        assert chosen[0].syllable == one.syllable
        for choice in chosen:
            assert choice.probability == pytest.approx(chances[choice.syllable], abs=0.05)  # weights are rounded


def test_a_sentence_that_was_not_learnt_is_read_by_its_likes(tmp_path: Path, seen: list[Seen]) -> None:
    path = tmp_path / "model.gz"
    path.write_bytes(written(readings_of(seen), descend(list(lessons(seen, readings_of(seen))))))
    chosen = load_polyphones(path).choose(tag_words("护士为病人打针。"), evidence(load_lexicon()))
    assert chosen[2][0].syllable == "wei4"


def test_training_gives_the_same_bytes_each_time_and_reads_what_it_has_not_seen(tmp_path: Path) -> None:
    first, second = trained(1), trained(2)
    assert first == second
    path = tmp_path / "model.gz"
    path.write_bytes(first)
    text = "护士为病人打针，他被评为模范。"
    chosen = load_polyphones(path).choose(tag_words(text), evidence(load_lexicon()))
    assert [chosen[i][0].syllable for i, hanzi in enumerate(text) if hanzi == "为"] == ["wei4", "wei2"]


def test_the_file_is_plain_text_and_the_same_each_time(seen: list[Seen]) -> None:
    weights: dict[Key, float] = {
        ("", "c2", ""): 1.234,
        ("为", "b成", "wei2"): 1.12,
        ("为", "b成", "wei4"): -1.12,
        ("为", "d了", "wei2"): 0.02,
        ("为", "d了", "wei4"): -0.02,
    }
    content = written(readings_of(seen), weights)
    assert gzip.decompress(content).decode() == "c2\t123\n\n为\twei2\twei4\nb成\t112\t-112\n"
    assert content == written(readings_of(seen), dict(reversed(weights.items())))


def test_lessons_are_sound_and_do_not_measure_themselves() -> None:
    ours = read_lessons()
    assert len(ours) > 200
    assert [(one.text, one.position, one.syllable) for one in ours if one.text.startswith("领着")] == [
        ("领着群众干，帮着群众富。", 1, "zhe5"),
        ("领着群众干，帮着群众富。", 7, "zhe5"),
    ]
    letters = {one: {syllable[:-1] for syllable in syllables_of(one.text[one.position])} for one in ours}
    assert [one for one in ours if one.syllable[:-1] not in letters[one]] == []
    measured = (Path(__file__).parent / "cases" / "readings.md").read_text(encoding="utf-8")
    bare = re.sub(r"\]\(.*?\)|\[", "", measured)
    assert [one.text for one in ours if one.text in bare] == []


TAGGED = [
    "会议/n 分/v 为/v ２/m 部分/n ，/w 为/p 大家/r 服务/v 。/w 他/r 为/p 群众/n 所/u 敬重/v 。/w",
    "[应/v 邀/Vg]l 来访/v 。/w",
    "跑/v 得/u 快/a ，/w 还/d 得/v 练/v 。/w",
]


def test_a_tag_of_the_newspaper_tells_a_reading_where_it_leaves_none_open() -> None:
    places = [(one.text, one.position, one.syllable) for one in told(TAGGED)]
    assert places == [
        ("会议分为2部分，为大家服务。", 3, "wei2"),
        ("会议分为2部分，为大家服务。", 8, "wei4"),
        ("跑得快，还得练。", 1, "de5"),
        ("跑得快，还得练。", 4, "hai2"),
        ("跑得快，还得练。", 5, "dei3"),
    ]
