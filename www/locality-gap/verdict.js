import { make, setAttribute, setShown, setText } from "../shared/nodes.js";

/**
 * What is left of the gap in the chosen year, large, and the switch that leaves one-off money out.
 * It stays in sight while the reader works further down.
 *
 * @typedef {import("../shared/contract.js").GapView} GapView
 * @typedef {import("../shared/scene.js").Scene} Scene
 */

let made = 0;

export class Verdict {
  node = make("section", { class: "part verdict", part: "verdict" });
  #name = make("h3", { class: "verdict-name" });
  #amount = make("span", { class: "verdict-amount" });
  #unit = make("span", { class: "soft" });
  #mark = make("span", { class: "verdict-mark" });
  #meaning = make("p", { class: "soft verdict-meaning" });
  #input = make("input", { type: "checkbox" });
  #label = make("span");
  #hint = make("p", { class: "hint" });

  /** @param {(on: boolean) => void} onSwitch */
  constructor(onSwitch) {
    made += 1;
    this.#hint.id = `verdict-${made}-hint`;
    setAttribute(this.#input, "aria-describedby", this.#hint.id);
    this.#input.addEventListener("change", () => onSwitch(this.#input.checked));
    this.node.append(
      make("div", { class: "verdict-says" }, [
        this.#name,
        make("p", { class: "verdict-figure" }, [this.#amount, " ", this.#unit, " ", this.#mark]),
        this.#meaning,
      ]),
      make("div", { class: "verdict-switch" }, [
        make("label", { class: "choice" }, [this.#input, this.#label]),
        this.#hint,
      ]),
    );
  }

  /** A field in hand is not to stand behind it. @param {Element} field */
  keepClearOf(field) {
    const { top, bottom } = this.node.getBoundingClientRect();
    const there = field.getBoundingClientRect();
    const behind = there.top < bottom && there.bottom > top && !this.node.contains(field);
    if (behind) field.scrollIntoView({ block: "nearest" });
  }

  /** @param {GapView} view @param {string} telling code of the series that the position turns on @param {Scene} scene */
  draw(view, telling, scene) {
    const { years, year, unit, series } = view;
    if (this.#input.checked !== (telling === "underlying")) {
      this.#input.checked = telling === "underlying";
    }
    setText(this.#label, scene.say("underlyingSwitch"));
    setText(this.#hint, scene.say("underlyingHint"));
    for (const { code, name, meaning, cells } of series) {
      const amount = cells[year]?.amount;
      if (code !== telling || amount === undefined) continue;
      const gaps = new Map([
        ["series", name],
        ["year", years[year] ?? ""],
      ]);
      const open = (amount.pence ?? 0) > 0;
      setText(this.#name, scene.say("inYearWords", gaps));
      setText(this.#amount, amount.text);
      setText(this.#unit, unit);
      setText(this.#mark, scene.say(open ? "gapLeft" : "gapClosed"));
      setAttribute(this.node, "data-open", open ? "" : null);
      setText(this.#meaning, meaning);
      setShown(this.#meaning, meaning !== "");
    }
  }
}
