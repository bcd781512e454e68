// @ts-check
/** How the page looks: size, spacing and colours. Styles (looks.css, tokens.css) answer all of it. */

import { addChoice, chosen } from "./panel.mjs";
import { onSetting } from "./settings.mjs";

addChoice({
  name: "words",
  start: "plain",
  zh: "分词",
  en: "Words",
  options: [
    { value: "plain", zh: "连写", en: "Unmarked" },
    { value: "spaced", zh: "空格", en: "Spaced" },
    { value: "shaded", zh: "底色", en: "Shaded" },
  ],
});

addChoice({
  name: "size",
  start: "m",
  zh: "字号",
  en: "Text size",
  group: "page",
  options: [
    { value: "s", zh: "小", en: "S" },
    { value: "m", zh: "中", en: "M" },
    { value: "l", zh: "大", en: "L" },
    { value: "xl", zh: "特大", en: "XL" },
  ],
});

addChoice({
  name: "leading",
  start: "normal",
  zh: "行距",
  en: "Line spacing",
  group: "page",
  options: [
    { value: "tight", zh: "紧", en: "Tight" },
    { value: "normal", zh: "适中", en: "Normal" },
    { value: "loose", zh: "松", en: "Loose" },
  ],
});

addChoice({
  name: "theme",
  start: "system",
  zh: "颜色",
  en: "Colours",
  group: "page",
  options: [
    { value: "system", zh: "随系统", en: "System" },
    { value: "light", zh: "浅色", en: "Light" },
    { value: "sepia", zh: "米色", en: "Sepia" },
    { value: "dark", zh: "深色", en: "Dark" },
  ],
});

/** Mark the words after which a line may break: styles cannot tell them from words before a full stop. */
function markGaps() {
  if (chosen("words") !== "spaced") return;
  for (const wbr of document.querySelectorAll(".md-content wbr")) {
    if (wbr.previousSibling instanceof Element) wbr.previousSibling.classList.add("zr-gap");
  }
}

onSetting("words", markGaps);
markGaps();
