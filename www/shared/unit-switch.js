import { make, setText } from "./nodes.js";

/**
 * In which unit amounts are shown; the amounts themselves stay as they are.
 *
 * @typedef {"£" | "£000" | "£m"} Unit
 * @typedef {import("./scene.js").Scene} Scene
 */

/** @type {readonly [Unit, import("./words.js").WordKey][]} */
const UNITS = [
  ["£", "unitPounds"],
  ["£000", "unitThousands"],
  ["£m", "unitMillions"],
];

let made = 0;

export class UnitSwitch {
  node = make("fieldset", { class: "units", part: "units" });
  #legend = make("legend");
  /** @type {Map<Unit, { input: HTMLInputElement, word: HTMLElement }>} */ #choices = new Map();

  /** @param {(unit: Unit) => void} onChoose */
  constructor(onChoose) {
    made += 1;
    this.node.append(this.#legend);
    for (const [unit] of UNITS) {
      const input = make("input", { type: "radio", name: `unit-${made}`, value: unit });
      const word = make("span");
      input.addEventListener("change", () => onChoose(unit));
      this.#choices.set(unit, { input, word });
      this.node.append(make("label", {}, [input, word]));
    }
  }

  /** @param {string} shown @param {Scene} scene */
  draw(shown, scene) {
    setText(this.#legend, scene.say("units"));
    for (const [unit, key] of UNITS) {
      const choice = this.#choices.get(unit);
      if (choice === undefined) continue;
      setText(choice.word, scene.say(key));
      if (choice.input.checked !== (unit === shown)) choice.input.checked = unit === shown;
    }
  }
}
