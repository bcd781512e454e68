// @ts-check
/** Finds a query's strings and syllables in a fragment, and cuts excerpts around them. */

import { at } from "./lists.mjs";
import { hasHanzi, size } from "./search-fold.mjs";
import { syllableOf } from "./search-pinyin.mjs";

/**
 * @typedef {import("./search-index.mjs").Fragment} Fragment
 * @typedef {import("./search-fold.mjs").Folded} Folded
 */

/**
 * What to look for: folded text as it stands, Latin words at the beginning of a word, or hanzi read so (tone 0 is any).
 * @typedef {{ kind: "text", text: string, isWhole?: boolean } | { kind: "sound", syllables: string[], tones: number[] }} Matcher
 */

/**
 * A word of an excerpt: as it is printed, in the other script (as many characters), which of its characters are a hit.
 * @typedef {{ text: string, other: string, reading: string, hit: [number, number] | null }} Piece
 */

/**
 * @typedef {object} Line a line of Chinese or of English on a page
 * @property {string} anchor
 * @property {"title" | "zh" | "en"} part
 * @property {string} printed
 * @property {string} other the same in the other script, or again as printed
 * @property {[number, string][]} words how long each is and how it is read, where readings are wanted
 * @property {Folded} folded
 */

/**
 * @typedef {{ line: number, start: number, end: number, group: number }} Hit in the printed text of a line
 */

const WORD = /[\p{L}\p{N}]/u;
const LATIN = /[\p{Script=Latin}\p{N}]/u;

/** The lines of a fragment: its titles, then its passages. */
export class Lines {
  /**
   * @param {Fragment} fragment
   * @param {(text: string) => Folded} fold
   * @param {{ isRead?: boolean, other?: string[] }} [seen] whether its readings are wanted, and the title and each passage with
   *   Chinese in the other script where that is
   */
  constructor(fragment, fold, { isRead = false, other: lines = [] } = {}) {
    this.fragment = fragment;
    /** @type {Line[]} */
    this.lines = [];
    const words = isRead ? wordsOf([fragment.title, ...chinese(fragment)], fragment.readings) : [];
    let row = 0;
    const add = (/** @type {string} */ anchor, /** @type {Line["part"]} */ part, /** @type {string} */ printed) => {
      const isChinese = part === "zh" || !this.lines.length;
      const other = (isChinese && lines[row]) || printed;
      this.lines.push({ anchor, part, printed, other, words: (isChinese && words[row]) || [], folded: fold(printed) });
      if (isChinese) row += 1;
    };
    add("", "title", fragment.title);
    if (fragment.english) add("", "title", fragment.english);
    for (const [anchor, text, english] of fragment.passages) {
      if (text) add(anchor, "zh", text);
      if (english) add(anchor, "en", english);
    }
  }

  /**
   * The hits of one group of the query: of the first of its ways all of whose matchers are found.
   * @param {Matcher[][]} ways
   * @param {number} group
   * @returns {Hit[]}
   */
  findWay(ways, group) {
    for (const way of ways) {
      const found = way.map((matcher) => this.find(matcher, group));
      if (found.length && found.every((hits) => hits.length)) return found.flat();
    }
    return [];
  }

  /**
   * @param {Matcher} matcher
   * @param {number} group
   * @returns {Hit[]}
   */
  find(matcher, group) {
    return this.lines.flatMap((line, number) =>
      (matcher.kind === "text" ? findText(line, matcher) : findSound(line, matcher)).map(([start, end]) => ({
        line: number,
        start,
        end,
        group,
      })),
    );
  }

  /**
   * A hit as it is printed, and in the other script where that was fetched and differs.
   * @param {Hit} hit
   * @returns {string[]}
   */
  both({ line, start, end }) {
    const { printed, other } = at(this.lines, line);
    return [...new Set([printed.slice(start, end), inOther(printed, other, start, end)])];
  }

  /**
   * The words around the first hits of a line, cut to about so many characters.
   * @param {number} number of the line
   * @param {Hit[]} hits
   * @param {number} most
   * @returns {Piece[]}
   */
  excerpt(number, hits, most) {
    const line = at(this.lines, number);
    const own = hits.filter((hit) => hit.line === number).sort((a, b) => a.start - b.start);
    const isLatin = line.part === "en" || !hasHanzi(line.printed);
    const [from, to] = span(line.printed, own, most, isLatin);
    /** @type {Piece[]} */
    const pieces = [];
    let place = 0;
    for (const [length, reading] of line.words.length ? line.words : unread(line.printed, own, from, to)) {
      const start = place;
      place += length;
      if (place <= from || start >= to) continue;
      const hit = own.find((one) => one.start < place && start < one.end);
      /** @type {[number, number] | null} */
      const marked = hit ? [Math.max(hit.start - start, 0), Math.min(hit.end - start, length)] : null;
      pieces.push({ text: line.printed.slice(start, place), other: inOther(line.printed, line.other, start, place), reading: shown(reading), hit: marked });
    }
    if (from > 0) pieces.unshift(ELLIPSIS);
    if (to < line.printed.length) pieces.push(ELLIPSIS);
    return pieces;
  }
}

/** @type {Piece} */
const ELLIPSIS = { text: "…", other: "…", reading: "", hit: null };

/**
 * Whether a text is shown in the other script than it is printed in.
 * @param {string} lang as printed
 * @param {string} script that the reader chose: `hans`, `hant`, or anything else for each text as it was printed
 */
export function isInOther(lang, script) {
  return lang === "zh-Hant" ? script === "hans" : script === "hant";
}

/** A reading without the bars between its syllables. @param {string} reading */
export function shown(reading) {
  return reading.replaceAll("|", "");
}

