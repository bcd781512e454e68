// @ts-check
/**
 * The language of the interface: Chinese, English or both, as the reader chose, at first that of the browser.
 *
 * Labels are pairs of elements (labels.mjs, hooks/zhreader/labels.py), and styles (interface.css) show one or both.
 * What cannot hold elements, a tooltip or a name for screen readers, is written “中文 · English”;
 * here the reader's half is taken of it.
 */

import { splitPair } from "./labels.mjs";
import { addChoice, chosen } from "./panel.mjs";
import { inPlace } from "./place.mjs";
import { choose, onSetting } from "./settings.mjs";

const root = document.documentElement;
const LANGUAGES = ["zh", "en", "both"];
const ATTRIBUTES = ["title", "aria-label", "placeholder"];
const SELECTOR = ATTRIBUTES.map((name) => `[${name}*=" · "]`).join();

/** @type {Map<Element, Map<string, [string, string]>>} the pairs of attributes that were seen: few among the many elements */
const pairs = new Map();

/**
 * Remember the pairs in an element's attributes, and show the reader's half.
 * @param {Element} element
 */
function showAttributes(element) {
  const seen = pairs.get(element) ?? new Map();
  for (const name of ATTRIBUTES) {
    const pair = splitPair(element.getAttribute(name) ?? "");
    if (pair) seen.set(name, pair);
  }
  if (!seen.size) return;
  pairs.set(element, seen);
  for (const [name, [zh, en]] of seen) {
    const text = { zh, en }[chosen("ui")] ?? `${zh} · ${en}`;
    if (element.getAttribute(name) !== text) element.setAttribute(name, text);
  }
}

const title = document.querySelector("title");
const bothTitles = document.title;

/** Everything that styles cannot do. */
function show() {
  const language = chosen("ui");
  const lang = language === "en" ? "en" : "zh-Hans";
  if (root.lang !== lang) root.lang = lang; // Set to what it is, it would have the whole page styled anew all the same.
  for (const element of pairs.keys()) showAttributes(element);
  const { zh = "", en = "" } = { ...title?.dataset };
  document.title = { zh, en }[language] || bothTitles;
}

addChoice({
  name: "ui",
  start: "both",
  zh: "界面语言",
  en: "Interface",
  group: "language",
  options: [
    ["zh", "中文"],
    ["en", "English"],
    ["both", "中文 + English"],
  ],
});

for (const element of document.querySelectorAll(SELECTOR)) showAttributes(element);
show();
onSetting("ui", show);

// What comes later: the panel, results of the search.
new MutationObserver((changes) => {
  for (const { type, target, addedNodes } of changes) {
    if (type === "attributes" && target instanceof Element) showAttributes(target);
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      for (const element of [node, ...node.querySelectorAll(SELECTOR)]) showAttributes(element);
    }
  }
}).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ATTRIBUTES });

document.querySelector("button.zr-ui")?.addEventListener("click", () => {
  const next = LANGUAGES[(LANGUAGES.indexOf(chosen("ui")) + 1) % LANGUAGES.length] ?? "both";
  inPlace(() => choose("ui", next));
});
