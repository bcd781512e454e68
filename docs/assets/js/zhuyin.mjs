// @ts-check
/** Readings in 注音符号, made from pinyin as GB/T 16159-2012 writes it: pure logic, apart from the page. */

import { syllablesOf } from "./tones.mjs";

/** What begins a syllable, the longer first. @type {Array<[string, string]>} */
const INITIALS = [
  ["zh", "ㄓ"], ["ch", "ㄔ"], ["sh", "ㄕ"], ["b", "ㄅ"], ["p", "ㄆ"], ["m", "ㄇ"], ["f", "ㄈ"], ["d", "ㄉ"], ["t", "ㄊ"],
  ["n", "ㄋ"], ["l", "ㄌ"], ["g", "ㄍ"], ["k", "ㄎ"], ["h", "ㄏ"], ["j", "ㄐ"], ["q", "ㄑ"], ["x", "ㄒ"], ["r", "ㄖ"],
  ["z", "ㄗ"], ["c", "ㄘ"], ["s", "ㄙ"],
];

/** What ends it, by how 汉语拼音方案 writes it after an initial; ü is v. @type {Record<string, string>} */
const FINALS = {
  a: "ㄚ", o: "ㄛ", e: "ㄜ", "ê": "ㄝ", ai: "ㄞ", ei: "ㄟ", ao: "ㄠ", ou: "ㄡ", an: "ㄢ", en: "ㄣ", ang: "ㄤ", eng: "ㄥ", er: "ㄦ",
  i: "ㄧ", ia: "ㄧㄚ", io: "ㄧㄛ", ie: "ㄧㄝ", iai: "ㄧㄞ", iao: "ㄧㄠ", iu: "ㄧㄡ", ian: "ㄧㄢ", in: "ㄧㄣ", iang: "ㄧㄤ", ing: "ㄧㄥ",
  u: "ㄨ", ua: "ㄨㄚ", uo: "ㄨㄛ", uai: "ㄨㄞ", ui: "ㄨㄟ", uan: "ㄨㄢ", un: "ㄨㄣ", uang: "ㄨㄤ", ong: "ㄨㄥ", ueng: "ㄨㄥ",
  v: "ㄩ", ve: "ㄩㄝ", van: "ㄩㄢ", vn: "ㄩㄣ", iong: "ㄩㄥ",
  m: "ㄇ", n: "ㄋ", ng: "ㄫ", "": "",
};

/** How the same finals are written where nothing begins the syllable. @type {Array<[RegExp, string]>} */
const ALONE = [
  [/^yu(?=$|e|an|n)/, "v"], [/^yong$/, "iong"], [/^you$/, "iu"], [/^yi/, "i"], [/^y/, "i"],
  [/^wu$/, "u"], [/^wei$/, "ui"], [/^wen$/, "un"], [/^weng$/, "ueng"], [/^w/, "u"],
];

/** The marks of tones 1 to 4 behind a syllable; the first has none, and the neutral tone a dot before it. */
const MARKS = ["", "", "ˊ", "ˇ", "ˋ", ""];

/**
 * A reading in zhuyin, its syllables apart: `zhuyin("huār")` is `ㄏㄨㄚㄦ`, `zhuyin("wǒmen")` `ㄨㄛˇ ˙ㄇㄣ`.
 *
 * Apostrophes, hyphens and capitals are marks of pinyin; what is no syllable of it (3+2, APP) is left out.
 * @param {string} reading
 */
export function zhuyin(reading) {
  return syllablesOf(reading).map(({ tone, start, end }) => symbols(reading.slice(start, end), tone)).join(" ");
}

/**
 * @param {string} written a syllable with its tone mark
 * @param {number} tone
 */
function symbols(written, tone) {
  const parts = written.normalize("NFD").toLowerCase().replace(/[\u0300\u0301\u0304\u030c]/g, "");
  let letters = parts.replace("u\u0308", "v").replace("e\u0302", "ê");
  const isErhua = letters.length > 2 && letters.endsWith("r");
  if (isErhua) letters = letters.slice(0, -1);
  const [initial, symbol] = INITIALS.find(([each]) => letters.startsWith(each) && !(letters in FINALS)) ?? ["", ""];
  let final = letters.slice(initial.length);
  if (/^[jqx]$/.test(initial)) final = final.replace(/^u/, "v");
  if (/^(?:[zcs]h?|r)$/.test(initial) && final === "i") final = "";
  const alone = initial ? undefined : ALONE.find(([pattern]) => pattern.test(final));
  if (alone) final = final.replace(...alone);
  const sound = `${symbol}${FINALS[final] ?? final}`;
  return `${tone === 5 ? "˙" : ""}${sound}${MARKS[tone] ?? ""}${isErhua ? "ㄦ" : ""}`;
}
