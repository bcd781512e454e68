// @ts-check
/**
 * The English of an article: where it stands, what is shown of it, and which sentence stands for which.
 *
 * Styles (english.css) answer the choice of view; without JavaScript every paragraph's English opens by itself. Here is
 * what more it takes: sentences that are revealed one by one, and the marking of a sentence and its partner.
 */

import { addShortcut } from "./keys.mjs";
import { addChoice, chosen } from "./panel.mjs";
import { inPlace } from "./place.mjs";
import { onSetting } from "./settings.mjs";

const text = document.querySelector(".zr-text:has(> .zr-en)");

/** @type {Element[]} the sentence that is marked now, and its partners */
let marked = [];

/**
 * The sentences in the other language that stand for a sentence: one where they match, else all of the paragraph.
 * @param {Element} sentence
 */
function partners(sentence) {
  const block = sentence.closest(".zr-text > *");
  const other = block?.matches(".zr-en") ? block.previousElementSibling : block?.nextElementSibling;
  if (!block || !other || block.matches(".zr-en") === other.matches(".zr-en")) return [];
  const [mine, theirs] = [block, other].map((side) => [...side.querySelectorAll(".zr-s")]);
  if (!mine || !theirs) return [];
  return mine.length === theirs.length ? theirs.slice(mine.indexOf(sentence)).slice(0, 1) : theirs;
}

/**
 * Mark a sentence and its partner, where both can be seen.
 * @param {Element | null} sentence
 */
function mark(sentence) {
  if (sentence && sentence === marked[0]) return;
  for (const element of marked) element.classList.remove("zr-lit");
  const both = sentence && chosen("english") !== "only" ? [sentence, ...partners(sentence)] : [];
  const isShown = both.some((element) => element.closest("details")?.open);
  marked = isShown ? both : [];
  for (const element of marked) element.classList.add("zr-lit");
}

/** @param {EventTarget | null} target */
function sentenceOf(target) {
  return target instanceof Element ? target.closest(".zr-s") : null;
}

/** @type {Element | null} where the reader is: the sentence last pointed at or moved to */
let current = null;

/** The Chinese sentence where the reader is, or the first on the screen. */
function here() {
  const isThere = current?.isConnected && current.getBoundingClientRect().bottom > 0;
  if (current && isThere && current.getBoundingClientRect().top < innerHeight) {
    return current.closest(".zr-en") ? (partners(current)[0] ?? null) : current;
  }
  const sentences = [...(text?.querySelectorAll(":scope > :not(.zr-en) .zr-s") ?? [])];
  return sentences.find((sentence) => sentence.getBoundingClientRect().bottom > 80) ?? null;
}

/**
 * Show the English of one sentence right after it, or take it away again.
 * @param {Element | null} sentence
 */
function revealSentence(sentence) {
  if (!sentence || chosen("english") !== "hidden") return;
  const shown = sentence.nextElementSibling;
  const found = partners(sentence);
  if (shown?.matches(".zr-s-en")) {
    shown.remove();
  } else if (found.length === 1 && found[0]) {
    const english = document.createElement("span");
    english.className = "zr-s-en";
    english.lang = "en";
    english.append(...[...found[0].childNodes].map((node) => node.cloneNode(true)));
    sentence.after(english);
  } else {
    revealParagraph(sentence);
    return;
  }
  sentence.querySelector(".zr-reveal")?.setAttribute("aria-expanded", String(!shown?.matches(".zr-s-en")));
}

/**
 * Open the English of a sentence's paragraph, or close it.
 * @param {Element | null} sentence
 */
function revealParagraph(sentence) {
  const details = sentence?.closest(".zr-text > *")?.nextElementSibling;
  if (details instanceof HTMLDetailsElement && chosen("english") === "hidden") details.open = !details.open;
}

/** A small button at the end of every sentence whose English can be shown alone; styles show it when that is hidden. */
function addButtons() {
  for (const details of text?.querySelectorAll(":scope > .zr-en") ?? []) {
    const chinese = [...(details.previousElementSibling?.querySelectorAll(".zr-s") ?? [])];
    if (chinese.length < 2 || details.querySelectorAll(".zr-s").length !== chinese.length) continue;
    for (const sentence of chinese) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "zr-reveal";
      button.tabIndex = -1; // The key “e” does it: a page of buttons would be in the way of a keyboard.
      button.setAttribute("aria-label", "本句英译 · English of this sentence");
      button.setAttribute("aria-expanded", "false");
      sentence.append(button);
    }
  }
}

/** Every paragraph's English is open but in the view that hides it. */
function showView() {
  mark(null);
  for (const details of text?.querySelectorAll("details.zr-en") ?? []) {
    if (details instanceof HTMLDetailsElement) details.open = chosen("english") !== "hidden";
  }
  for (const english of text?.querySelectorAll(".zr-s-en") ?? []) english.remove();
  for (const button of text?.querySelectorAll(".zr-reveal") ?? []) button.setAttribute("aria-expanded", "false");
}

/** @param {Event} event */
function follow(event) {
  const sentence = sentenceOf(event.target);
  if (sentence) current = sentence;
  mark(sentence);
}

if (text) {
  addChoice({
    name: "english",
    start: "hidden",
    zh: "英译",
    en: "English",
    group: "language",
    key: "v",
    options: [
      ["hidden", "点开才看", "On demand"],
      ["below", "逐段对照", "Below"],
      ["beside", "左右对照", "Side by side"],
      ["only", "只看英文", "English only"],
    ],
  });
  addShortcut({ key: "e", zh: "本句英译", en: "English of the sentence", run: () => inPlace(() => revealSentence(here())) });
  addShortcut({ key: "E", zh: "本段英译", en: "English of the paragraph", run: () => inPlace(() => revealParagraph(here())) });
  addButtons();
  showView();
  onSetting("english", showView);
  text.addEventListener("pointerover", (event) => {
    if (event instanceof PointerEvent && event.pointerType === "mouse") follow(event);
  });
  text.addEventListener("pointerleave", () => mark(null));
  text.addEventListener("focusin", follow);
  text.addEventListener("click", (event) => {
    follow(event);
    if (event.target instanceof Element && event.target.matches(".zr-reveal")) revealSentence(sentenceOf(event.target));
  });
}
