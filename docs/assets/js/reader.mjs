// @ts-check
/** The reader's settings: kept in this browser only, as data attributes on the root element. */

const STORE = "zr";
const root = document.documentElement;

/** Each switch: its key, its setting, the value that stands for "pressed", its labels, and what else it changes. */
const SWITCHES = [
  { key: "p", name: "pinyin", on: "on", off: "off", start: "on", zh: "拼音", en: "Pinyin", apply: () => {} },
  { key: "t", name: "sandhi", on: "on", off: "off", start: "off", zh: "变调", en: "Tone sandhi", apply: showSandhi },
];

/** @returns {Record<string, string>} what was kept, or nothing where storage is forbidden */
function stored() {
  try {
    return JSON.parse(localStorage.getItem(STORE) || "{}");
  } catch {
    return {};
  }
}

/**
 * Set one setting and keep it.
 * @param {string} name
 * @param {string} value
 */
function keep(name, value) {
  root.dataset[name] = value;
  try {
    localStorage.setItem(STORE, JSON.stringify({ ...stored(), [name]: value }));
  } catch {
    // The setting holds until the page is left.
  }
}

/**
 * Change a page's layout without moving the line that is being read.
 * @param {() => void} change
 */
function inPlace(change) {
  const blocks = [...document.querySelectorAll(".zr-text > *")];
  const anchor = blocks.find((block) => block.getBoundingClientRect().bottom > 80);
  const before = anchor?.getBoundingClientRect().top ?? 0;
  change();
  if (anchor) window.scrollBy({ top: anchor.getBoundingClientRect().top - before, behavior: "instant" });
}

/** Write the readings as they are spoken, or as the dictionary has them: the two change places. */
function showSandhi() {
  for (const ruby of document.querySelectorAll("ruby[data-s]")) {
    const reading = ruby.querySelector("rt");
    if (!reading || !(ruby instanceof HTMLElement)) continue;
    [reading.textContent, ruby.dataset.s] = [ruby.dataset.s ?? "", reading.textContent ?? ""];
  }
}

/**
 * Put the switches of the reading at the end of an article's head.
 * @param {Element} head
 */
function addSwitches(head) {
  const group = document.createElement("div");
  group.className = "zr-switches";
  for (const { key, name, on, off, start, zh, en, apply } of SWITCHES) {
    const button = document.createElement("button");
    const isOn = () => (root.dataset[name] ?? start) === on;
    const toggle = () => {
      inPlace(() => {
        keep(name, isOn() ? off : on);
        apply();
      });
      button.setAttribute("aria-pressed", String(isOn()));
    };
    button.type = "button";
    button.className = "zr-switch";
    button.title = key;
    button.innerHTML = `<span lang="zh-Hans">${zh}</span> <span lang="en">${en}</span>`;
    button.setAttribute("aria-pressed", String(isOn()));
    button.setAttribute("aria-keyshortcuts", key);
    button.addEventListener("click", toggle);
    group.append(button);
    if (isOn() !== (start === on)) apply();
    document.addEventListener("keydown", (event) => {
      const target = /** @type {HTMLElement} */ (event.target);
      const isTyping = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
      if (event.key !== key || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.stopImmediatePropagation(); // The theme turns pages with “p”; on an article the key is for the reading.
      toggle();
    }, { capture: true });
  }
  head.append(group);
}

document.querySelectorAll("[data-reader]").forEach(addSwitches);
