/*
 * Runs before anything else on a page under test, and keeps watch: reports of the policy, errors,
 * globals, requests, listeners on the page, and a tripwire for script that came in as text.
 */
(() => {
  /** @type {string[]} */
  const reports = [];
  /** @type {string[]} */
  const errors = [];
  /** @type {{ type: string, detail: unknown }[]} */
  const events = [];
  let tripped = 0;
  let listeners = 0;

  document.addEventListener("securitypolicyviolation", (event) =>
    reports.push(`${event.violatedDirective} ${event.blockedURI}`),
  );
  addEventListener("error", (event) => errors.push(String(event.message)));
  addEventListener("unhandledrejection", (event) => errors.push(String(event.reason)));
  for (const type of ["locality-change", "locality-error"]) {
    document.addEventListener(type, (event) =>
      events.push({ type, detail: /** @type {CustomEvent} */ (event).detail }),
    );
  }
  globalThis.alert =
    globalThis.prompt =
    globalThis.confirm =
      () => {
        tripped += 1;
        return undefined;
      };

  for (const target of [globalThis, document]) {
    const { addEventListener: add, removeEventListener: remove } = target;
    target.addEventListener = function (...args) {
      listeners += 1;
      return add.apply(this, args);
    };
    target.removeEventListener = function (...args) {
      listeners -= 1;
      return remove.apply(this, args);
    };
  }

  const before = new Set(Object.getOwnPropertyNames(globalThis));
  before.add("probe");

  /** Elements by a path that may step into shadow roots with >>>. @param {string} path */
  function all(path) {
    let places = [document];
    let found = [];
    for (const step of path.split(">>>")) {
      found = [];
      for (const place of places) found.push(...place.querySelectorAll(step.trim()));
      places = [];
      for (const element of found) if (element.shadowRoot) places.push(element.shadowRoot);
    }
    return found;
  }

  const seen = (element) => element.getClientRects().length > 0;
  const plain = (text) => (text ?? "").replace(/\s+/g, " ").trim();

  globalThis.probe = Object.freeze({
    reports,
    errors,
    events,
    all,
    /** What a test caught on its way out. */
    caught: {},
    get tripped() {
      return tripped;
    },
    get listeners() {
      return listeners;
    },
    /** The text of everything visible that the path finds. */
    texts(path) {
      const texts = [];
      for (const element of all(path)) if (seen(element)) texts.push(plain(element.textContent));
      return texts;
    },
    text: (path) => globalThis.probe.texts(path)[0] ?? null,
    values(path) {
      const values = [];
      for (const element of all(path)) if (seen(element)) values.push(element.value);
      return values;
    },
    attribute: (path, name) => all(path).find(seen)?.getAttribute(name) ?? null,
    visible: (path) => all(path).some(seen),
    /** How many widgets have drawn something of their own. */
    drawn: () => all("locality-pool >>> .widget").length,
    /** The element with the focus, through shadow roots, in a word or two. */
    focused() {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      if (!at) return "";
      const name = at.getAttribute("aria-label") ?? at.labels?.[0]?.textContent ?? at.textContent;
      return `${at.localName} ${plain(name)}`;
    },
    newGlobals() {
      const names = [];
      for (const name of Object.getOwnPropertyNames(globalThis)) {
        // A frame's or an element's name is no global of ours.
        if (!before.has(name) && !/^\d+$/.test(name)) names.push(name);
      }
      return names;
    },
    foreignRequests() {
      const foreign = [];
      for (const entry of performance.getEntriesByType("resource")) {
        if (new URL(entry.name).origin !== location.origin) foreign.push(entry.name);
      }
      return foreign;
    },
  });
})();
