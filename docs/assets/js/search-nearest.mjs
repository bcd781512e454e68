// @ts-check
/** When nothing is found: what is nearest to what was typed. */

import { at } from "./lists.mjs";
import { alike, inFull, readSo } from "./search-alike.mjs";
import { distance } from "./search-distance.mjs";
import { runs, size } from "./search-fold.mjs";
import { parseSyllables, respelt, syllableOf, typedPinyin } from "./search-pinyin.mjs";
import { resolve } from "./search-resolve.mjs";

/**
 * @typedef {import("./search-index.mjs").Index} Index
 * @typedef {import("./search-index.mjs").Row} Row
 * @typedef {import("./search-query.mjs").Group} Group
 * @typedef {import("./search-alike.mjs").Suggestion} Suggestion
 * @typedef {Suggestion & { far: number }} Rated
 */

const MOST = 5;
const MOST_OF_SEVERAL = 2;
const LONGEST = 16;
/** Letters that may be initials, and words of the same initials whose syllables are compared. */
const MOST_INITIALS = 6;
const MOST_COMPARED = 8;
/** Latin words with the same beginning that are compared. */
const MOST_LATIN = 200;

/**
 * Hanzi that sound or look nearly the same, and the longest pieces that are on the site; words that sound or mean nearly the same;
 * the Latin words one by one.
 * @param {Index} index
 * @param {Group[]} groups
 * @returns {Promise<Suggestion[]>}
 */
export async function nearest(index, groups) {
  const all = await Promise.all(groups.map((group) => nearestOf(index, group)));
  const own = groups.length > 1 ? all.map((found) => found.slice(0, MOST_OF_SEVERAL)) : all;
  const seen = new Set();
  return own.flat().filter((one) => !seen.has(one.text) && seen.add(one.text)).slice(0, MOST);
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
    const hanzi = [...run.text].slice(0, LONGEST);
    if (!run.isHanzi) found.push(await inFull(index, run.text));
    else found.push(...(await alike(index, hanzi.join(""))), ...(await longestPieces(hanzi, (piece) => inFull(index, piece.join("")), 1)));
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
 * @returns {Promise<Suggestion[]>}
 */
async function nearestWords(index, text) {
  const words = runs(index.fold(text.replace(/u:/gi, "ü")).text).map((run) => run.text);
  const typed = typedPinyin(text);
  const letters = (typed && respelt(typed.letters)) || "";
  const syllables = (typed && (words.length === 1 || typed.tones.size) && parseSyllables(typed)[0]) || [];
  const [sounds, glosses, sounding, latin, pieces, single] = await Promise.all([
    letters ? index.neighbours("sounds", letters) : [],
    index.neighbours("glosses", words.join(" ")),
    nearlyRead(index, syllables),
    words.length === 1 ? nearlySpelt(index, at(words, 0)) : [],
    longestPieces(syllables.slice(0, LONGEST), (piece) => readSo(index, piece), 1),
    alone(index, text),
  ]);
  const near = [
    ...sounds.map(([key, , word, count]) => rated(word, count, distance(String(key), letters))),
    ...glosses.map(([key, word, count]) => rated(word, count, distance(String(key), words.join(" ")))),
    ...sounding,
    ...latin,
  ];
  const { length } = letters || text;
  const most = Math.max(1, Math.min(2, Math.floor(length / 3)));
  const close = near.filter((one) => length > 2 && one.far <= most).sort((a, b) => a.far - b.far || b.count - a.count);
  const found = [...close.slice(0, 3).map(({ text, count }) => ({ text, count })), ...pieces, ...single];
  return found.length || syllables.length || words.length > 1 ? found : nearestInitials(index, letters);
}

/**
 * Words of as many syllables with the same initials: 三会一课 for `shan hui yi ke`.
 * @param {Index} index
 * @param {string[]} syllables
 * @returns {Promise<Rated[]>}
 */
async function nearlyRead(index, syllables) {
  if (syllables.length < 2) return [];
  const rows = await index.rows("initials", syllables.map((syllable) => syllable[0]).join(""));
  const words = rows.sort((a, b) => Number(b[2]) - Number(a[2])).slice(0, MOST_COMPARED).map((row) => String(row[1]));
  const read = await Promise.all(words.map((word) => index.rows("words", index.fold(word).text)));
  return read.flat().map(([, word, reading, , count]) => {
    const own = String(reading).split(/[|\-'’ ]/).map((written) => syllableOf(written)[0]);
    return rated(word, count, distance(own.join(""), syllables.join("")));
  });
}

/**
 * Latin words of articles and explainers that begin as a word does.
 * @param {Index} index
 * @param {string} word
 * @returns {Promise<Rated[]>}
 */
async function nearlySpelt(index, word) {
  const near = (await index.termsFrom(word.slice(0, Math.ceil(word.length / 2)), MOST_LATIN)).filter((term) => distance(term, word) === 1);
  const found = await Promise.all(near.map((term) => index.postings(term)));
  const counts = found.map((postings) => [...(postings?.keys() ?? [])].filter((number) => index.kind(number) !== "p").length);
  return near.map((term, i) => rated(term, counts[i], 1)).filter(({ count }) => count);
}

/**
 * The words whose initials are nearly the letters; where there are none, those of the longest beginning that has some.
 * @param {Index} index
 * @param {string} letters
 * @returns {Promise<Suggestion[]>}
 */
async function nearestInitials(index, letters) {
  if (letters.length < 2 || letters.length > MOST_INITIALS) return [];
  const begun = await index.rows("initials", letters.slice(0, 2), { isPrefix: true });
  const rows = [...(await index.neighbours("initials", letters)), ...begun];
  const near = rows.filter(([key]) => letters.length > 2 && distance(String(key), letters) === 1);
  for (let length = letters.length; !near.length && length > 1; length--) near.push(...begun.filter(([key]) => key === letters.slice(0, length)));
  near.sort((a, b) => sameLength(b, letters) - sameLength(a, letters) || explained(b) - explained(a) || Number(b[2]) - Number(a[2]));
  return near.map(([, text, count]) => ({ text: String(text), count: Number(count) }));
}

/** @param {Row} row @param {string} letters */
function sameLength([key], letters) {
  return Number(size(String(key)) === letters.length);
}

/** @param {Row} row of the initials */
function explained([, , , document]) {
  return Number(Number(document) >= 0);
}

/**
 * @param {string | number | undefined} text
 * @param {string | number | undefined} count
 * @param {number} far
 * @returns {Rated}
 */
function rated(text, count, far) {
  return { text: String(text), count: Number(count), far };
}
