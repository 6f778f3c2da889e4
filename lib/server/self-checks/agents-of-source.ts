import "server-only";
import { rowsOf } from "@/lib/engine/snapshot";
import { known } from "@/lib/engine/value";
import { loadNewest } from "@/lib/server/snapshots/load-newest";

export type SourceAgent = { id: string; name: string; email: string | null };

/** The people of a source's newest snapshot. Bots and services open no browser. */
export async function agentsOfSource(organisationId: string, sourceId: string): Promise<SourceAgent[]> {
  const snapshot = await loadNewest({ seat: null }, { organisationId, sourceId });
  if (!snapshot) return [];
  return rowsOf(snapshot, "agents")
    .filter(({ kind }) => (known(kind) ?? "human") === "human")
    .map(({ id, name, email }) => ({ id, name, email: known(email) ?? null }));
}
