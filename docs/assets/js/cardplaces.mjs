// @ts-check
/** Where a word occurs, in the word card: on this page and on the site, with the ways there. */

import { element } from "./cardparts.mjs";
import { bilingual } from "./labels.mjs";
import { allStops } from "./roving.mjs";
import { nameOf } from "./words.mjs";

/** @import { Around } from "./cardparts.mjs" */
/** @import { Found } from "./lookup.mjs" */

/**
 * How often the word occurs here and on the site, with the ways there.
 * @param {Found} found
 * @param {Around} around
 */
export function places({ word: { site = 0, articles = 0, pages = [] }, text }, { vocabulary, stop, go }) {
  const out = [];
  const name = stop ? namesOf(stop) : text;
  const here = allStops().filter((other) => namesOf(other) === name);
  const next = here[(stop ? here.indexOf(stop) + 1 : 0) % here.length];
  if (next && next !== stop) {
    const button = element("button", "zr-wordcard__next-here");
    button.setAttribute("type", "button");
    button.append(bilingual(`本页 ${here.length} 次，下一处`, `${count(here.length, "time")} on this page: next`), "\u00a0↓");
    button.addEventListener("click", () => go(next));
    out.push(button);
  } else if (stop) {
    const once = element("p", "zr-wordcard__note");
    once.append(bilingual("本页仅此一处", "only here on this page"));
    out.push(once);
  }
  if (!site) return out;
  const section = element("div", "zr-wordcard__places");
  const title = element("p", "zr-wordcard__note");
  title.append(bilingual(`本站 ${site} 次，见于 ${articles} 篇`, `${count(site, "time")} on this site, in ${count(articles, "article")}`));
  const list = element("ul", "");
  for (const [index, anchor, number] of pages) {
    const [href, name] = vocabulary?.pages[index] ?? ["", ""];
    const item = element("li", "");
    const link = element("a", "", name, "zh-Hans");
    link.setAttribute("href", anchor ? `${href}#${anchor}` : href);
    item.append(link, ` × ${number}`);
    list.append(item);
  }
  section.append(title, list);
  return [...out, section];
}

/** @param {HTMLElement} stop */
export function rubiesOf(stop) {
  return stop.tagName === "RUBY" ? [stop] : [...stop.querySelectorAll("ruby")];
}

/**
 * A word or a term of the text in simplified characters.
 * @param {HTMLElement} stop
 */
function namesOf(stop) {
  return rubiesOf(stop).map(nameOf).join("") || stop.textContent;
}

/**
 * A number and its noun in English: `1 time`, `2 times`.
 * @param {number} number
 * @param {string} noun
 */
function count(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
