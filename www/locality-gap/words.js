import { addWords } from "../shared/words.js";

/** The words on the controls and headings of `<locality-gap>`. */
export const EN = Object.freeze({
  noPlan: "There is nothing to work out: the file has no plan.",
  gapFaces: "Ways to see the gap",
  bridge: "Bridge",
  // what is looked at
  gapYear: "Year",
  gapPartner: "Whose gap",
  underlyingSwitch: "Count only what lasts",
  underlyingHint: "Leaves out reserves, one-off savings and one-off spending.",
  inYearWords: "{series}, {year}",
  gapLeft: "Not closed",
  gapClosed: "Closed",
  headlines: "Figures that are quoted",
  // table
  seriesCaption: "The gap, year by year, {unit}",
  seriesRow: "What",
  partsTitle: "What the figures are made of",
  gapPartsCaption: "Parts, {unit}",
  rowsCaption: "Every figure behind them, {unit}",
  moreRows: "{count} of {all} rows are listed here; the CSV has all of them.",
  byPartner: "Partner by partner",
  partnerCaption: "{partner}, {unit}",
  // bridge
  bridgeTitle: "From the starting gap to what is left in {year}",
  bridgeOrder: "How the steps are worked out",
  orderStated: "One after the other, in the order stated",
  orderAverage: "Averaged over every order",
  bridgeRow: "Step",
  bridgeCaption: "Step by step, {unit}",
  // in words
  positionTitle: "Where it stands",
  sensitivityTitle: "What it depends on",
  // what the gap turns on
  assumptions: "What the plan assumes",
  assumptionsHint: "Type over a rate to try another. Nothing you type is sent anywhere.",
  perCentAYear: "Per cent a year",
  rateOf: "{label}: {name}",
  rateOfYear: "{year}: {name}, per cent a year",
  yearByYear: "Set year by year",
  yearByYearOf: "Set year by year: {name}",
  oneRate: "One rate for every year",
  oneRateOf: "One rate for every year: {name}",
  startsAt: "Starts at {start}%.",
  savings: "Savings",
  fullYear: "In a full year, {unit}",
  slippage: "Months late",
  confidence: "Confidence, %",
  fieldOf: "{field}: {name}",
  switches: "What else is in the plan",
  conditions: "Conditions",
  conditionMet: "Met in",
  conditionNever: "Not met",
  unlisted:
    "{count} more assumptions, savings and other entries are not listed here. They count all the same.",
  listAll: "List all of them",
  // solving
  solve: "What would close the gap?",
  solveOf: "What would close the gap? {name}",
  takeOver: "Use {value}",
  // changes
  changedTo: "{name}: {value}",
  switchedOff: "Switched off: {name}",
  switchedOn: "Switched on: {name}",
  metIn: "{name}: met in {year}",
  metNever: "{name}: not met",
  // errors
  linkElsewhereGap: "The link was made for another plan.",
});

addWords("en", EN);
