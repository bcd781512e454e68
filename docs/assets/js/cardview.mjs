// @ts-check
/** What stands in the word card, from the headword to the places where the word occurs. */

import { element } from "./cardparts.mjs";
import { places, rubiesOf } from "./cardplaces.mjs";
import { characters, parts, senses } from "./cardsenses.mjs";
import { gist, inside, more } from "./cardterm.mjs";
import { isKnown, setKnown } from "./known.mjs";
import { bilingual } from "./labels.mjs";
import { lookUp } from "./lookup.mjs";
import { glossOf } from "./senses.mjs";
import { isTraditional, levelOf, nameOf } from "./words.mjs";

/** @import { Around } from "./cardparts.mjs" */
/** @import { Found } from "./lookup.mjs" */

/** How the reading was decided, where there was something to decide. */
const RUNGS = /** @type {Record<string, [string, string]>} */ ({
  author: ["作者标注", "marked by the author"],
  glossary: ["据词汇表", "from the glossary"],
  correction: ["编者核定", "settled by an editor"],
  name: ["姓名、地名读法", "as in names"],
  context: ["据上下文", "by context"],
  default: ["最常见的读音", "its commonest reading"],
});

const KINDS = /** @type {Record<string, [string, string]>} */ ({
  person: ["人名", "person"],
  place: ["地名", "place"],
  name: ["专名", "name"],
  idiom: ["成语", "idiom"],
});

/**
 * Fill the card; gives what a screen reader is to say of it.
 * @param {HTMLElement} body
 * @param {{ text: string, reading: string }} wanted
 * @param {Around} around
 * @returns {Node[]}
 */
export function fill(body, wanted, around) {
  const { vocabulary, stop } = around;
  const found = vocabulary && lookUp(vocabulary, wanted.text, wanted.reading, isUnsure(stop));
  if (!vocabulary || !found) {
    const corrected = emendation(around);
    const notes = corrected.length && !wanted.reading ? corrected : [...corrected, missing(Boolean(vocabulary))];
    body.replaceChildren(head(wanted.text, wanted.text, wanted.reading), ...notes, ...explainerLink(around));
    return [spoken("zh-Hans", wanted.text)];
  }
  const { term } = found;
  body.replaceChildren(
    head(found.text, found.traditional, found.reading),
    ...(term ? [gist(term, around)] : []),
    ...certainty(found, around),
    ...emendation(around),
    ...inside(found, around),
    ...senses(found, around),
    ...parts(found, around),
    ...characters(found, around),
    ...facts(found, around),
    ...places(found, around),
  );
  const meaning = term?.english[0] ?? glossOf(found.entries[0]);
  return [spoken("zh-Hans", found.text), " ", spoken("zh-Latn-pinyin", found.reading), " ", spoken("en", meaning)].map((piece) =>
    typeof piece === "string" ? document.createTextNode(piece) : piece,
  );
}

/**
 * The headword in both scripts and its reading; the script of the page comes first.
 * @param {string} text
 * @param {string} traditional
 * @param {string} reading
 */
function head(text, traditional, reading) {
  const heading = element("h2", "zr-wordcard__head");
  heading.id = "zr-wordcard-title";
  heading.translate = false; // Both scripts stay as they are, whichever the page is in.
  const forms = [element("span", "", text, "zh-Hans"), ...(traditional === text ? [] : [element("span", "", traditional, "zh-Hant")])];
  for (const form of forms) form.dataset["reading"] = reading;
  heading.append(...(isTraditional() ? forms.reverse() : forms).flatMap((form) => [form, " "]));
  heading.append(element("span", "zr-wordcard__reading", reading, "zh-Latn-pinyin"));
  return heading;
}

/** @param {boolean} isLoaded */
function missing(isLoaded) {
  const text = element("p", "zr-wordcard__note");
  text.append(
    isLoaded
      ? bilingual("本页词表里没有这个词。", "This page's vocabulary does not have this word.")
      : bilingual("词表没有载入。请连接网络后再试。", "The vocabulary could not be loaded. Try again when you are online."),
  );
  return text;
}

