// @ts-check
/**
 * The word card: what the page knows of a word, beside the text on a desk and below it on a phone.
 *
 * A tap, a click or Enter on a word opens it; the words in it can be looked up in turn, with a way back. The keys of
 * the text (roving.mjs) move it from word to word, and so do its own buttons. It takes the focus only from who opened
 * it by key, and gives it back.
 */

import { back, body, card, next, previous, shut, status, tabThrough } from "./cardframe.mjs";
import { fill } from "./cardview.mjs";
import { isCovered, listKeys } from "./keys.mjs";
import { boxOf, makeCurrent, nextStop, rove, stopOf } from "./roving.mjs";
import { onSetting } from "./settings.mjs";
import { loadVocabulary } from "./pagewords.mjs";
import { onSwipe } from "./swipe.mjs";
import { wordOf } from "./words.mjs";

/**
 * @typedef {object} Step a word that the card shows or has shown
 * @property {string} text
 * @property {string} reading
 * @property {number} [scrolled] how far the reader had come in it before another word of it was looked up
 * @property {number} [left] that other word's place among those that can be looked up
 */

/** The word in the text that the card belongs to. @type {HTMLElement | undefined} */
let open;

/** From the word in the text to the one shown. @type {Step[]} */
let trail = [];

rove((stop) => {
  if (open) show(stop);
});
tabThrough(() => open);
back.addEventListener("click", goBack);
previous.addEventListener("click", () => step(-1));
next.addEventListener("click", () => step(1));
shut.addEventListener("click", close);
onSwipe(card, ({ to, from }) => {
  if (to === "left") step(1);
  else if (to === "right") step(-1);
  else if (to === "down" && !body.contains(from)) close(); // In the body it scrolls.
});

document.addEventListener("click", (event) => {
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (!(event.target instanceof Element) || event.composedPath().includes(card)) return; // it may be gone from the card
  const stop = stopOf(event.target);
  if (!stop) {
    if (!event.target.closest("#zr-panel, .zr-aa, .zr-tools")) close();
    return;
  }
  if (!getSelection()?.isCollapsed) return;
  event.preventDefault();
  document.documentElement.toggleAttribute("data-pointed", event.detail > 0);
  makeCurrent(stop);
  stop.focus({ preventScroll: true });
  if (stop === open) close();
  else show(stop);
});

document.addEventListener("keydown", (event) => {
  document.documentElement.removeAttribute("data-pointed");
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const stop = stopOf(event.target);
  if (event.key === "Escape" && open && !isCovered()) {
    event.preventDefault();
    close();
  } else if ((event.key === "Enter" || event.key === " ") && stop && stop === document.activeElement) {
    event.preventDefault();
    show(stop).then(() => body.focus());
  }
});

card.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (event.key === "ArrowLeft") step(-1);
  else if (event.key === "ArrowRight") step(1);
  else if (event.key === "Backspace" && trail.length > 1) goBack();
  else return;
  event.preventDefault();
});

onSetting("script", () => {
  if (open) render();
});
matchMedia("(orientation: portrait)").addEventListener("change", () => {
  if (open) uncover(open);
});

listKeys({ key: "← →", zh: "上一个词、下一个词", en: "Word before, word after" });
listKeys({ key: "↑ ↓", zh: "上一行、下一行", en: "Line above, line below" });
listKeys({ key: "Home End", zh: "行首、行末", en: "Beginning, end of the line" });
listKeys({ key: "Enter", zh: "查这个词", en: "Look the word up" });
listKeys({ key: "⌫", zh: "释义卡里返回上一个词", en: "In the card: back to the word before" });
listKeys({ key: "Esc", zh: "关闭", en: "Close" });

/**
 * Show the card of a word in the text.
 * @param {HTMLElement} stop
 */
async function show(stop) {
  open?.removeAttribute("aria-expanded");
  open = stop;
  makeCurrent(stop);
  stop.setAttribute("aria-expanded", "true");
  trail = [stepOf(stop)];
  card.hidden = false;
  previous.ariaDisabled = String(nextStop(stop, -1) === stop);
  next.ariaDisabled = String(nextStop(stop, 1) === stop);
  document.documentElement.dataset["card"] = "open";
  uncover(stop);
  await render();
}

