import assert from "node:assert/strict";
import { test } from "node:test";

import { fits, parseSyllables, syllableOf, typedPinyin, typedTones } from "../../docs/assets/js/search-pinyin.mjs";

/** @param {string} text */
function typed(text) {
  const found = typedPinyin(text);
  assert.ok(found, text);
  return found;
}

test("tones as marks or digits, ü in every way", () => {
  for (const text of ["dǎng yuán", "dang3yuan2", "DANG3 yuan2"]) {
    const [syllables = []] = parseSyllables(typed(text));
    assert.deepEqual([syllables, typedTones(typed(text), syllables)], [["dang", "yuan"], [3, 2]]);
  }
  for (const text of ["lǜ", "lv4", "lu:4"]) assert.deepEqual(parseSyllables(typed(text))[0], ["lv"]);
  assert.deepEqual(parseSyllables(typed("nue"))[0], ["nve"]);
});

test("letters may be cut in several ways, where nothing was typed between", () => {
  assert.deepEqual(parseSyllables(typed("xian")), [["xian"], ["xi", "an"]]);
  assert.deepEqual(parseSyllables(typed("xi'an")), [["xi", "an"]]);
  assert.deepEqual(parseSyllables(typed("party")), []);
});

test("what was typed fits the beginning of a word", () => {
  assert.equal(fits(typed("dang3"), ["dang3", "yuan2"]), true);
  assert.equal(fits(typed("dang4"), ["dang3", "yuan2"]), false);
  assert.equal(fits(typed("da ng"), ["dang3"]), false);
});

test("what cannot be pinyin is none", () => {
  for (const text of ["党", "3+2", "<b>", ""]) assert.equal(typedPinyin(text), null);
});

test("a written syllable", () => {
  assert.deepEqual(["yuán", "lǜ", "de", "Běi"].map(syllableOf), [["yuan", 2], ["lv", 4], ["de", 5], ["bei", 3]]);
});
