import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The texts of a folder given by hand (`LOCALITY_CORPUS`): each line of its text files, each string
 * in its JSON files. None where no folder is given.
 *
 * @returns {string[]}
 */
export function corpus() {
  const folder = process.env.LOCALITY_CORPUS;
  if (folder === undefined) return [];
  /** @type {Set<string>} */
  const words = new Set();
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const path = join(folder, name);
    if (name.endsWith(".txt")) {
      for (const line of readFileSync(path, "utf8").split(/\r?\n/)) words.add(line);
    } else if (name.endsWith(".json")) {
      for (const text of strings(path)) words.add(text);
    }
  }
  return [...words].filter((text) => text.trim() !== "");
}

/** @param {string} path @returns {string[]} none where the file is hostile JSON itself */
function strings(path) {
  /** @type {string[]} */
  const found = [];
  try {
    JSON.parse(readFileSync(path, "utf8"), (_, value) => {
      if (typeof value === "string") found.push(value);
      return value;
    });
  } catch {
    return [];
  }
  return found;
}
