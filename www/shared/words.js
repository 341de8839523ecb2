/**
 * The buttons and labels that several widgets have; `words.js` in a widget's own folder has the
 * rest. Sentences about figures come from the core; a word that is only here is a word on a control,
 * a heading, or about the page itself. `{name}` is filled in by `say`.
 */

const EN = Object.freeze({
  loading: "Loading the figures",
  // faces
  faces: "Ways to see the figures",
  table: "Table",
  picture: "Picture",
  chart: "Chart",
  asTable: "As a table",
  inWords: "In words",
  was: "was",
  // table
  partner: "Partner",
  total: "Total",
  units: "Show amounts in",
  unitPounds: "£",
  unitThousands: "£000",
  unitMillions: "£m",
  // casting
  // picture
  key: "Key",
  tier: "Tier",
  before: "Before",
  amount: "Amount",
  share: "Share",
  // moving
  from: "From",
  to: "To",
  amountInPounds: "Amount in pounds",
  amountHint: "Like 5,000 or £1.2m.",
  // changes
  yourChanges: "Your changes",
  noChanges: "Nothing changed yet.",
  undo: "Undo",
  redo: "Redo",
  undoAll: "Undo all",
  undone: "Undone",
  undoOf: "Undo: {change}",
  redoOf: "Redo: {change}",
  // lines
  line: "Line",
  remove: "Remove",
  removeOf: "Remove {line}",
  // structures
  list: "List",
  dates: "Dates",
  inside: "Bodies inside {name}",
  close: "Close",
  basis: "Basis",
  source: "Source",
  sourceIs: "Source: {source}",
  standing: "Where it stands",
  // sharing a variance
  pool: "Pool",
  rule: "Rule",
  variance: "Over or under budget",
  contribution: "Contribution",
  comparison: "Who bears it under each rule",
  drawn: "From named sources",
  // errors
  problemTitle: "There is a problem",
  fileProblem: "This file cannot be shown",
  fileNotice: "Some of the file could not be used",
  fileAdvice: "Worth knowing about this file",
  allProblems: "All that was found ({count})",
  error: "Error:",
  found: "Found: {found}",
  sourceMissing: "There is nothing to show: no figures were given to this part of the page.",
  sourceMissingHint: "Give it a src, a script with the figures, or a table.",
  forMissing: "There is nothing to show: no part of this page is called {id}.",
  forMissingHint: "Put the id of the part that has the figures in for.",
  sourceElsewhere: "The figures are on another site, which this page may not read.",
  sourceElsewhereHint: "Put the file on the same site as the page.",
  sourceUnread: "The file {address} could not be read: the server answered {code}.",
  sourceUnreachable: "The file {address} could not be reached.",
  sourceHint: "Check the address in src and try again.",
  engineFailed:
    "The calculator could not start on this page, so the figures are shown as they were given.",
  broken: "Something went wrong in this part of the page. Your other work is safe.",
  brokenHint: "Reload the page to try again.",
  linkRefused: "The link could not be followed",
  linkDamaged: "The link is damaged. Copy the whole of it and try again.",
  // foot
  copyLink: "Copy link",
  downloadCsv: "Download CSV",
  print: "Print",
  copied: "Copied",
  copyByHand: "Press Ctrl+C, or Cmd+C, to copy the selected text",
});

/**
 * @typedef {keyof typeof EN
 *   | keyof typeof import("./diagram-words.js").EN
   | keyof typeof import("../locality-flow/words.js").EN
   | keyof typeof import("../locality-gap/words.js").EN
 *   | keyof typeof import("../locality-pool/words.js").EN
 *   | keyof typeof import("../locality-programme/words.js").EN
 *   | keyof typeof import("../locality-risk/words.js").EN
 *   | keyof typeof import("../locality-structure/words.js").EN} WordKey
 * @typedef {"en"} Language
 */

/** One table a language. @type {Map<string, Map<string, string>>} */
const TABLES = new Map();

/**
 * Adds a widget's words to those of a language.
 *
 * @param {Language} language
 * @param {Readonly<Record<string, string>>} words
 */
export function addWords(language, words) {
  const table = TABLES.get(language) ?? new Map();
  for (const [key, text] of Object.entries(words)) table.set(key, text);
  TABLES.set(language, table);
}

addWords("en", EN);

/**
 * The language of the nearest ancestor that says one, when there is a table for it.
 *
 * @param {string | null | undefined} tag as `lang` gives it: "en", "en-GB", "cy"
 * @returns {Language}
 */
export function languageFor(tag) {
  const primary = (tag ?? "").toLowerCase().split("-", 1)[0] ?? "";
  return TABLES.has(primary) ? /** @type {Language} */ (primary) : "en";
}

/**
 * A word, with its gaps filled.
 *
 * @param {Language} language
 * @param {WordKey} key
 * @param {ReadonlyMap<string, string>} [gaps]
 */
export function say(language, key, gaps) {
  const text = TABLES.get(language)?.get(key) ?? "";
  if (gaps === undefined) return text;
  return text.replace(/\{(\w+)\}/g, (whole, name) => gaps.get(name) ?? whole);
}
