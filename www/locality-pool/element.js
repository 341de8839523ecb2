import { LocalityElement } from "../shared/base.js";
import { download, fileName } from "../shared/download.js";
import { setAttribute } from "../shared/nodes.js";
import { sheet } from "../shared/sheet.js";
import { FAMILY } from "../shared/styles.js";
import { removing, setting } from "./changes.js";
import { PoolPage } from "./pool-page.js";
import { POOL } from "./styles.js";
import { today } from "../shared/today.js";

/**
 * `<locality-pool>`: who puts how much into which tier, and what happens when some of it moves.
 * Everything about money is asked of the core; this file carries what the reader does to the store
 * and the core's view to the page.
 *
 * @typedef {import("../shared/base.js").Ground} Ground
 * @typedef {import("../shared/contract.js").Change} Change
 * @typedef {import("../shared/contract.js").PoolView} PoolView
 * @typedef {import("../shared/contract.js").Problem} Problem
 * @typedef {import("../shared/scene.js").Access} Access
 * @typedef {import("../shared/scene.js").Mistake} Mistake
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {import("../shared/store.js").Reason} Reason
 * @typedef {import("../shared/unit-switch.js").Unit} Unit
 */

/** What an attribute may say; anything else is as if it were not there. */
const UNITS = new Map(
  /** @type {[string, Unit][]} */ ([
    ["£", "£"],
    ["£000", "£000"],
    ["£m", "£m"],
  ]),
);
const NEVER = new Set(["never", "false", "no"]);

export class LocalityPoolElement extends LocalityElement {
  /** @type {PoolPage | null} */ #page = null;
  /** @type {Map<string, Mistake>} */ #mistakes = new Map();
  /** @override */
  static observedAttributes = ["src", "for", "unit", "year", "editable", "name"];

  /** @type {Unit | null} */ #unit = null;
  /** The year that the reader chose; null before. @type {string | null} */ #year = null;
  /** @type {PoolView | null} */ #view = null;
  #complaint = "";

  /** @override */
  get sheets() {
    return [sheet(FAMILY), sheet(POOL)];
  }

