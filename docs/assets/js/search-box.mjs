// @ts-check
/**
 * The adapter to the theme's search box (hooks/theme/partials/search.html), which the theme's styles open and close with the
 * checkbox `#__search`. This is all that knows the theme's box: the rest is search-field.mjs and what it fetches.
 */

import { addShortcut } from "./keys.mjs";
import { bilingual } from "./labels.mjs";
import { loadSearch, searchField } from "./search-field.mjs";

const box = document.querySelector(".md-search[data-root]");
const toggle = document.querySelector("#__search");
const input = box?.querySelector("input");
const output = box?.querySelector(".zr-found");
const form = box?.querySelector("form");

if (box && input && form && toggle instanceof HTMLInputElement && output instanceof HTMLElement) {
  start(box, input, form, toggle, output);
}

/**
 * @param {Element} place
 * @param {HTMLInputElement} field
 * @param {HTMLFormElement} whole
 * @param {HTMLInputElement} opener
 * @param {HTMLElement} found
 */
function start(place, field, whole, opener, found) {
  /** @type {Element | null} Where the reader was. */
  let before = null;
  const { settled } = searchField({ place, input: field, output: found, after: addLast });

  /** @param {boolean} isOpen */
  function open(isOpen) {
    if (opener.checked !== isOpen) opener.click();
  }

  /** @returns {HTMLElement[]} what the arrow keys go through, the field first */
  function stops() {
    return [field, .../** @type {NodeListOf<HTMLElement>} */ (found.querySelectorAll("a, button"))];
  }

  function address() {
    const all = new URL(whole.action);
    all.searchParams.set("q", field.value);
    return all.href;
  }

  /** @param {import("./search-engine.mjs").Answer} answer */
  function addLast({ results, total }) {
    if (results.length >= total) return;
    const link = document.createElement("a");
    link.className = "zr-found__all";
    link.href = address();
    link.append(bilingual("在搜索页看全部", "See all on the search page"));
    found.append(link);
  }

  opener.addEventListener("change", () => {
    if (opener.checked) {
      before = document.activeElement === field ? before : document.activeElement;
      field.focus();
    } else {
      field.blur();
    }
  });
  field.addEventListener("focus", () => {
    open(true);
    loadSearch(place).then(({ engine }) => engine.index.open()).catch(() => {}); // A failure is told when something is asked.
  });
  place.addEventListener("focusout", (event) => {
    // Who goes on with Tab is not left behind it: on a phone it covers the page.
    if (event instanceof FocusEvent && event.relatedTarget instanceof Node && !place.contains(event.relatedTarget)) open(false);
  });
  whole.addEventListener("submit", async (event) => {
    event.preventDefault();
    await settled();
    const first = /** @type {HTMLAnchorElement | null} */ (found.querySelector(".zr-found__link"));
    if (first) first.click();
    else if (field.value.trim()) location.assign(address());
  });
  whole.addEventListener("reset", () => setTimeout(() => {
    found.replaceChildren();
    field.focus();
  }));
  found.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("a")) open(false);
  });
  place.addEventListener("keydown", (event) => {
    if (!(event instanceof KeyboardEvent) || event.isComposing) return;
    if (event.key === "Escape") {
      open(false);
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const all = stops();
      const here = all.indexOf(/** @type {HTMLElement} */ (document.activeElement));
      all[(here + (event.key === "ArrowDown" ? 1 : all.length - 1)) % all.length]?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  addShortcut({
    key: "/",
    zh: "搜索",
    en: "Search",
    run: (event) => {
      event.preventDefault();
      before = document.activeElement;
      open(true);
      field.focus();
      field.select();
    },
  });
}
