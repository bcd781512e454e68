// @ts-check
/** The reader's place on the page. */

const HEADER = 80;

/**
 * What stayed in place last time, and how far the page was scrolled then.
 * @type {{ word?: Element | undefined, block?: Element | undefined, at: number }}
 */
let last = { at: -1 };

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
  change();
  // Twice, since paragraphs that come into view are laid out only then.
  for (let time = 0; time < 2; time += 1) {
    const wordNow = word && topOf(word);
    if (wordNow !== undefined && wordBefore !== undefined) scroll(wordNow - wordBefore);
    else if (block && blockBefore !== undefined) scroll(block.getBoundingClientRect().top - Math.max(blockBefore, word ? HEADER : -Infinity));
  }
  last = { word, block, at: scrollY };
}

/** @returns {{ word?: Element | undefined, block?: Element | undefined }} the word and the paragraph that are to stay */
function place() {
  const word = current();
  if (!word && last.at === scrollY && last.block?.isConnected) return last;
  const block = blocks().find((each) => each.getBoundingClientRect().bottom > HEADER);
  return { word: word ?? (block && firstWord(block)), block };
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