  /** @returns {Access} */
  get #access() {
    const said = this.getAttribute("editable");
    const state = this.#view?.consultation?.state;
    if (this.formDisabled || state === "closed" || state === "decided") return "none";
    if (said === null) return "moves";
    return NEVER.has(said.trim().toLowerCase()) ? "none" : "all";
  }

  /** @override @returns {Scene} */
  get scene() {
    return {
      say: (key, gaps) => this.say(key, gaps),
      access: this.#access,
      mistakes: this.#mistakes,
      chosen: this.chosen,
    };
  }

  /** @param {Change[]} changes */
  #request(changes) {
    const unit = this.#unit ?? UNITS.get((this.getAttribute("unit") ?? "").trim()) ?? null;
    const lines = this.#page?.lines.wanted ?? { from: 0, count: 0 };
    return { unit, lang: this.language, changes, lines, today: today(), year: this.#shownYear };
  }

  /** The year whose figures are shown; empty for all that joins. */
  get #shownYear() {
    return this.#year ?? (this.getAttribute("year") ?? "").trim();
  }

  /** @override @param {Ground} ground */
  draw({ core, store }) {
    const doc = store.open(core);
    const request = this.#request(store.inForce());
    const view = doc.pool(request);
    const problems = store.problems(core);
    this.#view = view;
    let broken = false;
    for (const problem of problems) broken ||= !problem.advice;
    if (broken && view.rows.length === 0) {
      this.drawFailure(problems);
    } else {
      this.#page ??= new PoolPage(this.#actions(), this.scene);
      setAttribute(this.#page.node, "lang", this.language);
      this.#page.draw(view, problems, this.#changeItems(view, store.entries), this.scene);
      this.#page.linkComplaint(this.say("linkRefused"), this.#complaint);
      this.show(this.#page.node, false);
    }
    this.tellProblems(problems);
    return doc.link(this.#request(store.inForce())).text;
  }

  /** @override @param {string} sentence */
  linkComplaint(sentence) {
    this.#complaint = sentence;
    this.#page?.linkComplaint(this.say("linkRefused"), sentence);
  }

  /** @override */
  forgetReader() {
    this.#mistakes.clear();
    this.#unit = null;
    this.#year = null;
    this.#page?.forget();
  }

  /** @override */
  formResetCallback() {
    this.forgetReader();
    super.formResetCallback();
    this.askToDraw();
  }

  /**
   * The core's words for each change, put back beside the store's entries; what is undone keeps the
   * words it had.
   *
   * @param {PoolView} view
   * @param {readonly import("../shared/store.js").Entry[]} entries
   */
  #changeItems(view, entries) {
    const items = [];
    let at = 0;
    for (const entry of entries) {
      let refused = "";
      if (!entry.undone) {
        const said = view.changes[at];
        at += 1;
        if (said !== undefined) {
          entry.sentence = said.sentence;
          entry.note = said.note;
          refused = said.refused?.sentence ?? "";
        }
      }
      items.push({ entry, sentence: entry.sentence, note: entry.note, refused });
    }
    return items;
  }

  /** @returns {import("./pool-page.js").Actions} */
  #actions() {
    return {
      type: (line, typed) => this.#safely(() => this.#type(line, typed), undefined),
      paste: (partner, tier, text) => this.#safely(() => this.#paste(partner, tier, text), false),
      move: (change) => this.#safely(() => this.#take("move", change, "move"), false),
      whose: (partner) => this.choose("partner", partner),
      add: (change) => this.#safely(() => this.#take("add", change, "add"), false),
      remove: (line) => {
        this.#safely(() => this.#take(`line ${line}`, removing(line), "remove"), false);
      },
      putBack: (line) => this.#putBack(line),
      setUndone: (id, undone) => this.#act(({ store }) => store.setUndone(id, undone, this)),
      undoAll: () => this.#act(({ store }) => store.undoAll(this)),
      showIn: (unit) => {
        this.#unit = unit;
        this.askToDraw();
      },
      showYear: (year) => {
        this.#year = year;
        this.askToDraw();
      },
      redraw: () => this.askToDraw(),
      link: () => this.#safely(() => this.#link(), null),
      csv: () => this.#safely(() => this.#csv(), undefined),
    };
  }

  /**
   * A step that the core could not take, even on a new instance, is said and left undone.
   *
   * @template Answer
   * @param {() => Answer} step @param {Answer} otherwise
   * @returns {Answer}
   */
  #safely(step, otherwise) {
    try {
      const answer = step();
      this.#mistakes.delete("step");
      return answer;
    } catch (error) {
      console.error(error);
      const sentence = error instanceof Error ? error.message : this.say("broken");
      const problem = { at: "", code: "step", found: "", sentence, hint: "", advice: false };
      this.#mistakes.set("step", { typed: "", problem });
      this.askToDraw();
      return otherwise;
    }
  }

  /** @param {(ground: Ground) => void} act */
  #act(act) {
    if (this.ground === null) return;
    this.#page?.foot.changed();
    act(this.ground);
  }

  /**
   * Asks the core whether the change can be made, before it is one.
   *
   * @param {Ground} ground @param {Change} change
   * @returns {Problem | null}
   */
  #refusal({ core, store }, change) {
    const changes = store.inForce();
    changes.push(change);
    return store.open(core).refusal(this.#request(changes));
  }

  /**
   * @param {string} key of the mistake, if it is one
   * @param {Change} change
   * @param {Reason} reason
   */
  #take(key, change, reason) {
    const ground = this.ground;
    if (ground === null) return false;
    const problem = this.#refusal(ground, change);
    if (problem === null) {
      this.#mistakes.delete(key);
      this.#act(({ store }) => store.append([change], reason, this));
    } else {
      this.#mistakes.set(key, { typed: change.amount ?? "", problem });
      this.askToDraw();
      // After the drawing that shows it.
      queueMicrotask(() => this.#page?.summary.node.focus());
    }
    return problem === null;
  }

  /** @param {string} line @param {string} typed */
  #type(line, typed) {
    const ground = this.ground;
    const unit = UNITS.get(this.#view?.unit ?? "");
    if (ground === null || unit === undefined) return;
    const change = setting(line, typed, unit);
    const problem = this.#refusal(ground, change);
    if (problem === null) {
      this.#mistakes.delete(`line ${line}`);
      this.#act(({ store }) => store.setAmount(change, this));
    } else {
      // The reader is on the way to the next cell: the summary speaks, the focus stays.
      this.#mistakes.set(`line ${line}`, { typed, problem });
      this.askToDraw();
    }
  }

  /** @param {string | null} partner @param {string} tier @param {string} text @returns {boolean} whether it was a block of cells */
  #paste(partner, tier, text) {
    const ground = this.ground;
    const unit = UNITS.get(this.#view?.unit ?? "");
    if (ground === null || unit === undefined || !/[\t\n]/.test(text.trim())) return false;
    const { core, store } = ground;
    const lang = this.language;
    const changes = store.inForce();
    const request = { unit, lang, changes, partner, tier, text, year: this.#shownYear };
    const { changes: pasted, problems } = store.open(core).paste(request);
    const problem = problems[0];
    if (problem === undefined) this.#mistakes.delete("paste");
    else {
      let sentence = "";
      for (const each of problems)
        sentence += sentence === "" ? each.sentence : ` ${each.sentence}`;
      this.#mistakes.set("paste", { typed: text, problem: { ...problem, sentence } });
    }
    if (pasted.length > 0) this.#act(() => store.append(pasted, "paste", this));
    else this.askToDraw();
    return true;
  }

  /** @param {string} line */
  #putBack(line) {
    this.#act(({ store }) => {
      for (const { id, change, undone } of Array.from(store.entries)) {
        if (!undone && change.change === "remove" && change.line === line) {
          store.setUndone(id, true, this);
        }
      }
    });
  }

  #link() {
    const ground = this.ground;
    if (ground === null) return null;
    const { text, problem } = ground.store
      .open(ground.core)
      .link(this.#request(ground.store.inForce()));
    this.#page?.foot.complain(problem?.sentence ?? "");
    if (problem !== null) return null;
    return this.addressOf(text);
  }

  #csv() {
    const ground = this.ground;
    if (ground === null) return;
    const text = ground.store.open(ground.core).csv(this.#request(ground.store.inForce()));
    download(text, fileName(this.#view?.document.title ?? "", "csv"), "text/csv;charset=utf-8");
  }
}
