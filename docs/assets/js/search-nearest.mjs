// @ts-check
/** When nothing is found: what is nearest to what was typed. */

import { at } from "./lists.mjs";
import { findText } from "./search-find.mjs";
import { runs } from "./search-fold.mjs";
import { parseSyllables, respelt, typedPinyin } from "./search-pinyin.mjs";
import { resolve } from "./search-resolve.mjs";

/**
 * @typedef {import("./search-index.mjs").Index} Index
 * @typedef {import("./search-query.mjs").Group} Group
 * @typedef {{ text: string, count: number }} Suggestion
 */

const MOST = 5;
const LONGEST = 16;

/**
 * The longest pieces of hanzi that are on the site; words that sound or mean nearly the same; the Latin words one by one.
 * @param {Index} index
 * @param {Group[]} groups
 * @returns {Promise<Suggestion[]>}
 */
export async function nearest(index, groups) {
  const all = await Promise.all(groups.map((group) => nearestOf(index, group)));
  const seen = new Set();
  return all.flat().filter((one) => !seen.has(one.text) && seen.add(one.text)).slice(0, MOST);
}

/**
 * @param {Index} index
 * @param {Group} group
 * @returns {Promise<Suggestion[]>}
 */
async function nearestOf(index, group) {
  if (group.kind === "latin") return nearestWords(index, group.text);
  const found = [];
  for (const run of runs(index.fold(group.text).text)) {
    if (run.isHanzi) found.push(...(await longestPieces([...run.text].slice(0, LONGEST), (piece) => inFull(index, piece.join("")), 1)));
    else found.push(await inFull(index, run.text));
  }
  return found.flatMap((one) => one ?? []);
}

/**
 * The longest of the pieces that are found, and the longest ones of at least two characters or syllables beside it.
 * @param {string[]} whole hanzi or syllables
 * @param {(piece: string[]) => Promise<Suggestion | null>} find
 * @param {number} [least]
 * @returns {Promise<Suggestion[]>}
 */
async function longestPieces(whole, find, least = 2) {
  for (let length = whole.length; length >= least; length--) {
    const starts = Array.from({ length: whole.length - length + 1 }, (_, start) => start);
    const found = await Promise.all(starts.map((start) => find(whole.slice(start, start + length))));
    const best = starts.filter((start) => found[start]).sort((a, b) => (found[b]?.count ?? 0) - (found[a]?.count ?? 0))[0];
    const piece = best === undefined ? null : found[best];
    if (best === undefined || !piece) continue;
    const beside = [whole.slice(0, best), whole.slice(best + length)];
    return [piece, ...(await Promise.all(beside.map((part) => longestPieces(part, find)))).flat()];
  }
  return [];
}

/**
 * The commonest word of the site that is read so.
 * @param {Index} index
 * @param {string[]} syllables
 * @returns {Promise<Suggestion | null>}
 */
async function readSo(index, syllables) {
  const rows = await index.rows("sounds", syllables.join(""));
  const [row] = rows.sort((a, b) => Number(b[3]) - Number(a[3]));
  return row ? { text: String(row[2]), count: Number(row[3]) } : null;
}

/**
 * Each of several words by itself, as it was typed.
 * @param {Index} index
 * @param {string} text
 * @returns {Promise<Suggestion[]>}
 */
async function alone(index, text) {
  const words = text.split(" ");
  if (words.length < 2) return [];
  const all = await Promise.all(words.map((word) => resolve(index, { kind: "latin", text: word, isQuoted: false })));
  return words.map((word, i) => ({ text: word, count: at(all, i).documents.size })).filter(({ count }) => count);
}

/**
 * @param {Index} index
 * @param {string} text
 * @returns {Promise<Suggestion | null>}
 */
async function inFull(index, text) {
  const { postings, doubtful } = await findText(index, text);
  const count = postings.size - doubtful.size;
  return count ? { text, count } : null;
}

/**
 * @param {Index} index
 * @param {string} text
 * @returns {Promise<Suggestion[]>}
 */
async function nearestWords(index, text) {
  const words = runs(index.fold(text).text).map((run) => run.text);
  const typed = typedPinyin(text);
  const letters = typed && respelt(typed.letters);
  const syllables = (typed && words.length === 1 && parseSyllables(typed)[0]) || [];
  const [sounds, glosses, pieces, single] = await Promise.all([
    letters ? index.neighbours("sounds", letters) : [],
    index.neighbours("glosses", words.join(" ")),
    longestPieces(syllables.slice(0, LONGEST), (piece) => readSo(index, piece)),
    alone(index, text),
  ]);
  const near = [
    ...sounds.map(([key, , word, count]) => rated(word, count, distance(String(key), letters || ""))),
    ...glosses.map(([key, word, count]) => rated(word, count, distance(String(key), words.join(" ")))),
  ];
  const most = Math.max(1, Math.min(2, Math.floor(text.length / 3)));
  const close = near.filter((one) => text.length > 2 && one.far <= most).sort((a, b) => a.far - b.far || b.count - a.count);
  return [...close.slice(0, 3).map(({ text, count }) => ({ text, count })), ...pieces, ...single];
}

/**
 * @param {string | number | undefined} text
 * @param {string | number | undefined} count
 * @param {number} far
 */
function rated(text, count, far) {
  return { text: String(text), count: Number(count), far };
}

/**
 * How many letters must be changed, added, left out or exchanged with their neighbour to come from one word to another.
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
