import "server-only";
import type { PackComment } from "@/lib/exports/pack/contents";
import { db } from "@/lib/server/db";
import { within, type PackScope } from "./scope";

/** What was said in the period, corrected comments too: the later one names the one it stands for. */
export async function gatherComments(scope: PackScope): Promise<PackComment[]> {
  const rows = await db().comment.findMany({
    where: { organisationId: scope.organisation.id, createdAt: within(scope) },
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
