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
 * @typedef {object} Pair two that stand side by side
 * @property {Postings} postings
 * @property {(number: number) => string[]} followers what follows them somewhere in a document, an empty string where nothing does
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
 */

export const FORMAT = 2;
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

  /** @param {string} term two hanzi @returns {Promise<Pair>} */
  async pair(term) {
    const [postings, followers] = await Promise.all([this.entries(term), this.entries(`${term}>`)]);
    return decodePair(postings, followers);
  }

  /**
   * Two syllables side by side, with each of the tones they have somewhere.
   * @param {string} syllables `dang yuan`
   * @param {boolean} isFollowed whether what follows them is needed
   * @returns {Promise<(Pair & { tones: [number, number] })[]>}
   */
  async sounds(syllables, isFollowed) {
    const [pairs, followers] = await Promise.all([
      this.toned(syllables),
      isFollowed ? this.toned(`${syllables}>`) : new Map(),
    ]);
    return [...pairs].map(([tones, postings]) => ({
      ...decodePair(postings, followers.get(tones) ?? []),
      tones: [Number(tones[0]), Number(tones[1])],
    }));
  }

  /**
   * What stands under a key with two tones behind it, by these.
   * @param {string} key
   * @returns {Promise<Map<string, Uint8Array[]>>}
   */
  async toned(key) {
    const found = new Map();
    for (const shard of await this.shards("terms", `${key}1`, `${key}6`, shardOfTerms)) {
      for (const [term, parts] of shard) {
        const tones = term.startsWith(key) ? term.slice(key.length) : "";
        if (/^[1-5]{2}$/.test(tones)) found.set(tones, [...(found.get(tones) ?? []), ...parts]);
      }
    }
    return found;
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
   * All rows of the shard in which a key would stand: where to look for what is nearly the same.
   * @param {Table} table
   * @param {string} key
   */
  async neighbours(table, key) {
    return (await this.shards(table, key, key, shardOfRows)).flat();
  }

  /** @param {number} number @returns {Promise<Fragment>} */
  fragment(number) {
    return this.read(`text-${this.start.edition}-${number}.gz`, (bytes) => JSON.parse(text(bytes)));
  }

  /**
   * What stands beside the text of a document, line by line: how it is read, or the same in the other script.
   * @param {"reading" | "other"} kind
   * @param {number} number
   * @returns {Promise<string[]>}
   */
  beside(kind, number) {
    return this.read(`${kind}-${this.start.edition}-${number}.gz`, (bytes) => text(bytes).split("\n"));
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
    const keys = this.start[table];
    const begin = Math.max(0, below(keys, first) - 1);
    const found = [];
    for (let i = begin; i < keys.length && keys[i] <= last && found.length < most; i++) {
      found.push(this.read(`${table}-${this.start.edition}-${i}.gz`, decode));
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
 * What stands under each key of a shard, as it is written.
 * @param {Uint8Array} bytes
 * @returns {Map<string, Uint8Array[]>}
 */
export function shardOfTerms(bytes) {
  const terms = new Map();
  for (const numbers = new Numbers(bytes); !numbers.isAtEnd; ) {
    const key = text(numbers.measured());
    terms.set(key, [...(terms.get(key) ?? []), numbers.measured()]);
  }
  return terms;
}

/**
 * @param {Uint8Array[]} parts
 * @returns {Postings}
 */
export function decodePostings(parts) {
  const postings = new Map();
  for (const part of parts) {
    let number = -1;
    for (const numbers = new Numbers(part); !numbers.isAtEnd; ) {
      const value = numbers.next();
      number += Math.floor(value / 16) + 1;
      postings.set(number, value % 16);
    }
  }
  return postings;
}

/**
 * @param {Uint8Array[]} postings
 * @param {Uint8Array[]} followers a part for each part of the postings
 * @returns {Pair}
 */
export function decodePair(postings, followers) {
  /** @type {Map<number, string[]> | undefined} */
  let known;
  return {
    postings: decodePostings(postings),
    followers(number) {
      known ??= new Map(followers.flatMap((part, i) => decodeFollowers(part, decodePostings([at(postings, i)]).keys())));
      return known.get(number) ?? [];
    },
  };
}

/**
 * @param {Uint8Array} bytes
 * @param {Iterable<number>} documents
 * @returns {[number, string[]][]}
 */
function decodeFollowers(bytes, documents) {
  const numbers = new Numbers(bytes);
  const listed = text(numbers.measured()).split(" ");
  /** @type {[number, string[]][]} */
  const followers = [];
  for (const document of documents) {
    const own = [];
    let value;
    do {
      value = numbers.next();
      own.push(at(listed, value >> 1));
    } while (value & 1);
    followers.push([document, own]);
  }
  return followers;
}

/** Numbers of seven bits a byte, and bytes with their number before them, one after another. */
class Numbers {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.place = 0;
  }

  get isAtEnd() {
    return this.place >= this.bytes.length;
  }

  next() {
    let value = 0;
    let byte = 128;
    for (let shift = 0; byte >= 128; shift += 7) {
      byte = at(this.bytes, this.place++);
      value += (byte & 127) * 2 ** shift;
    }
    return value;
  }

  measured() {
    const length = this.next();
    this.place += length;
    return this.bytes.subarray(this.place - length, this.place);
  }
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
