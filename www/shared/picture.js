import "./diagram-words.js";
import { Drawing, MARGIN } from "./drawing.js";
import { make, setAttribute, setText } from "./nodes.js";

/**
 * The picture in a region of its own, which scrolls and zooms by itself and leaves the page's own
 * scrolling alone: the wheel zooms only with Ctrl, a finger scrolls as anywhere.
 *
 * @typedef {import("./contract.js").SceneView} SceneView
 * @typedef {import("./contract.js").SceneItem} SceneItem
 * @typedef {import("./scene.js").Scene} Scene
 * @typedef {import("./words.js").WordKey} WordKey
 * @typedef {object} PictureActions
 * @property {() => void} fullScreen
 * @property {boolean} [fromTheStart] whether what does not fit is seen from its left edge; else from where
 *   most boxes are in sight
 * @property {(item: SceneItem) => void} [press] where what is drawn can be pressed itself
 * @property {(item: SceneItem | null) => void} [near] what the pointer is at
 */

const STEP = 1.25;
const LEAST = 0.1;
const MOST = 4;
/** A name of 14 px stays at least 12 px high when a picture is made to fit at first. */
const READABLE = 12 / 14;
/** The region's own two edges. */
const EDGES = 2;

export class Picture {
  node = make("div", { class: "picture" });
  canvas = make("div", { class: "canvas" });
  drawing = new Drawing();
  #tools = make("div", { class: "toolbar", role: "group" });
  #region = make("div", { class: "region", role: "region", part: "picture" });
  #about = make("p", { class: "unseen" });
  #caption = make("p", { class: "caption soft", "aria-hidden": "true" });
  #hint = make("p", { class: "hint" });
  /** @type {[WordKey, HTMLButtonElement][]} */ #buttons = [];
  /** @type {SceneView | null} */ #scene = null;
  #zoom = 0;
  #chosen = false;
  #word;
  #act;

