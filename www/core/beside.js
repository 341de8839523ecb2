/** Where the program is for bundlers: a file beside the module. */

/** @returns {Promise<BufferSource>} */
export async function programBytes() {
  const address = new URL("./core_bg.wasm", import.meta.url);
  const response = await fetch(address);
  if (!response.ok) {
    throw new Error(`The program could not be fetched (${response.status}): ${address}`);
  }
  return response.arrayBuffer();
}

/** Where the JavaScript build is if nobody says otherwise. @param {string} name @returns {string | null} */
export function beside(name) {
  return new URL(name, import.meta.url).href;
}

/** A module has no tag of its own. @type {HTMLScriptElement | null} */
export const ownTag = null;
