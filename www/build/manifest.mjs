import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./place.mjs";

/** The heading of a table in a widget's README, and where its rows go in the manifest. */
const TABLES = new Map([
  ["Attributes", "attributes"],
  ["Events", "events"],
  ["Custom properties", "cssProperties"],
  ["Parts", "cssParts"],
]);

/** The custom-elements manifest, from the tables that people read: nothing is described twice. */
export function elementsManifest() {
  const folders = readdirSync(join(ROOT, "www"))
    .filter(
      (name) => name.startsWith("locality-") && existsSync(join(ROOT, "www", name, "README.md")),
    )
    .sort();
  const declarations = folders.map((tag) => ({
    kind: "class",
    customElement: true,
    tagName: tag,
    name: tag.replace(/(^|-)(.)/g, (_, __, letter) => letter.toUpperCase()),
    ...tables(readFileSync(join(ROOT, "www", tag, "README.md"), "utf8")),
  }));
  return {
    schemaVersion: "1.0.0",
    readme: "",
    modules: [
      {
        kind: "javascript-module",
        path: "locality.mjs",
        declarations,
        exports: declarations.map(({ name, tagName }) => ({
          kind: "custom-element-definition",
          name: tagName,
          declaration: { name },
        })),
      },
    ],
  };
}

/** @param {string} readme */
function tables(readme) {
  /** @type {Record<string, { name: string, description: string }[]>} */
  const found = {};
  for (const section of readme.split(/^#+ /m)) {
    const field = TABLES.get(section.split("\n", 1)[0].trim());
    if (field === undefined) continue;
    found[field] = [...section.matchAll(/^\| *`([^`]+)` *\|(.*)\|$/gm)].map(([, name, rest]) => ({
      name,
      description: rest
        .split("|")
        .map((cell) => cell.trim())
        .filter(Boolean)
        .join("; "),
    }));
  }
  return found;
}
