/**
 * A request as JSON text.
 *
 * Not `JSON.stringify` of the whole: old libraries on host pages give arrays and objects a `toJSON`
 * of their own, and then an array goes out as a string. On a string or a number it asks nobody.
 *
 * @param {unknown} value plain objects, arrays, strings, numbers, booleans and null
 * @returns {string}
 */
export function requestText(value) {
  if (Array.isArray(value)) {
    let text = "[";
    for (let index = 0; index < value.length; index += 1) {
      text += (index === 0 ? "" : ",") + requestText(value[index]);
    }
    return `${text}]`;
  }
  if (typeof value === "object" && value !== null) {
    const fields = /** @type {Record<string, unknown>} */ (value);
    let text = "";
    for (const name of Object.keys(fields)) {
      if (fields[name] === undefined) continue;
      text += (text === "" ? "" : ",") + JSON.stringify(name) + ":" + requestText(fields[name]);
    }
    return `{${text}}`;
  }
  return JSON.stringify(value ?? null) ?? "null";
}
