// @ts-check
/** The words a reader knows, kept in this browser only. Other parts ask here and are told of changes. */

import { onKeptElsewhere } from "./kept.mjs";
import { knows, nothing, read, share, withLevel, withWord, write } from "./knowledge.mjs";
import { allWords, levelOf, nameOf } from "./words.mjs";

/** @import { Knowledge } from "./knowledge.mjs" */

const STORE = "zr-known";

/** @type {Knowledge} */
let knowledge = stored();

/** @type {Array<() => void>} */
const listeners = [];

/** @type {Map<string, number> | undefined} */
let levels;

/**
 * Whether the reader knows a word: `isKnown("落实")`.
 * @param {string} word in simplified characters, as {@link nameOf} names it
 * @param {number} level 1–7, 0 outside the syllabus; needed only for words that are not on this page
 */
export function isKnown(word, level = levelHere(word)) {
  return knows(knowledge, word, level);
}

/**
 * Mark a word as known or unknown.
 * @param {string} word
 * @param {boolean} known
 * @param {number} level as above
 */
export function setKnown(word, known, level = levelHere(word)) {
  keep(withWord(knowledge, word, level, known));
}

/** The level up to which all words are known, 0 for none, 7 for 7–9. */
export function knownLevel() {
  return knowledge.level;
}

/**
 * Mark all words of the levels 1 to `level` as known, and none above but those marked one by one.
 * @param {number} level 0–7
 */
export function setKnownLevel(level) {
  keep(withLevel(knowledge, level));
}

/** How many words are marked one by one. */
export function knownCount() {
  return knowledge.words.size;
}

/** How much of this page's text the reader knows, in running words and per cent. */
export function knownShare() {
  return share(allWords().map((ruby) => /** @type {const} */ ([nameOf(ruby), levelOf(ruby)])), knowledge);
}

/**
 * Be told whenever the known words change, here or in another window.
 * @param {() => void} listen
 */
export function onKnown(listen) {
  listeners.push(listen);
}

/** The known words as the text of a file. */
export function exportKnown() {
  return write(knowledge);
}

/**
 * Take in the text of such a file in place of what was known.
 * @param {string} text
 * @throws {import("./knowledge.mjs").KnownFileError}
 */
export function importKnown(text) {
  keep(read(text));
}

/** Forget all of it. */
export function clearKnown() {
  keep(nothing());
}

onKeptElsewhere(STORE, () => {
  knowledge = stored();
  tell();
});

/** @param {Knowledge} changed */
function keep(changed) {
  knowledge = changed;
  try {
    if (changed.level || changed.words.size || changed.except.size) localStorage.setItem(STORE, write(changed));
    else localStorage.removeItem(STORE);
  } catch {
    // Private windows may forbid storage: then it holds until the page is left.
  }
  tell();
}

function tell() {
  for (const listen of listeners) listen();
}

/** @returns {Knowledge} */
function stored() {
  try {
    const text = localStorage.getItem(STORE);
    return text ? read(text) : nothing();
  } catch {
    return nothing();
  }
}

/** @param {string} word */
function levelHere(word) {
  levels ??= new Map(allWords().map((ruby) => [nameOf(ruby), levelOf(ruby)]));
  return levels.get(word) ?? 0;
}
