// @ts-check
/** What stands in the word card, from the headword to the places where the word occurs. */

import { bilingual } from "./labels.mjs";
import { isKnown, setKnown } from "./known.mjs";
import { allStops } from "./roving.mjs";
import { setting } from "./settings.mjs";
import { lookUp, pointsAt, sensePieces } from "./lookup.mjs";
import { levelOf, nameOf } from "./words.mjs";

/** @import { Entry, Found, Term, Vocabulary } from "./lookup.mjs" */

/**
 * @typedef {object} Around what the view needs besides the word
 * @property {Vocabulary | undefined} vocabulary
 * @property {HTMLElement | undefined} stop the word in the text, where it is that one that is shown
 * @property {(text: string, reading: string) => void} lookUp
 * @property {(stop: HTMLElement) => void} go
 */

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

/** Below this many per cent a reading is called unsure; the same as `render.SURE`. */
const SURE = 90;

/**
 * Fill the card; gives what a screen reader is to say of it.
 * @param {HTMLElement} body
 * @param {{ text: string, reading: string }} wanted
 * @param {Around} around
 * @returns {Node[]}
 */
export function fill(body, wanted, around) {
  const { vocabulary } = around;
  const found = vocabulary && lookUp(vocabulary, wanted.text, wanted.reading);
  if (!vocabulary || !found) {
    const corrected = emendation(around);
    const notes = corrected.length && !wanted.reading ? corrected : [...corrected, missing(Boolean(vocabulary))];
    body.replaceChildren(head(wanted.text, wanted.text, wanted.reading), ...notes, ...explainerLink(around));
    return [spoken("zh-Hans", wanted.text)];
  }
  const { term } = found;
  body.replaceChildren(
    head(found.text, found.traditional, found.reading),
    ...certainty(found, around),
    ...emendation(around),
    ...(term ? [gist(term, around)] : []),
    ...inside(found, around),
    ...senses(found, around),
    ...parts(found, around),
    ...characters(found, around),
    ...facts(found, around),
    ...places(found, around),
  );
  const meaning = term?.english[0] ?? found.entries[0]?.[2].slice(0, 3).join("; ") ?? "";
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
  if (percent && Number(percent) < SURE) {
    line.append(" · ", bilingual("不确定", "unsure"));
    line.classList.add("zr-wordcard__note--unsure");
  }
  if (use.alternatives?.length) {
    line.append(" · ", bilingual("也读", "or"), " ", element("span", "", use.alternatives.join(", "), "zh-Latn-pinyin"));
  }
  return line.firstChild ? [line] : [];
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
 * A term: what it is, what its words say, what its numbers stand for, and the way to its page.
 * @param {Term} term
 * @param {Around} around
 */
function gist(term, around) {
  const section = element("section", "zr-wordcard__term");
  section.append(element("p", "", term.zh, "zh-Hans"), element("p", "", term.en, "en"));
  const literal = element("p", "zr-wordcard__note");
  literal.append(bilingual("字面", "Literally"), " ", element("span", "", term.literal, "en"));
  section.append(literal);
  for (const [hanzi, reading, english, items] of term.wholes ?? []) {
    const whole = element("div", "zr-wordcard__whole");
    const title = element("p", "");
    title.append(word(hanzi, reading, around), " ", element("span", "", english, "en"));
    const list = element("ol", "");
    for (const [text, spelling, meaning] of items) {
      const item = element("li", "");
      item.append(word(text, spelling, around), " ", element("span", "", meaning, "en"));
      list.append(item);
    }
    whole.append(title, list);
    section.append(whole);
  }
  section.append(more(term.href));
  return section;
}

/** @param {string} href */
function more(href) {
  const link = element("a", "zr-wordcard__more");
  link.setAttribute("href", href);
  link.append(bilingual("读全文释义", "Read the explainer"), " →");
  return link;
}

/**
 * The shorter terms inside a longer one.
 * @param {Found} found
 * @param {Around} around
 */
function inside({ word: { inside: texts } }, around) {
  return texts?.length ? [row("其中的词条", "Terms inside it", texts.map((text) => word(text, "", around)))] : [];
}

/**
 * What the dictionary says, the entry in context first; an entry that only points elsewhere brings that one with it.
 * @param {Found} found
 * @param {Around} around
 */
function senses({ entries, reading, text }, around) {
  if (!entries.length) return [];
  const list = element("div", "zr-wordcard__senses");
  for (const [index, entry] of entries.entries()) {
    const part = element("div", index ? "zr-wordcard__entry zr-wordcard__entry--other" : "zr-wordcard__entry");
    if (entries.length > 1 || entry[1] !== reading) part.append(element("span", "zr-wordcard__reading", entry[1], "zh-Latn-pinyin"));
    if (entries.length > 1 && entry[0]) part.append(" ", element("span", "zr-wordcard__form", entry[0], "zh-Hant"));
    const items = element("ol", "", "", "en");
    for (const sense of entry[2]) {
      const item = element("li", "");
      item.append(...pieces(sense, around));
      items.append(item);
    }
    part.append(items, ...resolved(entry, text, around));
    list.append(part);
  }
  return [list];
}

/**
 * The senses of the word at which an entry points; a variant of the word itself has them already.
 * @param {Entry} entry
 * @param {string} own
 * @param {Around} around
 */
function resolved(entry, own, around) {
  return pointsAt(entry).flatMap((text) => {
    const target = around.vocabulary && lookUp(around.vocabulary, text);
    const meaning = target?.entries.find((other) => !pointsAt(other).length)?.[2];
    if (!target || !meaning || text === own) return [];
    const line = element("p", "zr-wordcard__note");
    line.append(word(text, target.reading, around), " ", element("span", "", meaning.slice(0, 4).join("; "), "en"));
    return [line];
  });
}

/**
 * A sense with the words in it to look up, in the script of the page.
 * @param {string} sense
 * @param {Around} around
 */
function pieces(sense, around) {
  /** @type {Array<Node | string>} */
  const out = [];
  for (const piece of sensePieces(sense)) {
    if (typeof piece === "string") {
      out.push(piece);
      continue;
    }
    out.push(word(piece.text, piece.reading, around));
    if (piece.reading) out.push(element("i", "", ` ${piece.reading}`, "zh-Latn-pinyin"));
  }
  return out;
}

/**
 * A word in no dictionary: the words it is made of.
 * @param {Found} found
 * @param {Around} around
 */
function parts({ word: { parts: texts }, entries, text }, around) {
  if (!texts?.length || entries.length || texts.length === [...text].length) return [];
  const shown = texts.flatMap((part, index) => [...(index ? [" + "] : []), word(part, "", around), glossOf(part, around)]);
  return [row("由以下词构成", "Made of", shown)];
}

/**
 * The characters of a word, one by one.
 * @param {Found} found
 * @param {Around} around
 */
function characters({ characters: found }, around) {
  if (!found.length) return [];
  const list = element("ul", "zr-wordcard__characters");
  for (const { text, traditional, reading, gloss } of found) {
    const item = element("li", "");
    item.append(word(isTraditional() ? traditional : text, reading, around), " ", element("i", "", reading, "zh-Latn-pinyin"), " ", element("span", "", gloss, "en"));
    list.append(item);
  }
  return [list];
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
 * How often the word occurs here and on the site, with the ways there.
 * @param {Found} found
 * @param {Around} around
 */
function places({ word: { site = 0, articles = 0, pages = [] }, text }, { vocabulary, stop, go }) {
  const out = [];
  const name = stop ? namesOf(stop) : text;
  const here = allStops().filter((other) => namesOf(other) === name);
  const next = here[(stop ? here.indexOf(stop) + 1 : 0) % here.length];
  if (next && next !== stop) {
    const button = element("button", "zr-wordcard__next-here");
    button.setAttribute("type", "button");
    button.append(bilingual(`本页 ${here.length} 次，下一处`, `${count(here.length, "time")} on this page: next`), " ↓");
    button.addEventListener("click", () => go(next));
    out.push(button);
  } else if (stop) {
    const once = element("p", "zr-wordcard__note");
    once.append(bilingual("本页仅此一处", "only here on this page"));
    out.push(once);
  }
  if (!site) return out;
  const section = element("div", "zr-wordcard__places");
  const title = element("p", "zr-wordcard__note");
  title.append(bilingual(`本站 ${site} 次，见于 ${articles} 篇`, `${count(site, "time")} on this site, in ${count(articles, "article")}`));
  const list = element("ul", "");
  for (const [index, anchor, number] of pages) {
    const [href, name] = vocabulary?.pages[index] ?? ["", ""];
    const item = element("li", "");
    const link = element("a", "", name, "zh-Hans");
    link.setAttribute("href", anchor ? `${href}#${anchor}` : href);
    item.append(link, ` × ${number}`);
    list.append(item);
  }
  section.append(title, list);
  return [...out, section];
}

/**
 * A number and its noun in English: `1 time`, `2 times`.
 * @param {number} number
 * @param {string} noun
 */
function count(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** @param {HTMLElement} stop */
function rubiesOf(stop) {
  return stop.tagName === "RUBY" ? [stop] : [...stop.querySelectorAll("ruby")];
}

/**
 * A word or a term of the text in simplified characters.
 * @param {HTMLElement} stop
 */
function namesOf(stop) {
  return rubiesOf(stop).map(nameOf).join("") || stop.textContent;
}

/**
 * A word to look up: a button if the vocabulary has it, else the bare text.
 * @param {string} text simplified, or the traditional form that is meant where several share a simplified one
 * @param {string} reading
 * @param {Around} around
 */
function word(text, reading, { vocabulary, lookUp: open }) {
  const found = vocabulary && lookUp(vocabulary, text, reading);
  const shown = found && isTraditional() ? found.traditional : text;
  const lang = isTraditional() ? "zh-Hant" : "zh-Hans";
  if (!found) return element("span", "", shown, lang);
  const made = element("button", "zr-wordcard__word", shown, lang);
  made.setAttribute("type", "button");
  made.dataset["reading"] = reading || found.reading;
  made.addEventListener("click", () => open(text, reading));
  return made;
}

/**
 * @param {string} text
 * @param {Around} around
 */
function glossOf(text, { vocabulary }) {
  const senses = (vocabulary && lookUp(vocabulary, text)?.entries[0]?.[2]) ?? [];
  return element("span", "zr-wordcard__gloss", senses.length ? ` ${senses.slice(0, 2).join("; ")}` : "", "en");
}

/**
 * @param {string} zh
 * @param {string} en
 * @param {Array<Node | string>} shown
 */
function row(zh, en, shown) {
  const line = element("p", "zr-wordcard__row");
  const name = element("span", "zr-wordcard__note");
  name.append(bilingual(zh, en));
  line.append(name, " ", ...shown);
  return line;
}

/** Whether the page is shown in traditional characters: by choice, or since it was written in them. */
function isTraditional() {
  const shown = setting("script", "written");
  return shown === "hant" || (shown !== "hans" && Boolean(document.querySelector('.md-content [lang="zh-Hant"] > ruby')));
}

/**
 * @param {string} lang
 * @param {string} text
 */
function spoken(lang, text) {
  return element("span", "", text, lang);
}

/**
 * @param {string} name
 * @param {string} className
 * @param {string} [text]
 * @param {string} [lang]
 * @returns {HTMLElement}
 */
function element(name, className, text = "", lang = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  if (lang) made.lang = lang;
  return made;
}
