import { Figures } from "../shared/figures.js";
import { make, setAttribute, setShown } from "../shared/nodes.js";

/**
 * A table of the programme in a box of its own, in which it scrolls where it is wider than the page.
 *
 * @typedef {import("../shared/contract.js").ProgrammeView} ProgrammeView
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {{ caption: string, heads: string[], rows: string[][] }} Cells
 */
export class Table {
  #figures;
  node;

  /** @param {number} texts how many columns before the figures are words @param {number} figures */
  constructor(texts, figures) {
    this.#figures = new Figures(texts, figures);
    this.node = make("div", { class: "columns", role: "region", tabindex: "0" }, [
      this.#figures.node,
    ]);
  }

  /** @param {Cells} cells */
  draw({ caption, heads, rows }) {
    setShown(this.node, rows.length > 0);
    setAttribute(this.node, "aria-label", caption);
    this.#figures.draw(caption, heads, rows);
  }
}

/** @param {ProgrammeView["milestones"]} milestones @param {Scene} scene @returns {Cells} */
export function milestoneCells(milestones, { say }) {
  const rows = [];
  for (const { what, planned, restated, actual, status, slippage, note, source } of milestones) {
    const anew = [];
    for (const { planned: date, statedOn } of restated) {
      const gaps = new Map([
        ["planned", date],
        ["date", statedOn],
      ]);
      anew.push(statedOn === "" ? date : say("restatedOn", gaps));
    }
    rows.push([what, planned, anew.join("; "), actual, slippage, status, note, source]);
  }
  const heads = [
    say("what"),
    say("markPlanned"),
    say("markRestated"),
    say("markActual"),
    say("slip"),
    say("status"),
    say("note"),
    say("source"),
  ];
  return { caption: say("programmeMilestones"), heads, rows };
}

/** @param {ProgrammeView["money"]} money @param {Scene} scene @returns {Cells} */
export function moneyCells(money, { say }) {
  const rows = [];
  for (const { name, amount, stateWords, date, why, source, note } of money) {
    rows.push([name, amount.text, stateWords, date, why, note, source]);
  }
  const heads = [
    say("what"),
    say("amountInPounds"),
    say("moneyState"),
    say("date"),
    say("why"),
    say("note"),
    say("source"),
  ];
  return { caption: say("moneyCaption"), heads, rows };
}

/** @param {ProgrammeView["risks"]} risks @param {Scene} scene @returns {Cells} */
export function riskCells(risks, { say }) {
  const rows = [];
  for (const {
    name,
    likelihood,
    impact,
    score,
    levelWords,
    owner,
    review,
    action,
    note,
    source,
  } of risks) {
    const figures = [String(likelihood), String(impact), String(score)];
    rows.push([name, ...figures, levelWords, owner, review, action, note, source]);
  }
  const heads = [
    say("risk"),
    say("likelihood"),
    say("impact"),
    say("score"),
    say("level"),
    say("owner"),
    say("review"),
    say("action"),
    say("note"),
    say("source"),
  ];
  return { caption: say("registerCaption"), heads, rows };
}

/** @param {ProgrammeView["staffing"]} staffing @param {Scene} scene @returns {Cells} */
export function staffCells(staffing, { say }) {
  const rows = [];
  for (const { what, date, count, note, source } of staffing) {
    rows.push([what, count, date, note, source]);
  }
  const heads = [say("what"), say("count"), say("date"), say("note"), say("source")];
  return { caption: say("staffingCaption"), heads, rows };
}

/** Columns in which nothing is said are left out. @param {Cells} cells @returns {Cells} */
export function withoutEmpty({ caption, heads, rows }) {
  /** @type {number[]} */
  const kept = [];
  for (let column = 0; column < heads.length; column += 1) {
    let said = false;
    for (const row of rows) said ||= (row[column] ?? "") !== "";
    if (said || column === 0) kept.push(column);
  }
  const only = (/** @type {string[]} */ all) => {
    const some = [];
    for (const column of kept) some.push(all[column] ?? "");
    return some;
  };
  const shown = [];
  for (const row of rows) shown.push(only(row));
  return { caption, heads: only(heads), rows: shown };
}
