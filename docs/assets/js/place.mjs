// @ts-check
/** The reader's place on the page. */

/**
 * Change a page's layout without moving the line that is being read.
 * @param {() => void} change
 */
export function inPlace(change) {
  const blocks = [...document.querySelectorAll(".zr-text > *")];
  const anchor = blocks.find((block) => block.getBoundingClientRect().bottom > 80);
  const before = anchor?.getBoundingClientRect().top ?? 0;
  change();
  if (anchor) window.scrollBy({ top: anchor.getBoundingClientRect().top - before, behavior: "instant" });
}
