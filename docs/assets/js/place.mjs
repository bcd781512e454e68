// @ts-check
/** The reader's place on the page. */

const HEADER = 80;

/**
 * What stayed in place last time, and where it was seen then. How far the page is scrolled tells nothing: it changes as
 * paragraphs above are laid out, while what is seen stays.
 * @type {{ word?: Element | undefined, block?: Element | undefined, top?: number | undefined }}
 */
let last = {};

/**
 * Change a page's layout without moving the line that is being read.
 *
 * What stays where it is is a word: the one that a card is open for or that has the focus, else the first one below the
 * header; where the change takes it away, its paragraph stays. Who tries one setting after the other without scrolling
 * keeps the same word throughout.
 * @param {() => void} change
 */
export function inPlace(change) {
  const { word, block } = place();
  const [wordBefore, blockBefore] = [word && topOf(word), block && block.getBoundingClientRect().top];
  const keep = () => {
    const wordNow = word && topOf(word);
    if (wordNow !== undefined && wordBefore !== undefined) scroll(wordNow - wordBefore);
    else if (block && blockBefore !== undefined) scroll(block.getBoundingClientRect().top - Math.max(blockBefore, word ? HEADER : -Infinity));
    return seenAt(word, block);
  };
  change();
  keep();
  // Again, and in the next frames, since paragraphs that come into view are laid out only then.
  const mine = { word, block, top: keep() };
  last = mine;
  if (document.readyState !== "complete") return; // The browser is still to go where the address leads.
  let frames = 2;
  requestAnimationFrame(function again() {
    if (last !== mine) return;
    mine.top = keep();
    frames -= 1;
    if (frames) requestAnimationFrame(again);
  });
}

/** @returns {{ word?: Element | undefined, block?: Element | undefined }} the word and the paragraph that are to stay */
function place() {
  const word = current();
  const isThere = last.top !== undefined && Math.abs((seenAt(last.word, last.block) ?? Infinity) - last.top) < 2;
  if (!word && isThere) return last;
  const seen = blocks().filter((each) => each.getBoundingClientRect().bottom > HEADER);
  const block = seen.find(isRead) ?? seen[0];
  return { word: word ?? (block && firstWord(block)), block };
}

/**
 * Whether the line that is being read may stand in a block: not where its last line is under the header, nor in English
 * that is folded.
 * @param {Element} block
 */
function isRead(block) {
  if (block.matches("details")) return [...block.querySelectorAll("p")].some((each) => each.checkVisibility?.() ?? true);
  const isShown = block.getBoundingClientRect().height > 0; // where English stands in its place it has none
  return !isShown || !block.querySelector("ruby") || firstWord(block) !== undefined;
}

/**
 * Where a word is seen, or its paragraph where the word is not shown.
 * @param {Element | undefined} word
 * @param {Element | undefined} block
 */
function seenAt(word, block) {
  return (word && topOf(word)) ?? (block?.isConnected ? block.getBoundingClientRect().top : undefined);
}

function blocks() {
  return [...document.querySelectorAll(".zr-text > *, .zr-prose > *")];
}

/** The word that the reader is at, where it is in sight. */
function current() {
  const word = document.querySelector('.md-content ruby[aria-expanded="true"], .md-content [aria-expanded="true"] > ruby, .md-content ruby:focus');
  const top = word && topOf(word);
  return word && top && top > 0 && top < innerHeight ? word : undefined;
}

/**
 * The first word of a block below the header.
 * @param {Element} block
 */
function firstWord(block) {
  return [...block.querySelectorAll("ruby")].find((word) => (topOf(word) ?? 0) >= HEADER);
}

/**
 * Where the hanzi of a word are, whatever stands above them; nothing where they are not shown.
 * @param {Element} word
 */
function topOf(word) {
  const range = new Range();
  range.selectNodeContents(word.firstChild ?? word);
  const { top, height } = range.getBoundingClientRect();
  return height ? top : undefined;
}

/** @param {number} top */
function scroll(top) {
  scrollBy({ top, behavior: "instant" });
}
