/**
 * Replaces a piece of generated text that must be there: a tool that prints something else one day
 * stops the build, as the cure would be lost silently.
 *
 * @param {string} text
 * @param {string | RegExp} pattern
 * @param {string} replacement taken literally
 * @param {number} [times] how often it must occur
 * @returns {string}
 */
export function replaceExactly(text, pattern, replacement, times = 1) {
  const parts = text.split(pattern);
  if (parts.length !== times + 1) {
    throw new Error(
      `Generated text has changed: found ${parts.length - 1} times, not ${times}: ${pattern}`,
    );
  }
  return parts.join(replacement);
}

/**
 * Everything before a piece of generated text that must be there once.
 *
 * @param {string} text
 * @param {string} mark
 */
export function before(text, mark) {
  replaceExactly(text, mark, mark);
  return text.slice(0, text.indexOf(mark));
}
