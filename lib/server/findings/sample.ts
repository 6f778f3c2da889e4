import "server-only";
import type { FindingSample, UnjudgedSample } from "@/lib/contracts/findings";
import type { RuleResult } from "@/lib/engine/evaluate";
import { db } from "@/lib/server/db";
import { waiversOn } from "@/lib/server/waivers/column";
import { rowOfStored } from "./rows";

const SHOWN = 10;

type Scope = { organisationId: string; sourceId: string };
type About = { ruleId: string } | { subjectKind: string; subjectId: string };

/** Unresolved findings of one rule or one subject, the worst of them in full; `id` of the scope is left out. */
export async function sampleFindings(scope: Scope & { id?: string }, about: About): Promise<FindingSample> {
  const { organisationId, sourceId, id } = scope;
  const where = {
    organisationId,
    sourceId,
    ...about,
    ...(id !== undefined && { id: { not: id } }),
    status: { not: "resolved" as const },
  };
  const examples = await db().finding.findMany({
    where,
    orderBy: [{ severity: "asc" }, { customersAffected: "desc" }, { id: "asc" }],
    take: SHOWN,
  });
  const count = examples.length < SHOWN ? examples.length : await db().finding.count({ where });
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
