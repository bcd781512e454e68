// @ts-check
/** Pinyin as readers type it: with tone marks, digits or none, with or without spaces, ü as ü, v or u:. */

import { at } from "./lists.mjs";

/**
 * Typed letters: without tones and gaps, the tones and the gaps by how many letters stand before them.
 * @typedef {{ letters: string, tones: Map<number, number>, gaps: Set<number> }} Typed
 */

const SYLLABLES = new Set(
  (
    "a ai an ang ao ba bai ban bang bao bei ben beng bi bia bian biang biao bie bin bing biu bo bu ca cai can cang cao ce cen " +
    "ceng cha chai chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang chui chun chuo ci cong cou cu " +
    "cuan cui cun cuo da dai dan dang dao de dei den deng di dia dian diao die ding diu dong dou du duan dui dun duo e ei en " +
    "eng er fa fan fang fei fen feng fiao fo fou fu ga gai gan gang gao ge gei gen geng gong gou gu gua guai guan guang gui " +
    "gun guo ha hai han hang hao he hei hen heng hong hou hu hua huai huan huang hui hun huo ji jia jian jiang jiao jie jin " +
    "jing jiong jiu ju juan jue jun ka kai kan kang kao ke kei ken keng kong kou ku kua kuai kuan kuang kui kun kuo la lai " +
    "lan lang lao le lei leng li lia lian liang liao lie lin ling liu lo long lou lu luan lun luo lv lve ma mai man mang mao " +
    "me mei men meng mi mian miao mie min ming miu mo mou mu na nai nan nang nao ne nei nen neng ni nian niang niao nie nin " +
    "ning niu nong nou nu nuan nun nuo nv nve o ou pa pai pan pang pao pei pen peng pi pian piao pie pin ping po pou pu qi " +
    "qia qian qiang qiao qie qin qing qiong qiu qu quan que qun r ran rang rao re ren reng ri rong rou ru ruan rui run ruo " +
    "sa sai san sang sao se sei sen seng sha shai shan shang shao she shei shen sheng shi shou shu shua shuai shuan shuang " +
    "shui shun shuo si song sou su suan sui sun suo ta tai tan tang tao te tei teng ti tian tiao tie ting tong tou tu tuan " +
    "tui tun tuo wa wai wan wang wei wen weng wo wu xi xia xian xiang xiao xie xin xing xiong xiu xu xuan xue xun ya yan " +
    "yang yao ye yi yin ying yo yong you yu yuan yue yun za zai zan zang zao ze zei zen zeng zha zhai zhan zhang zhao zhe " +
    "zhei zhen zheng zhi zhong zhou zhu zhua zhuai zhuan zhuang zhui zhun zhuo zi zong zou zu zuan zui zun zuo"
  ).split(" "),
);
const LONGEST = 6;
const MOST_PARSES = 6;
const MOST_LETTERS = 120;

/** @type {Record<string, number>} */
const MARKS = { "\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4 };

/**
 * Takes typed pinyin apart: `Dǎng yuan2` is the letters `dangyuan` with tone 3 after two letters, 2 after eight, and a gap
 * after four. Nothing comes back for what cannot be pinyin at all.
 * @param {string} text
 * @returns {Typed | null}
 */
export function typedPinyin(text) {
  let letters = "";
  /** @type {Map<number, number>} */
  const tones = new Map();
  /** @type {Set<number>} */
  const gaps = new Set();
  for (const character of text.toLowerCase().replace(/u:/g, "v").normalize("NFD")) {
    if (/[a-z]/.test(character)) letters += character;
    else if (character === "\u0308" && letters.endsWith("u")) letters = `${letters.slice(0, -1)}v`;
    else if (character in MARKS && letters) tones.set(letters.length, MARKS[character] ?? 0);
    else if (/[0-5]/.test(character) && letters && !gaps.has(letters.length)) {
      tones.set(letters.length, Number(character) || 5);
      gaps.add(letters.length);
    } else if (/[\s'’·-]/.test(character)) {
      if (letters) gaps.add(letters.length);
    } else return null;
  }
  gaps.delete(letters.length);
  return letters && letters.length <= MOST_LETTERS ? { letters, tones, gaps } : null;
}

/**
 * The ways to cut typed pinyin into syllables, the fewest syllables first: `xian` is `xian` or `xi an`.
 * @param {Typed} typed
 * @returns {string[][]}
 */
export function parseSyllables(typed) {
  const { letters, gaps } = typed;
  /** @type {string[][][]} The parses of the letters from each place on. */
  const from = Array.from({ length: letters.length + 1 }, () => []);
  from[letters.length] = [[]];
  for (let start = letters.length - 1; start >= 0; start--) {
    for (let end = Math.min(start + LONGEST, letters.length); end > start; end--) {
      const syllable = respelt(letters.slice(start, end));
      const rests = at(from, end);
      if (!rests.length || !SYLLABLES.has(syllable) || hasInside(gaps, start, end)) continue;
      for (const rest of rests) at(from, start).push([syllable, ...rest]);
    }
    from[start] = at(from, start).sort((a, b) => a.length - b.length).slice(0, MOST_PARSES);
  }
  return at(from, 0);
}

/**
 * The letters as the tables have them: `nue` and `lue` are `nve` and `lve`.
 * @param {string} letters
 */
export function respelt(letters) {
  return letters.replace(/([nl])ue/g, "$1ve");
}

/**
 * Whether typed pinyin can be the beginning of a word with these syllables, tones and gaps included.
 * @param {Typed} typed
 * @param {string[]} syllables of the word, with tones: `["dang3", "yuan2"]`
 */
export function fits(typed, syllables) {
  const ends = new Set();
  let place = 0;
  for (const syllable of syllables) {
    const start = place;
    place += syllable.length - 1;
    ends.add(place);
    const tone = Number(syllable.at(-1));
    for (const [after, wanted] of typed.tones) {
      if (after > start && after <= place && wanted !== tone) return false;
    }
  }
  return [...typed.gaps].every((gap) => ends.has(gap));
}

/**
 * The tone that was typed for each syllable of a parse, 0 where none was.
 * @param {Typed} typed
 * @param {string[]} syllables without tones
 */
export function typedTones(typed, syllables) {
  let place = 0;
  return syllables.map((syllable) => {
    const start = place;
    place += syllable.length;
    for (let after = start + 1; after <= place; after++) {
      const tone = typed.tones.get(after);
      if (tone) return tone;
    }
    return 0;
  });
}

/**
 * A written syllable taken apart: `yuán` is `["yuan", 2]`, `lǜ` is `["lv", 4]`, `de` is `["de", 5]`.
 * @param {string} written
 * @returns {[string, number]}
 */
export function syllableOf(written) {
  const typed = typedPinyin(written);
  if (!typed) return ["", 0];
  const [tone] = typed.tones.values();
  return [typed.letters, tone ?? 5];
}

/**
 * @param {Set<number>} gaps
 * @param {number} start
 * @param {number} end
 */
function hasInside(gaps, start, end) {
  for (let place = start + 1; place < end; place++) if (gaps.has(place)) return true;
  return false;
}
