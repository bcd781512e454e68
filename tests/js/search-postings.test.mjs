import assert from "node:assert/strict";
import { test } from "node:test";

import { ALONE, NAME, TITLE, decodePostings, frequencyClass, intersect, shardOfTerms, unite } from "../../docs/assets/js/search-postings.mjs";

/** @param {number[]} bytes */
const bytes = (...bytes) => Uint8Array.from(bytes);

test("postings are distances with flags", () => {
  assert.deepEqual([...decodePostings([bytes(0x20, 0x21)])], [[1, 0], [3, TITLE]]);
  assert.deepEqual([...decodePostings([bytes(0x80, 0xe2, 0x09)])], [[5000, 0]]);
});

test("a term of nearly all documents has its postings in parts, each from the first document on", () => {
  assert.deepEqual([...decodePostings([bytes(0x00, 0x10), bytes(0x40)]).keys()], [0, 1, 2]);
});

test("a shard has what stands under each key, in their order", () => {
  const shard = shardOfTerms(bytes(1, 0x61, 1, 0x00, 3, 0xe5, 0x85, 0x9a, 1, 0x20, 3, 0xe5, 0x85, 0x9a, 2, 0x40, 0x00));
  assert.deepEqual([...shard.keys()], ["a", "党"]);
  assert.deepEqual(shard.get("党"), [bytes(0x20), bytes(0x40, 0x00)]);
});

test("documents that have all have the least frequency, and a title only if all stand in it", () => {
  const one = new Map([[1, 6 | TITLE], [2, 2 | NAME], [3, 0]]);
  const other = new Map([[1, 2 | TITLE | ALONE], [2, 4]]);
  assert.deepEqual([...intersect([one, other])], [[1, 2 | TITLE], [2, 2]]);
  assert.equal(frequencyClass(6 | TITLE), 3);
  assert.deepEqual([...intersect([one])], [...one]);
  assert.deepEqual([...intersect([])], []);
});

test("documents that have any", () => {
  assert.deepEqual([...unite([new Map([[1, 2]]), null, new Map([[1, 4], [2, 0]])])], [[1, 4], [2, 0]]);
});
