// @ts-check
/** Marks on words that styles alone cannot find: repeated ones, known ones, the tone marks or the zhuyin of each (pinyin.css). */

import { isKnown, onKnown } from "./known.mjs";
import { chosen } from "./panel.mjs";
import { inPlace } from "./place.mjs";
import { stopOf } from "./roving.mjs";
import { onSetting } from "./settings.mjs";
import { toneMarks, tones } from "./tones.mjs";
import { allWords, levelOf, nameOf, wordOf } from "./words.mjs";
import { zhuyin } from "./zhuyin.mjs";

/** What each form of the readings needs to be on the page. @type {Record<string, () => void>} */
const NEEDS = { first: markRepeated, above: markKnown, tones: markTones };

/** Every word that stood on the page before, read the same. */
function markRepeated() {
  const seen = new Set();
  for (const ruby of allWords()) {
    const word = `${wordOf(ruby)} ${ruby.querySelector("rt")?.textContent}`;
    ruby.classList.toggle("zr-again", seen.has(word));
    seen.add(word);
  }
}

/** Every word that the reader knows. */
function markKnown() {
  for (const ruby of allWords()) ruby.classList.toggle("zr-known", isKnown(nameOf(ruby), levelOf(ruby)));
}

/** The tone marks of each word, beside its reading. */
function markTones() {
  for (const ruby of allWords()) {
    const reading = ruby.querySelector("rt");
    const found = reading && tones(wordOf(ruby), reading.textContent ?? "");
    if (found) reading.dataset["marks"] = [...toneMarks(found)].join(" ");
  }
}

/** The zhuyin of each word, beside its pinyin. */
function markZhuyin() {
  for (const reading of document.querySelectorAll(".md-content rt")) {
    if (reading instanceof HTMLElement) reading.dataset["zhuyin"] = zhuyin(reading.textContent ?? "");
  }
}

function mark() {
  NEEDS[chosen("pinyin")]?.();
  if (chosen("notation") === "zhuyin") markZhuyin();
}

for (const name of ["pinyin", "notation", "sandhi", "level"]) onSetting(name, mark);
onKnown(() => inPlace(mark));
mark();

let isTouched = false;
document.addEventListener("pointerdown", ({ pointerType }) => {
  isTouched = pointerType === "touch";
}, { capture: true, passive: true });

/**
 * On a touch screen, a tap shows the reading of a word, or of a whole term, until another is tapped, and only the next
 * tap on it opens its card, which would cover the text; a mouse needs only to point. Once a card is open, the reader
 * is looking words up.
 */
document.addEventListener("click", (event) => {
  if (chosen("pinyin") !== "peek" || !(event.target instanceof Element)) return;
  const stop = stopOf(event.target);
  const ruby = event.target.closest(".md-content ruby");
  const peeked = new Set(stop?.matches("a") ? stop.querySelectorAll("ruby") : ruby && [ruby]);
  const isFirst = [...peeked].some((each) => !each.classList.contains("zr-peeked"));
  for (const other of document.querySelectorAll(".zr-peeked")) other.classList.remove("zr-peeked");
  for (const each of peeked) each.classList.add("zr-peeked");
  if (isTouched && stop && isFirst && !document.documentElement.dataset["card"]) event.preventDefault();
});
