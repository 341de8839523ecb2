import { addWords } from "../shared/words.js";

/** The words on the controls and headings of `<locality-flow>`. */
export const EN = Object.freeze({
  noFlows: "There is nothing to follow: the file has no lines and no flows.",
  flowFaces: "Ways to see the flow",
  followed: "What to follow",
  figuresShown: "Which figures",
  levelsShown: "Levels shown",
  flowHint:
    "Click a bar or a ribbon to ask whose pound it is. Keys: down and up go through them, right follows a ribbon, left goes back, Enter asks, Escape closes, + and − (or Ctrl and the wheel) change the size.",
  madeOf: "What {name} is made of",
  showParts: "What it is made of",
  flows: "Every flow",
  whoseMoney: "Whose money",
  howShared: "Shared",
  compared: "Compared",
  difference: "Difference",
  whosePound: "Whose pound is it?",
  showBody: "Show it in the structure",
  // errors
  linkElsewhereFlow: "The link was made for other figures.",
});

addWords("en", EN);
