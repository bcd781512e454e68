// @ts-check
/** The search page: `?q=` is the query, so that its address can be kept and sent to others. */

import { bilingual } from "./labels.mjs";
import { searchField } from "./search-field.mjs";

const page = document.querySelector(".zr-search-page");
const input = page?.querySelector("input");
const output = document.querySelector(".zr-found--page");
const box = document.querySelector(".md-search[data-root]");

if (page && box && input && output instanceof HTMLElement) start(page, box, input, output);

/**
 * @param {Element} form
 * @param {Element} place
 * @param {HTMLInputElement} field
 * @param {HTMLElement} found
 */
function start(form, place, field, found) {
  const { ask } = searchField({ place, input: field, output: found, after: addMore });
  const makeRoom = () => document.documentElement.toggleAttribute("data-asked", Boolean(field.value.trim()));

  /**
   * @param {import("./search-engine.mjs").Answer} answer
   * @param {() => void} more
   */
  function addMore({ query, results, total }, more) {
    const address = new URL(location.href);
    address.searchParams.set("q", query);
    history.replaceState(history.state, "", address);
    if (results.length >= total) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "zr-found__all";
    button.append(bilingual("更多", "More"));
    button.addEventListener("click", more);
    found.append(button);
  }

  function fromAddress() {
    field.value = new URL(location.href).searchParams.get("q") ?? "";
    makeRoom();
    void ask();
  }

  field.addEventListener("input", makeRoom);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void ask();
  });
  window.addEventListener("popstate", fromAddress);
  fromAddress();
}
