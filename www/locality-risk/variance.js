import { TextField } from "../shared/field.js";
import { make, setAttribute, setShown, setText } from "../shared/nodes.js";
import { poundsTyped } from "../shared/figures-text.js";

/**
 * How far the pool is over or under: a field in pounds and one in per cent, each bound to the other
 * by the core, and a slider beside them.
 *
 * @typedef {import("../shared/contract.js").RiskView} RiskView
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {{
 *   type: (name: "variance" | "percent", typed: string) => void,
 *   slide: (pounds: string) => void,
 *   settle: () => void,
 * }} VarianceActions
 */

export class Variance {
  node = make("section", { class: "variance", part: "variance" });
  pounds = new TextField();
  percent = new TextField();
  #title = make("h3");
  #slider = make("input", { type: "range", part: "slider" });
  #sliderName = make("span");
  #least = make("span");
  #most = make("span");
  #act;

  /** @param {VarianceActions} act */
  constructor(act) {
    this.#act = act;
    this.#bind(this.pounds.input, "variance");
    this.#bind(this.percent.input, "percent");
    this.percent.node.classList.add("percent");
    this.#slider.addEventListener("input", () => act.slide(poundsTyped(this.#slider.value)));
    const ends = make("span", { class: "ends soft", "aria-hidden": "true" });
    ends.append(this.#least, this.#most);
    this.node.append(
      this.#title,
      make("div", { class: "bound" }, [this.pounds.node, this.percent.node]),
      make("label", { class: "slide" }, [this.#sliderName, this.#slider, ends]),
    );
  }

  /** A slider of the browser's own counts the steps. @param {number} steps */
  stepBy(steps) {
    if (this.#slider.disabled) return;
    if (steps > 0) this.#slider.stepUp(steps);
    else this.#slider.stepDown(-steps);
    this.#act.slide(poundsTyped(this.#slider.value));
  }

  /** @param {"least" | "most"} end */
  goTo(end) {
    if (this.#slider.disabled) return;
    this.#slider.value = end === "least" ? this.#slider.min : this.#slider.max;
    this.#act.slide(poundsTyped(this.#slider.value));
  }

  /** The slider finds its own nearest step. @param {number} place from 0 at the left end to 1 at the right one */
  slideTo(place) {
    if (this.#slider.disabled) return;
    const least = Number(this.#slider.min);
    const most = Number(this.#slider.max);
    this.#slider.value = String(least + place * (most - least));
    this.#act.slide(poundsTyped(this.#slider.value));
  }

  /** @param {RiskView["variance"]} view @param {Scene} scene */
  draw(view, scene) {
    const prefix = scene.say("error");
    setText(this.#title, scene.say("variance"));
    const errorOf = (/** @type {string} */ key) => scene.mistakes.get(key)?.problem.sentence ?? "";
    this.pounds.draw({
      label: scene.say("varianceInPounds"),
      hint: scene.say("varianceHint"),
      prefix,
      error: errorOf("variance"),
    });
    this.percent.draw({
      label: scene.say("varianceInPercent"),
      hint: scene.say("percentHint"),
      prefix,
      error: errorOf("percent"),
    });
    fill(this.pounds.input, scene.mistakes.get("variance")?.typed ?? view.typed, scene);
    fill(this.percent.input, scene.mistakes.get("percent")?.typed ?? view.percent, scene);
    setText(this.#sliderName, scene.say("varianceSlider"));
    setAttribute(this.#slider, "min", String(view.least));
    setAttribute(this.#slider, "max", String(view.most));
    setAttribute(this.#slider, "step", String(view.step));
    if (this.#slider.value !== String(view.pence)) this.#slider.value = String(view.pence);
    this.#slider.disabled = scene.access === "none";
    setAttribute(this.#slider, "aria-valuetext", view.sentence);
    setText(this.#least, `${view.from.replace("-", "−")}%`);
    setText(this.#most, `${view.to.replace("-", "−")}%`);
    setShown(this.#most, view.to !== "");
    setShown(this.#least, view.from !== "");
  }

  /** @param {HTMLInputElement} input @param {"variance" | "percent"} name */
  #bind(input, name) {
    input.addEventListener("input", () => {
      setAttribute(input, "data-typing", "");
      this.#act.type(name, input.value);
    });
    const done = () => {
      setAttribute(input, "data-typing", null);
      this.#act.settle();
    };
    input.addEventListener("change", done);
    input.addEventListener("blur", done);
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      // Inside a host's form Enter would send the form.
      event.preventDefault();
      done();
    });
  }
}

/** What is being typed is the reader's; the other field follows. @param {HTMLInputElement} input @param {string} shown @param {Scene} scene */
function fill(input, shown, scene) {
  if (!input.hasAttribute("data-typing") && input.value !== shown) input.value = shown;
  if (input.disabled !== (scene.access === "none")) input.disabled = scene.access === "none";
}
