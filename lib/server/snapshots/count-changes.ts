import "server-only";
import { z } from "zod";
import { diffSnapshots, type RowChange } from "@/lib/engine/diff";
import { hydrate } from "@/lib/engine/hydrate";
import type { Snapshot } from "@/lib/engine/snapshot";
import { db } from "@/lib/server/db";
import { unpackSnapshot } from "./pack";

/** Counted when a snapshot comes in, so that a list of thousands never opens one. */
export type CountedChanges = { comparedWithId: string; changedRows: number; sections: SectionChanges[] };

const SectionChanges = z.object({
  section: z.string(),
  added: z.number().int(),
  removed: z.number().int(),
  changed: z.number().int(),
});
type SectionChanges = z.infer<typeof SectionChanges>;

/** The column `changes` of an audit. */
export const StoredChanges = z.object({
  sections: z.array(SectionChanges),
  /** Findings that were not there before, and that no longer were. */
  newFindings: z.number().int(),
  resolvedFindings: z.number().int(),
});

export function storedChanges(
  { sections }: CountedChanges,
  { appeared, resolved }: { appeared: readonly unknown[]; resolved: number },
): z.infer<typeof StoredChanges> {
  return { sections, newFindings: appeared.length, resolvedFindings: resolved };
}

/** How many rows differ from the snapshot before; null when the source has none before it. */
export async function countChanges(
  { organisationId, sourceId }: { organisationId: string; sourceId: string },
  snapshot: Snapshot,
  configurationHash: string,
): Promise<CountedChanges | null> {
  const before = await db().snapshot.findFirst({
    where: { organisationId, sourceId, takenAt: { lt: new Date(snapshot.takenAt) } },
    orderBy: [{ takenAt: "desc" }, { id: "desc" }],
    select: { id: true, configurationHash: true, content: { select: { bytes: true } } },
  });
  if (!before) return null;
  if (before.configurationHash === configurationHash)
    return { comparedWithId: before.id, changedRows: 0, sections: [] };
  const previous = await unpackSnapshot(before.content.bytes);
  const { rows } = diffSnapshots(hydrate(previous), hydrate(snapshot));
  return { comparedWithId: before.id, changedRows: rows.length, sections: bySection(rows) };
}

export function bySection(rows: readonly RowChange[]): SectionChanges[] {
  const sections = new Map<string, SectionChanges>();
  for (const { section, kind } of rows) {
    const entry = sections.get(section) ?? { section, added: 0, removed: 0, changed: 0 };
    entry[kind] += 1;
    sections.set(section, entry);
  }
  return [...sections.values()];
}
