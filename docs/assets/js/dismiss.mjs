// @ts-check
/**
 * A tap beside an open panel or menu, or beside text that a long press selected, closes it or lets it go, which the browser
 * does, and nothing more: on a phone there is hardly anything beside it but words, and the card of one of them would come
 * in its place.
 */

let isClosing = false;

document.addEventListener("pointerdown", ({ target, pointerType }) => {
  isClosing =
    pointerType === "touch" &&
    (document.querySelector(":popover-open") !== null || getSelection()?.isCollapsed === false) &&
    target instanceof Element &&
    target.closest(".md-content") !== null &&
    target.closest("button, summary") === null;
}, { capture: true, passive: true });

document.addEventListener("click", (event) => {
  if (!isClosing) return;
  isClosing = false;
  event.preventDefault();
  event.stopPropagation();
}, { capture: true });
