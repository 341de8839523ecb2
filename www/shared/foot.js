import { CopyButton } from "./clipboard.js";
import { make, setShown, setText } from "./nodes.js";

/**
 * The foot of every widget: how figures are rounded, which version this is, and taking it away.
 *
 * @typedef {import("./scene.js").Scene} Scene
 * @typedef {import("./words.js").WordKey} WordKey
 */
export class Foot {
  node = make("div", { class: "foot", part: "foot" });
  #note = make("p", { class: "soft" });
  #complaint = make("p", { class: "field-error", role: "status" });
  #doing = make("div", { class: "doing" });
  /** @type {[WordKey, HTMLButtonElement][]} */ #buttons = [];
  #copy;

  /**
   * @param {() => string | null} link
   * @param {[WordKey, () => void][]} files what can be downloaded
   * @param {() => void} print
   */
  constructor(link, files, print) {
    this.#copy = new CopyButton(link);
    this.#doing.append(this.#copy.node);
    /** @type {[WordKey, () => void][]} */
    const all = Array.from(files);
    all.push(["print", print]);
    for (const [word, act] of all) {
      const button = make("button", { type: "button", part: "button" });
      button.addEventListener("click", () => act());
      this.#buttons.push([word, button]);
      this.#doing.append(button);
    }
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
    for (const [word, button] of this.#buttons) setText(button, scene.say(word));
  }

  /** The link that was copied no longer says what the page shows. */
  changed() {
    this.#copy.clear();
    this.complain("");
  }
}
