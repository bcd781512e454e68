// @ts-check
/** The list of the glossary: a field that filters it as one types, and the choice of an order. */

import { matches, simplifying, sorted } from "./filter.mjs";
import { bilingual } from "./labels.mjs";

/** @typedef {import("./filter.mjs").Entry & { item: HTMLElement }} Listed */

/** The orders to choose from; the first is that of the page as it was built. */
const ORDERS = [
  { order: "kind", zh: "按类别", en: "By kind" },
  { order: "pinyin", zh: "按拼音", en: "By pinyin" },
  { order: "frequency", zh: "按频率", en: "By frequency" },
];

/**
 * Put the filter above the list.
 * @param {Element} index
 */
function addFilter(index) {
  const groups = [...index.querySelectorAll("section")];
  const entries = [...index.querySelectorAll("li")].map(listed);
  const simplified = simplifying(entries);
  const homes = new Map(entries.map(({ item }) => [item, item.parentElement]));
  const flat = document.createElement("section");
  flat.append(document.createElement("ul"));
  flat.hidden = true;
  index.append(flat);

  const { form, input, buttons, count } = makeForm();
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
    for (const [name, button] of buttons) button.setAttribute("aria-pressed", String(name === order));
    show();
  };

  for (const [name, button] of buttons) {
    button.addEventListener("click", () => {
      order = name;
      arrange();
    });
  }
  input.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  index.prepend(form);
  arrange();
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

/** The field, the buttons by their order, and the place for the count. */
function makeForm() {
  const form = document.createElement("form");
  form.className = "zr-filter";
  form.setAttribute("role", "search");
  form.setAttribute("aria-label", "筛选词汇 · Filter the glossary");
  const label = document.createElement("label");
  const input = document.createElement("input");
  input.type = "search";
  input.autocomplete = "off";
  input.spellcheck = false;
  input.placeholder = "三会 · 三會 · sanhui · shyk · lecture";
  label.append(bilingual("筛选：汉字、拼音或英文", "Filter by hanzi, pinyin or English"), input);
  const group = document.createElement("div");
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", "排序 · Order");
  /** @type {Map<string, HTMLButtonElement>} */
  const buttons = new Map();
  for (const { order, zh, en } of ORDERS) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(bilingual(zh, en));
    buttons.set(order, button);
    group.append(button);
  }
  const count = document.createElement("p");
  count.className = "zr-filter__count";
  count.setAttribute("role", "status");
  form.append(label, group, count);
  return { form, input, buttons, count };
}

document.querySelectorAll("[data-glossary]").forEach(addFilter);
