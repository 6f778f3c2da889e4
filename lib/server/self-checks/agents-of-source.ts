import "server-only";
import { rowsOf } from "@/lib/engine/snapshot";
import { known } from "@/lib/engine/value";
import { db } from "@/lib/server/db";
import { loadSnapshot } from "@/lib/server/snapshots/load";

export type SourceAgent = { id: string; name: string; email: string | null };

/** The people of a source's newest snapshot. Bots and services open no browser. */
export async function agentsOfSource(organisationId: string, sourceId: string): Promise<SourceAgent[]> {
  const newest = await db().snapshot.findFirst({
    where: { organisationId, sourceId },
    orderBy: [{ takenAt: "desc" }, { id: "desc" }],
    select: { id: true },
  });
  if (!newest) return [];
  const { snapshot } = await loadSnapshot(organisationId, newest.id);
  return rowsOf(snapshot, "agents")
    .filter(({ kind }) => (known(kind) ?? "human") === "human")
    .map(({ id, name, email }) => ({ id, name, email: known(email) ?? null }));
}
