/**
 * Where the program is in the classic script: inside it, in streams, packed, as text. Not as a `data:` address,
 * which strict policies do not let a page fetch.
 */
import packed from "locality:packed";
import { together } from "./streams.js";
import { unpack } from "./unpack.js";

/** @returns {Promise<BufferSource>} */
export function programBytes() {
  const letters = atob(packed);
  const bytes = new Uint8Array(letters.length);
  for (let index = 0; index < letters.length; index += 1) bytes[index] = letters.charCodeAt(index);
  return Promise.resolve(together(unpack(bytes)));
}

// Only while the script runs for the first time does the page say which script that is.
export const ownTag = /** @type {HTMLScriptElement | null} */ (document.currentScript);
const own = ownTag?.src;

/**
 * Where the JavaScript build is if nobody says otherwise; null where the script has no address.
 *
 * @param {string} name
 */
export function beside(name) {
  return own ? new URL(name, own).href : null;
}
