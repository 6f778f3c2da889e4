import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readOrCreateKey } from "./key-file";

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "inlet-keys-"))));
afterEach(() => rmSync(folder, { recursive: true }));

it("makes a key once and keeps it", () => {
  const key = readOrCreateKey(folder, "secret.key");
  expect(key).toHaveLength(32);
  expect(readOrCreateKey(folder, "secret.key")).toEqual(key);
  expect(readOrCreateKey(folder, "session.key")).not.toEqual(key);
  expect(readdirSync(folder).sort()).toEqual(["secret.key", "session.key"]);
});

it.skipIf(process.platform === "win32")("lets nobody else read it", () => {
  readOrCreateKey(folder, "secret.key");
  expect(statSync(path.join(folder, "secret.key")).mode & 0o777).toBe(0o600);
});

it("never replaces a damaged key: everything sealed with it would be lost", () => {
  writeFileSync(path.join(folder, "secret.key"), "half");
  expect(() => readOrCreateKey(folder, "secret.key")).toThrow(/Restore it from a backup/);
});
