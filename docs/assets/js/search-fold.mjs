// @ts-check
/** Text as the search compares it; the rule is that of `hooks/zhreader/search_fold.py`, and a test holds the two together. */

const HAN = "\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
const RUN = new RegExp(`([${HAN}]+)|((?:(?![${HAN}])[\\p{L}\\p{N}])+)`, "gu");
const HANZI = new RegExp(`[${HAN}]`, "u");

/**
 * A run of hanzi, or a Latin word or number, in folded text.
 * @typedef {{ text: string, isHanzi: boolean }} Run
 */

/**
 * Folded text, and for each of its units the place in the text it came from, with one place more for the end.
 * @typedef {{ text: string, places: number[] }} Folded
 */

/**
 * Makes the function that folds: no case, no full width, simplified characters.
 * @param {string} pairs traditional characters, each followed by its simplified one: `黨党會会`
 */
export function folder(pairs) {
  const simplified = new Map();
  const characters = [...pairs];
  for (let i = 0; i < characters.length; i += 2) simplified.set(characters[i], characters[i + 1]);
  /** @type {Map<string, string>} */
  const known = new Map();

  /** @param {string} character */
  function foldCharacter(character) {
    let folded = known.get(character);
    if (folded === undefined) {
      const plain = character.normalize("NFKC").toLowerCase();
      folded = [...plain].map((one) => simplified.get(one) ?? one).join("");
      known.set(character, folded);
    }
    return folded;
  }

  /**
   * @param {string} text
   * @returns {Folded}
   */
  return function fold(text) {
    let folded = "";
    /** @type {number[]} */
    const places = [];
    let place = 0;
    for (const character of text) {
      const piece = foldCharacter(character);
      for (let i = 0; i < piece.length; i++) places.push(place);
      folded += piece;
      place += character.length;
    }
    places.push(place);
    return { text: folded, places };
  };
}

/**
 * The runs of folded text: `app三会 2018` has three.
 * @param {string} folded
 * @returns {Run[]}
 */
export function runs(folded) {
  return [...folded.matchAll(RUN)].map((match) => ({ text: match[0], isHanzi: match[1] !== undefined }));
}

/**
 * Whether there is a hanzi in a text.
 * @param {string} text
 */
export function hasHanzi(text) {
  return HANZI.test(text);
}

/**
 * How many hanzi (code points) a run has.
 * @param {string} text
 */
export function size(text) {
  return [...text].length;
}
