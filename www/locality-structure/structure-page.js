import { NOTHING_LIT } from "../shared/drawing.js";
import { Faces } from "../shared/faces.js";
import { Foot } from "../shared/foot.js";
import { Header } from "../shared/header.js";
import { make, setAttribute, setShown, setText, TextList } from "../shared/nodes.js";
import { Picture } from "../shared/picture.js";
import { Findings } from "../shared/problems.js";
import { Tree } from "../shared/tree.js";
import { Choices } from "./choices.js";
import { Dates } from "./dates.js";
import { Grid } from "./grid.js";
import { Key } from "./key.js";
import { Panel } from "./panel.js";
import { Shown } from "./shown.js";

/**
 * The widget's tree, in the family's order: what it is, where things stand, the dates, the structure
 * in three faces with what is known of one body beside it, taking it away.
 *
 * @typedef {import("../shared/contract.js").StructureView} StructureView
 * @typedef {import("../shared/contract.js").Problem} Problem
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {import("./dates.js").DateActions} DateActions
 * @typedef {import("./choices.js").ChoiceActions} ChoiceActions
 * @typedef {DateActions & ChoiceActions & {
 *   toggle: (body: number) => void,
 *   show: (body: number | null) => void,
 *   redraw: () => void,
 *   fullScreen: (node: Element) => void,
 *   link: () => string | null,
 *   svg: () => void,
 *   png: () => void,
 *   print: () => void,
 * }} Actions
 */

export class StructurePage {
  node = make("div", { class: "widget", part: "widget" });
  picture;
  foot;
  #header = new Header();
  #findings = new Findings();
  #linkNote = make("p", { class: "part note link-note", role: "status" });
  #dates;
  #choices;
  #faces;
  #tree;
  #panel;
  #refusal = make("p", { class: "note" });
  #stage = make("div", { class: "stage" });
  #relations = new Grid(["from", "relation", "to", "basis", "dates", "source"]);
  #milestones = new Grid(["milestone", "planned", "statedOn", "actual", "standing", "source"]);
  #milestoneBox = make("details");
  #milestoneName = make("summary");
  #key = new Key();
  #collapsed = make("p", { class: "soft" });
  #notes = make("ul", { class: "notes soft measure part" });
  #noteList = new TextList(this.#notes, "li");
  /** @type {Shown | null} */ #shown = null;
  /** What is chosen in another element. @type {Scene["chosen"]} */ #chosen = null;
  #asked = false;
  #picturing = true;
  /** @type {number | null} */ #about = null;

