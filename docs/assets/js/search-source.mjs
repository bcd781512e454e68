// @ts-check
/** Where the files of the index come from: fetched from the site, or as scripts where the site was opened from a folder. */

import { StaleError } from "./search-index.mjs";

/**
 * @typedef {import("./search-index.mjs").Source} Source
 * @typedef {{ gunzipSync: (bytes: Uint8Array) => Uint8Array }} Inflater
 */

const INFLATER = "assets/js/vendor/fflate.js";

/** A file could not be had: no connection, or a server that fails. */
export class LoadError extends Error {}

/**
 * The source of a site's index.
 * @param {URL} root the site's first page
 * @param {boolean} isScripts whether the files are scripts, as in the offline build
 * @returns {Source}
 */
export function siteSource(root, isScripts) {
  const read = isScripts ? fromScript : fetched;
  return {
    async file(name, { isFresh = false } = {}) {
      const bytes = await read(root, name, isFresh);
      try {
        return await inflated(bytes, root);
      } catch (error) {
        if (error instanceof LoadError) throw error;
        throw new StaleError(`${name} is damaged`); // Half of it in a cache, or another file in its place.
      }
    },
  };
}

/**
 * @param {URL} root
 * @param {string} name
 * @param {boolean} isFresh
 */
async function fetched(root, name, isFresh) {
  const isStart = name === "start.gz";
  let response;
  try {
    response = await fetch(new URL(`search/${name}`, root), { cache: isFresh ? "reload" : isStart ? "no-cache" : "default" });
  } catch (error) {
    throw new LoadError(`${name}: ${error}`);
  }
  if (response.status === 404 && !isStart) throw new StaleError(`${name} is gone`);
  if (!response.ok) throw new LoadError(`${name}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** What the scripts of an offline build have handed over, by name. @type {Map<string, string>} */
const handed = new Map();

/**
 * @param {URL} root
 * @param {string} name
 */
async function fromScript(root, name) {
  Object.assign(globalThis, { zrSearchFile: (/** @type {string} */ given, /** @type {string} */ base64) => handed.set(given, base64) });
  await addScript(new URL(`search/${name}.js`, root));
  const base64 = handed.get(name);
  handed.delete(name);
  if (base64 === undefined) throw new LoadError(`${name} is empty`);
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/**
 * Runs a script of the site's own.
 * @param {URL} address
 * @returns {Promise<void>}
 */
export function addScript(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address.href;
    script.addEventListener("load", () => {
      script.remove();
      resolve();
    });
    script.addEventListener("error", () => {
      script.remove();
      reject(new LoadError(address.pathname));
    });
    document.head.append(script);
  });
}

/** @type {Promise<void> | undefined} */
let inflater;

/**
 * @param {Uint8Array} bytes
 * @param {URL} root
 * @returns {Promise<Uint8Array>}
 */
async function inflated(bytes, root) {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes; // The server said how it is compressed, and the browser undid it.
  if ("DecompressionStream" in globalThis) {
    const { readable, writable } = new DecompressionStream("gzip");
    const writer = writable.getWriter(); // A stream of a Blob takes several times as long: it goes by another process.
    writer.write(/** @type {Uint8Array<ArrayBuffer>} */ (bytes)).catch(() => {}); // What is damaged is told where it is read.
    writer.close().catch(() => {});
    return new Uint8Array(await new Response(readable).arrayBuffer());
  }
  inflater ??= addScript(new URL(INFLATER, root));
  await inflater.catch((error) => {
    inflater = undefined;
    throw error;
  });
  return /** @type {{ fflate: Inflater }} */ (/** @type {unknown} */ (globalThis)).fflate.gunzipSync(bytes);
}
