import { addWords } from "../shared/words.js";

/** The words on the controls and headings of `<locality-structure>`. */
export const EN = Object.freeze({
  // structures
  noBodies: "There is nothing to show: the file names no bodies.",
  structureFaces: "Ways to see the structure",
  compareDates: "Compare two dates",
  compareWith: "Compare with",
  findBody: "Find a body by name",
  foundCount: "{count} found",
  relationsShown: "Relations shown",
  pictureHint:
    "Keys: down and up go through bodies and their relations, right follows a relation, left goes back, Enter says more, + and − (or Ctrl and the wheel) change the size.",
  alsoWritten: "Also written as: {names}",
  functions: "What it does",
  whoAnswers: "Who answers for this?",
  relation: "Relation",
  relations: "Every relation",
  milestones: "Milestones, planned and actual",
  milestone: "Milestone",
  planned: "Planned for",
  statedOn: "As stated on",
  actual: "Actual",
  // errors
  linkElsewhere: "The link was made for another structure.",
});

addWords("en", EN);
