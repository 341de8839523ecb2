import { KeyedList, make, setAttribute, setShown, setText } from "../shared/nodes.js";
import { pastedColumn } from "../shared/figures-text.js";
import { TypedField } from "../shared/typed-field.js";

/**
 * The variance line by line, for rules that look at lines. Folded away: most rules do not.
 *
 * @typedef {import("../shared/contract.js").RiskView} RiskView
 * @typedef {RiskView["lines"][number]} StakeView
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {{ node: HTMLElement, name: HTMLElement, cells: HTMLElement[], last: HTMLElement, field: TypedField, said: HTMLElement }} Row
 * @typedef {{ typeLines: (typed: readonly { line: string, typed: string }[]) => void }} StakeActions
 */
export class Stakes {
  node = make("details", { class: "stakes" });
  #summary = make("summary");
  #note = make("p", { class: "soft measure" });
  #table = make("table", { class: "plain", role: "table" });
  #heads = [make("th"), make("th"), make("th"), make("th")];
  #body = make("tbody", { role: "rowgroup" });
  /** @type {readonly StakeView[]} */ #rows = [];
  /** @type {Scene} */ #scene;
  #act;
  #list = new KeyedList(
    this.#body,
    (/** @type {StakeView} */ { id }) => this.#row(id),
    (row, line) => this.#patch(row, line),
  );

  /** @param {StakeActions} act @param {Scene} scene */
  constructor(act, scene) {
    this.#act = act;
    this.#scene = scene;
    const head = make("tr", { role: "row" });
    for (const [index, cell] of this.#heads.entries()) {
      setAttribute(cell, "scope", "col");
      setAttribute(cell, "role", "columnheader");
      setAttribute(cell, "class", index > 1 ? "number" : null);
      head.append(cell);
    }
    this.#table.append(make("thead", { role: "rowgroup" }, [head]), this.#body);
    this.node.append(this.#summary, make("div", { class: "inside" }, [this.#note, this.#table]));
  }

  /** @param {RiskView} view @param {Scene} scene */
  draw(view, scene) {
    this.#scene = scene;
    this.#rows = view.lines;
    setShown(this.node, view.lines.length > 0);
    setText(this.#summary, scene.say("lineByLine"));
    setText(this.#note, view.linesNote);
    setAttribute(this.#table, "aria-label", scene.say("lineByLine"));
    const [line, partner, budget, variance] = this.#heads;
    if (line && partner && budget && variance) {
      setText(line, scene.say("line"));
      setText(partner, scene.say("partner"));
      setText(budget, `${scene.say("budget")}, ${view.unit}`);
      setText(variance, scene.say("varianceInPounds"));
    }
    this.#list.draw(view.lines, ({ id }) => id);
  }

  /** @param {string} line */
  focus(line) {
    this.node.open = true;
    this.#list.get(line)?.field.input.focus();
  }

  /** @param {string} line */
  #row(line) {
    const field = new TypedField({
      take: (typed) => this.#act.typeLines([{ line, typed }]),
      paste: (text) => this.#paste(line, text),
    });
    const said = make("span", { class: "soft" });
    const cells = [make("td", { role: "cell" }), make("td", { role: "cell", class: "number" })];
    const name = make("th", { scope: "row", role: "rowheader" });
    const last = make("td", { role: "cell", class: "number" }, [
      make("span", { class: "money" }, [field.input, field.error, said]),
    ]);
    return {
      node: make("tr", { role: "row" }, [name, ...cells, last]),
      name,
      cells,
      last,
      field,
      said,
    };
  }

  /** @param {Row} row @param {StakeView} line */
  #patch({ name, cells, last, field, said }, line) {
    setText(name, line.name);
    const [partner, budget] = cells;
    if (partner && budget) {
      setText(partner, line.partner);
      setText(budget, line.budget.text);
      setAttribute(partner, "data-label", this.#heads[1]?.textContent ?? "");
      setAttribute(budget, "data-label", this.#heads[2]?.textContent ?? "");
    }
    const label = this.#heads[3]?.textContent ?? "";
    setAttribute(last, "data-label", label);
    field.draw(
      { label: `${label}: ${line.name}`, typed: line.typed, key: `line ${line.id}` },
      this.#scene,
    );
    // What nobody typed is its part of the whole.
    setText(said, line.typed === "" ? line.variance.text : "");
    setShown(said, line.typed === "");
  }

  /** @param {string} from @param {string} text */
  #paste(from, text) {
    if (!/[\t\n]/.test(text.trim())) return false;
    const amounts = pastedColumn(text);
    const typed = [];
    let begun = false;
    for (const { id } of this.#rows) {
      begun ||= id === from;
      const amount = begun ? amounts.shift() : undefined;
      if (amount !== undefined) typed.push({ line: id, typed: amount });
    }
    this.#act.typeLines(typed);
    return true;
  }
}
