// @ts-check
/** What a reader knows: pure logic, apart from the page and from where it is kept. */

const FORMAT = "zr-known-words";
const VERSION = 1;
const LONGEST_WORD = 40;

/**
 * All that a reader knows: every word up to a level but some, and some words more.
 * @typedef {object} Knowledge
 * @property {number} level words of the levels 1 to this one are known; 0 for none, 7 stands for 7–9
 * @property {Set<string>} words known in spite of their level
 * @property {Set<string>} except not known in spite of their level
 */

/** A file that cannot be taken in; the message is in both languages. */
export class KnownFileError extends Error {
  /**
   * @param {string} zh
   * @param {string} en
   */
  constructor(zh, en) {
    super(`${zh} · ${en}`);
    this.zh = zh;
    this.en = en;
  }
}

/** @returns {Knowledge} what a new reader knows */
export function nothing() {
  return { level: 0, words: new Set(), except: new Set() };
}

/**
 * Whether a word is known: `knows(knowledge, "落实", 7)`.
 * @param {Knowledge} knowledge
 * @param {string} word
 * @param {number} level of the word, 0 outside the syllabus
 */
export function knows({ level: upTo, words, except }, word, level) {
  return words.has(word) || (level > 0 && level <= upTo && !except.has(word));
}

/**
 * The same knowledge with one word known or unknown.
 * @param {Knowledge} knowledge
 * @param {string} word
 * @param {number} level of the word, 0 outside the syllabus
 * @param {boolean} isKnown
 * @returns {Knowledge}
 */
export function withWord(knowledge, word, level, isKnown) {
  const words = new Set(knowledge.words);
  const except = new Set(knowledge.except);
  words.delete(word);
  except.delete(word);
  if (knows({ ...knowledge, words, except }, word, level) !== isKnown) (isKnown ? words : except).add(word);
  return { level: knowledge.level, words, except };
}

/**
 * The same knowledge with all words of the levels 1 to `level` known, and none above but those marked one by one.
 * @param {Knowledge} knowledge
 * @param {number} level
 * @returns {Knowledge}
 */
export function withLevel(knowledge, level) {
  return { level, words: new Set(knowledge.words), except: new Set() };
}

/**
 * How much of a text is known, counted by running words: `{ known: 87, total: 100, percent: 87 }`.
 * The percentage is rounded down, so that 100 means every word.
 * @param {Iterable<readonly [word: string, level: number]>} text
 * @param {Knowledge} knowledge
 */
export function share(text, knowledge) {
  let known = 0;
  let total = 0;
  for (const [word, level] of text) {
    total += 1;
    if (knows(knowledge, word, level)) known += 1;
  }
  return { known, total, percent: total ? Math.floor((100 * known) / total) : 0 };
}

/**
 * The file that keeps a reader's knowledge: words sorted, one to a line.
 * @param {Knowledge} knowledge
 */
export function write({ level, words, except }) {
  const content = { format: FORMAT, version: VERSION, level, words: [...words].sort(), except: [...except].sort() };
  return `${JSON.stringify(content, null, 1)}\n`;
}

/**
 * Read such a file. Whatever is wrong with it, nothing of it is taken in.
 * @param {string} text
 * @returns {Knowledge}
 * @throws {KnownFileError} that says what is wrong and what to do
 */
export function read(text) {
  const content = parsed(text);
  if (content["format"] !== FORMAT) {
    throw new KnownFileError(
      `这不是本站导出的已知词文件（缺少 "format": "${FORMAT}"）。请选择用“导出”存下的文件。`,
      `This is no file of known words from this site ("format": "${FORMAT}" is missing). Choose one that “Export” saved.`,
    );
  }
  if (content["version"] !== VERSION) {
    throw new KnownFileError(
      `文件的版本是 ${JSON.stringify(content["version"])}，本页只认识版本 ${VERSION}。请刷新本页，或重新导出。`,
      `The file has version ${JSON.stringify(content["version"])}, and this page knows version ${VERSION}. Reload the page, or export again.`,
    );
  }
  const level = content["level"];
  if (typeof level !== "number" || !Number.isInteger(level) || level < 0 || level > 7) {
    throw new KnownFileError(
      `"level" 应为 0 到 7 的整数（7 指 7–9 级），文件里是 ${JSON.stringify(level)}。`,
      `"level" is to be a whole number from 0 to 7 (7 stands for 7–9), and is ${JSON.stringify(level)}.`,
    );
  }
  return { level, words: wordsIn(content, "words"), except: wordsIn(content, "except") };
}

/**
 * @param {string} text
 * @returns {Record<string, unknown>}
 */
function parsed(text) {
  /** @type {unknown} */
  let content;
  try {
    content = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new KnownFileError(
      `文件不是有效的 JSON（${reason}）。请选择用“导出”存下的文件。`,
      `The file is not valid JSON (${reason}). Choose one that “Export” saved.`,
    );
  }
  return typeof content === "object" && content !== null ? /** @type {Record<string, unknown>} */ (content) : {};
}

/**
 * @param {Record<string, unknown>} content
 * @param {string} key
 * @returns {Set<string>}
 */
function wordsIn(content, key) {
  const list = content[key] ?? [];
  if (!Array.isArray(list)) {
    throw new KnownFileError(`"${key}" 应为词语的列表。`, `"${key}" is to be a list of words.`);
  }
  for (const [index, word] of list.entries()) {
    if (typeof word === "string" && /^\p{Script=Han}/u.test(word) && word.length <= LONGEST_WORD) continue;
    const found = (JSON.stringify(word) ?? "").slice(0, LONGEST_WORD);
    throw new KnownFileError(
      `"${key}" 的第 ${index + 1} 项不是词语：${found}。请改正或删去。`,
      `Entry ${index + 1} of "${key}" is no word: ${found}. Correct or remove it.`,
    );
  }
  return new Set(list);
}
