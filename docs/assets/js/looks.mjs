// @ts-check
/** How the page looks: size, spacing and colours. Styles (looks.css, tokens.css) answer all of it. */

import { addChoice, chosen } from "./panel.mjs";
import { onSetting } from "./settings.mjs";
import { allWords } from "./words.mjs";

addChoice({
  name: "words",
  start: "plain",
  zh: "分词",
  en: "Words",
  options: [
    ["plain", "连写", "Unmarked"],
    ["spaced", "空格", "Spaced"],
    ["shaded", "底色", "Shaded"],
  ],
});

addChoice({
  name: "size",
  start: "m",
  zh: "字号",
  en: "Text size",
  group: "page",
  options: [
    ["s", "小", "S"],
    ["m", "中", "M"],
    ["l", "大", "L"],
    ["xl", "特大", "XL"],
  ],
});

addChoice({
  name: "leading",
  start: "normal",
  zh: "行距",
  en: "Line spacing",
  group: "page",
  options: [
    ["tight", "紧", "Tight"],
    ["normal", "适中", "Normal"],
    ["loose", "松", "Loose"],
  ],
});

addChoice({
  name: "theme",
  start: "system",
  zh: "颜色",
  en: "Colours",
  group: "page",
  options: [
    ["system", "随系统", "System"],
    ["light", "浅色", "Light"],
    ["sepia", "米色", "Sepia"],
    ["dark", "深色", "Dark"],
  ],
});

/** What styles cannot find: where a line may break after a word, which is not so before a full stop, and every second word. */
function markWords() {
  if (chosen("words") === "spaced") {
    for (const wbr of document.querySelectorAll(".md-content wbr")) {
      if (wbr.previousSibling instanceof Element) wbr.previousSibling.classList.add("zr-gap");
    }
  } else if (chosen("words") === "shaded") {
    for (const [place, ruby] of allWords().entries()) ruby.classList.toggle("zr-second", place % 2 === 1);
  }
}

onSetting("words", markWords);
markWords();
