import { Faces } from "../shared/faces.js";
import { Foot } from "../shared/foot.js";
import { Header } from "../shared/header.js";
import { make, setShown, setText, TextList } from "../shared/nodes.js";
import { Picture } from "../shared/picture.js";
import { Findings } from "../shared/problems.js";
import { Tree } from "../shared/tree.js";
import { UnitSwitch } from "../shared/unit-switch.js";
import { Asks } from "./asks.js";
import { FlowTable } from "./flow-table.js";
import { Key } from "./key.js";
import { Panel } from "./panel.js";
import { patterns } from "./patterns.js";
import { Shown } from "./shown.js";

/**
 * The widget's tree, in the family's order: what it is, where things stand, the flow in three faces
 * with what is chosen above them and what is known of one pound beside them, taking it away.
 *
 * @typedef {import("../shared/contract.js").FlowView} FlowView
 * @typedef {import("../shared/contract.js").Problem} Problem
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {import("../shared/store.js").Chosen} Chosen
 * @typedef {import("./asks.js").AskActions} AskActions
 * @typedef {import("./panel.js").PanelActions} PanelActions
 * @typedef {AskActions & Pick<PanelActions, "showBody"> & {
 *   showIn: (unit: import("../shared/unit-switch.js").Unit) => void,
 *   toggle: (place: number) => void,
 *   show: (place: number | null) => void,
 *   tell: (flow: number) => void,
 *   redraw: () => void,
 *   fullScreen: (node: Element) => void,
 *   link: () => string | null,
 *   csv: () => void,
 *   svg: () => void,
 *   png: () => void,
 *   print: () => void,
 * }} Actions
 */

export class FlowPage {
  node = make("div", { class: "widget", part: "widget" });
  picture;
  patterns = patterns();
  foot;
  #header = new Header();
  #findings = new Findings();
  #linkNote = make("p", { class: "part note link-note", role: "status" });
  #asks;
  #faces;
  #units;
  #tree;
  #panel;
  #refusal = make("p", { class: "note" });
  #stage = make("div", { class: "stage" });
  #table = new FlowTable();
  #key = new Key();
  #notes = make("ul", { class: "notes soft measure part" });
  #noteList = new TextList(this.#notes, "li");
  #further = make("div", { class: "part further" }, [this.#findings.advice.node]);
  /** @type {Shown | null} */ #shown = null;
  /** @type {Chosen | null} */ #chosen = null;
  #picturing = true;

  /** @param {Actions} act @param {string} face the face that comes first, and is seen first */
  constructor(act, face) {
    const order = ["picture", "table", "words"];
    const at = order.indexOf(face);
    // Where there is no room for a picture its list is the first tab as well.
    const faces = face === "narrow" ? ["words", "picture", "table"] : order;
    this.#faces = new Faces(faces, act.redraw, at > 0 ? face : undefined);
    this.#asks = new Asks(act);
    this.#units = new UnitSwitch(act.showIn);
    this.#faces.node.append(this.#units.node);
    const show = (/** @type {number} */ place, /** @type {boolean} */ byKeyboard) => {
      act.show(place);
      this.#arrive(byKeyboard);
    };
    const tell = (/** @type {number} */ flow, /** @type {boolean} */ byKeyboard) => {
      act.tell(flow);
      this.#arrive(byKeyboard);
    };
    this.picture = new Picture("flowHint", {
      fullScreen: () => act.fullScreen(this.#stage),
      press: ({ body, relation }) => {
        if (relation !== null) tell(relation, false);
        else if (body !== null) show(body, false);
      },
      fromTheStart: true,
      near: (item) => this.#light(item?.body ?? null, item?.relation ?? null),
    });
    this.picture.drawing.node.prepend(this.patterns);
    const close = () => this.#close(act);
    this.#panel = new Panel({ close, toggle: act.toggle, showBody: act.showBody });
    this.#tree = new Tree("places", {
      toggle: act.toggle,
      show,
      tell,
      near: (place, flow) => this.#light(place, flow),
      key: (key) => {
        if (key === "Escape") act.show(null);
        return key === "Escape" || (this.#picturing && this.picture.key(key));
      },
    });
    this.foot = new Foot(
      act.link,
      [
        ["downloadCsv", act.csv],
        ["downloadSvg", act.svg],
        ["downloadPng", act.png],
      ],
      act.print,
    );
    this.#linkNote.hidden = true;
    const panels = make("div", {}, [
      this.#faces.panel("picture"),
      this.#faces.panel("table"),
      this.#faces.panel("words"),
    ]);
    this.#faces.panel("picture").append(this.#refusal, this.picture.node, this.#key.node);
    this.#faces.panel("table").append(this.#table.node);
    this.#stage.append(panels, this.#panel.node);
    this.node.append(
      this.#header.node,
      this.#linkNote,
      this.#findings.problems.node,
      this.#asks.node,
      this.#faces.node,
      this.#stage,
      this.#notes,
      this.#further,
      this.foot.node,
    );
  }

