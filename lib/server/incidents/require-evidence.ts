import "server-only";
import type { Evidence } from "@/lib/contracts/incident-evidence";
import type { Transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";

type Scope = { organisationId: string; incidentId: string };

/** Evidence leads somewhere: to snapshots of the organisation and files of the incident. @throws AppError invalid */
export async function requireEvidence(
  tx: Transaction,
  { organisationId, incidentId }: Scope,
  evidence: readonly Evidence[],
): Promise<void> {
  const snapshots = new Set(evidence.flatMap(snapshotsOf));
  const attachments = new Set(
    evidence.flatMap((one) => (one.kind === "attachment" ? [one.attachmentId] : [])),
  );
  const found = {
    snapshots:
      snapshots.size > 0 &&
      (await tx.snapshot.count({ where: { organisationId, id: { in: [...snapshots] } } })),
    attachments:
      attachments.size > 0 &&
      (await tx.incidentAttachment.count({
        where: { organisationId, incidentId, id: { in: [...attachments] }, removedAt: null },
      })),
  };
  if (Number(found.snapshots) < snapshots.size || Number(found.attachments) < attachments.size)
    throw new AppError("invalid", "incidents.problems.evidence", {}, { field: "evidence" });
}

function snapshotsOf(evidence: Evidence): string[] {
  if (evidence.kind === "comparison") return [evidence.from, evidence.to];
  return "snapshotId" in evidence ? [evidence.snapshotId] : [];
}
