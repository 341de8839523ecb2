/**
 * How wide each character from the space to the tilde is in the page's own type, in thousandths of
 * an em: the core wraps labels by it.
 *
 * @param {string} family
 * @returns {number[] | null} null where the browser draws nothing
 */
export function advances(family) {
  const pen = document.createElement("canvas").getContext("2d");
  if (pen === null) return null;
  pen.font = `14px ${family}`;
  /** @type {number[]} */
  const widths = [];
  for (let code = 32; code < 127; code += 1) {
    widths.push(Math.round((pen.measureText(String.fromCharCode(code)).width / 14) * 1000));
  }
  return widths;
}
