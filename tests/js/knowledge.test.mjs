import assert from "node:assert/strict";
import { test } from "node:test";

import { KnownFileError, knows, nothing, read, share, withLevel, withWord, write } from "../../docs/assets/js/knowledge.mjs";

test("a new reader knows nothing", () => {
  assert.equal(knows(nothing(), "的", 1), false);
});

test("a word is marked as known, and unmarked", () => {
  const marked = withWord(nothing(), "三会一课", 0, true);
  assert.equal(knows(marked, "三会一课", 0), true);
  assert.equal(knows(withWord(marked, "三会一课", 0, false), "三会一课", 0), false);
});

test("a level makes its words known and those below, not those above or outside the syllabus", () => {
  const knowledge = withLevel(nothing(), 3);
  assert.deepEqual([1, 3, 4, 0].map((level) => knows(knowledge, "词", level)), [true, true, false, false]);
});

test("a word of a known level can be unmarked, and a new level forgets that", () => {
  const knowledge = withWord(withLevel(nothing(), 3), "为", 2, false);
  assert.equal(knows(knowledge, "为", 2), false);
  assert.equal(knows(knowledge, "和", 1), true);
  assert.equal(knows(withLevel(knowledge, 3), "为", 2), true);
});

test("words marked one by one outlive a lower level", () => {
  const knowledge = withLevel(withWord(withLevel(nothing(), 5), "落实", 7, true), 0);
  assert.equal(knows(knowledge, "落实", 7), true);
});

test("marking what is known already keeps the file small", () => {
  const knowledge = withWord(withLevel(nothing(), 3), "和", 1, true);
  assert.equal(knowledge.words.size, 0);
});

test("the share is of running words, rounded down", () => {
  const text = /** @type {Array<[string, number]>} */ ([["和", 1], ["和", 1], ["落实", 7]]);
  assert.deepEqual(share(text, withLevel(nothing(), 1)), { known: 2, total: 3, percent: 66 });
  assert.deepEqual(share([], nothing()), { known: 0, total: 0, percent: 0 });
});

test("what is exported is imported again", () => {
  const knowledge = withWord(withWord(withLevel(nothing(), 4), "落实", 7, true), "和", 1, false);
  assert.deepEqual(read(write(knowledge)), knowledge);
});

for (const [what, text, reason] of /** @type {Array<[string, string, RegExp]>} */ ([
  ["no JSON", "三会一课\n", /not valid JSON/],
  ["another JSON", '["落实"]', /no file of known words/],
  ["nothing but null", "null", /no file of known words/],
  ["a later version", '{"format":"zr-known-words","version":2}', /version 2/],
  ["a level that is none", '{"format":"zr-known-words","version":1,"level":9}', /from 0 to 7/],
  ["a list that is none", '{"format":"zr-known-words","version":1,"level":0,"words":"落实"}', /list of words/],
  ["an entry that is no word", '{"format":"zr-known-words","version":1,"level":0,"words":["落实",7]}', /Entry 2 of "words"/],
  ["markup", '{"format":"zr-known-words","version":1,"level":0,"words":["<b>"]}', /Entry 1 of "words"/],
])) {
  test(`a file with ${what} is refused with a reason`, () => {
    assert.throws(() => read(text), (error) => error instanceof KnownFileError && reason.test(error.en));
  });
}
