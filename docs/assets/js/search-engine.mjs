// @ts-check
/**
 * The search: `await new Engine(source).search("dangyuan")`. It knows neither a page nor where its files come from.
 *
 * query → groups (search-query) → what each can mean and which documents have it (search-resolve) → the documents that have
 * all of them, ranked → the best of them fetched, verified and cut into excerpts (search-match).
 */

import { at } from "./lists.mjs";
import { findText } from "./search-find.mjs";
import { hasHanzi, size } from "./search-fold.mjs";
import { Index, StaleError } from "./search-index.mjs";
import { Lines, isInOther, shown } from "./search-match.mjs";
import { nearest } from "./search-nearest.mjs";
import { parseQuery, unmixed, withoutPunctuation } from "./search-query.mjs";
import { resolve } from "./search-resolve.mjs";

/**
 * @typedef {import("./search-index.mjs").Source} Source
 * @typedef {import("./search-match.mjs").Piece} Piece
 * @typedef {import("./search-match.mjs").Hit} Hit
 * @typedef {import("./search-query.mjs").Group} Group
 * @typedef {import("./search-resolve.mjs").Resolved} Resolved
 * @typedef {import("./search-resolve.mjs").Reading} Reading
 */

/**
 * How a reader reads: only what is shown is fetched.
 * @typedef {object} Eyes
 * @property {boolean} [hasPinyin]
 * @property {string} [script] `hans`, `hant`, or anything else for each text as it was printed
 */

