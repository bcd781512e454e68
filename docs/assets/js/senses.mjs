// @ts-check
/** What the dictionary's senses say besides the meaning: words to look up, measure words, where an entry only points. */

/** @import { Entry } from "./lookup.mjs" */

/** @typedef {{ text: string, traditional: string, reading: string }} Piece a word that stands in a sense */

/**
 * A sense in pieces: what is between `{}` in “variant of {落實|落实[luòshí]}” is a word to look up.
 * @param {string} sense
 * @returns {Array<string | Piece>}
 */
export function sensePieces(sense) {
  const pieces = [];
  let end = 0;
  for (const match of sense.matchAll(/([\p{Script=Han}〇]+)(?:\|([\p{Script=Han}〇]+))?(?:\[([^\]]+)\])?/gu)) {
    if (match.index > end) pieces.push(sense.slice(end, match.index));
    const [all, traditional = "", simplified, reading = ""] = match;
    pieces.push({ text: simplified ?? traditional, traditional, reading });
    end = match.index + all.length;
  }
  if (end < sense.length) pieces.push(sense.slice(end));
  return pieces;
}

/**
 * A sense, and the measure words that the dictionary gives in it or in place of one: `mountain (CL:座[zuò])`, `CL:座[zuò]`.
 * @param {string} sense
 * @returns {{ meaning: string, measures: Piece[] }}
 */
export function senseOf(sense) {
  const [, meaning = sense, measures = ""] = /^(.*?)[;\s]*\(?CL:([^()]+)\)?$/u.exec(sense) ?? [];
  return { meaning, measures: sensePieces(measures).filter((piece) => typeof piece !== "string") };
}

/**
 * What an entry means, without its measure words; nothing for no entry.
 * @param {Entry | undefined} entry
 * @returns {string[]}
 */
export function meaningsOf(entry) {
  return (entry?.[2] ?? []).map((sense) => senseOf(sense).meaning).filter(Boolean);
}

/**
 * An entry in a few words, for where nothing can be looked up: `to plan; variant of 划 huà`.
 * @param {Entry | undefined} entry
 * @param {number} [most] so many senses
 */
export function glossOf(entry, most = 3) {
  const pieces = sensePieces(meaningsOf(entry).slice(0, most).join("; "));
  return pieces.map((piece) => (typeof piece === "string" ? piece : `${piece.text} ${piece.reading}`.trim())).join("");
}

/**
 * The words at which all of an entry points: `["落实"]` for “variant of 落實|落实[luo4 shi2]” and nothing more.
 * @param {Entry} entry
 */
export function pointsAt([, , senses]) {
  const first = senses[0] ?? "";
  if (senses.length > 1 || !/(?:variant of|^see |^abbr\. for|^used in)/.test(first)) return [];
  return sensePieces(first).flatMap((piece) => (typeof piece === "string" ? [] : [piece.text]));
}
