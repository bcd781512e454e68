// @ts-check
/** An answer of the search as elements. What comes from a page or from the reader is set as text, never as HTML. */

import { bilingual } from "./labels.mjs";
import { isInOther } from "./search-match.mjs";

/**
 * @typedef {import("./search-engine.mjs").Answer} Answer
 * @typedef {import("./search-results.mjs").Result} Result
 * @typedef {import("./search-match.mjs").Piece} Piece
 */

/**
 * @typedef {object} Manner how to show it
 * @property {URL} root the site's first page
 * @property {boolean} hasPinyin whether readings stand above the words
 * @property {string} script `hans`, `hant`, or anything else for each text as it was printed
 * @property {(query: string) => void} ask what a button that offers another query does
 */

const KINDS = /** @type {const} */ ({
  term: ["词汇", "Glossary"],
  article: ["文章", "Articles"],
  page: ["本站", "About this site"],
});
const BY = { sound: ["拼音", "pinyin"], initials: ["首字母", "initials"], gloss: ["英文", "English"] };
const MOST_OTHERS = 8;

/**
 * @param {Answer} answer
 * @param {Manner} manner
 * @returns {DocumentFragment}
 */
export function showAnswer(answer, manner) {
  const shown = document.createDocumentFragment();
  shown.append(count(answer));
  if (answer.isCut) shown.append(note("搜索词太长，只用了开头。", "The query is too long: only its beginning was used."));
  if (answer.failures) shown.append(note("有些结果没能取到。", "Some results could not be loaded."));
  for (const one of answer.understood) shown.append(understood(one, manner));
  if (answer.nearest.length) shown.append(offers(["最接近的", "The nearest"], answer.nearest, manner));
  else if (!answer.results.length) shown.append(note("换个写法试试：少打几个字，或用拼音、英文。", "Try fewer characters, or pinyin, or English."));
  if (answer.words.length) shown.append(words(answer, manner));
  /** @type {Map<Result["kind"], HTMLElement>} */
  const groups = new Map();
  for (const result of answer.results) {
    let list = groups.get(result.kind);
    if (!list) {
      const [zh, en] = KINDS[result.kind];
      const heading = element("h2", "zr-found__kind");
      heading.append(bilingual(zh, en));
      list = element("ol", "zr-found__list");
      groups.set(result.kind, list);
      shown.append(heading, list);
    }
    list.append(item(result, manner));
  }
  return shown;
}

/**
 * The address of a result: its page, what to mark there, and the paragraph.
 * @param {Result} result
 * @param {URL} root
 */
export function addressOf(result, root) {
  const address = new URL(result.url, root);
  for (const text of result.marked) address.searchParams.append("hit", text);
  address.hash = result.anchor;
  return address.href;
}

/** @param {Answer} answer */
function count({ total, isExact, results }) {
  const line = element("p", "zr-found__count");
  line.setAttribute("role", "status");
  const pages = total === 1 ? "page" : "pages";
  if (!total || !results.length) line.append(bilingual("没有找到", "Nothing found"));
  else if (isExact) line.append(bilingual(`找到 ${total.toLocaleString("en")} 页`, `${total.toLocaleString("en")} ${pages} found`));
  else line.append(bilingual(`至多 ${total.toLocaleString("en")} 页`, `at most ${total.toLocaleString("en")} ${pages}`));
  return line;
}

/**
 * @param {string} zh
 * @param {string} en
 */
function note(zh, en) {
  const line = element("p", "zr-found__note");
  line.append(bilingual(zh, en));
  return line;
}

/**
 * `dangyuan → 党员`, and what else it could be.
 * @param {Answer["understood"][number]} one
 * @param {Manner} manner
 */
function understood({ typed, readings, others }, manner) {
  const box = element("div", "zr-found__read");
  const line = element("p", "zr-found__arrow");
  const asked = element("q", "");
  asked.textContent = typed;
  line.append(asked, " → ");
  for (const [i, reading] of readings.entries()) {
    if (i) line.append("、");
    const word = element("b", "");
    word.lang = "zh-Hans";
    word.textContent = reading.text;
    line.append(word);
  }
  const [zh, en] = BY[readings[0]?.by ?? "sound"];
  const by = element("small", "");
  by.append(bilingual(zh ?? "", en ?? ""));
  line.append(" ", by);
  box.append(line);
  const offered = [...(readings.length > 1 ? readings : []), ...others].slice(0, MOST_OTHERS);
  if (offered.length) box.append(offers(["只看", "Only"], offered, manner));
  return box;
}

