// @ts-check
/** How the links to explainers are marked in a text. Styles (text.css) answer it; each of them leads on in any case. */

import { addChoice } from "./panel.mjs";

addChoice({
  name: "links",
  start: "first",
  zh: "词条标记",
  en: "Marks of terms",
  options: [
    { value: "first", zh: "每节首次", en: "First in a section" },
    { value: "all", zh: "全部", en: "All" },
    { value: "none", zh: "不标", en: "None" },
  ],
});
