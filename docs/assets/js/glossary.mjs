// @ts-check
/** The list of the glossary: a field that filters it as one types, and the choice of an order. */

import { matches, simplifying, sorted } from "./filter.mjs";
import { bilingual } from "./labels.mjs";

/** @typedef {import("./filter.mjs").Entry & { item: HTMLElement }} Listed */

/**
 * Give the form above the list its work (hooks/zhreader/glossary_index.py).
 * @param {Element} index
 */
function addFilter(index) {
  const form = index.querySelector("form");
  const input = form?.querySelector("input");
  const count = form?.querySelector("[role=status]");
  if (!form || !input || !count) return;
  const buttons = [...form.querySelectorAll("button")];
  const groups = [...index.querySelectorAll("section")];
  const entries = [...index.querySelectorAll("li")].map(listed);
  const simplified = simplifying(entries);
  const homes = new Map(entries.map(({ item }) => [item, item.parentElement]));
  const flat = document.createElement("section");
  flat.append(document.createElement("ul"));
  flat.hidden = true;
  index.append(flat);

  let order = "kind";

  const show = () => {
    const found = entries.filter((entry) => matches(entry, input.value, simplified));
    const kept = new Set(found);
    for (const entry of entries) entry.item.hidden = !kept.has(entry);
    for (const group of groups) group.hidden = order !== "kind" || !group.querySelector("li:not([hidden])");
    flat.hidden = order === "kind" || !found.length;
    count.replaceChildren(`${found.length} / ${entries.length} `, bilingual("条", "terms"));
  };

  const arrange = () => {
    for (const { item } of sorted(entries, order === "kind" ? "pinyin" : order)) {
      (order === "kind" ? homes.get(item) : flat.firstElementChild)?.append(item);
    }
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset["order"] === order));
    show();
  };

  for (const button of buttons) {
    button.addEventListener("click", () => {
      order = button.dataset["order"] ?? "kind";
      arrange();
    });
  }
  input.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  show();
}

/**
 * What the page says of an entry, see hooks/zhreader/glossary_index.py.
 * @param {HTMLElement} item
 * @returns {Listed}
 */
function listed(item) {
  const { forms = "", syllables = "", english = "", order = "0", count = "0" } = item.dataset;
  return {
    item,
    forms: forms.split("|").map((form) => form.split("=")),
    syllables: syllables.split("|").filter(Boolean).map((form) => form.split(" ")),
    english,
    order: Number(order),
    count: Number(count),
  };
}

document.querySelectorAll("[data-glossary]").forEach(addFilter);
