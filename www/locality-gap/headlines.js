import { KeyedList, make, setShown, setText } from "../shared/nodes.js";

/**
 * Figures that the papers quote, each with whose it is, what it covers, by when, worked out how, and
 * where it stands.
 *
 * @typedef {import("../shared/contract.js").GapView} GapView
 * @typedef {GapView["headlines"][number]} Headline
 * @typedef {Headline["facts"][number]} Fact
 * @typedef {import("../shared/scene.js").Scene} Scene
 */
export class Headlines {
  node = make("section", { class: "part headlines", part: "headlines" });
  #title = make("h3");
  #items = make("ul", { class: "cards" });
  #unit = "";
  #list = new KeyedList(
    this.#items,
    (/** @type {Headline} */ _headline) => {
      const name = make("p", { class: "card-name" });
      const amount = make("span", { class: "card-amount" });
      const unit = make("span", { class: "soft" });
      const facts = make("dl", { class: "facts" });
      const figure = make("p", {}, [amount, " ", unit]);
      const node = make("li", {}, [name, figure, facts]);
      return { node, name, amount, unit, facts: factsIn(facts) };
    },
    ({ name, amount, unit, facts }, headline) => {
      setText(name, headline.name);
      setText(amount, headline.amount.text);
      setText(unit, this.#unit);
      facts.draw(headline.facts, (_fact, index) => String(index));
    },
  );

  constructor() {
    this.node.append(this.#title, this.#items);
  }

  /** @param {GapView} view @param {Scene} scene */
  draw({ headlines, unit }, scene) {
    this.#unit = unit;
    setShown(this.node, headlines.length > 0);
    setText(this.#title, scene.say("headlines"));
    this.#list.draw(headlines, (_headline, index) => String(index));
  }
}

/** @param {HTMLElement} list */
function factsIn(list) {
  return new KeyedList(
    list,
    (/** @type {Fact} */ _fact) => {
      const name = make("dt");
      const text = make("dd");
      return { node: make("div", {}, [name, text]), name, text };
    },
    (part, fact) => {
      setText(part.name, fact.name);
      setText(part.text, fact.text);
    },
  );
}
