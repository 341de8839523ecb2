import { CopyButton } from "../shared/clipboard.js";
import { KeyedList, make, setShown, setText } from "../shared/nodes.js";

/**
 * Whether the printed table adds up; if not, what explains it, and a footnote to copy.
 *
 * @typedef {import("../shared/contract.js").PoolView} PoolView
 * @typedef {PoolView["casting"]["checks"][number]} Check
 * @typedef {import("../shared/scene.js").Scene} Scene
 */
export class Casting {
  node = make("section", { class: "part note casting", part: "casting" });
  #heading = make("strong");
  #sentence = make("span");
  #footnote = "";
  #copy = new CopyButton(() => this.#footnote);
  #details = make("details");
  #summary = make("summary");
  #items = make("ul", { class: "inside" });
  #list = new KeyedList(
    this.#items,
    (/** @type {Check} */ _check) => ({ node: make("li") }),
    (part, check) => setText(part.node, check.sentence),
  );

  constructor() {
    this.#details.append(this.#summary, this.#items);
    this.node.append(
      make("div", { class: "casting-words" }, [
        make("p", { class: "measure" }, [this.#heading, " ", this.#sentence]),
        this.#details,
      ]),
      this.#copy.node,
    );
  }

  /** @param {PoolView["casting"]} casting @param {Scene} scene */
  draw(casting, scene) {
    setShown(this.node, casting.heading !== "" || casting.sentence !== "");
    setText(this.#heading, casting.heading);
    setText(this.#sentence, casting.sentence);
    if (casting.footnote !== this.#footnote) this.#copy.clear();
    this.#footnote = casting.footnote;
    setShown(this.#copy.node, casting.footnote !== "");
    this.#copy.draw({
      label: scene.say("copyFootnote"),
      copied: scene.say("copied"),
      byHand: scene.say("copyByHand"),
    });
    setText(this.#summary, scene.say("castingChecks"));
    setShown(this.#details, casting.checks.length > 0);
    this.#list.draw(casting.checks, (_check, index) => String(index));
  }
}
