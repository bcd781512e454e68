// @ts-check
/** A line that says quietly what was done, at the foot of the window, and goes by itself; a screen reader says it too. */

/** How long it stays, in milliseconds. */
const STAYS = 4000;

const line = document.createElement("p");
/** @type {ReturnType<typeof setTimeout> | undefined} */
let going;

line.className = "zr-notice";
line.setAttribute("role", "status");
document.body.append(line);

/**
 * Say what was done: `notice(bilingual("已复制。", "Copied."))`.
 * @param {Node} text
 */
export function notice(text) {
  clearTimeout(going);
  line.replaceChildren(text);
  going = setTimeout(() => line.replaceChildren(), STAYS);
}
