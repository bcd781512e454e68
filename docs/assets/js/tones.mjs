// @ts-check
/** The tones of a word, found in its reading as GB/T 16159-2012 writes it: pure logic, apart from the page. */

/** What a tone mark is once the letters are taken apart (Unicode NFD). @type {Record<string, number>} */
const MARKS = { "\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4 };

/** A syllable without tone marks: n, ng and r, alone or after those (diǎnr), belong to it unless a vowel follows. ü is v. */
const SYLLABLE = /(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiouvê]+(?:ng(?![aeiouv])|n(?![aeiouv]))?(?:r(?![aeiouv]))?|h?ng?|h?m/g;

/** The marks of tones 1 to 4, as wide as a hanzi in a Chinese font; a wide space for a syllable without a tone. */
const SIGNS = ["\u3000", "\u02c9", "\u02ca", "\u02c7", "\u02cb", "\u3000"];

/**
 * The tone of every character of a word: `tones("三会一课", "sānhuì-yīkè")` is `[1, 4, 1, 4]`.
 *
 * 5 is the neutral tone; 0 stands for a character that has no syllable of its own (儿 in 花儿 huār, a digit).
 * @param {string} text
 * @param {string} reading
 * @returns {number[] | undefined} nothing where the reading cannot be matched with the characters
 */
export function tones(text, reading) {
  const syllables = syllablesOf(reading);
  const characters = [...text];
  const hanzi = characters.filter(isHanzi).length;
  let merged = hanzi - syllables.length;
  if (merged < 0) return undefined;
  /** @type {number[]} */
  const found = [];
  let next = 0;
  for (const character of characters) {
    const before = syllables[next - 1];
    if (!isHanzi(character)) {
      found.push(0);
    } else if (merged > 0 && character === "儿" && before?.isErhua) {
      merged -= 1;
      found.push(0);
    } else {
      found.push(syllables[next]?.tone ?? 0);
      next += 1;
    }
  }
  return merged === 0 ? found : undefined;
}

/**
 * The tone marks of a word, one for each character: `toneMarks([2, 5])` is `ˊ` and a wide space.
 * @param {number[]} found
 */
export function toneMarks(found) {
  return found.map((tone) => SIGNS[tone] ?? SIGNS[0]).join("");
}

/**
 * The syllables of a reading, each with its tone and its place: `luòshí` is 4 at 0–3 and 2 at 3–6.
 * @param {string} reading
 * @returns {Array<{ tone: number, start: number, end: number, isErhua: boolean }>}
 */
export function syllablesOf(reading) {
  let letters = "";
  /** @type {number[]} Where each letter stands in the reading. */
  const starts = [];
  /** @type {Array<number | undefined>} The tone that stands on each letter. */
  const marks = [];
  let place = 0;
  for (const written of reading) {
    for (const character of written.normalize("NFD").toLowerCase()) {
      const last = letters.length - 1;
      if (MARKS[character]) marks[last] = MARKS[character];
      else if (character === "\u0308") letters = `${letters.slice(0, last)}v`; // ü
      else if (character === "\u0302") letters = `${letters.slice(0, last)}ê`;
      else {
        starts[letters.length] = place;
        letters += /[a-z]/.test(character) ? character : " ";
      }
    }
    place += written.length;
  }
  starts.push(place);
  return [...letters.matchAll(SYLLABLE)].map(({ 0: match, index }) => {
    const end = index + match.length;
    return {
      tone: marks.slice(index, end).find(Boolean) ?? 5,
      start: starts[index] ?? 0,
      end: starts[end] ?? place,
      isErhua: match.length > 2 && match.endsWith("r"),
    };
  });
}

/** @param {string} character */
function isHanzi(character) {
  return /\p{Script=Han}/u.test(character);
}
