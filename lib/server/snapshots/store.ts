import "server-only";
import { auditFacts, type AuditReport, withResults } from "@/lib/engine/audit";
import { Facts } from "@/lib/engine/facts";
import { hydrate } from "@/lib/engine/hydrate";
import type { RuleResult } from "@/lib/engine/evaluate";
import { withPolicy } from "@/lib/engine/policy";
import { ledgerOf, rowsOf, SECTION_NAMES, type Snapshot } from "@/lib/engine/snapshot";
import { Prisma } from "@/lib/generated/prisma/client";
import { basisOf } from "@/lib/server/snapshots/judgement-basis";
import { keepListing, packListing, type PackedListing } from "@/lib/server/agents/listing/keep";
import { makeListing } from "@/lib/server/agents/listing/make";
import { checksAnswer } from "@/lib/server/checks/answer";
import { db, type Transaction } from "@/lib/server/db";
import { declareScreens } from "@/lib/server/declared-screens/declare";
import { declareKit } from "@/lib/server/emergency-kit/declare";
import { declareProbes } from "@/lib/server/probes/declare";
import { declareEvents } from "@/lib/server/receivers/declare";
import { declareSelfChecks } from "@/lib/server/self-checks/declare";
import { declareSiteScans } from "@/lib/server/site-scans/declare";
import { keepAnswers, type PackedAnswer, packAnswers } from "@/lib/server/kept-answers/keep";
import { overviewAnswer } from "@/lib/server/overview/answer";
import { settleFindings } from "@/lib/server/findings/settle";
import { notifyOfSnapshot } from "@/lib/server/notifications/of-snapshot";
import { judgeOwnRules } from "@/lib/server/own-rules/judge";
import { keepOwnResults } from "@/lib/server/own-rules/newest";
import { ownRulesOf } from "@/lib/server/own-rules/stored";
import { type AskedPolicy, policyOf } from "@/lib/server/policy/policy-of";
import { countChanges, type CountedChanges, storedChanges } from "./count-changes";
import { packJson, packSnapshot, sha256, type PackedSnapshot } from "./pack";
import { customersByChannel, summarise } from "./summarise";

/** `importedBy` is the name of the member who brought a file. */
type Origin = { organisationId: string; sourceId: string; pullId?: string; importedBy?: string };
export type Stored = { snapshotId: string; hash: string };

/** A snapshot judged and packed, ready to be stored in one short transaction. */
export type Prepared = {
  snapshot: Snapshot;
  packed: PackedSnapshot;
  report: AuditReport;
  /** What the organisation's own rules say. */
  own: RuleResult[];
  /** Its people, as their list shows them. */
  agents: PackedListing;
  /** What the pages that are looked at first show of it. */
  answers: PackedAnswer[];
  bytes: Uint8Array<ArrayBuffer>;
  /** What the organisation asked when it was judged. */
  policy: AskedPolicy;
  changes: CountedChanges | null;
};

/** Everything slow happens here, before the transaction: the built-in database serves nobody else during one. */
export async function prepareSnapshot(
  read: Snapshot,
  { organisationId, sourceId }: { organisationId: string; sourceId?: string | undefined },
): Promise<Prepared> {
  const policy = await policyOf(db(), { organisationId, sourceId });
  const declared = await declareScreens(read, sourceId);
  const heard = await declareEvents(declared, sourceId);
  const probed = await declareProbes(heard, { organisationId, sourceId });
  const told = await declareSelfChecks(probed, sourceId);
  const looked = await declareSiteScans(told, sourceId);
  const snapshot = await declareKit(looked, organisationId);
  const facts = new Facts(hydrate(withPolicy(snapshot, policy)));
  const report = auditFacts(facts);
  const packed = await packSnapshot(snapshot);
  const own = await judgeOwnRules(await ownRulesOf(organisationId, { enabled: true }), facts);
  const judged = { facts, snapshot: facts.snapshot, report: withResults(report, own) };
  return {
    snapshot,
    packed,
    report,
    policy,
    own,
    agents: packListing(makeListing(judged)),
    answers: await packAnswers([overviewAnswer, checksAnswer], judged),
    changes: sourceId
      ? await countChanges({ organisationId, sourceId }, snapshot, packed.configurationHash)
      : null,
    bytes: await packJson({ ...report, week: undefined, instant: undefined }),
  };
}

/**
 * Stores a prepared snapshot, its judgement and what became of every finding inside the caller's transaction, beside
 * the caller's own rows: the pull's fence check and the audit-log row. All or nothing.
 */
export async function storeSnapshot(
  tx: Transaction,
  origin: Origin,
  { snapshot, packed, report, own, agents, answers, bytes, policy, changes }: Prepared,
): Promise<Stored> {
  const { organisationId, sourceId, pullId, importedBy } = origin;
  const { hash } = packed;
  const takenAt = new Date(snapshot.takenAt);
  await tx.snapshotContent.createMany({
    data: [{ organisationId, hash, bytes: packed.bytes, size: packed.size }],
    skipDuplicates: true,
  });
  const newer = await tx.snapshot.findFirst({
    where: { organisationId, sourceId, takenAt: { gt: takenAt } },
    select: { id: true },
  });
  const row = await tx.snapshot.create({
    data: {
      organisationId,
      sourceId,
      pullId: pullId ?? null,
      importedBy: importedBy ?? null,
      comparedWithId: changes?.comparedWithId ?? null,
      changedRows: changes?.changedRows ?? null,
      takenAt,
      hash,
      configurationHash: packed.configurationHash,
      schemaVersion: 1,
      coverage: Object.fromEntries(SECTION_NAMES.map((name) => [name, ledgerOf(snapshot, name)])),
      counts: Object.fromEntries(SECTION_NAMES.map((name) => [name, rowsOf(snapshot, name).length])),
    },
    select: { id: true },
  });
  const summary = summarise(snapshot, report);
  const customers = customersByChannel(snapshot);
  const moment = { organisationId, sourceId, snapshotId: row.id, takenAt, customers };
  // An older snapshot that arrives late is history: it must not overwrite what is known about today.
  const settled = newer ? null : await settleFindings(tx, moment, withResults(report, own));
  await tx.audit.create({
    data: {
      organisationId,
      snapshotId: row.id,
      rulesetVersion: sha256(report.ruleset),
      policy: policy ?? Prisma.DbNull,
      at: new Date(report.at),
      summary,
      changes: changes && settled ? storedChanges(changes, settled) : Prisma.DbNull,
      bytes,
    },
  });
  await keepOwnResults(tx, organisationId, row.id, own);
  if (settled) {
    const of = { organisationId, snapshotId: row.id, basis: basisOf(policy, own) };
    await keepListing(tx, of, agents);
    await keepAnswers(tx, of, answers);
    await notifyOfSnapshot(tx, { ...moment, summary, appeared: settled.appeared });
  }
  await tx.source.update({ where: { id: sourceId }, data: { lastPullAt: new Date() } });
  return { snapshotId: row.id, hash };
}
