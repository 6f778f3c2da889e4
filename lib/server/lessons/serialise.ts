import "server-only";
import { z } from "zod";
import type { LessonRow } from "@/lib/contracts/lessons";
import type { RuleMeta } from "@/lib/engine/rule";
import { VERDICTS } from "@/lib/engine/verdict";
import type { Prisma } from "@/lib/generated/prisma/client";
import { ruleMeta } from "@/lib/server/findings/rule-meta";

export const lessonParts = {
  incident: { include: { signs: true } },
  createdBy: { select: { name: true } },
} satisfies Prisma.LessonInclude;

export type StoredLesson = Prisma.LessonGetPayload<{ include: typeof lessonParts }>;

export const Verdict = z.enum(VERDICTS);

type More = {
  own: ReadonlyMap<string, RuleMeta>;
  verdict: z.infer<typeof Verdict> | null;
  recurrences: number;
};

export function toLessonRow(row: StoredLesson, { own, verdict, recurrences }: More): LessonRow {
  const { id, learned, guard, text, ruleId, incident, createdAt, createdBy } = row;
  return {
    ...{ id, learned, guard, text, recurrences },
    check: ruleId === null ? null : checkOf(ruleId, own, verdict),
    incident: headOf(incident),
    createdAt: createdAt.toISOString(),
    createdBy: createdBy.name,
  };
}

function checkOf(ruleId: string, own: ReadonlyMap<string, RuleMeta>, verdict: More["verdict"]) {
  const title = ruleMeta(ruleId, own)?.title.fail ?? { zh: ruleId, en: ruleId };
  return { ruleId, title, verdict, isOwn: ruleId.startsWith("own/") };
}

export function headOf(incident: Omit<StoredLesson["incident"], "signs">): LessonRow["incident"] {
  const { id, number, title, severity, cause, causeCertainty, declaredAt } = incident;
  return { id, number, title, severity, cause, causeCertainty, declaredAt: declaredAt.toISOString() };
}
