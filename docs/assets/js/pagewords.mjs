// @ts-check
/**
 * Where the page's vocabulary comes from: a script beside the page, asked for when a reader begins to read.
 *
 * It is a script because a browser fetches nothing from `file://`; and it is not in the page because the first view
 * does not need it.
 */

/** @import { Vocabulary } from "./lookup.mjs" */

/** @type {Promise<Vocabulary | undefined> | undefined} */
let loading;

/**
 * The vocabulary of this page, or `undefined` where there is none or it cannot be loaded; then a later call tries again.
 * @returns {Promise<Vocabulary | undefined>}
 */
export function loadVocabulary() {
  loading ??= load();
  return loading;
}

/** @returns {Promise<Vocabulary | undefined>} */
function load() {
  const source = document.getElementById("zr-vocabulary")?.dataset["src"];
  if (!source) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const script = document.createElement("script");
    script.src = source;
    script.addEventListener("load", () => resolve(/** @type {{ zrVocabulary?: Vocabulary }} */ (globalThis).zrVocabulary));
    script.addEventListener("error", () => {
      loading = undefined;
      script.remove();
      resolve(undefined);
    });
    document.head.append(script);
  });
}

/** The first sign that somebody is reading: then the vocabulary is there before it is asked for. */
const SIGNS = ["pointerover", "touchstart", "keydown", "scroll"];

function begin() {
  for (const sign of SIGNS) removeEventListener(sign, begin);
  loadVocabulary();
}

for (const sign of SIGNS) addEventListener(sign, begin, { passive: true });
