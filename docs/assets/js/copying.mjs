// @ts-check
/** A paragraph as text to copy: plain, with pinyin, with glosses, in traditional characters, or as a citation. */

import { lookUp } from "./lookup.mjs";
import { loadVocabulary } from "./pagewords.mjs";
import { glossOf } from "./senses.mjs";
import { wordOf } from "./words.mjs";

/** What can be copied of a paragraph: its name in Chinese and in English, and how it is made. */
export const FORMS = /** @type {Array<[string, string, (paragraph: HTMLElement) => string | Promise<string>]>} */ ([
  ["纯文本", "Plain text", (paragraph) => written(paragraph, wordOf)],
  ["加拼音", "With pinyin", (paragraph) => written(paragraph, (ruby) => `${wordOf(ruby)}(${readingOf(ruby)})`)],
  ["加拼音和释义", "With pinyin and gloss", glossed],
  ["繁体", "Traditional", (paragraph) => written(paragraph, (ruby) => ruby.dataset["t"] ?? wordOf(ruby))],
  ["引文", "Citation", (paragraph) => cite(paragraph)],
  ["段落网址", "Address of the paragraph", (paragraph) => addressOf(paragraph)],
]);

/**
 * The text of a paragraph, each word as `write` gives it; no readings and no interface.
 * @param {HTMLElement} paragraph
 * @param {(ruby: HTMLElement) => string} write
 */
export function written(paragraph, write) {
  const nodes = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let text = "";
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest("rt, button")) continue;
    text += parent.tagName === "RUBY" ? write(parent) : node.nodeValue;
  }
  return text.trim();
}

/** @param {Element} ruby */
function readingOf(ruby) {
  return ruby.querySelector("rt")?.textContent ?? "";
}

/**
 * The paragraph, and below it every word once with its reading and what it means here.
 * @param {HTMLElement} paragraph
 */
async function glossed(paragraph) {
  const vocabulary = await loadVocabulary();
  /** @type {Set<string>} */
  const lines = new Set();
  for (const ruby of paragraph.querySelectorAll("ruby")) {
    const found = vocabulary && lookUp(vocabulary, wordOf(ruby), readingOf(ruby));
    const meaning = found?.term?.english[0] ?? glossOf(found?.entries[0]);
    lines.add(`${wordOf(ruby)} ${readingOf(ruby)} ${meaning}`.trim());
  }
  return [written(paragraph, wordOf), "", ...lines].join("\n");
}

/** @param {HTMLElement} paragraph */
function addressOf(paragraph) {
  return `${location.href.split("#")[0]}#${paragraph.id}`;
}

/** @param {HTMLElement} paragraph */
function cite(paragraph) {
  const heading = document.querySelector(".zr-head h1");
  const title = heading instanceof HTMLElement ? written(heading, wordOf) : document.title;
  const source = document.querySelector(".zr-head cite")?.textContent ?? "";
  const link = document.querySelector(".zr-head a[rel=external]")?.getAttribute("href") ?? "";
  const date = document.querySelector(".zr-head time")?.textContent ?? "";
  const lines = [`“${written(paragraph, wordOf)}”`, `《${title}》`, source === link ? "" : source, date, link, addressOf(paragraph)];
  return lines.filter(Boolean).join("\n");
}
