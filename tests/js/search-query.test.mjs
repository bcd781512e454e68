import assert from "node:assert/strict";
import { test } from "node:test";

import { MOST_CHARACTERS, parseQuery, unmixed, withoutPunctuation } from "../../docs/assets/js/search-query.mjs";

/** @param {string} query */
const groups = (query) => parseQuery(query).groups.map(({ kind, text, isQuoted }) => `${kind} ${text}${isQuoted ? "!" : ""}`);

test("hanzi and phrases as they stand, Latin words together", () => {
  assert.deepEqual(groups('三会一课 "党员 学习" dang yuan'), ["literal 三会一课", "literal 党员 学习!", "latin dang yuan"]);
  assert.deepEqual(groups("「党员学习」"), ["literal 党员学习!"]);
  assert.deepEqual(groups("党yuan，学习。"), ["literal 党yuan，学习"]);
  assert.deepEqual(groups("3+2+N 2018"), ["latin 3+2+N", "literal 2018"]);
});

test("what is left open or empty is harmless", () => {
  assert.deepEqual(groups('"党员'), ["literal 党员"]);
  assert.deepEqual(groups('""'), []);
  assert.deepEqual(groups("\u0000\u202e  "), []);
  assert.deepEqual(groups("党\u0007员"), ["literal 党", "literal 员"]);
});

test("a very long query is cut", () => {
  const { groups: [group], isCut } = parseQuery("党".repeat(10_000));
  assert.equal(group?.text.length, MOST_CHARACTERS);
  assert.equal(isCut, true);
  assert.equal(parseQuery("党").isCut, false);
});

test("pieces", () => {
  assert.deepEqual(withoutPunctuation("喜事缓办、丧事简办"), ["喜事缓办", "丧事简办"]);
  assert.deepEqual(unmixed("党yuan"), ["党", "yuan"]);
});
