// @ts-check
/** What a group of a query can mean: text as it stands, pinyin, initials, English; and which documents have it. */

import { at } from "./lists.mjs";
import { findSounds, findText } from "./search-find.mjs";
import { hasHanzi, runs, size } from "./search-fold.mjs";
import { NAME, TITLE, frequencyClass, intersect, unite } from "./search-postings.mjs";
import { parseSyllables, typedPinyin, typedTones } from "./search-pinyin.mjs";
import { readMixture, readingsOf } from "./search-readings.mjs";

/**
 * @typedef {import("./search-index.mjs").Index} Index
 * @typedef {import("./search-postings.mjs").Postings} Postings
 * @typedef {import("./search-match.mjs").Matcher} Matcher
 * @typedef {import("./search-query.mjs").Group} Group
 * @typedef {import("./search-find.mjs").Found} Found
 * @typedef {import("./search-readings.mjs").Reading} Reading
 */

/**
 * @typedef {object} Resolved
 * @property {Map<number, number>} documents the score of each document
 * @property {Set<number>} doubtful those that may not have it: their texts must be looked into
 * @property {Matcher[][]} ways to find it in a text: all matchers of a way are needed, the first way that succeeds is taken
 * @property {Reading[]} readings that were searched, if the group is not simply its own text
 * @property {Reading[]} others that it could have meant
 */

const LITERAL = 300;
const DERIVED = 150;
const COMPLETED = 60;
const SOUNDS_LIKE = 40;
const BEGUN = 20;
const IN_TITLE = 150;
const EXPLAINED = 1000;
/** What an article comes first by, where all else is equal or nearly so, and other pages last. */
const KINDS = { a: 12, t: 0, p: -50 };
const MOST_READINGS = 4;
const MOST_OTHERS = 24;
const MOST_COMPLETIONS = 6;

/**
 * @param {Index} index
 * @param {Group} group
 * @returns {Promise<Resolved>}
 */
export async function resolve(index, group) {
  return group.kind === "literal" ? resolveLiteral(index, group) : resolveLatin(index, group);
}

/**
 * @param {Index} index
 * @param {Group} group
 * @returns {Promise<Resolved>}
 */
async function resolveLiteral(index, group) {
  const folded = index.fold(group.text).text;
  const { postings, doubtful } = await findText(index, folded);
  // An article with 党 somewhere and yuan elsewhere is none with 党yuan.
  const isUnsure = doubtful.size === postings.size;
  const mixture = isUnsure && !group.isQuoted && hasHanzi(folded) && /[a-zÀ-ɏ]/u.test(folded);
  const meant = mixture ? await readMixture(index, folded) : [];
  if (meant.length) return resolveWords(index, meant);
  const documents = new Map();
  addScores(index, documents, postings, LITERAL);
  return { documents, doubtful, ways: [[{ kind: "text", text: folded }]], readings: [], others: [] };
}

/**
 * The documents of the likeliest of the words that were meant.
 * @param {Index} index
 * @param {Reading[]} meant
 * @returns {Promise<Resolved>}
 */
async function resolveWords(index, meant) {
  const readings = meant.slice(0, MOST_READINGS);
  const all = await findReadings(index, readings);
  const texts = readings.map((reading) => index.fold(reading.text).text);
  const documents = new Map();
  for (const [rank, { postings }] of all.entries()) addScores(index, documents, postings, DERIVED - 10 * rank);
  const ways = texts.map((text) => [/** @type {Matcher} */ ({ kind: "text", text })]);
  return { documents, doubtful: doubtfulOf(all), ways, readings, others: meant.slice(MOST_READINGS, MOST_OTHERS) };
}

/**
 * @param {Index} index
 * @param {Group} group
 * @returns {Promise<Resolved>}
 */
