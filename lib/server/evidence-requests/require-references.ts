import "server-only";
import type { RequestEvidence } from "@/lib/contracts/evidence-requests";
import type { Context } from "@/lib/server/context";
import type { Transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";

/** An answer points only at what is there. @throws AppError not-found, also for what is another organisation's */
export async function requireReferences(
  tx: Transaction,
  ctx: Pick<Context, "organisation">,
  evidence: readonly RequestEvidence[],
): Promise<void> {
  const organisationId = ctx.organisation.id;
  const count = (one: RequestEvidence): Promise<number> => {
    switch (one.kind) {
      case "pack":
        return tx.pack.count({ where: { id: one.packId, organisationId, status: "made", deletedAt: null } });
      case "snapshot":
        return tx.snapshot.count({ where: { id: one.snapshotId, organisationId } });
      case "finding":
        return tx.finding.count({ where: { id: one.findingId, sourceId: one.sourceId, organisationId } });
      case "incident":
        return tx.incident.count({ where: { id: one.incidentId, organisationId } });
    }
  };
  for (const one of evidence) if ((await count(one)) === 0) throw notFound();
}
