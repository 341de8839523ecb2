/**
 * The fields of steps that name lines or sources.
 *
 * @typedef {import("./rule-kinds.js").Step} Step
 * @typedef {import("../shared/contract.js").RiskView} RiskView
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {import("./step-fields.js").FieldAbout} FieldAbout
 */

/** @param {Step} step @param {RiskView} view @returns {FieldAbout[]} */
export function linesOf(step, view) {
  /** @type {FieldAbout[]} */
  const fields = [];
  for (const { id, name } of view.lines) {
    const put = (/** @type {boolean} */ checked) => {
      const lines = [];
      for (const line of step.lines) if (line !== id) lines.push(line);
      if (checked) lines.push(id);
      return { ...step, lines };
    };
    fields.push({
      is: "check",
      key: `lines ${id}`,
      label: name,
      checked: step.lines.includes(id),
      put,
    });
  }
  return fields;
}

/** @param {Step} step @param {Scene} scene @returns {FieldAbout[]} */
export function sourcesOf(step, { say }) {
  /** @type {FieldAbout[]} */
  const fields = [];
  const changed = (
    /** @type {number} */ place,
    /** @type {Partial<{ name: string, amount: string }> | null} */ to,
  ) => {
    const sources = [];
    for (const [at, source] of step.sources.entries()) {
      if (at !== place) sources.push(source);
      else if (to !== null) sources.push({ ...source, ...to });
    }
    return { ...step, sources };
  };
  for (const [place, { name, amount }] of step.sources.entries()) {
    const gaps = new Map([["count", String(place + 1)]]);
    const key = `sources[${place}]`;
    fields.push(
      {
        is: "text",
        key: `${key}.name`,
        label: say("sourceName", gaps),
        hint: "",
        value: name,
        put: (value) => changed(place, { name: value }),
      },
      {
        is: "text",
        key: `${key}.amount`,
        label: say("sourceAmount", gaps),
        hint: place === 0 ? say("amountHint") : "",
        value: amount,
        put: (value) => changed(place, { amount: value }),
      },
    );
    if (step.sources.length > 1) {
      const put = () => changed(place, null);
      fields.push({ is: "button", key: `${key} remove`, label: say("removeSource", gaps), put });
    }
  }
  const more = () => ({
    ...step,
    sources: [...step.sources, { name: say("contingency"), amount: "0" }],
  });
  fields.push({ is: "button", key: "more", label: say("addSource"), put: more });
  return fields;
}
