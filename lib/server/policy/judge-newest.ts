import "server-only";
import { type AuditReport, withResults } from "@/lib/engine/audit";
import { evaluateRule, type RuleResult } from "@/lib/engine/evaluate";
import { Facts } from "@/lib/engine/facts";
import { DEFAULT_POLICY, withPolicy } from "@/lib/engine/policy";
import { familyOf, type Rule } from "@/lib/engine/rule";
import { Prisma } from "@/lib/generated/prisma/client";
import { db, type Transaction } from "@/lib/server/db";
import { settleFindings } from "@/lib/server/findings/settle";
import { type LoadedSnapshot, loadSnapshot } from "@/lib/server/snapshots/load";
import { packJson, sha256 } from "@/lib/server/snapshots/pack";
import { customersByChannel, summarise } from "@/lib/server/snapshots/summarise";
import type { AskedPolicy } from "./policy-of";

export type Rejudged = {
  sourceId: string;
  loaded: LoadedSnapshot;
  policy: AskedPolicy;
  report: AuditReport;
  result: RuleResult;
  bytes: Uint8Array<ArrayBuffer>;
};

/**
 * The newest snapshots under another policy. One rule reads what was changed, so the other results stand as they are: the
 * same as judging all anew.
 */
export async function judgeNewest(
  organisationId: string,
  rule: Rule,
  policies: ReadonlyMap<string, AskedPolicy>,
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
    const nothing = { resilience: DEFAULT_POLICY.resilience, separation: DEFAULT_POLICY.separation };
    const facts = new Facts(withPolicy(loaded.snapshot, { ...nothing, ...policy }), loaded.facts);
    const result = evaluateRule(rule, facts, Date.parse(loaded.report.at));
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