  /**
   * @param {FlowView} view
   * @param {readonly Problem[]} problems
   * @param {boolean} leads whether the page shows the body that the panel is about
   * @param {Scene} scene
   */
  draw(view, problems, leads, scene) {
    const shown = new Shown(view);
    const face = this.#faces.chosen;
    this.#shown = shown;
    this.#chosen = scene.chosen;
    this.#header.draw(view.document, view.standing, view.sentence);
    this.#findings.draw(problems, scene);
    setShown(this.#further, !this.#findings.advice.node.hidden);
    this.#asks.draw(view, scene);
    this.#faces.draw(scene.say("flowFaces"), [
      { key: "picture", label: scene.say("picture") },
      { key: "table", label: scene.say("table") },
      { key: "words", label: scene.say("inWords") },
    ]);
    this.#units.draw(view.unit, scene);
    setShown(this.#units.node, view.unit !== "");
    this.#picturing = face === "picture" && view.scene !== null;
    setText(this.#refusal, view.refusal);
    setShown(this.#refusal, view.refusal !== "");
    setShown(this.picture.node, view.scene !== null);
    if (view.scene !== null) this.picture.draw(view.scene, false, scene);
    // One list: upon the picture where there is one, and by itself.
    const holder = this.#picturing ? this.picture.canvas : this.#faces.panel("words");
    if (this.#tree.node.parentNode !== holder) holder.append(this.#tree.node);
    this.#tree.draw(shown, scene);
    // The table is always up to date, because it is what gets printed.
    this.#table.draw(view, scene);
    this.#panel.draw(view, leads, scene);
    this.#key.draw(view.key, scene);
    this.#noteList.draw(view.notes);
    setShown(this.#notes, view.notes.length > 0);
    this.foot.draw([view.roundingNote, view.versionLine], scene);
    this.#tree.light();
  }

  /** @param {string} title @param {string} sentence "" takes the note away */
  linkComplaint(title, sentence) {
    setText(this.#linkNote, sentence === "" ? "" : `${title}. ${sentence}`);
    setShown(this.#linkNote, sentence !== "");
  }

  /** To the panel, after the drawing that shows it. @param {boolean} byKeyboard */
  #arrive(byKeyboard) {
    queueMicrotask(() => (byKeyboard ? this.#panel.focus() : this.#panel.intoView()));
  }

  /** @param {Actions} act */
  #close(act) {
    const { place = null, flow = null } = this.#shown?.view.panel ?? {};
    act.show(null);
    if (place !== null) this.#tree.focusBody(place);
    else if (flow !== null) this.#tree.focusRelation(flow);
  }

  /**
   * What the keyboard or the pointer is at lights up; else what the panel is about, or what another
   * element of the page has chosen.
   *
   * @param {number | null} place @param {number | null} flow
   */
  #light(place, flow) {
    const shown = this.#shown;
    if (shown === null) return;
    this.picture.drawing.light(this.#litAt(shown, place, flow));
    this.picture.say(flow === null ? "" : (shown.view.flows[flow]?.sentence ?? ""));
  }

  /** @param {Shown} shown @param {number | null} place @param {number | null} flow */
  #litAt(shown, place, flow) {
    const { panel } = shown.view;
    if (flow !== null) return shown.along(flow);
    if (place !== null) return shown.around(place);
    if (panel !== null && panel.flow !== null) return shown.along(panel.flow);
    if (panel !== null && panel.place !== null) return shown.around(panel.place);
    return shown.chosen(this.#chosen);
  }
}
