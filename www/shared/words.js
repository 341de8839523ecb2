/**
 * Every button and label of the widgets, one table a language. Sentences about figures come from
 * the core; a word that is only here is a word on a control, a heading, or about the page itself.
 * `{name}` is filled in by `say`.
 */

const EN = Object.freeze({
  loading: "Loading the figures",
  // faces
  faces: "Ways to see the figures",
  table: "Table",
  picture: "Picture",
  inWords: "In words",
  // table
  tableCaption: "Who puts what, where",
  partner: "Partner",
  total: "Total",
  was: "was",
  ourReading: "our reading",
  clickToEdit: "Type over an amount to change it, or paste a block of cells from a spreadsheet.",
  units: "Show amounts in",
  unitPounds: "£",
  unitThousands: "£000",
  unitMillions: "£m",
  // casting
  copyFootnote: "Copy footnote",
  castingChecks: "Every total checked",
  printed: "Printed",
  made: "Its figures make",
  difference: "Difference",
  checkOf: "Total of",
  // picture
  key: "Key",
  tier: "Tier",
  meaning: "What it means",
  before: "Before",
  after: "After",
  amount: "Amount",
  share: "Share",
  // moving
  moveMoney: "Move money",
  whose: "Partner",
  from: "From",
  to: "To",
  amountInPounds: "Amount in pounds",
  amountHint: "Like 5,000 or £1.2m.",
  kindOfMoney: "Kind of money",
  capital: "Capital",
  revenue: "Revenue",
  nothingToMove: "There is nothing to move.",
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
  everyLine: "Every line, with advice on what may be pooled",
  line: "Line",
  poolingAdvice: "May it be pooled?",
  remove: "Remove",
  removeOf: "Remove {line}",
  putBack: "Put back",
  putBackOf: "Put back {line}",
  removed: "Removed",
  added: "Added",
  incomeOf: "Income {amount}",
  earlier: "Earlier lines",
  later: "Later lines",
  linesShown: "{from} to {to} of {count}",
  amountOf: "Amount of {line}",
  addLine: "Add a line",
  addLineButton: "Add line",
  // other ways to add up
  subtotals: "Other ways to add it up",
  // structures
  noBodies: "There is nothing to show: the file names no bodies.",
  structureFaces: "Ways to see the structure",
  list: "List",
  dates: "Dates",
  compareDates: "Compare two dates",
  compareWith: "Compare with",
  findBody: "Find a body by name",
  foundCount: "{count} found",
  relationsShown: "Relations shown",
  pictureTools: "Size of the picture",
  zoomIn: "Larger",
  zoomOut: "Smaller",
  zoomFit: "Fit",
  fullScreen: "Full screen",
  pictureHint:
    "Keys: down and up go through bodies and their relations, right follows a relation, left goes back, Enter says more, + and − (or Ctrl and the wheel) change the size.",
  inside: "Bodies inside {name}",
  alsoWritten: "Also written as: {names}",
  functions: "What it does",
  whoAnswers: "Who answers for this?",
  close: "Close",
  relation: "Relation",
  relations: "Every relation",
  basis: "Basis",
  source: "Source",
  milestones: "Milestones, planned and actual",
  milestone: "Milestone",
  planned: "Planned for",
  statedOn: "As stated on",
  actual: "Actual",
  standing: "Where it stands",
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
  linkElsewhere: "The link was made for another structure.",
  // foot
  copyLink: "Copy link",
  downloadCsv: "Download CSV",
  downloadSvg: "Download SVG",
  downloadPng: "Download PNG",
  print: "Print",
  copied: "Copied",
  copyByHand: "Press Ctrl+C, or Cmd+C, to copy the selected text",
  // consultation
  consultation: "Before you answer",
  consultationOpen: "What is open",
  consultationFixed: "What is fixed",
  consultationReasons: "Why",
  consultationAlternatives: "Alternatives considered",
  consultationDates: "Dates",
  consultationDecides: "Who decides",
  consultationUse: "How answers will be used",
  consultationEquality: "Equality",
  consultationAudience: "Who it is for",
  consultationReply: "How to reply",
  consultationOffline: "How to reply without a computer",
});

/** @typedef {keyof typeof EN} WordKey */
/** @typedef {"en"} Language */

/** One table a language. Welsh is a second line here and a second table above. */
const TABLES = new Map([["en", EN]]);

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
  const text = (TABLES.get(language) ?? EN)[key];
  if (gaps === undefined) return text;
  return text.replace(/\{(\w+)\}/g, (whole, name) => gaps.get(name) ?? whole);
}
