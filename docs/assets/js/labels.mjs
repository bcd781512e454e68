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
  for (const [lang, text] of [["zh-Hans", zh], ["en", en]]) {
    const span = document.createElement("span");
    span.className = "zr-label";
    span.lang = lang;
    span.textContent = text;
    if (fragment.firstChild) fragment.append(" ");
    fragment.append(span);
  }
  return fragment;
}