/** Close the card and give the focus back to its word. */
function close() {
  if (!open) return;
  const stop = open;
  open = undefined;
  stop.removeAttribute("aria-expanded");
  const hadFocus = card.contains(document.activeElement);
  card.hidden = true;
  delete document.documentElement.dataset["card"];
  if (hadFocus) stop.focus({ preventScroll: true });
}

/**
 * Go to the word before or after in the text.
 * @param {number} direction -1 or 1
 */
function step(direction) {
  const other = open && nextStop(open, direction);
  if (other && other !== open) show(other);
}

/** To the word from which the one that is shown was looked up. */
function goBack() {
  trail.pop();
  if (trail.length < 2 && document.activeElement === back) body.focus({ preventScroll: true }); // The button goes.
  render();
}

/**
 * Look up a word that stands in the card.
 * @param {string} text
 * @param {string} reading
 */
function lookUpInside(text, reading) {
  const here = trail.at(-1);
  if (here) Object.assign(here, { scrolled: body.scrollTop, left: words().findIndex((word) => word === document.activeElement) });
  trail.push({ text, reading });
  render();
  body.focus({ preventScroll: true });
}

/** Fill the card with the word at the end of the trail. */
async function render() {
  const stop = open;
  const wanted = trail.at(-1);
  if (!stop || !wanted) return;
  back.hidden = trail.length < 2;
  const vocabulary = await loadVocabulary();
  if (open !== stop || trail.at(-1) !== wanted) return; // The reader went on while it was loading.
  const held = document.activeElement;
  const summary = fill(body, wanted, {
    vocabulary,
    stop: trail.length === 1 ? stop : undefined,
    lookUp: lookUpInside,
    go: (other) => {
      other.scrollIntoView({ block: "center" });
      show(other);
    },
  });
  body.scrollTop = wanted.scrolled ?? 0;
  if (held === body || held !== document.activeElement) focusAfter(held, wanted.left);
  wanted.left = -1;
  status.replaceChildren(...summary);
}

/**
 * Where the focus goes when what had it is no longer in the card: back to the word that was left, to the button that
 * does the same for another word, or to the card itself.
 * @param {Element | null} held
 * @param {number} [left]
 */
function focusAfter(held, left = -1) {
  const like = held?.className && body.querySelector(`button.${held.className}:not(.zr-wordcard__word)`);
  const found = words()[left] ?? like;
  (found instanceof HTMLElement ? found : body).focus({ preventScroll: true });
}

/** The words in the card that can be looked up. */
function words() {
  return [...body.querySelectorAll(".zr-wordcard__word")];
}

/**
 * Scroll a word out from under the card, what stands on it, or the header; a term of several lines with all of them.
 * @param {HTMLElement} stop
 */
function uncover(stop) {
  const { top } = boxOf(stop);
  const { bottom } = ([...stop.querySelectorAll("ruby")].at(-1) ?? stop).getBoundingClientRect();
  const cover = card.getBoundingClientRect();
  const isSheet = cover.width >= innerWidth;
  const bars = [...document.querySelectorAll(".zr-listening, .zr-hits")].map((bar) => bar.getBoundingClientRect());
  const floor = Math.min(isSheet ? cover.top : innerHeight, ...bars.map((bar) => bar.top || Infinity)) - 12;
  const ceiling = Math.max(document.querySelector(".md-header")?.getBoundingClientRect().bottom ?? 0, 0) + 12;
  if (bottom > floor) scrollBy({ top: bottom - floor, behavior: "instant" });
  else if (top < ceiling) scrollBy({ top: top - ceiling, behavior: "instant" });
}

/**
 * @param {HTMLElement} stop
 * @returns {Step}
 */
function stepOf(stop) {
  const rubies = stop.tagName === "RUBY" ? [stop] : [...stop.querySelectorAll("ruby")];
  if (!rubies.length) return { text: stop.textContent ?? "", reading: "" };
  const nodes = document.createTreeWalker(stop, NodeFilter.SHOW_TEXT);
  let text = "";
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const parent = node.parentElement;
    if (parent?.closest("rt")) continue;
    text += parent?.matches("ruby") ? wordOf(parent) : node.nodeValue;
  }
  return { text, reading: rubies.length === 1 ? (stop.querySelector("rt")?.textContent ?? "") : "" };
}
