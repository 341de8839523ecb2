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
import { choicesText, readChoices } from "./link.js";
import { FACES } from "./risk-faces.js";
import { RiskPage } from "./risk-page.js";
import { Session } from "./session.js";
import { RISK } from "./styles.js";

/**
 * `<locality-risk>`: who bears an overspend under every sharing rule, side by side. Everything about
 * money is asked of the core; this file carries what the reader chooses to the core and the core's
 * view to the page.
 *
 * @typedef {import("../shared/base.js").Ground} Ground
 * @typedef {import("../shared/contract.js").RiskView} RiskView
 * @typedef {import("../shared/scene.js").Mistake} Mistake
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {import("../core/core.js").RiskRequest} RiskRequest
 */

/** What an attribute may say; anything else is as if it were not there. */
const UNITS = new Set(["£", "£000", "£m"]);

export class LocalityRiskElement extends LocalityElement {
  /** @override */
  static observedAttributes = ["src", "for", "unit", "name", "view", "pool", "partner", "variance"];

  #session = new Session();
  /** @type {RiskPage | null} */ #page = null;
  /** @type {Map<string, Mistake>} */ #mistakes = new Map();
  /** @type {RiskRequest} */ #request = {};
  #begun = false;
  #complaint = "";

  /** @override */
  get sheets() {
    return [sheet(FAMILY), sheet(TABLES), sheet(CHART), sheet(RISK)];
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
    const doc = store.open(core);
    const changes = store.inForce();
    const { choices, pool, typing } = this.#session;
    const unit = this.#session.unit ?? attributeOf(this, "unit");
    const ground = { unit: UNITS.has(unit) ? unit : null, lang: this.language, changes };
    const { view, request, mistakes } = ask(doc, choices, pool, ground);
    this.#session.view = view;
    this.#request = request;
    for (const key of Array.from(mistakes.keys())) {
      if (typing !== "" && key.startsWith(typing)) mistakes.delete(key);
    }
    this.#mistakes = mistakes;
    const problems = store.problems(core);
    let broken = false;
    for (const problem of problems) broken ||= !problem.advice;
    if (view.pool.contributions.length === 0) {
      const sentence = this.say("noPool");
      const none = { at: "", code: "no-pool", found: "", sentence, hint: "", advice: false };
      this.drawFailure(broken ? problems : [none]);
    } else {
      this.#page ??= this.#newPage();
      setAttribute(this.#page.node, "lang", this.language);
      this.#page.draw(view, problems, this.#beside(view), this.scene);
      this.#page.linkComplaint(this.say("linkRefused"), this.#complaint);
      this.show(this.#page.node, false);
    }
    this.tellProblems(problems);
    const made = changes.length === 0 ? "" : doc.link({ ...ground, changes }).text;
    return choicesText(view, choices, pool, made);
  }

  /** @override @param {string} sentence */
  linkComplaint(sentence) {
    this.#complaint = sentence;
    this.#page?.linkComplaint(this.say("linkRefused"), sentence);
  }

  /** @override @param {Ground} ground @param {string} fragment */
  follow({ core, store }, fragment) {
    if (!fragment.startsWith("locality-risk=")) return { applied: false, complaint: "" };
    const doc = store.open(core);
    const view = this.#session.view ?? doc.risk({ lang: this.language });
    const read = readChoices(view, fragment, {
      rule: (count) => this.say("ruleFromLink", new Map([["count", String(count)]])),
      sum: (count) => this.say("namedSum", new Map([["count", String(count)]])),
    });
    if (typeof read === "string") return { applied: false, complaint: this.say(read) };
    if (read.changes !== "") {
      const answer = doc.follow(read.changes);
      if (answer.outcome !== "applied") {
        return { applied: false, complaint: this.say("linkDamaged") };
      }
      store.replace(answer.changes, "link", this);
    }
    this.#session.choices = read.choices;
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

  /** @param {"riskCsv" | "memorandum"} what @param {string} suffix of the file's name */
  #take(what, suffix) {
    const { ground } = this;
    if (ground === null) return;
    try {
      const text = ground.store.open(ground.core)[what](this.#request);
      const title = `${this.#session.view?.document.title ?? ""}${suffix}`;
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
        if (reason === "partner") this.choose("partner", this.#session.choices.partner);
      },
      redraw: () => this.askToDraw(),
      say: (key, gaps) => this.say(key, gaps),
      open: (rule) => this.#page?.builder.open(rule),
      link: () => this.addressOf(this.value),
      take: (what, suffix) => this.#take(what, suffix),
    });
    const page = new RiskPage(act, this.#face(), this.scene);
    const done = () => {
      if (this.#session.typing === "") return;
      this.#session.typing = "";
      this.askToDraw();
    };
    // Every field of the widget tells the page around it when the reader goes on.
    for (const type of ["change", "focusout", "click"]) page.node.addEventListener(type, done);
    return page;
  }

  /** Where the author has the reader begin. */
  #begin() {
    this.#begun = true;
    const { choices } = this.#session;
    const variance = attributeOf(this, "variance");
    if (variance.endsWith("%")) choices.type("percent", variance.slice(0, -1).trim());
    else if (variance !== "") choices.type("variance", variance);
    choices.pool = attributeOf(this, "pool") || null;
    choices.partner = attributeOf(this, "partner") || null;
  }

  #face() {
    const wanted = attributeOf(this, "view").toLowerCase();
    for (const face of FACES) if (face === wanted) return face;
    return "columns";
  }

  /** @param {RiskView} view @returns {import("./risk-page.js").Beside} */
  #beside(view) {
    const { choices, madeRoom } = this.#session;
    const rules = [];
    for (const { rule } of choices.built()) rules.push(rule);
    const said = madeRoom === "" ? "" : this.say("madeRoom", new Map([["rule", madeRoom]]));
    return { offered: view.choices, rules, items: changeItems(choices, this.scene), said };
  }
}

/** @param {Element} element @param {string} name */
function attributeOf(element, name) {
  return (element.getAttribute(name) ?? "").trim();
}
