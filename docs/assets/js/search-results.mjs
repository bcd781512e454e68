// @ts-check
/** The results of an answer: the best documents fetched, looked into where the index could not tell, and cut into excerpts. */

import { at } from "./lists.mjs";
import { StaleError } from "./search-index.mjs";
import { Lines, isInOther } from "./search-match.mjs";

/**
 * @typedef {import("./search-index.mjs").Index} Index
 * @typedef {import("./search-match.mjs").Hit} Hit
 * @typedef {import("./search-match.mjs").Piece} Piece
 * @typedef {import("./search-resolve.mjs").Resolved} Resolved
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

export const PAGE = 10;
/** How many texts are looked into for one page of results, and how many more only to know their true number. */
const MOST_TRIED = 20;
const MOST_COUNTED = 4;
const EXCERPT = 64;
const MOST_EXCERPTS = 2;

/** The documents of an answer in their order, and those of them that were fetched, and looked into where that was needed. */
export class Ranked {
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
    this.isSound = resolved.some(({ ways }) => ways.flat().some(({ kind }) => kind === "sound"));
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
    let lines;
    let found;
    try {
      lines = await this.lines(number, eyes);
      found = this.find(lines);
      if (this.doubtful.has(number) && !this.index.hasFolding && found.some((hits) => !hits.length)) {
        await this.index.openFolding(); // It may stand there in traditional characters.
        lines = await this.lines(number, eyes);
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
    // Most texts are simplified: who reads them in traditional characters does not wait for one file and then the other.
    const [fragment, before] = await Promise.all([this.index.fragment(number), script === "hant" ? this.index.other(number) : []]);
    if (fragment.lang === "zh-Hant") await this.index.openFolding();
    const other = fragment.lang === "zh-Hant" && script === "hans" ? await this.index.other(number) : before;
    return new Lines(fragment, this.index.fold, {
      isRead: hasPinyin || this.isSound,
      other: isInOther(fragment.lang, script) ? other : [],
    });
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
