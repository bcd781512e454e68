// @ts-check
/** What the word card says of a term: its gist, its numbers unpacked, the way to its page. */

import { element, row, word } from "./cardparts.mjs";
import { bilingual } from "./labels.mjs";
import { setting } from "./settings.mjs";

/** @import { Around } from "./cardparts.mjs" */
/** @import { Found, Term } from "./lookup.mjs" */

/**
 * A term: what it is, what its words say, what its numbers stand for, and the way to its page.
 * @param {Term} term
 * @param {Around} around
 */
export function gist(term, around) {
  const section = element("section", "zr-wordcard__term");
  const both = [element("p", "", term.zh, "zh-Hans"), element("p", "", term.en, "en")];
  section.append(...(setting("ui", "both") === "en" ? both.reverse() : both)); // What is read first is seen on a phone.
  const literal = element("p", "zr-wordcard__note");
  literal.append(bilingual("字面", "Literally"), " ", element("span", "", term.literal, "en"));
  section.append(literal);
  for (const [hanzi, reading, english, items] of term.wholes ?? []) {
    const whole = element("div", "zr-wordcard__whole");
    const title = element("p", "");
    title.append(word(hanzi, reading, around), " ", element("span", "", english, "en"));
    const list = element("ol", "");
    for (const [text, spelling, meaning] of items) {
      const item = element("li", "");
      item.append(word(text, spelling, around), " ", element("span", "", meaning, "en"));
      list.append(item);
    }
    whole.append(title, list);
    section.append(whole);
  }
  section.append(more(term.href));
  return section;
}

/** @param {string} href */
export function more(href) {
  const link = element("a", "zr-wordcard__more");
  link.setAttribute("href", href);
  link.append(bilingual("读全文释义", "Read the explainer"), " →");
  return link;
}

/**
 * The shorter terms inside a longer one.
 * @param {Found} found
 * @param {Around} around
 */
export function inside({ word: { inside: texts } }, around) {
  return texts?.length ? [row("其中的词条", "Terms inside it", texts.map((text) => word(text, "", around)))] : [];
}
