import assert from "node:assert/strict";
import { test } from "node:test";

import { lookUp } from "../../docs/assets/js/lookup.mjs";

/** @import { Vocabulary } from "../../docs/assets/js/lookup.mjs" */

/** @type {Vocabulary} */
const vocabulary = {
  standard: "HSK 2025",
  pages: [],
  terms: {},
  words: {
    复杂: { traditional: "複雜", level: 4, uses: [{ syllables: "fù zá" }], entries: [["複雜", "fùzá", ["complicated"]]] },
    复: {
      traditional: "復",
      entries: [
        ["復", "fù", ["to go and return"]],
        ["複", "fù", ["complex"]],
      ],
    },
    杂: { traditional: "雜", entries: [["雜", "zá", ["mixed"]]] },
    长: {
      traditional: "長",
      uses: [{ syllables: "cháng" }, { syllables: "zhǎng", order: [1, 0] }],
      entries: [
        ["長", "cháng", ["long"]],
        ["長", "zhǎng", ["chief"]],
      ],
    },
    干部: { traditional: "幹部", entries: [["幹部", "gànbù", ["cadre"]]] },
    干: {
      entries: [
        ["乾", "gān", ["dry"]],
        ["幹", "gàn", ["tree trunk; main part"]],
      ],
    },
    部: { entries: [["", "bù", ["section"]]] },
  },
};

test("a word is found in either script", () => {
  assert.equal(lookUp(vocabulary, "複雜")?.text, "复杂");
  assert.equal(lookUp(vocabulary, "复杂")?.traditional, "複雜");
  assert.equal(lookUp(vocabulary, "圖"), undefined);
});

test("its characters are those of its traditional form, with what they mean there", () => {
  const found = lookUp(vocabulary, "复杂", "fùzá")?.characters;
  assert.deepEqual(found?.[0], { text: "复", traditional: "複", reading: "fù", gloss: "complex" });
  assert.deepEqual(lookUp(vocabulary, "複", "fù")?.entries[0]?.[2], ["complex"]);
  assert.equal(lookUp(vocabulary, "複", "fù")?.traditional, "複");
});

test("the reading chooses the use and puts its entry first", () => {
  assert.deepEqual(lookUp(vocabulary, "长", "zhǎng")?.entries[0]?.[2], ["chief"]);
  assert.deepEqual(lookUp(vocabulary, "长", "cháng")?.entries[0]?.[2], ["long"]);
});

test("a word that the page does not show is read as the card says", () => {
  const found = lookUp(vocabulary, "干部", "gànbù");
  assert.equal(found?.reading, "gànbù");
  assert.deepEqual(found?.characters.map(({ reading }) => reading), ["gàn", "bù"]);
  assert.equal(found?.characters[0]?.gloss, "tree trunk; main part");
});

test("a reading that the page is not sure of comes with the others that it may have", () => {
  /** @type {Vocabulary} */
  const doubtful = {
    ...vocabulary,
    words: { 好: { uses: [{ syllables: "hǎo", rung: "context" }, { syllables: "hǎo", alternatives: ["hào"] }] } },
  };
  assert.deepEqual(lookUp(doubtful, "好", "hǎo", true)?.use.alternatives, ["hào"]);
  assert.equal(lookUp(doubtful, "好", "hǎo")?.use.alternatives, undefined);
});
