// @ts-check
/** What a group of a query can mean: text as it stands, pinyin, initials, English; and which documents have it. */

import { at } from "./lists.mjs";
import { findSounds, findText, intersect, unite } from "./search-find.mjs";
import { hasHanzi, runs, size } from "./search-fold.mjs";
import { NAME, TITLE, frequencyClass } from "./search-index.mjs";
import { fits, parseSyllables, respelt, syllableOf, typedPinyin, typedTones } from "./search-pinyin.mjs";
import { unmixed } from "./search-query.mjs";

/**
 * @typedef {import("./search-index.mjs").Index} Index
 * @typedef {import("./search-index.mjs").Postings} Postings
 * @typedef {import("./search-index.mjs").Row} Row
 * @typedef {import("./search-match.mjs").Matcher} Matcher
 * @typedef {import("./search-query.mjs").Group} Group
 * @typedef {import("./search-find.mjs").Found} Found
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
/** What an article comes first by, where all else is equal or nearly so, and other pages last. */
const KINDS = { a: 12, t: 0, p: -50 };
const MOST_READINGS = 4;
const MOST_OTHERS = 24;
const MOST_COMPLETIONS = 6;
/** Words in a key of the table of glosses, as in `hooks/zhreader/search_lexicon.py`. */
const MOST_GLOSS_WORDS = 8;
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
  const texts = readings.map((reading) => index.fold(reading.text).text);
  const all = await Promise.all(texts.map((text) => findText(index, text)));
  const documents = new Map();
  for (const [rank, { postings }] of all.entries()) addScores(index, documents, postings, DERIVED - 10 * rank);
  const ways = texts.map((text) => [/** @type {Matcher} */ ({ kind: "text", text })]);
  return { documents, doubtful: doubtfulOf(all), ways, readings, others: meant.slice(MOST_READINGS, MOST_OTHERS) };
}

/**
 * The words that hanzi and pinyin together stand for, the commonest first: 党员 for `党yuan`, `dang员` and `党y`.
 * @param {Index} index
 * @param {string} text
 * @returns {Promise<Reading[]>}
 */
async function readMixture(index, text) {
  const pieces = unmixed(text);
  const letters = await Promise.all(pieces.map((piece) => (hasHanzi(piece) ? lettersOf(index, piece) : piece)));
  if (runs(text).map((run) => run.text).join("") !== text.replace(/[:'’]/g, "")) return []; // No word has marks in it.
  const unknown = letters.indexOf(""); // No word begins with 员: `dang员` is looked for among those that begin with `dang`.
  const typed = typedPinyin((unknown < 0 ? letters : letters.slice(0, unknown)).join(" "));
  if (!typed) return [];
  const pattern = new RegExp(`^${pieces.map(patternOf).join("")}`, "u");
  const found = (await readBySound(index, typed))
    .filter((one) => pattern.test(index.fold(one.text).text))
    .map((one) => ({ ...one, isWhole: one.isWhole || unknown > 0 }));
  const whole = found.filter((one) => one.isWhole);
  return (whole.length ? whole : found).sort((a, b) => b.count - a.count);
}

/**
 * What a piece of a mixture is in a word: itself, or as many characters as it has syllables.
 * @param {string} piece
 */
function patternOf(piece) {
  if (hasHanzi(piece)) return piece;
  const typed = typedPinyin(piece);
  const sizes = typed ? parseSyllables(typed).map((syllables) => `.{${syllables.length}}`) : [];
  return sizes.length ? `(?:${sizes.join("|")})` : ".+";
}

/**
 * How hanzi are read at the beginning of the commonest word that begins with them; nothing where none does.
 * @param {Index} index
 * @param {string} hanzi
 */
async function lettersOf(index, hanzi) {
  const rows = await index.rows("words", hanzi, { isPrefix: true });
  const [row] = rows.sort((a, b) => Number(b[4]) - Number(a[4]));
  const syllables = String(row?.[2] ?? "").split(/[|\-'’ ]/).filter(Boolean).map((written) => syllableOf(written)[0]);
  return syllables.slice(0, size(hanzi)).join(" ");
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
  const texts = chosen.map((reading) => index.fold(reading.text).text);
  const read = await Promise.all(texts.map((text) => findText(index, text)));
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
  for (const { explained, isWhole, isPart } of meant) if (explained >= 0 && isWhole && !isPart) raise(documents, explained, 1000 + LITERAL);
  return {
    documents,
    doubtful: doubtfulOf(sources.map(([found]) => found)),
    ways: [...literalWays(folded, words), ...texts.map((text) => [/** @type {Matcher} */ ({ kind: "text", text })]), ...sounds.map(({ way }) => way)],
    readings: chosen,
    others: meant.filter((one) => !chosen.includes(one)).slice(0, MOST_OTHERS),
  };
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
 * The words of the site that Latin letters can stand for, the likeliest first.
 * @param {Index} index
 * @param {string} text
 * @param {string[]} words
 * @returns {Promise<Reading[]>}
 */
async function readingsOf(index, text, words) {
  const typed = typedPinyin(text);
  const first = Math.max(0, words.findIndex((word) => !SMALL.has(word)));
  const gloss = words.slice(first, first + MOST_GLOSS_WORDS).join(" ");
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
  if (!gloss) return [];
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
