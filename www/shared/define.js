/**
 * Registers an element once. A page that carries the script twice (a CMS template and an editor's
 * snippet) keeps the first copy; the second says nothing and throws nothing.
 *
 * @param {string} tag
 * @param {CustomElementConstructor} element
 */
export function define(tag, element) {
  if (customElements.get(tag) === undefined) customElements.define(tag, element);
}
