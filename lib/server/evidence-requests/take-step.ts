import "server-only";
import type { AuditAction } from "@/lib/contracts/audit-log";
import type { RequestEvidence, RequestStatus } from "@/lib/contracts/evidence-requests";
import type { EvidenceRequest, Prisma } from "@/lib/generated/prisma/client";
import type { Context } from "@/lib/server/context";
import type { Transaction } from "@/lib/server/db";
import { movedOn, requestTarget } from "./get-in-organisation";

type Step = {
  clientId: string;
  revision: number;
  kind: Prisma.EvidenceRequestEntryCreateManyInput["kind"];
  text: string;
  evidence?: readonly RequestEvidence[];
  files?: readonly {
    name: string;
    mediaType: string;
    size: number;
    hash: string;
    bytes: Uint8Array<ArrayBuffer>;
  }[];
  /** What becomes of the request. */
  change: { status?: RequestStatus; assigneeId?: string };
  action: AuditAction;
  after?: Record<string, string | number | null>;
};

/**
 * One more entry of a request, against the revision that was read, in the caller's transaction. What was written before
 * stays as it is. Gives what the caller has to record of it.
 */
export async function takeStep(tx: Transaction, ctx: Context, request: EvidenceRequest, step: Step) {
  const { clientId, revision, kind, text, evidence = [], files = [], change, action, after } = step;
  const { count } = await tx.evidenceRequest.updateMany({
    where: { id: request.id, revision },
    data: { ...change, revision: { increment: 1 } },
  });
  if (count === 0) throw movedOn();
  await tx.evidenceRequestEntry.create({
    data: {
      organisationId: request.organisationId,
      requestId: request.id,
      ...{ clientId, kind, text },
      evidence: [...evidence],
      authorId: ctx.actor.id,
      files: { create: [...files] },
    },
    select: { id: true },
  });
  return {
    action,
    target: requestTarget(request),
    before: { status: request.status },
    after: {
      status: change.status ?? request.status,
      ...after,
      ...(files.length > 0 && { files: files.map(({ name, hash }) => ({ name, hash })) }),
    },
  };
}
