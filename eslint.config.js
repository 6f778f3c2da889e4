import next from "@next/eslint-plugin-next";
import hooks from "eslint-plugin-react-hooks";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";
import { arrows } from "./lib/lint/arrows.js";
import { fileNames } from "./lib/lint/file-names.js";
import { verbGuard } from "./lib/lint/verb-guard.js";

const inlet = { rules: { arrows, "file-names": fileNames, "verb-guard": verbGuard } };

const noBarrel = {
  selector: "ExportAllDeclaration",
  message: "No barrels: import a thing from the file that makes it.",
};
const clock = "The engine has no clock: time is an argument.";
const engineLocks = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
  { selector: "CallExpression[callee.name='Date']", message: clock },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: clock },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "The engine has no randomness: the same snapshot gives the same findings.",
  },
];
const engineWaits = {
  selector: ":function[async=true]",
  message: "The engine waits for nothing: it is handed all it needs.",
};
const engineGlobals = [
  "process",
  "fetch",
  "crypto",
  "performance",
  "globalThis",
  "setTimeout",
  "setInterval",
];

const BROWSER = ["app/**", "components/**", "lib/client/**"];

export default defineConfig(
  {
    ignores: [
      "**/node_modules/",
      ".next/",
      ".inlet/",
      "data/",
      "lib/generated/",
      "test-results/",
      "playwright-report/",
      "next-env.d.ts",
    ],
  },
  ...tseslint.configs.strict,
  { files: BROWSER, extends: [hooks.configs.flat.recommended, next.configs["core-web-vitals"]] },
  {
    plugins: { inlet },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "inlet/arrows": "error",
      "inlet/file-names": "error",
      "max-lines": ["error", { max: 300 }],
      "no-restricted-syntax": ["error", noBarrel],
      "no-console": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": "allow-with-description" }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    // The engine is synchronous by its locks: nothing there to await or to forget.
    ignores: ["lib/engine/**"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ["lib/engine/**/*.ts"],
    ignores: ["**/*.test.ts", "lib/engine/testing/**"],
    rules: {
      "no-restricted-syntax": ["error", noBarrel, ...engineLocks, engineWaits],
      "no-restricted-globals": ["error", ...engineGlobals],
    },
  },
  {
    files: ["lib/server/*/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: { "inlet/verb-guard": "error" },
  },
  {
    files: ["app/**", "components/**", "lib/**", "proxy.ts"],
    ignores: [
      "lib/server/env.ts",
      "lib/launch/**",
      "lib/cli/**",
      "lib/exports/pack/verify/main.ts",
      "lib/testing/**",
      "**/*.test.ts",
      "**/*.test.tsx",
    ],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "Read the environment in lib/server/env.ts alone." },
      ],
    },
  },
  {
    // Tests index into fixtures they wrote a line above.
    files: ["**/*.test.{ts,tsx}", "e2e/**"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-dynamic-delete": "off",
    },
  },
  // One line a rule; the list is read, not understood.
  { files: ["lib/engine/rules/registry.ts"], rules: { "max-lines": "off" } },
  { files: ["lib/{launch,cli}/**", "bench/**", "prisma/**"], rules: { "no-console": "off" } },
);
