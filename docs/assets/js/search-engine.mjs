// @ts-check
/**
 * The search: `await new Engine(source).search("dangyuan")`. It knows neither a page nor where its files come from.
 *
 * query → groups (search-query) → what each can mean and which documents have it (search-resolve) → the documents that have
 * all of them, ranked → the best of them fetched, verified and cut into excerpts (search-results).
 */

import { at } from "./lists.mjs";
import { divide } from "./search-divide.mjs";
import { findText } from "./search-find.mjs";
import { hasHanzi, size } from "./search-fold.mjs";
import { Index, StaleError } from "./search-index.mjs";
import { shown } from "./search-match.mjs";
import { nearest } from "./search-nearest.mjs";
import { parseQuery, unmixed, withoutPunctuation } from "./search-query.mjs";
import { resolve } from "./search-resolve.mjs";
import { Ranked } from "./search-results.mjs";

/**
 * @typedef {import("./search-index.mjs").Source} Source
 * @typedef {import("./search-query.mjs").Group} Group
 * @typedef {import("./search-resolve.mjs").Resolved} Resolved
 * @typedef {import("./search-readings.mjs").Reading} Reading
 * @typedef {import("./search-results.mjs").Eyes} Eyes
 * @typedef {import("./search-results.mjs").Result} Result
 */

/**
 * @typedef {object} WordFound a word of the site that the query is or begins
 * @property {string} text
 * @property {string} traditional
 * @property {string} reading
 * @property {string} gloss
 * @property {number} count documents that have it
 */

/**
 * @typedef {object} Answer
 * @property {string} query
 * @property {boolean} isCut whether the query was too long and only its beginning was used
 * @property {{ typed: string, readings: Reading[], others: Reading[] }[]} understood what Latin letters were taken for
 * @property {Result[]} results so far
 * @property {number[]} candidates the numbers of all documents that may have it, the best first
 * @property {number} total how many pages there are
 * @property {boolean} isExact whether `total` is the number itself, or only the most it can be
 * @property {WordFound[]} words
 * @property {import("./search-nearest.mjs").Suggestion[]} nearest what to try when nothing was found
 * @property {number} failures results that could not be loaded
 * @property {() => Promise<Answer>} more the same with more results
 */

/** What a document gains where terms stand side by side in it, and how long the two may be. */
const TOGETHER = 40;
const MOST_TOGETHER = 8;
const MOST_WORDS = 5;

export class Engine {
  /** @param {Source} source */
  constructor(source) {
    this.index = new Index(source);
  }

  /**
   * @param {string} query
   * @param {Eyes} [eyes]
   * @returns {Promise<Answer>}
   */
  async search(query, eyes = {}) {
    try {
      await this.index.open();
      return await this.answer(query, eyes);
    } catch (error) {
      if (!(error instanceof StaleError)) throw error;
      await this.index.open(true); // The site was published anew since the page was opened.
      return this.answer(query, eyes);
    }
  }

