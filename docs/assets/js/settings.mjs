// @ts-check
/**
 * The reader's settings: kept in this browser only, as `data-*` attributes on the root element.
 *
 * A small script in the head (hooks/theme/main.html) puts what was kept on the root before the first paint, so that
 * styles alone can answer most settings. A part that must do more listens with {@link onSetting}.
 */

import { onKeptElsewhere } from "./kept.mjs";
import { inPlace } from "./place.mjs";

const STORE = "zr";
const root = document.documentElement;

/** @type {Map<string, Array<(value: string) => void>>} */
const listeners = new Map();

/** @returns {Record<string, string>} what was kept, or nothing where storage is forbidden */
function stored() {
  try {
    return JSON.parse(localStorage.getItem(STORE) || "{}");
  } catch {
    return {};
  }
}

/**
 * The value of a setting: `setting("pinyin", "all")`.
 * @param {string} name
 * @param {string} start what holds until the reader chooses
 */
export function setting(name, start) {
  return root.dataset[name] ?? start;
}

/**
 * Set a setting, keep it, and tell those who listen. Where storage is forbidden it holds until the page is left.
 * @param {string} name
 * @param {string} value
 */
export function choose(name, value) {
  root.dataset[name] = value;
  try {
    localStorage.setItem(STORE, JSON.stringify({ ...stored(), [name]: value }));
  } catch {
    // Private windows may forbid storage.
  }
  tell(name, value);
}

/**
 * Be told of every change of a setting.
 * @param {string} name
 * @param {(value: string) => void} listen
 */
export function onSetting(name, listen) {
  listeners.set(name, [...(listeners.get(name) ?? []), listen]);
}

/**
 * @param {string} name
 * @param {string} value
 */
function tell(name, value) {
  for (const listen of listeners.get(name) ?? []) listen(value);
}

onKeptElsewhere(STORE, () => {
  const changed = Object.entries(stored()).filter(([name, value]) => root.dataset[name] !== value);
  if (!changed.length) return;
  inPlace(() => {
    for (const [name, value] of changed) root.dataset[name] = value;
    for (const [name, value] of changed) tell(name, value);
  });
});
