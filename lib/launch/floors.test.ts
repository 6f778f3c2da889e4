import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { violations } from "./floors.mjs";

const read = (file: string) => JSON.parse(readFileSync(file, "utf8"));
const policy = read("lib/launch/floors.json");
const lockOf = (place: string, entry: object) => ({
  packages: { "": {}, [place]: { integrity: "sha512-x", ...entry } },
});

it("finds nothing to refuse in the lock file", () => {
  expect(violations(read("package-lock.json"), policy)).toEqual([]);
});

it.each([
  ["node_modules/next", "16.4.4"],
  ["node_modules/next", "15.5.28"],
  ["node_modules/next", "14.9.9"],
  ["node_modules/react", "19.2.8"],
  ["node_modules/react", "19.3.0"],
  ["node_modules/a/node_modules/undici", "7.27.9"],
  ["node_modules/undici", "5.99.0"],
  ["node_modules/zod", "4.6.6"],
  ["node_modules/zod", "3.99.0"],
  ["node_modules/exceljs", "4.4.0"],
])("refuses %s %s", (place, version) => {
  expect(violations(lockOf(place, { version }), policy)).toHaveLength(1);
});

it.each([
  ["node_modules/next", "16.4.5"],
  ["node_modules/next", "16.5.0"],
  ["node_modules/next", "17.0.0"],
  ["node_modules/react", "19.2.9"],
  ["node_modules/react", "19.4.0"],
  ["node_modules/undici", "7.30.2"],
  ["node_modules/anything-else", "0.0.1"],
])("accepts %s %s", (place, version) => {
  expect(violations(lockOf(place, { version }), policy)).toEqual([]);
});

it("refuses a package without a checksum and one from elsewhere", () => {
  expect(
    violations(lockOf("node_modules/a", { version: "1.0.0", integrity: undefined }), policy),
  ).toHaveLength(1);
  const resolved = "git+ssh://git@example.com/a.git";
  expect(violations(lockOf("node_modules/a", { version: "1.0.0", resolved }), policy)).toHaveLength(1);
});
