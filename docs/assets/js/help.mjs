// @ts-check
/** The shortcuts of the page, shown by `?`: those that the parts of the page added. */

import { addShortcut, allShortcuts } from "./keys.mjs";
import { bilingual } from "./labels.mjs";
import { addPart } from "./panel.mjs";
import { choose, setting } from "./settings.mjs";

/** @type {HTMLDialogElement | undefined} */
let dialog;

function show() {
  dialog ??= build();
  dialog.showModal();
  dialog.focus(); // Else what is pressed first has the focus, and a low window shows the end of the list.
  dialog.scrollTop = 0;
}

function build() {
  const made = document.createElement("dialog");
  made.className = "zr-help";
  made.tabIndex = -1;
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
  const single = document.createElement("label");
  const toggle = document.createElement("input");
  toggle.type = "checkbox";
  toggle.checked = setting("keys", "on") === "on";
  toggle.addEventListener("change", () => choose("keys", toggle.checked ? "on" : "off"));
  single.append(toggle, " ", bilingual("单键快捷键", "Shortcuts of a single key"));
  const form = document.createElement("form");
  form.method = "dialog";
  const close = document.createElement("button");
  close.className = "zr-button";
  close.append(bilingual("关闭", "Close"));
  form.append(close);
  made.append(heading, list, single, form);
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
