import { KeyedList, makeSvg, setAttribute } from "./nodes.js";

/** px around the scene, so that a line at its edge is seen whole. */
export const MARGIN = 8;

export const NOTHING_LIT = /** @type {Lit} */ ({ bodies: new Set(), relations: new Set() });

/**
 * The scene as SVG. Every line and outline is made in the core; here they become nodes that keep
 * their place from date to date, so that what goes can fade and what comes can draw itself.
 *
 * @typedef {import("./contract.js").SceneView} SceneView
 * @typedef {import("./contract.js").SceneItem} SceneItem
 * @typedef {{ bodies: ReadonlySet<number | null>, relations: ReadonlySet<number> }} Lit
 * @typedef {{ node: SVGGElement, outline: SVGPathElement, inner: SVGPathElement, text: SVGTextElement, lines: string, item: SceneItem, came: boolean }} Part
 */
export class Drawing {
  node = makeSvg("svg", { class: "scene", "aria-hidden": "true", focusable: "false" });
  #items = makeSvg("g", { class: "items" });
  #leaving = makeSvg("g");
  #moving = false;
  #lit = NOTHING_LIT;
  #list = new KeyedList(
    this.#items,
    (/** @type {SceneItem} */ item) => this.#create(item),
    (part, item) => this.#patch(part, item),
    null,
    ({ node }) => this.#leave(node),
  );

  constructor() {
    this.node.append(this.#items, this.#leaving);
  }

  /** @param {SceneView} scene @param {boolean} moving whether what comes and goes is shown coming and going */
  draw(scene, moving) {
    this.#moving = moving;
    setAttribute(
      this.node,
      "viewBox",
      `-${MARGIN} -${MARGIN} ${scene.width + 2 * MARGIN} ${scene.height + 2 * MARGIN}`,
    );
    this.#list.draw(
      scene.items,
      ({ kind, body, relation, says }) => `${kind} ${body ?? relation ?? says}`,
    );
  }

  /** @param {Lit} lit */
  light(lit) {
    this.#lit = lit;
    for (const part of this.#list.parts()) this.#dress(part);
  }

  /** Every outline and line of text with the style it is seen in. @returns {Iterable<Part>} */
  parts() {
    return this.#list.parts();
  }

  /** What is drawn where the pointer is. @param {EventTarget | null} target */
  itemAt(target) {
    for (const { node, item } of this.#list.parts()) {
      if (target instanceof Node && node.contains(target)) return item;
    }
    return null;
  }

  /** @param {SceneItem} item @returns {Part} */
  #create(item) {
    const outline = makeSvg("path", { class: "outline" });
    const inner = makeSvg("path", { class: "inner" });
    const text = makeSvg("text");
    const node = makeSvg("g", {}, [outline, inner, text]);
    return { node, outline, inner, text, lines: "", item, came: this.#moving };
  }

  /** @param {Part} part @param {SceneItem} item */
  #patch(part, item) {
    part.item = item;
    setAttribute(part.outline, "d", item.outline);
    setAttribute(part.inner, "d", item.inner);
    const lines = JSON.stringify(item.lines);
    if (lines !== part.lines) {
      part.lines = lines;
      part.text.replaceChildren();
      for (const { x, y, text, style } of item.lines) {
        const line = makeSvg("tspan", { x: String(x), y: String(y), class: style });
        line.textContent = text;
        part.text.append(line);
      }
    }
    this.#dress(part);
  }

  /** @param {Part} part */
  #dress({ node, item, came }) {
    const { body, relation } = item;
    const lit =
      (body !== null && this.#lit.bodies.has(body)) ||
      (relation !== null && this.#lit.relations.has(relation));
    setAttribute(
      node,
      "class",
      `${item.kind} ${item.style}${lit ? " lit" : ""}${came ? " came" : ""}`,
    );
  }

  /** @param {SVGGElement} node */
  #leave(node) {
    if (!this.#moving) return node.remove();
    setAttribute(node, "class", `${node.getAttribute("class")} going`);
    this.#leaving.append(node);
    // Where nothing moves, or nothing is seen, there is no end of a movement to wait for.
    const still = getComputedStyle(node).animationName === "none";
    if (still || node.getClientRects().length === 0) node.remove();
    else node.addEventListener("animationend", () => node.remove());
  }
}
