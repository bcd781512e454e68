// @ts-check
/** What a group of a query can mean: text as it stands, pinyin, initials, English; and which documents have it. */

import { at } from "./lists.mjs";
import { runs, size } from "./search-fold.mjs";
import { NAME, TITLE, frequencyClass } from "./search-index.mjs";
import { fits, parseSyllables, respelt, typedPinyin, typedTones } from "./search-pinyin.mjs";

/**
 * @typedef {import("./search-index.mjs").Index} Index
 * @typedef {import("./search-index.mjs").Postings} Postings
 * @typedef {import("./search-index.mjs").Row} Row
 * @typedef {import("./search-match.mjs").Matcher} Matcher
 * @typedef {import("./search-query.mjs").Group} Group
 * @typedef {{ postings: Postings, isExact: boolean }} Found
 */

/**
 * A word that a group can stand for: how it was come by, in how many documents it is, which document explains it (or -1).
 * `isWhole` tells whether all of it was typed, `isPart` whether what was typed is only the end of its English.
 * @typedef {object} Reading
 * @property {string} text
 * @property {"sound" | "initials" | "gloss"} by
 * @property {boolean} isWhole
 * @property {boolean} [isPart]
 * @property {number} count
 * @property {number} explained
 */

/**
 * @typedef {object} Resolved
 * @property {Map<number, number>} documents the score of each document
 * @property {boolean} isExact whether every one of them is sure to have it
 * @property {Matcher[][]} ways to find it in a text: all matchers of a way are needed, the first way that succeeds is taken
 * @property {Reading[]} readings that were searched, if the group is not simply its own text
 * @property {Reading[]} others that it could have meant
 */

const LITERAL = 300;
const DERIVED = 150;
const COMPLETED = 60;
const SOUNDS_LIKE = 40;
/** What an article comes first by, where all else is equal or nearly so, and other pages last. */
const KINDS = { a: 12, t: 0, p: -50 };
const MOST_READINGS = 4;
const MOST_OTHERS = 24;
const MOST_COMPLETIONS = 6;
/** Words of English that a key of the table of glosses never begins with, as in `hooks/zhreader/search_lexicon.py`. */
const SMALL = new Set("a an the to of in on at for and or by with be sb sth s".split(" "));

/**
 * @param {Index} index
 * @param {Group} group
 * @returns {Promise<Resolved>}
 */
export async function resolve(index, group) {
  return group.kind === "literal" ? resolveLiteral(index, group) : resolveLatin(index, group);
}

/**
 * The documents that have a folded text. Where it is no term of the index, they are those that have all of its pieces,
 * which may not stand side by side: then `isExact` is false.
 * @param {Index} index
 * @param {string} folded
 * @returns {Promise<Found>}
 */
export async function findText(index, folded) {
  const parts = runs(folded);
  const [only] = parts;
  if (only && parts.length === 1 && only.text === folded && (!only.isHanzi || size(folded) < 3)) {
    return { postings: (await index.postings(folded)) ?? new Map(), isExact: true };
  }
  const whole = await index.postings(folded);
  if (whole) return { postings: whole, isExact: true };
  const terms = parts.flatMap((part) => (part.isHanzi && size(part.text) > 1 ? pairs(part.text) : [part.text]));
  if (!terms.length) return { postings: new Map(), isExact: true };
  const found = await Promise.all([...new Set(terms)].map((term) => index.postings(term)));
  return { postings: intersect(found.map((one) => one ?? new Map())), isExact: false };
}

/**
 * @param {Index} index
 * @param {Group} group
 * @returns {Promise<Resolved>}
 */
async function resolveLiteral(index, group) {
  const folded = index.fold(group.text).text;
  const { postings, isExact } = await findText(index, folded);
  const documents = new Map();
  addScores(index, documents, postings, LITERAL);
  return { documents, isExact, ways: [[{ kind: "text", text: folded }]], readings: [], others: [] };
}

/**
 * @param {Index} index
 * @param {Group} group
 * @returns {Promise<Resolved>}
 */
