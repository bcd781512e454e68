import assert from "node:assert/strict";
import { test } from "node:test";

import { glossOf, meaningsOf, pointsAt, senseOf, sensePieces } from "../../docs/assets/js/senses.mjs";

test("the words in a sense can be looked up, and an entry may be nothing but a pointer", () => {
  assert.deepEqual(sensePieces("variant of 擘劃|擘划[bòhuà]"), [
    "variant of ",
    { text: "擘划", traditional: "擘劃", reading: "bòhuà" },
  ]);
  assert.deepEqual(pointsAt(["", "bòhuà", ["variant of 擘劃|擘划[bòhuà]"]]), ["擘划"]);
  assert.deepEqual(pointsAt(["", "bòhuà", ["to plan", "variant of 擘劃|擘划[bòhuà]"]]), []);
});

test("measure words are told from what a sense means", () => {
  const [gè, zhǒng] = [
    { text: "个", traditional: "個", reading: "gè" },
    { text: "种", traditional: "種", reading: "zhǒng" },
  ];
  const seat = { text: "座", traditional: "座", reading: "zuò" };
  assert.deepEqual(senseOf("CL:個|个[gè],種|种[zhǒng]"), { meaning: "", measures: [gè, zhǒng] });
  assert.deepEqual(senseOf("mountain; hill (CL:座[zuò])"), { meaning: "mountain; hill", measures: [seat] });
  assert.deepEqual(senseOf("mountain; CL:座[zuò]"), { meaning: "mountain", measures: [seat] });
  assert.deepEqual(senseOf("to set (of the sun)"), { meaning: "to set (of the sun)", measures: [] });
});

test("what an entry means has no measure words in it", () => {
  assert.deepEqual(meaningsOf(["問題", "wèntí", ["question (CL:道[dào])", "problem", "CL:個|个[gè]"]]), ["question", "problem"]);
  assert.deepEqual(meaningsOf(undefined), []);
});

test("a gloss is plain text", () => {
  assert.equal(glossOf(["畫", "huà", ["to draw", "variant of 劃|划[huà]", "CL:幅[fú]", "stroke", "more"]]), "to draw; variant of 划 huà; stroke");
  assert.equal(glossOf(undefined), "");
});
