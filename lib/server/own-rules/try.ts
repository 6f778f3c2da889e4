import "server-only";
import type { Trial, TrialResult, TryOwnRule } from "@/lib/contracts/own-rules";
import { Facts } from "@/lib/engine/facts";
import { hydrate } from "@/lib/engine/hydrate";
import type { RuleResult } from "@/lib/engine/evaluate";
import type { OwnRule } from "@/lib/engine/own-rules/own-rule";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { unpackSnapshot } from "@/lib/server/snapshots/pack";
import { judgeOwnRule } from "./judge";
import type { Refused } from "./run-condition";

const MOST = 50;
const EXAMPLES = 5;

/** What a condition would have said of every snapshot that is stored; nothing is kept of it. */
export async function tryOwnRule(ctx: Context, input: TryOwnRule): Promise<TrialResult> {
  authorize(ctx, "rules:write");
  const organisationId = ctx.organisation.id;
  const stored = await db().snapshot.findMany({
    where: { organisationId, source: { archivedAt: null } },
    distinct: ["hash"],
    orderBy: [{ takenAt: "desc" }, { id: "desc" }],
    select: { id: true, hash: true, takenAt: true, source: { select: { name: true } } },
  });
  const rule: OwnRule = {
    ...input,
    id: "own/trial",
    version: 1,
    title: { zh: "试运行", en: "trial" },
    severity: "info",
  };
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
