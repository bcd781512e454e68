// @ts-check
/** Finds a query's strings and syllables in a fragment, and cuts excerpts around them. */

import { at } from "./lists.mjs";
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
 * A word of an excerpt: what it is written in, from which character to which it is a hit, its reading.
 * @typedef {{ text: string, traditional: string, reading: string, hit: [number, number] | null }} Piece
 */

/**
 * @typedef {object} Line a line of Chinese or of English on a page
 * @property {string} anchor
 * @property {"title" | "zh" | "en"} part
 * @property {[string, string?, string?][]} words
 * @property {string} printed
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
   */
  constructor(fragment, fold) {
    this.fragment = fragment;
    /** @type {Line[]} */
    this.lines = [];
    const isTraditional = fragment.lang === "zh-Hant";
    /** @type {(anchor: string, part: Line["part"], words: Line["words"]) => void} */
    const add = (anchor, part, words) => {
      const printed = words.map(([text, , traditional]) => (isTraditional && traditional) || text).join("");
      if (printed) this.lines.push({ anchor, part, words, printed, folded: fold(printed) });
    };
    const words = (/** @type {number[]} */ numbers) => numbers.map((number) => at(fragment.words, number));
    add("", "title", words(fragment.title));
    add("", "title", [[fragment.english]]);
    for (const [anchor, numbers, english] of fragment.passages) {
      add(anchor, "zh", words(numbers));
      if (english) add(anchor, "en", [[english]]);
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
   * A hit as it is printed, and in the other script where that differs.
   * @param {number} number of the line
   * @param {number} start
   * @param {number} end
   * @returns {string[]}
   */
  both(number, start, end) {
    const { words, printed } = at(this.lines, number);
    const simplified = words.map(([text]) => text).join("");
    const traditional = words.map(([text, , other]) => other || text).join("");
    return [...new Set([printed, simplified, traditional].map((text) => text.slice(start, end)))];
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
    const isLatin = line.part === "en" || !line.words.some((word) => word[1]);
    const [from, to] = span(line.printed, own, most, isLatin);
    /** @type {Piece[]} */
    const pieces = [];
    let place = 0;
    for (const [text, reading = "", traditional = ""] of isLatin ? unread(line.words, own, from, to) : line.words) {
      const start = place;
      place += text.length;
      if (place <= from || start >= to) continue;
      const hit = own.find((one) => one.start < place && start < one.end);
      /** @type {[number, number] | null} */
      const marked = hit ? [Math.max(hit.start - start, 0), Math.min(hit.end - start, text.length)] : null;
      pieces.push({ text, traditional, reading: shown(reading), hit: marked });
    }
    if (from > 0) pieces.unshift(ELLIPSIS);
    if (to < line.printed.length) pieces.push(ELLIPSIS);
    return pieces;
  }
}

/** @type {Piece} */
const ELLIPSIS = { text: "…", traditional: "", reading: "", hit: null };

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

/** @type {Map<string, [string, number][]>} */
const readings = new Map();

/** The syllables of a reading with bars. @param {string} reading */
function syllablesOf(reading) {
  let syllables = readings.get(reading);
  if (!syllables) {
    syllables = reading.split(/[|\-'’ ]/).filter(Boolean).map(syllableOf);
    readings.set(reading, syllables);
  }
  return syllables;
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
  for (const [text, reading] of line.words) {
    const own = reading ? [...syllablesOf(reading)] : [];
    for (const character of text) {
      const next = /\p{Script=Han}|〇/u.test(character) ? own.shift() : undefined;
      read.push([next?.[0] ?? "", next?.[1] ?? 0, place, place + character.length]);
      place += character.length;
    }
  }
  /** @type {[number, number][]} */
  const found = [];
  for (let i = 0; i + syllables.length <= read.length; i++) {
    const here = read.slice(i, i + syllables.length);
    if (here.every(([syllable, tone], j) => syllable === syllables[j] && (!tones[j] || tones[j] === tone))) {
      found.push([at(here, 0)[2], at(here, here.length - 1)[3]]);
      i += syllables.length - 1;
    }
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
 * A text without readings, in pieces: it is cut where an excerpt of it begins and ends, and around its hits.
 * @param {[string, string?, string?][]} words
 * @param {Hit[]} hits
 * @param {number} from
 * @param {number} to
 * @returns {[string, string?, string?][]}
 */
function unread(words, hits, from, to) {
  const text = words.map(([one]) => one).join("");
  const traditional = words.map(([one, , other]) => other || one).join("");
  const places = [...new Set([0, from, to, text.length, ...hits.flatMap(({ start, end }) => [start, end])])];
  places.sort((a, b) => a - b);
  return places.slice(1).map((end, i) => [text.slice(places[i], end), "", traditional.slice(places[i], end)]);
}
