import { KeyedList, make, setAttribute, setShown, setText } from "../shared/nodes.js";
import { AddForm } from "./add-form.js";
import { AmountCell } from "./cell.js";

/**
 * Every line of the document, fifty at a time, each with advice on whether it may be pooled; where
 * the reader may, an amount can be typed, a line taken out, put back or added.
 *
 * @typedef {import("../shared/contract.js").PoolView} PoolView
 * @typedef {import("../shared/contract.js").Change} Change
 * @typedef {PoolView["lines"]["items"][number]} Line
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {import("../shared/words.js").WordKey} WordKey
 * @typedef {{
 *   type: (line: string, typed: string) => void,
 *   remove: (line: string) => void,
 *   putBack: (line: string) => void,
 *   add: (change: Change) => boolean,
 *   redraw: () => void,
 * }} LineActions
 */

export const PAGE = 50;

export class Lines {
  node = make("details", { class: "lines", part: "lines" });
  addForm;
  #summary = make("summary");
  /** @type {readonly WordKey[]} */
  #columns = ["line", "partner", "tier", "amount", "poolingAdvice"];
  #headRow = make("tr", { role: "row" });
  #doing = make("th", { scope: "col", role: "columnheader" });
  #doingWord = make("span", { class: "unseen" });
  #body = make("tbody", { role: "rowgroup" });
  #shown = make("p", { class: "soft", role: "status" });
  #earlier = make("button", { type: "button", part: "button" });
  #later = make("button", { type: "button", part: "button" });
  #pages = make("div", { class: "pages" }, [this.#earlier, this.#shown, this.#later]);
  #from = 0;
  #count = 0;
  /** @type {Scene | null} */ #scene = null;
  /** @type {KeyedList<Line, LineRow>} */ #rows;

