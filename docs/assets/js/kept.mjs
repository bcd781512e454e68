// @ts-check
/** What is kept in this browser belongs to all windows of the site. */

/**
 * Be told when what is kept may have changed without this page: in another window, or by another page while the reader
 * was there and this one was kept ready for the way back.
 * @param {string} key of the storage
 * @param {() => void} listen
 */
export function onKeptElsewhere(key, listen) {
  addEventListener("storage", (event) => {
    if (event.key === key || event.key === null) listen();
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) listen();
  });
}
