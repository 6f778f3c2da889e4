import "server-only";
import { z } from "zod";
import type { LessonChain } from "@/lib/contracts/lessons";
import { Text } from "@/lib/engine/text";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { ruleMeta } from "@/lib/server/findings/rule-meta";
import { findFinding, findingScope } from "@/lib/server/findings/within-seat";
import { partsWithinSeat } from "@/lib/server/incidents/within-seat";
import { ownMetas } from "@/lib/server/own-rules/stored";
import { firstPass } from "./first-pass";
import { countRecurrences } from "./recurrences";
import { lessonParts, toLessonRow } from "./serialise";
import { verdictsNow } from "./verdicts-now";
import { lessonsWithinSeat } from "./within-seat";

const Payload = z.object({ message: Text });

/** A lesson with everything between the finding and the first snapshot in which its check passed. @throws AppError not-found */
export async function getLesson(ctx: Context, input: { lessonId: string }): Promise<LessonChain> {
  authorize(ctx, "incidents:read");
  const organisationId = ctx.organisation.id;
  const row = await db().lesson.findFirst({
    where: { id: input.lessonId, organisationId, ...lessonsWithinSeat(ctx) },
    include: {
      ...lessonParts,
      incident: {
        include: {
          signs: true,
          followUps: { where: partsWithinSeat(ctx).followUps, orderBy: { createdAt: "asc" } },
        },
      },
    },
  });
  if (!row) throw notFound();
  const own = await ownMetas(organisationId);
  const verdictOf = await verdictsNow(ctx, [row]);
  const recurrences = await countRecurrences(ctx, [row.incidentId]);
  const { findingId, followUps, sourceId } = row.incident;
  const finding =
    sourceId && findingId ? await findFinding(await findingScope(ctx, sourceId), findingId) : null;
  return {
    ...toLessonRow(row, { own, verdict: verdictOf(row), recurrences: recurrences.get(row.incidentId) ?? 0 }),
    severity: row.ruleId ? (ruleMeta(row.ruleId, own)?.severity ?? null) : null,
    finding: finding && {
      id: finding.id,
      sourceId: finding.sourceId,
      message: Payload.parse(finding.payload).message,
      firstSeenAt: finding.firstSeenAt.toISOString(),
    },
    actions: followUps.map(({ id, title, kind, status, dueAt }) => ({
      ...{ id, title, kind, status },
      dueAt: dueAt?.toISOString() ?? null,
    })),
    firstPass: row.ruleId && sourceId ? await firstPass(ctx, { sourceId, row, ruleId: row.ruleId }) : null,
  };
}
