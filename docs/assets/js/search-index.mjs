// @ts-check
/**
 * Reads the index that `hooks/zhreader/search.py` writes; `docs/contributing/search.md` describes its files.
 *
 * Where the files come from is the affair of a source (`search-source.mjs`): here they are bytes.
 */

import { at } from "./lists.mjs";
import { folder } from "./search-fold.mjs";
import { decodePostings, shardOfTerms } from "./search-postings.mjs";

/**
 * @typedef {object} Source
 * @property {(name: string, options?: { isFresh?: boolean }) => Promise<Uint8Array>} file a file of the index, decompressed;
 *   `isFresh` asks past every cache
 */

/**
 * @typedef {import("./search-postings.mjs").Postings} Postings
 * @typedef {{ tones: string, postings: Postings }} Toned where syllables stand side by side with these tones: `32`
 * @typedef {(string | number)[]} Row a line of a table, its key first
 * @typedef {"words" | "sounds" | "initials" | "glosses"} Table
 */

/**
 * @typedef {object} Fragment one document, as results show it
 * @property {"article" | "term" | "page"} kind
 * @property {string} url from the root of the site
 * @property {string} lang the script it was written in
 * @property {string} title
 * @property {string} english
 * @property {[string, string, string?][]} passages anchor, Chinese, English
 * @property {string[]} readings how the title and each passage with Chinese are read, word by word
 */

export const FORMAT = 4;
/** The index of another deploy than the page, or in another format. */
export class StaleError extends Error {}

export class Index {
  /** @param {Source} source */
  constructor(source) {
    this.source = source;
    /** @type {Map<string, Promise<unknown>>} */
    this.files = new Map();
    /** @type {any} */
    this.start = null;
    this.fold = folder("");
    this.hasFolding = false;
  }

  /** Reads the directory; the first time from the browser's cache if that is still right, `isFresh` past it. */
  async open(isFresh = false) {
    if (this.start && !isFresh) return;
    const start = JSON.parse(text(await this.source.file("start.gz", { isFresh })));
    if (start.format !== FORMAT) throw new StaleError(`format ${start.format}`);
    this.files.clear();
    this.start = start;
    this.fold = folder("");
    this.hasFolding = false;
  }

  /** Reads which traditional characters fold to which simplified ones; only what is written in them needs it. */
  async openFolding() {
    const pairs = await this.read(`folding-${this.start.edition}.gz`, text);
    if (!this.hasFolding) this.fold = folder(pairs);
    this.hasFolding = true;
  }

  /** How hanzi are read, on the site or not: their syllables without tones. @returns {Promise<Map<string, string[]>>} */
  characters() {
    return this.read(`characters-${this.start.edition}.gz`, (bytes) => readCharacters(text(bytes)));
  }

  /** How many documents there are. */
  get size() {
    return this.start.kinds.length;
  }

  /** @param {number} number @returns {"a" | "t" | "p"} article, term or other page */
  kind(number) {
    return this.start.kinds[number];
  }

  /**
   * The documents that have a term; `null` where no document has it.
   * @param {string} term
   * @returns {Promise<Postings | null>}
   */
  async postings(term) {
    const parts = await this.entries(term);
    return parts.length ? decodePostings(parts) : null;
  }

  /**
   * Two or three syllables side by side, with each of the tones that they have somewhere.
   * @param {string[]} syllables without tones
   * @returns {Promise<Toned[]>}
   */
  async sounds(syllables) {
    const key = syllables.join(" ");
    const found = new Map();
    for (const shard of await this.shards("terms", `${key}1`, `${key}6`, shardOfTerms)) {
      for (const [term, parts] of shard) {
        const tones = term.startsWith(key) ? term.slice(key.length) : "";
        if (/^[1-5]{2,3}$/.test(tones)) found.set(tones, [...(found.get(tones) ?? []), ...parts]);
      }
    }
    return [...found].map(([tones, parts]) => ({ tones, postings: decodePostings(parts) }));
  }

  /**
   * What stands under a key: one part, or several where nearly every document has the term.
   * @param {string} key
   */
  async entries(key) {
    const shards = await this.shards("terms", key, key, shardOfTerms);
    return shards.flatMap((shard) => shard.get(key) ?? []);
  }

  /**
   * The terms that begin with a Latin prefix, itself included, at most `most`; only the first two shards are asked.
   * @param {string} prefix
   * @param {number} most
   */
  async termsFrom(prefix, most) {
    const shards = await this.shards("terms", prefix, `${prefix}\uffff`, shardOfTerms, 2);
    const found = [];
    for (const shard of shards) {
      for (const term of shard.keys()) {
        if (term.startsWith(prefix) && !term.includes(" ")) found.push(term);
        if (found.length >= most) return found;
      }
    }
    return found;
  }