/** @param {Around} around */
function explainerLink({ stop }) {
  if (!(stop instanceof HTMLAnchorElement)) return [];
  return [more(stop.href)];
}

/**
 * What decided the reading, how sure it is, and what else it could be.
 * @param {Found} found
 * @param {Around} around
 */
function certainty({ use }, { stop }) {
  const percent = stop?.dataset["c"];
  const rung = use.rung && RUNGS[use.rung];
  const kind = use.kind && KINDS[use.kind];
  const line = element("p", "zr-wordcard__note");
  if (kind) line.append(bilingual(...kind));
  if (rung && (use.rung !== "name" || use.alternatives || !kind)) {
    if (line.firstChild) line.append(" · ");
    line.append(bilingual(...rung));
  }
  if (percent) line.append(` ${percent} %`);
  if (isUnsure(stop)) {
    const unsure = element("span", "zr-wordcard__unsure");
    unsure.append(bilingual("不确定", "unsure"));
    line.append(" · ", unsure);
    line.classList.add("zr-wordcard__note--unsure");
  }
  if (use.alternatives?.length) {
    line.append(" · ", bilingual("也读", "or"), " ", element("span", "", use.alternatives.join(", "), "zh-Latn-pinyin"));
  }
  return line.firstChild ? [line] : [];
}

/** @param {HTMLElement | undefined} stop */
function isUnsure(stop) {
  return Boolean(stop?.classList.contains("zr-unsure"));
}

/**
 * What was printed, where an editor corrected the word.
 * @param {Around} around
 */
function emendation({ stop }) {
  const emended = stop?.closest("ins.zr-emended") ?? stop?.querySelector("ins.zr-emended");
  if (!(emended instanceof HTMLElement)) return [];
  const line = element("p", "zr-wordcard__note");
  const printed = emended.dataset["printed"];
  line.append(bilingual("原文作", "printed"), " ");
  if (printed) line.append(element("q", "", printed, "zh-Hans"));
  else line.append(bilingual("（无）", "(nothing)"));
  const why = document.getElementById("emendations");
  if (why) {
    const link = element("a", "");
    link.setAttribute("href", "#emendations");
    link.append(bilingual("为什么", "why"));
    line.append(" · ", link);
  }
  return [line];
}

/**
 * Level, frequency, and whether the reader knows it.
 * @param {Found} found
 * @param {Around} around
 */
function facts({ word: { level, dots = 0 }, text }, { vocabulary, stop }) {
  const line = element("p", "zr-wordcard__facts");
  const standard = element("span", "");
  if (level) standard.textContent = `${vocabulary?.standard} · ${level === 7 ? "7–9" : level}`;
  else standard.append(bilingual(`${vocabulary?.standard} 以外`, `outside ${vocabulary?.standard}`));
  const frequency = element("span", "zr-wordcard__dots");
  const name = element("span", "zr-hidden");
  name.append(bilingual(`词频 ${dots}/5`, `frequency ${dots} of 5`));
  const signs = element("span", "", "●".repeat(dots) + "○".repeat(5 - dots));
  signs.ariaHidden = "true";
  frequency.title = `词频 ${dots}/5 · frequency ${dots} of 5`;
  frequency.append(signs, name);
  line.append(standard, frequency);
  const rubies = stop ? rubiesOf(stop) : [];
  const [ruby] = rubies;
  if (!stop) line.append(knownToggle(text, level ?? 0));
  else if (ruby && rubies.length === 1) line.append(knownToggle(nameOf(ruby), levelOf(ruby)));
  return [line];
}

/**
 * @param {string} text
 * @param {number} level
 */
function knownToggle(text, level) {
  const toggle = element("button", "zr-wordcard__known");
  toggle.setAttribute("type", "button");
  const show = () => toggle.setAttribute("aria-pressed", String(isKnown(text, level)));
  toggle.append(bilingual("认识", "I know it"));
  toggle.addEventListener("click", () => {
    setKnown(text, !isKnown(text, level), level);
    show();
  });
  show();
  return toggle;
}

/**
 * @param {string} lang
 * @param {string} text
 */
function spoken(lang, text) {
  return element("span", "", text, lang);
}
