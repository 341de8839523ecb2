/**
 * What stands between the core and the real factory in a build with faults: a call can be told to
 * fail for real.
 *
 *     globalThis[Symbol.for("locality.fault")] = { kind: "panic", left: 1 };   // the next call
 *
 * `kind` is "panic", "stack" or "memory"; `left` counts the calls still to fail.
 */
import { createApi as createReal } from "locality:real-factory";

const KEY = Symbol.for("locality.fault");

/** @param {any} instantiate */
export function createApi(instantiate) {
  const api = /** @type {any} */ (createReal(instantiate));
  /** @type {Record<string, Function>} */
  const armed = {};
  for (const name of Object.keys(api)) {
    armed[name] = (/** @type {unknown[]} */ ...values) => {
      const fault = /** @type {any} */ (globalThis)[KEY];
      if (fault?.left > 0 && name !== "open" && name !== "close") {
        fault.left -= 1;
        api.fault(fault.kind);
      }
      return api[name](...values);
    };
  }
  return armed;
}
