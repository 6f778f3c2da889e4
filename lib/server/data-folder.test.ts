import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { DataFolderUnusable, inDataFolder, makeDataFolder } from "./data-folder";

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "inlet-folder-"))));
afterEach(() => rmSync(folder, { recursive: true }));

it.skipIf(process.platform === "win32")("is made with its parents, for this account alone", () => {
  const data = path.join(folder, "var", "inlet");
  makeDataFolder(data);
  expect(statSync(data).mode & 0o777).toBe(0o700);
  makeDataFolder(data);
});

it("names the folder, the reason and the remedy when a file is in the way", () => {
  const file = path.join(folder, "data");
  writeFileSync(file, "");
  expect(() => makeDataFolder(file)).toThrow(`The data folder ${file} cannot be used: a file of that name`);
  expect(() => makeDataFolder(path.join(file, "inlet"))).toThrow(
    /not a folder\.\nMend that, or set INLET_DATA_DIR/,
  );
});

it.each([
  ["EACCES", /may not read and write there/],
  ["EROFS", /read-only/],
  ["ENOSPC", /disk is full/],
])("puts %s into words", (code, words) => {
  const refuse = () => {
    throw Object.assign(new Error(`${code}: some call`), { code });
  };
  expect(() => inDataFolder(folder, refuse)).toThrow(DataFolderUnusable);
  expect(() => inDataFolder(folder, refuse)).toThrow(words);
});

it("leaves an error it has no words for as it is", () => {
  const surprise = new Error("surprise");
  expect(() =>
    inDataFolder(folder, () => {
      throw surprise;
    }),
  ).toThrow(surprise);
});
