/**
 * What every part of a widget draws with, beside its view.
 *
 * @typedef {import("./words.js").WordKey} WordKey
 * @typedef {import("./contract.js").Problem} Problem
 * @typedef {"all" | "moves" | "none"} Access what this reader may do: everything, move money, look
 * @typedef {{ typed: string, problem: Problem }} Mistake what was typed and why it could not be taken
 * @typedef {import("./store.js").Chosen} Chosen
 * @typedef {{
 *   say: (key: WordKey, gaps?: ReadonlyMap<string, string>) => string,
 *   access: Access,
 *   mistakes: ReadonlyMap<string, Mistake>,
 *   chosen: Chosen | null,
 * }} Scene
 */
export {};
