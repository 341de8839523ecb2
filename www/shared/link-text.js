/** A figure as people type it: never words beyond the units of money. */
export const FIGURE =
  /^[-+−(]{0,2} ?£?[-−]? ?[\d., ]{1,40} ?(?:k|m|bn|thousand|million|billion)? ?%?\)?$/i;

/** @param {string} text @returns {unknown} null where it is no JSON */
export function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
