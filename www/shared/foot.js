import { CopyButton } from "./clipboard.js";
import { make, setShown, setText } from "./nodes.js";

/**
 * The foot of every widget: how figures are rounded, which version this is, and taking it away.
 *
 * @typedef {import("./scene.js").Scene} Scene
 * @typedef {{ link: () => string | null, csv: () => void }} FootActions
 */
export class Foot {
  node = make("div", { class: "foot", part: "foot" });
  #note = make("p", { class: "soft" });
  #complaint = make("p", { class: "field-error", role: "status" });
  #doing = make("div", { class: "doing" });
  #csv = make("button", { type: "button", part: "button" });
  #print = make("button", { type: "button", part: "button" });
  #copy;

  /** @param {FootActions} act */
  constructor(act) {
    this.#copy = new CopyButton(act.link);
    this.#csv.addEventListener("click", () => act.csv());
    this.#print.addEventListener("click", () => print());
    this.#doing.append(this.#copy.node, this.#csv, this.#print);
    this.node.append(this.#note, this.#doing, this.#complaint);
    this.#complaint.hidden = true;
  }

  /** @param {string} sentence */
  complain(sentence) {
    setText(this.#complaint, sentence);
    setShown(this.#complaint, sentence !== "");
  }

  /** @param {readonly string[]} notes @param {Scene} scene */
  draw(notes, scene) {
    let text = "";
    for (const note of notes) if (note !== "") text += text === "" ? note : ` ${note}`;
    setText(this.#note, text);
    this.#copy.draw({
      label: scene.say("copyLink"),
      copied: scene.say("copied"),
      byHand: scene.say("copyByHand"),
    });
    setText(this.#csv, scene.say("downloadCsv"));
    setText(this.#print, scene.say("print"));
  }

  /** The link that was copied no longer says what the page shows. */
  changed() {
    this.#copy.clear();
    this.complain("");
  }
}
