import "server-only";
import type { z } from "zod";
import type { Reader } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { ownResultsOf } from "@/lib/server/own-rules/stored";
import { withinSeat } from "@/lib/server/seat";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import type { StoredLesson, Verdict } from "./serialise";

type Rule = Pick<StoredLesson, "ruleId"> & { incident: { sourceId: string | null } };

/** What the checks of some lessons say of the newest snapshot of the source their incident was about. */
export async function verdictsNow(
  ctx: Reader,
  lessons: readonly Rule[],
): Promise<(lesson: Rule) => z.infer<typeof Verdict> | null> {
  const organisationId = ctx.organisation.id;
  const sources = [
    ...new Set(lessons.flatMap(({ ruleId, incident }) => (ruleId ? (incident.sourceId ?? []) : []))),
  ];
  const bySource = new Map<string, Map<string, z.infer<typeof Verdict>>>();
  for (const sourceId of sources) {
    const newest = await db().snapshot.findFirst({
      where: { organisationId, sourceId, ...withinSeat(ctx, { source: "sourceId", at: "takenAt" }) },
      orderBy: [{ takenAt: "desc" }, { id: "desc" }],
      select: { id: true },
    });
    if (!newest) continue;
    const isCatalogue = lessons.some(({ ruleId }) => ruleId !== null && !ruleId.startsWith("own/"));
    const results = isCatalogue
      ? (await loadSnapshot(organisationId, newest.id)).report.results
      : await ownResultsOf(organisationId, newest.id);
    bySource.set(sourceId, new Map(results.map(({ ruleId, verdict }) => [ruleId, verdict])));
  }
  return ({ ruleId, incident }) => bySource.get(incident.sourceId ?? "")?.get(ruleId ?? "") ?? null;
}
