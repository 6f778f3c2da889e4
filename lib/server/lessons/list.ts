import "server-only";
import type { LessonList, LessonQuery } from "@/lib/contracts/lessons";
import { askedTerms, termsIn } from "@/lib/engine/lessons/words";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { ownMetas } from "@/lib/server/own-rules/stored";
import { countRecurrences } from "./recurrences";
import { lessonParts, type StoredLesson, toLessonRow } from "./serialise";
import { verdictsNow } from "./verdicts-now";
import { lessonsWithinSeat } from "./within-seat";

/** The library, newest first. What is typed has to occur in the lesson, its incident or its guard, in any order. */
export async function listLessons(ctx: Context, { q, guard }: LessonQuery): Promise<LessonList> {
  authorize(ctx, "incidents:read");
  const organisationId = ctx.organisation.id;
  const stored = await db().lesson.findMany({
    where: { organisationId, ...lessonsWithinSeat(ctx) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    include: lessonParts,
  });
  const own = await ownMetas(organisationId);
  const wanted = askedTerms(q);
  const found = stored.filter((row) => {
    if (guard.length > 0 && !guard.includes(row.guard)) return false;
    const terms = new Set(termsIn(textOf(row, own.get(row.ruleId ?? "")?.title.fail.zh)));
    return wanted.every((term) => terms.has(term)) && (wanted.length > 0 || textOf(row).includes(q));
  });
  const recurrences = await countRecurrences(
    ctx,
    found.map(({ incidentId }) => incidentId),
  );
  const verdictOf = await verdictsNow(ctx, found);
  return {
    lessons: found.map((row) =>
      toLessonRow(row, { own, verdict: verdictOf(row), recurrences: recurrences.get(row.incidentId) ?? 0 }),
    ),
    total: stored.length,
  };
}

function textOf({ learned, text, ruleId, incident }: StoredLesson, rule = ""): string {
  const { title, summary, causeText, number } = incident;
  return [learned, text, ruleId, rule, title, summary, causeText, `INC-${number}`].join("\n");
}