async function resolveLatin(index, group) {
  const folded = index.fold(group.text).text;
  const words = runs(folded).map((run) => run.text);
  if (!words.length) return { documents: new Map(), doubtful: new Set(), ways: [], readings: [], others: [] };
  const [whole, literal, meant, sounds] = await Promise.all([
    index.postings(folded), // 3+2+N is the name of a term
    findWords(index, words),
    readingsOf(index, group.text, words),
    soundsOf(index, group.text),
  ]);
  const chosen = chosenOf(meant, sounds.length > 0);
  const read = await findReadings(index, chosen);
  const texts = chosen.map((reading) => index.fold(reading.text).text);
  /** @type {[Found, number][]} */
  const sources = [
    [{ postings: whole ?? new Map(), doubtful: new Set() }, LITERAL],
    [literal.typed, LITERAL],
    [literal.completed, COMPLETED],
    // What only begins as it was typed comes behind what is read so.
    ...read.map((one, rank) => /** @type {[Found, number]} */ ([one, sounds.length && !at(chosen, rank).isWhole ? BEGUN : DERIVED - 10 * rank])),
    ...sounds.map(({ found }) => /** @type {[Found, number]} */ ([found, SOUNDS_LIKE])),
  ];
  /** @type {Map<number, number>} */
  const documents = new Map();
  for (const [{ postings }, score] of sources) addScores(index, documents, postings, score);
  for (const { explained, isWhole, isPart } of meant) {
    if (explained < 0 || !isWhole || isPart) continue;
    // 记者 is called “reporter” on its page, 通讯员 only in the dictionary.
    const inTitle = (literal.typed.postings.get(explained) ?? 0) & TITLE ? IN_TITLE : 0;
    raise(documents, explained, EXPLAINED + LITERAL + inTitle);
  }
  return {
    documents,
    doubtful: doubtfulOf(sources.map(([found]) => found)),
    ways: [...literalWays(folded, words), ...texts.map((text) => [/** @type {Matcher} */ ({ kind: "text", text })]), ...sounds.map(({ way }) => way)],
    readings: chosen,
    others: meant.filter((one) => !chosen.includes(one)).slice(0, MOST_OTHERS),
  };
}

/**
 * The documents of words of the site. If one is not found, it is written in a variant character: 力拚 is searched as 力拼.
 * @param {Index} index
 * @param {Reading[]} readings
 * @returns {Promise<Found[]>}
 */
async function findReadings(index, readings) {
  const find = () => Promise.all(readings.map(({ text }) => findText(index, index.fold(text).text)));
  const found = await find();
  if (index.hasFolding || found.every(({ postings }) => postings.size)) return found;
  await index.openFolding();
  return find();
}

/**
 * The readings that are searched.
 * @param {Reading[]} meant the likeliest first
 * @param {boolean} isSound whether the syllables are found as such
 */
function chosenOf(meant, isSound) {
  const [first] = meant;
  // Pinyin of a word is no part of an English gloss: `jiangxi` is 江西, and not 余干, a county in Jiangxi.
  const own = first?.by === "sound" && first.isWhole && size(first.text) > 1 ? meant.filter((one) => !one.isPart) : meant;
  // With the sounds indexed, the postings of the likeliest word are only needed to put its documents first.
  return own.slice(0, isSound && !own.some((one) => one.by === "gloss") ? 1 : MOST_READINGS);
}

/** The documents that are doubtful wherever they come from. @param {Found[]} sources */
function doubtfulOf(sources) {
  const isSure = (/** @type {number} */ number) => sources.some(({ postings, doubtful }) => postings.has(number) && !doubtful.has(number));
  return new Set(sources.flatMap(({ doubtful }) => [...doubtful]).filter((number) => !isSure(number)));
}

/**
 * Latin words as they stand in a text: all of them, the last one perhaps not typed to its end.
 * @param {Index} index
 * @param {string[]} words
 * @returns {Promise<{ typed: Found, completed: Found }>}
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
    typed: { postings: intersect(typed.map((one) => one ?? new Map())), doubtful: new Set() },
    completed: { postings: intersect([...before, unite(more)]), doubtful: new Set() },
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
 * The documents in which hanzi stand side by side that are read so, whatever they are, and how to find them there.
 * @param {Index} index
 * @param {string} text
 * @returns {Promise<{ found: Found, way: Matcher[] }[]>}
 */
async function soundsOf(index, text) {
  const typed = typedPinyin(text);
  const parses = typed ? parseSyllables(typed).filter((syllables) => syllables.length > 1).slice(0, 3) : [];
  for (const syllables of parses) {
    const tones = typed ? typedTones(typed, syllables) : [];
    const found = await findSounds(index, syllables, tones);
    if (found.postings.size) return [{ found, way: [{ kind: "sound", syllables, tones }] }]; // `xian` is 先 before it is 西安.
  }
  return [];
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
    if (flags & TITLE) score += IN_TITLE;
    if (flags & NAME) score += EXPLAINED;
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
