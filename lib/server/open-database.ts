import "server-only";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { PrismaClient } from "@/lib/generated/prisma/client";
import { initialiseFolder } from "./initialise-folder";
import { lockDataFolder } from "./lock";

export type Rows = { rows: Record<string, unknown>[] };

/** One connection for statements that Prisma has no words for. Without values the text may hold several statements. */
export type Connection = { query(text: string, values?: unknown[]): Promise<Rows> };

/** An opened database of either kind: the same SQL, the same client, one place where they differ. */
export type Database = {
  engine: "pglite" | "postgresql";
  client: PrismaClient;
  /** Any connection of the pool. */
  query: Connection["query"];
  /** Runs `work` on one connection of its own, for locks and settings that belong to a session. */
  withConnection<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

const MINIMUM_VERSION = 15;
const POOL_SIZE = 10;
/** The longer formats repeat the arguments of a refused call, secrets included. */
const errorFormat = "minimal";

/**
 * The built-in database: PostgreSQL inside this process, one connection, files in `<dataDir>/db`.
 * @throws DataFolderInUse when another process holds the folder.
 */
export async function openBuiltIn(dataDir: string, onLockLost: (reason: string) => void): Promise<Database> {
  const lock = lockDataFolder(dataDir, onLockLost);
  try {
    const folder = path.join(dataDir, "db");
    await initialiseFolder(folder);
    return overPGlite(await openFolder(folder), () => lock.release());
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The database's own words for a damaged folder say nothing a person could act on. */
function openFolder(folder: string): Promise<PGlite> {
  return PGlite.create({ dataDir: folder }).catch((error: unknown) => {
    throw new Error(
      `The built-in database in ${folder} cannot be opened: ${error instanceof Error ? error.message : String(error)}.\n` +
        "It may be damaged, or a copy made while a server ran. Restore the data folder from a backup, " +
        "or set INLET_DATA_DIR to a new folder to begin again.",
      { cause: error },
    );
  });
}

export function overPGlite(pglite: PGlite, onClosed: () => void = () => {}): Database {
  const client = new PrismaClient({ adapter: new PrismaPGlite(pglite), errorFormat });
  const query: Connection["query"] = async (text, values) => {
    if (values) return pglite.query<Record<string, unknown>>(text, values);
    return lastOf(await pglite.exec(text));
  };
  let turn: Promise<unknown> = Promise.resolve();
  return {
    engine: "pglite",
    client,
    query,
    // One session would pass its own advisory locks, so callers take turns here.
    withConnection(work) {
      const mine = turn.then(() => work({ query }));
      turn = mine.catch(() => undefined);
      return mine;
    },
    async close() {
      await client.$disconnect();
      await pglite.close();
      onClosed();
    },
  };
}

/** A PostgreSQL server, 15 or newer. `url` is never repeated in an error. */
export async function openPostgres(url: string, onError: (error: Error) => void): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: POOL_SIZE, application_name: "inlet" });
  pool.on("error", onError);
  try {
    await refuseOldServer(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const client = new PrismaClient({ adapter: new PrismaPg(pool), errorFormat });
  return {
    engine: "postgresql",
    client,
    query: async (text, values) => lastOf(await pool.query(text, values)),
    async withConnection(work) {
      const connection = await pool.connect();
      try {
        return await work({ query: async (text, values) => lastOf(await connection.query(text, values)) });
      } finally {
        // Closed rather than reused: a lock or setting of this session must not outlive it.
        connection.release(true);
      }
    },
    async close() {
      await client.$disconnect();
      await pool.end();
    },
  };
}

async function refuseOldServer(pool: pg.Pool): Promise<void> {
  await pool.query("SELECT 1").catch((error: Error) => {
    throw new Error(
      `The PostgreSQL server of DATABASE_URL cannot be used: ${error.message}. ` +
        "Check the address, that the server runs, and that it lets this account in.",
    );
  });
  const { rows } = await pool.query<{ version: string }>(
    "SELECT current_setting('server_version_num') AS version",
  );
  const major = Math.floor(Number(rows[0]?.version) / 10_000);
  if (major < MINIMUM_VERSION)
    throw new Error(
      `DATABASE_URL names a PostgreSQL ${major} server; version ${MINIMUM_VERSION} or newer is needed.`,
    );
}

/** Both drivers answer several statements with several results; the last one is the answer. */
function lastOf(results: Rows | Rows[]): Rows {
  return Array.isArray(results) ? (results.at(-1) ?? { rows: [] }) : results;
}
