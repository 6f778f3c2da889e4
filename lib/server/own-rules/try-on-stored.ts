import "server-only";
import type { Trial, TrialResult, TryOwnRule } from "@/lib/contracts/own-rules";
import type { RuleResult } from "@/lib/engine/evaluate";
import { Facts } from "@/lib/engine/facts";
import { hydrate } from "@/lib/engine/hydrate";
import { db } from "@/lib/server/db";
import { unpackSnapshot } from "@/lib/server/snapshots/pack";
import { judgeOwnRule } from "./judge";
import type { Refused } from "@/lib/exports/own-rules/run-condition";
import { trialRule } from "./trial-rule";

const MOST = 50;
const EXAMPLES = 5;

/** A condition over every different content that is stored, the newest first; nothing is kept of it. */
export async function tryOnStored(organisationId: string, input: TryOwnRule): Promise<TrialResult> {
  const stored = await db().snapshot.findMany({
    where: { organisationId, source: { archivedAt: null } },
    distinct: ["hash"],
    orderBy: [{ takenAt: "desc" }, { id: "desc" }],
    select: { id: true, hash: true, takenAt: true, source: { select: { name: true } } },
  });
  const rule = trialRule(input);
  const trials: Trial[] = [];
  for (const { id, hash, takenAt, source } of stored.slice(0, MOST)) {
    const content = await db().snapshotContent.findUniqueOrThrow({
      where: { organisationId_hash: { organisationId, hash } },
    });
    const snapshot = { ...(await unpackSnapshot(content.bytes)), takenAt: takenAt.toISOString() };
    const result = await judgeOwnRule(rule, new Facts(hydrate(snapshot)));
    if ("state" in result) return refusalOf(result);
    trials.push({
      snapshotId: id,
      takenAt: takenAt.toISOString(),
      source: source.name,
      ...summaryOf(result),
    });
  }
  return { ok: true, trials, stored: stored.length };
}

function summaryOf({ verdict, findings, unjudged, passed, reason }: RuleResult) {
  const examples = findings.slice(0, EXAMPLES).map(({ subject }) => subject.name);
  return { verdict, findings: findings.length, unjudged: unjudged.length, passed, reason, examples };
}

function refusalOf(refused: Refused): TrialResult {
  const { problem } = refused;
  if (problem === "not-boolean") return { ok: false, problem, summary: refused.type, start: 0, end: 0 };
  const { summary, start, end } = refused;
  return { ok: false, problem, summary, start, end };
}
