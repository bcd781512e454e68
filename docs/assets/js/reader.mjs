// @ts-check
/** The reader's settings: kept in this browser only, as data attributes on the root element. */

const STORE = "zr";
const root = document.documentElement;

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

/** Change a page's layout without moving the line that is being read. @param {() => void} change */
function inPlace(change) {
  const blocks = [...document.querySelectorAll(".zr-text > *")];
  const anchor = blocks.find((block) => block.getBoundingClientRect().bottom > 80);
  const before = anchor?.getBoundingClientRect().top ?? 0;
  change();
  if (anchor) window.scrollBy({ top: anchor.getBoundingClientRect().top - before, behavior: "instant" });
}

/** @param {HTMLButtonElement} button */
function togglePinyin(button) {
  const isShown = root.dataset.pinyin === "off";
  inPlace(() => keep("pinyin", isShown ? "on" : "off"));
  button.setAttribute("aria-pressed", String(isShown));
}

for (const head of document.querySelectorAll("[data-reader]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "zr-switch";
  button.title = "p";
  button.innerHTML = '<span lang="zh-Hans">拼音</span> <span lang="en">Pinyin</span>';
  button.setAttribute("aria-pressed", String(root.dataset.pinyin !== "off"));
  button.addEventListener("click", () => togglePinyin(button));
  head.append(button);
  document.addEventListener("keydown", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const isTyping = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
    if (event.key === "p" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
      // The theme turns pages with “p” and “n”; on an article the key is for the reading.
      event.stopImmediatePropagation();
      togglePinyin(button);
    }
  }, { capture: true });
}
