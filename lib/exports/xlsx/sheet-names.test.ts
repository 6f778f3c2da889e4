import { describe, expect, it } from "vitest";
import { SheetNames } from "./sheet-names";

describe("SheetNames", () => {
  it.each([
    ["a/b\\c?d*e[f]:g", "a b c d e f g"],
    ["'quoted'", "quoted"],
    ["", "Sheet"],
    ["History", "History (2)"],
    ["x".repeat(40), "x".repeat(31)],
    [`${"x".repeat(30)}😀`, "x".repeat(30)],
  ])("makes a name of %j", (wanted, name) => {
    expect(new SheetNames().take(wanted)).toBe(name);
  });

  it("gives each name once, whatever its case, and never too long", () => {
    const names = new SheetNames();
    const taken = Array.from({ length: 12 }, (_, at) => names.take((at % 2 ? "X" : "x").repeat(31)));
    expect(new Set(taken.map((name) => name.toLowerCase())).size).toBe(12);
    expect(taken.every(({ length }) => length <= 31)).toBe(true);
    expect(taken[11]).toMatch(/ \(12\)$/);
  });
});
