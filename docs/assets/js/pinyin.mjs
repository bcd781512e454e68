// @ts-check
/** The readings above the words: which are shown, and in which form. Styles (pinyin.css) do most of it. */

import { addChoice, chosen } from "./panel.mjs";
import { choose, onSetting, setting } from "./settings.mjs";

/** What the key `p` brings back after it has switched the readings off. */
let last = "all";

addChoice({
  name: "pinyin",
  start: "all",
  zh: "拼音",
  en: "Pinyin",
  key: "p",
  next: (value) => (value === "off" ? last : "off"),
  options: [
    { value: "all", zh: "全部", en: "All" },
    { value: "above", zh: "超出水平", en: "Above my level" },
    { value: "first", zh: "首次出现", en: "First occurrence" },
    { value: "peek", zh: "点看", en: "Peek" },
    { value: "tones", zh: "只看声调", en: "Tone marks" },
    { value: "off", zh: "不显示", en: "Off" },
  ],
});

addChoice({
  name: "level",
  start: "none",
  zh: "我的水平（HSK 2025）",
  en: "My level (HSK 2025)",
  options: [
    { value: "none", zh: "未定", en: "None" },
    ...[1, 2, 3, 4, 5, 6].map((level) => ({ value: String(level), zh: String(level), en: String(level) })),
    { value: "7", zh: "7–9", en: "7–9" },
    { value: "known", zh: "我的已知词", en: "Words I know" },
  ],
});

addChoice({
  name: "sandhi",
  start: "off",
  zh: "变调",
  en: "Tone sandhi",
  key: "t",
  options: [
    { value: "off", zh: "按词典", en: "As in dictionaries" },
    { value: "on", zh: "按实际读音", en: "As spoken" },
  ],
});

/** Write the readings as they are spoken, or as the dictionary has them: the two change places. */
function exchangeReadings() {
  for (const ruby of document.querySelectorAll("ruby[data-s]")) {
    const reading = ruby.querySelector("rt");
    if (!reading || !(ruby instanceof HTMLElement)) continue;
    [reading.textContent, ruby.dataset["s"]] = [ruby.dataset["s"] ?? "", reading.textContent ?? ""];
  }
}

let isSpoken = false;
function showSandhi() {
  if (isSpoken === (chosen("sandhi") === "on")) return;
  isSpoken = !isSpoken;
  exchangeReadings();
}

onSetting("pinyin", (value) => {
  if (value !== "off") last = value;
});
onSetting("level", (value) => {
  // Who sets a level wants to see what is above it, unless another form was asked for.
  const pinyin = chosen("pinyin");
  if (value !== "none" && pinyin === "all") choose("pinyin", "above");
  if (value === "none" && pinyin === "above") choose("pinyin", "all");
});
onSetting("sandhi", showSandhi);
if (setting("pinyin", "all") !== "off") last = chosen("pinyin");
showSandhi();
