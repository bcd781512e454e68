// @ts-check
/**
 * The words of the text as one tab stop: arrows go from word to word and from line to line.
 *
 * A stop is a word, or a linked term with all its words. Only one of them can be reached with Tab, the one that was
 * visited last; it is a button to a screen reader as long as it is that one.
 */

const TERM = "a.zr-term";
/** A word, or a mark without a reading that an editor corrected. */
const WORD = "ruby, ins.zr-emended:not(:has(ruby))";
/** Where words can be looked up: text, not lists of links or tables of the interface. */
const TEXT = ".zr-text, .zr-prose, .zr-parts, .zr-head h1, .zr-head dd";

/** @type {HTMLElement | undefined} */
let current;

/**
 * The stop that an event happened on, if it was one.
 * @param {EventTarget | null} target
 * @returns {HTMLElement | undefined}
 */
export function stopOf(target) {
  if (!(target instanceof Element)) return undefined;
  const found = target.closest(TERM) ?? target.closest(WORD);
  if (!(found instanceof HTMLElement) || !found.closest(TEXT) || found.parentElement?.closest("a")) return undefined;
  return found;
}

/** The stop where the reader is: the one whose card is open, else the one in focus. */
export function stopHere() {
  const open = document.querySelector(`.md-content :is(${TERM}, ${WORD})[aria-expanded="true"]`);
  return stopOf(open ?? document.activeElement);
}

/** All stops of the page that can be seen, in the order of the text. */
export function allStops() {
  const found = [...document.querySelectorAll(`.md-content :is(${TERM}, ${WORD})`)];
  return found.filter((element) => stopOf(element) === element && isShown(element)).map((element) => /** @type {HTMLElement} */ (element));
}

/**
 * The stop before or after another one, or the same at either end.
 * @param {HTMLElement} stop
 * @param {number} step -1 or 1
 */
export function nextStop(stop, step) {
  const stops = allStops();
  return stops[stops.indexOf(stop) + step] ?? stop;
}

/**
 * Make a stop the one that Tab reaches.
 * @param {HTMLElement} stop
 */
export function makeCurrent(stop) {
  if (current && current !== stop) {
    current.removeAttribute("role");
    current.removeAttribute("aria-haspopup");
    if (current.matches(TERM)) current.tabIndex = -1;
    else current.removeAttribute("tabindex");
  }
  current = stop;
  stop.tabIndex = 0;
  stop.setAttribute("aria-haspopup", "dialog");
  if (!stop.matches(TERM)) stop.setAttribute("role", "button");
}

/**
 * Start: one tab stop for the whole text.
 * @param {(stop: HTMLElement) => void} arrive told of every stop that the keys arrive at
 */
export function rove(arrive) {
  for (const link of document.querySelectorAll(`.md-content :lang(zh) ${TERM}`)) {
    if (link instanceof HTMLElement) link.tabIndex = -1;
  }
  const first = firstStop(document.querySelector(".md-content"));
  if (first) makeCurrent(first);
  for (const arrival of ["load", "hashchange"]) addEventListener(arrival, comeToTarget);
  document.addEventListener("keydown", (event) => {
    const stop = stopOf(event.target);
    if (!stop || stop !== document.activeElement || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const target = destination(stop, event.key);
    if (!target) return;
    event.preventDefault();
    makeCurrent(target);
    target.focus();
    arrive(target);
  });
}

/** Who came by an address to a paragraph or a heading goes on from there with Tab. */
function comeToTarget() {
  const first = firstStop(document.querySelector(".md-content :target"));
  if (first && !stopOf(document.activeElement)) makeCurrent(first);
}

/**
 * The first stop in a part of the page; a long article has many thousands.
 * @param {Element | null} part
 */
function firstStop(part) {
  for (const element of part?.querySelectorAll(`:is(${TERM}, ${WORD})`) ?? []) {
    if (stopOf(element) === element) return /** @type {HTMLElement} */ (element);
  }
  return undefined;
}

/**
 * Where a key leads from a stop.
 * @param {HTMLElement} stop
 * @param {string} key
 */
function destination(stop, key) {
  switch (key) {
    case "ArrowLeft":
      return nextStop(stop, -1);
    case "ArrowRight":
      return nextStop(stop, 1);
    case "ArrowUp":
      return onOtherLine(stop, -1);
    case "ArrowDown":
      return onOtherLine(stop, 1);
    case "Home":
      return onSameLine(stop, -1);
    case "End":
      return onSameLine(stop, 1);
    default:
      return undefined;
  }
}

/**
 * The stop on the line above or below that is nearest across.
 * @param {HTMLElement} stop
 * @param {number} step
 */
function onOtherLine(stop, step) {
  const stops = allStops();
  const from = boxOf(stop);
  const middle = (from.left + from.right) / 2;
  let line = from.top;
  let best = stop;
  let least = Infinity;
  for (let i = stops.indexOf(stop) + step; i >= 0 && i < stops.length; i += step) {
    const candidate = /** @type {HTMLElement} */ (stops[i]);
    const box = boxOf(candidate);
    if (Math.abs(box.top - from.top) < from.height / 2) continue;
    if (least === Infinity) line = box.top;
    if (Math.abs(box.top - line) > box.height / 2) break;
    const distance = Math.abs((box.left + box.right) / 2 - middle);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/**
 * The last stop in one direction on the same line.
 * @param {HTMLElement} stop
 * @param {number} step
 */
function onSameLine(stop, step) {
  const stops = allStops();
  const from = boxOf(stop);
  let found = stop;
  for (let i = stops.indexOf(stop); i >= 0 && i < stops.length; i += step) {
    const candidate = /** @type {HTMLElement} */ (stops[i]);
    if (Math.abs(boxOf(candidate).top - from.top) > from.height / 2) break;
    found = candidate;
  }
  return found;
}

/**
 * The box of a stop, of its first line where it has several.
 * @param {Element} stop
 */
export function boxOf(stop) {
  const word = stop.querySelector("ruby") ?? stop;
  return word.getBoundingClientRect();
}

/** @param {Element} element */
function isShown(element) {
  return element.checkVisibility?.() ?? true;
}
