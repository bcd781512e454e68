// @ts-check
/** What the reader knows, in the panel: how much of this text, in bulk by level, to a file and back, and away. */

import { clearKnown, exportKnown, importKnown, knownCount, knownLevel, knownShare, onKnown, setKnownLevel } from "./known.mjs";
import { KnownFileError } from "./knowledge.mjs";
import { bilingual } from "./labels.mjs";
import { LEVELS, addPart, radios } from "./panel.mjs";

const FILE = "known-words.json";

addPart("words", () => {
  const part = document.createElement("div");
  const { fieldset, show } = radios({
    name: "known",
    zh: "我已认识 HSK 2025 各级词，至",
    en: "I know all words up to HSK 2025",
    options: [
      ["0", "—"],
      ...LEVELS,
    ],
    value: () => String(knownLevel()),
    pick: (level) => setKnownLevel(Number(level)),
  });
  const share = document.createElement("p");
  share.className = "zr-known-share";
  share.setAttribute("role", "status");
  const message = document.createElement("p");
  message.className = "zr-known-message";
  message.setAttribute("role", "status");
  const buttons = document.createElement("div");
  buttons.className = "zr-buttons";

  const tell = () => {
    show();
    share.replaceChildren(...shareText());
  };
  onKnown(tell);
  tell();

  const clear = button("清除", "Clear", () => {
    const before = exportKnown();
    clearKnown();
    const undo = button("撤销", "Undo", () => {
      importKnown(before);
      clear.focus(); // The button that had the focus goes.
      message.replaceChildren(bilingual("已恢复。", "Restored."));
    });
    message.replaceChildren(bilingual("已清除。", "Cleared."), " ", undo);
  });
  buttons.append(
    button("导出", "Export", () => {
      save(FILE, exportKnown());
      message.replaceChildren(bilingual(`已存为 ${FILE}。`, `Saved as ${FILE}.`));
    }),
    button("导入", "Import", async () => {
      const file = await chooseFile();
      if (!file) return;
      message.replaceChildren(...taken(await file.text()));
    }),
    clear,
  );
  part.append(fieldset, share, buttons, message);
  return part;
});

/** “You know 87 % of this text”, and how many words are marked one by one. */
function shareText() {
  const { total, percent } = knownShare();
  const count = knownCount();
  const texts = [];
  if (total && (count || knownLevel())) texts.push(bilingual(`你认识本页 ${percent}% 的词。`, `You know ${percent} % of the words of this text.`), " ");
  if (count) texts.push(bilingual(`单独标记了 ${count} 个。`, `Marked one by one: ${count}.`));
  return texts;
}

/**
 * Take a file in, and say what came of it.
 * @param {string} text
 */
function taken(text) {
  try {
    importKnown(text);
  } catch (error) {
    if (!(error instanceof KnownFileError)) throw error;
    return [bilingual(error.zh, error.en)];
  }
  return [bilingual("已导入。", "Imported.")];
}

/**
 * @param {string} zh
 * @param {string} en
 * @param {() => void} run
 */
function button(zh, en, run) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "zr-button";
  made.append(bilingual(zh, en));
  made.addEventListener("click", run);
  return made;
}

/**
 * @param {string} name
 * @param {string} text
 */
function save(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** @returns {Promise<File | undefined>} */
function chooseFile() {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = "application/json,.json";
    input.addEventListener("change", () => resolve(input.files?.[0]));
    input.addEventListener("cancel", () => resolve(undefined));
    input.click();
  });
}
