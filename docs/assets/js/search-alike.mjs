// @ts-check
/** What is read as some hanzi are, or written nearly so: 三会一课 for 三会一棵, 疫情防控 for 一情防控. */

import { at } from "./lists.mjs";
import { distance } from "./search-distance.mjs";
import { findSounds, findText } from "./search-find.mjs";
import { size } from "./search-fold.mjs";
import { Lines } from "./search-match.mjs";

/**
 * @typedef {import("./search-index.mjs").Index} Index
 * @typedef {{ text: string, count: number }} Suggestion what could be asked instead, and how many pages have it
 */

/** Ways to read hanzi that are tried, and texts in which it is looked up how what is read so is written. */
const MOST_READINGS = 8;
const MOST_TEXTS = 3;
/** Characters from which on one of them may be another altogether. */
const LEAST_NEAR = 3;

/**
 * The likeliest first; the hanzi are folded.
 * @param {Index} index
 * @param {string} hanzi
 * @returns {Promise<Suggestion[]>}
 */
export async function alike(index, hanzi) {
  if (size(hanzi) < 2) return [];
  const readings = readingsOf(await index.characters(), hanzi);
  const [words, phrases, near] = await Promise.all([
    Promise.all(readings.map((syllables) => readSo(index, syllables))),
    Promise.all(readings.map((syllables) => writtenSo(index, syllables))),
    nearlyWritten(index, hanzi, readings),
  ]);
  const sameSound = [...words, ...phrases].flatMap((one) => one ?? []).sort((a, b) => b.count - a.count);
  return [...sameSound, ...near];
}

/**
 * The commonest word of the site that is read so.
 * @param {Index} index
 * @param {string[]} syllables
 * @returns {Promise<Suggestion | null>}
 */
export async function readSo(index, syllables) {
  const rows = await index.rows("sounds", syllables.join(""));
  const own = rows.filter(([, read]) => String(read).replace(/\d/g, "") === syllables.join(" "));
  const [row] = own.sort((a, b) => Number(b[3]) - Number(a[3]));
  return row ? { text: String(row[2]), count: Number(row[3]) } : null;
}

/**
 * @param {Index} index
 * @param {string} text
 * @returns {Promise<Suggestion | null>} the text itself, if pages surely have it
 */
export async function inFull(index, text) {
  const { postings, doubtful } = await findText(index, text);
  const count = postings.size - doubtful.size;
  return count ? { text, count } : null;
}

/**
 * The ways to read hanzi: none if one of them is not known.
 * @param {Map<string, string[]>} characters
 * @param {string} hanzi
 */
function readingsOf(characters, hanzi) {
  /** @type {string[][]} */
  let readings = [[]];
  for (const one of hanzi) {
    const own = characters.get(one) ?? [];
    readings = readings.flatMap((before) => own.map((syllable) => [...before, syllable])).slice(0, MOST_READINGS);
  }
  return readings;
}

/**
 * What stands in the texts where hanzi are read so, whether or not it is a word.
 * @param {Index} index
 * @param {string[]} syllables
 * @returns {Promise<Suggestion | null>}
 */
async function writtenSo(index, syllables) {
  const tones = syllables.map(() => 0);
  const { postings, doubtful } = await findSounds(index, syllables, tones);
  const numbers = [...postings.keys()].sort((a, b) => Number(doubtful.has(a)) - Number(doubtful.has(b)));
  for (const number of numbers.slice(0, MOST_TEXTS)) {
    const lines = new Lines(await index.fragment(number), index.fold, { isRead: true });
    const [hit] = lines.find({ kind: "sound", syllables, tones }, 0);
    if (hit) return inFull(index, index.fold(at(lines.lines, hit.line).printed.slice(hit.start, hit.end)).text);
  }
  return null;
}

/**
 * Words of the site that have but one character more, less or other: of those that begin alike, or have the same initials.
 * @param {Index} index
 * @param {string} hanzi
 * @param {string[][]} readings
 * @returns {Promise<Suggestion[]>}
 */
async function nearlyWritten(index, hanzi, readings) {
  if (size(hanzi) < LEAST_NEAR) return [];
  const initials = new Set(readings.map((syllables) => syllables.map((syllable) => syllable[0]).join("")));
  const [beside, begun, ...sounding] = await Promise.all([
    index.neighbours("words", hanzi),
    index.rows("words", [...hanzi].slice(0, LEAST_NEAR - 1).join(""), { isPrefix: true }),
    ...[...initials].map((letters) => index.rows("initials", letters)),
  ]);
  const all = [
    ...[...beside, ...begun].map((row) => ({ text: String(row[1]), count: Number(row[4]) })),
    ...sounding.flat().map((row) => ({ text: String(row[1]), count: Number(row[2]) })),
  ];
  return all.filter(({ text }) => distance(index.fold(text).text, hanzi) === 1).sort((a, b) => b.count - a.count);
}