/**
 * @param {[string, string]} label
 * @param {{ text: string, count: number }[]} all
 * @param {Manner} manner
 */
function offers([zh, en], all, manner) {
  const line = element("p", "zr-found__offers");
  line.append(bilingual(zh, en), " ");
  for (const { text, count: pages } of all) line.append(offer(text, pages, manner));
  return line;
}

/**
 * @param {string} text
 * @param {number} pages
 * @param {Manner} manner
 */
function offer(text, pages, manner) {
  const button = /** @type {HTMLButtonElement} */ (element("button", "zr-found__offer"));
  button.type = "button";
  const word = element("span", "");
  word.lang = "zh-Hans";
  word.textContent = text;
  const small = element("small", "");
  small.textContent = pages.toLocaleString("en");
  button.append(word, " ", small);
  button.addEventListener("click", () => manner.ask(text));
  return button;
}

/**
 * @param {Answer} answer
 * @param {Manner} manner
 */
function words(answer, manner) {
  const box = document.createDocumentFragment();
  const heading = element("h2", "zr-found__kind");
  heading.append(bilingual("词", "Words"));
  const list = element("ul", "zr-found__words");
  for (const { text, traditional, reading, gloss, count: pages } of answer.words) {
    const line = element("li", "");
    const button = offer(manner.script === "hant" ? traditional : text, pages, manner);
    const pinyin = element("i", "");
    pinyin.lang = "zh-Latn-pinyin";
    pinyin.textContent = reading;
    const english = element("span", "zr-found__gloss");
    english.lang = "en";
    english.textContent = gloss;
    const meaning = element("span", "");
    meaning.append(pinyin, " ", english);
    line.append(button, meaning);
    list.append(line);
  }
  box.append(heading, list);
  return box;
}

/**
 * @param {Result} result
 * @param {Manner} manner
 */
function item(result, manner) {
  const line = element("li", "");
  const link = /** @type {HTMLAnchorElement} */ (element("a", "zr-found__link"));
  link.href = addressOf(result, manner.root);
  const title = element("span", "zr-found__title");
  addPieces(title, result.title, result.lang, manner);
  link.append(title);
  if (result.english) {
    const english = element("span", "zr-found__english");
    english.lang = "en";
    english.textContent = result.english;
    link.append(english);
  }
  for (const { lang, pieces } of result.excerpts) {
    const excerpt = element("span", "zr-found__excerpt");
    if (lang === "en") excerpt.lang = "en";
    addPieces(excerpt, pieces, lang === "en" ? "en" : result.lang, manner);
    link.append(excerpt);
  }
  if (result.hits > 1) {
    const hits = element("small", "zr-found__hits");
    hits.append(bilingual(`本页 ${result.hits} 处`, `${result.hits} times on this page`));
    link.append(hits);
  }
  line.append(link);
  return line;
}

/**
 * @param {HTMLElement} parent
 * @param {Piece[]} pieces
 * @param {string} lang as printed
 * @param {Manner} manner
 */
function addPieces(parent, pieces, lang, { hasPinyin, script }) {
  const isOther = isInOther(lang, script);
  if (lang !== "en") parent.lang = isOther === (lang === "zh-Hant") ? "zh-Hans" : "zh-Hant";
  for (const { text, other, reading, hit } of pieces) {
    const shown = isOther ? other : text;
    const [start, end] = hit ?? [0, 0];
    /** @type {Node[]} */
    const parts = [];
    if (start > 0) parts.push(new Text(shown.slice(0, start)));
    if (end > start) {
      const mark = document.createElement("mark");
      mark.textContent = shown.slice(start, end);
      parts.push(mark);
    }
    if (end < shown.length) parts.push(new Text(shown.slice(end)));
    if (hasPinyin && reading) {
      const ruby = document.createElement("ruby");
      const over = document.createElement("rt");
      over.lang = "zh-Latn-pinyin";
      over.textContent = reading;
      ruby.append(...parts, over);
      parent.append(ruby);
    } else {
      parent.append(...parts);
    }
  }
}

/**
 * @param {string} name
 * @param {string} className
 */
function element(name, className) {
  const made = document.createElement(name);
  if (className) made.className = className;
  return made;
}
