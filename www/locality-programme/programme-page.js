import { Faces } from "../shared/faces.js";
import { Foot } from "../shared/foot.js";
import { Header } from "../shared/header.js";
import { make, setShown, setText, TextList } from "../shared/nodes.js";
import { printLandscape } from "../shared/print.js";
import { Findings } from "../shared/problems.js";
import { Matrix } from "./matrix.js";
import {
  milestoneCells,
  moneyCells,
  riskCells,
  staffCells,
  Table,
  withoutEmpty,
} from "./tables.js";
import { Timeline } from "./timeline.js";

/**
 * The widget's tree: what it is, where things stand, the parts of the programme as faces, taking it
 * away.
 *
 * @typedef {import("../shared/contract.js").ProgrammeView} ProgrammeView
 * @typedef {import("../shared/contract.js").Problem} Problem
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {{ redraw: () => void, link: () => string | null, csv: () => void }} Actions
 */

export const FACES = /** @type {const} */ (["timeline", "table", "money", "risks", "staffing"]);

export class ProgrammePage {
  node = make("div", { class: "widget", part: "widget" });
  foot;
  #header = new Header();
  #findings = new Findings();
  #linkNote = make("p", { class: "part note link-note", role: "status" });
  #faces;
  #timeline = new Timeline();
  #milestones = new Table(8, 0);
  #money = new Table(1, 1);
  #matrix = new Matrix();
  #risks = new Table(1, 3);
  #staffing = new Table(1, 1);
  #notes = make("ul", { class: "notes soft measure part" });
  #noteList = new TextList(this.#notes, "li");
  #further = make("div", { class: "part further" }, [this.#findings.advice.node]);

  /** @param {Actions} act @param {string} face that is seen first */
  constructor(act, face) {
    this.#faces = new Faces(FACES, act.redraw, face);
    this.#faces.panel("timeline").append(this.#timeline.node);
    this.#faces.panel("table").append(this.#milestones.node);
    this.#faces.panel("money").append(this.#money.node);
    this.#faces.panel("risks").append(this.#matrix.node, this.#risks.node);
    this.#faces.panel("staffing").append(this.#staffing.node);
    this.foot = new Foot(act.link, [["downloadCsv", act.csv]], () => printLandscape());
    this.#linkNote.hidden = true;
    this.node.append(
      this.#header.node,
      this.#linkNote,
      this.#findings.problems.node,
      this.#faces.node,
    );
    for (const each of FACES) this.node.append(this.#faces.panel(each));
    this.node.append(this.#notes, this.#further, this.foot.node);
  }

  get face() {
    return this.#faces.chosen;
  }

  /** @param {string} face */
  choose(face) {
    this.#faces.choose(face);
  }

  /** @param {ProgrammeView} view @param {readonly Problem[]} problems @param {Scene} scene */
  draw(view, problems, scene) {
    this.#header.draw(view.document, view.sentence, "");
    this.#findings.draw(problems, scene);
    setShown(this.#further, !this.#findings.advice.node.hidden);
    const labels = [];
    if (view.milestones.length > 0) {
      labels.push({ key: "timeline", label: scene.say("timeline") });
      labels.push({ key: "table", label: scene.say("programmeMilestones") });
    }
    if (view.money.length > 0) labels.push({ key: "money", label: scene.say("money") });
    if (view.risks.length > 0) labels.push({ key: "risks", label: scene.say("risks") });
    if (view.staffing.length > 0) labels.push({ key: "staffing", label: scene.say("staffing") });
    this.#faces.draw(scene.say("programmeFaces"), labels);
    // All of them are always up to date, because all of them are printed.
    this.#timeline.draw(view, scene);
    this.#milestones.draw(withoutEmpty(milestoneCells(view.milestones, scene)));
    this.#money.draw(withoutEmpty(moneyCells(view.money, scene)));
    this.#matrix.draw(view, scene);
    this.#risks.draw(withoutEmpty(riskCells(view.risks, scene)));
    this.#staffing.draw(withoutEmpty(staffCells(view.staffing, scene)));
    this.#noteList.draw(view.notes);
    setShown(this.#notes, view.notes.length > 0);
    this.foot.draw([view.versionLine], scene);
  }

  /** @param {string} title @param {string} sentence "" takes the note away */
  linkComplaint(title, sentence) {
    setText(this.#linkNote, sentence === "" ? "" : `${title}. ${sentence}`);
    setShown(this.#linkNote, sentence !== "");
  }
}
