import { make, setShown, setText, KeyedList } from "../shared/nodes.js";

/**
 * What a consultation must say before it asks anything: what is open, what is fixed and why, the
 * alternatives, the dates, who decides, what answers are used for.
 *
 * @typedef {import("../shared/contract.js").PoolView} PoolView
 * @typedef {NonNullable<PoolView["consultation"]>} ConsultationView
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {import("../shared/words.js").WordKey} WordKey
 * @typedef {{ key: WordKey, texts: string[] }} Item
 */

export class Consultation {
  node = make("section", { class: "part note consultation", part: "consultation" });
  #title = make("h3");
  #sentence = make("p", { class: "measure" });
  #facts = make("dl");
  #scene = /** @type {Scene | null} */ (null);
  #list = new KeyedList(
    this.#facts,
    (/** @type {Item} */ _item) => {
      const term = make("dt");
      const answer = make("dd");
      return { node: make("div", {}, [term, answer]), term, answer };
    },
    ({ term, answer }, item) => {
      setText(term, this.#scene?.say(item.key) ?? "");
      const text = item.texts.join("\n");
      if (answer.textContent === text) return;
      setText(answer, text);
    },
  );

  constructor() {
    this.node.append(this.#title, this.#sentence, this.#facts);
    this.node.hidden = true;
  }

  /** @param {ConsultationView | null} consultation @param {Scene} scene */
  draw(consultation, scene) {
    setShown(this.node, consultation !== null);
    if (consultation === null) return;
    this.#scene = scene;
    setText(this.#title, scene.say("consultation"));
    setText(this.#sentence, consultation.sentence);
    const alternatives = [];
    for (const { name, standing, why } of consultation.alternatives) {
      const named = standing === "" ? name : `${name} (${standing})`;
      alternatives.push(why === "" ? named : `${named}: ${why}`);
    }
    /** @type {Item[]} */
    const items = [];
    const add = (/** @type {WordKey} */ key, /** @type {string[]} */ texts) => {
      if (texts.join("") !== "") items.push({ key, texts });
    };
    add("consultationOpen", consultation.open);
    add("consultationFixed", consultation.fixed);
    add("consultationReasons", [consultation.reasons]);
    add("consultationAlternatives", alternatives);
    add("consultationDates", [consultation.dates]);
    add("consultationDecides", [consultation.decides]);
    add("consultationUse", [consultation.use]);
    add("consultationEquality", [consultation.equality]);
    add("consultationAudience", [consultation.audience]);
    add("consultationReply", [consultation.reply]);
    add("consultationOffline", [consultation.offline]);
    this.#list.draw(items, (item) => item.key);
  }
}
