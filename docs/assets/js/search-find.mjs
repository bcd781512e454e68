// @ts-check
/** Which documents have a text, or hanzi that are read so: from the index alone, without a look into the texts. */

import { at } from "./lists.mjs";
import { runs, size } from "./search-fold.mjs";
import { NAME, TITLE, frequencyClass } from "./search-index.mjs";

/**
 * @typedef {import("./search-index.mjs").Index} Index
 * @typedef {import("./search-index.mjs").Pair} Pair
 * @typedef {import("./search-index.mjs").Postings} Postings
 */

/**
 * Documents, and those of them of which the index cannot tell: they have all parts of it, perhaps not side by side.
 * @typedef {{ postings: Postings, doubtful: Set<number> }} Found
 */

/** How many pairs of a long text are looked up: the documents that have them all are few. */
const MOST_PAIRS = 6;

/**
 * The documents that have a folded text.
 * @param {Index} index
 * @param {string} folded
 * @returns {Promise<Found>}
 */
export async function findText(index, folded) {
  const parts = runs(folded);
  if (!parts.length) return found(new Map());
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
  if (!isHanzi || size(text) < 3) return found((await index.postings(text)) ?? new Map());
  const hanzi = [...text];
  return findChain(hanzi.length, async (place) => index.pair(`${hanzi[place]}${hanzi[place + 1]}`), (place, other) => other === hanzi[place]);
}

/**
 * The documents in which hanzi stand side by side that are read so.
 * @param {Index} index
 * @param {string[]} syllables two or more, without tones
 * @param {number[]} tones of each, 0 for any
 * @returns {Promise<Found>}
 */
export function findSounds(index, syllables, tones) {
  const isTone = (/** @type {number} */ place, /** @type {number} */ tone) => !tones[place] || tones[place] === tone;
  return findChain(
    syllables.length,
    async (place) => {
      const pairs = await index.sounds(`${syllables[place]} ${syllables[place + 1]}`, syllables.length > 2);
      return united(pairs.filter((pair) => isTone(place, pair.tones[0]) && isTone(place + 1, pair.tones[1])));
    },
    (place, other) => {
      const [syllable, tone] = [other.slice(0, -1), Number(other.slice(-1))];
      return syllable === syllables[place] && isTone(place, tone);
    },
  );
}

/**
 * The documents that have a chain of so many links, of which every three that stand side by side were looked up: surely
 * where a pair in its middle is always followed by the next link.
 * @param {number} length
 * @param {(place: number) => Promise<Pair>} pairAt the links at a place and after it
 * @param {(place: number, follower: string) => boolean} isLink whether what follows a pair is the link at a place
 * @returns {Promise<Found>}
 */
async function findChain(length, pairAt, isLink) {
  if (length === 2) return found((await pairAt(0)).postings);
  const places = spread(length - 2);
  const pairs = await Promise.all(places.map(pairAt));
  const postings = intersect(pairs.map((pair) => pair.postings));
  /** @type {Set<number>} */
  const doubtful = new Set();
  for (const number of postings.keys()) {
    for (const [i, place] of places.entries()) {
      const followers = at(pairs, i).followers(number);
      const isNext = (/** @type {string} */ follower) => isLink(place + 2, follower);
      if (!followers.some(isNext)) {
        postings.delete(number);
        break;
      }
      if (i && !followers.every(isNext)) doubtful.add(number);
    }
  }
  return found(postings, places.length < length - 2 ? postings.keys() : [...doubtful].filter((number) => postings.has(number)));
}

/** At most so many of the numbers below a limit, the first and the last among them. @param {number} limit */
function spread(limit) {
  const count = Math.min(limit, MOST_PAIRS);
  return Array.from({ length: count }, (_, i) => (count === 1 ? 0 : Math.round((i * (limit - 1)) / (count - 1))));
}

/**
 * The tones of a pair of syllables as one.
 * @param {Pair[]} pairs
 * @returns {Pair}
 */
function united(pairs) {
  return {
    postings: unite(pairs.map((pair) => pair.postings)),
    followers: (number) => pairs.flatMap((pair) => pair.followers(number)),
  };
}

/**
 * @param {Postings} postings
 * @param {Iterable<number>} doubtful
 * @returns {Found}
 */
function found(postings, doubtful = []) {
  return { postings, doubtful: new Set(doubtful) };
}

/**
 * The documents that have all; a title or a name only if all stand in it.
 * @param {Postings[]} all
 * @returns {Postings}
 */
export function intersect(all) {
  const [first, ...rest] = [...all].sort((a, b) => a.size - b.size);
  /** @type {Postings} */
  const both = new Map();
  for (const [number, flags] of first ?? []) {
    let title = flags & TITLE;
    let frequency = frequencyClass(flags);
    const inAll = rest.every((other) => {
      const more = other.get(number);
      title &= more ?? 0;
      frequency = Math.min(frequency, frequencyClass(more ?? 0));
      return more !== undefined;
    });
    if (inAll) both.set(number, title | (frequency << 1) | (rest.length ? 0 : flags & NAME));
  }
  return both;
}

/** @param {(Postings | null)[]} all @returns {Postings} */
export function unite(all) {
  const any = new Map();
  for (const one of all) for (const [number, flags] of one ?? []) any.set(number, Math.max(any.get(number) ?? 0, flags));
  return any;
}
