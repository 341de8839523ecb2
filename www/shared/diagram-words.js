import { addWords } from "./words.js";

/** The words on the tools of every diagram, and on its files. */
export const EN = Object.freeze({
  pictureTools: "Size of the picture",
  zoomIn: "Larger",
  zoomOut: "Smaller",
  zoomFit: "Fit",
  fullScreen: "Full screen",
  // foot
  downloadSvg: "Download SVG",
  downloadPng: "Download PNG",
});

addWords("en", EN);
