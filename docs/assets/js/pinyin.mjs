// @ts-check
/** The readings above the words: which are shown, and in which form. Styles (pinyin.css) do most of it. */

import { LEVELS, addChoice, chosen } from "./panel.mjs";
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
    ["all", "全部", "All"],
    ["above", "超出水平", "Above my level"],
    ["first", "首次出现", "First occurrence"],
    ["peek", "点看", "Peek"],
    ["tones", "只看声调", "Tone marks"],
    ["off", "不显示", "Off"],
  ],
});

addChoice({
  name: "notation",
  start: "pinyin",
  zh: "注音方式",
  en: "Notation",
  options: [
    ["pinyin", "拼音", "Pinyin"],
    ["zhuyin", "注音符号", "Zhuyin"],
  ],
});

addChoice({
  name: "level",
  start: "none",
  zh: "我的水平（HSK 2025）",
  en: "My level (HSK 2025)",
  options: [
    ["none", "未定", "None"],
    ...LEVELS,
    ["known", "我的已知词", "Words I know"],
  ],
});

addChoice({
  name: "sandhi",
  start: "off",
  zh: "变调",
  en: "Tone sandhi",
  key: "t",
  options: [
    ["off", "按词典", "As in dictionaries"],
    ["on", "按实际读音", "As spoken"],
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
