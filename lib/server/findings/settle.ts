import "server-only";
import type { AuditReport } from "@/lib/engine/audit";
import type { Finding } from "@/lib/engine/finding";
import { acceptedText } from "@/lib/engine/layers/waiver";
import { familyOf } from "@/lib/engine/rule";
import { type Prisma } from "@/lib/generated/prisma/client";
import type { Transaction } from "@/lib/server/db";
import { sha256 } from "@/lib/server/snapshots/pack";
import { channelSetOf, keepChannelSets } from "./channel-set";

type Moment = {
  organisationId: string;
  sourceId: string;
  snapshotId: string;
  takenAt: Date;
  /** Customers of an ordinary week by channel id. */
  customers: ReadonlyMap<string, number>;
};
type Results = Pick<AuditReport, "results">;
type Known = {
  id: string;
  ruleId: string;
  status: "new" | "open" | "resolved" | "reopened";
  subjectKind: string;
  subjectId: string;
};

/**
 * Carries findings from one snapshot to the next: new, still open, reopened, resolved. A fault is resolved only when
 * its rule could look and no longer saw it; where the rule could not tell, the finding stays as it was.
 * With a rule named, nothing but that rule's findings. Answers with the findings that were not there before, and how many went.
 */
export async function settleFindings(
  tx: Transaction,
  moment: Moment,
  report: Results,
  ruleId?: string,
): Promise<{ appeared: Finding[]; resolved: number }> {
  const { organisationId, sourceId, snapshotId, takenAt } = moment;
  const stored = await tx.finding.findMany({
    where: { organisationId, sourceId, ...(ruleId !== undefined && { ruleId }) },
    select: { id: true, ruleId: true, status: true, subjectKind: true, subjectId: true },
  });
  const known = new Map(stored.map((finding) => [finding.id, finding]));
  const current = new Map(
    report.results.flatMap(({ findings }) => findings.map((finding) => [finding.id, finding])),
  );

  await keepChannelSets(tx, organisationId, [...current.values()]);
  const fresh = [...current.values()].filter(({ id }) => !known.has(id));
  await tx.finding.createMany({
    data: fresh.map((finding) => ({
      ...columnsOf(moment, finding),
      status: "new" as const,
      firstSeenAt: takenAt,
      firstSnapshotId: snapshotId,
    })),
  });
  for (const finding of current.values()) {
    const before = known.get(finding.id);
    if (!before) continue;
    const reopened = before.status === "resolved";
    await tx.finding.update({
      where: { organisationId_sourceId_id: { organisationId, sourceId, id: finding.id } },
      data: {
        ...columnsOf(moment, finding),
        status: reopened ? "reopened" : before.status === "new" ? "open" : before.status,
        ...(reopened && { reopenedAt: takenAt, resolvedAt: null }),
      },
    });
  }
  const gone = stored.filter(
    (finding) => finding.status !== "resolved" && !current.has(finding.id) && couldLook(report, finding),
  );
  await tx.finding.updateMany({
    where: { organisationId, sourceId, id: { in: gone.map(({ id }) => id) } },
    data: { status: "resolved", resolvedAt: takenAt },
  });
  const appeared = [...current.values()].filter(({ id }) => {
    const before = known.get(id);
    return !before || before.status === "resolved";
  });
  return { appeared, resolved: gone.length };
}

export function columnsOf(moment: Moment, finding: Finding) {
  const { organisationId, sourceId, snapshotId, takenAt, customers } = moment;
  return {
    organisationId,
    sourceId,
    id: finding.id,
    ruleId: finding.ruleId,
    ruleVersion: finding.ruleVersion,
    severity: finding.severity,
    family: familyOf(finding.ruleId),
    subjectKind: finding.subject.kind,
    subjectId: finding.subject.id,
    subjectName: finding.subject.name,
    lastSeenAt: takenAt,
    lastSnapshotId: snapshotId,
    fingerprint: sha256(acceptedText(finding)),
    channelsAffected: finding.channels.length,
    channelSet: channelSetOf(finding),
    customersAffected: finding.channels.reduce((sum, id) => sum + (customers.get(id) ?? 0), 0),
    payload: {
      message: finding.message,
      evidence: finding.evidence,
      channels: finding.channels,
    } as unknown as Prisma.InputJsonObject,
  };
}

/** False when the rule, this time, could not judge the finding's subject: then its absence says nothing. */
export function couldLook(report: Results, finding: Omit<Known, "id" | "status">): boolean {
  const result = report.results.find(({ ruleId }) => ruleId === finding.ruleId);
  // A retired rule no longer stands behind its findings.
  if (!result) return true;
  const unjudged = result.unjudged.some(
    ({ subject }) => subject.kind === finding.subjectKind && subject.id === finding.subjectId,
  );
  const lookedAtAnything = result.findings.length > 0 || result.unjudged.length > 0 || result.passed > 0;
  return !unjudged && !(result.verdict === "unknown" && !lookedAtAnything);
}
