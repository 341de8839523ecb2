/**
 * Figures as text, where a control and not a person says them. No sum is done here.
 */

/** The value of a slider, in whole pence, as somebody would type it in pounds. @param {string} pence */
export function poundsTyped(pence) {
  const sign = pence.startsWith("-") ? "-" : "";
  const digits = pence.replace(/\D/g, "").padStart(3, "0");
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

const UNIT_WORDS = new Map([
  ["£000", "k"],
  ["£m", "m"],
]);

/**
 * A bare figure means the unit that is on the page when it is typed; with the unit behind it, it
 * goes on meaning that when the page shows another.
 *
 * @param {string} typed @param {string} unit
 */
export function withUnit(typed, unit) {
  const bare = /^[-−]?[\d.,\s]*\d[\d.,\s]*$/.test(typed.trim());
  return bare ? `${typed.trim()}${UNIT_WORDS.get(unit) ?? ""}` : typed;
}

/**
 * The amounts of a block of cells from a spreadsheet: of each row the last cell that says anything.
 *
 * @param {string} text
 */
export function pastedColumn(text) {
  const amounts = [];
  for (const row of text.replace(/\r\n?/g, "\n").replace(/\n+$/, "").split("\n")) {
    let amount = "";
    for (const cell of row.split("\t")) if (cell.trim() !== "") amount = cell.trim();
    amounts.push(amount);
  }
  return amounts;
}
