// @ts-check
/** The search, in a script of its own that is fetched when a reader begins to search: see search-box.mjs. */

import { Engine } from "./search-engine.mjs";
import { addressOf, showAnswer } from "./search-show.mjs";
import { siteSource } from "./search-source.mjs";

Object.assign(globalThis, { zrSearch: { Engine, siteSource, showAnswer, addressOf } });
