import "server-only";
import { auditFacts, type AuditReport, withResults } from "@/lib/engine/audit";
import { canonicalize } from "@/lib/engine/canonical";
import type { RuleResult } from "@/lib/engine/evaluate";
import { Facts } from "@/lib/engine/facts";
import { hydrate } from "@/lib/engine/hydrate";
import { PartialPolicy, type Policy, withPolicy } from "@/lib/engine/policy";
import type { Snapshot } from "@/lib/engine/snapshot";
import { db } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { ownResultsOf } from "@/lib/server/own-rules/stored";
import { unpackSnapshot } from "./pack";

/** A stored snapshot with everything derived from it. None of it ever changes, so it is shared between requests. */
export type LoadedSnapshot = {
  id: string;
  hash: string;
  takenAt: string;
  snapshot: Snapshot;
  readonly facts: Facts;
  readonly report: AuditReport;
};

/** A snapshot as `Facts` hold it, and what all rules say of it. */
export type Judged = Pick<LoadedSnapshot, "facts" | "snapshot" | "report">;

const KEPT = 4;
const holder = globalThis as { inletLoadedSnapshots?: Map<string, Promise<LoadedSnapshot>> };
const cache = (holder.inletLoadedSnapshots ??= new Map<string, Promise<LoadedSnapshot>>());

/** @throws AppError not-found, also for a snapshot of another organisation. */
export async function loadSnapshot(organisationId: string, id: string): Promise<LoadedSnapshot> {
  const row = await db().snapshot.findFirst({
    where: { id, organisationId },
    select: {
      id: true,
      hash: true,
      takenAt: true,
      coverage: true,
      audits: { orderBy: { id: "desc" }, take: 1, select: { policy: true } },
    },
  });
  if (!row) throw notFound();
  const own = await ownResultsOf(organisationId, id);
  const policy = PartialPolicy.nullable().parse(row.audits[0]?.policy ?? null);
  // Own rules come and go, and so does what the organisation asks; what Inlet itself says of a snapshot does not.
  const rules = own.map(({ ruleId, ruleVersion }) => `${ruleId}@${ruleVersion}`);
  const key = [id, policy && canonicalize(policy), ...rules].join(" ");
  const cached = cache.get(key);
  if (cached) return cached;
  const loading = read(organisationId, row, policy, own);
  cache.set(key, loading);
  loading.catch(() => cache.delete(key));
  const [oldest] = cache.keys();
  if (cache.size > KEPT && oldest !== undefined) cache.delete(oldest);
  return loading;
}

async function read(
  organisationId: string,
  row: { id: string; hash: string; takenAt: Date; coverage: unknown },
  policy: Partial<Policy> | null,
  own: readonly RuleResult[],
): Promise<LoadedSnapshot> {
  const content = await db().snapshotContent.findUniqueOrThrow({
    where: { organisationId_hash: { organisationId, hash: row.hash } },
  });
  const stored = await unpackSnapshot(content.bytes);
  // Two pulls may share their content; when and how it was read is the row's own.
  const snapshot = {
    ...stored,
    takenAt: row.takenAt.toISOString(),
    ledger: row.coverage as Snapshot["ledger"],
  };
  const hydrated = hydrate(withPolicy(snapshot, policy));
  let facts: Facts | undefined;
  const factsOnce = () => (facts ??= new Facts(hydrated));
  let report: AuditReport | undefined;
  return {
    id: row.id,
    hash: row.hash,
    takenAt: snapshot.takenAt,
    snapshot: hydrated,
    // Judging costs far more than reading, and a page of rows needs none of it.
    get facts() {
      return factsOnce();
    },
    get report() {
      return (report ??= withResults(auditFacts(factsOnce()), own));
    },
  };
}
