import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Where the project is. */
export const ROOT = fileURLToPath(new URL("../", import.meta.url)).replace(/\/$/, "");

/**
 * The files of a folder that end so, by name; a folder that is not there has none.
 *
 * @param {string} folder
 * @param {string} ending
 * @returns {string[]}
 */
export function filesOf(folder, ending) {
  try {
    return readdirSync(`${ROOT}/${folder}`)
      .filter((name) => name.endsWith(ending))
      .sort()
      .map((name) => `${folder}/${name}`);
  } catch {
    return [];
  }
}
