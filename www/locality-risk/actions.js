import { withUnit } from "../shared/figures-text.js";
import { copiedSteps, newStep } from "./rule-kinds.js";
import { MOST_SHOWN } from "./shown-rules.js";

/**
 * What a reader can do, each as a change of the choices and a reason to draw again.
 *
 * @typedef {import("./session.js").Session} Session
 * @typedef {import("../shared/store.js").Reason} Reason
 * @typedef {import("../shared/scene.js").Scene["say"]} Say
 * @typedef {object} Around what of the element an action may use
 * @property {() => Session} session the one of now: a new file brings a new one
 * @property {(reason: Reason) => void} chose
 * @property {() => void} redraw
 * @property {Say} say
 * @property {(rule: string) => void} open the editor of a rule
 * @property {() => string} link
 * @property {(what: "riskCsv" | "memorandum", suffix: string) => void} take
 * @typedef {import("./risk-page.js").Actions} Actions
 * @typedef {import("./rule-kinds.js").OwnRule} OwnRule
 */

/** @param {Around} around @returns {Actions} */
export function actionsOf(around) {
  const { session, chose } = around;
  return {
    pool: (id) => {
      session().choices.turnTo(id);
      chose("pool");
    },
    partner: (id) => {
      session().choices.partner = id;
      chose("partner");
    },
    type: (name, typed) => {
      session().choices.type(name, typed);
      session().typing = name;
      chose("variance");
    },
    slide: (pounds) => {
      session().choices.type("variance", pounds);
      chose("variance");
    },
    settle: () => {
      session().typing = "";
      around.redraw();
    },
    bound: (end, typed) => {
      session().choices.type(end, typed);
      chose("bounds");
    },
    contribute: (typed, pasted) => {
      const { choices, pool, view } = session();
      for (const { partner, name, typed: amount } of typed) {
        if (amount.trim() === "") choices.asInDocument(pool, partner);
        else choices.contribute(pool, partner, name, withUnit(amount, view?.unit ?? ""));
      }
      chose(pasted ? "paste" : "contribution");
    },
    asInDocument: (partner) => {
      const { choices, pool } = session();
      choices.asInDocument(pool, partner);
      chose("undo");
    },
    typeLines: (typed) => {
      for (const { line, typed: amount } of typed) session().choices.typeLine(line, amount);
      chose("variance");
    },
    baseline: (rule) => {
      session().choices.baseline = rule;
      chose("baseline");
    },
    show: (rule, shown) => {
      const { choices, view } = session();
      const ids = [];
      for (const { id } of view?.rules ?? []) if (id !== rule) ids.push(id);
      if (shown) ids.push(rule);
      choices.shown = ids;
      chose("rules");
    },
    build: () => build(around, null),
    copy: (rule) => build(around, rule),
    edit: (rule) => {
      for (const entry of session().choices.built()) {
        if (entry.rule.id === rule.id) entry.rule = rule;
      }
      session().typing = `rule ${rule.id}`;
      chose("rule");
    },
    removeRule: (rule) => {
      const { choices } = session();
      for (const { id, rule: built } of choices.built()) {
        if (built.id === rule) choices.setUndone(id, true);
      }
      chose("rule");
    },
    setUndone: (id, undone) => {
      session().choices.setUndone(id, undone);
      chose(undone ? "undo" : "redo");
    },
    undoAll: () => {
      session().choices.undoAll();
      chose("undo");
    },
    showIn: (unit) => {
      session().unit = unit;
      around.redraw();
    },
    redraw: around.redraw,
    link: around.link,
    csv: () => around.take("riskCsv", ""),
    memorandum: () => around.take("memorandum", ` ${around.say("memorandumFile")}`),
  };
}

/** Starts a rule: from nothing, or from one that is there. @param {Around} around @param {string | null} from */
function build({ session, say, chose, open }, from) {
  const { choices, view } = session();
  if (view === null) return;
  const taken = new Set();
  const ids = [];
  for (const { id } of view.choices) taken.add(id);
  for (const { id } of view.rules) ids.push(id);
  for (const entry of choices.entries) if (entry.what === "rule") taken.add(entry.rule.id);
  const id = choices.freeId(taken);
  /** @type {OwnRule} */
  let rule = {
    id,
    name: say("newRule"),
    alike: true,
    over: [newStep("proportional", view, (key) => say(key))],
    under: [],
    outcome: null,
  };
  for (const shown of view.rules) {
    if (shown.id !== from) continue;
    const { outcome } = shown;
    rule = {
      id,
      name: say("copyOf", new Map([["rule", shown.name]])),
      alike: shown.alike,
      over: copiedSteps(shown.over, view),
      under: shown.alike ? [] : copiedSteps(shown.under, view),
      outcome: outcome === null ? null : linked(outcome),
    };
  }
  choices.build(rule);
  makeRoom(session(), ids);
  ids.push(id);
  choices.shown = ids;
  chose("rule");
  // After the drawing that shows it.
  queueMicrotask(() => open(id));
}

/** @param {import("./rule-kinds.js").Outcome} outcome */
function linked({ name, partner, amount, achieved }) {
  return { name, partner, amount, achieved };
}

/** A ninth rule has no room: the last that is neither compared with nor agreed goes. @param {Session} session @param {string[]} ids */
function makeRoom(session, ids) {
  session.madeRoom = "";
  if (ids.length < MOST_SHOWN) return;
  const rules = Array.from(session.view?.rules ?? []).reverse();
  for (const { id, name, baseline, agreed } of rules) {
    if (baseline || agreed) continue;
    ids.splice(ids.indexOf(id), 1);
    session.madeRoom = name;
    return;
  }
}