  /** @param {LineActions} act */
  constructor(act) {
    this.addForm = new AddForm(act.add);
    for (const _column of this.#columns) {
      this.#headRow.append(make("th", { scope: "col", role: "columnheader" }));
    }
    this.#doing.append(this.#doingWord);
    this.#headRow.append(this.#doing);
    this.#rows = new KeyedList(
      this.#body,
      () => new LineRow(act),
      (row, line) => {
        if (this.#scene !== null) row.draw(line, this.#scene);
      },
    );
    const table = make("table", { class: "plain", role: "table" }, [
      make("thead", { role: "rowgroup" }, [this.#headRow]),
      this.#body,
    ]);
    const inside = make("div", { class: "inside" }, [table, this.#pages, this.addForm.node]);
    this.node.append(this.#summary, inside);
    this.node.addEventListener("toggle", () => act.redraw());
    this.#earlier.addEventListener("click", () => this.#turn(-PAGE, act.redraw));
    this.#later.addEventListener("click", () => this.#turn(PAGE, act.redraw));
  }

  /** What to ask the core for: nothing while the list is closed. */
  get wanted() {
    return { from: this.#from, count: this.node.open ? PAGE : 0 };
  }

  /** @param {PoolView} view @param {Scene} scene */
  draw(view, scene) {
    this.#scene = scene;
    this.#count = view.lines.count;
    setText(this.#summary, `${scene.say("everyLine")} (${view.lines.count})`);
    setShown(this.node, view.lines.count > 0 || scene.access === "all");
    if (!this.node.open) return;
    for (const [index, key] of this.#columns.entries()) {
      const head = this.#headRow.children[index];
      if (head === undefined) continue;
      setText(head, scene.say(key));
      setAttribute(head, "class", key === "amount" ? "number" : null);
    }
    setText(this.#doingWord, scene.say("remove"));
    setShown(this.#doing, scene.access === "all");
    this.#rows.draw(view.lines.items, (line) => line.id);
    const { from, items, count } = view.lines;
    setShown(this.#pages, count > PAGE);
    setText(this.#earlier, scene.say("earlier"));
    setText(this.#later, scene.say("later"));
    setAttribute(this.#earlier, "aria-disabled", String(from === 0));
    setAttribute(this.#later, "aria-disabled", String(from + items.length >= count));
    const gaps = new Map([
      ["from", String(from + 1)],
      ["to", String(from + items.length)],
      ["count", String(count)],
    ]);
    setText(this.#shown, scene.say("linesShown", gaps));
    setShown(this.addForm.node, scene.access === "all");
    this.addForm.draw(view, scene);
  }

  /** @param {string} line */
  focusLine(line) {
    this.node.open = true;
    this.#rows.get(line)?.focus();
  }

  forget() {
    this.#from = 0;
    this.node.open = false;
    this.addForm.forget();
  }

  /** @param {number} by @param {() => void} redraw */
  #turn(by, redraw) {
    const to = this.#from + by;
    if (to < 0 || to >= this.#count) return;
    this.#from = to;
    redraw();
  }
}

class LineRow {
  #name = make("span", { class: "line-name" });
  #about = make("span", { class: "soft" });
  #head = make("th", { scope: "row", role: "rowheader" }, [this.#name, this.#about]);
  #partner = make("td", { role: "cell" });
  #tier = make("td", { role: "cell" });
  #amount;
  #outcome = make("span");
  #rule = make("span", { class: "soft" });
  #advice = make("td", { role: "cell", class: "advice" }, [this.#outcome, this.#rule]);
  #button = make("button", { type: "button", part: "button" });
  #doing = make("td", { role: "cell", class: "doing" }, [this.#button]);
  node = make("tr", { role: "row" });
  /** @type {Line | null} */ #line = null;

  /** @param {LineActions} act */
  constructor(act) {
    this.#amount = new AmountCell("td", {
      type: (line, typed) => act.type(line, typed),
      paste: () => false,
    });
    setAttribute(this.#amount.node, "role", "cell");
    this.node.append(
      this.#head,
      this.#partner,
      this.#tier,
      this.#amount.node,
      this.#advice,
      this.#doing,
    );
    this.#button.addEventListener("click", () => {
      const line = this.#line;
      if (line === null) return;
      if (line.removed) act.putBack(line.id);
      else act.remove(line.id);
    });
  }

  focus() {
    this.#amount.focus();
  }

  /** @param {Line} line @param {Scene} scene */
  draw(line, scene) {
    this.#line = line;
    setAttribute(this.node, "class", line.removed ? "removed" : null);
    setText(this.#name, line.name);
    setText(this.#about, about(line, scene));
    setShown(this.#about, this.#about.textContent !== "");
    setText(this.#partner, line.partnerName);
    setText(this.#tier, line.tierName);
    for (const [cell, key] of /** @type {[Element, WordKey][]} */ ([
      [this.#partner, "partner"],
      [this.#tier, "tier"],
      [this.#advice, "poolingAdvice"],
    ])) {
      setAttribute(cell, "data-label", scene.say(key));
    }
    const gaps = new Map([["line", line.name]]);
    const { before, after, changed, input } = line;
    const label = scene.say("amountOf", gaps);
    const typed = line.removed ? null : line.id;
    this.#amount.draw(
      { before, after, changed, input, line: typed, label },
      scene.say("amount"),
      scene,
    );
    setText(this.#outcome, line.advice.words);
    setText(this.#rule, line.advice.rule);
    setShown(this.#doing, scene.access === "all");
    setText(this.#button, scene.say(line.removed ? "putBack" : "remove"));
    setAttribute(
      this.#button,
      "aria-label",
      scene.say(line.removed ? "putBackOf" : "removeOf", gaps),
    );
  }
}

/** @param {Line} line @param {Scene} scene */
function about(line, scene) {
  let text = "";
  const facts = [
    line.removed ? scene.say("removed") : "",
    line.status.differs ? line.status.words : "",
    line.added ? scene.say("added") : "",
    line.service,
    line.level,
    line.recurrence,
    line.purpose,
    line.basis,
    line.income === "" ? "" : scene.say("incomeOf", new Map([["amount", line.income]])),
    line.note,
  ];
  for (const fact of facts) if (fact !== "") text += text === "" ? fact : ` · ${fact}`;
  return text;
}
