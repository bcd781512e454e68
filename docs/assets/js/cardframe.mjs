// @ts-check
/** The frame of the word card: its bar of buttons, the place for what is said of a word, and what is announced of it. */

import { bilingual } from "./labels.mjs";

export const card = document.createElement("div");
export const body = document.createElement("div");
export const status = document.createElement("p");
export const back = button("back", "←", "返回", "Back");
export const previous = button("previous", "‹", "上一个词", "Previous word");
export const next = button("next", "›", "下一个词", "Next word");
export const shut = button("close", "×", "关闭", "Close");

const bar = document.createElement("div");

card.className = "zr-wordcard";
card.hidden = true;
card.setAttribute("role", "dialog");
card.setAttribute("aria-labelledby", "zr-wordcard-title");
bar.className = "zr-wordcard__bar";
bar.append(back, previous, next, shut);
body.className = "zr-wordcard__body";
body.tabIndex = -1;
status.className = "zr-hidden";
status.setAttribute("role", "status");
card.append(bar, body);
document.body.append(card, status);

/**
 * Tab goes from a word to its card, and from there to what follows the word, as if the card stood behind it.
 * @param {() => HTMLElement | undefined} word the one that the card belongs to, while it is open
 */
export function tabThrough(word) {
  document.addEventListener("keydown", (event) => {
    const stop = word();
    if (!stop || event.key !== "Tab" || event.ctrlKey || event.metaKey || event.altKey) return;
    const stops = [.../** @type {NodeListOf<HTMLElement>} */ (card.querySelectorAll("button, a[href], [tabindex]"))].filter((one) => !one.hidden);
    if (event.target === stop && !event.shiftKey) {
      event.preventDefault();
      body.focus({ preventScroll: true });
    } else if (event.target === stops[0] && event.shiftKey) {
      event.preventDefault();
      stop.focus({ preventScroll: true });
    } else if (event.target === stops.at(-1) && !event.shiftKey) {
      stop.focus({ preventScroll: true }); // The browser itself goes on from there.
    }
  });
}

/**
 * @param {string} name
 * @param {string} sign
 * @param {string} zh
 * @param {string} en
 */
function button(name, sign, zh, en) {
  const made = document.createElement("button");
  const label = document.createElement("span");
  const shown = document.createElement("span");
  made.type = "button";
  made.className = `zr-wordcard__${name}`;
  made.title = `${zh} · ${en}`;
  shown.ariaHidden = "true";
  shown.textContent = sign;
  label.className = "zr-hidden";
  label.append(bilingual(zh, en));
  made.append(shown, label);
  return made;
}
