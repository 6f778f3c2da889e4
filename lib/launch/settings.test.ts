import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { firstUnreadableLine, loadSettings } from "./settings.mjs";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "inlet-settings-"));
  file = path.join(folder, ".env");
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe("settings kept in a file", () => {
  it("are taken over, but never over what the environment says", () => {
    vi.stubEnv("INLET_TRY_A", "from the environment");
    vi.stubEnv("INLET_TRY_B", undefined);
    vi.stubEnv("INLET_TRY_C", undefined);
    writeFileSync(
      file,
      '\uFEFFINLET_TRY_A=file\n# note\nexport INLET_TRY_B="two\nlines"\n\nINLET_TRY_C=c # c\n',
    );
    loadSettings(file);
    expect(process.env.INLET_TRY_A).toBe("from the environment");
    expect(process.env.INLET_TRY_B).toBe("two\nlines");
    expect(process.env.INLET_TRY_C).toBe("c");
  });

  it("may be missing", () => {
    expect(() => loadSettings(file)).not.toThrow();
  });

  it("are refused by line number, without repeating what may be a secret", () => {
    writeFileSync(file, "PORT=3000\nhunter2\n");
    expect(() => loadSettings(file)).toThrow(/Line 2 of .* cannot be read\.\n→ Write one setting a line/);
    expect(() => loadSettings(file)).not.toThrow(/hunter2/);
  });

  it.each([
    ["a folder", () => mkdirSync(file), /is a folder/],
    ["UTF-16", () => writeFileSync(file, "PORT=3000", "utf16le"), /is not UTF-8 text/],
    ["other bytes", () => writeFileSync(file, Buffer.from([0xff, 0xfe, 0xc3])), /is not UTF-8 text/],
  ])("say what is wrong with %s", (_what, make, words) => {
    make();
    expect(() => loadSettings(file)).toThrow(words);
  });
});

it.each([
  ["A=1\n\n  # note\nexport B=2\r\nC=\n", null],
  ['A="one line"\nB=\'a "b" c\'\nC="two\nlines"\nD=1', null],
  ["A=1\nB 2\n", 2],
  ["2A=1", 1],
  ['A=1\nB="never closed\nC=3', 2],
])("finds the line that cannot be read in %j", (text, line) => {
  expect(firstUnreadableLine(text)).toBe(line);
});
