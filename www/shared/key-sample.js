import { makeSvg } from "./nodes.js";

/**
 * A sample in the key of a diagram, drawn as the thing itself is.
 *
 * @param {{ style: string, outline: string, inner: string }} look
 * @param {"route" | "box"} shape
 * @param {string} viewBox
 */
export function keySample({ style, outline, inner }, shape, viewBox) {
  return makeSvg("svg", { class: "scene sample", viewBox, "aria-hidden": "true" }, [
    makeSvg("g", { class: `${shape} ${style}` }, [
      makeSvg("path", { class: "outline", d: outline }),
      makeSvg("path", { class: "inner", d: inner }),
    ]),
  ]);
}
