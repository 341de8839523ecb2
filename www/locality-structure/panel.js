import { KeyedList, make, setAttribute, setShown, setText, TextList } from "../shared/nodes.js";

/**
 * One body: what it is, since when, each relation in words with its source, and who answers for it.
 *
 * @typedef {import("../shared/contract.js").StructureView} StructureView
 * @typedef {NonNullable<StructureView["panel"]>} PanelView
 * @typedef {PanelView["relations"][number]} Says
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {{ close: () => void, go: (body: number) => void, chain: (lit: boolean) => void }} PanelActions
 */
export class Panel {
  node = make("section", { class: "about", part: "panel" });
  #heading = make("h3", { tabindex: "-1" });
  #since = make("p", { class: "soft" });
  #facts = make("ul", { class: "soft" });
  #factList = new TextList(this.#facts, "li");
  #does = make("h4");
  #functions = make("ul", { class: "bullets" });
  #functionList = new TextList(this.#functions, "li");
  #relations = make("ul", { class: "says" });
  #ask = make("button", { type: "button", part: "button" });
  #answer = make("div", { class: "note" });
  #sentence = make("p", { role: "status" });
  #steps = make("ol", { class: "bullets" });
  #stepList = new TextList(this.#steps, "li");
  #close = make("button", { type: "button", part: "button" });
  /** @type {KeyedList<Says, { node: HTMLLIElement, strong: HTMLElement, go: HTMLButtonElement, note: HTMLSpanElement, other: number }>} */ #list;

  /** @param {PanelActions} act */
  constructor(act) {
    this.#answer.append(this.#sentence, this.#steps);
    this.node.append(
      this.#heading,
      this.#since,
      this.#facts,
      this.#does,
      this.#functions,
      this.#relations,
      make("div", { class: "doing" }, [this.#ask, this.#close]),
      this.#answer,
    );
    this.node.hidden = true;
    this.#list = new KeyedList(
      this.#relations,
      () => {
        const strong = make("strong");
        const go = make("button", { type: "button", class: "link" });
        const note = make("span", { class: "soft" });
        const part = { node: make("li", {}, [strong, " ", go, note]), strong, go, note, other: 0 };
        go.addEventListener("click", () => act.go(part.other));
        return part;
      },
      (part, { strong, words, note, other }) => {
        setText(part.strong, strong);
        setText(part.go, words);
        setText(part.note, note);
        part.other = other;
      },
    );
    this.#ask.addEventListener("click", () =>
      act.chain(this.#ask.getAttribute("aria-expanded") !== "true"),
    );
    this.#close.addEventListener("click", act.close);
    this.node.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") act.close();
    });
  }

  /** @param {PanelView | null} panel @param {boolean} asked who answers @param {Scene} scene */
  draw(panel, asked, scene) {
    setShown(this.node, panel !== null);
    if (panel === null) return;
    setAttribute(this.node, "aria-label", panel.heading);
    setText(this.#heading, panel.heading);
    setText(this.#since, panel.since);
    setShown(this.#since, panel.since !== "");
    this.#factList.draw(panel.facts);
    setText(this.#does, scene.say("functions"));
    setShown(this.#does, panel.functions.length > 0);
    this.#functionList.draw(panel.functions);
    this.#list.draw(
      panel.relations,
      ({ relation, other, strong }) => `${relation} ${other} ${strong}`,
    );
    setText(this.#ask, scene.say("whoAnswers"));
    setAttribute(this.#ask, "aria-expanded", String(asked));
    setText(this.#close, scene.say("close"));
    setShown(this.#answer, asked);
    // A status speaks when its text changes, so there is none until somebody asks.
    setText(this.#sentence, asked ? panel.chain.sentence : "");
    const steps = [];
    for (const { words, basisWords } of panel.chain.steps) {
      steps.push(basisWords === "" ? words : `${words} (${basisWords})`);
    }
    this.#stepList.draw(steps);
  }

  focus() {
    this.#heading.focus();
  }

  intoView() {
    this.node.scrollIntoView({ block: "nearest" });
  }
}
