// @ts-check
/**
 * Listening: the browser's own voice reads the title and the text, one sentence after the other, and the sentence is marked.
 *
 * Only hanzi are spoken, never their readings. A sentence is one utterance, so that a browser that ends long ones does
 * not; and a pause ends the utterance and later begins its sentence anew, since Android cannot go on within one.
 */

import { written } from "./copying.mjs";
import { addShortcut, isCovered } from "./keys.mjs";
import { bilingual } from "./labels.mjs";
import { addChoice, chosen } from "./panel.mjs";
import { onParagraph } from "./pilcrow.mjs";
import { stopHere } from "./roving.mjs";
import { onSetting } from "./settings.mjs";
import { SPEEDS, voiceFor } from "./voices.mjs";
import { wordOf } from "./words.mjs";

const MARK = "zr-listen";
const root = document.documentElement;
const head = document.querySelector("header.zr-head[data-reader]");
const speech = /** @type {SpeechSynthesis | undefined} */ (globalThis.speechSynthesis);

const listen = document.createElement("button");
const bar = document.createElement("div");
const pause = button("暂停", "Pause", () => (current ? hold() : say(position)));
const status = document.createElement("p");

/** @type {HTMLElement[]} */
let sentences = [];
let position = 0;
/** The utterance that is spoken now; held here, since Chrome forgets to report the end of one that nobody holds. */
let current = /** @type {SpeechSynthesisUtterance | undefined} */ (undefined);

if (head && speech && document.querySelector(".zr-text")) start(head, speech);

/**
 * @param {Element} header
 * @param {SpeechSynthesis} synthesis
 */
function start(header, synthesis) {
  listen.type = "button";
  listen.className = "zr-listen";
  listen.append(bilingual("朗读", "Listen"));
  listen.addEventListener("click", () => (isOn() ? stop() : begin()));
  bar.className = "zr-tools zr-listening";
  bar.hidden = true;
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", "朗读 · Listen");
  status.setAttribute("role", "status");
  bar.append(button("上一句", "Previous", () => step(-1)), pause, button("下一句", "Next", () => step(1)), button("停止", "Stop", stop), status);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented && !isCovered()) stop(); // An open card goes first.
  });
  header.append(listen, bar); // Where Tab finds the bar right after what opened it; it stands at the foot of the window.
  addChoice({
    name: "speed", start: "1", group: "page", zh: "朗读速度", en: "Speed of the voice",
    options: SPEEDS.map((value) => [value, `${value}×`]),
  });
  onSetting("speed", () => {
    if (current) say(position);
  });
  onParagraph("从这里朗读", "Listen from here", "zr-voiced", begin);
  synthesis.addEventListener?.("voiceschanged", offer);
  offer();
  addEventListener("pagehide", stop);
}

/** Show all of this once there is a voice; many browsers know theirs only after a while. */
function offer() {
  if (!speech || !voiceFor(speech.getVoices())) {
    delete root.dataset["voice"];
    return;
  }
  root.dataset["voice"] = "zh";
  addShortcut({ key: "l", zh: "朗读、暂停", en: "Listen, pause", run: toggle });
  addShortcut({ key: ",", zh: "朗读上一句", en: "Listen to the sentence before", run: () => isOn() && step(-1) });
  addShortcut({ key: ".", zh: "朗读下一句", en: "Listen to the next sentence", run: () => isOn() && step(1) });
}

function toggle() {
  if (!root.dataset["voice"]) return;
  if (isOn()) pause.click();
  else begin((stopHere() ?? document.activeElement)?.closest(".zr-text .zr-s") ?? undefined);
}

function isOn() {
  return !bar.hidden;
}

/**
 * Read from a sentence or the first one of a paragraph; from the beginning if not given.
 * @param {Element} [from]
 */
function begin(from) {
  sentences = [...document.querySelectorAll(".zr-head h1, .zr-text > :not(.zr-en)")].flatMap(sentencesOf);
  const found = sentences.findIndex((sentence) => from?.contains(sentence));
  bar.hidden = false;
  root.dataset["listening"] = "";
  listen.replaceChildren(bilingual("停止", "Stop"));
  say(Math.max(found, 0), true);
}

