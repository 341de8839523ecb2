import { WITHIN } from "./rule-kinds.js";
import { linesOf, sourcesOf } from "./step-lists.js";

/**
 * The fields of a step, by its kind. Each says what it is called and what the step is once something
 * is put in; nothing is checked here, that is the core's.
 *
 * @typedef {import("./rule-kinds.js").Step} Step
 * @typedef {import("../shared/contract.js").RiskView} RiskView
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {{ key: string, label: string }} Named `key` is where a problem of it is said to be
 * @typedef {Named & { is: "text", hint: string, value: string, put: (value: string) => Step }} TextAbout
 * @typedef {Named & { is: "choice", value: string, options: { id: string, name: string }[], put: (value: string) => Step }} ChoiceAbout
 * @typedef {Named & { is: "check", checked: boolean, put: (checked: boolean) => Step }} CheckAbout
 * @typedef {Named & { is: "button", put: () => Step }} ButtonAbout
 * @typedef {TextAbout | ChoiceAbout | CheckAbout | ButtonAbout} FieldAbout
 */

/** @param {Step} step @param {RiskView} view @param {Scene} scene @returns {FieldAbout[]} */
export function fieldsOf(step, view, scene) {
  const { say } = scene;
  const partners = [];
  for (const { partner, name } of view.pool.contributions) partners.push({ id: partner, name });
  const amount = amountOf(step, scene);
  const percent = (/** @type {string} */ label) => percentOf(step, label);
  switch (step.step) {
    case "fixed-share":
      return weightsOf(step, partners, scene);
    case "contingency":
      return [nameOf(step, scene), amount];
    case "tolerance": {
      const options = [];
      for (const [id, word] of WITHIN) options.push({ id, name: say(word) });
      /** @type {FieldAbout[]} */
      const fields = [
        percent(say("tolerancePercent")),
        {
          is: "choice",
          key: "within",
          label: say("withinShared"),
          value: step.within,
          options,
          put: (within) => ({ ...step, within }),
        },
      ];
      const weights = step.within === "fixed-share" ? weightsOf(step, partners, scene) : [];
      for (const field of weights) fields.push(field);
      return fields;
    }
    case "cap":
      return capsOf(step, partners, scene);
    case "fixed-lines":
      return linesOf(step, view);
    case "cascade":
      return sourcesOf(step, scene);
    case "threshold":
      return [
        {
          is: "choice",
          key: "partner",
          label: say("thresholdPartner"),
          value: step.partner,
          options: partners,
          put: (partner) => ({ ...step, partner }),
        },
        percent(say("thresholdPercent")),
      ];
    case "as-rule": {
      const options = [];
      for (const { id, name } of view.choices) {
        if (!id.startsWith("own-") || id === step.rule) options.push({ id, name });
      }
      const put = (/** @type {string} */ rule) => ({ ...step, rule });
      return [
        { is: "choice", key: "rule", label: say("whichRule"), value: step.rule, options, put },
      ];
    }
    default:
      return [];
  }
}

/** @param {Step} step @param {Scene} scene @returns {TextAbout} */
function nameOf(step, { say }) {
  const put = (/** @type {string} */ name) => ({ ...step, name });
  return { is: "text", key: "name", label: say("sumName"), hint: "", value: step.name, put };
}

/** @param {Step} step @param {Scene} scene @returns {TextAbout} */
function amountOf(step, { say }) {
  const put = (/** @type {string} */ amount) => ({ ...step, amount });
  const { amount: value } = step;
  return {
    is: "text",
    key: "amount",
    label: say("amountInPounds"),
    hint: say("amountHint"),
    value,
    put,
  };
}

/** @param {Step} step @param {string} label @returns {TextAbout} */
function percentOf(step, label) {
  const put = (/** @type {string} */ percent) => ({ ...step, percent });
  return { is: "text", key: "percent", label, hint: "", value: step.percent, put };
}

/** @typedef {{ id: string, name: string }[]} Partners */

/** @param {Step} step @param {Partners} partners @param {Scene} scene @returns {FieldAbout[]} */
function weightsOf(step, partners, { say }) {
  /** @type {FieldAbout[]} */
  const fields = [];
  for (const { id, name } of partners) {
    let value = "";
    for (const each of step.weights) if (each.partner === id) value = each.weight;
    const put = (/** @type {string} */ weight) => {
      const weights = [];
      for (const partner of partners) {
        let kept = partner.id === id ? weight : "";
        for (const each of step.weights) {
          if (each.partner === partner.id && partner.id !== id) kept = each.weight;
        }
        weights.push({ partner: partner.id, weight: kept });
      }
      return { ...step, weights };
    };
    const label = say("weightOf", new Map([["partner", name]]));
    const hint = fields.length === 0 ? say("weightHint") : "";
    fields.push({ is: "text", key: `weights ${id}`, label, hint, value, put });
  }
  return fields;
}

/** @param {Step} step @param {Partners} partners @param {Scene} scene @returns {FieldAbout[]} */
function capsOf(step, partners, { say }) {
  /** @type {FieldAbout[]} */
  const fields = [];
  for (const { id, name } of partners) {
    let value = "";
    for (const each of step.caps) if (each.partner === id) value = each.most;
    const put = (/** @type {string} */ most) => {
      const caps = [];
      for (const partner of partners) {
        let kept = partner.id === id ? most : "";
        for (const each of step.caps) {
          if (each.partner === partner.id && partner.id !== id) kept = each.most;
        }
        caps.push({ partner: partner.id, most: kept });
      }
      return { ...step, caps };
    };
    const label = say("capOf", new Map([["partner", name]]));
    const hint = fields.length === 0 ? say("capHint") : "";
    fields.push({ is: "text", key: `caps ${id}`, label, hint, value, put });
  }
  return fields;
}
