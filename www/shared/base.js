import { engine } from "./engine.js";
import { fragment as pageFragment } from "./fragment.js";
import { make } from "./nodes.js";
import { Problems } from "./problems.js";
import { hold, release } from "./store.js";
import { SourceError, isSourceError, sourceOf } from "./source.js";
import { languageFor, say } from "./words.js";

/**
 * What every widget shares: figures from a file, a script or a table; one engine a script; one store
 * a document; a place in the host's form; links; and staying out of the way. Until the first drawing,
 * and after a failure, what the author left inside the element is what shows.
 *
 * Every field is declared, never only assigned: a host page may have setters on `Object.prototype`
 * that would swallow the assignment.
 *
 * @typedef {import("./contract.js").Change} Change
 * @typedef {import("./contract.js").Problem} Problem
 * @typedef {import("./engine.js").Core} Core
 * @typedef {import("./store.js").Doc} Doc
 * @typedef {import("./store.js").DocumentStore} DocumentStore
 * @typedef {import("./store.js").Reason} Reason
 * @typedef {import("./fragment.js").Answer} Answer
 * @typedef {import("./scene.js").Scene} Scene
 * @typedef {import("./words.js").Language} Language
 * @typedef {import("./words.js").WordKey} WordKey
 * @typedef {{ core: Core, store: DocumentStore }} Ground
 */

/** @type {Scene["mistakes"]} */
const NO_MISTAKES = new Map();

/** Children of an element that is still being parsed are not all there. */
function parsed() {
  if (document.readyState !== "loading") return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener("DOMContentLoaded", () => resolve(undefined), { once: true });
  });
}

async function started() {
  try {
    return await engine();
  } catch (error) {
    console.error(error);
    throw new SourceError("engineFailed", "brokenHint");
  }
}

export class LocalityElement extends HTMLElement {
  static formAssociated = true;
  static observedAttributes = ["src", "for", "unit", "editable", "name"];

