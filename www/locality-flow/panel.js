import { KeyedList, make, setAttribute, setShown, setText, TextList } from "../shared/nodes.js";

/**
 * Whose pound it is: what is known of a place or of what goes between two.
 *
 * @typedef {import("../shared/contract.js").FlowView} FlowView
 * @typedef {NonNullable<FlowView["panel"]>} PanelView
 * @typedef {PanelView["facts"][number]} Fact
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {{ close: () => void, toggle: (place: number) => void, showBody: (id: string) => void }} PanelActions
 */
export class Panel {
  node = make("section", { class: "about", part: "panel" });
  #question = make("p", { class: "soft" });
  #heading = make("h3", { tabindex: "-1" });
  #facts = make("dl", { class: "known" });
  #list = new KeyedList(
    this.#facts,
    (/** @type {Fact} */ _fact) => {
      const term = make("dt");
      const words = make("dd");
      return { node: make("div", {}, [term, words]), term, words };
    },
    (part, { term, words }) => {
      setText(part.term, term);
      setText(part.words, words);
    },
  );
  #open = make("button", { type: "button", part: "button" });
  #parts = make("ul", { class: "parts" });
  #partList = new TextList(this.#parts, "li");
  #go = make("button", { type: "button", class: "link" });
  #close = make("button", { type: "button", part: "button" });
  #body = "";
  #place = 0;

  /** @param {PanelActions} act */
  constructor(act) {
    this.node.append(
      make("div", {}, [this.#question, this.#heading]),
      this.#facts,
      this.#parts,
      make("div", { class: "doing" }, [this.#open, this.#go, this.#close]),
    );
    this.node.hidden = true;
    this.#open.addEventListener("click", () => act.toggle(this.#place));
    this.#go.addEventListener("click", () => act.showBody(this.#body));
    this.#close.addEventListener("click", act.close);
    this.node.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") act.close();
    });
  }

  /** @param {FlowView} view @param {boolean} leads whether the page shows the body @param {Scene} scene */
  draw({ panel, places }, leads, scene) {
    setShown(this.node, panel !== null);
    if (panel === null) return;
    this.#body = panel.body;
    setAttribute(this.node, "aria-label", panel.heading);
    setText(this.#question, scene.say("whosePound"));
    setText(this.#heading, panel.heading);
    this.#list.draw(panel.facts, ({ term }, index) => `${index} ${term}`);
    this.#place = panel.place ?? 0;
    const place = panel.place === null ? undefined : places[panel.place];
    setText(this.#open, scene.say("showParts"));
    setAttribute(this.#open, "aria-expanded", String(place?.opened ?? false));
    setShown(this.#open, place?.openable ?? false);
    this.#partList.draw(place?.parts ?? []);
    setShown(this.#parts, (place?.parts.length ?? 0) > 0);
    setText(this.#go, scene.say("showBody"));
    setShown(this.#go, leads);
    setText(this.#close, scene.say("close"));
  }

  focus() {
    this.#heading.focus();
  }

  intoView() {
    this.node.scrollIntoView({ block: "nearest" });
  }
}
