import assert from "node:assert/strict";
import { test } from "node:test";

import { syllablesOf, toneMarks, tones } from "../../docs/assets/js/tones.mjs";

for (const [text, reading, expected] of /** @type {Array<[string, string, number[] | undefined]>} */ ([
  ["落实", "luòshí", [4, 2]],
  ["三会一课", "sānhuì-yīkè", [1, 4, 1, 4]],
  ["西安", "Xī'ān", [1, 1]],
  ["余干县", "Yúgān Xiàn", [2, 1, 4]],
  ["我们", "wǒmen", [3, 5]],
  ["方案", "fāng'àn", [1, 4]],
  ["女儿", "nǚ'ér", [3, 2]],
  ["绿色", "lǜsè", [4, 4]],
  ["儿童", "értóng", [2, 2]],
  ["花儿", "huār", [1, 0]],
  ["一会儿", "yīhuìr", [1, 4, 0]],
  ["一点儿", "yīdiǎnr", [1, 3, 0]],
  ["玩儿", "wánr", [2, 0]],
  ["单人", "dānrén", [1, 2]],
  ["人员", "rényuán", [2, 2]],
  ["T恤", "T xù", [0, 4]],
  ["落实", "luò", undefined],
  ["落", "luòshí", undefined],
])) {
  test(`${text} ${reading}`, () => assert.deepEqual(tones(text, reading), expected));
}

test("marks stand one to a character, and a neutral tone has none", () => {
  assert.equal(toneMarks([1, 2, 3, 4, 5, 0]), "ˉˊˇˋ\u3000\u3000");
});

for (const [reading, expected] of /** @type {Array<[string, string]>} */ ([
  ["sānhuì-yīkè", "sān1 huì4 yī1 kè4"],
  ["Xī'ān", "Xī1 ān1"],
  ["lǜsè", "lǜ4 sè4"],
  ["wǒmen", "wǒ3 men5"],
  ["Wáng bùzhǎng", "Wáng2 bù4 zhǎng3"],
  ["nu\u0308\u030c", "nu\u0308\u030c3"],
])) {
  test(`the syllables of ${reading} are ${expected}`, () => {
    const found = syllablesOf(reading).map(({ start, end, tone }) => reading.slice(start, end) + tone);
    assert.equal(found.join(" "), expected);
  });
}
