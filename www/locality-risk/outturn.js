import { KeyedList, make, setAttribute, setShown, setText, TextList } from "../shared/nodes.js";
import { Bridge } from "../shared/bridge.js";
import { Figures } from "../shared/figures.js";

/**
 * The tracker: each year's budget approved, moved and revised, what was spent, and what is done about
 * the difference.
 *
 * @typedef {import("../shared/contract.js").RiskView} RiskView
 * @typedef {RiskView["outturn"][number]} YearView
 * @typedef {import("../shared/scene.js").Scene} Scene
 */
export class Outturn {
  node = make("div", { class: "outturn", part: "outturn" });
  /** @type {Scene | null} */ #scene = null;
  #unit = "";
  #list = new KeyedList(
    this.node,
    (/** @type {YearView} */ _year) => new Year(),
    (part, year) => {
      if (this.#scene !== null) part.draw(year, this.#unit, this.#scene);
    },
  );

  /** @param {RiskView} view @param {Scene} scene */
  draw(view, scene) {
    this.#scene = scene;
    this.#unit = view.unit;
    this.#list.draw(view.outturn, (_year, index) => String(index));
  }
}

class Year {
  #title = make("h3");
  #status = make("p", { class: "status" });
  #source = make("p", { class: "soft" });
  #sentences = make("div", { class: "measure sentences" });
  #texts = new TextList(this.#sentences, "p");
  #track = new Figures(1, 1);
  #parts = new Figures(1, 1);
  #bridge = new Bridge();
  node = make("section", { class: "part year" }, [
    make("div", { class: "heading" }, [this.#title, this.#status]),
    this.#source,
    this.#sentences,
    this.#bridge.node,
    this.#track.node,
    this.#parts.node,
  ]);

  /** @param {YearView} year @param {string} unit @param {Scene} scene */
  draw(year, unit, scene) {
    setText(this.#title, year.title);
    setText(this.#status, year.status.words);
    setAttribute(this.#status, "data-status", year.status.code);
    setShown(this.#status, year.status.words !== "");
    setText(this.#source, year.source);
    setShown(this.#source, year.source !== "");
    this.#texts.draw(year.sentences);
    setShown(this.#bridge.node, year.bridge.length > 0);
    this.#bridge.draw(year.bridge);
    const heads = [
      scene.say("trackRow"),
      `${scene.say("amount")}, ${unit}`,
      scene.say("trackWords"),
    ];
    const rows = [];
    for (const { name, amount, words } of year.rows) rows.push([name, amount.text, words]);
    this.#track.draw(scene.say("trackCaption"), heads, rows);
    const parts = [];
    for (const { name, amount, words } of year.parts) parts.push([name, amount.text, words]);
    setShown(this.#parts.node, parts.length > 0);
    this.#parts.draw(
      scene.say("partsCaption"),
      [scene.say("partOf"), `${scene.say("amount")}, ${unit}`, scene.say("trackWords")],
      parts,
    );
  }
}
