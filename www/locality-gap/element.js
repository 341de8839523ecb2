import { LocalityElement } from "../shared/base.js";
import { CHART } from "../shared/chart-styles.js";
import { download, fileName } from "../shared/download.js";
import { setAttribute } from "../shared/nodes.js";
import { sheet } from "../shared/sheet.js";
import { FAMILY } from "../shared/styles.js";
import { TABLES } from "../shared/table-styles.js";
import { actionsOf } from "./actions.js";
import { ask } from "./asking.js";
import { changeItems } from "./change-items.js";
import { FACES } from "./gap-faces.js";
import { GapPage } from "./gap-page.js";
import { choicesText, readChoices } from "./link.js";
import { ALL, Session } from "./session.js";
import { GAP } from "./styles.js";

/**
 * `<locality-gap>`: a funding gap over several years, what it turns on, and what would close it.
 * Everything about money is asked of the core; this file carries what the reader chooses to the core
 * and the core's view to the page.
 *
 * @typedef {import("../shared/base.js").Ground} Ground
 * @typedef {import("../shared/scene.js").Mistake} Mistake
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {import("../core/core.js").GapRequest} GapRequest
 */

/** What an attribute may say; anything else is as if it were not there. */
const UNITS = new Set(["£", "£000", "£m"]);

export class LocalityGapElement extends LocalityElement {
  /** @override */
  static observedAttributes = [
    "src",
    "for",
    "unit",
    "name",
    "view",
    "year",
    "partner",
    "underlying",
  ];

  #session = new Session();
  /** @type {GapPage | null} */ #page = null;
  /** @type {Map<string, Mistake>} */ #mistakes = new Map();
  /** @type {GapRequest} */ #request = {};
  #begun = false;
  #complaint = "";

  /** @override */
  get sheets() {
    return [sheet(FAMILY), sheet(TABLES), sheet(CHART), sheet(GAP)];
  }

  /** @override @returns {Scene} */
  get scene() {
    return {
      say: (key, gaps) => this.say(key, gaps),
      access: this.formDisabled ? "none" : "all",
      mistakes: this.#mistakes,
      chosen: this.chosen,
    };
  }

  /** @override @param {Ground} ground */
  draw({ core, store }) {
    if (!this.#begun) this.#begin();
    const { choices, solve, spread, all } = this.#session;
    const unit = this.#session.unit ?? attributeOf(this, "unit");
    const { language: lang } = this;
    const listing = all ? { listed: ALL } : {};
    const ground = { unit: UNITS.has(unit) ? unit : null, lang, solve, ...listing };
    const { view, request, mistakes } = ask(store.open(core), choices, ground);
    this.#session.view = view;
    this.#request = request;
    this.#mistakes = mistakes;
    const problems = store.problems(core);
    let broken = false;
    for (const problem of problems) broken ||= !problem.advice;
    if (view.series.length === 0) {
      const sentence = this.say("noPlan");
      const none = { at: "", code: "no-plan", found: "", sentence, hint: "", advice: false };
      this.drawFailure(broken ? problems : view.problems.length > 0 ? view.problems : [none]);
    } else {
      this.#page ??= this.#newPage();
      setAttribute(this.#page.node, "lang", this.language);
      const items = changeItems(choices, this.scene);
      const telling = choices.underlying ? "underlying" : "residual";
      this.#page.draw(view, problems, { items, spread, telling }, this.scene);
      this.#page.linkComplaint(this.say("linkRefused"), this.#complaint);
      this.show(this.#page.node, false);
    }
    this.tellProblems(problems);
    return choicesText(view, choices);
  }

  /** @override @param {string} sentence */
  linkComplaint(sentence) {
    this.#complaint = sentence;
    this.#page?.linkComplaint(this.say("linkRefused"), sentence);
  }

  /** @override @param {Ground} ground @param {string} fragment */
  follow({ core, store }, fragment) {
    if (!fragment.startsWith("locality-gap=")) return { applied: false, complaint: "" };
    // What a link changes may be among what is not listed.
    const view = store.open(core).gap({ lang: this.language, listed: ALL });
    const read = readChoices(view, fragment);
    if (typeof read === "string") return { applied: false, complaint: this.say(read) };
    this.#session.choices = read;
    this.#begun = true;
    this.did("link");
    return { applied: true, complaint: "" };
  }

  /** @override */
  forgetReader() {
    this.#session = new Session();
    this.#begun = false;
  }

  /** @override */
  formResetCallback() {
    this.forgetReader();
    this.did("reset");
  }

  #take() {
    const { ground } = this;
    if (ground === null) return;
    try {
      const text = ground.store.open(ground.core).gapCsv(this.#request);
      const title = this.#session.view?.document.title ?? "";
      download(text, fileName(title, "csv"), "text/csv;charset=utf-8");
    } catch (error) {
      console.error(error);
      this.#page?.foot.complain(this.say("broken"));
    }
  }

  #newPage() {
    const act = actionsOf({
      session: () => this.#session,
      chose: (reason) => {
        this.#page?.foot.changed();
        this.did(reason);
      },
      redraw: () => this.askToDraw(),
      focus: (key) => queueMicrotask(() => this.#page?.focus(key)),
      link: () => this.addressOf(this.value),
      csv: () => this.#take(),
    });
    return new GapPage(act, this.#face());
  }

  /** Where the author has the reader begin. */
  #begin() {
    this.#begun = true;
    const { choices } = this.#session;
    choices.year = attributeOf(this, "year") || null;
    choices.partner = attributeOf(this, "partner") || null;
    choices.underlying = this.hasAttribute("underlying");
  }

  #face() {
    const wanted = attributeOf(this, "view").toLowerCase();
    for (const face of FACES) if (face === wanted) return face;
    return "table";
  }
}

/** @param {Element} element @param {string} name */
function attributeOf(element, name) {
  return (element.getAttribute(name) ?? "").trim();
}
