// @ts-check
/** Replacing by a table, the longest key first: pure logic, as `replace` in hooks/zhreader/script_table.py does it. */

/**
 * Text in the other script: `convert("包干", new Map([["干", "幹"], ["包干", "包乾"]]))` is `包乾`.
 * @param {string} text
 * @param {Map<string, string>} table
 */
export function convert(text, table) {
  const longest = longestOf(table);
  let out = "";
  for (let position = 0; position < text.length; ) {
    let size = Math.min(longest, text.length - position);
    while (size > 1 && !table.has(text.slice(position, position + size))) size -= 1;
    const piece = text.slice(position, position + size);
    out += table.get(piece) ?? piece;
    position += size;
  }
  return out;
}

/** @type {WeakMap<Map<string, string>, number>} */
const lengths = new WeakMap();

/** @param {Map<string, string>} table */
function longestOf(table) {
  const known = lengths.get(table);
  if (known) return known;
  const longest = Math.max(1, ...[...table.keys()].map((key) => key.length));
  lengths.set(table, longest);
  return longest;
}
