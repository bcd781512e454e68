// @ts-check
/** A query is cut into groups that all must be found: hanzi and mixtures as they stand, quoted phrases, Latin words together. */

import { hasHanzi } from "./search-fold.mjs";

/** Longer queries are cut: nobody types them, and what is pasted is found by its beginning. */
export const MOST_CHARACTERS = 160;

const MOST_GROUPS = 8;
const CONTROL = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]+/gu;
const QUOTED = /["“”„「『]([^"“”「」『』]+)["“”」』]/gu;
const PUNCTUATION = /(?:(?![+.:'·-])[\p{P}\p{S}])+/gu;

/**
 * @typedef {object} Group
 * @property {"literal" | "latin"} kind
 * @property {string} text as it was typed
 * @property {boolean} isQuoted
 */

/**
 * `三会一课 "党员 学习" dang yuan` gives 三会一课, the phrase 党员 学习 and the Latin words `dang yuan`.
 * @param {string} query
 * @returns {{ groups: Group[], isCut: boolean }}
 */
export function parseQuery(query) {
  const characters = [...query.normalize("NFC").replace(CONTROL, " ").trim()];
  const text = characters.slice(0, MOST_CHARACTERS).join("");
  /** @type {Group[]} */
  const groups = [];
  let place = 0;
  for (const match of text.matchAll(QUOTED)) {
    addPlain(text.slice(place, match.index), groups);
    const phrase = (match[1] ?? "").trim().replace(/\s+/g, " ");
    if (phrase) groups.push({ kind: "literal", text: phrase, isQuoted: true });
    place = match.index + match[0].length;
  }
  addPlain(text.slice(place), groups);
  return { groups: groups.slice(0, MOST_GROUPS), isCut: characters.length > MOST_CHARACTERS || groups.length > MOST_GROUPS };
}

/**
 * The pieces of a text without its punctuation: `喜事缓办、丧事简办` has two.
 * @param {string} text
 */
export function withoutPunctuation(text) {
  return text.split(PUNCTUATION).map((piece) => piece.trim()).filter(Boolean);
}

/**
 * The hanzi and the Latin of a mixture apart: `党yuan` is 党 and `yuan`.
 * @param {string} text
 */
export function unmixed(text) {
  return text.match(/[A-Za-zÀ-ɏ\u0300-\u036f:']+\d?|[^A-Za-zÀ-ɏ\u0300-\u036f]+/gu) ?? [];
}

/**
 * @param {string} text
 * @param {Group[]} groups
 */
function addPlain(text, groups) {
  /** @type {string[]} */
  let latin = [];
  const close = () => {
    if (latin.length) groups.push({ kind: "latin", text: latin.join(" "), isQuoted: false });
    latin = [];
  };
  for (const chunk of text.split(/\s+/)) {
    const bare = chunk.replace(/^[、，。；：！？,;!?"“”‘’「」『』《》（）()]+|[、，。；：！？,;!?"“”‘’「」『』《》（）()]+$/gu, "");
    if (!bare) continue;
    if (/[A-Za-zÀ-ɏ]/u.test(bare) && !hasHanzi(bare)) {
      latin.push(bare);
    } else {
      close();
      groups.push({ kind: "literal", text: bare, isQuoted: false });
    }
  }
  close();
}
