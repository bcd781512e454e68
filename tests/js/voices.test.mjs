import assert from "node:assert/strict";
import { test } from "node:test";

import { isMandarin, voiceFor } from "../../docs/assets/js/voices.mjs";

for (const [lang, expected] of /** @type {Array<[string, boolean]>} */ ([
  ["zh-CN", true],
  ["zh_CN", true],
  ["zh", true],
  ["zh-TW", true],
  ["zh-Hans-CN", true],
  ["cmn_CN_#Hans", true],
  ["zh-HK", false],
  ["zh_HK_#Hant", false],
  ["zh-yue", false],
  ["yue-HK", false],
  ["zha-CN", false],
  ["en-GB", false],
])) {
  test(`${lang} is ${expected ? "" : "not "}Mandarin`, () => assert.equal(isMandarin(lang), expected));
}

/** @param {string} lang */
const voice = (lang, localService = false) => ({ lang, localService, default: false });

test("a voice of the mainland reads before one of Taiwan, and one of this device before one from afar", () => {
  const [taiwan, afar, near] = [voice("zh-TW", true), voice("zh-CN"), voice("zh-CN", true)];
  assert.equal(voiceFor([voice("en-GB", true), taiwan, afar, near]), near);
  assert.equal(voiceFor([taiwan, afar]), afar);
  assert.equal(voiceFor([taiwan]), taiwan);
});

test("no voice reads where none speaks Mandarin", () => {
  assert.equal(voiceFor([voice("en-GB"), voice("zh-HK")]), undefined);
  assert.equal(voiceFor([]), undefined);
});
