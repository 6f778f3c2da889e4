import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { Prisma, type PrismaClient } from "@/lib/generated/prisma/client";
import type { Database } from "./open-database";

/**
 * The one database of this process. Next may load this module several times (pages, route handlers, instrumentation),
 * so what was opened is kept on globalThis.
 */
type Open = { afterCommit: (() => void)[] };
type Holder = { database?: Database; open: AsyncLocalStorage<Open> };
const holder = ((globalThis as { inletDatabase?: Holder }).inletDatabase ??= {
  open: new AsyncLocalStorage(),
});

/** The client inside `transaction`. */
export type Transaction = Prisma.TransactionClient;

const MAX_ATTEMPTS = 5;
const RETRIED_CODES = new Set(["P2034", "40001", "40P01"]);

export function setDatabase(database: Database | undefined): void {
  holder.database = database;
}

/** @throws when the server has not been started, see startup.ts. */
export function currentDatabase(): Database {
  if (!holder.database) throw new Error("The database has not been opened.");
  return holder.database;
}

/**
 * The client for reads and single statements.
 * @throws inside `transaction`: the built-in database has one connection, so the outer client would wait for ever.
 */
export function db(): PrismaClient {
  if (isInTransaction()) throw new Error("Inside a transaction, use the client it hands you.");
  return currentDatabase().client;
}

/**
 * Runs `work` all or nothing, as if alone (serialisable), and runs it again when PostgreSQL asks for that; so `work`
 * must do nothing but database work. Keep it short: the built-in database serves nobody else meanwhile.
 */
export async function transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const { client, engine } = currentDatabase();
  if (isInTransaction()) throw new Error("A transaction is already open: use the client it hands you.");
  const isolationLevel = engine === "postgresql" ? Prisma.TransactionIsolationLevel.Serializable : undefined;
  const options = { maxWait: 20_000, timeout: 60_000, isolationLevel };
  for (let attempt = 1; ; attempt++) {
    const open: Open = { afterCommit: [] };
    try {
      const result = await client.$transaction(async (tx) => {
        if (attempt > 1) await waitForAppenders(tx);
        return holder.open.run(open, () => work(tx));
      }, options);
      for (const callback of open.afterCommit) callback();
      return result;
    } catch (error) {
      if (attempt === MAX_ATTEMPTS || !isConflict(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt));
    }
  }
}

/**
 * Two changes of one organisation both append to its audit log, so the later one is refused. Its next attempt first waits
 * until nobody is appending and keeps it so: LOCK TABLE takes no snapshot, so the work then sees what the winner left.
 */
async function waitForAppenders(tx: Transaction): Promise<void> {
  await tx.$executeRaw`LOCK TABLE "audit_chain_head" IN SHARE ROW EXCLUSIVE MODE`;
}

export function isInTransaction(): boolean {
  return holder.open.getStore() !== undefined;
}

/** Calls back once the open transaction has been committed, at once when there is none, never when it is undone. */
export function whenCommitted(callback: () => void): void {
  const open = holder.open.getStore();
  if (open) open.afterCommit.push(callback);
  else callback();
}

/** True for a refused write that another person's simultaneous write caused: worth running again. */
function isConflict(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  const { code, cause, meta } = error as { code?: unknown; cause?: unknown; meta?: Meta };
  return isRetried(code) || isRefusedWrite(cause) || isRefusedWrite(meta?.driverAdapterError?.cause);
}

/** A raw query is refused with the same error, one layer further in. */
type Meta = { driverAdapterError?: { cause?: unknown } };

function isRefusedWrite(cause: unknown): boolean {
  if (typeof cause !== "object" || cause === null) return false;
  const { kind, originalCode } = cause as { kind?: unknown; originalCode?: unknown };
  return kind === "TransactionWriteConflict" || isRetried(originalCode);
}

function isRetried(code: unknown): boolean {
  return typeof code === "string" && RETRIED_CODES.has(code);
}

/** True when a unique index refused the row. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}
