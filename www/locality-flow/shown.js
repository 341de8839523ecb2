import { NOTHING_LIT } from "../shared/drawing.js";

/** The id that the file has for a place, which a view puts behind its level. @param {{ id: string, level: string }} place */
export function idIn({ id, level }) {
  return id.startsWith(`${level}:`) ? id.slice(level.length + 1) : id;
}

/**
 * Which places are shown, in reading order, and what runs between them.
 *
 * @typedef {import("../shared/contract.js").FlowView} FlowView
 * @typedef {import("../shared/contract.js").SceneItem} SceneItem
 * @typedef {import("../shared/drawing.js").Lit} Lit
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {import("../shared/store.js").Chosen} Chosen
 * @typedef {import("../shared/tree.js").Known} Known
 */
export class Shown {
  /** @type {FlowView} */ view;
  /** @type {Map<number | null, readonly number[]>} */ members;
  /** @type {Map<number, SceneItem>} */ places = new Map();
  /** @type {Map<number, SceneItem>} */ routes = new Map();
  /** @type {Set<number>} */ #there;

  /** @param {FlowView} view */
  constructor(view) {
    this.view = view;
    const order = view.scene?.order ?? Array.from(view.places.keys());
    this.members = new Map([[null, order]]);
    this.#there = new Set(order);
    for (const item of view.scene?.items ?? []) {
      if (item.body !== null) this.places.set(item.body, item);
      // What grew or shrank lies upon its ribbon, which comes first.
      if (item.relation !== null && !this.routes.has(item.relation)) {
        this.routes.set(item.relation, item);
      }
    }
  }

  /** @param {number | null} place */
  drawn(place) {
    return place !== null && this.#there.has(place) ? place : null;
  }

  /** @param {number} place @param {Scene} scene @returns {Known | null} */
  known(place, scene) {
    const about = this.view.places[place];
    if (about === undefined) return null;
    const { id, name, heading, openable, opened, stub, parts, says } = about;
    const label = scene.say("madeOf", new Map([["name", name]]));
    return {
      id,
      words: heading,
      inside: openable ? { open: opened, label } : null,
      facts: stub === "" ? parts : [stub, ...parts],
      says,
    };
  }

  /** A place, what comes to it and goes from it, and the other ends. @param {number} place @returns {Lit} */
  around(place) {
    const bodies = new Set(/** @type {(number | null)[]} */ ([place]));
    const relations = new Set(/** @type {number[]} */ ([]));
    for (const { relation, other } of this.view.places[place]?.says ?? []) {
      relations.add(relation);
      bodies.add(other);
    }
    return { bodies, relations };
  }

  /** What goes, and both its ends. @param {number} flow @returns {Lit} */
  along(flow) {
    const { from = null, to = null } = this.view.flows[flow] ?? {};
    return { bodies: new Set([from, to]), relations: new Set([flow]) };
  }

  /** What another element of the page has chosen, if it is here. @param {Chosen | null} chosen @returns {Lit} */
  chosen(chosen) {
    const at = this.view.places.findIndex((place) => {
      const same = chosen !== null && idIn(place) === chosen.id;
      return same && (place.level === chosen.kind || chosen.kind === "body");
    });
    return at < 0 ? NOTHING_LIT : this.around(at);
  }
}
