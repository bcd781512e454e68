// @ts-check
/** What a page does once it is there: each part is a module of its own, and the panel lists them in this order. */

import "./interface.mjs";
import "./pinyin.mjs";
import "./marks.mjs";
import "./english.mjs";
import "./looks.mjs";
import "./links.mjs";
import "./vocabulary.mjs";
import "./glossary.mjs";
import "./search-box.mjs";
import "./search-page.mjs";
import "./search-marks.mjs";
import "./card.mjs";
import "./copying.mjs";
import "./help.mjs";

delete document.documentElement.dataset["waiting"]; // What styles alone cannot show is there now: see main.html.
