// @ts-check
/** Words of Latin letters that mean nothing together are several terms: `sanhuiyike dangyuan`, `dangyuan grid`. */

import { at } from "./lists.mjs";
import { parseSyllables, typedPinyin } from "./search-pinyin.mjs";
import { resolve } from "./search-resolve.mjs";

/**
 * @typedef {import("./search-index.mjs").Index} Index
 * @typedef {import("./search-query.mjs").Group} Group
 * @typedef {import("./search-resolve.mjs").Resolved} Resolved
 * @typedef {{ group: Group, resolved: Resolved }} Part
 */

/** Words of a query that are tried together; with more of them each stands alone. */
const MOST_TOGETHER = 4;

/**
 * The parts of a group that is not found as a whole: the longest that mean something, from the left; none if anything else is
 * left over. That a page about the site happens to have all of its words does not count.
 * @param {Index} index
 * @param {Group} group
 * @param {Resolved} whole
 * @returns {Promise<Part[]>}
 */
export async function divide(index, group, whole) {
  const words = group.text.split(" ");
  if (group.kind !== "latin" || words.length < 2 || isFound(index, whole)) return [];
  /** @type {Part[]} */
  const parts = [];
  for (let start = 0; start < words.length; ) {
    const part = await longest(index, words.slice(start, start + MOST_TOGETHER), words.length);
    if (!part) return [];
    parts.push(part);
    start += part.group.text.split(" ").length;
  }
  return parts.every(({ group }) => isSyllable(group.text)) ? [] : parts; // `Li Ming` is read as one, or not found.
}

/**
 * The longest group that stands for a word, or else is found, of those that begin some words, but never so many.
 * @param {Index} index
 * @param {string[]} words
 * @param {number} tooMany
 * @returns {Promise<Part | undefined>}
 */
async function longest(index, words, tooMany) {
  const lengths = words.map((_, i) => words.length - i).filter((length) => length < tooMany);
  const groups = lengths.map((length) => ({ kind: /** @type {const} */ ("latin"), text: words.slice(0, length).join(" "), isQuoted: false }));
  const all = await Promise.all(groups.map((group) => resolve(index, group)));
  const found = all.map((one) => isFound(index, one));
  const isWord = all.map(({ readings }, i) => found[i] && readings.some((one) => one.isWhole) && !isSyllable(at(groups, i).text));
  const best = isWord.includes(true) ? isWord.indexOf(true) : found.indexOf(true); // `lao dangyuan` is no word, but found.
  return best < 0 ? undefined : { group: at(groups, best), resolved: at(all, best) };
}

/** @param {string} text */
function isSyllable(text) {
  const typed = typedPinyin(text);
  return typed !== null && parseSyllables(typed)[0]?.length === 1;
}

/**
 * @param {Index} index
 * @param {Resolved} resolved
 */
function isFound(index, { documents }) {
  return [...documents.keys()].some((number) => index.kind(number) !== "p");
}
