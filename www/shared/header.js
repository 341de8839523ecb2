import { make, setAttribute, setShown, setText } from "./nodes.js";

/**
 * What this is, where it comes from, where things stand, and what the reader's choices make of it.
 *
 * @typedef {import("./contract.js").Head} Head
 */

export class Header {
  node = make("header", { class: "header" });
  #title = make("h2", { part: "title" });
  #status = make("p", { class: "status", part: "status" });
  #source = make("p", { class: "soft", part: "source" });
  #address = make("a", { class: "soft" });
  #standing = make("p", { class: "standing measure", part: "standing" });
  #sentence = make("p", { class: "sentence measure", role: "status", part: "sentence" });

  constructor() {
    this.node.append(
      make("div", { class: "heading" }, [this.#title, this.#status]),
      this.#source,
      this.#standing,
      this.#sentence,
    );
  }

  /** @param {Head} about @param {string} standing @param {string} sentence */
  draw(about, standing, sentence) {
    setText(this.#title, about.title);
    setText(this.#status, about.status.words);
    setAttribute(this.#status, "data-status", about.status.code);
    setShown(this.#status, about.status.words !== "");
    this.#drawSource(about.sourceLine, about.source.address);
    setText(this.#standing, standing);
    setText(this.#sentence, sentence);
  }

  /** @param {string} line @param {string} address shown as a link only where it is one */
  #drawSource(line, address) {
    const linked = /^https?:\/\//i.test(address);
    const holder = linked ? this.#address : this.#source;
    if (linked) {
      setAttribute(this.#address, "href", address);
      setAttribute(this.#address, "rel", "noreferrer");
      if (this.#address.parentNode !== this.#source) this.#source.replaceChildren(this.#address);
    }
    setText(holder, line);
    setShown(this.#source, line !== "");
  }
}
