import "server-only";
import type { FindingSample, UnjudgedSample } from "@/lib/contracts/findings";
import type { RuleResult } from "@/lib/engine/evaluate";
import { Prisma } from "@/lib/generated/prisma/client";
import { waiversOn } from "@/lib/server/waivers/column";
import type { Scope } from "./conditions";
import { rowOfStored } from "./rows";
import { countFindings, readFindings } from "./within-seat";

const SHOWN = 10;

type About = { ruleId: string } | { subjectKind: string; subjectId: string };

/** Unresolved findings of one rule or one subject, the worst of them in full; `id` of the scope is left out. */
export async function sampleFindings(scope: Scope & { id?: string }, about: About): Promise<FindingSample> {
  const which =
    "ruleId" in about
      ? Prisma.sql`rule_id = ${about.ruleId}`
      : Prisma.sql`subject_kind = ${about.subjectKind} AND subject_id = ${about.subjectId}`;
  const others = scope.id === undefined ? Prisma.sql`TRUE` : Prisma.sql`id <> ${scope.id}`;
  const where = Prisma.sql`${which} AND ${others} AND status <> 'resolved'`;
  const order = Prisma.sql`severity, customers_affected DESC, id`;
  const examples = await readFindings(scope, { where, order, most: SHOWN });
  const count = examples.length < SHOWN ? examples.length : await countFindings(scope, where);
  const waivers = await waiversOn(
    scope,
    examples.map((finding) => finding.id),
  );
  return {
    count,
    examples: examples.map((finding) => rowOfStored(finding, waivers.get(finding.id) ?? "none")),
  };
}

export function unjudgedSample(result: Pick<RuleResult, "unjudged"> | undefined): UnjudgedSample {
  const unjudged = result?.unjudged ?? [];
  return {
    count: unjudged.length,
    examples: unjudged.slice(0, SHOWN).map(({ subject, reason }) => ({ subject, reason })),
  };
}
