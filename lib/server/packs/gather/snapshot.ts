import "server-only";
import { auditFacts, withResults } from "@/lib/engine/audit";
import { Facts } from "@/lib/engine/facts";
import { hydrate } from "@/lib/engine/hydrate";
import { PartialPolicy, withPolicy } from "@/lib/engine/policy";
import type { Snapshot } from "@/lib/engine/snapshot";
import type { PackSource } from "@/lib/exports/pack/contents";
import { db } from "@/lib/server/db";
import { judgeOwnRules } from "@/lib/server/own-rules/judge";
import { driftBetween } from "@/lib/exports/pack/evidence/drift";
import { ownRulesOf } from "@/lib/server/own-rules/stored";
import { unpackSnapshot } from "@/lib/server/snapshots/pack";

type PackSnapshot = PackSource["snapshot"];

/** As it was sealed, with when and by which requests it was read: nothing of ours laid over it. */
export async function readSnapshot(organisationId: string, id: string): Promise<PackSnapshot> {
  const row = await db().snapshot.findFirstOrThrow({
    where: { id, organisationId },
    include: { content: { select: { bytes: true } } },
  });
  const stored = await unpackSnapshot(row.content.bytes);
  const takenAt = row.takenAt.toISOString();
  const value = { ...stored, takenAt, ledger: row.coverage as Snapshot["ledger"] };
  return { id, takenAt, hash: row.hash, value };
}

/**
 * Judged anew with the policy it was judged with and the own rules that are on, so that whoever runs the rules over the
 * pack's own files gets the same.
 */
export async function judge(
  organisationId: string,
  snapshot: PackSnapshot,
): Promise<Pick<PackSource, "policy" | "ownRules" | "report">> {
  const audit = await db().audit.findFirst({
    where: { organisationId, snapshotId: snapshot.id },
    orderBy: { id: "desc" },
    select: { policy: true },
  });
  const policy = PartialPolicy.nullable().parse(audit?.policy ?? null);
  const ownRules = await ownRulesOf(organisationId, { enabled: true });
  const facts = new Facts(hydrate(withPolicy(snapshot.value, policy)));
  const report = withResults(auditFacts(facts), await judgeOwnRules(ownRules, facts));
  return { policy, ownRules, report };
}

/** What the configuration became since the previous pack; null when that one held nothing of the source. */
export async function driftSince(
  organisationId: string,
  previousId: string | null,
  snapshot: PackSnapshot,
): Promise<PackSource["drift"]> {
  if (previousId === null) return null;
  const { id, takenAt, hash, value } = await readSnapshot(organisationId, previousId);
  return {
    against: { snapshotId: id, takenAt, hash },
    diff: driftBetween(value, snapshot.value),
  };
}
