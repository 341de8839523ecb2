/**
 * What all elements of a page share, whichever script they came in: each script has its own copy of
 * every module. A symbol leaves no name on the host's `window`. The version is in it, as scripts of
 * another one may keep things differently.
 *
 * @template Thing
 * @param {string} name
 * @param {() => Thing} make called by the first who asks
 * @returns {Thing}
 */
export function onPage(name, make) {
  const key = Symbol.for(`locality.${name}/0.1.0`);
  const page = /** @type {{ [key]?: Thing }} */ (globalThis);
  const there = page[key];
  if (there !== undefined) return there;
  const value = make();
  Object.defineProperty(
    globalThis,
    key,
    /** @type {PropertyDescriptor} */ ({ __proto__: null, value }),
  );
  return value;
}
