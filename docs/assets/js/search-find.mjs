// @ts-check
/** Which documents have a text, or hanzi that are read so: from the index alone, without a look into the texts. */

import { at } from "./lists.mjs";
import { runs, size } from "./search-fold.mjs";
import { ALONE, intersect, unite } from "./search-postings.mjs";

/**
 * @typedef {import("./search-index.mjs").Index} Index
 * @typedef {import("./search-postings.mjs").Postings} Postings
 */

/**
 * Documents, and those of them of which the index cannot tell: they have all parts of it, perhaps not side by side.
 * @typedef {{ postings: Postings, doubtful: Set<number> }} Found
 */

/**
 * Three that stand side by side, in one of the ways to read them: the tones of the two they begin with and of the two they end
 * with, by which it hangs together with others; nothing for hanzi.
 * @typedef {{ begins: string, ends: string, postings: Postings }} Link
 */

/** How many links of a long chain are looked up: the documents that have them all are few. */
const MOST_LINKS = 6;

/**
 * The documents that have a folded text.
 * @param {Index} index
 * @param {string} folded
 * @returns {Promise<Found>}
 */
export async function findText(index, folded) {
  const parts = runs(folded);
  if (!parts.length) return found(new Map());
  index.prepare(parts.flatMap(({ text, isHanzi }) => (isHanzi ? chainOf([...text]) : [text])));
  const whole = await index.postings(folded);
  if (whole) return found(whole);
  const all = await Promise.all(parts.map((part) => findRun(index, part)));
  const postings = intersect(all.map((one) => one.postings));
  if (parts.length > 1 || at(parts, 0).text !== folded) return found(postings, postings.keys());
  return found(postings, at(all, 0).doubtful);
}

/**
 * @param {Index} index
 * @param {import("./search-fold.mjs").Run} run
 * @returns {Promise<Found>}
 */
async function findRun(index, { text, isHanzi }) {
  if (!isHanzi || size(text) < 4) return found((await index.postings(text)) ?? new Map());
  const hanzi = [...text];
  return findChain(hanzi.length, async (place) => {
    const postings = await index.postings(hanzi.slice(place, place + 3).join(""));
    return postings ? [{ begins: "", ends: "", postings }] : [];
  });
}

/**
 * The terms that a run of hanzi is looked up by.
 * @param {string[]} hanzi
 */
function chainOf(hanzi) {
  return hanzi.length < 4 ? [hanzi.join("")] : spread(hanzi.length - 2).map((place) => hanzi.slice(place, place + 3).join(""));
}

/**
 * The documents in which hanzi stand side by side that are read so.
 * @param {Index} index
 * @param {string[]} syllables two or more, without tones
 * @param {number[]} tones of each, 0 for any
 * @returns {Promise<Found>}
 */
export async function findSounds(index, syllables, tones) {
  const toned = async (/** @type {number} */ place, length = 3) => {
    const all = await index.sounds(syllables.slice(place, place + length));
    return all.filter((one) => [...one.tones].every((tone, i) => !tones[place + i] || tones[place + i] === Number(tone)));
  };
  if (syllables.length === 2) return found(unite((await toned(0, 2)).map((one) => one.postings)));
  return findChain(syllables.length, async (place) =>
    (await toned(place)).map((one) => ({ begins: one.tones.slice(0, 2), ends: one.tones.slice(1), postings: one.postings })),
  );
}

/**
 * The documents that have a chain of so many hanzi or syllables, of which three and three were looked up.
 * @param {number} length
 * @param {(place: number) => Promise<Link[]>} linksAt what can stand at a place and the two after it
 * @returns {Promise<Found>}
 */
async function findChain(length, linksAt) {
  const places = spread(length - 2);
  const chain = await Promise.all(places.map(linksAt));
  const postings = intersect(chain.map((links) => unite(links.map((link) => link.postings))));
  if (places.length === 1) return found(postings);
  if (places.length < length - 2) return found(postings, postings.keys());
  const doubtful = [];
  for (const number of postings.keys()) {
    const holds = follow(chain, number);
    if (holds === undefined) postings.delete(number);
    else if (!holds) doubtful.push(number);
  }
  return found(postings, doubtful);
}

/**
 * Whether the links of a chain hang together in a document: surely where those after the first are all that follows there;
 * nothing comes back where they cannot.
 * @param {Link[][]} chain
 * @param {number} number
 */
function follow(chain, number) {
  /** @type {Map<string, boolean> | undefined} How it may go on, and whether it surely comes so far. */
  let ends;
  for (const links of chain) {
    /** @type {Map<string, boolean>} */
    const next = new Map();
    for (const { begins, ends: own, postings } of links) {
      const flags = postings.get(number);
      const isSure = ends ? ends.get(begins) : true;
      if (flags === undefined || isSure === undefined) continue;
      next.set(own, next.get(own) || (isSure && (!ends || (flags & ALONE) > 0)));
    }
    ends = next;
  }
  return ends?.size ? [...ends.values()].some(Boolean) : undefined;
}

/** At most so many of the numbers below a limit, the first and the last among them. @param {number} limit */
function spread(limit) {
  const count = Math.min(limit, MOST_LINKS);
  return Array.from({ length: count }, (_, i) => (count === 1 ? 0 : Math.round((i * (limit - 1)) / (count - 1))));
}

/**
 * @param {Postings} postings
 * @param {Iterable<number>} doubtful
 * @returns {Found}
 */
function found(postings, doubtful = []) {
  return { postings, doubtful: new Set(doubtful) };
}
