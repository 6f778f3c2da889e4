import "server-only";
import type { PackIncident, PackLesson, PackSource } from "@/lib/exports/pack/contents";
import { db } from "@/lib/server/db";
import { within, type PackScope } from "./scope";

/** What was learned in the period, and from the incidents the pack holds. */
export async function gatherLessons(
  scope: PackScope,
  incidents: readonly PackIncident[],
  sources: readonly PackSource[],
): Promise<PackLesson[]> {
  const told = incidents.map(({ id }) => id);
  const rows = await db().lesson.findMany({
    where: {
      organisationId: scope.organisation.id,
      OR: [{ createdAt: within(scope) }, { incidentId: { in: told } }],
    },
    orderBy: { id: "asc" },
    include: { incident: { select: { sourceId: true } } },
  });
  return rows.map(({ id, incidentId, learned, guard, ruleId, createdAt, incident }) => {
    const source = sources.find((one) => one.source.id === incident.sourceId);
    const result = source?.report.results.find((one) => one.ruleId === ruleId);
    return {
      ...{ id, incidentId, ruleId },
      statement: learned,
      outcome: guard,
      verdictNow: result?.verdict ?? null,
      acceptedAt: createdAt.toISOString(),
    };
  });
}
