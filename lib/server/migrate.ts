import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Connection, Database } from "./open-database";

/** The number `prisma migrate` locks with, so that the two never run side by side. */
const LOCK_ID = 72707369;

/** insufficient_privilege */
const NOT_ALLOWED = "42501";

const CREATE_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

type Migration = { name: string; sql: string; checksum: string };
type Recorded = { migration_name: string; checksum: string; finished_at: unknown };

export class MigrationRefused extends Error {
  override name = "MigrationRefused";
}

export function migrationsFolder(): string {
  return path.join(process.cwd(), "prisma", "migrations");
}

/** Brings the database to the newest schema. Safe to run from several processes at once. Returns the names applied. */
export function migrate(database: Database, folder = migrationsFolder()): Promise<string[]> {
  const migrations = readMigrations(folder);
  return database.withConnection(async (connection) => {
    await connection.query("SELECT pg_advisory_lock($1)", [LOCK_ID]);
    try {
      return await applyMissing(connection, migrations);
    } finally {
      await connection.query("SELECT pg_advisory_unlock($1)", [LOCK_ID]);
    }
  });
}

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(folder, entry.name, "migration.sql")))
    .map(({ name }) => {
      const bytes = readFileSync(path.join(folder, name, "migration.sql"));
      return {
        name,
        sql: bytes.toString("utf8"),
        checksum: createHash("sha256").update(bytes).digest("hex"),
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function applyMissing(connection: Connection, migrations: Migration[]): Promise<string[]> {
  // An account that may not make tables still may find that there is nothing to do.
  const { rows: known } = await connection.query(
    `SELECT to_regclass('public."_prisma_migrations"') AS found`,
  );
  if (known[0]?.found === null) await connection.query(CREATE_TABLE);
  const { rows } = await connection.query(
    `SELECT "migration_name", "checksum", "finished_at" FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL`,
  );
  const recorded = new Map((rows as Recorded[]).map((row) => [row.migration_name, row]));
  refuseSurprises(recorded, migrations);
  const missing = migrations.filter(({ name }) => !recorded.has(name));
  for (const migration of missing) await apply(connection, migration);
  return missing.map(({ name }) => name);
}

function refuseSurprises(recorded: Map<string, Recorded>, migrations: Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { migration_name: name, checksum, finished_at } of recorded.values()) {
    const migration = known.get(name);
    if (finished_at === null)
      throw new MigrationRefused(
        `The migration ${name} was begun and never finished. Restore the database from a backup, or repair it by hand ` +
          `and mark the migration with "npx prisma migrate resolve".`,
      );
    if (!migration)
      throw new MigrationRefused(
        `The database holds the migration ${name}, which this version of Inlet does not know: the data was used by a ` +
          `newer version. Install that version again, or restore a backup made before the upgrade.`,
      );
    if (migration.checksum !== checksum)
      throw new MigrationRefused(
        `The migration ${name} is not the file that was applied to this database. Put back the original ` +
          `prisma/migrations/${name}/migration.sql; a change to the schema needs a new migration.`,
      );
  }
}

/** One transaction per migration: a process killed half way leaves nothing behind, and the next start begins again. */
async function apply(connection: Connection, { name, sql, checksum }: Migration): Promise<void> {
  await connection.query("BEGIN");
  try {
    await connection.query(sql);
    await connection.query(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count")
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await connection.query("COMMIT");
  } catch (error) {
    await connection.query("ROLLBACK");
    const remedy =
      (error as { code?: string }).code === NOT_ALLOWED
        ? " Start this version once with the account that owns the database; see docs/operations.md."
        : "";
    throw new MigrationRefused(
      `The migration ${name} failed and was undone: ${(error as Error).message}.${remedy}`,
      { cause: error },
    );
  }
}
