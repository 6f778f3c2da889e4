import "server-only";
import { fillAgentList } from "@/lib/server/agent-lists";
import { db } from "@/lib/server/db";
import { basisNow } from "@/lib/server/snapshots/judgement-basis";
import { isToBeMarked } from "@/lib/server/snapshots/kept-in-use";

export type OpenList = { id: string; size: number; loads: number };

/** The list of a snapshot's people. One that is missing, or rests on other rules, is made first. */
export async function openListing(organisationId: string, snapshotId: string): Promise<OpenList> {
  const basis = await basisNow(organisationId, snapshotId);
  const list = await findListing(snapshotId, basis);
  if (list) return list;
  await fillAgentList(organisationId, snapshotId);
  const filled = await findListing(snapshotId, basis);
  // Rules were changed meanwhile: now there is a list of those.
  return filled ?? openListing(organisationId, snapshotId);
}

async function findListing(snapshotId: string, basis: string): Promise<OpenList | null> {
  const list = await db().agentList.findUnique({
    where: { snapshotId_basis: { snapshotId, basis } },
    select: { id: true, size: true, loads: true, usedAt: true },
  });
  if (!list) return null;
  const { usedAt, ...open } = list;
  if (isToBeMarked(usedAt))
    await db().agentList.updateMany({ where: { id: list.id }, data: { usedAt: new Date() } });
  return open;
}
