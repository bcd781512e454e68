// @ts-check
/** What Latin letters can stand for: words of the site by their sound, their initials, their English, or by hanzi and sound. */

import { at } from "./lists.mjs";
import { hasHanzi, runs, size } from "./search-fold.mjs";
import { fits, parseSyllables, respelt, syllableOf, typedPinyin } from "./search-pinyin.mjs";
import { unmixed } from "./search-query.mjs";

/** @typedef {import("./search-index.mjs").Index} Index */

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

/** Words in a key of the table of glosses, as in `hooks/zhreader/search_lexicon.py`. */
const MOST_GLOSS_WORDS = 8;
/** Words of English that a key of the table of glosses never begins with, as in `hooks/zhreader/search_lexicon.py`. */
const SMALL = new Set("a an the to of in on at for and or by with be sb sth s".split(" "));

/**
 * The words of the site that Latin letters can stand for, the likeliest first.
 * @param {Index} index
 * @param {string} text
 * @param {string[]} words
 * @returns {Promise<Reading[]>}
 */
export async function readingsOf(index, text, words) {
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
 * The words that hanzi and pinyin together stand for, the commonest first: 党员 for `党yuan`, `dang员` and `党y`.
 * @param {Index} index
 * @param {string} text
 * @returns {Promise<Reading[]>}
 */
export async function readMixture(index, text) {
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
