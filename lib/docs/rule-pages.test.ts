import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { rulePages } from "./rule-pages";

const folder = fileURLToPath(new URL("../../docs/rules", import.meta.url));
const pages = rulePages();

describe("docs/rules", () => {
  it("holds these pages and no others; npm run docs:rules writes them", () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"),
      );
    expect(files.sort()).toEqual([...pages.keys()].sort());
  });

  it("says what the rules say today; npm run docs:rules brings it up to date", () => {
    const stale = [...pages].filter(([name, text]) => readFileSync(path.join(folder, name), "utf8") !== text);
    expect(stale.map(([name]) => name)).toEqual([]);
  });

  it.each([...pages])("%s is finished text", (_name, text) => {
    expect(text).not.toMatch(/undefined|\[object|\n{3}|[ \t]+$/m);
  });
});
