import assert from "node:assert/strict";
import { test } from "node:test";

import { folder } from "../../docs/assets/js/search-fold.mjs";
import { Lines, wordsOf } from "../../docs/assets/js/search-match.mjs";

/** @import { Fragment } from "../../docs/assets/js/search-index.mjs" */

/** @type {Fragment} */
const fragment = {
  kind: "article",
  url: "a/",
  lang: "zh-Hans",
  title: "落实制度",
  english: "Holding meetings",
  passages: [["p1", "学习三会一课，用APP。", "They meet."], ["p2", "三会一课。"]],
  readings: ["luò|shí\tzhì|dù", "xué|xí\tsān|huì-yī|kè\t1\t1\t3\t1", "4\t1"],
};
const lines = new Lines(fragment, folder("會会課课"), {
  isRead: true,
  other: ["落實制度", "學習三會一課，用APP。", "三會一課。"],
});

test("text is found as it was folded, Latin only at the beginning of a word", () => {
  const where = (/** @type {string} */ text) => lines.find({ kind: "text", text }, 0).map(({ line, start, end }) => [line, start, end]);
  assert.deepEqual(where("三会一课"), [[2, 2, 6], [4, 0, 4]]);
  assert.deepEqual(where("app"), [[2, 8, 11]]);
  assert.deepEqual(where("pp"), []);
  assert.deepEqual(where("meet"), [[1, 8, 12], [3, 5, 9]]);
});

test("syllables are found wherever hanzi are read so", () => {
  const where = (/** @type {number[]} */ ...tones) => lines.find({ kind: "sound", syllables: ["hui", "yi"], tones }, 0).map(({ line, start }) => [line, start]);
  assert.deepEqual(where(0, 0), [[2, 3], [4, 1]]);
  assert.deepEqual(where(4, 1), [[2, 3], [4, 1]]);
  assert.deepEqual(where(4, 2), []);
});

test("a hit is known in both scripts", () => {
  const [hit] = lines.find({ kind: "text", text: "三会一课" }, 0);
  assert.ok(hit);
  assert.deepEqual(lines.both(hit), ["三会一课", "三會一課"]);
});

test("the first way that succeeds is taken", () => {
  const ways = [[{ kind: /** @type {const} */ ("text"), text: "没有" }], [{ kind: /** @type {const} */ ("text"), text: "制度" }]];
  assert.deepEqual(lines.findWay(ways, 3), [{ line: 0, start: 2, end: 4, group: 3 }]);
});

test("an excerpt has its words with readings and what of them is a hit", () => {
  const pieces = lines.excerpt(4, lines.find({ kind: "text", text: "会一" }, 0), 64);
  assert.deepEqual(pieces[0], { text: "三会一课", other: "三會一課", reading: "sānhuì-yīkè", hit: [1, 3] });
});

test("a long line is cut around its first hit", () => {
  const long = new Lines({ ...fragment, passages: [["p1", `${"前".repeat(200)}。党员${"后".repeat(200)}`]] }, folder(""));
  const shown = long.excerpt(2, long.find({ kind: "text", text: "党员" }, 0), 64).map((piece) => piece.text).join("");
  assert.match(shown, /^…党员后+…$/u);
});

test("a reading that was written before is its length", () => {
  assert.deepEqual(wordsOf(["落实3名。落实落实"], ["luò|shí\t2míng\t1\t2\t2?"]), [
    [[2, "luò|shí"], [2, "míng"], [1, ""], [2, "luò|shí"], [2, ""]],
  ]);
});

test("English is cut between words, even where hanzi stand in it", () => {
  const english = `They join 入党 ${"through long processes ".repeat(20)}`;
  const mixed = new Lines({ ...fragment, passages: [["p1", "", english]] }, folder(""));
  const shown = mixed.excerpt(2, mixed.find({ kind: "text", text: "join" }, 0), 64).map((piece) => piece.text).join("");
  assert.match(shown, /^They join 入党 (?:through|long|processes| )+…$/u);
});
