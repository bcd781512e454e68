// @ts-check
/** How far one word is from another. */

import { at } from "./lists.mjs";

/**
 * How many characters must be changed, added, left out or exchanged with their neighbour to come from one word to another; 9 where
 * more than two are too many.
 * @param {string} one
 * @param {string} other
 */
export function distance(one, other) {
  if (Math.abs(one.length - other.length) > 2) return 9;
  const rows = [Array.from({ length: other.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= one.length; i++) {
    const above = at(rows, i - 1);
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        least = Math.min(least, at(at(rows, i - 2), j - 2) + 1);
      }
      row.push(least);
    }
    rows.push(row);
  }
  return at(at(rows, one.length), other.length);
}
