// @ts-check
/** Interface text: always a pair, Chinese and English, each in an element with its language. */

/**
 * A label in both languages, as `hooks/zhreader/labels.py` writes it: `bilingual("拼音", "Pinyin")`.
 * @param {string} zh
 * @param {string} en
 * @returns {DocumentFragment}
 */
export function bilingual(zh, en) {
  const fragment = document.createDocumentFragment();
  fragment.append(part("zh-Hans", zh), " ", part("en", en));
  return fragment;
}

/**
 * @param {string} lang
 * @param {string} text
 */
function part(lang, text) {
  const span = document.createElement("span");
  span.className = "zr-label";
  span.lang = lang;
  span.textContent = text;
  return span;
}

/**
 * The two halves of a text that cannot hold elements: `splitPair("目录 · Contents")` gives `["目录", "Contents"]`.
 * Only a text of that form has halves: Chinese, a dot between spaces, English.
 * @param {string} text
 * @returns {[string, string] | null}
 */
export function splitPair(text) {
  const [, zh, en] = /^\s*([^A-Za-z]*\p{Script=Han}.*?) · ([^\p{Script=Han}]*[A-Za-z].*?)\s*$/su.exec(text) ?? [];
  return zh && en ? [zh, en] : null;
}
