// @ts-check
/** What a page does once it is there: each part is a module of its own, and the panel lists them in this order. */

import "./frame.mjs";
import "./dismiss.mjs";
import "./interface.mjs";
import "./pinyin.mjs";
import "./marks.mjs";
import "./tonecolours.mjs";
import "./english.mjs";
import "./script.mjs";
import "./looks.mjs";
import "./links.mjs";
import "./vocabulary.mjs";
import "./glossary.mjs";
import "./search-box.mjs";
import "./search-page.mjs";
import "./search-marks.mjs";
import "./card.mjs";
import "./pilcrow.mjs";
import "./listen.mjs";
import "./help.mjs";
import { release } from "./waiting.mjs";

release();
