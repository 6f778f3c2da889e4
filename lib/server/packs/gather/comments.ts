import "server-only";
import type { PackComment } from "@/lib/exports/pack/contents";
import { db } from "@/lib/server/db";
import { within, type PackScope } from "./scope";

/** What was said in the period, corrected comments too: the later one names the one it stands for. */
export async function gatherComments(scope: PackScope): Promise<PackComment[]> {
  const rows = await db().comment.findMany({
    where: {
      organisationId: scope.organisation.id,
      createdAt: within(scope),
      ...(scope.sourceIds.length > 0 && { OR: await aboutSources(scope) }),
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: { author: { select: { name: true } } },
  });
  return rows.map((row) => ({
    id: row.id,
    target: { kind: row.target, id: row.targetId, sourceId: row.sourceId || null },
    text: row.text,
    by: row.author.name,
    at: row.createdAt.toISOString(),
    replaces: row.replacesId,
  }));
}

/** A pack about some sources holds what was said of them, and of no other. */
async function aboutSources({ organisation, sourceIds }: PackScope) {
  const sourceId = { in: [...sourceIds] };
  const where = { organisationId: organisation.id, sourceId };
  const idsOf = async (rows: Promise<{ id: string }[]>) => ({ in: (await rows).map(({ id }) => id) });
  const select = { id: true } as const;
  return [
    { target: "finding" as const, sourceId },
    { target: "snapshot" as const, targetId: await idsOf(db().snapshot.findMany({ where, select })) },
    { target: "incident" as const, targetId: await idsOf(db().incident.findMany({ where, select })) },
  ];
}
