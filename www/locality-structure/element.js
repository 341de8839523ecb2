import { advances } from "../shared/advances.js";
import { LocalityElement } from "../shared/base.js";
import { DIAGRAM } from "../shared/diagram-styles.js";
import { download, fileName } from "../shared/download.js";
import { setAttribute } from "../shared/nodes.js";
import { png } from "../shared/png.js";
import { printLandscape } from "../shared/print.js";
import { sheet } from "../shared/sheet.js";
import { FAMILY } from "../shared/styles.js";
import { today } from "../shared/today.js";
import { choicesText, noChoices, readChoices } from "./link.js";
import { StructurePage } from "./structure-page.js";
import { STRUCTURE } from "./styles.js";

/**
 * `<locality-structure>`: who governs, commissions, delivers and answers to whom, then and now. What
 * a structure is, and where it is drawn, is asked of the core; this file carries what the reader
 * chooses to the core and the core's view to the page.
 *
 * @typedef {import("../shared/base.js").Ground} Ground
 * @typedef {import("../shared/contract.js").StructureView} StructureView
 * @typedef {import("../shared/contract.js").Problem} Problem
 * @typedef {import("../shared/store.js").Reason} Reason
 * @typedef {{ id: string, x: number, y: number, width: number, height: number }} Place
 */

/** Narrower than this, a picture gives way to its list. */
const NARROW = 480;

export class LocalityStructureElement extends LocalityElement {
  /** @override */
  static observedAttributes = ["src", "for", "name", "view", "at", "direction", "trunks"];

  /** @type {StructurePage | null} */ #page = null;
  /** @type {StructureView | null} */ #view = null;
  #choices = noChoices();
  /** Where bodies stood when a container was last opened or closed. @type {Place[]} */ #earlier =
    [];
  /** @type {number | null} */ #drawnAt = null;
  #find = "";
  #complaint = "";

  /** @override */
  get sheets() {
    return [sheet(FAMILY), sheet(DIAGRAM), sheet(STRUCTURE)];
  }

