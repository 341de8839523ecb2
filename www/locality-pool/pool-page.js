import { ChangesList } from "../shared/changes-list.js";
import { ErrorSummary } from "../shared/error-summary.js";
import { Faces } from "../shared/faces.js";
import { Foot } from "../shared/foot.js";
import { Header } from "../shared/header.js";
import { make, setAttribute, setShown, setText, TextList } from "../shared/nodes.js";
import { Findings } from "../shared/problems.js";
import { UnitSwitch } from "../shared/unit-switch.js";
import { Bars } from "./bar.js";
import { Casting } from "./casting.js";
import { Consultation } from "./consultation.js";
import { InWords } from "./in-words.js";
import { Lines } from "./lines.js";
import { MoveForm } from "./move-form.js";
import { Picture } from "./picture.js";
import { Subtotals } from "./subtotals.js";
import { PoolTable } from "./table.js";
import { YearChoice } from "./year-choice.js";

/**
 * The widget's tree, in the family's order: what it is, where things stand, the figures in three
 * faces, what can be done, what was done, taking it away.
 *
 * @typedef {import("../shared/contract.js").PoolView} PoolView
 * @typedef {import("../shared/contract.js").Problem} Problem
 * @typedef {import("../shared/contract.js").Change} Change
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {import("../shared/unit-switch.js").Unit} Unit
 * @typedef {import("../shared/changes-list.js").Item} ChangeItem
 * @typedef {import("./table.js").TableActions} TableActions
 * @typedef {import("./lines.js").LineActions} LineActions
 * @typedef {TableActions & LineActions & {
 *   link: () => string | null,
 *   csv: () => void,
 *   move: (change: Change) => boolean,
 *   whose: (partner: string | null) => void,
 *   setUndone: (id: number, undone: boolean) => void,
 *   undoAll: () => void,
 *   showIn: (unit: Unit) => void,
 *   showYear: (year: string) => void,
 * }} Actions
 */

export class PoolPage {
  node = make("div", { class: "widget", part: "widget" });
  lines;
  foot;
  move;
  summary = new ErrorSummary((key) => this.focusMistake(key));
  #header = new Header();
  #consultation = new Consultation();
  #findings = new Findings();
  #linkNote = make("p", { class: "part note link-note", role: "status" });
  #faces;
  #units;
  #year;
  #hint = make("p", { class: "hint" });
  #table;
  #casting = new Casting();
  #bars = new Bars();
  #picture = new Picture();
  #words = new InWords();
  #notes = make("ul", { class: "notes soft measure part" });
  #noteList = new TextList(this.#notes, "li");
  #subtotals;
  #changes;
  #tools = make("div", { class: "tools part" });

  /** @param {Actions} act @param {Scene} scene */
  constructor(act, scene) {
    this.#faces = new Faces(["table", "picture", "words"], act.redraw);
    this.#units = new UnitSwitch(act.showIn);
    this.#year = new YearChoice(act.showYear);
    this.#table = new PoolTable(act, scene);
    this.#subtotals = new Subtotals(act.redraw);
    this.#changes = new ChangesList(act);
    this.lines = new Lines(act);
    this.move = new MoveForm(act);
    this.foot = new Foot(act.link, [["downloadCsv", act.csv]], () => print());
    this.#linkNote.hidden = true;
    this.#faces.node.append(this.#units.node);
    this.#faces
      .panel("table")
      .append(this.#table.node, this.#hint, this.#casting.node, this.#bars.node);
    this.#faces.panel("picture").append(this.#picture.node);
    this.#faces.panel("words").append(this.#words.node);
    this.#tools.append(this.move.node, this.#changes.node);
    this.node.append(
      this.#header.node,
      this.#linkNote,
      this.#findings.problems.node,
      this.#consultation.node,
      this.summary.node,
      this.#year.node,
      this.#faces.node,
      this.#faces.panel("table"),
      this.#faces.panel("picture"),
      this.#faces.panel("words"),
      this.#notes,
      this.#tools,
      make("div", { class: "part further" }, [
        this.lines.node,
        this.#subtotals.node,
        this.#findings.advice.node,
      ]),
      this.foot.node,
    );
  }

  /**
   * @param {PoolView} view
   * @param {readonly Problem[]} problems
   * @param {readonly ChangeItem[]} changes
   * @param {Scene} scene
   */
  draw(view, problems, changes, scene) {
    this.#header.draw(view.document, view.standing, view.sentence);
    this.#consultation.draw(view.consultation, scene);
    this.#findings.draw(problems, scene);
    this.#drawMistakes(scene);
    this.#faces.draw(scene.say("faces"), [
      { key: "table", label: scene.say("table") },
      { key: "picture", label: scene.say("picture") },
      { key: "words", label: scene.say("inWords") },
    ]);
    this.#units.draw(view.unit, scene);
    this.#year.draw(view.years, scene);
    // The first face is always up to date, because it is what gets printed.
    this.#table.draw(view, scene);
    setText(this.#hint, scene.say("clickToEdit"));
    setShown(this.#hint, scene.access === "all");
    this.#casting.draw(view.casting, scene);
    this.#bars.draw(view);
    if (this.#faces.chosen === "picture") this.#picture.draw(view, scene);
    if (this.#faces.chosen === "words") this.#words.draw(view);
    this.#noteList.draw(view.notes);
    setShown(this.#notes, view.notes.length > 0);
    setShown(this.move.node, scene.access !== "none");
    setShown(this.#tools, scene.access !== "none" || changes.length > 0);
    this.move.draw(view, scene);
    this.#changes.draw(changes, scene);
    this.lines.draw(view, scene);
    this.#subtotals.draw(view, scene);
    this.foot.draw([view.roundingNote, view.versionLine], scene);
  }

  /** @param {string} title @param {string} sentence "" takes the note away */
  linkComplaint(title, sentence) {
    setText(this.#linkNote, sentence === "" ? "" : `${title}. ${sentence}`);
    setShown(this.#linkNote, sentence !== "");
  }

  /** @param {string} key of a mistake: "move", "add", "paste" or "line …" */
  focusMistake(key) {
    if (key === "move") this.move.focus(this.summary.node.dataset["field"] ?? "");
    else if (key === "add") this.lines.addForm.focus();
    else if (key.startsWith("line ")) {
      const line = key.slice(5);
      if (!this.#table.focusLine(line)) this.lines.focusLine(line);
    } else this.#table.focusFirst();
  }

  forget() {
    this.move.forget();
    this.lines.forget();
  }

  /** @param {Scene} scene */
  #drawMistakes(scene) {
    const items = [];
    for (const [key, { problem }] of scene.mistakes) {
      items.push({ key, sentence: problem.sentence, hint: problem.hint });
    }
    const at = scene.mistakes.get("move")?.problem.at.split(".").at(-1) ?? "";
    setAttribute(this.summary.node, "data-field", at === "" ? null : at);
    this.summary.draw(scene.say("problemTitle"), items);
  }
}
