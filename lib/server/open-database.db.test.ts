import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { DataFolderInUse } from "./lock";
import { migrate } from "./migrate";
import { openBuiltIn, openPostgres } from "./open-database";

// Making a database folder from nothing takes a second on an idle machine, and half a minute on a busy one.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;
const open = () => openBuiltIn(folder, () => {});
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "inlet-data-"))));
afterEach(() => rmSync(folder, { recursive: true }));

it("keeps the built-in database in the data folder, for one process at a time", async () => {
  const first = await open();
  await migrate(first);
  await first.client.organisation.create({
    data: { name: "晨光家居", timezone: "Asia/Shanghai", locale: "zh-CN" },
  });
  await expect(open()).rejects.toThrow(DataFolderInUse);
  await first.close();
  expect(readdirSync(folder)).toEqual(["db"]);

  const second = await open();
  expect(await migrate(second)).toEqual([]);
  expect(await second.client.organisation.findMany({ select: { name: true } })).toEqual([
    { name: "晨光家居" },
  ]);
  await second.close();
});

it("begins again where a first start was cut short", async () => {
  mkdirSync(path.join(folder, "db.new"));
  writeFileSync(path.join(folder, "db.new", "half"), "");
  const database = await open();
  expect((await database.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
  await database.close();
});

it("never deletes what it did not make, and lets the folder go when it cannot start", async () => {
  mkdirSync(path.join(folder, "db"));
  writeFileSync(path.join(folder, "db", "mine.txt"), "");
  await expect(open()).rejects.toThrow(/holds other files, but no database.*INLET_DATA_DIR/);
  expect(existsSync(path.join(folder, "db", "mine.txt"))).toBe(true);
  expect(existsSync(path.join(folder, "lock"))).toBe(false);
});

it("says what to do about a damaged database", async () => {
  mkdirSync(path.join(folder, "db"));
  writeFileSync(path.join(folder, "db", "PG_VERSION"), "18\n");
  await expect(open()).rejects.toThrow(/cannot be opened: .*Restore the data folder from a backup/s);
  expect(existsSync(path.join(folder, "lock"))).toBe(false);
});

it("says what to check when the PostgreSQL server cannot be reached, without the password", async () => {
  const attempt = openPostgres("postgresql://inlet:hunter2@127.0.0.1:1/inlet", () => {});
  await expect(attempt).rejects.toThrow(/DATABASE_URL cannot be used: .*Check the address/);
  await expect(attempt).rejects.not.toThrow(/hunter2/);
});