  /** @returns {import("../core/core.js").StructureRequest} */
  #request() {
    const { at, compare, hidden, collapsed, opened, focus } = this.#choices;
    const right = (this.getAttribute("direction") ?? "").trim().toLowerCase() === "right";
    return {
      lang: this.language,
      at,
      compare,
      hidden: Array.from(hidden),
      collapsed: Array.from(collapsed),
      opened: Array.from(opened),
      focus,
      find: this.#find,
      direction: right ? "right" : "down",
      trunks: this.hasAttribute("trunks"),
      advances: this.#advances(),
      earlier: this.#earlier,
      today: today(),
    };
  }

  #advances() {
    // A type that is still on its way is measured again when it is there.
    if (document.fonts.status === "loading") void document.fonts.ready.then(() => this.askToDraw());
    return advances(getComputedStyle(this).fontFamily);
  }

  /** @override @param {Ground} ground */
  draw({ core, store }) {
    const doc = store.open(core);
    let view = doc.structure(this.#request());
    const at = this.#attributeDate(view);
    if (at !== null) {
      this.#choices.at = at;
      view = doc.structure(this.#request());
    }
    const problems = store.problems(core);
    const now = view.moments.findIndex(({ current }) => current);
    const moving = this.#view !== null && this.#drawnAt !== now;
    this.#view = view;
    this.#drawnAt = now;
    if (view.bodies.length === 0) {
      const sentence = this.say("noBodies");
      const none = { at: "", code: "no-bodies", found: "", sentence, hint: "", advice: false };
      this.drawFailure(problems.some(({ advice }) => !advice) ? problems : [none]);
    } else {
      this.#page ??= new StructurePage(this.#actions(), this.#face());
      setAttribute(this.#page.node, "lang", this.language);
      this.#page.draw(view, problems, this.#find, moving, this.scene);
      this.#page.linkComplaint(this.say("linkRefused"), this.#complaint);
      this.show(this.#page.node, false);
      this.#page.picture.settle();
    }
    this.tellProblems(problems);
    return choicesText(view, this.#choices);
  }

  /** @override @param {string} sentence */
  linkComplaint(sentence) {
    this.#complaint = sentence;
    this.#page?.linkComplaint(this.say("linkRefused"), sentence);
  }

  /** @override @param {Ground} ground @param {string} fragment */
  follow({ core, store }, fragment) {
    if (!fragment.startsWith("locality-structure=")) return { applied: false, complaint: "" };
    const view = this.#view ?? store.open(core).structure(this.#request());
    const read = readChoices(view, fragment);
    if (typeof read === "string") return { applied: false, complaint: this.say(read) };
    this.#choices = read;
    this.did("link");
    return { applied: true, complaint: "" };
  }

  /** @override */
  forgetReader() {
    this.#choices = noChoices();
    this.#earlier = [];
    this.#find = "";
    this.#view = null;
    this.#page?.forget();
  }

  /** @override */
  formResetCallback() {
    this.forgetReader();
    this.did("reset");
  }

  /** Whether it has a body, for another element of the page that names it. @param {string} id */
  hasBody(id) {
    return this.#view?.bodies.some((body) => body.id === id) ?? false;
  }

  /** Says what a body is, and brings it into sight. @param {string} id */
  showBody(id) {
    const body = this.#view?.bodies.findIndex((each) => each.id === id) ?? -1;
    if (body < 0) return;
    this.#reveal(body);
    this.scrollIntoView({ block: "nearest" });
  }

  /** The date that the author chose, while the reader has chosen none. @param {StructureView} view */
  #attributeDate({ moments }) {
    const wanted = (this.getAttribute("at") ?? "").trim();
    if (wanted === "" || this.#choices.at !== null) return null;
    const at = moments.findIndex(({ at, label }) => at === wanted || label === wanted);
    return at < 0 || moments[at]?.current ? null : at;
  }

  #face() {
    const wanted = (this.getAttribute("view") ?? "").trim().toLowerCase();
    if (wanted === "picture" || wanted === "list" || wanted === "table") return wanted;
    this.dress();
    return this.clientWidth > 0 && this.clientWidth < NARROW ? "narrow" : "picture";
  }

  /** @returns {import("./structure-page.js").Actions} */
  #actions() {
    return {
      date: (at) => {
        this.#choices.at = at;
        if (this.#choices.compare === at) this.#choices.compare = null;
        this.#did("date");
      },
      compare: (at) => {
        this.#choices.compare = at;
        this.#did("compare");
      },
      family: (family, hidden) => {
        put(this.#choices.hidden, family, hidden);
        this.#did("families");
      },
      find: (text) => {
        this.#find = text;
        this.askToDraw();
      },
      toggle: (body) => this.#toggle(body),
      show: (body) => {
        this.#choices.focus = this.#id(body);
        this.#did("body");
        this.choose("body", this.#choices.focus);
      },
      reveal: (body) => this.#reveal(body),
      redraw: () => this.askToDraw(),
      fullScreen: (node) => this.#fullScreen(node),
      link: () => this.addressOf(this.value),
      svg: () => this.#svg(),
      png: () => void this.#png(),
      print: () => printLandscape(),
    };
  }

  /** @param {Reason} reason */
  #did(reason) {
    this.#page?.foot.changed();
    this.did(reason);
  }

  /** @param {number | null} body */
  #id(body) {
    return body === null ? null : (this.#view?.bodies[body]?.id ?? null);
  }

  /** What is already on the picture moves as little as it can. */
  #keepPlaces() {
    this.#earlier = [];
    for (const { body, x, y, width, height } of this.#view?.scene?.items ?? []) {
      const id = this.#id(body);
      if (id !== null) this.#earlier.push({ id, x, y, width, height });
    }
  }

  /** @param {string} id @param {boolean} open */
  #open(id, open) {
    put(this.#choices.opened, id, open);
    put(this.#choices.collapsed, id, !open);
  }

  /** @param {number} body */
  #toggle(body) {
    const about = this.#view?.bodies[body];
    if (about === undefined) return;
    this.#keepPlaces();
    this.#open(about.id, !about.open);
    this.#did("open");
  }

  /** Opens whatever a body is inside, and says what it is. @param {number} body */
  #reveal(body) {
    const bodies = this.#view?.bodies ?? [];
    this.#keepPlaces();
    let at = bodies[body]?.container ?? null;
    while (at !== null) {
      const around = bodies[at];
      if (around !== undefined && !around.open) this.#open(around.id, true);
      at = around?.container ?? null;
    }
    this.#choices.focus = this.#id(body);
    this.#did("body");
    this.choose("body", this.#choices.focus);
    // After the drawing that shows it.
    queueMicrotask(() => this.#page?.focusBody(body));
  }

  /** @param {Element} node */
  #fullScreen(node) {
    const done =
      this.root.fullscreenElement === null ? node.requestFullscreen() : document.exitFullscreen();
    // A frame may not be allowed to: the picture stays where it is.
    done.catch((error) => console.info(error));
  }

  /** @param {string} extension */
  #fileName(extension) {
    return fileName(this.#view?.document.title ?? "", extension);
  }

  #svg() {
    const { ground } = this;
    if (ground === null) return;
    const text = ground.store.open(ground.core).structureSvg(this.#request());
    download(text, this.#fileName("svg"), "image/svg+xml");
  }

  async #png() {
    const scene = this.#view?.scene;
    const page = this.#page;
    if (!scene || page === null) return;
    const ground = getComputedStyle(page.node).backgroundColor;
    const image = await png(scene, page.picture.drawing.parts(), ground);
    if (image !== null) download(image, this.#fileName("png"), "image/png");
  }
}

/** @param {Set<string>} set @param {string} value @param {boolean} inside */
function put(set, value, inside) {
  if (inside) set.add(value);
  else set.delete(value);
}
