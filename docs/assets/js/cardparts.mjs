// @ts-check
/** What the parts of the word card are built of: elements, words to look up, lines with a name. */

import { bilingual } from "./labels.mjs";
import { lookUp } from "./lookup.mjs";
import { isTraditional } from "./words.mjs";

/** @import { Vocabulary } from "./lookup.mjs" */

/**
 * @typedef {object} Around what the view needs besides the word
 * @property {Vocabulary | undefined} vocabulary
 * @property {HTMLElement | undefined} stop the word in the text, where it is that one that is shown
 * @property {(text: string, reading: string) => void} lookUp
 * @property {(stop: HTMLElement) => void} go
 */

/**
 * A word to look up: a button if the vocabulary has it, else the bare text.
 * @param {string} text simplified, or the traditional form that is meant where several share a simplified one
 * @param {string} reading
 * @param {Around} around
 */
export function word(text, reading, { vocabulary, lookUp: open }) {
  const found = vocabulary && lookUp(vocabulary, text, reading);
  const shown = found && isTraditional() ? found.traditional : text;
  const lang = isTraditional() ? "zh-Hant" : "zh-Hans";
  if (!found) return element("span", "", shown, lang);
  const made = element("button", "zr-wordcard__word", shown, lang);
  made.setAttribute("type", "button");
  made.dataset["reading"] = reading || found.reading;
  made.addEventListener("click", () => open(text, reading));
  return made;
}

/**
 * @param {string} zh
 * @param {string} en
 * @param {Array<Node | string>} shown
 */
export function row(zh, en, shown) {
  const line = element("p", "zr-wordcard__row");
  const name = element("span", "zr-wordcard__note");
  name.append(bilingual(zh, en));
  line.append(name, " ", ...shown);
  return line;
}

/**
 * @param {string} name
 * @param {string} className
 * @param {string} [text]
 * @param {string} [lang]
 * @returns {HTMLElement}
 */
export function element(name, className, text = "", lang = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  if (lang) made.lang = lang;
  return made;
}
