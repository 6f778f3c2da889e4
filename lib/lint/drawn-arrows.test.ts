import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { zones } from "./zones.js";

type Zone = { paths: string[]; imports: "any" | string[] };
const table = zones as Record<string, Zone>;
const page = readFileSync(new URL("../../docs/architecture.md", import.meta.url), "utf8");

const rows = new Map(
  [...page.matchAll(/^\| (\w+) +\| `([^`]+)` +\| (.+?) +\|$/gm)].map(([, name, folder, text]) => [
    name!,
    { folder: folder!, text: text! },
  ]),
);

describe("docs/architecture.md", () => {
  it("names every layer and where it is", () => {
    const folders = Object.entries(table).map(([name, { paths }]) => [name, paths[0]]);
    const told = [...rows].map(([name, { folder }]) => [name, folder.replace(/\.ts$/, "")]);
    expect(told.sort()).toEqual(folders.sort());
  });

  it.each(Object.entries(table))("says what %s may import", (name, { imports }) => {
    if (imports === "any" || imports.length === 0) return;
    expect(rows.get(name)?.text.split(", ").sort()).toEqual([...imports].sort());
  });

  it.each(Object.entries(table))("names no layer for %s when it may import none", (name, { imports }) => {
    if (imports.length > 0) return;
    expect(rows.get(name)?.text).toMatch(/^nothing/);
  });

  it("draws no arrow that lint would refuse", () => {
    const drawn = [...page.matchAll(/^ {2}(\w+) --> (\w+)$/gm)].map(([, from, to]) => ({
      from: from!,
      to: to!,
    }));
    const layers = drawn.filter(({ from, to }) => from in table && to in table);
    expect(layers.length).toBeGreaterThan(10);
    const refused = layers.filter(({ from, to }) => {
      const allowed = table[from]!.imports;
      return allowed !== "any" && !allowed.includes(to);
    });
    expect(refused).toEqual([]);
  });
});
