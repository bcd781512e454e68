// @ts-check
/** How the links to explainers are marked in a text. Styles (text.css) answer it; each of them leads on in any case. */

import { addChoice } from "./panel.mjs";

addChoice({
  name: "links",
  start: "first",
  zh: "词条标记",
  en: "Marks of terms",
  options: [
    ["first", "每节首次", "First in a section"],
    ["all", "全部", "All"],
    ["none", "不标", "None"],
  ],
});
