// @ts-check
/**
 * The page around the text: what the theme's styles leave to a script. The theme's own is not loaded, since it weighs more
 * than all of ours, lays the whole page out before anything is seen, and serves much that is not used here.
 */

/** Below this line of the window, in pixels, a heading has not been reached. */
const LINE = 90;

const title = document.querySelector("[data-md-component=header-title]");
const heading = document.querySelector(".md-content h1");
const up = document.querySelector(".md-top");
const sidebar = document.querySelector(".md-sidebar--primary");

/** Links of the contents, with the headings that they lead to. */
const contents = [...document.querySelectorAll(".md-nav--secondary a[href^='#']")].map((link) => ({
  link,
  target: document.getElementById(decodeURIComponent(link.getAttribute("href") ?? "").slice(1)),
}));

let last = { top: scrollY, height: 0 };
let isWaiting = false;

/** Follow the reader: the title in the header, the heading that is marked in the contents, the way back to the top. */
function follow() {
  isWaiting = false;
  title?.classList.toggle("md-header__title--active", heading !== null && heading.getBoundingClientRect().bottom < LINE / 2);
  const reached = contents.findLast(({ target }) => target && target.getBoundingClientRect().top < LINE)?.target;
  for (const { link, target } of contents) link.classList.toggle("md-nav__link--active", Boolean(target) && target === reached);
  const now = { top: scrollY, height: document.documentElement.scrollHeight };
  // Where paragraphs above were laid out meanwhile, the page moved and the reader did not turn back.
  if (now.height === last.height) up?.toggleAttribute("hidden", now.top >= last.top || now.top < innerHeight);
  last = now;
}

addEventListener("scroll", () => {
  if (!isWaiting) requestAnimationFrame(follow);
  isWaiting = true;
}, { passive: true });
for (const way of [up, title]) way?.addEventListener("click", () => scrollTo({ top: 0 }));

// The theme would skip to the first heading of the contents, past the title and what stands before that.
document.querySelector(".md-skip")?.addEventListener("click", (event) => {
  if (!(heading instanceof HTMLElement)) return;
  event.preventDefault();
  heading.tabIndex = -1;
  heading.focus();
});

// The theme opens the drawer and the search with labels of checkboxes, which neither keys reach nor screen readers know.
const openDrawer = makeButton(".zr-opens-drawer", "#__drawer", enterDrawer);
makeButton(".zr-opens-search", "#__search"); // search-box.mjs moves the focus

/**
 * Make a button of a label.
 * @param {string} where
 * @param {string} what the checkbox that it is the label of
 * @param {() => void} [after] what follows when a key pressed it
 */
function makeButton(where, what, after) {
  const label = /** @type {HTMLElement | null} */ (document.querySelector(where));
  const toggle = /** @type {HTMLInputElement | null} */ (document.querySelector(what));
  if (!label || !toggle) return null;
  const button = document.createElement("button");
  button.type = "button";
  button.className = label.className;
  button.title = label.title;
  button.append(...label.childNodes);
  label.replaceWith(button);
  const tell = () => button.setAttribute("aria-expanded", String(toggle.checked));
  tell();
  toggle.addEventListener("change", tell);
  button.addEventListener("click", ({ detail }) => {
    toggle.click();
    if (detail === 0) after?.(); // no click of a pointer
  });
  return button;
}

/** To this page in the list of pages, or to the first that is seen. */
function enterDrawer() {
  const links = [.../** @type {NodeListOf<HTMLElement>} */ (sidebar?.querySelectorAll("a.md-nav__link"))];
  const seen = links.filter((link) => link.checkVisibility());
  (seen.find((link) => link.matches(".md-nav__link--active")) ?? seen[0])?.focus();
}

/** The drawer closes by Escape, which leads back to what opened it, and by following a link. */
sidebar?.addEventListener("keydown", (event) => {
  if (!(event instanceof KeyboardEvent) || event.key !== "Escape") return;
  if (closeDrawer()) openDrawer?.focus();
});
sidebar?.addEventListener("click", (event) => {
  if (event.target instanceof Element && event.target.closest("a")) closeDrawer();
});

function closeDrawer() {
  const drawer = document.querySelector("#__drawer");
  const isOpen = drawer instanceof HTMLInputElement && drawer.checked;
  if (isOpen) drawer.click();
  return isOpen;
}

// What is folded on the screen is printed.
/** @type {HTMLDetailsElement[]} */
let unfolded = [];
addEventListener("beforeprint", () => {
  unfolded = [...document.querySelectorAll("details")].filter((details) => !details.open);
  for (const details of unfolded) details.open = true;
});
addEventListener("afterprint", () => {
  for (const details of unfolded) details.open = false;
});

// What is wider than its place can be scrolled with the keys, and a long navigation shows where the page stands in it.
addEventListener("load", () => setTimeout(() => {
  for (const wide of document.querySelectorAll(".md-typeset pre > code, .md-typeset table")) {
    if (wide instanceof HTMLElement && wide.scrollWidth > wide.clientWidth) wide.tabIndex = 0;
  }
  const place = sidebar?.querySelector(".md-sidebar__scrollwrap");
  const here = sidebar?.querySelector("a.md-nav__link--active");
  if (place && here instanceof HTMLElement) place.scrollTop = here.offsetTop - place.clientHeight / 2;
}));