/**
 * @typedef {object} Result a page that was found
 * @property {"article" | "term" | "page"} kind
 * @property {string} url from the root of the site, without the anchor
 * @property {string} anchor of the best passage, may be empty
 * @property {string} lang of its text as it was printed
 * @property {Piece[]} title
 * @property {string} english its title in English
 * @property {{ lang: "zh" | "en", pieces: Piece[] }[]} excerpts
 * @property {number} hits how often the query was found on the page
 * @property {string[]} marked the strings that were found, as printed and as the reader sees them, to be marked on the page
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

export const PAGE = 10;
/** How many texts are looked into for one page of results, and how many more only to know their true number. */
const MOST_TRIED = 20;
const MOST_COUNTED = 5;
/** What a document gains where terms stand side by side in it, and how long the two may be. */
const TOGETHER = 40;
const MOST_TOGETHER = 8;
const EXCERPT = 64;
const MOST_EXCERPTS = 2;
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
   * A mixture or a text with marks that is not found as it stands is taken apart.
   * @param {Group[]} typed
   * @param {boolean} isApart whether it was looked for in the texts as it stands, and is not there
   * @returns {Promise<{ groups: Group[], resolved: Resolved[] }>}
   */
  async resolveAll(typed, isApart) {
    const groups = [];
    const resolved = [];
    for (const [i, found] of (await Promise.all(typed.map((group) => resolve(this.index, group)))).entries()) {
      const parts = found.documents.size && !isApart ? [] : apart(at(typed, i));
      if (parts.length) {
        groups.push(...parts);
        resolved.push(...(await Promise.all(parts.map((part) => resolve(this.index, part)))));
      } else {
        groups.push(at(typed, i));
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

/** The documents of an answer in their order, and those of them that were fetched, and looked into where that was needed. */
class Ranked {
  /**
   * @param {Index} index
   * @param {number[]} ranked
   * @param {Resolved[]} resolved
   * @param {Eyes} eyes
   */
  constructor(index, ranked, resolved, eyes) {
    this.index = index;
    this.ranked = ranked;
    this.resolved = resolved;
    this.eyes = eyes;
    this.doubtful = new Set(ranked.filter((number) => resolved.some((one) => one.doubtful.has(number)) && !this.isNamed(number)));
    /** @type {Set<number>} */
    this.dropped = new Set();
    this.at = 0;
    this.failures = 0;
    /** @type {Result[]} */
    this.results = [];
  }

  /** Fetches a page more of results; then, if few are in doubt, looks into those too, so that the number is the true one. */
  async more() {
    const wanted = this.results.length + PAGE;
    for (let tried = 0; this.at < this.ranked.length && this.results.length < wanted && tried < MOST_TRIED; ) {
      const batch = this.ranked.slice(this.at, this.at + Math.min(wanted - this.results.length, MOST_TRIED - tried));
      this.at += batch.length;
      const kept = batch.filter((number) => !this.dropped.has(number));
      tried += kept.length;
      for (const result of await Promise.all(kept.map((number) => this.result(number)))) if (result) this.results.push(result);
    }
    if (this.doubtful.size <= MOST_COUNTED) await Promise.all([...this.doubtful].map((number) => this.result(number, {})));
  }

  answer() {
    const { dropped, doubtful, failures } = this;
    return { results: [...this.results], total: this.ranked.length - dropped.size, isExact: !doubtful.size, failures };
  }

  /**
   * A document as a result, or nothing if it does not have what was sought.
   * @param {number} number
   * @param {Eyes} [eyes]
   * @returns {Promise<Result | null>}
   */
  async result(number, eyes = this.eyes) {
    let seen = eyes;
    let lines;
    let found;
    try {
      lines = await this.lines(number, eyes);
      found = this.find(lines);
      if (!eyes.hasPinyin && found.some((hits, i) => !hits.length && at(this.resolved, i).ways.flat().some(({ kind }) => kind === "sound"))) {
        seen = { ...eyes, hasPinyin: true };
        lines = await this.lines(number, seen);
        found = this.find(lines);
      }
      if (this.doubtful.has(number) && !this.index.hasFolding && found.some((hits) => !hits.length)) {
        await this.index.openFolding(); // It may stand there in traditional characters.
        lines = await this.lines(number, seen);
        found = this.find(lines);
      }
    } catch (error) {
      if (error instanceof StaleError) throw error;
      this.failures += 1;
      return null;
    }
    if (this.doubtful.delete(number) && found.some((hits) => !hits.length)) {
      this.dropped.add(number);
      return null;
    }
    return resultOf(lines, found.flat());
  }

  /** @param {Lines} lines */
  find(lines) {
    return this.resolved.map(({ ways }, group) => lines.findWay(ways, group));
  }

  /**
   * @param {number} number
   * @param {Eyes} eyes
   */
  async lines(number, { hasPinyin = false, script = "" }) {
    const [fragment, reading] = await Promise.all([
      this.index.fragment(number),
      hasPinyin ? this.index.beside("reading", number) : undefined,
    ]);
    if (fragment.lang === "zh-Hant") await this.index.openFolding();
    const other = isInOther(fragment.lang, script) ? await this.index.beside("other", number) : undefined;
    return new Lines(fragment, this.index.fold, { ...(reading && { reading }), ...(other && { other }) });
  }

  /** Whether a document explains a word that was searched: it is a result even if its text has it in other words. @param {number} number */
  isNamed(number) {
    return this.resolved.some(({ readings, others }) => [...readings, ...others].some((one) => one.explained === number));
  }
}

/**
 * @param {Lines} lines
 * @param {Hit[]} hits
 * @returns {Result}
 */
function resultOf(lines, hits) {
  const { fragment } = lines;
  const best = bestLines(hits);
  const inBody = best.filter((number) => at(lines.lines, number).part !== "title");
  const shownLines = inBody.length ? inBody : lines.lines.flatMap((line, i) => (line.part === "title" ? [] : [i])).slice(0, 1);
  const printed = hits.flatMap((hit) => lines.both(hit));
  return {
    kind: fragment.kind,
    url: fragment.url,
    anchor: inBody[0] === undefined ? "" : at(lines.lines, inBody[0]).anchor,
    lang: fragment.lang,
    title: lines.excerpt(0, hits, 200),
    english: fragment.english,
    excerpts: shownLines.slice(0, MOST_EXCERPTS).map((number) => ({
      lang: at(lines.lines, number).part === "en" ? /** @type {const} */ ("en") : /** @type {const} */ ("zh"),
      pieces: lines.excerpt(number, hits, EXCERPT),
    })),
    hits: hits.length,
    marked: [...new Set(printed)].sort((a, b) => b.length - a.length).slice(0, 12),
  };
}

/**
 * The lines with hits, those with most groups of the query first, then as they stand on the page.
 * @param {Hit[]} hits
 */
function bestLines(hits) {
  /** @type {Map<number, Set<number>>} */
  const groups = new Map();
  for (const { line, group } of hits) groups.set(line, (groups.get(line) ?? new Set()).add(group));
  const all = [...groups].sort((a, b) => b[1].size - a[1].size || a[0] - b[0]);
  const complete = all.filter(([, found]) => found.size === all[0]?.[1].size);
  return (complete.length ? complete : all).map(([number]) => number);
}

/**
 * The documents that all groups have, with the sum of their scores.
 * @param {Resolved[]} resolved
 */
function combine(resolved) {
  const [first, ...rest] = [...resolved].sort((a, b) => a.documents.size - b.documents.size);
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
