// @ts-check
/** What a page does once it is there: each part is a module of its own, and the panel lists them in this order. */

import "./pinyin.mjs";
import "./looks.mjs";
import "./links.mjs";
import "./glossary.mjs";
