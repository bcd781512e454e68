// @ts-check
/** A quiet ¶ at the end of every paragraph: copy it plain, with pinyin, with glosses, in traditional, or as a citation. */

import { bilingual } from "./labels.mjs";
import { lookUp } from "./lookup.mjs";
import { loadVocabulary } from "./pagewords.mjs";
import { glossOf } from "./senses.mjs";
import { wordOf } from "./words.mjs";

/** What can be copied of a paragraph. */
const FORMS = /** @type {Array<[string, string, (paragraph: HTMLElement) => string | Promise<string>]>} */ ([
  ["纯文本", "Plain text", (paragraph) => written(paragraph, wordOf)],
  ["加拼音", "With pinyin", (paragraph) => written(paragraph, (ruby) => `${wordOf(ruby)}(${readingOf(ruby)})`)],
  ["加拼音和释义", "With pinyin and gloss", glossed],
  ["繁体", "Traditional", (paragraph) => written(paragraph, (ruby) => ruby.dataset["t"] ?? wordOf(ruby))],
  ["引文", "Citation", (paragraph) => cite(paragraph)],
  ["段落网址", "Address of the paragraph", (paragraph) => addressOf(paragraph)],
]);

const menu = document.createElement("div");
/** @type {HTMLElement | undefined} */
let chosen;

if (document.querySelector(".zr-text > p[id]")) start();

function start() {
  menu.id = "zr-copy";
  menu.className = "zr-tools zr-copy";
  menu.popover = "auto";
  menu.setAttribute("role", "group");
  menu.setAttribute("aria-label", "本段 · This paragraph");
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  for (const [zh, en, make] of FORMS) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(bilingual(zh, en));
    button.addEventListener("click", async () => {
      if (!chosen) return;
      const isCopied = await copy(await make(chosen));
      status.replaceChildren(isCopied ? bilingual("已复制。", "Copied.") : bilingual("浏览器不允许复制。", "The browser does not allow copying."));
    });
    menu.append(button);
  }
  menu.append(status);
  document.body.append(menu);
  for (const paragraph of document.querySelectorAll(".zr-text > p[id]")) {
    const mark = document.createElement("button");
    mark.type = "button";
    mark.className = "zr-pilcrow";
    mark.textContent = "¶";
    mark.title = "复制、引用本段 · Copy or cite this paragraph";
    mark.setAttribute("aria-label", mark.title);
    mark.popoverTargetElement = menu;
    mark.addEventListener("click", () => {
      chosen = /** @type {HTMLElement} */ (paragraph);
      status.replaceChildren();
    });
    paragraph.append(mark);
  }
  document.documentElement.dataset["pilcrows"] = "";
}

/**
 * Add something else that can be done with a paragraph.
 * @param {string} zh
 * @param {string} en
 * @param {string} name a class for its styles
 * @param {(paragraph: HTMLElement) => void} run
 */
export function onParagraph(zh, en, name, run) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = name;
  button.append(bilingual(zh, en));
  button.addEventListener("click", () => {
    menu.hidePopover();
    if (chosen) run(chosen);
  });
  menu.prepend(button);
}

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

/** @param {string} text */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement("textarea"); // Without a server or a secure address there is no clipboard.
    area.value = text;
    menu.append(area);
    area.select();
    const isCopied = document.execCommand("copy");
    area.remove();
    return isCopied;
  }
}
