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
