// @ts-check
/** The shortcuts of the page, shown by `?`: those that the parts of the page added. */

import { addShortcut, allShortcuts } from "./keys.mjs";
import { bilingual } from "./labels.mjs";
import { addPart } from "./panel.mjs";

/** @type {HTMLDialogElement | undefined} */
let dialog;

function show() {
  dialog ??= build();
  dialog.showModal();
}

function build() {
  const made = document.createElement("dialog");
  made.className = "zr-help";
  made.setAttribute("aria-label", "快捷键 · Shortcuts");
  const heading = document.createElement("h2");
  heading.append(bilingual("快捷键", "Shortcuts"));
  const list = document.createElement("dl");
  for (const { key, zh, en } of allShortcuts()) {
    const term = document.createElement("dt");
    for (const each of key.split(" ")) {
      const shown = document.createElement("kbd");
      shown.textContent = each;
      term.append(shown, " ");
    }
    const what = document.createElement("dd");
    what.append(bilingual(zh, en));
    list.append(term, what);
  }
  const form = document.createElement("form");
  form.method = "dialog";
  const close = document.createElement("button");
  close.className = "zr-button";
  close.append(bilingual("关闭", "Close"));
  form.append(close);
  made.append(heading, list, form);
  made.addEventListener("click", (event) => {
    if (event.target === made) made.close(); // The backdrop belongs to the dialog.
  });
  document.body.append(made);
  return made;
}

addShortcut({ key: "?", zh: "显示快捷键", en: "Show the shortcuts", run: show });
addPart("more", () => {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "zr-button zr-button--keys";
  button.append(bilingual("快捷键", "Shortcuts"));
  button.addEventListener("click", () => {
    document.getElementById("zr-panel")?.hidePopover();
    show();
  });
  return button;
});