/**
 * @param {Line} line
 * @param {{ text: string, isWhole?: boolean }} matcher
 * @returns {[number, number][]}
 */
function findText(line, matcher) {
  const { text, places } = line.folded;
  /** @type {[number, number][]} */
  const found = [];
  const begins = LATIN.test(matcher.text[0] ?? "");
  for (let start = text.indexOf(matcher.text); start >= 0; start = text.indexOf(matcher.text, start + matcher.text.length)) {
    const end = start + matcher.text.length;
    if (begins && LATIN.test(text[start - 1] ?? "")) continue;
    if (matcher.isWhole && LATIN.test(text[end] ?? "")) continue;
    found.push([at(places, start), at(places, end)]);
  }
  return found;
}

/** @type {Map<string, string[]>} */
const divided = new Map();

/** The written syllables of a reading with bars; a site has not many readings. @param {string} reading */
function syllablesOf(reading) {
  let syllables = divided.get(reading);
  if (!syllables) divided.set(reading, (syllables = reading.split(/[|\-'’ ]/).filter(Boolean)));
  return syllables;
}

/** @type {Map<string, [string, number]>} */
const known = new Map();

/** A written syllable taken apart; there are not many of them. @param {string} written */
function apart(written) {
  const syllable = known.get(written) ?? syllableOf(written);
  known.set(written, syllable);
  return syllable;
}

/**
 * @param {Line} line
 * @param {{ syllables: string[], tones: number[] }} matcher
 * @returns {[number, number][]}
 */
function findSound(line, { syllables, tones }) {
  if (line.part === "en") return [];
  /** @type {[string, number, number, number][]} syllable, tone, start, end */
  const read = [];
  let place = 0;
  for (const [length, reading] of line.words) {
    const own = syllablesOf(reading);
    const end = place + length;
    let said = 0;
    for (const character of line.printed.slice(place, end)) {
      const next = said < own.length && /\p{Script=Han}|〇/u.test(character) ? apart(at(own, said++)) : undefined;
      read.push([next?.[0] ?? "", next?.[1] ?? 0, place, place + character.length]);
      place += character.length;
    }
    place = end;
  }
  /** @type {[number, number][]} */
  const found = [];
  const isRead = (/** @type {number} */ place, /** @type {number} */ i) => {
    const [syllable, tone] = at(read, place + i);
    return syllable === syllables[i] && (!tones[i] || tones[i] === tone);
  };
  for (let place = 0; place + syllables.length <= read.length; place++) {
    if (!syllables.every((_, i) => isRead(place, i))) continue;
    found.push([at(read, place)[2], at(read, place + syllables.length - 1)[3]]);
    place += syllables.length - 1;
  }
  return found;
}

/**
 * Where to cut a line so that its first hit is well inside, and as many of the next as there is room for.
 * @param {string} text
 * @param {Hit[]} hits
 * @param {number} most
 * @param {boolean} isLatin
 * @returns {[number, number]}
 */
function span(text, hits, most, isLatin) {
  const room = isLatin ? most * 2.5 : most;
  if (text.length <= room * 1.2) return [0, text.length];
  const first = hits[0]?.start ?? 0;
  let from = Math.max(0, Math.min(first - Math.round(room / 4), text.length - room));
  const mark = [..."。！？；，、"].map((one) => text.lastIndexOf(one, first - 1)).filter((place) => place >= from);
  if (from > 0 && mark.length) from = Math.min(...mark) + 1;
  let to = Math.min(text.length, Math.max(from + room, hits[0]?.end ?? 0));
  if (isLatin) {
    while (from > 0 && WORD.test(text[from - 1] ?? "")) from--;
    while (to < text.length && WORD.test(text[to] ?? "")) to++;
  }
  return [from, to];
}

/**
 * A line without readings in pieces: it is cut where an excerpt of it begins and ends, and around its hits.
 * @param {string} text
 * @param {Hit[]} hits
 * @param {number} from
 * @param {number} to
 * @returns {[number, string][]}
 */
function unread(text, hits, from, to) {
  const places = [...new Set([0, from, to, text.length, ...hits.flatMap(({ start, end }) => [start, end])])];
  places.sort((a, b) => a - b);
  return places.slice(1).map((end, i) => [end - at(places, i), ""]);
}

/**
 * A part of a text in the other script, which has as many characters, if not always as many units.
 * @param {string} printed
 * @param {string} other
 * @param {number} start
 * @param {number} end
 */
function inOther(printed, other, start, end) {
  if (printed.length === other.length) return other.slice(start, end);
  const first = size(printed.slice(0, start));
  return [...other].slice(first, first + size(printed.slice(start, end))).join("");
}

/** The Chinese of the passages. @param {Fragment} fragment */
function chinese({ passages }) {
  return passages.map(([, text]) => text).filter(Boolean);
}

/**
 * The words of each line with their readings: `2míng` is two characters long, a number alone is read as the same text
 * was before, if it was, and a question mark stands for what is not read here.
 * @param {string[]} lines
 * @param {string[]} readings
 * @returns {[number, string][][]}
 */
export function wordsOf(lines, readings) {
  /** @type {Map<string, string>} */
  const known = new Map();
  return lines.map((line, row) => {
    let place = 0;
    const words = (readings[row] || "").split("\t").map((word) => {
      const begin = word.search(/\D|$/);
      const [digits, own] = [word.slice(0, begin), word.slice(begin)];
      const reading = own === "?" ? "" : own;
      const length = Number(digits) || syllablesOf(reading).length;
      const text = line.slice(place, place + length);
      place += length;
      if (own) known.set(text, reading);
      return /** @type {[number, string]} */ ([length, known.get(text) ?? ""]);
    });
    if (place < line.length) words.push([line.length - place, ""]);
    return words;
  });
}
