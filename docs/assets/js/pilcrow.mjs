// @ts-check
/** A quiet ¶ at the end of every paragraph: it opens a menu of what can be done with it, copying it above all. */

import { FORMS } from "./copying.mjs";
import { addShortcut } from "./keys.mjs";
import { bilingual } from "./labels.mjs";
import { notice } from "./notice.mjs";
import { stopHere } from "./roving.mjs";

const PARAGRAPH = ".zr-text > p[id]";
/** What the theme's header covers at the top of the window, in pixels. */
const HEADER = 60;

const menu = document.createElement("div");
/** @type {HTMLElement | undefined} */
let chosen;

if (document.querySelector(PARAGRAPH)) start();

function start() {
  menu.id = "zr-copy";
  menu.className = "zr-tools zr-copy";
  menu.popover = "auto";
  menu.setAttribute("role", "group");
  menu.setAttribute("aria-label", "本段 · This paragraph");
  const title = document.createElement("p");
  title.className = "zr-copy__title";
  title.append(bilingual("复制本段", "Copy the paragraph"));
  menu.append(title);
  for (const [zh, en, make] of FORMS) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(bilingual(zh, en));
    button.addEventListener("click", async () => {
      if (!chosen) return;
      const isCopied = await copy(await make(chosen));
      menu.hidePopover(); // The focus goes back to where it came from.
      notice(isCopied ? bilingual(`已复制：${zh}`, `Copied: ${en}`) : bilingual("浏览器不允许复制。", "The browser does not allow copying."));
    });
    menu.append(button);
  }
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    const all = buttons();
    const here = all.findIndex((button) => button === document.activeElement);
    all.at((here + (event.key === "ArrowDown" ? 1 : -1)) % all.length)?.focus();
  });
  menu.addEventListener("beforetoggle", ({ newState }) => chosen?.classList.toggle("zr-chosen", newState === "open"));
  document.body.append(menu);
  for (const paragraph of document.querySelectorAll(PARAGRAPH)) {
    const mark = document.createElement("button");
    mark.type = "button";
    mark.className = "zr-pilcrow";
    mark.textContent = "¶";
    mark.title = "复制、引用本段 · Copy or cite this paragraph";
    mark.setAttribute("aria-label", mark.title);
    mark.popoverTargetElement = menu;
    mark.addEventListener("click", ({ detail }) => {
      chosen = /** @type {HTMLElement} */ (paragraph);
      if (detail === 0) setTimeout(() => buttons()[0]?.focus()); // A key opened it.
    });
    paragraph.append(mark);
  }
  oneStop();
  addShortcut({ key: "c", zh: "复制、引用本段", en: "Copy or cite the paragraph", run: openHere });
  document.documentElement.dataset["pilcrows"] = "";
}

/** Open the menu of the paragraph where the reader is, with its ¶ in sight, beside which it stands. */
function openHere() {
  const mark = markOf(here());
  mark?.scrollIntoView({ block: "nearest", behavior: "instant" });
  mark?.click();
}

/** What the menu offers at present. */
function buttons() {
  return [...menu.querySelectorAll("button")].filter((button) => button.checkVisibility?.() ?? true);
}

/** Of all ¶ Tab comes to that of the paragraph where the reader is alone, as it does to one word of the text. */
function oneStop() {
  const marks = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(`${PARAGRAPH} > .zr-pilcrow`));
  for (const mark of marks) mark.tabIndex = mark === marks[0] ? 0 : -1;
  let current = marks[0];
  document.addEventListener("focusin", ({ target }) => {
    const mark = target instanceof Element && markOf(target.closest(PARAGRAPH));
    if (!mark || mark === current) return;
    if (current) current.tabIndex = -1;
    mark.tabIndex = 0;
    current = mark;
  });
}

/** The paragraph where the reader is: of the word, of what has the focus, or the first in sight. */
function here() {
  const paragraphs = [...document.querySelectorAll(PARAGRAPH)];
  return (stopHere() ?? document.activeElement)?.closest(PARAGRAPH) ?? paragraphs.find((each) => each.getBoundingClientRect().bottom > HEADER);
}

/**
 * @param {Element | null | undefined} paragraph
 * @returns {HTMLElement | null | undefined}
 */
function markOf(paragraph) {
  return paragraph?.querySelector(":scope > .zr-pilcrow");
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

/** @param {string} text */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Without a server or a secure address there is no clipboard.
    const held = document.activeElement;
    const area = document.createElement("textarea");
    area.value = text;
    menu.append(area);
    area.select();
    const isCopied = document.execCommand("copy");
    area.remove();
    if (held instanceof HTMLElement) held.focus();
    return isCopied;
  }
}