  /**
   * The rows of a table with a key, or whose key begins with it.
   * @param {Table} table
   * @param {string} key
   * @param {{ isPrefix?: boolean }} [options]
   * @returns {Promise<Row[]>}
   */
  async rows(table, key, { isPrefix = false } = {}) {
    const shards = await this.shards(table, key, isPrefix ? `${key}\uffff` : key, shardOfRows, isPrefix ? 2 : 9);
    return shards.flat().filter((row) => (isPrefix ? String(row[0]).startsWith(key) : row[0] === key));
  }

  /**
   * All rows of the shard in which a key would stand, and of those beside it: where to look for what is nearly the same.
   * @param {Table} table
   * @param {string} key
   * @returns {Promise<Row[]>}
   */
  async neighbours(table, key) {
    const keys = this.start[table];
    const place = Math.max(0, below(keys, key) - 1);
    return (await this.shards(table, keys[Math.max(0, place - 1)], keys[Math.min(place + 1, keys.length - 1)], shardOfRows)).flat();
  }

  /** @param {number} number @returns {Promise<Fragment>} */
  fragment(number) {
    return this.read(`text-${this.start.edition}-${number}.gz`, (bytes) => JSON.parse(text(bytes)));
  }

  /** The title of a document and each passage with Chinese in the other script. @param {number} number @returns {Promise<string[]>} */
  other(number) {
    return this.read(`other-${this.start.edition}-${number}.gz`, (bytes) => text(bytes).split("\n"));
  }

  /**
   * The shards of a table that can hold keys from `first` to `last`.
   * @template T
   * @param {string} table
   * @param {string} first
   * @param {string} last
   * @param {(bytes: Uint8Array) => T} decode
   * @param {number} most
   * @returns {Promise<T[]>}
   */
  async shards(table, first, last, decode, most = 9) {
    const [keys, before] = table === "terms" ? await this.keys(first, last) : [this.start[table], 0];
    const places = between(keys, first, last).slice(0, most);
    return Promise.all(places.map((place) => this.read(`${table}-${this.start.edition}-${before + place}.gz`, decode)));
  }

  /**
   * Where the shards of terms begin, of those that can hold keys from `first` to `last`, and how many stand before them.
   * @param {string} first
   * @param {string} last
   * @returns {Promise<[string[], number]>}
   */
  async keys(first, last) {
    const places = between(this.start.terms, first, last);
    const branches = await Promise.all(
      places.map((place) => this.read(`keys-${this.start.edition}-${place}.gz`, (bytes) => JSON.parse(text(bytes)))),
    );
    return [branches.flat(), (places[0] ?? 0) * this.start.branch];
  }

  /**
   * Begins to fetch where the shards of some terms begin, which are small files: who may ask for them next need not wait.
   * @param {string[]} terms
   */
  prepare(terms) {
    for (const term of terms) this.keys(term, term).catch(() => {}); // A failure is told to who asks.
  }

  /**
   * A file, read once; one that failed is asked for anew the next time.
   * @template T
   * @param {string} name
   * @param {(bytes: Uint8Array) => T} decode
   * @returns {Promise<T>}
   */
  read(name, decode) {
    let file = /** @type {Promise<T> | undefined} */ (this.files.get(name));
    if (!file) {
      file = this.source.file(name).then(decode);
      file.catch(() => this.files.delete(name));
      this.files.set(name, file);
    }
    return file;
  }
}

/**
 * The places of what can hold keys from `first` to `last`, in a list of what each begins with.
 * @param {string[]} keys
 * @param {string} first
 * @param {string} last
 */
function between(keys, first, last) {
  const places = [];
  for (let i = Math.max(0, below(keys, first) - 1); i < keys.length && at(keys, i) <= last; i++) places.push(i);
  return places;
}

/**
 * How many keys of a sorted list are less than a key.
 * @param {string[]} keys
 * @param {string} key
 */
function below(keys, key) {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(keys, middle) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * @param {Uint8Array} bytes
 * @returns {Row[]}
 */
function shardOfRows(bytes) {
  return text(bytes).split("\n").filter(Boolean).map((line) => JSON.parse(line));
}

/**
 * Each of the hanzi that stand after a syllable, with all such syllables.
 * @param {string} lists `ke棵课ku哭苦`
 */
function readCharacters(lists) {
  /** @type {Map<string, string[]>} */
  const read = new Map();
  for (const [, syllable = "", hanzi = ""] of lists.matchAll(/([a-z]+)([^a-z]+)/g)) {
    for (const one of hanzi) read.set(one, [...(read.get(one) ?? []), syllable]);
  }
  return read;
}

const decoder = new TextDecoder();

/** @param {Uint8Array} bytes */
function text(bytes) {
  return decoder.decode(bytes);
}
