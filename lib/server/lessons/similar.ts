import "server-only";
import type { SimilarIncident } from "@/lib/contracts/lessons";
import { likeness, wordsIn } from "@/lib/engine/lessons/words";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { ruleMeta } from "@/lib/server/findings/rule-meta";
import { incidentsWithinSeat } from "@/lib/server/incidents/within-seat";
import { ownMetas } from "@/lib/server/own-rules/stored";
import { knownUntil } from "@/lib/server/seat";
import { headOf } from "./serialise";

const LIKE_ENOUGH = 0.4;
const MOST_READ = 500;
const SHOWN = 5;

/** Earlier real incidents with the same check, kind of object and field, then those told in like words. @throws AppError not-found */
export async function similarIncidents(
  ctx: Context,
  input: { incidentId: string },
): Promise<SimilarIncident[]> {
  authorize(ctx, "incidents:read");
  const organisationId = ctx.organisation.id;
  const parts = { signs: true, lesson: { select: { id: true, learned: true, createdAt: true } } };
  const incident = await db().incident.findFirst({
    where: { id: input.incidentId, organisationId, ...incidentsWithinSeat(ctx) },
    include: parts,
  });
  if (!incident) throw notFound();
  const earlier = await db().incident.findMany({
    where: { organisationId, ...incidentsWithinSeat(ctx), kind: "real", number: { lt: incident.number } },
    orderBy: { number: "desc" },
    take: MOST_READ,
    include: parts,
  });
  const own = await ownMetas(organisationId);
  const words = wordsIn(`${incident.title} ${incident.causeText}`);
  const signs = new Set(incident.signs.map(nameOf));
  return earlier
    .map(({ signs: theirs, lesson, ...head }) => ({
      incident: headOf(head),
      signs: theirs
        .filter((sign) => signs.has(nameOf(sign)))
        .map(({ ruleId, subjectKind, field }) => ({
          ruleId,
          title: ruleMeta(ruleId, own)?.title.fail ?? { zh: ruleId, en: ruleId },
          kind: subjectKind,
          field: field || null,
        })),
      likeness: likeness(words, wordsIn(`${head.title} ${head.causeText}`)),
      lesson:
        lesson && lesson.createdAt.getTime() <= knownUntil(ctx)
          ? { id: lesson.id, learned: lesson.learned }
          : null,
    }))
    .filter((one) => one.signs.length > 0 || one.likeness >= LIKE_ENOUGH)
    .sort((a, b) => b.signs.length - a.signs.length || b.likeness - a.likeness)
    .slice(0, SHOWN);
}

function nameOf({
  ruleId,
  subjectKind,
  field,
}: {
  ruleId: string;
  subjectKind: string;
  field: string;
}): string {
  return JSON.stringify([ruleId, subjectKind, field]);
}
