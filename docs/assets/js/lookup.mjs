// @ts-check
/**
 * What the page's words mean: reads the JSON that `hooks/zhreader/vocabulary.py` writes, and knows no page.
 *
 * `lookUp(vocabulary, "长", "zhǎng")` is what a card shows of 长 where it is read zhǎng.
 */

import { glossOf } from "./senses.mjs";
import { syllablesOf } from "./tones.mjs";

/**
 * @typedef {object} Use a word as it is read somewhere on the page
 * @property {string} [syllables] one for each hanzi, with tone marks: `luò shí`
 * @property {string} [reading] as GB/T 16159 writes it, where that is not the syllables joined
 * @property {string} [traditional] where it is not the word's usual one
 * @property {string} [rung] what decided the reading, where it was not a dictionary that has one only
 * @property {string} [kind] `person`, `place`, `name`, `idiom`
 * @property {string[]} [alternatives] the other readings it could have
 * @property {number[]} [order] the place of each entry here, where another comes first
 */

/** @typedef {[traditional: string, reading: string, senses: string[]]} Entry an entry of the dictionary */

/**
 * @typedef {object} Word
 * @property {string} [traditional]
 * @property {number} [level] 1–7 of the standard, 7 for 7–9
 * @property {number} [dots] 1–5
 * @property {number} [site] how often on the site
 * @property {number} [articles] in how many articles
 * @property {Array<[page: number, anchor: string, number: number]>} [pages]
 * @property {Use[]} [uses] only of words that the page itself shows
 * @property {Entry[]} [entries]
 * @property {string[]} [parts] what it is made of
 * @property {string} [term] the slug of its explainer
 * @property {string[]} [inside] other terms inside this one, by their headwords
 */

/**
 * @typedef {object} Term
 * @property {string} href
 * @property {string} text
 * @property {string} zh
 * @property {string} en
 * @property {string} literal
 * @property {string[]} english
 * @property {Array<[hanzi: string, reading: string, english: string, parts: Array<[string, string, string]>]>} [wholes]
 */

/**
 * @typedef {object} Vocabulary
 * @property {string} standard
 * @property {Record<string, Word>} words
 * @property {Record<string, Term>} terms
 * @property {Array<[href: string, title: string]>} pages
 */

/**
 * @typedef {object} Found what a card shows
 * @property {string} text simplified
 * @property {string} traditional the same as `text` where it does not differ
 * @property {string} reading
 * @property {string[]} syllables
 * @property {Use} use
 * @property {Word} word
 * @property {Entry[]} entries the one in context first
 * @property {Array<{ text: string, traditional: string, reading: string, gloss: string }>} characters one by one, none
 *   for a single one
 * @property {Term | undefined} term
 */

/** @type {WeakMap<Vocabulary, Map<string, string>>} */
const indexes = new WeakMap();

/**
 * Everything about a word in either script, or `undefined` where the page's vocabulary has no such word.
 * @param {Vocabulary} vocabulary
 * @param {string} shown
 * @param {string} [reading] one of those that the page shows above it; the first one without
 * @param {boolean} [isUnsure] whether the page marks this reading as unsure: then the others that it may have are given
 * @returns {Found | undefined}
 */
export function lookUp(vocabulary, shown, reading = "", isUnsure = false) {
  const text = keyOf(vocabulary, shown);
  const word = text === undefined ? undefined : vocabulary.words[text];
  if (text === undefined || !word) return undefined;
  const use = chooseUse(word, shown, reading, isUnsure);
  const form = shown === text ? undefined : shown;
  const entries = inOrder(word, use, reading, form);
  const spoken = syllablesOf(reading).map(({ start, end }) => reading.slice(start, end).toLowerCase());
  const syllables = use.syllables?.split(" ") ?? spoken;
  const traditional = form ?? use.traditional ?? word.traditional ?? text;
  return {
    text,
    traditional,
    reading: word.uses ? readingOf(use) : reading || (entries[0]?.[1] ?? ""),
    syllables,
    use,
    word,
    entries,
    characters: charactersOf(vocabulary, text, traditional, syllables),
    term: word.term === undefined ? undefined : vocabulary.terms[word.term],
  };
}

