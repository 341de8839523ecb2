import { Choice, TextField } from "../shared/field.js";
import { make, setShown, setText } from "../shared/nodes.js";

/**
 * A sum that a partner pays into the pool when a target is met: part of some rules, and none of the
 * steps, as it changes what the pool holds.
 *
 * @typedef {import("../shared/contract.js").RiskView} RiskView
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {import("./rule-kinds.js").Outcome} Outcome
 */
export class OutcomeEditor {
  #legend = make("legend");
  #has = make("input", { type: "checkbox" });
  #hasWords = make("span");
  #name = new TextField();
  #partner;
  #amount = new TextField();
  #achieved = new TextField();
  #fields = make("div", { class: "step-fields" });
  node = make("fieldset", { class: "outcome" });
  /** @type {Outcome | null} */ #outcome = null;
  #first = "";

  /** @param {(outcome: Outcome | null) => void} put */
  constructor(put) {
    const change = (/** @type {Partial<Outcome>} */ to) => {
      if (this.#outcome !== null) put({ ...this.#outcome, ...to });
    };
    this.#partner = new Choice(() => change({ partner: this.#partner.chosen ?? "" }));
    this.#listen(this.#name, (name) => change({ name }));
    this.#listen(this.#amount, (amount) => change({ amount }));
    this.#listen(this.#achieved, (achieved) => change({ achieved }));
    this.#has.addEventListener("change", () => {
      const made = {
        name: this.#hasWords.textContent ?? "",
        partner: this.#first,
        amount: "0",
        achieved: "100",
      };
      put(this.#has.checked ? made : null);
    });
    this.#fields.append(
      this.#name.node,
      this.#partner.node,
      this.#amount.node,
      this.#achieved.node,
    );
    this.node.append(
      this.#legend,
      make("label", { class: "choice" }, [this.#has, this.#hasWords]),
      this.#fields,
    );
    this.#legend.className = "unseen";
  }

  /** @param {Outcome | null} outcome @param {string} prefix @param {RiskView} view @param {Scene} scene */
  draw(outcome, prefix, view, { say, mistakes }) {
    this.#outcome = outcome;
    const partners = [];
    for (const { partner, name } of view.pool.contributions) partners.push({ id: partner, name });
    this.#first = partners[0]?.id ?? "";
    setText(this.#legend, say("outcomeLinked"));
    setText(this.#hasWords, say("outcomeLinked"));
    this.#has.checked = outcome !== null;
    setShown(this.#fields, outcome !== null);
    if (outcome === null) return;
    const words = (/** @type {string} */ field, /** @type {string} */ label, hint = "") => ({
      label,
      hint,
      prefix: say("error"),
      error: mistakes.get(`${prefix} outcome.${field}`)?.problem.sentence ?? "",
    });
    this.#name.draw(words("name", say("outcomeName")));
    this.#partner.offer(partners);
    this.#partner.draw(words("partner", say("outcomePartner")));
    for (const [at, { id }] of partners.entries()) {
      if (id === outcome.partner) this.#partner.select.selectedIndex = at;
    }
    this.#amount.draw(words("amount", say("amountInPounds"), say("amountHint")));
    this.#achieved.draw(words("achieved", say("outcomeAchieved")));
    for (const [field, text] of /** @type {[TextField, string][]} */ ([
      [this.#name, outcome.name],
      [this.#amount, outcome.amount],
      [this.#achieved, outcome.achieved],
    ])) {
      if (field.input.value !== text) field.input.value = text;
    }
  }

  /** @param {TextField} field @param {(text: string) => void} take */
  #listen({ input }, take) {
    input.addEventListener("input", () => take(input.value));
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.preventDefault();
    });
  }
}