/**
 * What is read of a block: its sentences, or all of a heading or the title.
 * @param {Element} block
 */
function sentencesOf(block) {
  const inside = [...block.querySelectorAll(".zr-s")].filter((sentence) => !sentence.closest(".zr-en"));
  return /** @type {HTMLElement[]} */ (inside.length ? inside : [block]).filter((each) => /\p{L}|\p{N}/u.test(written(each, wordOf)));
}

/**
 * Speak a sentence, and after it the next.
 * @param {number} index
 * @param {boolean} [isAsked] whether the reader asked for this very sentence
 */
function say(index, isAsked = false) {
  const sentence = sentences[index];
  const voice = speech && voiceFor(speech.getVoices());
  if (!speech || !sentence || !voice) return stop();
  const wasSeen = isAsked || place(sentences[position]) !== "away";
  const utterance = new SpeechSynthesisUtterance(written(sentence, wordOf));
  utterance.voice = voice;
  utterance.lang = voice.lang.replaceAll("_", "-");
  utterance.rate = Number(chosen("speed"));
  utterance.addEventListener("end", () => {
    if (current === utterance) say(index + 1);
  });
  utterance.addEventListener("error", () => {
    if (current !== utterance) return; // It was ended for another.
    hold();
    status.replaceChildren(bilingual("朗读中断。", "The voice failed."));
  });
  current = utterance;
  position = index;
  speech.cancel();
  speech.speak(utterance);
  status.replaceChildren();
  pause.replaceChildren(bilingual("暂停", "Pause"));
  mark(sentence);
  if (wasSeen && place(sentence) !== "whole") {
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const isTall = sentence.getBoundingClientRect().height > innerHeight / 2;
    sentence.scrollIntoView({ block: isTall ? "start" : "center", behavior: isCalm ? "instant" : "smooth" });
  }
}

/** @param {number} by */
function step(by) {
  say(Math.min(Math.max(position + by, 0), sentences.length - 1), true);
}

function hold() {
  current = undefined;
  speech?.cancel();
  pause.replaceChildren(bilingual("继续", "Go on"));
}

function stop() {
  if (!isOn()) return;
  hold();
  if (bar.contains(document.activeElement)) listen.focus({ preventScroll: true });
  bar.hidden = true;
  delete root.dataset["listening"];
  listen.replaceChildren(bilingual("朗读", "Listen"));
  mark();
}

/**
 * How much of a sentence stands between the header and the bar. Who scrolled away from it is not fetched back.
 * @param {HTMLElement | undefined} sentence
 */
function place(sentence) {
  if (!sentence) return "part";
  const { top, bottom } = sentence.getBoundingClientRect();
  const foot = bar.getBoundingClientRect().top;
  if (top >= 60 && bottom <= foot) return "whole";
  return bottom > 60 && top < foot ? "part" : "away";
}

/**
 * Mark the hanzi of a sentence and of no other.
 * @param {HTMLElement} [sentence]
 */
function mark(sentence) {
  for (const other of document.querySelectorAll(`.${MARK}-now`)) other.classList.remove(`${MARK}-now`);
  const canHighlight = "highlights" in CSS;
  if (canHighlight) CSS.highlights.delete(MARK);
  if (!sentence) return;
  if (canHighlight) CSS.highlights.set(MARK, new Highlight(...baseOf(sentence)));
  else sentence.classList.add(`${MARK}-now`);
}

/**
 * A range around every text of a sentence but its readings; around it, so that it holds when the script changes.
 * @param {HTMLElement} sentence
 */
function baseOf(sentence) {
  const ranges = [];
  const nodes = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    if (node.parentElement?.closest("rt, rp, button")) continue;
    const range = new Range();
    range.selectNode(node);
    ranges.push(range);
  }
  return ranges;
}

/**
 * @param {string} zh
 * @param {string} en
 * @param {() => void} run
 */
function button(zh, en, run) {
  const made = document.createElement("button");
  made.type = "button";
  made.append(bilingual(zh, en));
  made.addEventListener("click", run);
  return made;
}
