import assert from "node:assert/strict";
import { test } from "node:test";

import { convert } from "../../docs/assets/js/convert.mjs";

const table = new Map([["干", "幹"], ["包干", "包乾"], ["党", "黨"], ["员", "員"]]);

for (const [text, expected] of /** @type {Array<[string, string]>} */ ([
  ["党员干部", "黨員幹部"],
  ["党员包干", "黨員包乾"],
  ["包", "包"],
  ["3+2+N 党", "3+2+N 黨"],
  ["", ""],
])) {
  test(`${text} becomes ${expected}`, () => assert.equal(convert(text, table), expected));
}

test("an empty table changes nothing", () => assert.equal(convert("党员", new Map()), "党员"));
