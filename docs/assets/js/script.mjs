// @ts-check
/**
 * The script of the page: as written, simplified or traditional.
 *
 * A word carries its other form (`data-t`, `data-h`); everything else, contents, navigation, labels, cards, what other
 * parts add later, is converted by the site's own table (hooks/zhreader/script_table.py), which is loaded only now.
 * What must stay as it is, such as a headword shown in both scripts, stands in an element with `translate="no"`.
 */

import { convert } from "./convert.mjs";
import { bilingual } from "./labels.mjs";
import { addChoice, chosen } from "./panel.mjs";
import { inPlace } from "./place.mjs";
import { onSetting } from "./settings.mjs";
import { hold } from "./waiting.mjs";
import { isTraditional, showAs, wordOf } from "./words.mjs";

/** The language that each choice shows. @type {Record<string, string>} */
const SHOWN = { hans: "zh-Hans", hant: "zh-Hant" };
const ATTRIBUTES = ["title", "aria-label", "placeholder"];
const HANZI = /\p{Script=Han}/u;
const root = document.documentElement;

addChoice({
  name: "script",
  start: "written",
  zh: "字形",
  en: "Script",
  key: "z",
  next: () => (isTraditional() ? "hans" : "hant"), // The other one, whatever the page was written in.
  options: [
    ["written", "原样", "As written"],
    ["hans", "简体", "Simplified"],
    ["hant", "繁体", "Traditional"],
  ],
});

/** What was written: of text nodes, of attributes (by name) and of `lang`. */
const texts = /** @type {Map<Text, string>} */ (new Map());
const attributes = /** @type {Map<Element, Record<string, string>>} */ (new Map());
const languages = /** @type {Map<Element, string>} */ (new Map());

/** @type {Map<string, string> | undefined} The table of the script that is shown. */
let table;

/** @type {HTMLElement | undefined} */
let note;

/** What other parts add while a script is chosen is converted as it comes. */
const observer = new MutationObserver((records) => {
  for (const { target, type, addedNodes } of records) {
    if (type === "characterData" && target instanceof Text) {
      texts.delete(target);
      convertIn(target);
    }
    for (const added of addedNodes) if (added.isConnected) convertIn(added);
  }
  observer.takeRecords();
});

/** @returns {Promise<void>} when everything on the page is in the chosen script */
async function show() {
  observer.disconnect();
  if (texts.size || attributes.size || languages.size) inPlace(restore); // At first there is nothing: no layout is forced.
  const shown = SHOWN[chosen("script")];
  if (!shown) return;
  const tables = await load();
  if (SHOWN[chosen("script")] !== shown) return; // The reader was faster.
  table = new Map(Object.entries(tables[shown] ?? {}));
  inPlace(() => {
    convertIn(root);
    if (document.querySelector(".md-content ruby") && languages.size) addNote();
  });
  observer.observe(root, { subtree: true, childList: true, characterData: true });
}

function restore() {
  note?.remove();
  for (const [text, written] of texts) text.nodeValue = written;
  for (const [element, written] of attributes) {
    for (const [name, value] of Object.entries(written)) element.setAttribute(name, value);
  }
  for (const [element, written] of languages) element.setAttribute("lang", written);
  for (const map of [texts, attributes, languages]) map.clear();
}

/**
 * Convert a node and all in it that is written in the other script.
 * @param {Node} start
 */
function convertIn(start) {
  const walker = document.createTreeWalker(start, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.matches("script, style, rt, textarea, [translate=no]")
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const found = [];
  for (let node = /** @type {Node | null} */ (start); node; node = walker.nextNode()) found.push(node);
  for (const node of found) {
    if (node instanceof Text) convertText(node);
    else if (node instanceof Element) convertAttributes(node);
  }
  // Last, since `lang` says what is to be converted.
  for (const node of found) if (node instanceof Element && isOther(node.getAttribute("lang"))) rename(node);
}

/** @param {Text} text */
function convertText(text) {
  const written = text.nodeValue ?? "";
  const parent = text.parentElement;
  if (!parent || !HANZI.test(written) || !isOther(languageOf(parent)) || parent.closest("[translate=no], rt")) return;
  const shown = form(parent, text) ?? convert(written, table ?? new Map());
  if (shown === written) return;
  texts.set(text, written);
  if (parent.localName === "ruby") showAs(parent, shown);
  else text.nodeValue = shown;
}

/** Where every word that differs carries its other form: what `render_words` wrote. */
const COMPLETE = ".zr-text, .zr-prose, .zr-head:not(.zr-head--term)";

/**
 * The form that a word carries; one without is the same in both scripts, where the others carry theirs.
 * @param {Element} parent
 * @param {Text} text
 */
function form(parent, text) {
  if (!(parent instanceof HTMLElement) || parent.localName !== "ruby" || parent.firstChild !== text) return undefined;
  const carried = parent.dataset[chosen("script") === "hant" ? "t" : "h"];
  return carried ?? (parent.closest(COMPLETE) ? wordOf(parent) : undefined);
}

/** @param {Element} element */
function convertAttributes(element) {
  for (const name of ATTRIBUTES) {
    const written = element.getAttribute(name);
    if (!written || !HANZI.test(written)) continue;
    const shown = convert(written, table ?? new Map());
    if (shown === written) continue;
    attributes.set(element, { ...attributes.get(element), [name]: written });
    element.setAttribute(name, shown);
  }
}

/** @param {Element} element */
function rename(element) {
  languages.set(element, element.getAttribute("lang") ?? "");
  element.setAttribute("lang", SHOWN[chosen("script")] ?? "");
}

/** @param {Element} element */
function languageOf(element) {
  return element.closest("[lang]")?.getAttribute("lang") ?? "";
}

/**
 * Whether a language is Chinese in the script that is not to be shown.
 * @param {string | null} lang
 */
function isOther(lang) {
  return Boolean(lang?.startsWith("zh") && !lang.startsWith("zh-Latn") && lang !== SHOWN[chosen("script")]);
}

/** Say that a machine converted it, at the end of the page's head. */
function addNote() {
  note = document.createElement("p");
  note.className = "zr-script-note";
  note.setAttribute("role", "note");
  note.append(
    chosen("script") === "hant"
      ? bilingual("繁体字由程序自动转换，个别字可能有误。", "Traditional characters by automatic conversion; some may be wrong.")
      : bilingual("简体字由程序自动转换，个别字可能有误。", "Simplified characters by automatic conversion; some may be wrong."),
  );
  const head = document.querySelector(".zr-head");
  if (head) head.append(note);
  else document.querySelector(".md-content h1")?.after(note);
  convertIn(note);
}

/** @type {Promise<Record<string, Record<string, string>>> | undefined} */
let loading;

/** The site's tables, from beside the page's script: an ordinary script, so that it works from a folder too. */
function load() {
  loading ??= new Promise((resolve, reject) => {
    const own = /** @type {HTMLScriptElement | null} */ (document.querySelector('script[src*="assets/js/reader.js"]'));
    const script = document.createElement("script");
    script.src = new URL("script-table.js", own?.src ?? location.href).href;
    script.addEventListener("load", () => resolve(/** @type {any} */ (globalThis)["zrScripts"]));
    script.addEventListener("error", () => {
      loading = undefined; // Offline for a moment: the next choice tries again.
      reject(new Error(`${script.src} could not be loaded.`));
    });
    document.head.append(script);
  });
  return loading;
}

onSetting("script", () => void show());
hold(show());
