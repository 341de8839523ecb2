/**
 * Which bodies are shown, in reading order, and how relations run between what is shown.
 *
 * @typedef {import("../shared/contract.js").StructureView} StructureView
 * @typedef {import("../shared/contract.js").SceneItem} SceneItem
 * @typedef {import("../shared/drawing.js").Lit} Lit
 * @typedef {import("../shared/tree.js").Known} Known
 * @typedef {import("../shared/scene.js").Scene} Scene
 */

export class Shown {
  /** @type {StructureView} */ view;
  /** Indexes of bodies. @type {readonly number[]} */ order;
  /** @type {Map<number | null, number[]>} */ members = new Map();
  /** @type {Map<number, SceneItem>} */ places = new Map();
  /** @type {Map<number, SceneItem>} */ routes = new Map();
  /** @type {Set<number>} */ #drawn;

  /** @param {StructureView} view */
  constructor(view) {
    this.view = view;
    this.order = view.scene?.order ?? openOnes(view);
    this.#drawn = new Set(this.order);
    for (const body of this.order) {
      const holder = this.#around(view.bodies[body]?.container ?? null);
      const members = this.members.get(holder);
      if (members === undefined) this.members.set(holder, [body]);
      else members.push(body);
    }
    /** @type {Map<string, SceneItem>} */
    const lines = new Map();
    for (const item of view.scene?.items ?? []) {
      if (item.body !== null) this.places.set(item.body, item);
      if (item.relation !== null) lines.set(this.#line(item.relation), item);
    }
    for (const relation of view.relations.keys()) {
      const item = lines.get(this.#line(relation));
      if (item !== undefined) this.routes.set(relation, item);
    }
  }

  /** Several relations of one kind between the same two that are shown are one line. @param {number} relation */
  #line(relation) {
    const { from = null, to = null, kind = "" } = this.view.relations[relation] ?? {};
    return `${this.drawn(from)} ${this.drawn(to)} ${kind}`;
  }

  /**
   * The body itself, or the closed one around it; null for one that is not there at the date.
   *
   * @param {number | null} body
   */
  drawn(body) {
    const shown = this.#around(body);
    return shown === body || shown === null || !this.view.bodies[shown]?.open ? shown : null;
  }

  /** The body itself, or the nearest one around it that is shown. @param {number | null} body */
  #around(body) {
    while (body !== null && !this.#drawn.has(body)) {
      body = this.view.bodies[body]?.container ?? null;
    }
    return body;
  }

  /** What the list says of a body. @param {number} body @param {Scene} scene @returns {Known | null} */
  known(body, scene) {
    const view = this.view.bodies[body];
    if (view === undefined) return null;
    const { id, name, heading, markWords, members, open, also, functions, note, says } = view;
    const facts = [];
    if (also.length > 0)
      facts.push(scene.say("alsoWritten", new Map([["names", also.join("; ")]])));
    if (functions.length > 0) facts.push(`${scene.say("functions")}: ${functions.join("; ")}`);
    if (note !== "") facts.push(note);
    return {
      id,
      words: markWords === "" ? heading : `${heading} · ${markWords}`,
      inside:
        members === 0 ? null : { open, label: scene.say("inside", new Map([["name", name]])) },
      facts,
      says,
    };
  }

  /** What lights up with a body: its relations and where they lead. @param {number} body */
  around(body) {
    /** @type {number[]} */
    const relations = [];
    for (const relation of this.routes.keys()) {
      const { from = null, to = null } = this.view.relations[relation] ?? {};
      if (this.drawn(from) === body || this.drawn(to) === body) relations.push(relation);
    }
    return this.lit([body], relations);
  }

  /**
   * These bodies, and these relations with both their ends, as far as they are shown.
   *
   * @param {readonly number[]} bodies @param {readonly number[]} relations
   * @returns {Lit}
   */
  lit(bodies, relations) {
    const lit = new Set(/** @type {(number | null)[]} */ ([]));
    const lines = new Set(/** @type {number[]} */ ([]));
    for (const body of bodies) lit.add(this.drawn(body));
    for (const relation of relations) {
      const { from = null, to = null } = this.view.relations[relation] ?? {};
      lit.add(this.drawn(from)).add(this.drawn(to));
      lines.add(this.routes.get(relation)?.relation ?? relation);
    }
    return { bodies: lit, relations: lines };
  }
}

/** Without a picture: every body whose containers are open. @param {StructureView} view */
function openOnes(view) {
  const open = new Set(/** @type {(number | null)[]} */ ([null]));
  /** @type {number[]} */
  const order = [];
  // Containers come before their members.
  for (const [body, { container, present, mark, open: opened }] of view.bodies.entries()) {
    if (!open.has(container)) continue;
    if (present || mark !== "") order.push(body);
    // A container that is not there yet does not hide a member that is.
    if (opened || (!present && mark === "")) open.add(body);
  }
  return order;
}
