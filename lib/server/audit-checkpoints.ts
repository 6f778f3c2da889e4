import "server-only";
import { z } from "zod";
import { newestCheckpoint, signCheckpoint } from "./audit-chain/checkpoint";
import { chainEnds } from "./audit-chain/ends";
import { db } from "./db";
import { type Queue, schedule, work } from "./jobs";
import { log } from "./log";

/** Whichever comes first, while there is anything new. */
const EVERY_ROWS = 1_000;
const EVERY_MS = 24 * 3_600_000;

/** Looks every five minutes whose audit log has earned a checkpoint. */
export const checkpointQueue: Queue<Record<string, never>> = {
  name: "audit-checkpoint",
  data: z.strictObject({}),
  policy: "short",
  retryLimit: 0,
  expireInSeconds: 30 * 60,
};

export async function startAuditCheckpoints(): Promise<void> {
  await work(checkpointQueue, () => signDueCheckpoints(new Date()));
  await schedule(checkpointQueue, "*/5 * * * *", {});
}

export async function signDueCheckpoints(now: Date): Promise<void> {
  const organisations = await db().organisation.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  for (const { id } of organisations) await signIfDue(id, now);
}

async function signIfDue(organisationId: string, now: Date): Promise<void> {
  const head = await chainEnds(organisationId);
  if ("state" in head) return warn(organisationId, head);
  const newest = await newestCheckpoint(organisationId);
  const since = head.count - (newest?.count ?? 0);
  const age = newest ? now.getTime() - newest.at.getTime() : Infinity;
  if (since === 0 || (since < EVERY_ROWS && age < EVERY_MS)) return;
  const signed = await signCheckpoint(organisationId, head);
  if ("state" in signed) warn(organisationId, signed);
}

/** Nothing is signed over a break; the page says where it is. */
function warn(organisationId: string, broken: object): void {
  log.error({ organisationId, broken }, "the audit log is broken");
}
