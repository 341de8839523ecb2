import { addWords } from "../shared/words.js";

/** The words on the controls and headings of `<locality-programme>`. */
export const EN = Object.freeze({
  noProgramme: "There is nothing to show: the file has no milestones and no programme.",
  programmeFaces: "Parts of the programme",
  timeline: "Timeline",
  programmeMilestones: "Milestones",
  money: "Money",
  risks: "Risks",
  staffing: "Staffing",
  // timeline
  markPlanned: "Planned",
  markRestated: "Moved to",
  markActual: "Done",
  today: "Today",
  slip: "Late or early",
  what: "What",
  status: "Status",
  note: "Note",
  restatedOn: "{planned}, stated {date}",
  // money
  moneyCaption: "Money, and what it hangs on",
  moneyState: "State",
  date: "Date",
  why: "Why",
  // risks
  matrixCaption: "Risks by likelihood and impact, 5 the highest",
  likelihood: "Likelihood",
  impact: "Impact",
  likelihoodOf: "Likelihood {count}",
  impactOf: "Impact {count}",
  registerCaption: "Risk register",
  risk: "Risk",
  score: "Score",
  level: "Level",
  owner: "Owner",
  review: "Review",
  action: "Action",
  // staffing
  staffingCaption: "Staff, date by date",
  count: "Number",
  // errors
  linkElsewhereProgramme: "The link was made for another programme.",
});

addWords("en", EN);
