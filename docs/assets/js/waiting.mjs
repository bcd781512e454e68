// @ts-check
/** What styles alone cannot show keeps the words unseen until it is there (see hooks/theme/main.html and pinyin.css). */

/** @type {Array<Promise<unknown>>} */
const held = [];

/**
 * Keep the words unseen until something is done; whether it succeeds or not, they are shown then.
 * @param {Promise<unknown>} work
 */
export function hold(work) {
  held.push(work.catch((error) => console.warn(error)));
}

/** Show the words as soon as everything that was held is done. */
export async function release() {
  if (document.documentElement.dataset["script"]) await Promise.all(held);
  delete document.documentElement.dataset["waiting"];
}
