import "server-only";
import type { SavedDraft, SaveDraft } from "@/lib/contracts/what-if";
import type { Prisma } from "@/lib/generated/prisma/client";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { certify } from "./certify";
import { toSavedDraft } from "./serialise";
import { snapshotOf } from "./snapshot-of";

/** Replaces a draft's name, edits and certificate; with the same edits it renews the certificate. @throws AppError */
export async function updateDraft(ctx: Context, input: SaveDraft & { draftId: string }): Promise<SavedDraft> {
  authorize(ctx, "drafts:write");
  const basis = await snapshotOf(ctx, input.snapshotId);
  const { sourceId, newestHash } = basis;
  const { certificate, hash } = await certify(ctx.organisation.id, basis, input.edits);
  return transaction(async (tx) => {
    const where = { id: input.draftId, organisationId: ctx.organisation.id, sourceId };
    const old = await tx.draft.findFirst({ where });
    if (!old) throw notFound();
    const row = await tx.draft.update({
      where: { id: old.id },
      data: {
        name: input.name,
        edits: input.edits as Prisma.InputJsonValue,
        certificate: certificate as Prisma.InputJsonValue,
        certificateHash: hash,
      },
      include: { author: { select: { name: true } } },
    });
    await recordAudit(tx, ctx, {
      action: "draft.update",
      target: { kind: "draft", id: row.id, name: row.name },
      before: { name: old.name, certificate: old.certificateHash },
      after: { name: row.name, edits: input.edits.length, certificate: hash },
    });
    return toSavedDraft(row, { configurationHash: newestHash, rulesetHash: certificate.rulesetHash });
  });
}
