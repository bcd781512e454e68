// @ts-check
/**
 * The “Aa” panel: every setting of the reader in one quiet place, opened from the header or with `a`.
 *
 * Other parts add their settings while their modules load; the panel is built when it is first opened:
 *
 *     addChoice({
 *       name: "pinyin", start: "all", zh: "拼音", en: "Pinyin",
 *       options: [["all", "全部", "All"], ["off", "关", "Off"]],
 *     });
 *
 * A choice is a `data-*` attribute on the root (see settings.mjs) that styles answer; what takes more listens with
 * `onSetting`.
 */

import { addShortcut } from "./keys.mjs";
import { bilingual } from "./labels.mjs";
import { inPlace } from "./place.mjs";
import { choose, onSetting, setting } from "./settings.mjs";
import { onSwipe } from "./swipe.mjs";

/** Where a part of the panel stands, in this order. */
const GROUPS = /** @type {const} */ (["reading", "words", "page", "language", "more"]);

/** @typedef {[value: string, zh: string, en?: string]} Option what the attribute holds, and its name, where it has two */

/** The levels of the syllabus, as options. @type {Option[]} */
export const LEVELS = [["1", "1"], ["2", "2"], ["3", "3"], ["4", "4"], ["5", "5"], ["6", "6"], ["7", "7–9"]];

/**
 * @typedef {object} Choice
 * @property {string} name of the setting: `pinyin` is `data-pinyin` on the root
 * @property {string} start the value until the reader chooses
 * @property {string} zh
 * @property {string} en
 * @property {Option[]} options
 * @property {typeof GROUPS[number]} [group] where it stands; `reading` if not given
 * @property {string} [key] a shortcut that goes on to the next option
 * @property {(value: string) => string} [next] what that shortcut goes on to, if not the next option
 */

/** @type {Map<string, Choice>} */
const choices = new Map();

/** @type {Array<{ group: typeof GROUPS[number], build: () => HTMLElement }>} */
const parts = [];

/**
 * Add a setting.
 * @param {Choice} choice
 */
export function addChoice(choice) {
  choices.set(choice.name, choice);
  parts.push({ group: choice.group ?? "reading", build: () => field(choice) });
  if (choice.key) addShortcut({ key: choice.key, zh: choice.zh, en: choice.en, run: () => goOn(choice) });
}

/**
 * Add something else to the panel, made when the panel is first opened.
 * @param {typeof GROUPS[number]} group
 * @param {() => HTMLElement} build
 */
export function addPart(group, build) {
  parts.push({ group, build });
}

/**
 * The value of a setting that was added: what the reader chose, if it still exists, else the start.
 * @param {string} name
 */
export function chosen(name) {
  const choice = choices.get(name);
  if (!choice) throw new Error(`No part added a setting “${name}”: call addChoice first.`);
  const value = setting(name, choice.start);
  return choice.options.some(([option]) => option === value) ? value : choice.start;
}

/** @param {Choice} choice */
function goOn(choice) {
  const value = chosen(choice.name);
  const values = choice.options.map(([option]) => option);
  const next = choice.next?.(value) ?? values[(values.indexOf(value) + 1) % values.length] ?? choice.start;
  inPlace(() => choose(choice.name, next));
}

/** @param {Choice} choice */
function field({ name, zh, en, options }) {
  const { fieldset, show } = radios({
    name,
    zh,
    en,
    options,
    value: () => chosen(name),
    pick: (value) => inPlace(() => choose(name, value)),
  });
  onSetting(name, show);
  return fieldset;
}

/**
 * A group of radio buttons in the panel's manner: arrows move in it, Tab leaves it.
 * @param {object} group
 * @param {string} group.name
 * @param {string} group.zh
 * @param {string} group.en
 * @param {Option[]} group.options
 * @param {() => string} group.value what is chosen now
 * @param {(value: string) => void} group.pick called with what the reader picks
 * @returns {{ fieldset: HTMLFieldSetElement, show: () => void }} `show` is to be called when the value changed
 */
export function radios({ name, zh, en, options, value, pick }) {
  const fieldset = document.createElement("fieldset");
  fieldset.className = "zr-choice";
  fieldset.dataset["name"] = name;
  const legend = document.createElement("legend");
  legend.append(bilingual(zh, en));
  fieldset.append(legend);
  for (const [option, chinese, english] of options) {
    const label = document.createElement("label");
    const input = document.createElement("input");
    const text = document.createElement("span");
    input.type = "radio";
    input.name = `zr-${name}`;
    input.value = option;
    input.addEventListener("change", () => pick(option));
    text.append(english === undefined ? chinese : bilingual(chinese, english));
    label.append(input, text);
    fieldset.append(label);
  }
  const show = () => {
    for (const input of fieldset.querySelectorAll("input")) input.checked = input.value === value();
  };
  show();
  return { fieldset, show };
}

/** What a phone has above the settings, where there is no Escape: a button that closes, and a handle to swipe down by. */
function bar() {
  const made = document.createElement("div");
  const shut = document.createElement("button");
  made.className = "zr-panel__bar";
  shut.type = "button";
  shut.setAttribute("aria-label", "关闭 · Close");
  shut.textContent = "×";
  shut.addEventListener("click", () => panel.hidePopover());
  onSwipe(made, ({ to }) => {
    if (to === "down") panel.hidePopover();
  });
  made.append(shut);
  return made;
}

const button = document.querySelector("button.zr-aa");
const panel = document.createElement("div");
panel.id = "zr-panel";
panel.className = "zr-panel";
panel.popover = "auto";
panel.autofocus = true; // when it opens, so that Tab goes on in it
panel.tabIndex = -1;
panel.setAttribute("role", "dialog");
panel.setAttribute("aria-label", "阅读设置 · Reading settings");

panel.addEventListener("beforetoggle", (event) => {
  if (event.newState === "open" && !panel.firstChild) {
    panel.append(bar());
    for (const group of GROUPS) {
      const built = parts.filter((part) => part.group === group).map((part) => part.build());
      if (!built.length) continue;
      const section = document.createElement("div");
      section.className = "zr-panel__group";
      section.append(...built);
      panel.append(section);
    }
  }
  button?.setAttribute("aria-expanded", String(event.newState === "open"));
});
// Who goes on with Tab is not to have the panel over what they come to.
document.addEventListener("focusin", ({ target }) => {
  const isHere = target instanceof Node && (panel.contains(target) || target === button);
  if (!isHere && panel.matches(":popover-open")) panel.hidePopover();
});
if (button instanceof HTMLButtonElement) {
  document.body.append(panel);
  button.popoverTargetElement = panel;
  button.setAttribute("aria-expanded", "false");
  addShortcut({ key: "a", zh: "阅读设置", en: "Reading settings", run: () => button.click() });
}
