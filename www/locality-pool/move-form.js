import { Choice, Radios, TextField } from "../shared/field.js";
import { make, setShown, setText } from "../shared/nodes.js";
import { moving } from "./changes.js";

/**
 * Money from one tier to another, in text fields and a button.
 *
 * @typedef {import("../shared/contract.js").PoolView} PoolView
 * @typedef {import("../shared/contract.js").Change} Change
 * @typedef {import("../shared/contract.js").Problem} Problem
 * @typedef {import("../shared/scene.js").Scene} Scene
 */

export class MoveForm {
  node = make("section", { class: "move", part: "move" });
  #title = make("h3");
  #none = make("p", { class: "soft" });
  #form = make("form", { novalidate: "" });
  #partner;
  #from = new Choice(() => this.#again());
  #to = new Choice(() => this.#again());
  #amount = new TextField();
  #kind = new Radios(["revenue", "capital"]);
  #button = make("button", { type: "submit", class: "primary", part: "button primary" });
  /** @type {PoolView["moves"] | null} */ #moves = null;
  /** @type {Scene | null} */ #scene = null;
  #kindAsked = false;

  /** @param {{ move: (change: Change) => boolean, whose: (partner: string | null) => void }} act `move` says whether the money was moved */
  constructor({ move, whose }) {
    this.#partner = new Choice(() => {
      this.#again();
      whose(this.#partner.chosen ?? null);
    });
    this.#form.append(
      this.#partner.node,
      make("div", { class: "pair" }, [this.#from.node, this.#to.node]),
      this.#amount.node,
      this.#kind.node,
      this.#button,
    );
    this.node.append(this.#title, this.#none, this.#form);
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      const from = this.#from.chosen;
      const to = this.#to.chosen;
      if (typeof from !== "string" || typeof to !== "string") return;
      const partner = this.#partner.chosen ?? null;
      const kind = this.#kindAsked ? this.#kind.chosen : null;
      const moved = move(moving(partner, from, to, this.#amount.input.value, kind));
      if (!moved) return;
      this.#amount.input.value = "";
      this.#kind.clear();
    });
  }

  /** @param {string} field the last word of where the problem is */
  focus(field) {
    if (field === "kind") return this.#kind.focus();
    if (field === "partner") return this.#partner.select.focus();
    if (field === "from") return this.#from.select.focus();
    if (field === "to") return this.#to.select.focus();
    return this.#amount.input.focus();
  }

  forget() {
    this.#amount.input.value = "";
    this.#kind.clear();
  }

  /** @param {PoolView} view @param {Scene} scene */
  draw(view, scene) {
    this.#moves = view.moves;
    this.#scene = scene;
    this.#again();
  }

  #again() {
    const moves = this.#moves;
    const scene = this.#scene;
    if (moves === null || scene === null) return;
    setText(this.#title, scene.say("moveMoney"));
    setText(this.#none, scene.say("nothingToMove"));
    this.#offer(moves);
    const some = this.#from.chosen !== undefined;
    setShown(this.#none, !some);
    setShown(this.#form, some);
    const there = this.#there(moves);
    this.#kindAsked = (there?.kinds.length ?? 0) > 1;
    const mistake = scene.mistakes.get("move");
    const at = mistake?.problem.at.split(".").at(-1) ?? "";
    const sentence = mistake?.problem.sentence ?? "";
    const errorAt = (/** @type {string} */ field) => (at === field ? sentence : "");
    const elsewhere = at === "partner" || at === "from" || at === "to" || at === "kind";
    const prefix = scene.say("error");
    this.#partner.draw({ label: scene.say("whose"), prefix, error: errorAt("partner") });
    this.#from.draw({ label: scene.say("from"), prefix, error: errorAt("from") });
    this.#to.draw({ label: scene.say("to"), prefix, error: errorAt("to") });
    const hint = there === undefined ? "" : `${there.words} ${scene.say("amountHint")}`;
    const amountError = elsewhere ? "" : sentence;
    this.#amount.draw({ label: scene.say("amountInPounds"), hint, prefix, error: amountError });
    setShown(this.#kind.node, this.#kindAsked);
    const words = new Map([
      ["capital", scene.say("capital")],
      ["revenue", scene.say("revenue")],
    ]);
    this.#kind.draw({ label: scene.say("kindOfMoney"), prefix, error: errorAt("kind"), words });
    setText(this.#button, scene.say("moveMoney"));
  }

  /** Only what can be chosen is offered. @param {PoolView["moves"]} moves */
  #offer(moves) {
    /** @type {Set<string | null>} */
    const having = new Set();
    for (const { partner, amount } of moves.available) if (isSome(amount)) having.add(partner);
    const whose = [];
    for (const partner of moves.partners) if (having.has(partner.id)) whose.push(partner);
    this.#partner.offer(whose);
    const partner = this.#partner.chosen ?? null;
    const names = new Map();
    for (const { id, name } of moves.tiers) names.set(id, name);
    const from = [];
    for (const { partner: owner, tier, amount } of moves.available) {
      if (owner === partner && isSome(amount))
        from.push({ id: tier, name: names.get(tier) ?? tier });
    }
    this.#from.offer(from);
    const to = [];
    for (const tier of moves.tiers) if (tier.id !== this.#from.chosen) to.push(tier);
    this.#to.offer(to);
  }

  /** @param {PoolView["moves"]} moves */
  #there(moves) {
    const partner = this.#partner.chosen ?? null;
    for (const there of moves.available) {
      if (there.partner === partner && there.tier === this.#from.chosen) return there;
    }
    return undefined;
  }
}

/** @param {import("../shared/contract.js").Amount} amount */
function isSome({ pence }) {
  return pence !== null && pence > 0;
}
