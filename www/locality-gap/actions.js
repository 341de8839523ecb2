import { withUnit } from "../shared/figures-text.js";
import { keyOf } from "./choices.js";

/**
 * What a reader can do, each as a change of the choices and a reason to draw again.
 *
 * @typedef {import("./session.js").Session} Session
 * @typedef {import("../shared/store.js").Reason} Reason
 * @typedef {import("./gap-page.js").Actions} Actions
 * @typedef {import("./choices.js").Target} Target
 * @typedef {object} Around what of the element an action may use
 * @property {() => Session} session the one of now: a new file brings a new one
 * @property {(reason: Reason) => void} chose
 * @property {() => void} redraw
 * @property {(key: string) => void} focus a field, after the drawing that fills it
 * @property {() => string} link
 * @property {() => void} csv
 */

/** @param {Around} around @returns {Actions} */
export function actionsOf(around) {
  const { session, chose, redraw } = around;
  const put = (
    /** @type {Target} */ target,
    /** @type {string} */ typed,
    /** @type {string | null} */ start,
  ) => {
    const { choices, view } = session();
    const amount = target.what === "saving" && target.part === "fullYear";
    choices.put(target, amount ? withUnit(typed, view?.unit ?? "") : typed, start);
    chose(target.what);
  };
  return {
    put,
    year: (year) => {
      session().choices.year = year;
      chose("year");
    },
    partner: (id) => {
      session().choices.partner = id === "" ? null : id;
      chose("partner");
    },
    order: (order) => {
      session().choices.order = order;
      chose("order");
    },
    underlying: (on) => {
      session().choices.underlying = on;
      chose("underlying");
    },
    spread: (id, wide) => {
      session().spread.set(id, wide);
      redraw();
    },
    listAll: () => {
      session().all = true;
      redraw();
    },
    solve: (solve) => {
      const { solve: asked } = session();
      const same = asked !== null && asked.id === solve.id && asked.for === solve.for;
      session().solve = same ? null : solve;
      chose("solve");
    },
    takeOver: (target, typed) => {
      const now = session();
      now.solve = null;
      if (target.what === "growth") now.spread.delete(target.of);
      put(target, typed, null);
      around.focus(keyOf(target));
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
      redraw();
    },
    redraw,
    link: around.link,
    csv: around.csv,
  };
}
