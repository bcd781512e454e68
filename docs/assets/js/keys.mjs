// @ts-check
/**
 * Shortcuts of one key: one place that listens, and a list of them all for the reader.
 *
 * Who speaks to the computer, or hits keys unawares, can switch them off (WCAG 2.1.4): the setting `keys`, in the list.
 */

import { setting } from "./settings.mjs";

/**
 * @typedef {object} Shortcut
 * @property {string} key as in `KeyboardEvent.key`
 * @property {string} zh what it does, in Chinese
 * @property {string} en what it does, in English
 * @property {(event: KeyboardEvent) => void} run
 */

/** @type {Map<string, Shortcut>} */
const shortcuts = new Map();

/**
 * Give a key a meaning on this page.
 * @param {Shortcut} shortcut
 */
export function addShortcut(shortcut) {
  shortcuts.set(shortcut.key, shortcut);
}

/** @typedef {Pick<Shortcut, "key" | "zh" | "en">} Listed what the list says of a key */

/** @type {Listed[]} */
const listed = [];

/**
 * List keys to which another part listens by itself, because they mean something only where the focus is.
 * @param {Listed} keys `key` may name several: `← →`
 */
export function listKeys(keys) {
  listed.push(keys);
}

/** @returns {Listed[]} every shortcut of this page, in the order in which they were added, then the other keys */
export function allShortcuts() {
  return [...shortcuts.values(), ...listed];
}

/**
 * Whether the reader is typing text somewhere.
 * @param {EventTarget | null} target
 */
export function isTyping(target) {
  if (target instanceof HTMLInputElement && /^(radio|checkbox)$/.test(target.type)) return false;
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Whether something lies over the page that Escape is to close first. */
export function isCovered() {
  return Boolean(document.querySelector(":popover-open, dialog[open]"));
}

document.addEventListener("keydown", (event) => {
  const shortcut = setting("keys", "on") === "on" && shortcuts.get(event.key);
  if (!shortcut || isTyping(event.target) || document.querySelector("dialog[open]") || event.ctrlKey || event.metaKey || event.altKey) return;
  event.stopImmediatePropagation();
  shortcut.run(event);
}, { capture: true });
