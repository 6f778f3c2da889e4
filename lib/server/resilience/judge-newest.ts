import "server-only";
import { type AuditReport, withResults } from "@/lib/engine/audit";
import { evaluateRule, type RuleResult } from "@/lib/engine/evaluate";
import { Facts } from "@/lib/engine/facts";
import { withPolicy } from "@/lib/engine/policy";
import { familyOf } from "@/lib/engine/rule";
import { resilienceBelowTarget } from "@/lib/engine/rules/channel/resilience-below-target";
import { Prisma } from "@/lib/generated/prisma/client";
import { db, type Transaction } from "@/lib/server/db";
import { settleFindings } from "@/lib/server/findings/settle";
import { type LoadedSnapshot, loadSnapshot } from "@/lib/server/snapshots/load";
import { packJson, sha256 } from "@/lib/server/snapshots/pack";
import type { AuditPolicy } from "@/lib/server/snapshots/store";
import { customersByChannel, summarise } from "@/lib/server/snapshots/summarise";

export type Rejudged = {
  sourceId: string;
  loaded: LoadedSnapshot;
  policy: AuditPolicy;
  report: AuditReport;
  result: RuleResult;
  bytes: Uint8Array<ArrayBuffer>;
};

/**
 * The newest snapshots under another policy. One rule reads it, so the other results stand as they are: the same as
 * judging all anew.
 */
export async function judgeNewest(
  organisationId: string,
  policies: ReadonlyMap<string, AuditPolicy>,
): Promise<Rejudged[]> {
  const all: Rejudged[] = [];
  for (const [sourceId, policy] of policies) {
    const newest = await db().snapshot.findFirst({
      where: { organisationId, sourceId },
      orderBy: [{ takenAt: "desc" }, { id: "desc" }],
      select: { id: true },
    });
    if (!newest) continue;
    const loaded = await loadSnapshot(organisationId, newest.id);
    const asked = policy ?? { resilience: { standard: 0 as const, channels: {} } };
    const facts = new Facts(withPolicy(loaded.snapshot, asked), loaded.facts);
    const result = evaluateRule(resilienceBelowTarget, facts, Date.parse(loaded.report.at));
    const inlets = loaded.report.results.filter(({ ruleId }) => familyOf(ruleId) !== "own");
    const results = inlets.map((one) => (one.ruleId === result.ruleId ? result : one));
    const report = withResults({ ...loaded.report, results }, []);
    const bytes = await packJson({ ...report, week: undefined, instant: undefined });
    all.push({ sourceId, loaded, policy, report, result, bytes });
  }
  return all;
}

/** Keeps the judgement as another audit of the same snapshot, and carries the rule's findings there. */
export async function settleNewest(
  tx: Transaction,
  organisationId: string,
  newest: readonly Rejudged[],
): Promise<void> {
  for (const { sourceId, loaded, policy, report, result, bytes } of newest) {
    await tx.audit.create({
      data: {
        organisationId,
        snapshotId: loaded.id,
        rulesetVersion: sha256(report.ruleset),
        policy: policy ?? Prisma.DbNull,
        at: new Date(report.at),
        summary: summarise(loaded.snapshot, report),
        bytes,
      },
    });
    const moment = {
      organisationId,
      sourceId,
      snapshotId: loaded.id,
      takenAt: new Date(loaded.takenAt),
      customers: customersByChannel(loaded.snapshot),
    };
    await settleFindings(tx, moment, { results: [result] }, result.ruleId);
  }
}