  /** @param {Actions} act @param {string} face the face that comes first, and is seen first */
  constructor(act, face) {
    const order = ["picture", "list", "table"];
    const at = order.indexOf(face);
    // Where there is no room for a picture its list is the first tab as well.
    const faces = face === "narrow" ? ["list", "picture", "table"] : order;
    this.#faces = new Faces(faces, act.redraw, at > 0 ? face : undefined);
    this.#dates = new Dates(act);
    this.#choices = new Choices(act);
    this.picture = new Picture("pictureHint", { fullScreen: () => act.fullScreen(this.#stage) });
    this.#panel = new Panel({
      close: () => this.#close(act),
      go: (body) => act.reveal(body),
      chain: (asked) => {
        this.#asked = asked;
        act.redraw();
      },
    });
    this.#tree = new Tree("bodies", {
      toggle: act.toggle,
      show: (body, byKeyboard) => {
        act.show(body);
        // After the drawing that shows it.
        queueMicrotask(() => (byKeyboard ? this.#panel.focus() : this.#panel.intoView()));
      },
      near: (body, relation) => this.#light(body, relation),
      key: (key) => {
        if (key === "Escape") act.show(null);
        return key === "Escape" || (this.#picturing && this.picture.key(key));
      },
    });
    this.foot = new Foot(
      act.link,
      [
        ["downloadSvg", act.svg],
        ["downloadPng", act.png],
      ],
      act.print,
    );
    this.#linkNote.hidden = true;
    const panels = make("div", {}, [
      this.#faces.panel("picture"),
      this.#faces.panel("list"),
      this.#faces.panel("table"),
    ]);
    this.#faces.panel("picture").append(this.#refusal, this.picture.node);
    this.#faces.panel("table").append(this.#relations.node);
    this.#stage.append(panels, this.#panel.node);
    this.#milestoneBox.append(
      this.#milestoneName,
      make("div", { class: "inside" }, [this.#milestones.node]),
    );
    this.node.append(
      this.#header.node,
      this.#linkNote,
      this.#findings.problems.node,
      this.#dates.node,
      this.#choices.node,
      this.#faces.node,
      this.#stage,
      this.#key.node,
      this.#collapsed,
      this.#notes,
      make("div", { class: "part further" }, [this.#milestoneBox, this.#findings.advice.node]),
      this.foot.node,
    );
  }

  /**
   * @param {StructureView} view
   * @param {readonly Problem[]} problems
   * @param {string} wanted what is looked for
   * @param {boolean} moving whether the date has changed
   * @param {Scene} scene
   */
  draw(view, problems, wanted, moving, scene) {
    const shown = new Shown(view);
    const face = this.#faces.chosen;
    const { panel } = view;
    if (panel?.body !== this.#about) this.#asked = false;
    this.#about = panel?.body ?? null;
    this.#shown = shown;
    this.#header.draw(view.document, view.standing, view.comparison);
    this.#findings.draw(problems, scene);
    this.#dates.draw(view.moments, scene);
    this.#choices.draw(view, wanted, scene);
    this.#faces.draw(scene.say("structureFaces"), [
      { key: "picture", label: scene.say("picture") },
      { key: "list", label: scene.say("list") },
      { key: "table", label: scene.say("table") },
    ]);
    this.#picturing = face === "picture" && view.scene !== null;
    setText(this.#refusal, view.refusal);
    setShown(this.#refusal, view.refusal !== "");
    setShown(this.picture.node, view.scene !== null);
    if (view.scene !== null) this.picture.draw(view.scene, moving, scene);
    // One list: upon the picture where there is one, and by itself.
    const holder = this.#picturing ? this.picture.canvas : this.#faces.panel("list");
    if (this.#tree.node.parentNode !== holder) holder.append(this.#tree.node);
    this.#tree.draw(shown, scene);
    if (face === "table") this.#drawTable(view, scene);
    this.#drawMilestones(view, scene);
    this.#panel.draw(panel, this.#asked, scene);
    // A table needs the whole width.
    const beside = panel !== null && face !== "table";
    setAttribute(this.#stage, "class", beside ? "stage with-panel" : "stage");
    this.#key.draw(face === "picture" ? view.key : [], scene);
    setText(this.#collapsed, view.collapsedNote);
    setShown(this.#collapsed, view.collapsedNote !== "");
    const notes = Array.from(view.notes);
    for (const advice of view.advice) notes.push(advice);
    this.#noteList.draw(notes);
    setShown(this.#notes, notes.length > 0);
    this.foot.draw([view.versionLine], scene);
    this.#chosen = scene.chosen;
    this.#tree.light();
  }

  /** @param {string} title @param {string} sentence "" takes the note away */
  linkComplaint(title, sentence) {
    setText(this.#linkNote, sentence === "" ? "" : `${title}. ${sentence}`);
    setShown(this.#linkNote, sentence !== "");
  }

  /** @param {number} body */
  focusBody(body) {
    this.#tree.focusBody(body);
  }

  forget() {
    this.#choices.forget();
  }

  /** @param {Actions} act */
  #close(act) {
    const about = this.#about;
    act.show(null);
    if (about !== null) this.focusBody(about);
  }

  /**
   * What the keyboard or the pointer is at lights up; else the body that the panel is about, or the
   * chain that was asked for.
   *
   * @param {number | null} body @param {number | null} relation
   */
  #light(body, relation) {
    const shown = this.#shown;
    if (shown === null) return;
    const panel = shown.view.panel;
    let lit = NOTHING_LIT;
    if (relation !== null) lit = shown.lit([], [relation]);
    else if (body !== null) lit = shown.around(body);
    else if (panel !== null) {
      const chain = this.#asked && panel.chain.bodies.length > 1;
      lit = chain ? shown.lit(panel.chain.bodies, panel.chain.relations) : shown.around(panel.body);
    } else {
      const chosen = shown.view.bodies.findIndex(({ id }) => id === this.#chosen?.id);
      if (chosen >= 0) lit = shown.around(chosen);
    }
    this.picture.drawing.light(lit);
    const said = relation === null ? undefined : shown.view.relations[relation];
    let words = said?.sentence ?? "";
    if (words !== "" && said?.readingWords) words += ` (${said.readingWords})`;
    this.picture.say(words);
  }

  /** @param {StructureView} view @param {Scene} scene */
  #drawTable(view, scene) {
    const name = (/** @type {number} */ body) => view.bodies[body]?.name ?? "";
    const rows = [];
    for (const each of view.relations) {
      const { from, to, label, mark, markWords, basisWords, readingWords, since, until } = each;
      if (!each.present && mark === "") continue;
      rows.push([
        name(from),
        joined(" · ", label, markWords),
        name(to),
        joined("; ", basisWords, readingWords),
        until === "" ? since : `${since} – ${until}`,
        each.source,
      ]);
    }
    this.#relations.draw(scene.say("relations"), rows, scene);
  }

  /** @param {StructureView} view @param {Scene} scene */
  #drawMilestones({ milestones }, scene) {
    setShown(this.#milestoneBox, milestones.length > 0);
    setText(this.#milestoneName, scene.say("milestones"));
    const rows = [];
    for (const { what, planned, statedOn, actual, status, source } of milestones) {
      rows.push([what, planned, statedOn, actual, status, source]);
    }
    this.#milestones.draw(scene.say("milestones"), rows, scene);
  }
}

/** @param {string} between @param {string} one @param {string} other */
function joined(between, one, other) {
  return one === "" || other === "" ? one + other : one + between + other;
}
