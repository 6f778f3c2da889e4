import "server-only";
import type { DriftedFinding } from "@/lib/contracts/snapshots";
import { type AuditedSnapshot, explainDrift } from "@/lib/engine/drift";
import type { DriftCause } from "@/lib/engine/drift-causes";
import type { RuleResult } from "@/lib/engine/evaluate";
import { familyOf } from "@/lib/engine/rule";
import { SEVERITIES } from "@/lib/engine/verdict";
import type { Prisma } from "@/lib/generated/prisma/client";
import { db } from "@/lib/server/db";
import { waivedIn } from "@/lib/server/waivers/waived-in";
import type { LoadedSnapshot } from "./load";
import { unpackJson } from "./pack";

type Scope = { organisationId: string; sourceId: string };

/** A snapshot as it was judged when it came in, with the waivers that held then; today for a source's newest one. */
export async function auditedAs(
  scope: Scope,
  { id, snapshot, takenAt }: LoadedSnapshot,
): Promise<AuditedSnapshot> {
  const { organisationId, sourceId } = scope;
  const at = Date.parse(takenAt);
  const audit = await db().audit.findFirstOrThrow({
    where: { organisationId, snapshotId: id },
    orderBy: { id: "desc" },
    select: { bytes: true },
  });
  const { results: inlets } = resultsOf(await unpackJson(audit.bytes));
  const newer = await db().snapshot.findFirst({
    where: { organisationId, sourceId, takenAt: { gt: new Date(takenAt) } },
    select: { id: true },
  });
  const results = [...inlets, ...(await ownResults(organisationId, id))];
  return { snapshot, at, results, waived: await waivedIn(scope, { results }, newer ? at : Date.now()) };
}

/** Findings that came or went between two audits, gravest first, each with why. */
export function driftBetween(before: AuditedSnapshot, after: AuditedSnapshot): DriftedFinding[] {
  const versionIn = ({ results }: AuditedSnapshot, ruleId: string) =>
    results.find((result) => result.ruleId === ruleId)?.ruleVersion;
  /** The engine cannot judge the past with a rule it does not hold; that it was written or edited can be told. */
  const causeOf = (ruleId: string, cause: DriftCause): DriftCause =>
    familyOf(ruleId) === "own" && versionIn(before, ruleId) !== versionIn(after, ruleId) ? "rule" : cause;
  return explainDrift(before, after)
    .map(({ finding: { id, ruleId, severity, message }, change, cause }) => ({
      id,
      severity,
      message,
      change,
      cause: causeOf(ruleId, cause),
    }))
    .sort(
      (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.id.localeCompare(b.id),
    );
}

/** What each own rule said of a snapshot, by its latest version that was asked. */
async function ownResults(organisationId: string, snapshotId: string): Promise<RuleResult[]> {
  const rows = await db().ownJudgement.findMany({
    where: { organisationId, snapshotId },
    distinct: ["ruleId"],
    orderBy: [{ ruleId: "asc" }, { version: "desc" }],
  });
  return rows.map(({ result }) => resultOf(result));
}

/** Our own writing, packed by storeSnapshot and never changed since. */
const resultsOf = (audit: unknown) => audit as { results: RuleResult[] };
const resultOf = (json: Prisma.JsonValue) => json as unknown as RuleResult;
