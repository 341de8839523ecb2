import { make, setShown, setText, TextList } from "../shared/nodes.js";

/**
 * The same in words: where the plan stands, and what that depends on.
 *
 * @typedef {import("../shared/contract.js").GapView} GapView
 * @typedef {import("../shared/scene.js").Scene} Scene
 */
export class InWords {
  #positionTitle = make("h3");
  #position = make("div", { class: "sentences" });
  #positions = new TextList(this.#position, "p");
  #sensitivityTitle = make("h3");
  #sensitivity = make("ul", { class: "bullets" });
  #sensitivities = new TextList(this.#sensitivity, "li");
  node = make("div", { class: "measure stacked" }, [
    make("section", {}, [this.#positionTitle, this.#position]),
    make("section", {}, [this.#sensitivityTitle, this.#sensitivity]),
  ]);

  /** @param {GapView} view @param {Scene} scene */
  draw({ position, sensitivity }, scene) {
    setText(this.#positionTitle, scene.say("positionTitle"));
    this.#positions.draw(position);
    setText(this.#sensitivityTitle, scene.say("sensitivityTitle"));
    this.#sensitivities.draw(sensitivity);
    setShown(this.#sensitivityTitle, sensitivity.length > 0);
  }
}
