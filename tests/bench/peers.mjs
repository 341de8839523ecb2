/** The same sums by hand, on the two libraries for exact money that people would take. */
import Big from "big.js";
import { add, dinero, subtract, toSnapshot } from "dinero.js";
import { GBP } from "dinero.js/currencies";

/**
 * @template Amount
 * @typedef {object} Arithmetic
 * @property {Amount} zero
 * @property {(text: string) => Amount} read
 * @property {(a: Amount, b: Amount) => Amount} add
 * @property {(a: Amount, b: Amount) => Amount} subtract
 * @property {(amount: Amount) => number} pence
 */

/**
 * @template Amount
 * @param {string} name
 * @param {Arithmetic<Amount>} sums
 */
function jobOn(name, sums) {
  /** @typedef {{ partner: string, tier: string, amount: Amount }} Line */

  /** @param {readonly Line[]} lines */
  function table(lines) {
    /** @type {Map<string, Amount>} */
    const cells = new Map();
    for (const { partner, tier, amount } of lines) {
      for (const key of [`${partner} ${tier}`, partner, tier, ""]) {
        cells.set(key, sums.add(cells.get(key) ?? sums.zero, amount));
      }
    }
    return cells;
  }

  /** @type {readonly Line[]} */
  let lines = [];

  /** Before and after, as both are shown. */
  function change() {
    const amount = sums.read("5.00");
    const move = [
      { partner: "p1", tier: "t1", amount: sums.subtract(sums.zero, amount) },
      { partner: "p1", tier: "t2", amount },
    ];
    return { before: table(lines), after: table([...lines, ...move]) };
  }

  return {
    name,
    change,
    /** @param {string} text */
    open: (text) => {
      lines = JSON.parse(text).lines.map((/** @type {any} */ line) => ({
        ...line,
        amount: sums.read(line.amount),
      }));
      table(lines);
    },
    /** @returns {[string, number][]} what every cell, row and column comes to */
    pence: () => [...change().after].map(([key, amount]) => [key, sums.pence(amount)]),
  };
}

export const bigJob = jobOn("big.js", {
  zero: new Big(0),
  read: (text) => new Big(text),
  add: (a, b) => a.plus(b),
  subtract: (a, b) => a.minus(b),
  pence: (amount) => Number(amount.times(100)),
});

const pounds = (/** @type {number} */ amount) => dinero({ amount, currency: GBP });

export const dineroJob = jobOn("dinero.js", {
  zero: pounds(0),
  // Typed amounts have two places here, so the pence are the digits.
  read: (text) => pounds(Number(text.replace(".", ""))),
  add: (a, b) => add(a, b),
  subtract: (a, b) => subtract(a, b),
  pence: (amount) => toSnapshot(amount).amount,
});
