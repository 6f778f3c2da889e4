import "server-only";
import { z } from "zod";
import { basisNow } from "./snapshots/judgement-basis";
import { keepListing, packListing } from "./agents/listing/keep";
import { listingOf } from "./agents/listing/make";
import { directoryOf } from "./agents/directory";
import { currentDatabase, db, isUniqueViolation, transaction } from "./db";
import { type Queue, schedule, work } from "./jobs";
import { KEPT_MS, makingOnce } from "./snapshots/kept-in-use";
import { loadSnapshot } from "./snapshots/load";

const TABLES = ["agent_list", "agent_list_row", "agent_list_choice", "agent_list_name", "kept_answer"];

/** Removes lists and answers that nobody reads; those of each source's newest snapshot stay for good. */
export const agentListQueue: Queue<Record<string, never>> = {
  name: "agent-lists",
  data: z.strictObject({}),
  policy: "short",
  retryLimit: 0,
  expireInSeconds: 30 * 60,
};

export async function startAgentLists(): Promise<void> {
  await work(agentListQueue, async () => {
    await removeUnusedLists(new Date());
  });
  await schedule(agentListQueue, "*/20 * * * *", {});
}

export async function removeUnusedLists(now: Date): Promise<number> {
  const unusedSince = new Date(now.getTime() - KEPT_MS);
  const lists = await db().$executeRaw`
    DELETE FROM agent_list WHERE used_at < ${unusedSince} AND id NOT IN (
      SELECT DISTINCT ON (source_id) agent_list.id FROM agent_list JOIN snapshot ON snapshot.id = snapshot_id
      ORDER BY source_id, taken_at DESC, snapshot.id DESC, used_at DESC)`;
  const answers = await db().$executeRaw`
    DELETE FROM kept_answer WHERE used_at < ${unusedSince} AND id NOT IN (
      SELECT DISTINCT ON (source_id, kind) kept_answer.id FROM kept_answer JOIN snapshot ON snapshot.id = snapshot_id
      ORDER BY source_id, kind, taken_at DESC, snapshot.id DESC, used_at DESC)`;
  const removed = lists + answers;
  const { engine, query } = currentDatabase();
  // The built-in database has nobody who sweeps up after it.
  if (removed > 0 && engine === "pglite") for (const table of TABLES) await query(`VACUUM ANALYZE ${table}`);
  return removed;
}

const filling = makingOnce<string, unknown>();

/** Makes the list of a snapshot that has none for what it is judged by now: one stored before there were lists, for instance. */
export async function fillAgentList(organisationId: string, snapshotId: string): Promise<void> {
  await filling(snapshotId, () => fill(organisationId, snapshotId));
}

async function fill(organisationId: string, snapshotId: string): Promise<void> {
  const basis = await basisNow(organisationId, snapshotId);
  const loaded = await loadSnapshot(organisationId, snapshotId);
  const listing = packListing(listingOf(directoryOf(loaded), loaded.snapshot));
  try {
    await transaction((tx) => keepListing(tx, { organisationId, snapshotId, basis }, listing));
  } catch (error) {
    // Another server was faster.
    if (!isUniqueViolation(error)) throw error;
  }
}
