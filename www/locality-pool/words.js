import { addWords } from "../shared/words.js";

/** The words on the controls and headings of `<locality-pool>`. */
export const EN = Object.freeze({
  yearShown: "Agreement as it stands in",
  // faces
  // table
  tableCaption: "Who puts what, where",
  ourReading: "our reading",
  clickToEdit: "Type over an amount to change it, or paste a block of cells from a spreadsheet.",
  // casting
  copyFootnote: "Copy footnote",
  castingChecks: "Every total checked",
  // picture
  meaning: "What it means",
  after: "After",
  // moving
  moveMoney: "Move money",
  whose: "Partner",
  kindOfMoney: "Kind of money",
  capital: "Capital",
  revenue: "Revenue",
  nothingToMove: "There is nothing to move.",
  // lines
  everyLine: "Every line, with advice on what may be pooled",
  poolingAdvice: "May it be pooled?",
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

addWords("en", EN);