async function resolveLatin(index, group) {
  const words = runs(index.fold(group.text).text).map((run) => run.text);
  if (!words.length) return { documents: new Map(), isExact: true, ways: [], readings: [], others: [] };
  const folded = index.fold(group.text).text;
  const [whole, literal, meant, sounds] = await Promise.all([
    index.postings(folded), // 3+2+N is the name of a term
    findWords(index, words),
    readingsOf(index, group.text, words),
    findSounds(index, group.text),
  ]);
  /** @type {Map<number, number>} */
  const documents = new Map();
  const ways = literalWays(folded, words);
  if (whole) addScores(index, documents, whole, LITERAL);
  addScores(index, documents, literal.postings, LITERAL);
  addScores(index, documents, literal.completed, COMPLETED);
  let isExact = literal.isExact;
  // With the sounds indexed, the postings of the likeliest word are only needed to put its documents first.
  const wanted = sounds.ways.length ? 1 : MOST_READINGS;
  const chosen = meant.slice(0, meant.some((one) => one.by === "gloss") ? MOST_READINGS : wanted);
  const found = await Promise.all(chosen.map((reading) => findText(index, index.fold(reading.text).text)));
  found.forEach((one, rank) => {
    isExact &&= one.isExact;
    addScores(index, documents, one.postings, DERIVED - 10 * rank);
    ways.push([{ kind: "text", text: index.fold(at(chosen, rank).text).text }]);
  });
  addScores(index, documents, sounds.postings, SOUNDS_LIKE);
  ways.push(...sounds.ways);
  for (const { explained, isWhole, isPart } of meant) if (explained >= 0 && isWhole && !isPart) raise(documents, explained, 1000 + LITERAL);
  const others = meant.filter((one) => !chosen.includes(one)).slice(0, MOST_OTHERS);
  return { documents, isExact: isExact && sounds.isExact, ways, readings: chosen, others };
}

/**
 * Latin words as they stand in a text: all of them, the last one perhaps not typed to its end.
 * @param {Index} index
 * @param {string[]} words
 * @returns {Promise<Found & { completed: Postings }>}
 */
async function findWords(index, words) {
  const last = words[words.length - 1] ?? "";
  const completions = last.length > 2 ? await index.termsFrom(last, MOST_COMPLETIONS) : [];
  const others = completions.filter((word) => word !== last);
  const [typed, more] = await Promise.all([
    Promise.all(words.map((word) => index.postings(word))),
    Promise.all(others.map((word) => index.postings(word))),
  ]);
  const before = typed.slice(0, -1).map((one) => one ?? new Map());
  return {
    postings: intersect(typed.map((one) => one ?? new Map())),
    completed: intersect([...before, unite(more)]),
    isExact: completions.length < MOST_COMPLETIONS,
  };
}

/**
 * @param {string} folded
 * @param {string[]} words
 * @returns {Matcher[][]}
 */
function literalWays(folded, words) {
  const all = words.map((text, i) => /** @type {Matcher} */ ({ kind: "text", text, isWhole: i < words.length - 1 }));
  return words.length > 1 || folded !== words[0] ? [[{ kind: "text", text: folded }], all] : [all];
}

/**
 * The words of the site that Latin letters can stand for, the likeliest first.
 * @param {Index} index
 * @param {string} text
 * @param {string[]} words
 * @returns {Promise<Reading[]>}
 */
async function readingsOf(index, text, words) {
  const typed = typedPinyin(text);
  const gloss = words.slice(words.findIndex((word) => !SMALL.has(word))).slice(0, 8).join(" ");
  const [bySound, byGloss] = await Promise.all([typed ? readBySound(index, typed) : [], readByGloss(index, gloss)]);
  const isExactSound = bySound.some((one) => one.isWhole);
  const byInitials = words.length === 1 && typed && !isExactSound ? await readByInitials(index, at(words, 0)) : [];
  const isTyped = Boolean(typed?.tones.size || typed?.gaps.size);
  const isLong = Boolean(typed && typed.letters.length > 4);
  const rank = (/** @type {Reading} */ one) => {
    if (!one.isWhole) return one.by === "sound" && isLong ? 4 : 5;
    if (one.by === "sound") return isTyped || size(one.text) > 1 ? 1 : 3;
    return one.by === "gloss" ? 2 + Number(one.isPart ?? false) : 4;
  };
  const named = (/** @type {Reading} */ one) => Number(one.isWhole && one.explained >= 0);
  const all = [...bySound, ...byGloss, ...byInitials];
  all.sort((a, b) => rank(a) - rank(b) || named(b) - named(a) || b.count - a.count);
  const least = all.some((one) => rank(one) < 4) ? 4 : 6; // What was typed to its end needs no completions.
  const seen = new Set();
  return all.filter((one) => rank(one) < least && !seen.has(one.text) && seen.add(one.text));
}

