import { make, setShown, setText } from "../shared/nodes.js";

/**
 * How firm a thing is, where it stands, and what else there is to know: in one quiet line.
 *
 * @typedef {import("../shared/contract.js").Status} Status
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {{ status?: Status, source: string, note: string }} Known a status that is the document's own
 *   too goes without saying
 */
export class About {
  node = make("p", { class: "soft about" });

  /** @param {Known} known @param {Scene} scene */
  draw({ status, source, note }, scene) {
    const said = [];
    if (status?.differs && status.words !== "") said.push(status.words);
    if (source !== "") said.push(scene.say("sourceIs", new Map([["source", source]])));
    if (note !== "") said.push(note);
    setText(this.node, said.join(" · "));
    setShown(this.node, said.length > 0);
  }
}
