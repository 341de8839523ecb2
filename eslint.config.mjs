import js from "@eslint/js";
import globals from "globals";

/** What would put text where markup or code is expected: policies forbid it, and so do we. */
const SINKS = [
  "innerHTML",
  "outerHTML",
  "insertAdjacentHTML",
  "setHTMLUnsafe",
  "parseHTMLUnsafe",
  "createContextualFragment",
  "DOMParser",
  "srcdoc",
].map((name) => ({
  selector: `Identifier[name=${name}]`,
  message: `${name} is a sink of markup: make nodes instead.`,
}));

export default [
  { ignores: ["pkg/", "target/", "node_modules/"] },
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrors: "none" },
      ],
    },
  },
  {
    files: ["www/**/*.js"],
    languageOptions: { globals: globals.browser },
    rules: { "no-restricted-syntax": ["error", ...SINKS] },
  },
  {
    files: ["**/*.mjs", "www/core/node.js"],
    languageOptions: { globals: globals.node },
  },
  {
    // Functions given to a page run there.
    files: ["tests/**"],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
];
