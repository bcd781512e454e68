// @ts-check
/** Postings: which documents have a term, and how much it says about them; `hooks/zhreader/search_postings.py` writes them. */

import { at } from "./lists.mjs";

/** @typedef {Map<number, number>} Postings flags by number of document */

export const TITLE = 1;
export const NAME = 8;
/** Of three side by side: nothing else follows the first two in the document. */
export const ALONE = 16;

const decoder = new TextDecoder();

/** How much a term says about a document, from 0 to 3. @param {number} flags */
export function frequencyClass(flags) {
  return (flags >> 1) & 3;
}

/**
 * What stands under each key of a shard, as it is written.
 * @param {Uint8Array} bytes
 * @returns {Map<string, Uint8Array[]>}
 */
export function shardOfTerms(bytes) {
  const terms = new Map();
  for (const numbers = new Numbers(bytes); !numbers.isAtEnd; ) {
    const key = decoder.decode(numbers.measured());
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
      number += Math.floor(value / 32) + 1;
      postings.set(number, value % 32);
    }
  }
  return postings;
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
 * The documents that have all; a title or a name only if all stand in it.
 * @param {Postings[]} all
 * @returns {Postings}
 */
export function intersect(all) {
  const [first, ...rest] = [...all].sort((a, b) => a.size - b.size);
  if (first && !rest.length) return first;
  /** @type {Postings} */
  const both = new Map();
  for (const [number, flags] of first ?? []) {
    let title = flags & TITLE;
    let frequency = frequencyClass(flags);
    const inAll = rest.every((other) => {
      const more = other.get(number);
      title &= more ?? 0;
      frequency = Math.min(frequency, frequencyClass(more ?? 0));
      return more !== undefined;
    });
    if (inAll) both.set(number, title | (frequency << 1));
  }
  return both;
}

/** The documents that have any of them. @param {(Postings | null)[]} all @returns {Postings} */
export function unite(all) {
  const [first, ...rest] = all;
  if (first && !rest.length) return first;
  const any = new Map();
  for (const one of all) for (const [number, flags] of one ?? []) any.set(number, Math.max(any.get(number) ?? 0, flags & ~ALONE));
  return any;
}
