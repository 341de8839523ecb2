import { KeyedList, make, setShown, setText } from "../shared/nodes.js";
import { SeriesTable } from "./series-table.js";

/**
 * The five series as a table, and under it, to open, what they are made of.
 *
 * @typedef {import("../shared/contract.js").GapView} GapView
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {import("./series-table.js").Line} Line
 */
export class Tables {
  #series = new SeriesTable();
  #summary = make("summary");
  #parts = new SeriesTable();
  #rows = new SeriesTable();
  #more = make("p", { class: "soft" });
  #made = make("details", {}, [
    this.#summary,
    make("div", { class: "inside stacked" }, [this.#parts.node, this.#rows.node, this.#more]),
  ]);
  #byPartner = make("details");
  #partnerSummary = make("summary");
  #partners = make("div", { class: "inside stacked" });
  node = make("div", { class: "tables" }, [this.#series.node, this.#made, this.#byPartner]);
  /** @type {{ view: GapView, telling: string, scene: Scene } | null} */ #now = null;
  #list = new KeyedList(
    this.#partners,
    (/** @type {GapView["byPartner"][number]} */ _partner) => new SeriesTable(),
    (table, { name, series }) => {
      if (this.#now === null) return;
      const { view, telling, scene } = this.#now;
      const gaps = new Map([
        ["partner", name],
        ["unit", view.unit],
      ]);
      const caption = scene.say("partnerCaption", gaps);
      table.draw(
        { ...yearsOf(view, scene), caption, lines: linesOf(series, telling, false) },
        scene,
      );
    },
  );

  constructor() {
    this.#byPartner.append(this.#partnerSummary, this.#partners);
  }

  /** @param {GapView} view @param {string} telling code of the series that the position turns on @param {Scene} scene */
  draw(view, telling, scene) {
    this.#now = { view, telling, scene };
    const years = yearsOf(view, scene);
    const unit = new Map([["unit", view.unit]]);
    const lines = linesOf(view.series, telling, true);
    this.#series.draw({ ...years, caption: scene.say("seriesCaption", unit), lines }, scene);
    setText(this.#summary, scene.say("partsTitle"));
    const parts = linesOf(view.parts, "", true);
    this.#parts.draw(
      { ...years, caption: scene.say("gapPartsCaption", unit), lines: parts },
      scene,
    );
    const rows = rowsOf(view.rows);
    this.#rows.draw({ ...years, caption: scene.say("rowsCaption", unit), lines: rows }, scene);
    const many = view.rowsAll > view.rows.length;
    const counts = new Map([
      ["count", String(view.rows.length)],
      ["all", String(view.rowsAll)],
    ]);
    setText(this.#more, many ? scene.say("moreRows", counts) : "");
    setShown(this.#more, many);
    setShown(this.#byPartner, view.byPartner.length > 0);
    setText(this.#partnerSummary, scene.say("byPartner"));
    this.#list.draw(view.byPartner, ({ id }) => id);
  }
}

/** @param {GapView} view @param {Scene} scene */
function yearsOf({ years, year }, scene) {
  return { corner: scene.say("seriesRow"), years, year };
}

/** @param {GapView["series"]} series @param {string} telling @param {boolean} meant whether each says what it means */
function linesOf(series, telling, meant) {
  /** @type {Line[]} */
  const lines = [];
  for (const { code, name, meaning, cells } of series) {
    const left = telling === "underlying" && code === "residual";
    const mark = code === telling ? "telling" : left ? "aside" : "";
    lines.push({ key: code, name, meaning: meant ? meaning : "", mark, cells });
  }
  return lines;
}

/** @param {GapView["rows"]} rows */
function rowsOf(rows) {
  /** @type {Line[]} */
  const lines = [];
  for (const { id, kind, kindWords, name, partner, cells } of rows) {
    const meaning = partner === "" ? kindWords : `${kindWords} · ${partner}`;
    lines.push({ key: `${kind} ${id}`, name, meaning, mark: "", cells });
  }
  return lines;
}
