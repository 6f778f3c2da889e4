import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { describeOnDatabases } from "@/lib/testing/database";
import { migrate, migrationsFolder, MigrationRefused } from "./migrate";

describeOnDatabases("migrate", (database) => {
  let folder: string;
  const add = (name: string, sql: string) => {
    mkdirSync(path.join(folder, name), { recursive: true });
    writeFileSync(path.join(folder, name, "migration.sql"), sql);
  };
  const forget = (name: string) =>
    database().query(`DELETE FROM "_prisma_migrations" WHERE "migration_name" = $1`, [name]);
  const tableExists = async (name: string) =>
    (await database().query("SELECT to_regclass($1)::text AS found", [name])).rows[0]?.found !== null;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "inlet-migrations-"));
    cpSync(migrationsFolder(), folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("does nothing to a database that is up to date", async () => {
    expect(await migrate(database(), folder)).toEqual([]);
  });

  it("applies what is new, once, however many servers start together", async () => {
    add("29990101000000_one", "CREATE TABLE one_a (id int); CREATE TABLE one_b (id int);");
    const answers = await Promise.all([1, 2, 3, 4].map(() => migrate(database(), folder)));
    expect(answers.flat()).toEqual(["29990101000000_one"]);
    expect(await tableExists("one_b")).toBe(true);
    await database().query("DROP TABLE one_a; DROP TABLE one_b;");
    await forget("29990101000000_one");
  });

  it("records what Prisma records", async () => {
    const { rows } = await database().query(
      `SELECT length("checksum") AS length, "applied_steps_count" AS steps, "finished_at" IS NOT NULL AS finished
       FROM "_prisma_migrations"`,
    );
    expect(rows[0]).toEqual({ length: 64, steps: 1, finished: true });
  });

  it("undoes a migration that fails in the middle and can be run again", async () => {
    add("29990101000000_two", "CREATE TABLE two (id int); SELECT nonsense;");
    await expect(migrate(database(), folder)).rejects.toThrow(/29990101000000_two failed and was undone/);
    expect(await tableExists("two")).toBe(false);
    add("29990101000000_two", "CREATE TABLE two (id int);");
    expect(await migrate(database(), folder)).toEqual(["29990101000000_two"]);
    await database().query("DROP TABLE two");
    await forget("29990101000000_two");
  });

  it("refuses a migration that was edited after it was applied", async () => {
    add("20261123000000_foundation", "SELECT 1;");
    await expect(migrate(database(), folder)).rejects.toThrow(/is not the file that was applied/);
  });

  it("refuses a database that a newer version has used", async () => {
    rmSync(path.join(folder, "20261123000000_foundation"), { recursive: true });
    await expect(migrate(database(), folder)).rejects.toThrow(/newer version/);
  });

  it("refuses to go on after a migration that another tool left unfinished", async () => {
    await database().query(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name") VALUES ('x', 'x', '29990101000000_three')`,
    );
    await expect(migrate(database(), folder)).rejects.toThrow(MigrationRefused);
    await forget("29990101000000_three");
  });
});
