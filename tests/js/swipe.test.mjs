import { equal } from "node:assert/strict";
import { test } from "node:test";

import { directionOf } from "../../docs/assets/js/swipe.mjs";

test("a stroke has a direction if it is long and straight", () => {
  equal(directionOf(-80, 12), "left");
  equal(directionOf(80, -12), "right");
  equal(directionOf(3, 90), "down");
  equal(directionOf(-3, -90), "up");
});

for (const [name, across, along] of /** @type {Array<[string, number, number]>} */ ([
  ["a tap", 0, 0],
  ["a tap that slips", 20, 3],
  ["a short stroke", -47, 0],
  ["a slanting stroke", -60, 40],
  ["one between two directions", 50, -50],
])) {
  test(`${name} has none`, () => equal(directionOf(across, along), undefined));
}
