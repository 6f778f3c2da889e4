import "server-only";
import type { RuleResult } from "@/lib/engine/evaluate";
import type { OwnRule } from "@/lib/engine/own-rules/own-rule";
import type { Prisma } from "@/lib/generated/prisma/client";
import { db, type Transaction } from "@/lib/server/db";
import { settleFindings } from "@/lib/server/findings/settle";
import { loadSnapshot, type LoadedSnapshot } from "@/lib/server/snapshots/load";
import { customersByChannel } from "@/lib/server/snapshots/summarise";
import { judgeOwnRules } from "./judge";

export type Newest = { sourceId: string; loaded: LoadedSnapshot; result: RuleResult | null };

/** The newest snapshot of every source in use, judged by a rule; without one, as they are. */
export async function judgeNewest(organisationId: string, rule: OwnRule | null): Promise<Newest[]> {
  const sources = await db().source.findMany({
    where: { organisationId, archivedAt: null },
    select: {
      id: true,
      snapshots: { orderBy: [{ takenAt: "desc" }, { id: "desc" }], take: 1, select: { id: true } },
    },
  });
  const all: Newest[] = [];
  for (const { id: sourceId, snapshots } of sources)
    for (const { id } of snapshots) {
      const loaded = await loadSnapshot(organisationId, id);
      const [result] = rule ? await judgeOwnRules([rule], loaded.facts) : [];
      all.push({ sourceId, loaded, result: result ?? null });
    }
  return all;
}

/** Keeps what a rule says of the newest snapshots and carries its findings there; a rule that is off resolves them. */
export async function settleNewest(
  tx: Transaction,
  organisationId: string,
  ruleId: string,
  newest: readonly Newest[],
): Promise<void> {
  for (const { sourceId, loaded, result } of newest) {
    if (result) await keepOwnResults(tx, organisationId, loaded.id, [result]);
    const moment = {
      organisationId,
      sourceId,
      snapshotId: loaded.id,
      takenAt: new Date(loaded.takenAt),
      customers: customersByChannel(loaded.snapshot),
    };
    await settleFindings(tx, moment, { results: result ? [result] : [] }, ruleId);
  }
}

export async function keepOwnResults(
  tx: Transaction,
  organisationId: string,
  snapshotId: string,
  results: readonly RuleResult[],
): Promise<void> {
  await tx.ownJudgement.createMany({
    data: results.map((result) => ({
      organisationId,
      snapshotId,
      ruleId: result.ruleId,
      version: result.ruleVersion,
      result: result as unknown as Prisma.InputJsonObject,
    })),
    skipDuplicates: true,
  });
}
