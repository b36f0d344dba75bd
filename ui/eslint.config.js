// What the compiler does not see: who may import whom, and where markup, storage or addresses could leak.
import globals from "globals";
import svelte from "eslint-plugin-svelte";
import ts from "typescript-eslint";

import svelteConfig from "./svelte.config.js";
import layers from "./build/layers.js";

export default ts.config(
  { ignores: ["dist/", "node_modules/", "src/ipc/generated.ts"] },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: [".svelte"], svelteConfig } },
  },
  {
    files: ["src/**/*.{ts,svelte}"],
    plugins: { satchel: layers },
    rules: {
      "satchel/layers": "error",
      "svelte/no-at-html-tags": "error",
      "svelte/require-each-key": "error",
      "svelte/no-inline-styles": "off",
      "svelte/prefer-svelte-reactivity": "off",
      // A space beside a tag is said in braces: the formatter would move it.
      "svelte/no-useless-mustaches": "off",
      "no-console": "error",
      "no-eval": "error",
      "no-restricted-globals": ["error", "localStorage", "sessionStorage", "indexedDB", "caches", "open"],
      "no-restricted-properties": [
        "error",
        { object: "window", property: "localStorage", message: "nothing is kept in the web view" },
        { object: "window", property: "sessionStorage", message: "nothing is kept in the web view" },
        { object: "window", property: "indexedDB", message: "nothing is kept in the web view" },
        { object: "document", property: "cookie", message: "nothing is kept in the web view" },
        { object: "document", property: "title", message: "the window's title is neutral and never changes" },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
    },
  },
);
