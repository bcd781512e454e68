import assert from "node:assert/strict";
import { test } from "node:test";

import { zhuyin } from "../../docs/assets/js/zhuyin.mjs";

for (const [reading, expected] of /** @type {Array<[string, string]>} */ ([
  ["zhōng", "ㄓㄨㄥ"], // The first tone has no mark,
  ["wǒmen", "ㄨㄛˇ ˙ㄇㄣ"], // the neutral tone a dot before it.
  ["huār", "ㄏㄨㄚㄦ"], // Erhua is ㄦ at the end of its syllable,
  ["yīdiǎnr", "ㄧ ㄉㄧㄢˇㄦ"], // behind its tone,
  ["nǚ'ér", "ㄋㄩˇ ㄦˊ"], // and 儿 by itself a syllable.
  ["zhīshi", "ㄓ ˙ㄕ"], // What is only i after zh, ch, sh, r, z, c and s has no symbol of its own.
  ["rìcí", "ㄖˋ ㄘˊ"],
  ["xuéjūn", "ㄒㄩㄝˊ ㄐㄩㄣ"], // ü without its dots
  ["lǜlüè", "ㄌㄩˋ ㄌㄩㄝˋ"], // and with them
  ["liúguì", "ㄌㄧㄡˊ ㄍㄨㄟˋ"], // iu, ui and un are iou, uei and uen;
  ["yuányīn", "ㄩㄢˊ ㄧㄣ"], // y and w stand for vowels.
  ["wēng yǒng", "ㄨㄥ ㄩㄥˇ"],
  ["Xī'ān", "ㄒㄧ ㄢ"], // No apostrophes, no capitals,
  ["sānhuì-yīkè", "ㄙㄢ ㄏㄨㄟˋ ㄧ ㄎㄜˋ"], // no hyphens.
  ["Běijīng Shì", "ㄅㄟˇ ㄐㄧㄥ ㄕˋ"],
])) {
  test(reading, () => assert.equal(zhuyin(reading), expected));
}
