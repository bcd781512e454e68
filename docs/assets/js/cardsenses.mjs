// @ts-check
/** What a word means, in the word card: its senses, the words that it is made of, its characters one by one. */

import { element, row, word } from "./cardparts.mjs";
import { bilingual } from "./labels.mjs";
import { lookUp, sounds } from "./lookup.mjs";
import { glossOf, pointsAt, senseOf, sensePieces } from "./senses.mjs";
import { isTraditional } from "./words.mjs";

/** @import { Around } from "./cardparts.mjs" */
/** @import { Entry, Found } from "./lookup.mjs" */
/** @import { Piece } from "./senses.mjs" */

/**
 * What the dictionary says, the entry in context first; an entry that only points elsewhere brings that one with it.
 * @param {Found} found
 * @param {Around} around
 */
export function senses({ entries, reading, text }, around) {
  if (!entries.length) return [];
  const list = element("div", "zr-wordcard__senses");
  for (const [index, entry] of entries.entries()) {
    const part = element("div", index ? "zr-wordcard__entry zr-wordcard__entry--other" : "zr-wordcard__entry");
    if (entries.length > 1 || sounds(entry[1]) !== sounds(reading)) part.append(element("span", "zr-wordcard__reading", entry[1], "zh-Latn-pinyin"));
    if (entries.length > 1 && entry[0]) part.append(" ", untranslated(entry[0], "zh-Hant"));
    const items = element("ol", "", "", "en");
    const measures = [];
    for (const { meaning, measures: own } of entry[2].map(senseOf)) {
      if (!meaning) measures.push(...own);
      else items.append(sense(meaning, own, around));
    }
    if (items.firstChild) part.append(items);
    if (measures.length) part.append(row("量词", "Measure word", measureWords(measures, around)));
    part.append(...resolved(entry, text, around));
    list.append(part);
  }
  return [list];
}

/**
 * The senses of the word at which an entry points; a variant of the word itself has them already.
 * @param {Entry} entry
 * @param {string} own
 * @param {Around} around
 */
function resolved(entry, own, around) {
  return pointsAt(entry).flatMap((text) => {
    const target = around.vocabulary && lookUp(around.vocabulary, text);
    const gloss = glossOf(target?.entries.find((other) => !pointsAt(other).length), 4);
    if (!target || !gloss || text === own) return [];
    const line = element("p", "zr-wordcard__note");
    line.append(word(text, target.reading, around), " ", element("span", "", gloss, "en"));
    return [line];
  });
}

/**
 * A sense in the list; a measure word that counts it alone stands behind it.
 * @param {string} meaning
 * @param {Piece[]} measures
 * @param {Around} around
 */
function sense(meaning, measures, around) {
  const item = element("li", "");
  item.append(...pieces(meaning, around));
  if (!measures.length) return item;
  const line = element("span", "zr-wordcard__note");
  line.append(bilingual("量词", "measure word"));
  item.append(" · ", line, " ", ...measureWords(measures, around));
  return item;
}

/**
 * A sense with the words in it to look up, in the script of the page.
 * @param {string} sense
 * @param {Around} around
 */
function pieces(sense, around) {
  /** @type {Array<Node | string>} */
  const out = [];
  for (const piece of sensePieces(sense)) {
    if (typeof piece === "string") {
      out.push(piece);
      continue;
    }
    out.push(word(piece.text, piece.reading, around));
    if (piece.reading) out.push(element("i", "", ` ${piece.reading}`, "zh-Latn-pinyin"));
  }
  return out;
}

/**
 * Measure words in both scripts, each with its reading: 种 種 zhǒng.
 * @param {Piece[]} measures
 * @param {Around} around
 */
function measureWords(measures, around) {
  return measures.flatMap(({ text, traditional, reading }, index) => {
    const line = element("span", "zr-wordcard__measure");
    const other = isTraditional() ? untranslated(text, "zh-Hans") : untranslated(traditional, "zh-Hant");
    line.append(word(text, reading, around), ...(text === traditional ? [] : [" ", other]), " ", element("i", "", reading, "zh-Latn-pinyin"));
    return [index ? " · " : "", line];
  });
}

/**
 * A word in its other script, which stays in it whichever the page is shown in.
 * @param {string} text
 * @param {string} lang
 */
function untranslated(text, lang) {
  const form = element("span", "zr-wordcard__form", text, lang);
  form.translate = false;
  return form;
}

/**
 * What a word is made of that the dictionary does not have; a term and a name are no riddle, so nothing is said of that.
 * A part of one character means what it does in this reading: 长 in 检察长 is “chief”.
 * @param {Found} found
 * @param {Around} around
 */
export function parts({ word: { parts: texts = [] }, entries, text, term, use, characters: single }, around) {
  if (entries.length || text.length < 2) return [];
  const isMissing = !term && !use.kind;
  const shown = texts.flatMap((part, index) => {
    const one = single.find((character) => character.text === part);
    return [...(index ? [" + "] : []), word(part, one?.reading ?? "", around), one ? meaning(one.gloss) : shortly(part, around)];
  });
  if (texts.length > 1 && texts.length < [...text].length) {
    return [isMissing ? row("词典未收，由以下词构成", "In no dictionary; made of", shown) : row("由以下词构成", "Made of", shown)];
  }
  return isMissing ? [row("词典未收，由以下字构成", "In no dictionary; made of its characters", [])] : [];
}

/**
 * The characters of a word, one by one.
 * @param {Found} found
 * @param {Around} around
 */
export function characters({ characters: found }, around) {
  if (!found.length) return [];
  const list = element("ul", "zr-wordcard__characters");
  for (const { text, traditional, reading, gloss } of found) {
    const item = element("li", "");
    item.append(word(isTraditional() ? traditional : text, reading, around), " ", element("i", "", reading, "zh-Latn-pinyin"), " ", element("span", "", gloss, "en"));
    list.append(item);
  }
  return [list];
}

/**
 * @param {string} text
 * @param {Around} around
 */
function shortly(text, { vocabulary }) {
  const found = vocabulary && lookUp(vocabulary, text);
  return meaning(found?.term?.english[0] ?? glossOf(found?.entries[0], 2));
}

/** @param {string} gloss */
function meaning(gloss) {
  return element("span", "zr-wordcard__gloss", gloss && ` ${gloss}`, "en");
}
