import { ChangesList } from "../shared/changes-list.js";
import { ErrorSummary } from "../shared/error-summary.js";
import { Foot } from "../shared/foot.js";
import { Header } from "../shared/header.js";
import { make, setShown, setText, TextList } from "../shared/nodes.js";
import { printLandscape } from "../shared/print.js";
import { Findings } from "../shared/problems.js";
import { Asks } from "./asks.js";
import { GapFaces } from "./gap-faces.js";
import { Headlines } from "./headlines.js";
import { Turns } from "./turns.js";
import { Verdict } from "./verdict.js";

/**
 * The widget's tree, in the family's order: what it is, where things stand, what is left of the gap,
 * the years in their faces, what the gap turns on, what was done, taking it away.
 *
 * @typedef {import("../shared/contract.js").GapView} GapView
 * @typedef {import("../shared/contract.js").Problem} Problem
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {import("./gap-faces.js").FaceActions & import("./turns.js").TurnActions & import("./asks.js").AskActions & {
 *   underlying: (on: boolean) => void,
 *   setUndone: (id: number, undone: boolean) => void,
 *   undoAll: () => void,
 *   link: () => string | null,
 *   csv: () => void,
 * }} Actions
 * @typedef {{
 *   items: readonly import("../shared/changes-list.js").Item[],
 *   spread: ReadonlyMap<string, boolean>,
 *   telling: string,
 * }} Beside what the reader did, beside the core's view
 */

export class GapPage {
  node = make("div", { class: "widget", part: "widget" });
  foot;
  #summary = new ErrorSummary((key) => this.focus(key));
  #header = new Header();
  #findings = new Findings();
  #linkNote = make("p", { class: "part note link-note", role: "status" });
  #headlines = new Headlines();
  #asks;
  #verdict;
  #faces;
  #turns;
  #notes = make("ul", { class: "notes soft measure part" });
  #noteList = new TextList(this.#notes, "li");
  #changes;
  #further = make("div", { class: "part further" }, [this.#findings.advice.node]);

  /** @param {Actions} act @param {string} face that is seen first */
  constructor(act, face) {
    this.#asks = new Asks(act);
    this.#turns = new Turns(act);
    this.#verdict = new Verdict(act.underlying);
    this.#faces = new GapFaces(act, face);
    this.#changes = new ChangesList(act);
    this.foot = new Foot(act.link, [["downloadCsv", act.csv]], () => printLandscape());
    this.#linkNote.hidden = true;
    this.node.append(
      this.#header.node,
      this.#linkNote,
      this.#findings.problems.node,
      this.#summary.node,
      this.#headlines.node,
      this.#asks.node,
      this.#verdict.node,
      ...this.#faces.nodes,
      this.#turns.node,
      make("div", { class: "part tools" }, [this.#changes.node]),
      this.#notes,
      this.#further,
      this.foot.node,
    );
    this.node.addEventListener("focusin", ({ target }) => {
      // The browser brings the field into sight first, and does not know what stands before it.
      requestAnimationFrame(() => {
        if (target instanceof Element) this.#verdict.keepClearOf(target);
      });
    });
  }

  /** @param {GapView} view @param {readonly Problem[]} problems @param {Beside} beside @param {Scene} scene */
  draw(view, problems, { items, spread, telling }, scene) {
    this.#header.draw(view.document, view.standing, view.sentence);
    this.#findings.draw(problems, scene);
    setShown(this.#further, !this.#findings.advice.node.hidden);
    this.#drawMistakes(scene);
    this.#headlines.draw(view, scene);
    this.#asks.draw(view, scene);
    this.#verdict.draw(view, telling, scene);
    this.#faces.draw(view, telling, scene);
    this.#turns.draw(view, spread, scene);
    this.#changes.draw(items, scene);
    this.#noteList.draw(view.notes);
    setShown(this.#notes, view.notes.length > 0);
    this.foot.draw([view.versionLine], scene);
  }

  /** @param {string} title @param {string} sentence "" takes the note away */
  linkComplaint(title, sentence) {
    setText(this.#linkNote, sentence === "" ? "" : `${title}. ${sentence}`);
    setShown(this.#linkNote, sentence !== "");
  }

  /** @param {string} key what a field's mistakes are kept under */
  focus(key) {
    for (const field of this.node.querySelectorAll("[data-key]")) {
      if (field.getAttribute("data-key") !== key || !(field instanceof HTMLElement)) continue;
      field.focus();
      return;
    }
  }

  /** @param {Scene} scene */
  #drawMistakes(scene) {
    const items = [];
    for (const [key, { problem }] of scene.mistakes) {
      items.push({ key, sentence: problem.sentence, hint: problem.hint });
    }
    this.#summary.draw(scene.say("problemTitle"), items);
  }
}
