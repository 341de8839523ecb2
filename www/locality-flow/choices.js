/**
 * What the reader chose: what is followed, in which figures, over which levels, what is open, and
 * whose pound is asked for.
 */
export function noChoices() {
  return {
    way: /** @type {string | null} */ (null),
    mode: /** @type {string | null} */ (null),
    levels: /** @type {string[] | null} */ (null),
    opened: /** @type {Set<string>} */ (new Set()),
    place: /** @type {string | null} */ (null),
    flow: /** @type {string | null} */ (null),
  };
}

/** @typedef {ReturnType<typeof noChoices>} ReaderChoices */
