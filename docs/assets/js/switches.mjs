// @ts-check
/** Switches of the reading at the end of an article's head: pinyin and tone sandhi. */

import { addShortcut } from "./keys.mjs";
import { bilingual } from "./labels.mjs";
import { inPlace } from "./place.mjs";
import { choose, setting } from "./settings.mjs";

/** Each switch: its key, its setting, the value that stands for "pressed", its labels, and what else it changes. */
const SWITCHES = [
  { key: "p", name: "pinyin", on: "on", off: "off", start: "on", zh: "拼音", en: "Pinyin", apply: () => {} },
  { key: "t", name: "sandhi", on: "on", off: "off", start: "off", zh: "变调", en: "Tone sandhi", apply: showSandhi },
];

/** Write the readings as they are spoken, or as the dictionary has them: the two change places. */
function showSandhi() {
  for (const ruby of document.querySelectorAll("ruby[data-s]")) {
    const reading = ruby.querySelector("rt");
    if (!reading || !(ruby instanceof HTMLElement)) continue;
    [reading.textContent, ruby.dataset.s] = [ruby.dataset.s ?? "", reading.textContent ?? ""];
  }
}

/**
 * Put the switches at the end of an article's head.
 * @param {Element} head
 */
export function addSwitches(head) {
  const group = document.createElement("div");
  group.className = "zr-switches";
  for (const { key, name, on, off, start, zh, en, apply } of SWITCHES) {
    const button = document.createElement("button");
    const isOn = () => setting(name, start) === on;
    const toggle = () => {
      inPlace(() => {
        choose(name, isOn() ? off : on);
        apply();
      });
      button.setAttribute("aria-pressed", String(isOn()));
    };
    button.type = "button";
    button.className = "zr-switch";
    button.title = key;
    button.append(bilingual(zh, en));
    button.setAttribute("aria-pressed", String(isOn()));
    button.setAttribute("aria-keyshortcuts", key);
    button.addEventListener("click", toggle);
    group.append(button);
    if (isOn() !== (start === on)) apply();
    addShortcut({ key, zh, en, run: toggle });
  }
  head.append(group);
}
