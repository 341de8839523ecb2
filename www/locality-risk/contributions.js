import { markCurrent } from "../shared/current.js";
import { KeyedList, make, setAttribute, setShown, setText } from "../shared/nodes.js";
import { pastedColumn } from "../shared/figures-text.js";
import { TypedField } from "../shared/typed-field.js";

/**
 * What each partner puts in: the figures that most rules go by, to be typed over.
 *
 * @typedef {import("../shared/contract.js").RiskView} RiskView
 * @typedef {RiskView["pool"]["contributions"][number]} Contribution
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {{
 *   contribute: (typed: readonly { partner: string, name: string, typed: string }[], pasted: boolean) => void,
 *   asInDocument: (partner: string) => void,
 * }} ContributionActions
 */

export class Contributions {
  node = make("section", { class: "contributions", part: "contributions" });
  #title = make("h3");
  #table = make("table", { class: "plain", role: "table" });
  #heads = [make("th"), make("th"), make("th")];
  #body = make("tbody", { role: "rowgroup" });
  #total = [
    make("th", { scope: "row", role: "rowheader" }),
    make("td", { class: "number", role: "cell" }),
    make("td", { class: "bare", role: "cell" }),
  ];
  #hint = make("p", { class: "hint" });
  #list = new KeyedList(
    this.#body,
    (/** @type {Contribution} */ _row) =>
      new Row(this.#act, (from, text) => this.#paste(from, text)),
    (row, contribution) => row.draw(contribution, this.#unit, this.#scene),
  );
  /** @type {readonly Contribution[]} */ #rows = [];
  /** @type {Scene} */ #scene;
  #unit = "";
  #act;

  /** @param {ContributionActions} act @param {Scene} scene */
  constructor(act, scene) {
    this.#act = act;
    this.#scene = scene;
    const head = make("tr", { role: "row" });
    for (const [index, cell] of this.#heads.entries()) {
      setAttribute(cell, "scope", "col");
      setAttribute(cell, "role", "columnheader");
      setAttribute(cell, "class", index > 0 ? "number" : null);
      head.append(cell);
    }
    this.#table.append(
      make("thead", { role: "rowgroup" }, [head]),
      this.#body,
      make("tfoot", { role: "rowgroup" }, [make("tr", { role: "row" }, this.#total)]),
    );
    this.node.append(this.#title, this.#table, this.#hint);
  }

  /** @param {RiskView} view @param {Scene} scene */
  draw({ pool, unit, unitWords }, scene) {
    this.#rows = pool.contributions;
    this.#scene = scene;
    this.#unit = scene.say("contribution");
    setText(this.#title, scene.say("contributions"));
    setAttribute(this.#table, "aria-label", `${scene.say("contributions")}, ${unitWords}`);
    const [partner, amount, share] = this.#heads;
    if (partner && amount && share) {
      setText(partner, scene.say("partner"));
      setText(amount, `${scene.say("contribution")}, ${unit}`);
      setText(share, scene.say("share"));
    }
    this.#list.draw(pool.contributions, ({ partner }) => partner);
    const [name, total] = this.#total;
    if (name && total) {
      setText(name, scene.say("total"));
      setText(total, pool.total.text);
      setAttribute(total, "data-label", scene.say("contribution"));
    }
    setText(this.#hint, scene.say("contributionsHint"));
    setShown(this.#hint, scene.access !== "none");
  }

  /** @param {string} partner */
  focus(partner) {
    this.#list.get(partner)?.field.input.focus();
  }

  /** @param {string} from the partner of the first cell @param {string} text */
  #paste(from, text) {
    if (!/[\t\n]/.test(text.trim())) return false;
    const amounts = pastedColumn(text);
    /** @type {{ partner: string, name: string, typed: string }[]} */
    const typed = [];
    let begun = false;
    for (const { partner, name } of this.#rows) {
      begun ||= partner === from;
      const amount = begun ? amounts.shift() : undefined;
      if (amount !== undefined && amount !== "") typed.push({ partner, name, typed: amount });
    }
    this.#act.contribute(typed, true);
    return true;
  }
}

class Row {
  field;
  #name = make("span");
  #more = make("span", { class: "soft more" });
  #share = make("td", { class: "number", role: "cell" });
  #button = make("button", { type: "button", class: "link", part: "button" });
  #cell = make("td", { class: "number", role: "cell" });
  node = make("tr", { role: "row" }, [
    make("th", { scope: "row", role: "rowheader" }, [this.#name, this.#more]),
    this.#cell,
    this.#share,
  ]);
  #about = { partner: "", name: "" };

  /** @param {ContributionActions} act @param {(from: string, text: string) => boolean} paste */
  constructor(act, paste) {
    this.field = new TypedField({
      take: (typed) => act.contribute([{ ...this.#about, typed }], false),
      paste: (text) => paste(this.#about.partner, text),
    });
    this.#button.addEventListener("click", () => {
      act.asInDocument(this.#about.partner);
      // The button is about to go.
      this.field.input.focus();
    });
    this.#cell.append(
      make("span", { class: "money" }, [this.field.input, this.field.error, this.#button]),
    );
  }

  /** @param {Contribution} row @param {string} label @param {Scene} scene */
  draw({ partner, name, typed, share, reserves, instalments, changed }, label, scene) {
    this.#about = { partner, name };
    markCurrent(this.node, "partner", partner, scene);
    setText(this.#name, name);
    let more = "";
    if (reserves.pence !== null) {
      more = scene.say("reservesOf", new Map([["amount", reserves.text]]));
    }
    if (instalments !== "") more += more === "" ? instalments : ` ${instalments}`;
    setText(this.#more, more);
    setShown(this.#more, more !== "");
    setAttribute(this.#cell, "data-label", label);
    setAttribute(this.#cell, "class", changed ? "number changed" : "number");
    setAttribute(this.#share, "data-label", scene.say("share"));
    this.field.draw({ label: `${label}: ${name}`, typed, key: `contribution ${partner}` }, scene);
    setText(this.#share, share);
    setText(this.#button, scene.say("asInDocument"));
    setShown(this.#button, changed && scene.access !== "none");
  }
}
