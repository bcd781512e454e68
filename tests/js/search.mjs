// @ts-check
/** Answers queries from the files of an index in a folder: `node search.mjs folder queries.json` prints an answer for each. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import { gunzipSync } from "node:zlib";

import { Engine } from "../../docs/assets/js/search-engine.mjs";

const [folder = "", asked = ""] = argv.slice(2);
const engine = new Engine({ file: async (name) => new Uint8Array(gunzipSync(readFileSync(join(folder, name)))) });
const answers = [];
for (const query of JSON.parse(readFileSync(asked, "utf8"))) {
  let answer = await engine.search(query, { hasPinyin: true });
  while (answer.results.length < answer.total) {
    const more = await answer.more();
    if (more.results.length === answer.results.length) break;
    answer = more;
  }
  const { total, isExact, results } = answer;
  answers.push({
    total,
    isExact,
    urls: results.map((one) => one.url),
    marked: results.map((one) => one.marked),
    excerpts: results.map((one) => one.excerpts.map(({ pieces }) => pieces.map((piece) => piece.text).join(""))),
  });
}
console.log(JSON.stringify(answers));