/**
 * A reading without what capitals, hyphens and spaces say: `Yúgān Xiàn` and `yúgānxiàn` are the same sounds.
 * @param {string} reading
 */
export function sounds(reading) {
  return reading.toLowerCase().replace(/[\s'’·,-]/g, "");
}

/**
 * @param {Vocabulary} vocabulary
 * @param {string} shown
 */
function keyOf(vocabulary, shown) {
  if (Object.hasOwn(vocabulary.words, shown)) return shown;
  let index = indexes.get(vocabulary);
  if (!index) {
    index = new Map();
    for (const [text, word] of Object.entries(vocabulary.words)) {
      const forms = [word.traditional, ...(word.uses ?? []).map((use) => use.traditional), ...(word.entries ?? []).map(([form]) => form)];
      for (const form of forms) {
        if (form && !index.has(form)) index.set(form, text);
      }
    }
    indexes.set(vocabulary, index);
  }
  return index.get(shown);
}

/**
 * @param {Word} word
 * @param {string} shown
 * @param {string} reading
 * @param {boolean} isUnsure
 * @returns {Use}
 */
function chooseUse(word, shown, reading, isUnsure) {
  const uses = word.uses ?? [];
  const alike = uses.filter((use) => !reading || sounds(readingOf(use)) === sounds(reading));
  alike.sort((a, b) => Number(Boolean(b.alternatives) === isUnsure) - Number(Boolean(a.alternatives) === isUnsure));
  return alike.find((use) => use.traditional === shown) ?? alike[0] ?? uses[0] ?? {};
}

/** @param {Use} use */
function readingOf(use) {
  return use.reading ?? use.syllables?.replaceAll(" ", "") ?? "";
}

/**
 * @param {Word} word
 * @param {Use} use
 * @param {string} reading
 * @param {string} [form] the traditional form that is meant
 */
function inOrder(word, use, reading, form) {
  const entries = word.entries ?? [];
  const { order } = use;
  if (form && !word.uses) return byReading(byForm(entries, form), reading);
  if (order) {
    const ranked = entries.map((entry, index) => ({ entry, rank: order[index] ?? index }));
    return ranked.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry);
  }
  return word.uses || !reading ? entries : byReading(entries, reading);
}

/**
 * @param {Entry[]} entries
 * @param {string} form
 */
function byForm(entries, form) {
  return [...entries.filter(([traditional]) => traditional === form), ...entries.filter(([traditional]) => traditional !== form)];
}

/**
 * @param {Entry[]} entries
 * @param {string} reading
 */
function byReading(entries, reading) {
  const fits = (/** @type {Entry} */ entry) => sounds(entry[1]) === sounds(reading);
  return [...entries.filter(fits), ...entries.filter((entry) => !fits(entry))];
}

/**
 * @param {Vocabulary} vocabulary
 * @param {string} text
 * @param {string} traditional
 * @param {string[]} syllables
 */
function charactersOf(vocabulary, text, traditional, syllables) {
  const forms = [...traditional];
  const pairs = [...text].map((character, place) => ({ character, form: forms[place] ?? character }));
  const hanzi = pairs.filter(({ character }) => /[\p{Script=Han}〇]/u.test(character));
  if (pairs.length < 2) return [];
  return hanzi.map(({ character, form }, index) => {
    const reading = hanzi.length === syllables.length ? (syllables[index] ?? "") : "";
    const known = vocabulary.words[character]?.entries ?? [];
    const entries = byReading(form === character ? known : byForm(known, form), reading);
    return {
      text: character,
      traditional: form,
      reading: reading || (entries[0]?.[1] ?? ""),
      gloss: glossOf(entries[0]),
    };
  });
}