  /** @param {WordKey} hint which keys there are @param {PictureActions} act */
  constructor(hint, act) {
    this.#word = hint;
    this.#act = act;
    /** @type {[WordKey, () => void][]} */
    const tools = [
      ["zoomIn", () => this.#zoomTo(this.#zoom * STEP)],
      ["zoomOut", () => this.#zoomTo(this.#zoom / STEP)],
      ["zoomFit", () => this.#zoomTo(this.#fit())],
    ];
    if (document.fullscreenEnabled) tools.push(["fullScreen", act.fullScreen]);
    for (const [word, act] of tools) {
      const button = make("button", { type: "button", part: "button" });
      button.addEventListener("click", act);
      this.#buttons.push([word, button]);
      this.#tools.append(button);
    }
    this.canvas.append(this.drawing.node);
    this.#region.append(this.#about, this.canvas);
    this.node.append(this.#tools, this.#region, this.#caption, this.#hint);
    this.#region.addEventListener(
      "wheel",
      (event) => {
        if (!event.ctrlKey) return;
        event.preventDefault();
        this.#zoomTo(this.#zoom * (event.deltaY < 0 ? STEP : 1 / STEP));
      },
      { passive: false },
    );
    this.#region.addEventListener("pointerdown", (event) => this.#drag(event));
    const { press, near } = act;
    const { node } = this.drawing;
    if (press !== undefined) {
      node.addEventListener("click", ({ target }) => {
        const item = this.drawing.itemAt(target);
        if (item !== null) press(item);
      });
    }
    if (near !== undefined) {
      node.addEventListener("pointerover", ({ target }) => near(this.drawing.itemAt(target)));
      node.addEventListener("pointerleave", () => near(null));
    }
  }

  /** px across that a picture may have and fit in its region; 0 while it is not seen. */
  get room() {
    const { offsetWidth } = this.#region;
    return offsetWidth === 0 ? 0 : offsetWidth - 2 * MARGIN - EDGES;
  }

  /** @param {SceneView} view @param {boolean} moving @param {Scene} scene */
  draw(view, moving, scene) {
    this.#scene = view;
    this.drawing.draw(view, moving);
    setAttribute(this.#tools, "aria-label", scene.say("pictureTools"));
    setAttribute(this.#region, "aria-label", view.title);
    setText(this.#about, view.description);
    setText(this.#hint, scene.say(this.#word));
    for (const [word, button] of this.#buttons) setText(button, scene.say(word));
    if (this.#zoom > 0) this.#size();
  }

  /** Until the reader chooses a size, the picture is made to fit if it stays readable. */
  settle() {
    if (this.#chosen || this.#region.clientWidth === 0) return;
    const first = this.#zoom === 0;
    const fit = this.#fit();
    this.#zoom = fit < READABLE ? 1 : fit;
    this.#size();
    if (first && !this.#act.fromTheStart) this.#start();
  }

  /** What does not fit begins at the top, where most boxes are in sight. */
  #start() {
    const wide = this.#region.clientWidth / this.#zoom;
    const high = this.#region.clientHeight / this.#zoom;
    const boxes = (this.#scene?.items ?? []).filter(
      ({ kind, y, height }) => kind === "box" && y + height < high,
    );
    let [left, most] = [0, 0];
    for (const { x } of boxes) {
      const seen = boxes.filter((box) => box.x >= x && box.x + box.width < x + wide).length;
      if (seen > most || (seen === most && x < left)) [left, most] = [x, seen];
    }
    this.#region.scrollLeft = (left - MARGIN) * this.#zoom;
  }

  /** @param {string} sentence of the relation that is lit */
  say(sentence) {
    setText(this.#caption, sentence);
  }

  /** @param {string} key @returns {boolean} whether it meant something here */
  key(key) {
    const zoom = new Map([
      ["+", this.#zoom * STEP],
      ["=", this.#zoom * STEP],
      ["-", this.#zoom / STEP],
      ["0", this.#fit()],
    ]).get(key);
    if (zoom !== undefined) this.#zoomTo(zoom);
    return zoom !== undefined;
  }

  /** How much room the whole takes at its own size. */
  get #whole() {
    const { width = 0, height = 0 } = this.#scene ?? {};
    return { width: width + 2 * MARGIN, height: height + 2 * MARGIN };
  }

  #fit() {
    const { width, height } = this.#whole;
    const { clientWidth, clientHeight } = this.#region;
    const whole = this.#region.matches(":fullscreen *") ? clientHeight / height : 1;
    return Math.min(1, whole, clientWidth / width);
  }

  /** What is in the middle stays there. @param {number} zoom */
  #zoomTo(zoom) {
    this.#chosen = true;
    const region = this.#region;
    const { clientWidth, clientHeight } = region;
    const across = (region.scrollLeft + clientWidth / 2) / this.#zoom;
    const down = (region.scrollTop + clientHeight / 2) / this.#zoom;
    this.#zoom = Math.max(LEAST, Math.min(MOST, zoom));
    this.#size();
    region.scrollLeft = across * this.#zoom - clientWidth / 2;
    region.scrollTop = down * this.#zoom - clientHeight / 2;
  }

  #size() {
    const { width, height } = this.#whole;
    const { style } = this.canvas;
    style.setProperty("--z", String(this.#zoom));
    style.setProperty("inline-size", `${width * this.#zoom}px`);
    style.setProperty("block-size", `${height * this.#zoom}px`);
  }

  /** A mouse takes hold of the ground; a finger scrolls as it does anywhere. @param {PointerEvent} event */
  #drag(event) {
    const region = this.#region;
    const { target } = event;
    const onButton = target instanceof Element && target.closest("button") !== null;
    const pressed = this.#act.press !== undefined && this.drawing.itemAt(target) !== null;
    if (onButton || pressed || event.pointerType !== "mouse" || event.button !== 0) return;
    // The bar at its edge belongs to the browser.
    if (event.offsetX > region.clientWidth && target === region) return;
    event.preventDefault();
    const from = { x: event.clientX + region.scrollLeft, y: event.clientY + region.scrollTop };
    region.setPointerCapture(event.pointerId);
    const move = (/** @type {PointerEvent} */ { clientX, clientY }) => {
      region.scrollLeft = from.x - clientX;
      region.scrollTop = from.y - clientY;
    };
    const end = () => region.removeEventListener("pointermove", move);
    region.addEventListener("pointermove", move);
    region.addEventListener("lostpointercapture", end, { once: true });
  }
}
