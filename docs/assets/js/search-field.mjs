// @ts-check
/** A field to search in and the place for what is found: the same in the theme's box and on the search page. */

import { bilingual } from "./labels.mjs";
import { setting } from "./settings.mjs";

/**
 * @typedef {import("./search-engine.mjs").Answer} Answer
 * @typedef {import("./search-engine.mjs").Engine} Engine
 * @typedef {object} Search what `search.js` offers
 * @property {typeof import("./search-engine.mjs").Engine} Engine
 * @property {typeof import("./search-source.mjs").siteSource} siteSource
 * @property {typeof import("./search-show.mjs").showAnswer} showAnswer
 * @property {typeof import("./search-show.mjs").addressOf} addressOf
 */

/** How long a reader pauses before what was typed is searched, in milliseconds. */
const PAUSE = 120;

/** The ways of showing pinyin that show it in an excerpt too. */
const PINYIN = ["all", "above", "first"];

/** @type {Promise<{ search: Search, engine: Engine, root: URL }> | undefined} */
let loading;

/**
 * Fetches the search itself, once; after a failure the next attempt fetches it anew.
 * @param {Element} place says where the site's root is (`data-root`) and whether the index is scripts (`data-scripts`)
 */
export function loadSearch(place) {
  const root = new URL(place.getAttribute("data-root") || ".", location.href);
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL("assets/js/search.js", root).href;
    script.addEventListener("load", () => {
      const search = /** @type {{ zrSearch: Search }} */ (/** @type {unknown} */ (globalThis)).zrSearch;
      resolve({ search, engine: new search.Engine(search.siteSource(root, place.hasAttribute("data-scripts"))), root });
    });
    script.addEventListener("error", () => {
      loading = undefined;
      reject(new Error(script.src));
    });
    document.head.append(script);
  });
  return loading;
}

/**
 * @typedef {object} Field
 * @property {() => Promise<void>} ask searches what stands in the field, at once
 * @property {() => Promise<void>} settled when the last search that was begun has been shown
 */

/**
 * Searches as a reader types.
 * @param {object} parts
 * @param {Element} parts.place see {@link loadSearch}
 * @param {HTMLInputElement} parts.input
 * @param {HTMLElement} parts.output
 * @param {(answer: Answer, ask: () => void) => void} [parts.after] adds to what is shown
 * @returns {Field}
 */
export function searchField({ place, input, output, after }) {
  let number = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let isComposing = false;
  /** @type {Promise<void>} */
  let last = Promise.resolve();

  /** @param {string} query */
  async function run(query) {
    const own = ++number;
    if (!query.trim()) {
      output.replaceChildren();
      return;
    }
    output.setAttribute("aria-busy", "true");
    try {
      const { search, engine, root } = await loadSearch(place);
      const eyes = { hasPinyin: PINYIN.includes(setting("pinyin", "all")), script: setting("script", "printed") };
      const answer = await engine.search(query, eyes);
      if (own === number) show(answer, eyes, search, root);
    } catch {
      if (own === number) output.replaceChildren(failure());
    } finally {
      if (own === number) output.removeAttribute("aria-busy");
    }
  }

  /**
   * @param {Answer} answer
   * @param {{ hasPinyin: boolean, script: string }} eyes
   * @param {Search} search
   * @param {URL} root
   */
  function show(answer, eyes, search, root) {
    const manner = {
      ...eyes,
      root,
      ask: (/** @type {string} */ text) => {
        input.value = text;
        input.focus();
        void ask();
      },
    };
    output.replaceChildren(search.showAnswer(answer, manner));
    after?.(answer, () => void answer.more().then((more) => answer.query === input.value && show(more, eyes, search, root)));
  }

  function failure() {
    const line = document.createElement("p");
    line.className = "zr-found__note";
    line.setAttribute("role", "alert");
    line.append(bilingual("搜索没能取到所需的文件，请检查网络后", "The search could not load what it needs. Check the connection and"), " ");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "zr-found__offer";
    button.append(bilingual("再试一次", "try again"));
    button.addEventListener("click", () => void ask());
    line.append(button);
    return line;
  }

  function ask() {
    clearTimeout(timer);
    timer = undefined;
    last = run(input.value);
    return last;
  }

  function changed() {
    clearTimeout(timer);
    if (isComposing) return;
    timer = setTimeout(ask, PAUSE);
  }

  // An input method first shows letters and then commits hanzi, by key, mouse or touch; only what is committed is searched.
  input.addEventListener("compositionstart", () => (isComposing = true));
  input.addEventListener("compositionend", () => {
    isComposing = false;
    changed();
  });
  input.addEventListener("input", (event) => {
    isComposing = event instanceof InputEvent && event.isComposing;
    changed();
  });
  return { ask, settled: () => (timer ? ask() : last) };
}