  /**
   * @param {string} query
   * @param {Eyes} eyes
   * @param {boolean} [isApart] whether texts with marks are taken apart, though documents may have them as they stand
   * @returns {Promise<Answer>}
   */
  async answer(query, eyes, isApart = false) {
    const { groups: typed, isCut } = parseQuery(query);
    const { groups, resolved } = await this.resolveAll(typed, isApart);
    const documents = combine(resolved);
    if (groups.length > 1) for (const number of await this.together(groups, resolved)) raise(documents, number);
    const ranked = [...documents].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([number]) => number);
    const state = new Ranked(this.index, ranked, resolved, eyes);
    if (!ranked.length && !this.index.hasFolding && hasHanzi(query)) {
      await this.index.openFolding(); // All terms are in simplified characters, so that nothing is found with another one.
      return this.answer(query, eyes);
    }
    const words = this.words(groups, resolved);
    await state.more();
    if (!isApart && ranked.length && !state.results.length && typed.some((group) => apart(group).length)) return this.answer(query, eyes, true);
    /** @type {Answer} */
    const answer = {
      query,
      isCut,
      candidates: ranked,
      understood: groups.flatMap(({ text }, i) => {
        const { readings, others } = at(resolved, i);
        return readings.length ? [{ typed: text, readings, others }] : [];
      }),
      ...state.answer(),
      words: await words,
      nearest: state.answer().total ? [] : await this.nearest(groups, resolved),
      more: async () => {
        await state.more();
        return { ...answer, ...state.answer() };
      },
    };
    return answer;
  }

  /**
   * A mixture, a text with marks, or a row of Latin words that is not found as it stands is taken apart.
   * @param {Group[]} typed
   * @param {boolean} isApart whether it was looked for in the texts as it stands, and is not there
   * @returns {Promise<{ groups: Group[], resolved: Resolved[] }>}
   */
  async resolveAll(typed, isApart) {
    const groups = [];
    const resolved = [];
    for (const [i, found] of (await Promise.all(typed.map((group) => resolve(this.index, group)))).entries()) {
      const group = at(typed, i);
      const parts = found.documents.size && !isApart ? [] : apart(group);
      const several = await divide(this.index, group, found);
      if (parts.length) {
        groups.push(...parts);
        resolved.push(...(await Promise.all(parts.map((part) => resolve(this.index, part)))));
      } else if (several.length) {
        groups.push(...several.map((one) => one.group));
        resolved.push(...several.map((one) => one.resolved));
      } else {
        groups.push(group);
        resolved.push(found);
      }
    }
    return { groups, resolved };
  }

  /**
   * The documents in which what one group stands for is followed by what the next one does: 党员 学习 side by side.
   * @param {Group[]} groups
   * @param {Resolved[]} resolved
   */
  async together(groups, resolved) {
    const texts = groups.map(({ kind, text }, i) => at(resolved, i).readings[0]?.text ?? (kind === "literal" ? text : ""));
    const pairs = texts.slice(1).map((text, i) => [texts[i] ?? "", text]);
    const side = pairs.filter((pair) => pair.every(hasHanzi) && size(pair.join("")) <= MOST_TOGETHER);
    const found = await Promise.all(side.map((pair) => findText(this.index, this.index.fold(pair.join("")).text)));
    return found.flatMap(({ postings, doubtful }) => [...postings.keys()].filter((number) => !doubtful.has(number)));
  }

  /**
   * The words of the site that the query is, stands for, or begins.
   * @param {Group[]} groups
   * @param {Resolved[]} resolved
   * @returns {Promise<WordFound[]>}
   */
  async words(groups, resolved) {
    const [group] = groups;
    if (!group || groups.length !== 1) return [];
    const texts = at(resolved, 0).readings.slice(0, 2).map((reading) => reading.text);
    const isHanzi = group.kind === "literal" && hasHanzi(group.text);
    const keys = isHanzi ? [group.text] : texts;
    const rows = await Promise.all(
      keys.map((text) => this.index.rows("words", this.index.fold(text).text, { isPrefix: isHanzi && [...text].length > 1 })),
    );
    return rows
      .flat()
      .sort((a, b) => String(a[0]).length - String(b[0]).length || Number(b[5]) - Number(a[5]))
      .slice(0, MOST_WORDS)
      .map(([, text, reading, traditional, count, gloss]) => ({
        text: String(text),
        traditional: String(traditional || text),
        reading: shown(String(reading)),
        gloss: String(gloss),
        count: Number(count),
      }));
  }

  /**
   * @param {Group[]} groups
   * @param {Resolved[]} resolved
   */
  async nearest(groups, resolved) {
    if (groups.length > 1 && resolved.every((one) => one.documents.size)) {
      return groups.map(({ text }, i) => ({ text, count: at(resolved, i).documents.size }));
    }
    return nearest(this.index, groups);
  }
}

/**
 * The documents that all groups have, with the sum of their scores.
 * @param {Resolved[]} resolved
 */
function combine(resolved) {
  const [first, ...rest] = [...resolved].sort((a, b) => a.documents.size - b.documents.size);
  if (first && !rest.length) return first.documents;
  /** @type {Map<number, number>} */
  const both = new Map();
  for (const [number, score] of first?.documents ?? []) {
    const others = rest.map((one) => one.documents.get(number));
    if (others.every((other) => other !== undefined)) {
      both.set(number, others.reduce((/** @type {number} */ sum, other) => sum + (other ?? 0), score));
    }
  }
  return both;
}

/**
 * @param {Map<number, number>} documents
 * @param {number} number of one in which terms stand side by side
 */
function raise(documents, number) {
  const score = documents.get(number);
  if (score !== undefined) documents.set(number, score + TOGETHER);
}

/**
 * The pieces of a mixture, or of a text with marks: none where it has but one, itself.
 * @param {Group} group
 * @returns {Group[]}
 */
function apart({ kind, text, isQuoted }) {
  if (kind === "latin" || isQuoted) return [];
  const pieces = withoutPunctuation(text).flatMap((piece) => (hasHanzi(piece) ? unmixed(piece) : [piece]));
  const named = pieces.filter((piece) => piece !== text && /[\p{L}\p{N}]/u.test(piece));
  return named.map((piece) => ({ kind: /[A-Za-zÀ-ɏ]/u.test(piece) ? "latin" : "literal", text: piece, isQuoted: false }));
}
