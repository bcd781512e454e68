// @ts-check
/**
 * On a page that a result led to (`?hit=党员`): every hit is marked, and a small bar goes from one to the next.
 *
 * The marks are ranges over the text below the readings (CSS Highlight API): no element is put into the text.
 */

import { addShortcut } from "./keys.mjs";
import { bilingual } from "./labels.mjs";
import { onSetting } from "./settings.mjs";

const PARAMETER = "hit";
const CONTENT = ".md-content article";
const BLOCKS = "p, li, h1, h2, h3, h4, dt, dd, td, th, blockquote, caption, figcaption";
const HIDDEN = "rt, rp, script, style, button, .zr-found";

const sought = new URL(location.href).searchParams.getAll(PARAMETER).filter(Boolean).slice(0, 24);
const content = document.querySelector(CONTENT);
if (sought.length && content) start(content);

/** @param {Element} article */
function start(article) {
  let ranges = findAll(article, sought);
  let current = Math.max(0, firstFrom(ranges, location.hash));
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  const bar = document.createElement("div");
  bar.className = "zr-hits";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", "搜索所得 · Search hits");
  bar.append(
    button("‹", "上一处 · Previous (N)", () => go(-1)),
    status,
    button("›", "下一处 · Next (n)", () => go(1)),
    button("×", "不再标出 · Clear", clear),
  );
  document.body.append(bar);
  document.documentElement.dataset["hits"] = ""; // no style asks :has() of the root: all would be styled anew with all that is added

  /** @param {number} by */
  function go(by) {
    if (!ranges.length) return;
    current = (current + by + ranges.length) % ranges.length;
    paint();
    reveal(ranges[current]?.[0]);
  }

  function paint() {
    const here = ranges[current];
    mark("zr-hits", ranges.flat());
    mark("zr-hit", here ?? []);
    status.replaceChildren();
    if (here) status.textContent = `${current + 1} / ${ranges.length}`;
    else status.append(bilingual("没有标出", "none shown"));
  }

  function clear() {
    mark("zr-hits", []);
    mark("zr-hit", []);
    bar.remove();
    delete document.documentElement.dataset["hits"];
    sought.length = 0;
    const address = new URL(location.href);
    address.searchParams.delete(PARAMETER);
    history.replaceState(history.state, "", address);
  }

  addShortcut({ key: "n", zh: "下一处搜索所得", en: "Next search hit", run: () => go(1) });
  addShortcut({ key: "N", zh: "上一处搜索所得", en: "Previous search hit", run: () => go(-1) });
  onSetting("script", () => setTimeout(() => {
    ranges = findAll(article, sought);
    current = Math.min(current, Math.max(0, ranges.length - 1));
    paint();
  }));
  paint();
  const here = ranges[current]?.[0];
  // After the browser has gone to the anchor itself.
  if (here) requestAnimationFrame(() => setTimeout(() => reveal(here)));
}

/**
 * Every place of the texts, in the order of the page; where two overlap, the longer one. A place is a range in each text node that
 * it is in: the readings between two words are no part of it.
 * @param {Element} root
 * @param {string[]} texts
 * @returns {Range[][]}
 */
export function findAll(root, texts) {
  const pattern = new RegExp(
    [...texts].sort((a, b) => b.length - a.length).map((text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("|") || "(?!)",
    "giu",
  );
  return blocks(root).flatMap((nodes) => {
    const whole = nodes.map((node) => node.data).join("");
    return [...whole.matchAll(pattern)].map((match) => between(nodes, match.index, match.index + match[0].length));
  });
}

/**
 * The text nodes of each block, without readings.
 * @param {Element} root
 * @returns {Text[][]}
 */
function blocks(root) {
  /** @type {Map<Element, Text[]>} */
  const all = new Map();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!(node instanceof Text) || !node.data || !parent || parent.closest(HIDDEN)) continue;
    const block = parent.closest(BLOCKS) ?? root;
    const nodes = all.get(block);
    if (nodes) nodes.push(node);
    else all.set(block, [node]);
  }
  return [...all.values()];
}

/**
 * The ranges, one a node, between two places in the text of all nodes.
 * @param {Text[]} nodes
 * @param {number} start
 * @param {number} end
 * @returns {Range[]}
 */
function between(nodes, start, end) {
  const ranges = [];
  let before = 0;
  for (const node of nodes) {
    const { length } = node.data;
    const [from, to] = [Math.max(start - before, 0), Math.min(end - before, length)];
    before += length;
    if (from >= to) continue;
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    ranges.push(range);
  }
  return ranges;
}

/**
 * The first range in or after the element that the address leads to.
 * @param {Range[][]} ranges
 * @param {string} hash
 */
function firstFrom(ranges, hash) {
  const target = elementAt(hash);
  if (!target) return 0;
  return ranges.findIndex(([range]) => {
    const where = range ? target.compareDocumentPosition(range.startContainer) : 0;
    return where & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY);
  });
}

/** @param {string} hash of an address that anybody may have written: `#100%` names nothing */
function elementAt(hash) {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}

/** @param {Range | undefined} range */
function reveal(range) {
  const parent = range?.startContainer.parentElement;
  for (let details = parent?.closest("details"); details; details = details.parentElement?.closest("details")) {
    details.open = true;
  }
  parent?.scrollIntoView({ block: "center", behavior: "instant" });
}

/**
 * @param {string} name
 * @param {Range[]} ranges
 */
function mark(name, ranges) {
  if (globalThis.CSS && "highlights" in CSS) {
    CSS.highlights.set(name, new Highlight(...ranges));
    return;
  }
  // An older browser: the words that a hit is in.
  for (const element of document.querySelectorAll(`.${name}-word`)) element.classList.remove(`${name}-word`);
  for (const { startContainer } of ranges) startContainer.parentElement?.classList.add(`${name}-word`);
}

/**
 * @param {string} text
 * @param {string} title
 * @param {() => void} run
 */
function button(text, title, run) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.title = title;
  made.setAttribute("aria-label", title);
  made.addEventListener("click", run);
  return made;
}
