import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { REQUIREMENTS } from "../requirements";
import { FAMILIES, familyOf } from "../rule";
import { BEYOND_CATALOGUE, CATALOGUE } from "../testing/catalogue";
import { RULES } from "./registry";

const folder = fileURLToPath(new URL(".", import.meta.url));
const docs = fileURLToPath(new URL("../../../docs/rules", import.meta.url));

/** Files two levels down as `family/name`, without the ending. */
function namesIn(root: string, ending: RegExp): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: family }) => readdirSync(path.join(root, family)).map((file) => `${family}/${file}`))
    .filter((file) => ending.test(file))
    .map((file) => file.replace(ending, ""))
    .sort();
}

const ids = RULES.map(({ meta }) => meta.id);

describe("the list of rules", () => {
  it("holds every rule of the folder, each in the file named after it", () => {
    const files = namesIn(folder, /(?<!\.test)\.ts$/);
    expect([...ids].sort()).toEqual(files);
  });

  it("is sorted and holds no rule twice", () => {
    const sorted = [...new Set<string>(ids)].sort((a, b) => (a < b ? -1 : 1));
    expect(ids).toEqual(sorted);
  });

  it("answers every fault of the catalogue, and says what its other rules rest on", () => {
    const faults = Object.entries(CATALOGUE).flatMap(([family, names]) =>
      names.map((name) => `${family}/${name}`),
    );
    expect(new Set(faults).size).toBe(196);
    expect([...ids].sort()).toEqual([...faults, ...Object.keys(BEYOND_CATALOGUE)].sort());
  });

  it("knows every family", () => {
    expect(ids.map(familyOf).filter((family) => !FAMILIES.includes(family))).toEqual([]);
  });

  // testRule's own types refuse a rule without a failing, a passing and an unknown case.
  it.each(ids)("%s is tested on its own", (id) => {
    const file = path.join(folder, `${id}.test.ts`);
    expect(existsSync(file), `${id}.test.ts is missing`).toBe(true);
    expect(readFileSync(file, "utf8")).toMatch(/^testRule\(/m);
  });

  it.each(["zh-CN", "en"])("has a page for every rule and no page without one: %s", (language) => {
    expect(namesIn(path.join(docs, language), /\.md$/)).toEqual([...ids].sort());
  });
});

describe.each(RULES)("$meta.id", ({ meta }) => {
  it("names requirements of the field guide", () => {
    expect(meta.requirements.filter((number) => !(number in REQUIREMENTS))).toEqual([]);
    expect(meta.requirements.length).toBeGreaterThan(0);
  });

  it("is written in sentences of both languages", () => {
    const sentences = {
      why: meta.why,
      remediation: meta.remediation,
      reason: meta.severityReason,
      message: meta.message,
    };
    for (const [what, { zh, en }] of Object.entries(sentences)) {
      expect(zh, `${what} zh`).toMatch(/[。？！”）]$/);
      expect(zh, `${what} zh`).not.toMatch(/\p{Script=Han}[,;:!?.]/u);
      expect(en, `${what} en`).toMatch(/^[\p{Script=Latin}\d“{].*[.?!”)]$/u);
    }
    for (const { zh, en } of [meta.title.pass, meta.title.fail]) {
      expect(zh).not.toMatch(/[。！]$/);
      expect(en).not.toMatch(/[.!]$/);
    }
  });
});
