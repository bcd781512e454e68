// @ts-check
/**
 * Tones in colour: hanzi and their readings, wherever a reading is known. Off until the reader chooses a palette.
 *
 * A colour is a highlight over the text (CSS Highlight API) and no element, so that nothing moves and nothing else has
 * to know of it; styles (tones.css) hold the palettes. What comes or changes later, in the card or when the script is
 * changed, is coloured as it comes.
 */

import { bilingual } from "./labels.mjs";
import { addChoice, addPart, chosen } from "./panel.mjs";
import { onSetting } from "./settings.mjs";
import { syllablesOf, tones } from "./tones.mjs";

const TONES = [1, 2, 3, 4, 5];
/** A word above which its reading stands, or one of the card that carries its reading with it. */
const WORD = "ruby, [data-reading]";
const READING = '[lang="zh-Latn-pinyin"]';
const WITHIN = ".md-content, .zr-wordcard";

if (globalThis.CSS && "highlights" in CSS) start();

function start() {
  /** @type {Map<number, Highlight>} */
  const highlights = new Map(TONES.map((tone) => [tone, new Highlight()]));
  /** What is coloured of each element. @type {Map<Element, Array<[Highlight, StaticRange]>>} */
  const coloured = new Map();

  /** Where the system sets all colours, a browser would paint every highlight as if it were selected. */
  const forced = matchMedia("(forced-colors: active)");

  const observer = new MutationObserver((records) => {
    /** @type {Set<Element>} */
    const changed = new Set();
    for (const { target, addedNodes, removedNodes } of records) {
      const around = target instanceof Element ? target : target.parentElement;
      const own = around?.closest(`${WORD}, ${READING}`);
      if (own) changed.add(own.closest("ruby") ?? own);
      for (const node of [...addedNodes, ...removedNodes]) {
        if (node instanceof Element) for (const element of found(node)) changed.add(element);
      }
    }
    for (const element of changed) {
      clear(element);
      if (element.isConnected) colour(element);
    }
  });

  /** @param {Element} element */
  function clear(element) {
    for (const [highlight, range] of coloured.get(element) ?? []) highlight.delete(range);
    coloured.delete(element);
  }

  /** @param {Element} element */
  function colour(element) {
    if (!element.closest(WITHIN)) return;
    const reading = element.querySelector("rt") ?? (element.matches(READING) ? element : undefined);
    const pieces = [];
    if (element.matches(WORD)) pieces.push(...hanzi(element, element.getAttribute("data-reading") ?? reading?.textContent ?? ""));
    if (reading) pieces.push(...syllables(reading));
    /** @type {Array<[Highlight, StaticRange]>} */
    const ranges = [];
    for (const { node, tone, start, end } of pieces) {
      const highlight = highlights.get(tone);
      if (!highlight) continue;
      const range = new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
      highlight.add(range);
      ranges.push([highlight, range]);
    }
    coloured.set(element, ranges);
  }

  function show() {
    observer.disconnect();
    for (const element of [...coloured.keys()]) clear(element);
    const isOn = chosen("tones") !== "off" && !forced.matches;
    for (const [tone, highlight] of highlights) {
      if (isOn) CSS.highlights.set(`zr-tone-${tone}`, highlight);
      else CSS.highlights.delete(`zr-tone-${tone}`);
    }
    if (!isOn) return;
    for (const element of found(document.body)) colour(element);
    observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributeFilter: ["data-reading"] });
  }

  addChoice({
    name: "tones",
    start: "off",
    zh: "声调颜色",
    en: "Tone colours",
    options: [
      ["off", "关", "Off"],
      ["pleco", "Pleco"],
      ["mdbg", "MDBG"],
      ["safe", "色盲友好", "Colour-blind"],
    ],
  });
  addPart("reading", legend);
  onSetting("tones", show);
  forced.addEventListener("change", show);
  show();
}

/**
 * The words and readings in an element, itself included; the reading of a word belongs to the word.
 * @param {Element} root
 */
function found(root) {
  const selector = `${WORD}, ${READING}:not(rt)`;
  return [...(root.matches(selector) ? [root] : []), ...root.querySelectorAll(selector)];
}

/**
 * The hanzi of a word, each with its tone.
 * @param {Element} word
 * @param {string} reading
 */
function* hanzi(word, reading) {
  const node = word.firstChild;
  if (!(node instanceof Text)) return;
  const characters = [...node.data];
  let start = 0;
  for (const [place, tone] of (tones(node.data, reading) ?? []).entries()) {
    const end = start + (characters[place]?.length ?? 0);
    yield { node, tone, start, end };
    start = end;
  }
}

/**
 * The syllables of a reading as it stands on the page, each with its tone.
 * @param {Element} reading
 */
function* syllables(reading) {
  const node = reading.firstChild;
  if (!(node instanceof Text)) return;
  for (const { tone, start, end } of syllablesOf(node.data)) yield { node, tone, start, end };
}

/** Which colour is which tone. */
function legend() {
  const line = document.createElement("p");
  line.className = "zr-tones";
  const signs = ["ā", "á", "ǎ", "à", "a"].map((letter, index) => {
    const sign = document.createElement("span");
    sign.className = `zr-tone-${index + 1}`;
    sign.lang = "zh-Latn-pinyin";
    sign.textContent = letter;
    return sign;
  });
  const name = document.createElement("span");
  name.append(bilingual("一、二、三、四声，轻声", "Tones 1 to 4, neutral"));
  line.append(name, ...signs);
  return line;
}
