// @ts-check
/**
 * Which terms of the glossary a query finds, and in which order: pure functions that know no document.
 *
 * A query may be hanzi of either script, pinyin with or without tones and spaces (`sānhuì`, `sanhuiyike`,
 * `san1 hui4`), the first letters of the syllables (`shyk`), or English (`one lecture`); or several of these in words.
 */

/**
 * What is known of a term.
 * @typedef {object} Entry
 * @property {string[][]} forms the headword and its aliases, each simplified and, where it differs, traditional
 * @property {string[][]} syllables of each form that has any: `["san1", "hui4", "yi1", "ke4"]`, ü written v
 * @property {string} english all its English
 * @property {number} order its place in the order of the readings
 * @property {number} count the sentences of the site with it
 */

/**
 * A letter of a pinyin query: the tone said of its syllable, and whether a space or hyphen stands before it.
 * @typedef {{ letter: string, tone: string, isStart: boolean }} Letter
 */

const TONES = new Map([["\u0304", "1"], ["\u0301", "2"], ["\u030c", "3"], ["\u0300", "4"]]);

/**
 * Whether a query finds an entry: as a whole, or else by each of its words.
 * @param {Entry} entry
 * @param {string} query
 * @param {Map<string, string>} simplified as {@link simplifying} gives it
 * @returns {boolean}
 */
export function matches(entry, query, simplified) {
  const wanted = query.normalize("NFKC").trim();
  const words = wanted.split(/\s+/u);
  return finds(entry, wanted, simplified) || (words.length > 1 && words.every((word) => finds(entry, word, simplified)));
}

/**
 * The simplified character for every traditional one in the forms, so that a query may mix the scripts: 會 is 会.
 * @param {Entry[]} entries
 * @returns {Map<string, string>}
 */
export function simplifying(entries) {
  const map = new Map();
  for (const [simplified = "", traditional = simplified] of entries.flatMap(({ forms }) => forms)) {
    const characters = [...simplified];
    [...traditional].forEach((character, place) => map.set(character, characters[place] ?? character));
  }
  return map;
}

/**
 * The entries in the order `pinyin`, or `frequency`: the commonest first, equals by reading.
 * @template {Entry} T
 * @param {T[]} entries
 * @param {string} order
 * @returns {T[]}
 */
export function sorted(entries, order) {
  return [...entries].sort((a, b) => (order === "frequency" ? b.count - a.count : 0) || a.order - b.order);
}

/**
 * @param {Entry} entry
 * @param {string} wanted
 * @param {Map<string, string>} simplified
 */
function finds(entry, wanted, simplified) {
  const folded = [...wanted].map((character) => simplified.get(character) ?? character).join("").toLowerCase();
  if (entry.forms.some(([form = ""]) => form.toLowerCase().includes(folded))) return true;
  const letters = pinyin(wanted);
  if (letters.length && entry.syllables.some((syllables) => sounds(syllables, letters))) return true;
  return saysInEnglish(entry.english, wanted);
}

/**
 * The letters of a pinyin query, none if it is no pinyin: `lǜ` is l, v with the tone 4 on each.
 * @param {string} text
 * @returns {Letter[]}
 */
function pinyin(text) {
  /** @type {Letter[]} */
  const letters = [];
  let isStart = true;
  for (const character of text.toLowerCase().normalize("NFD").replaceAll("u\u0308", "v").replaceAll("u:", "v")) {
    const last = letters.at(-1);
    const tone = TONES.get(character) ?? (/[1-5]/u.test(character) ? character : "");
    if (tone && last) last.tone = tone;
    else if (/[a-z]/u.test(character)) {
      letters.push({ letter: character, tone: "", isStart });
      isStart = false;
    } else if (character === "\u0308" && last?.letter === "u") last.letter = "v"; // ǚ: the tone comes first
    else if (/[\s\-'’·,，、]/u.test(character)) isStart = true;
    else return [];
  }
  return letters;
}

/**
 * Whether letters spell syllables from one of them on, the last perhaps in part; or the first letters of all from the
 * beginning on: `huiyi` and `shy` for san1 hui4 yi1 ke4, but not `hyk`.
 * @param {string[]} syllables
 * @param {Letter[]} letters
 */
function sounds(syllables, letters) {
  return syllables.some((_, start) => spells(syllables, start, letters, 0, start === 0));
}

/**
 * @param {string[]} syllables
 * @param {number} index of the next syllable
 * @param {Letter[]} letters
 * @param {number} from the first letter that is left
 * @param {boolean} isBrief whether a syllable may be said by its first letters alone
 * @returns {boolean}
 */
function spells(syllables, index, letters, from, isBrief) {
  if (from === letters.length) return true;
  if (index === syllables.length) return false;
  const syllable = syllables[index] ?? "";
  const [spelling, tone] = [syllable.slice(0, -1), syllable.slice(-1)];
  const left = letters.length - from;
  const lengths = new Set([spelling.length, ...(left < spelling.length ? [left] : [])]);
  if (isBrief) for (const length of [1, ...(/^[zcs]h/u.test(spelling) ? [2] : [])]) lengths.add(length);
  return [...lengths].some((length) =>
    length <= left &&
    isSyllable(spelling.slice(0, length), tone, letters.slice(from, from + length)) &&
    spells(syllables, index + 1, letters, from + length, isBrief));
}

/**
 * Whether letters are these of a syllable; `u` also stands for ü, and a tone that is said must be the right one.
 * @param {string} spelling
 * @param {string} tone
 * @param {Letter[]} letters
 */
function isSyllable(spelling, tone, letters) {
  return letters.every(({ letter, tone: said, isStart }, place) =>
    (letter === spelling[place] || (letter === "u" && spelling[place] === "v")) &&
    (!said || said === tone) &&
    (!isStart || place === 0));
}

/**
 * Whether every word of a query begins a word of the English.
 * @param {string} english
 * @param {string} query
 */
function saysInEnglish(english, query) {
  const words = plainWords(english);
  const wanted = plainWords(query);
  return wanted.length > 0 && !/\p{Script=Han}/u.test(query) && wanted.every((begin) => words.some((word) => word.startsWith(begin)));
}

/** @param {string} text */
function plainWords(text) {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").match(/[\p{Script=Latin}\d]+/gu) ?? [];
}
