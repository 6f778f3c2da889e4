import { randomBytes } from "node:crypto";
import { userInfo } from "node:os";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { afterAll, beforeAll, describe } from "vitest";
import { setDatabase } from "@/lib/server/db";
import { migrate } from "@/lib/server/migrate";
import { openPostgres, overPGlite, type Database } from "@/lib/server/open-database";
import { readTemplate } from "./pglite-template";

type Engine = { name: Database["engine"]; open: () => Promise<Database> };

export const adminUrl =
  process.env.TEST_DATABASE_URL ?? `postgresql://${userInfo().username}@127.0.0.1:5432/postgres`;
const engines: Engine[] = [{ name: "pglite", open: openFreshPGlite }];
if (process.env.TEST_DATABASE_URL || (await mayCreateDatabases()))
  engines.push({ name: "postgresql", open: openFreshPostgres });

/**
 * Runs the suite once for every database at hand: always the built-in one, and PostgreSQL where TEST_DATABASE_URL
 * names a server or 127.0.0.1:5432 lets this account make databases. Each run gets an empty, migrated database, which `db()` and
 * `transaction()` of lib/server/db.ts then use.
 */
export function describeOnDatabases(
  name: string,
  suite: (database: () => Database, engine: Database["engine"]) => void,
): void {
  describeOnEach(engines, name, suite);
}

/** For what both databases can only say the same about: once, on the one that is always there. */
export function describeOnBuiltIn(name: string, suite: (database: () => Database) => void): void {
  describeOnEach(engines.slice(0, 1), name, suite);
}

function describeOnEach(
  chosen: readonly Engine[],
  name: string,
  suite: (database: () => Database, engine: Database["engine"]) => void,
): void {
  describe.each(chosen)(`${name} ($name)`, ({ open, name: engine }) => {
    let database: Database | undefined;
    beforeAll(async () => {
      database = await open();
      setDatabase(database);
    });
    afterAll(async () => {
      setDatabase(undefined);
      await database?.close();
    });
    suite(() => {
      if (!database) throw new Error("The database is open only while tests run.");
      return database;
    }, engine);
  });
}

async function openFreshPGlite(): Promise<Database> {
  return overPGlite(await PGlite.create({ loadDataDir: await readTemplate() }));
}

async function openFreshPostgres(): Promise<Database> {
  const name = `inlet_test_${randomBytes(6).toString("hex")}`;
  await asAdmin(`CREATE DATABASE ${name}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  const database = await openPostgres(url.href, () => {});
  await migrate(database);
  return {
    ...database,
    async close() {
      await database.close();
      await asAdmin(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function mayCreateDatabases(): Promise<boolean> {
  const question = "SELECT rolcreatedb OR rolsuper AS may FROM pg_roles WHERE rolname = current_user";
  return asAdmin(question).then(
    ({ rows }) => rows[0]?.may === true,
    () => false,
  );
}

async function asAdmin(statement: string): Promise<pg.QueryResult<Record<string, unknown>>> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 2_000 });
  await client.connect();
  return client.query<Record<string, unknown>>(statement).finally(() => client.end());
}
