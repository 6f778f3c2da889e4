import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { SHEETS } from "./sheets/registry";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");

describe("docs/import.md", () => {
  const guide = read("../../../docs/import.md").replace(/ +/g, " ");

  it("lists every sheet under the name it has", () => {
    for (const { key, name } of SHEETS) expect(guide).toContain(`| \`${key}\` | ${name.zh} | ${name.en} |`);
  });

  it("explains every problem code", () => {
    const codes = [...read("./problem.ts").matchAll(/^ {2}\| "([a-z-]+)"/gm)].map(([, code]) => code);
    expect(codes.length).toBeGreaterThan(15);
    for (const code of codes) expect(guide).toContain(`| \`${code}\` |`);
  });
});
