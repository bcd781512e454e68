// @ts-check
/** The words of a page: the rubies that `hooks/zhreader/render.py` writes, whatever a setting makes of them. */

import { setting } from "./settings.mjs";

/** What a word was written as before the reader chose the other script. @type {WeakMap<Element, string>} */
const written = new WeakMap();

/** Every word with a reading on this page, in the order of the text. @returns {HTMLElement[]} */
export function allWords() {
  return /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".md-content ruby")]);
}

/**
 * A word as the page was written; it stays the same when the reader chooses the other script.
 * @param {Element} ruby
 */
export function wordOf(ruby) {
  return written.get(ruby) ?? shown(ruby);
}

/**
 * A word in simplified characters, its name among the known words on whatever page.
 * @param {Element} ruby
 */
export function nameOf(ruby) {
  return ruby.getAttribute("data-h") ?? wordOf(ruby);
}

/**
 * The level of a word, 1–7 (7 stands for the band 7–9), or 0 outside the syllabus.
 * @param {Element} ruby
 */
export function levelOf(ruby) {
  return Number(/\bl([1-7])\b/.exec(ruby.className)?.[1] ?? 0);
}

/**
 * Show a word in other characters, and remember what was written.
 * @param {Element} ruby
 * @param {string} text
 */
export function showAs(ruby, text) {
  if (!written.has(ruby)) written.set(ruby, shown(ruby));
  const node = ruby.firstChild;
  if (node && node.nodeValue !== text) node.nodeValue = text;
}

/** Whether the page is shown in traditional characters: by choice, or since it was written in them. */
export function isTraditional() {
  const shown = setting("script", "written");
  return shown === "hant" || (shown !== "hans" && Boolean(document.querySelector('.md-content [lang="zh-Hant"] > ruby')));
}

/** @param {Element} ruby */
function shown(ruby) {
  return ruby.firstChild?.nodeValue ?? "";
}
