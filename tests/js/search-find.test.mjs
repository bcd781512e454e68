import assert from "node:assert/strict";
import { test } from "node:test";

import { findSounds, findText } from "../../docs/assets/js/search-find.mjs";
import { ALONE } from "../../docs/assets/js/search-postings.mjs";

/** @import { Index } from "../../docs/assets/js/search-index.mjs" */

/**
 * An index that has only these terms; `hui yi ke414` is the syllables hui4 yi1 ke4.
 * @param {Record<string, Record<number, number>>} terms the flags of each document
 */
function indexOf(terms) {
  const map = (/** @type {Record<number, number>} */ flags) => new Map(Object.entries(flags).map(([number, own]) => [Number(number), own]));
  return /** @type {Index} */ (/** @type {unknown} */ ({
    prepare: () => {},
    postings: async (/** @type {string} */ term) => (terms[term] ? map(terms[term]) : null),
    sounds: async (/** @type {string[]} */ syllables) =>
      Object.keys(terms)
        .filter((term) => term.replace(/\d+$/, "") === syllables.join(" "))
        .map((term) => ({ tones: term.replace(/\D/g, ""), postings: map(terms[term] ?? {}) })),
  }));
}

/** @param {Promise<{ postings: Map<number, number>, doubtful: Set<number> }>} finding */
async function numbers(finding) {
  const { postings, doubtful } = await finding;
  return [[...postings.keys()], [...doubtful]];
}

test("a longer text is surely where the two in its middle are followed by nothing else", async () => {
  const index = indexOf({ 三会一: { 1: ALONE, 2: ALONE, 3: 0 }, 会一课: { 1: ALONE, 2: 0, 4: ALONE } });
  assert.deepEqual(await numbers(findText(index, "三会一课")), [[1, 2], [2]]);
});

test("a text with marks inside must be looked for", async () => {
  const index = indexOf({ 党员: { 1: 0, 2: 0 }, 学习: { 1: 0 } });
  assert.deepEqual(await numbers(findText(index, "党员，学习")), [[1], [1]]);
});

test("of a very long text only some parts are looked up, and so it is in doubt", async () => {
  const text = "一二三四五六七八九十";
  const terms = Array.from({ length: 8 }, (_, i) => [text.slice(i, i + 3), { 1: ALONE }]);
  assert.deepEqual(await numbers(findText(indexOf(Object.fromEntries(terms)), text)), [[1], [1]]);
});

test("tones must hang together from syllable to syllable", async () => {
  const index = indexOf({
    "san hui yi141": { 1: ALONE, 2: ALONE },
    "san hui yi142": { 3: ALONE },
    "hui yi ke414": { 1: ALONE, 3: ALONE },
    "hui yi ke413": { 2: 0 },
  });
  const syllables = ["san", "hui", "yi", "ke"];
  assert.deepEqual(await numbers(findSounds(index, syllables, [0, 0, 0, 0])), [[1, 2], [2]]);
  assert.deepEqual(await numbers(findSounds(index, syllables, [1, 4, 1, 4])), [[1], []]);
});

test("two and three syllables are terms of their own", async () => {
  const index = indexOf({ "dang yuan32": { 1: 0 }, "dang yuan42": { 2: 0 }, "san hui yi141": { 4: 0 } });
  assert.deepEqual(await numbers(findSounds(index, ["dang", "yuan"], [0, 0])), [[1, 2], []]);
  assert.deepEqual(await numbers(findSounds(index, ["dang", "yuan"], [4, 0])), [[2], []]);
  assert.deepEqual(await numbers(findSounds(index, ["san", "hui", "yi"], [0, 0, 0])), [[4], []]);
});