  #root = this.attachShadow({ mode: "open" });
  #internals = this.attachInternals();
  #slot = document.createElement("slot");
  /** @type {Ground | null} */ #ground = null;
  /** @type {{ key: string, inside: boolean, store: DocumentStore } | null} */ #kept = null;
  /** @type {string | null} */ #held = null;
  /** @type {(() => void)[]} */ #undoOnLeave = [];
  #turn = 0;
  #drawAsked = false;
  #formDisabled = false;
  /** @type {Reason | null} */ #reason = null;
  /** @type {string | null} */ #waitingState = null;
  #value = "";
  /** @type {readonly Problem[]} */ #told = [];
  #follower = {
    follow: (/** @type {string} */ fragment) => this.#follow(fragment),
    complain: (/** @type {string} */ sentence) => this.linkComplaint(sentence),
  };

  constructor() {
    super();
    this.#root.append(this.#slot);
  }

  // --- what a widget fills in ---

  /** @returns {CSSStyleSheet[]} */
  get sheets() {
    return [];
  }

  /** Draws from the ground up to date, and says what the form value is. @param {Ground} _ground */
  draw(_ground) {
    return "";
  }

  /**
   * Takes the choices of a link, if it is one for this document.
   *
   * @param {Ground} ground @param {string} fragment
   * @returns {Answer}
   */
  follow({ core, store }, fragment) {
    const answer = store.open(core).follow(fragment);
    if (answer.outcome === "applied") {
      store.replace(answer.changes, "link", this);
      return { applied: true, complaint: "" };
    }
    return { applied: false, complaint: answer.outcome === "none" ? "" : answer.sentence };
  }

  /** @param {string} _sentence "" takes it away */
  linkComplaint(_sentence) {}

  /** What the reader had open or half typed goes with the old document. */
  forgetReader() {}

  // --- for the widget ---

  get root() {
    return this.#root;
  }

  get ground() {
    return this.#ground;
  }

  /** @returns {Scene} */
  get scene() {
    const say = (
      /** @type {WordKey} */ key,
      /** @type {ReadonlyMap<string, string> | undefined} */ gaps,
    ) => this.say(key, gaps);
    return { say, access: "none", mistakes: NO_MISTAKES, chosen: this.chosen };
  }

  /** What the reader looks at, here or in another element with the same figures. */
  get chosen() {
    return this.#ground?.store.chosen ?? null;
  }

  /** Lights it up in every element with the same figures. @param {string} kind @param {string | null} id null puts the light out */
  choose(kind, id) {
    this.#ground?.store.choose(id === null ? null : { kind, id });
  }

  get formDisabled() {
    return this.#formDisabled;
  }

  /** @returns {Language} */
  get language() {
    /** @type {Element | null} */
    let at = this;
    while (at !== null) {
      const said = at.closest("[lang]");
      if (said !== null) return languageFor(said.getAttribute("lang"));
      const root = at.getRootNode();
      at = root instanceof ShadowRoot ? root.host : null;
    }
    return "en";
  }

  /** @param {WordKey} key @param {ReadonlyMap<string, string>} [gaps] */
  say(key, gaps) {
    return say(this.language, key, gaps);
  }

  /** Until this, the element has no size of its own to measure. */
  dress() {
    if (this.#root.adoptedStyleSheets.length === 0) this.#root.adoptedStyleSheets = this.sheets;
  }

  /**
   * Puts the widget's own tree in place of the author's, or around it.
   *
   * @param {Element} tree @param {boolean} withFallback
   */
  show(tree, withFallback) {
    this.dress();
    if (withFallback) tree.append(this.#slot);
    else this.#slot.remove();
    if (tree.parentNode !== this.#root) this.#root.replaceChildren(tree);
  }

  /** What the author left inside, under what was found wrong. @param {readonly Problem[]} problems */
  drawFailure(problems) {
    const box = new Problems("h2");
    box.draw(this.say("fileProblem"), problems, this.scene);
    const node = make("div", { class: "widget", part: "widget", lang: this.language }, [box.node]);
    this.show(node, true);
  }

  /** Tells the page what was found wrong with the file, once. @param {readonly Problem[]} problems */
  tellProblems(problems) {
    let broken = false;
    for (const problem of problems) broken ||= !problem.advice;
    if (broken && !sameProblems(problems, this.#told)) {
      this.tell("locality-error", { problems: JSON.parse(JSON.stringify(problems)) });
    }
    this.#told = problems;
  }

  /** The address of this page with a link's text. @param {string} text */
  addressOf(text) {
    const address = new URL(location.href);
    address.hash = text;
    return address.href;
  }

  /** @param {string} type @param {unknown} detail */
  tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  /** The reader chose something that only this element keeps. @param {Reason} reason */
  did(reason) {
    this.#reason = reason;
    this.askToDraw();
  }

  /** Many reasons to draw in one turn make one drawing. */
  askToDraw() {
    if (this.#drawAsked) return;
    this.#drawAsked = true;
    queueMicrotask(() => {
      this.#drawAsked = false;
      this.#drawNow();
    });
  }

  // --- the form's and the script's side ---

  /** The reader's choices as a link's text; the same text is the form's value. */
  get value() {
    return this.#value;
  }

  get form() {
    return this.#internals.form;
  }

  get name() {
    return this.getAttribute("name") ?? "";
  }

  set name(name) {
    this.setAttribute("name", name);
  }

  formResetCallback() {
    this.#ground?.store.replace([], "reset", this);
  }

  /** @param {boolean} disabled */
  formDisabledCallback(disabled) {
    this.#formDisabled = disabled;
    this.askToDraw();
  }

  /** @param {unknown} state */
  formStateRestoreCallback(state) {
    if (typeof state !== "string" || state === "") return;
    if (this.#ground === null) this.#waitingState = state;
    else this.#follow(state);
  }

  // --- life ---

  connectedCallback() {
    pageFragment.expect(this.#follower);
    void this.#load();
  }

  disconnectedCallback() {
    this.#turn += 1;
    this.#leave();
  }

  /** @param {string} name @param {string | null} before @param {string | null} after */
  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if ((name === "src" || name === "for") && this.isConnected) {
      this.#leave();
      this.#kept = null;
      this.forgetReader();
      pageFragment.expect(this.#follower);
      void this.#load();
    } else this.askToDraw();
  }

  async #load() {
    // An element that was there before its script is told of its src and of its page: the last counts.
    this.#turn += 1;
    const turn = this.#turn;
    // Several attributes set in one go, or a child appended just after, count as one beginning.
    await null;
    await parsed();
    if (turn !== this.#turn) return;
    try {
      const { key, inside, store } = this.#hold();
      const [core, opened] = await Promise.all([started(), store]);
      if (turn !== this.#turn) return;
      this.#kept = { key, inside, store: opened };
      this.#ground = { core, store: opened };
      this.#undoOnLeave.push(
        opened.subscribe((reason, origin) => {
          if (origin === this) this.#reason = reason;
          this.askToDraw();
        }),
      );
      const forgetRecovery = core.onRecover(() => this.askToDraw());
      if (typeof forgetRecovery === "function") this.#undoOnLeave.push(forgetRecovery);
      if (this.#waitingState !== null) {
        const state = this.#waitingState;
        this.#waitingState = null;
        this.#follow(state);
      }
      pageFragment.ready(this.#follower);
      this.#drawNow();
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  /** @returns {{ key: string, inside: boolean, store: Promise<DocumentStore> }} */
  #hold() {
    const kept = this.#kept;
    // Figures inside the element are read once.
    const source = kept?.inside ? null : sourceOf(this);
    const key = source?.key ?? kept?.key ?? "";
    const store = hold(key, async () =>
      kept !== null && kept.key === key ? kept.store : (source ?? sourceOf(this)).load(),
    );
    this.#held = key;
    return { key, inside: source?.inside ?? true, store };
  }

  #leave() {
    pageFragment.forget(this.#follower);
    for (const undo of this.#undoOnLeave.splice(0)) undo();
    if (this.#held !== null) release(this.#held);
    this.#held = null;
    this.#ground = null;
  }

  #drawNow() {
    const ground = this.#ground;
    if (ground === null) return;
    const reason = this.#reason;
    this.#reason = null;
    try {
      this.#value = this.draw(ground);
      this.#internals.setFormValue(this.name === "" ? null : this.#value, this.#value);
    } catch (error) {
      this.#fail(error);
      return;
    }
    if (reason !== null) {
      this.tell("locality-change", {
        reason,
        value: this.#value,
        changes: JSON.parse(JSON.stringify(ground.store.inForce())),
      });
    }
  }

  /**
   * One broken widget is its own misfortune: it says so, its fallback shows, the others go on.
   *
   * @param {unknown} error
   */
  #fail(error) {
    pageFragment.forget(this.#follower);
    /** @type {[WordKey, WordKey, ReadonlyMap<string, string> | undefined]} */
    let words = ["broken", "brokenHint", undefined];
    if (isSourceError(error)) words = [error.key, error.hint, error.gaps];
    else console.error(error);
    /** @type {Problem} */
    const problem = {
      at: this.getAttribute("src") ?? "",
      code: words[0],
      found: "",
      sentence: this.say(words[0], words[2]),
      hint: this.say(words[1]),
      advice: false,
    };
    try {
      this.drawFailure([problem]);
    } catch (second) {
      console.error(second);
      this.#root.replaceChildren(this.#slot);
    }
    this.tell("locality-error", { problems: [problem] });
  }

  /** @param {string} fragment */
  #follow(fragment) {
    const ground = this.#ground;
    if (ground === null) return { applied: false, complaint: "" };
    return this.follow(ground, fragment);
  }
}

/** @param {readonly Problem[]} some @param {readonly Problem[]} others */
function sameProblems(some, others) {
  if (some.length !== others.length) return false;
  for (const [index, { at, code }] of some.entries()) {
    if (others[index]?.at !== at || others[index].code !== code) return false;
  }
  return true;
}
