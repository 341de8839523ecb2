import { sheet } from "./sheet.js";

/**
 * Prints the page on its side. A size of paper is the document's affair, a style sheet inside an
 * element cannot say it; so the document has one for as long as the printing takes.
 */
export function printLandscape() {
  const paper = sheet("@page { size: A4 landscape; margin: 12mm; }");
  const { adoptedStyleSheets: before } = document;
  document.adoptedStyleSheets = [...before, paper];
  addEventListener(
    "afterprint",
    () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== paper);
    },
    { once: true },
  );
  print();
}
