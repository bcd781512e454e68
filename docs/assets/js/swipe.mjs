// @ts-check
/** A finger drawn across a part of the page. Styles give the part a `touch-action` that leaves such strokes to it. */

/** How far a finger is drawn at least, in pixels: a tap may slip by some. */
const FAR = 48;

/** @typedef {"left" | "right" | "up" | "down"} Direction */

/**
 * Be told of strokes over a part.
 * @param {HTMLElement} part
 * @param {(swipe: { to: Direction, from: Element }) => void} swiped `from` is where the finger came down
 */
export function onSwipe(part, swiped) {
  /** @type {PointerEvent | undefined} */
  let start;
  part.addEventListener("pointerdown", (event) => {
    start = event.pointerType === "touch" && event.isPrimary ? event : undefined; // A second finger ends it.
  });
  part.addEventListener("pointercancel", () => {
    start = undefined; // The browser scrolls.
  });
  part.addEventListener("pointerup", (event) => {
    const to = start && directionOf(event.clientX - start.clientX, event.clientY - start.clientY);
    const from = start?.target;
    start = undefined;
    if (to && from instanceof Element) swiped({ to, from });
  });
}

/**
 * Where a stroke leads: `directionOf(-80, 12)` is `left`; nothing where it is short or slanting.
 * @param {number} across in pixels, to the right
 * @param {number} along in pixels, downwards
 * @returns {Direction | undefined}
 */
export function directionOf(across, along) {
  const [far, near] = [Math.abs(across), Math.abs(along)].sort((a, b) => b - a);
  if (far === undefined || near === undefined || far < FAR || far < 2 * near) return undefined;
  if (far === Math.abs(across)) return across < 0 ? "left" : "right";
  return along < 0 ? "up" : "down";
}