/**
 * @param {Index} index
 * @param {import("./search-pinyin.mjs").Typed} typed
 * @returns {Promise<Reading[]>}
 */
async function readBySound(index, typed) {
  const key = respelt(typed.letters);
  const rows = key.length > 1 ? await index.rows("sounds", key, { isPrefix: key.length > 2 }) : [];
  return rows
    .filter((row) => fits(typed, String(row[1]).split(" ")))
    .map(([own, , text, count, explained]) => reading("sound", own === key, text, count, explained));
}

/**
 * @param {Index} index
 * @param {string} gloss
 * @returns {Promise<Reading[]>}
 */
async function readByGloss(index, gloss) {
  if (gloss.length < 2) return [];
  const rows = await index.rows("glosses", gloss, { isPrefix: gloss.length > 3 });
  return rows.map(([own, text, count, explained, start]) => ({
    ...reading("gloss", own === gloss, text, count, explained),
    isPart: Number(start) > 0,
  }));
}

/**
 * @param {Index} index
 * @param {string} letters
 * @returns {Promise<Reading[]>}
 */
async function readByInitials(index, letters) {
  if (letters.length < 2 || letters.length > 10) return [];
  const rows = await index.rows("initials", letters);
  return rows.map(([, text, count, explained]) => reading("initials", true, text, count, explained));
}

/**
 * The documents in which hanzi stand side by side that are read so, whatever they are.
 * @param {Index} index
 * @param {string} text
 * @returns {Promise<Found & { ways: Matcher[][] }>}
 */
async function findSounds(index, text) {
  const typed = typedPinyin(text);
  const parses = typed ? parseSyllables(typed).filter((syllables) => syllables.length > 1).slice(0, 3) : [];
  /** @type {Matcher[][]} */
  const ways = [];
  /** @type {Postings[]} */
  const all = [];
  let isExact = true;
  for (const syllables of parses) {
    const terms = syllables.slice(1).map((syllable, i) => `${syllables[i]} ${syllable}`);
    const found = await Promise.all([...new Set(terms)].map((term) => index.postings(term)));
    if (found.some((one) => !one)) continue;
    const tones = typed ? typedTones(typed, syllables) : [];
    all.push(intersect(found.map((one) => one ?? new Map())));
    ways.push([{ kind: "sound", syllables, tones }]);
    isExact &&= terms.length === 1 && !tones.some(Boolean);
    if (all.some((one) => one.size)) break; // Fewer syllables are likelier: `xian` is 先 before it is 西安.
  }
  return { postings: unite(all), ways, isExact };
}

/**
 * @param {Reading["by"]} by
 * @param {boolean} isWhole
 * @param {string | number | undefined} text
 * @param {string | number | undefined} count
 * @param {string | number | undefined} explained
 * @returns {Reading}
 */
function reading(by, isWhole, text, count, explained) {
  return { by, isWhole, text: String(text), count: Number(count), explained: Number(explained) };
}

/** @param {string} text @returns {string[]} its hanzi two by two */
function pairs(text) {
  const characters = [...text];
  return characters.slice(1).map((character, i) => characters[i] + character);
}

/**
 * The documents that have all; a title or a name only if all stand in it.
 * @param {Postings[]} all
 * @returns {Postings}
 */
function intersect(all) {
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
function unite(all) {
  const any = new Map();
  for (const one of all) for (const [number, flags] of one ?? []) any.set(number, Math.max(any.get(number) ?? 0, flags));
  return any;
}

/**
 * @param {Index} index
 * @param {Map<number, number>} documents
 * @param {Postings} postings
 * @param {number} base
 */
function addScores(index, documents, postings, base) {
  for (const [number, flags] of postings) {
    let score = base + frequencyClass(flags) * 10;
    if (flags & TITLE) score += 150;
    if (flags & NAME) score += 1000;
    score += KINDS[index.kind(number)];
    raise(documents, number, score);
  }
}

/**
 * @param {Map<number, number>} documents
 * @param {number} number
 * @param {number} score
 */
function raise(documents, number, score) {
  documents.set(number, Math.max(documents.get(number) ?? 0, score));
}
