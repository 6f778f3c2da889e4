import "server-only";
import PgBoss from "pg-boss";
import type { z } from "zod";
import { currentDatabase, isInTransaction, whenCommitted, type Transaction } from "./db";
import { log } from "./log";

/**
 * Work that outlives a request: kept in the database by pg-boss, so a restart loses none of it. A job runs at least
 * once; a handler must bear being run again.
 */
export type Queue<Data extends object> = {
  name: string;
  /** Checked when a job is put in and when it is taken out: a job may be older than this version of the program. */
  data: z.ZodType<Data>;
  /** `short`: at most one waiting job per singletonKey. `standard` (default): every job counts. */
  policy?: "standard" | "short";
  retryLimit?: number;
  /** Seconds before the first retry, doubled for each further one. */
  retryDelay?: number;
  /** A job that runs longer is given up and tried again. */
  expireInSeconds?: number;
};

export type Job = {
  id: string;
  /** Aborted when the server stops or the job has run too long. */ signal: AbortSignal;
};
export type EnqueueOptions = {
  /** Otherwise a new one. */
  id?: string;
  singletonKey?: string;
  startAfter?: Date;
  /** Joins an open transaction. */ tx?: Transaction;
};

type State = {
  boss: PgBoss;
  stopping: AbortController;
  running: Set<Promise<unknown>>;
  /** The declared queues, each with the ids of this process's workers. */
  workers: Map<string, string[]>;
};
const holder = globalThis as { inletJobs?: State };

const EXPIRE_SECONDS = 15 * 60;

/** Starts the queue on the current database; see db.ts. */
export async function startJobs(): Promise<void> {
  if (holder.inletJobs) return;
  const database = currentDatabase();
  const running = new Set<Promise<unknown>>();
  const executeSql = (text: string, values?: unknown[]) => {
    const result = database.query(text, values);
    running.add(result);
    void result.catch(() => undefined).finally(() => running.delete(result));
    return result;
  };
  const boss = new PgBoss({ db: { executeSql } });
  boss.on("error", (error) => log.error({ err: error }, "job queue"));
  await boss.start();
  holder.inletJobs = { boss, running, stopping: new AbortController(), workers: new Map() };
  if (database.engine === "pglite") await releaseOrphans(boss);
}

/** False in a process that does no background work, such as a test of one verb. */
export function hasJobs(): boolean {
  return holder.inletJobs !== undefined;
}

/** Aborts running jobs, waits for them, and puts back those that do not finish in time. */
export async function stopJobs(timeoutMs = 6_000): Promise<void> {
  const state = holder.inletJobs;
  if (!state) return;
  holder.inletJobs = undefined;
  state.stopping.abort(new Error("The server is stopping."));
  await state.boss.stop({ graceful: true, timeout: timeoutMs, close: false });
  // pg-boss does not wait for its own last writes.
  while (state.running.size > 0) await Promise.allSettled(state.running);
}

/** Makes the queue when it is new. `work` does it too; only a job put in by a transaction needs it done before. */
export async function declareQueue<Data extends object>(queue: Queue<Data>): Promise<void> {
  const { boss, workers } = started();
  if (workers.has(queue.name)) return;
  const {
    name,
    policy = "standard",
    retryLimit = 2,
    retryDelay = 5,
    expireInSeconds = EXPIRE_SECONDS,
  } = queue;
  const options = { name, policy, retryLimit, retryDelay, retryBackoff: true, expireInSeconds };
  await boss.createQueue(name, options);
  await boss.updateQueue(name, options);
  workers.set(name, []);
}

/** Puts a job in. Null: the same singletonKey is waiting already. */
export async function enqueue<Data extends object>(
  queue: Queue<Data>,
  data: Data,
  { tx, ...options }: EnqueueOptions = {},
): Promise<string | null> {
  const { boss, workers } = started();
  if (!isInTransaction()) await declareQueue(queue);
  else if (!tx) throw new Error("Inside a transaction, hand enqueue its client as `tx`.");
  else if (!workers.has(queue.name))
    throw new Error(`Declare the queue ${queue.name} before the transaction.`);
  const id = await boss.send(queue.name, queue.data.parse(data), {
    ...options,
    ...(tx && { db: within(tx) }),
  });
  whenCommitted(() => workers.get(queue.name)?.forEach((worker) => boss.notifyWorker(worker)));
  return id;
}

/** What became of a job; null when it is not kept any more. */
export async function findJob(queue: Pick<Queue<never>, "name">, id: string): Promise<string | null> {
  const job = await started().boss.getJobById(queue.name, id);
  return job?.state ?? null;
}

/** Runs `handle` for each job of the queue, `concurrency` at a time in this process. A throw means: try again later. */
export async function work<Data extends object>(
  queue: Queue<Data>,
  handle: (data: Data, job: Job) => Promise<void>,
  { concurrency = 1 }: { concurrency?: number } = {},
): Promise<void> {
  const { boss, stopping, workers } = started();
  await declareQueue(queue);
  const run = async ([job]: PgBoss.Job<unknown>[]): Promise<void> => {
    if (!job) return;
    const expiry = AbortSignal.timeout((queue.expireInSeconds ?? EXPIRE_SECONDS) * 1_000);
    const signal = AbortSignal.any([stopping.signal, expiry]);
    try {
      await handle(queue.data.parse(job.data), { id: job.id, signal });
    } catch (error) {
      log.warn({ err: error, queue: queue.name, job: job.id }, "job failed");
      throw error;
    }
  };
  const ids = [];
  for (let count = 0; count < concurrency; count++)
    ids.push(await boss.work<unknown>(queue.name, { batchSize: 1, pollingIntervalSeconds: 1 }, run));
  workers.set(queue.name, [...(workers.get(queue.name) ?? []), ...ids]);
}

/** Puts a job in at every time the five-field cron text names, to the minute. One schedule per queue. */
export async function schedule<Data extends object>(
  queue: Queue<Data>,
  cron: string,
  data: Data,
  timeZone = "UTC",
): Promise<void> {
  const { boss } = started();
  await declareQueue(queue);
  await boss.schedule(queue.name, cron, queue.data.parse(data), { tz: timeZone });
}

function started(): State {
  if (!holder.inletJobs) throw new Error("The job queue has not been started.");
  return holder.inletJobs;
}

function within(tx: Transaction): PgBoss.Db {
  return {
    executeSql: async (text, values) => ({ rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values) }),
  };
}

/** The built-in database has one process: a job still marked active at start belongs to one that died. */
async function releaseOrphans(boss: PgBoss): Promise<void> {
  const { rows } = await currentDatabase().query("SELECT name, id FROM pgboss.job WHERE state = 'active'");
  for (const { name, id } of rows as { name: string; id: string }[])
    await boss.fail(name, id, { message: "The server ended while this job ran." });
}
