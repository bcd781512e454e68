// @ts-check
/**
 * Reads the index that `hooks/zhreader/search.py` writes; `docs/contributing/search.md` describes its files.
 *
 * Where the files come from is the affair of a source (`search-source.mjs`): here they are bytes.
 */

import { at } from "./lists.mjs";
import { folder } from "./search-fold.mjs";

/**
 * @typedef {object} Source
 * @property {(name: string, options?: { isFresh?: boolean }) => Promise<Uint8Array>} file a file of the index, decompressed;
 *   `isFresh` asks past every cache
 */

/**
 * @typedef {Map<number, number>} Postings flags by number of document
 * @typedef {(string | number)[]} Row a line of a table, its key first
 * @typedef {"words" | "sounds" | "initials" | "glosses"} Table
 */

/**
 * @typedef {object} Fragment one document, as results show it
 * @property {"article" | "term" | "page"} kind
 * @property {string} url from the root of the site
 * @property {string} lang the script it was written in
 * @property {number[]} title
 * @property {string} english
 * @property {[string, string?, string?][]} words text, reading with bars, traditional form
 * @property {[string, number[], string?][]} passages anchor, words, English
 */

export const FORMAT = 1;
export const TITLE = 1;
export const NAME = 8;

/** How much a term says about a document, from 0 to 3. @param {number} flags */
export function frequencyClass(flags) {
  return (flags >> 1) & 3;
}

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
  }

  /** Reads the directory; the first time from the browser's cache if that is still right, `isFresh` past it. */
  async open(isFresh = false) {
    if (this.start && !isFresh) return;
    const start = JSON.parse(text(await this.source.file("start.gz", { isFresh })));
    if (start.format !== FORMAT) throw new StaleError(`format ${start.format}`);
    this.files.clear();
    this.start = start;
    this.fold = folder(start.folding);
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
    const shards = await this.shards("terms", term, term, shardOfTerms);
    for (const shard of shards) {
      const entry = shard.get(term);
      if (entry) return decodePostings(entry);
    }
    return null;
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
   * All rows of the shard in which a key would stand: where to look for what is nearly the same.
   * @param {Table} table
   * @param {string} key
   */
  async neighbours(table, key) {
    return (await this.shards(table, key, key, shardOfRows)).flat();
  }

  /** @param {number} number @returns {Promise<Fragment>} */
  fragment(number) {
    return this.read(`text-${this.start.texts}-${number}.gz`, (bytes) => JSON.parse(text(bytes)));
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
    const [keys, names] = this.start[table];
    const begin = Math.max(0, below(keys, first) - 1);
    const found = [];
    for (let i = begin; i < keys.length && keys[i] <= last && found.length < most; i++) {
      found.push(this.read(`${table}-${names[i]}.gz`, decode));
    }
    return Promise.all(found);
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
 * The terms of a shard, each with its postings still encoded.
 * @param {Uint8Array} bytes
 * @returns {Map<string, Uint8Array>}
 */
export function shardOfTerms(bytes) {
  const terms = new Map();
  let place = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = at(bytes, place++);
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  while (place < bytes.length) {
    const length = varint();
    const term = text(bytes.subarray(place, place + length));
    place += length;
    const size = varint();
    terms.set(term, bytes.subarray(place, place + size));
    place += size;
  }
  return terms;
}

/**
 * @param {Uint8Array} bytes
 * @returns {Postings}
 */
export function decodePostings(bytes) {
  const postings = new Map();
  let number = -1;
  for (let place = 0; place < bytes.length; ) {
    let value = 0;
    let byte = 128;
    for (let shift = 0; byte >= 128; shift += 7) {
      byte = at(bytes, place++);
      value += (byte & 127) * 2 ** shift;
    }
    number += Math.floor(value / 16) + 1;
    postings.set(number, value & 15);
  }
  return postings;
}

/**
 * @param {Uint8Array} bytes
 * @returns {Row[]}
 */
function shardOfRows(bytes) {
  return text(bytes).split("\n").filter(Boolean).map((line) => JSON.parse(line));
}

/** @param {Uint8Array} bytes */
function text(bytes) {
  return new TextDecoder().decode(bytes);
}
