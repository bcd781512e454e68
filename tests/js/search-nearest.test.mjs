import assert from "node:assert/strict";
import { test } from "node:test";

import { distance } from "../../docs/assets/js/search-distance.mjs";

test("letters changed, added, left out or exchanged", () => {
  assert.equal(distance("dangyuan", "dangyuan"), 0);
  assert.equal(distance("dangyaun", "dangyuan"), 1);
  assert.equal(distance("dangyan", "dangyuan"), 1);
  assert.equal(distance("tangyuans", "dangyuan"), 2);
  assert.equal(distance("d", "dangyuan"), 9);
});
